"""Coming, or coming again."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.deeds import coming as en
from mailgate.wording.lexicon.ja.deeds import coming as ja

COME = any_of(ja.COME, en.COME)
ENGLISH_TAKEN = any_of(en.TAKEN)
ENGLISH_TAKEN_THEM = any_of(en.TAKEN_THEM)
ENGLISH_SEVERAL = any_of(en.SEVERAL)
ENGLISH_NOT_DONE = any_of(en.NOT_DONE)
ENGLISH_WE = any_of(en.WE)
ENGLISH_IN_SCHOOL = any_of(en.IN_SCHOOL)
ENGLISH_BRINGS = any_of(en.BRINGS)
ENGLISH_NOT_BROUGHT_YET = any_of(en.NOT_BROUGHT_YET)
SETS_OUT, SETS_OFF = any_of(ja.SETS_OUT), any_of(ja.SETS_OFF)
ENGLISH_AT_AN_HOUR_FOR = any_of(en.AT_AN_HOUR_FOR)
