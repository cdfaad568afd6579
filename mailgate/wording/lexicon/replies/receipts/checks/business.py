"""What a reply to a receipt says that is no matter of a school."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies.receipts.checks import business as en
from mailgate.wording.lexicon.ja.replies.receipts.checks import business as ja

OF_A_FIRM = any_of(ja.OF_A_FIRM, en.OF_A_FIRM)
MATTER = any_of(ja.MATTER, en.MATTER)
BETWEEN_COLLEAGUES = any_of(ja.BETWEEN_COLLEAGUES, en.BETWEEN_COLLEAGUES)
IS_WHERE = any_of(ja.IS_WHERE)
IS_WHY = any_of(ja.IS_WHY, en.IS_WHY)
