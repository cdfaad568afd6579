"""How a deed is said: Japanese tells it behind the verb, English before it."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en import moods as en
from mailgate.wording.lexicon.ja import moods as ja

FIRM = any_of(ja.FIRM)
ASKED = any_of(ja.ASKED)
UNSURE = any_of(ja.UNSURE)
PAST = any_of(ja.PAST)
DENIED = any_of(ja.DENIED)
MAY_I = any_of(ja.MAY_I)
GOES_ON = any_of(ja.GOES_ON)
ENDS_IN_PAST = any_of(ja.ENDS_IN_PAST)
CLAUSE = any_of(ja.CLAUSE)
IF = any_of(ja.IF)
NO_CONDITION = any_of(ja.NO_CONDITION)
RESULT = any_of(ja.RESULT)
ENGLISH_DOUBT = any_of(en.DOUBT)
ENGLISH_PAST = any_of(en.PAST)
ENGLISH_DENIED = any_of(en.DENIED)
WHEN = any_of(ja.WHEN)
