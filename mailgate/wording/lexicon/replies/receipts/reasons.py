"""A reply that corrects a reason."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies.receipts import reasons as en
from mailgate.wording.lexicon.ja.replies.receipts import reasons as ja

TOLD = any_of(ja.TOLD, en.TOLD)
THE_ONE = any_of(ja.THE_ONE)
DANGER = any_of(ja.DANGER, en.DANGER)
IS_IT = any_of(ja.IS_IT, en.IS_IT)
OF_LATENESS = any_of(ja.OF_LATENESS, en.OF_LATENESS)
