"""Coming late."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.deeds import lateness as en
from mailgate.wording.lexicon.ja.deeds import lateness as ja

LATE = any_of(ja.LATE, en.LATE)
ENGLISH_BROUGHT = any_of(en.BROUGHT)
DAY_BEFORE = any_of(ja.DAY_BEFORE)
LATE_BY_HOUR = any_of(ja.LATE_BY_HOUR, en.LATE_BY_HOUR)
SETS_OUT_LATE, SOMEWHERE_ELSE = any_of(ja.SETS_OUT_LATE), any_of(ja.SOMEWHERE_ELSE)
LATE_BY_HOUR_BEFORE = any_of(ja.LATE_BY_HOUR_BEFORE)
THEN_AT = any_of(ja.THEN_AT)
LATE_BY_HOUR_OF = any_of(ja.LATE_BY_HOUR_OF, en.LATE_BY_HOUR_OF)
NOT_BEFORE = any_of(ja.NOT_BEFORE)
SCHOOL_IS_LATE = any_of(ja.SCHOOL_IS_LATE)
SO_LATE = any_of(ja.SO_LATE)
TOO_LATE_SO = any_of(ja.TOO_LATE_SO)
