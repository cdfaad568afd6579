"""Coming after all, or again after an absence."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.sentences import returns as en
from mailgate.wording.lexicon.ja.sentences import returns as ja

GOES_SOMEWHERE = any_of(ja.GOES_SOMEWHERE)
GOES_TO_SCHOOL = any_of(ja.GOES_TO_SCHOOL)
ABSENCE_ANNOUNCED = any_of(ja.ABSENCE_ANNOUNCED, en.ABSENCE_ANNOUNCED)
AS_ANNOUNCED = any_of(ja.AS_ANNOUNCED)
WAS_AWAY = any_of(ja.WAS_AWAY, en.WAS_AWAY)
AS_BEFORE = any_of(ja.AS_BEFORE)
ONLY_NORMAL = any_of(ja.ONLY_NORMAL)
WAS_ILL_BEFORE = any_of(ja.WAS_ILL_BEFORE)
ADVISED_TO_STAY = any_of(ja.ADVISED_TO_STAY)
OFF_DAYS = any_of(ja.OFF_DAYS)
ONLY_CLAIMED = any_of(ja.ONLY_CLAIMED)
WELL_NOW = any_of(ja.WELL_NOW)
OF_THE_EVE = any_of(ja.OF_THE_EVE)
SEEMS_FIT = any_of(ja.SEEMS_FIT)
WELL_AGAIN = any_of(ja.WELL_AGAIN)
STILL_TO_COME = any_of(ja.STILL_TO_COME)
WHAT_IS_PLANNED = any_of(ja.WHAT_IS_PLANNED)
CALLED_OFF = any_of(ja.CALLED_OFF)
NOT_IN_TIME = any_of(ja.NOT_IN_TIME)
JOURNEY_OFF = any_of(ja.JOURNEY_OFF)
COMES_BACK = any_of(ja.COMES_BACK)
ALLOWED = any_of(ja.ALLOWED)
HOW_ASKED = any_of(ja.HOW_ASKED)
CAN_COME = any_of(ja.CAN_COME)
TOLD_LATER = any_of(ja.TOLD_LATER)
SUSPENSION = any_of(ja.SUSPENSION)
COMES_WHEN_WELL = any_of(ja.COMES_WHEN_WELL)
PERHAPS_COMES = any_of(ja.PERHAPS_COMES)
