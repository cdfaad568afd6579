"""Staying away, coming late, coming after all, taking back."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en import deeds as en
from mailgate.wording.lexicon.ja import deeds as ja

ABSENT = any_of(ja.ABSENT, en.ABSENT)
LATE = any_of(ja.LATE, en.LATE)
COME = any_of(ja.COME, en.COME)
UNDO = any_of(ja.UNDO, en.UNDO)
OUR_OBJECT = any_of(ja.OUR_OBJECT)
NOT_OUR_UNDO = any_of(ja.NOT_OUR_UNDO, en.NOT_OUR_UNDO)
EARLY = any_of(ja.EARLY, en.EARLY)
NOT_SCHOOL = any_of(ja.NOT_SCHOOL)
NOT_THE_CHILD = any_of(ja.NOT_THE_CHILD)
ERRAND = any_of(ja.ERRAND)
TO_THE_DOCTOR = any_of(ja.TO_THE_DOCTOR)
SIBLING = any_of(ja.SIBLING)
PART_OF_DAY = any_of(ja.PART_OF_DAY)
WITH_SCHOOL = any_of(ja.WITH_SCHOOL)
CLAUSE_END = any_of(ja.CLAUSE_END)
SCHOOL = any_of(ja.SCHOOL)
SCHOOL_IS_MISSED = any_of(ja.SCHOOL_IS_MISSED)
STAYS_AWAY = any_of(ja.STAYS_AWAY)
KEPT_HOME = any_of(ja.KEPT_HOME)
RESTS_FIRST = any_of(ja.RESTS_FIRST)
WOULD_HELP = any_of(ja.WOULD_HELP)
PERHAPS = any_of(ja.PERHAPS)
PERHAPS_OF_SOMETHING_ELSE = any_of(ja.PERHAPS_OF_SOMETHING_ELSE)
DOES_NOT = any_of(ja.DOES_NOT)
CAUSATIVE = any_of(ja.CAUSATIVE)
CAUSATIVE_END = any_of(ja.CAUSATIVE_END)
SUBORDINATE = any_of(ja.SUBORDINATE)
