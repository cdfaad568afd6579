"""How it is told which causes hold, and for whom."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en import causes as en
from mailgate.wording.lexicon.ja import causes as ja

DENIED = any_of(ja.DENIED, en.DENIED_AFTER)
GONE = any_of(ja.GONE)
STILL = any_of(ja.STILL)
UNSURE = any_of(ja.UNSURE)
HOLDS = any_of(ja.HOLDS)
GOES_ON = any_of(ja.GOES_ON)
GOES_ON_OF_ITSELF = any_of(ja.GOES_ON_OF_ITSELF)
IS_PREDICATE = any_of(ja.IS_PREDICATE)
NOT_SO = any_of(ja.NOT_SO)
NOT_YET = any_of(ja.NOT_YET)
IS_NOT = any_of(ja.IS_NOT)
PAIRED = any_of(ja.PAIRED)
LISTED_BEFORE_DENIAL = any_of(ja.LISTED_BEFORE_DENIAL)
RELATIVE = any_of(ja.RELATIVE, en.RELATIVE)
STRICKEN = any_of(ja.STRICKEN)
"""A relative who is taken to a doctor: what follows is that relative's hospital."""
WITH_THE_ILL = any_of(ja.WITH_THE_ILL)
PET = any_of(ja.PET, en.PET)
HARMLESS_RELATIVE = any_of(ja.HARMLESS_RELATIVE)
VISIT_IS_THE_CAUSE = any_of(ja.VISIT_IS_THE_CAUSE, en.VISIT_IS_THE_CAUSE)
CAUSAL = any_of(ja.CAUSAL, en.CAUSAL)
PURPOSE = any_of(ja.PURPOSE)
AT_THE_DOCTORS = any_of(ja.AT_THE_DOCTORS)
DENIED_BEFORE = any_of(en.DENIED_BEFORE)
FELT = any_of(ja.FELT)
SEEMS = any_of(ja.SEEMS)
TITLE_GAP = any_of(ja.TITLE_GAP)
NOT_SICK = any_of(ja.NOT_SICK, en.NOT_SICK)
SICK = any_of(ja.SICK)
SICK_AS_KIND = any_of(ja.SICK, en.SICK)
"""In the form's line for the kind; in a sentence "sick" is a cause."""
DIAGNOSIS = any_of(ja.DIAGNOSIS)
INFLUENZA_LISTED = any_of(ja.INFLUENZA_LISTED)
INFLUENZA = any_of(ja.INFLUENZA)
BUT = any_of(ja.BUT)
TOLD_AS_CAUSE = any_of(ja.TOLD_AS_CAUSE)
OF_BEFORE = any_of(ja.OF_BEFORE)
THANKED = any_of(ja.THANKED)
AGAIN = any_of(ja.AGAIN)
CHANGE_OF_MIND = any_of(ja.CHANGE_OF_MIND, en.CHANGE_OF_MIND)
OTHER = ja.OTHER
SUSPECTED = any_of(ja.SUSPECTED)
OF_ANOTHER_AFTER = any_of(ja.OF_ANOTHER_AFTER)
