"""How certain a deed is: Japanese tells it behind the verb, English before it."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en import moods as en
from mailgate.wording.lexicon.ja import moods as ja

FIRM = any_of(ja.FIRM)
ASKED = any_of(ja.ASKED)
UNSURE = any_of(ja.UNSURE)
PAST = any_of(ja.PAST)
DENIED = any_of(ja.DENIED)
ENDING = any_of(ja.ENDING)
OF_NOUN = any_of(ja.OF_NOUN)
NOUN = any_of(ja.NOUN)
HEADED = any_of(ja.HEADED)
MAY_I = any_of(ja.MAY_I)
FORESEEN = any_of(ja.FORESEEN)
GOES_ON = any_of(ja.GOES_ON)
AND_THEN = any_of(ja.AND_THEN)
OPEN_REST = any_of(ja.OPEN_REST)
ENDS_IN_PAST = any_of(ja.ENDS_IN_PAST)
CLAUSE = any_of(ja.CLAUSE)
IF = any_of(ja.IF)
NO_CONDITION = any_of(ja.NO_CONDITION)
RESULT = any_of(ja.RESULT)
ENGLISH_DOUBT = any_of(en.DOUBT)
ENGLISH_MAYBE_AT = any_of(en.MAYBE_AT)
ENGLISH_PAST = any_of(en.PAST)
ENGLISH_PAST_AFTER = any_of(en.PAST_AFTER)
ENGLISH_EXCUSED = any_of(en.EXCUSED)
ENGLISH_FUTURE = any_of(en.FUTURE)
ENGLISH_DENIED = any_of(en.DENIED)
WHEN = any_of(ja.WHEN)
APOLOGY = any_of(ja.APOLOGY)
REGARDS = any_of(ja.REGARDS)
PLEASE = ja.PLEASE
TELLS_WHEN = any_of(ja.TELLS_WHEN)
ENGLISH_CONDITION = any_of(en.CONDITION)
ENGLISH_CLAUSE = any_of(en.CLAUSE)
