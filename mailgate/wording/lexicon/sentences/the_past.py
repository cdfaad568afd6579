"""What was the matter before, and holds no more."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.sentences import the_past as en
from mailgate.wording.lexicon.ja.sentences import the_past as ja

TROUBLE_OF_BEFORE = any_of(ja.TROUBLE_OF_BEFORE)
ALL_WERE_AWAY = any_of(ja.ALL_WERE_AWAY)
HEARD_OF_BEFORE = any_of(ja.HEARD_OF_BEFORE, en.HEARD_OF_BEFORE)
GOES_ON_NOW = any_of(ja.GOES_ON_NOW)
THEN = any_of(ja.THEN, en.THEN)
CONTRAST = any_of(ja.CONTRAST)
BUT_TODAY = any_of(ja.BUT_TODAY, en.BUT_TODAY)
LONG_AGO = any_of(ja.LONG_AGO, en.LONG_AGO)
RECENTLY = any_of(ja.RECENTLY, en.RECENTLY)
WHO_WAS = any_of(en.WHO_WAS)
WAS_AWAY_THEN = any_of(ja.WAS_AWAY_THEN)
WAS_ILL = any_of(ja.WAS_ILL)
