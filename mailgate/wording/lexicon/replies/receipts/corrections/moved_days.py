"""A reply that says on which days an absence is now."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.replies.receipts.corrections import moved_days as en
from mailgate.wording.lexicon.ja.replies.receipts.corrections import moved_days as ja

MOVED = any_of(ja.MOVED, en.MOVED)
NOT_SO = any_of(ja.NOT_SO)
TAIL = any_of(ja.TAIL)
OF_ABSENCE = any_of(ja.OF_ABSENCE, en.OF_ABSENCE)
TOPIC = any_of(ja.TOPIC)
COUNT = any_of(ja.COUNT)
SO_LONG = any_of(ja.SO_LONG)
ALONE, ONLY, NOTHING_BUT = any_of(ja.ALONE), any_of(en.ONLY), any_of(en.NOTHING_BUT)
"""Behind the days that are all, and before them in English."""
ON_THE_WAY = any_of(ja.ON_THE_WAY)
DANGER = any_of(ja.DANGER, en.DANGER)
TOO = any_of(ja.TOO)
"""Behind a day that is one more."""
UNTIL = any_of(ja.UNTIL)
STAY, DISCHARGE, DISCHARGED = any_of(ja.STAY), any_of(ja.DISCHARGE), any_of(ja.DISCHARGED)
TOLD_OF_TODAY = any_of(ja.TOLD_OF_TODAY)
FORESEEN, NOT_FIT = any_of(ja.FORESEEN), any_of(ja.NOT_FIT)
TWO_NUMBERS = any_of(ja.TWO_NUMBERS)
THEIR_DAYS, THEIR_DAYS_STAND, AS_IT_STANDS = any_of(ja.THEIR_DAYS), any_of(ja.THEIR_DAYS_STAND), ja.AS_IT_STANDS
MEANT_THEN = any_of(ja.MEANT_THEN)
ENDS_THEN = any_of(ja.ENDS_THEN)
ONE_DAY_MORE = any_of(ja.ONE_DAY_MORE)
DAY_TO_DAY = any_of(ja.DAY_TO_DAY)
LEFT = any_of(ja.LEFT, en.LEFT)
ASKED_THEN, ASKED_ALIKE, ASKED_BEFORE = any_of(ja.ASKED_THEN), any_of(ja.ASKED_ALIKE), any_of(en.ASKED_BEFORE)
"""Around another day that is asked for."""
BECOMES, SAME_HOUR = any_of(ja.BECOMES), any_of(ja.SAME_HOUR)
WHEN_LATE, IS_THEN = any_of(ja.WHEN_LATE), any_of(ja.IS_THEN)
