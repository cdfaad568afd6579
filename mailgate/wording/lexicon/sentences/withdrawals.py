"""What is taken back, put right or changed."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.sentences import withdrawals as en
from mailgate.wording.lexicon.ja.sentences import withdrawals as ja

CHANGED = any_of(ja.CHANGED, en.CHANGED)
SENT_BEFORE = any_of(en.SENT_BEFORE)
LEAVES_NOT = any_of(ja.LEAVES_NOT)
SENT = any_of(ja.SENT, en.SENT)
ONE_OF_SEVERAL = any_of(ja.ONE_OF_SEVERAL)
UNDOING_IN_DOUBT = any_of(ja.UNDOING_IN_DOUBT)
OF_A_NOTICE = any_of(ja.OF_A_NOTICE, en.OF_A_NOTICE)
NOTICE_SENT_BEFORE = any_of(en.NOTICE_SENT_BEFORE)
MESSAGE_ABOUT = any_of(en.MESSAGE_ABOUT)
THING_OF_THE_ABSENCE = any_of(ja.THING_OF_THE_ABSENCE)
REGRET = any_of(ja.REGRET)
CHANGES_THE_ABSENCE = any_of(ja.CHANGES_THE_ABSENCE)
TAKEN_BACK = any_of(ja.TAKEN_BACK)
ON_THE_NOTICE = any_of(ja.ON_THE_NOTICE)
STAYS_NOT_AWAY = any_of(ja.STAYS_NOT_AWAY)
PUT_RIGHT = any_of(ja.PUT_RIGHT)
MEANT_OTHERWISE = any_of(ja.MEANT_OTHERWISE, en.MEANT_OTHERWISE)
CHANGED_FROM = any_of(ja.CHANGED_FROM)
NOT_MEANT = any_of(ja.NOT_MEANT, en.NOT_MEANT)
UNDOES, UNDONE = any_of(ja.UNDOES), any_of(ja.UNDONE)
COURTEOUSLY = any_of(ja.COURTEOUSLY)
OF_US, NOT_OF_US = any_of(ja.OF_US), any_of(ja.NOT_OF_US)
OF_A_NOTICE_AT_ALL = any_of(ja.OF_A_NOTICE_AT_ALL)
