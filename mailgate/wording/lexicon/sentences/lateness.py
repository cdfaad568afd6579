"""Coming late, and when."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.sentences import lateness as en
from mailgate.wording.lexicon.ja.sentences import lateness as ja

TAKEN_HOME = any_of(ja.TAKEN_HOME)
BEING_LATE = any_of(ja.BEING_LATE)
CALLED_LATE = any_of(ja.CALLED_LATE, en.CALLED_LATE)
LATE_NOW = any_of(ja.LATE_NOW, en.LATE_NOW)
LATE_SIGN = any_of(ja.LATE_SIGN, en.LATE_SIGN)
COMING_IS = any_of(ja.COMING_IS)
LISTED_HOUR = any_of(ja.LISTED_HOUR)
BETWEEN_LATE_AND_EARLY = any_of(ja.BETWEEN_LATE_AND_EARLY)
EXPECTED = any_of(ja.EXPECTED)
OF_THIS_MORNING = any_of(ja.OF_THIS_MORNING)
OF_THE_NIGHT = any_of(ja.OF_THE_NIGHT)
AIM = any_of(ja.AIM)
AS_SOON_AS_ANYTHING = any_of(ja.AS_SOON_AS_ANYTHING)
AS_SOON_AS = any_of(ja.AS_SOON_AS)
SOON_DONE = any_of(ja.SOON_DONE)
TOLD_IF_LATER = any_of(ja.TOLD_IF_LATER)
FROM_PART_OF_DAY = any_of(ja.FROM_PART_OF_DAY)
