"""Times of day, and which of them is that of arriving."""

from mailgate.wording.lexicon import any_of, in_ascii
from mailgate.wording.lexicon.en import times as en
from mailgate.wording.lexicon.ja import times as ja

ARRIVES = any_of(ja.ARRIVES)
HOW_ONE_COMES = any_of(ja.HOW_ONE_COMES)
WHOM = any_of(ja.WHOM)
SPAN = any_of(ja.SPAN)
ABOUT_BEFORE = any_of(ja.ABOUT_BEFORE, en.ABOUT_BEFORE)
ONLY_TIME = any_of(ja.ONLY_TIME, en.ONLY_TIME)
ARRIVES_THEN = any_of(ja.ARRIVES_THEN)
BEFORE_A_LONE_HOUR = any_of(ja.BEFORE_A_LONE_HOUR, en.BEFORE_A_LONE_HOUR)
BEHIND_A_NAME = any_of(ja.BEHIND_A_NAME)
ITEM_BEFORE = any_of(ja.ITEM_BEFORE)
ITEM_AFTER = any_of(ja.ITEM_AFTER)
AT_A_VERB = any_of(en.AT_A_VERB)
IN_BRACKETS = any_of(ja.IN_BRACKETS)
VISIT = any_of(ja.VISIT)
LATE_DEED = any_of(ja.LATE_DEED)
WAS_PLANNED = any_of(ja.WAS_PLANNED)
AFTER_WHY, IS_THE_HOUR = any_of(ja.AFTER_WHY), any_of(ja.IS_THE_HOUR)
OF_VISIT = any_of(ja.OF_VISIT)
COMES_BEFORE = any_of(ja.COMES_BEFORE)
PASSES = any_of(ja.PASSES)
SAID_BEFORE = any_of(ja.SAID_BEFORE, en.SAID_BEFORE)
GETS_BETTER = any_of(ja.GETS_BETTER)
BY_NOW = any_of(ja.BY_NOW)
LEAVES_HOME = any_of(ja.LEAVES_HOME)
APPOINTMENT_BEFORE = any_of(ja.APPOINTMENT_BEFORE, en.APPOINTMENT_BEFORE)
VISIT_NEXT = any_of(ja.VISIT_NEXT)
ARRIVAL_BEFORE = any_of(ja.ARRIVAL_BEFORE, en.ARRIVAL_BEFORE)
HOURS = {**ja.HOURS, **en.HOURS}
ORDINALS = en.ORDINALS
MINUTES = en.MINUTES
BEFORE = en.BEFORE
SAME_MOMENT = ja.SAME_MOMENT
AT_AN_HOUR = any_of(en.AT_AN_HOUR)
CLOCK = any_of(ja.CLOCK, in_ascii(en.CLOCK))
SETTLED = any_of(ja.SETTLED)
LEAD = any_of(ja.LEAD, en.LEAD)
AROUND = any_of(en.AROUND)
HALF_AN_HOUR = any_of(en.HALF_AN_HOUR)
HALF_BEFORE = any_of(en.HALF_BEFORE)
MORNING = any_of(ja.MORNING)
BY_LESSON = any_of(ja.BY_LESSON, en.BY_LESSON)
LEAVES = any_of(ja.LEAVES)
GOES_AWAY = any_of(ja.GOES_AWAY)
LEAVES_BEFORE = any_of(ja.LEAVES_BEFORE, en.LEAVES_BEFORE)
LEAVES_SETTLED = any_of(ja.LEAVES_SETTLED)
ALONE = any_of(ja.ALONE)
UPTO_THE_DEED = any_of(ja.UPTO_THE_DEED)
ALONE_BEFORE = any_of(ja.ALONE_BEFORE)
