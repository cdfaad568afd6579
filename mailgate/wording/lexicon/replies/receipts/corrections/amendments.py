"""A reply that corrects a notice, with what it tells beside it."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies.receipts.corrections import amendments as en
from mailgate.wording.lexicon.ja.replies.receipts.corrections import amendments as ja

THE_ONE = any_of(ja.THE_ONE)
CLAUSE_END = any_of(ja.CLAUSE_END, en.CLAUSE_END)
OPEN = any_of(ja.OPEN, en.OPEN)
TO_BE_HEARD = any_of(ja.TO_BE_HEARD, en.TO_BE_HEARD)
AND = any_of(ja.AND)
MAY_COME, SCHOOL_IS = any_of(ja.MAY_COME), any_of(ja.SCHOOL_IS)
CHANGES = any_of(ja.CHANGES, en.CHANGES)
OF_LATENESS = any_of(ja.OF_LATENESS, en.OF_LATENESS)
