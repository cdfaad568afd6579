"""What a reply to a receipt says beside what it asks for, and somebody has to hear."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja.replies.receipts.checks import unheard as ja

ASKED_OF_A_DAY, SOME_HOURS, UNDECIDED = any_of(ja.ASKED_OF_A_DAY), any_of(ja.SOME_HOURS), any_of(ja.UNDECIDED)
COURTEOUS, TOLD_LATER = any_of(ja.COURTEOUS), any_of(ja.TOLD_LATER)
ONCE_WELL = any_of(ja.ONCE_WELL)
