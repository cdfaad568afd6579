"""What is said against a form: what is the matter."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.objections import causes as en
from mailgate.wording.lexicon.ja.objections import causes as ja

NOT_YET_GONE = any_of(ja.NOT_YET_GONE)
UNPROVEN = any_of(ja.UNPROVEN, en.UNPROVEN)
SUSPECTED = any_of(ja.SUSPECTED)
IS_TO_STAY = any_of(ja.IS_TO_STAY)
TO_BE_REACHED = any_of(ja.TO_BE_REACHED)
IS_THE_REASON = any_of(ja.IS_THE_REASON)
CALLED_OFF = any_of(ja.CALLED_OFF)
POSITIVE = any_of(ja.POSITIVE)
RITE = any_of(ja.RITE)
ANOTHER_GERM = any_of(ja.ANOTHER_GERM)
ALL_RIGHT = any_of(ja.ALL_RIGHT)
NOW_BEFORE = any_of(ja.NOW_BEFORE, en.NOW_BEFORE)
FOUND_OUT = any_of(ja.FOUND_OUT)
ENGLISH_HAD = any_of(en.HAD)
WHOLE_FAMILY = any_of(ja.WHOLE_FAMILY)
NO_FEVER = any_of(ja.NO_FEVER)
TO_BE_SAFE = any_of(ja.TO_BE_SAFE)
IS_THERE = any_of(ja.IS_THERE)
LETTER = any_of(ja.LETTER)
