"""A reply that says that a student comes after all."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies.receipts import coming as en
from mailgate.wording.lexicon.ja.replies.receipts import coming as ja

COMES = any_of(ja.COMES, en.COMES)
FROM_A_LESSON = any_of(ja.FROM_A_LESSON)
SENT_OUT = any_of(ja.SENT_OUT)
HAS_LEFT = any_of(ja.HAS_LEFT, en.HAS_LEFT)
ELSEWISE = any_of(ja.ELSEWISE, en.ELSEWISE)
OPEN = any_of(ja.OPEN, en.OPEN)
NEVERTHELESS = any_of(ja.NEVERTHELESS)
HOUR_AS_ALWAYS = any_of(ja.HOUR_AS_ALWAYS)
"""The hour at which everybody comes: "普通に8時に行きます"."""
WHY = any_of(ja.WHY, en.WHY)
"""Where a clause ends that tells why."""
AS_EVER = any_of(ja.AS_EVER)
IS_BETTER = any_of(ja.IS_BETTER)
WELL = any_of(ja.WELL)
CHANGED = any_of(ja.CHANGED)
AS_ALWAYS, ALL_AS_ALWAYS = any_of(ja.AS_ALWAYS), any_of(ja.ALL_AS_ALWAYS)
NOT_LATER = any_of(ja.AS_ALWAYS, ja.MOVED_AWAY, ja.ON_TIME, ja.CLOSED)
CALLED_OFF = any_of(ja.CALLED_OFF, en.CALLED_OFF)
RIGHT_NOW = any_of(ja.RIGHT_NOW)
IN_TIME = any_of(ja.IN_TIME, en.IN_TIME)
PLAN_OFF = any_of(ja.PLAN_OFF)
PLAN_CALLED_OFF = any_of(ja.PLAN_CALLED_OFF)
ANOTHER_MAIL = any_of(ja.ANOTHER_MAIL)
AFTER_ALL = any_of(ja.AFTER_ALL, en.AFTER_ALL)
AS_OTHERS = any_of(ja.AS_OTHERS)
SENT, SENT_BY_MISTAKE = any_of(ja.SENT), any_of(ja.SENT_BY_MISTAKE)
REST_OF_DAYS = any_of(ja.REST_OF_DAYS)
BOTH_DAYS = any_of(ja.BOTH_DAYS, en.BOTH_DAYS)
STAYS = any_of(ja.STAYS, en.STAYS)
NOT_BEFORE = any_of(en.NOT_BEFORE)
AN_OLD_MAIL, SENT_IN_ERROR = any_of(ja.AN_OLD_MAIL, en.AN_OLD_MAIL), any_of(ja.SENT_IN_ERROR, en.SENT_IN_ERROR)
IS_AT_SCHOOL = any_of(ja.IS_AT_SCHOOL, en.IS_AT_SCHOOL)
