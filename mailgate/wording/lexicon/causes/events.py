"""Events: which of them are causes, and which are over."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.causes import events as en
from mailgate.wording.lexicon.ja.causes import events as ja

CAUSAL = any_of(ja.CAUSAL, en.CAUSAL)
PURPOSE = any_of(ja.PURPOSE, en.PURPOSE)
BUT = any_of(ja.BUT, en.BUT)
TOLD_AS_CAUSE = any_of(ja.TOLD_AS_CAUSE)
DISCHARGED = any_of(ja.DISCHARGED)
NIGHTS = any_of(ja.NIGHTS)
FOLLOWED_UP = any_of(ja.FOLLOWED_UP)
TREATED_BEFORE = any_of(ja.TREATED_BEFORE)
TREATED_BEFORE_A_VISIT = any_of(en.TREATED_BEFORE_A_VISIT)
BEFORE_THE_CAUSE = any_of(ja.BEFORE_THE_CAUSE)
OF_BEFORE = any_of(ja.OF_BEFORE)
OVER_BEFORE = any_of(ja.OVER_BEFORE, en.OVER_BEFORE)
NO_REASON = any_of(ja.NO_REASON, en.NO_REASON)
THANKED = any_of(ja.THANKED)
AGAIN = any_of(ja.AGAIN, en.AGAIN)
CHANGE_OF_MIND = any_of(ja.CHANGE_OF_MIND, en.CHANGE_OF_MIND)
AROUND = any_of(ja.AROUND)
JOURNEY_THERE = any_of(en.JOURNEY_THERE)
BEFORE_ILLNESS = any_of(ja.BEFORE_ILLNESS)
OCCASION = any_of(ja.OCCASION)
APPOINTMENT = any_of(ja.APPOINTMENT)
OF_A_NOTICE = any_of(ja.OF_A_NOTICE)
FEVER_OVER = any_of(ja.FEVER_OVER, en.FEVER_OVER)
PRECAUTION = any_of(ja.PRECAUTION, en.PRECAUTION)
