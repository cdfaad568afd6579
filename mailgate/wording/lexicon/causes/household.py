"""Why a household is late, and what is no cause of it."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.causes import household as en
from mailgate.wording.lexicon.ja.causes import household as ja

NOT_AT_HOME = any_of(ja.NOT_AT_HOME, en.NOT_AT_HOME)
FAMILY = any_of(ja.FAMILY, en.FAMILY)
BRINGS_OR_FETCHES = any_of(ja.BRINGS_OR_FETCHES, en.BRINGS_OR_FETCHES)
KEEPS_AT_HOME = any_of(ja.KEEPS_AT_HOME)
OF_A_STUDENT = any_of(ja.OF_A_STUDENT)
MAY_HAVE_CAUGHT = any_of(ja.MAY_HAVE_CAUGHT)
FETCHED_BY = any_of(ja.FETCHED_BY)
FIRST_SOMEBODY_ELSE = any_of(ja.FIRST_SOMEBODY_ELSE)
ON_A_JOURNEY = any_of(ja.ON_A_JOURNEY)
IN_THE_TRAFFIC = any_of(ja.IN_THE_TRAFFIC)
OF_THE_HOUSE = any_of(ja.OF_THE_HOUSE, en.OF_THE_HOUSE)
HOW_ONE_IS_BROUGHT = any_of(ja.HOW_ONE_IS_BROUGHT)
NO_CAUSE = any_of(ja.NO_CAUSE)
ENGLISH_CLAUSE = any_of(en.CLAUSE)
ENGLISH_NO_CAUSE = any_of(en.NO_CAUSE)
NO_TROUBLE = any_of(ja.NO_TROUBLE)
TROUBLE = any_of(ja.TROUBLE)
NURSING = any_of(ja.NURSING)
SO_THAT = any_of(ja.SO_THAT, en.SO_THAT)
LATE_IS_REGRETTED = any_of(ja.LATE_IS_REGRETTED)
UNDER_WAY = any_of(ja.UNDER_WAY)
BEFORE_AN_HOUR = any_of(ja.BEFORE_AN_HOUR)
ABOUT_AN_HOUR = any_of(ja.ABOUT_AN_HOUR)
DOUBT = any_of(ja.DOUBT, en.DOUBT)
