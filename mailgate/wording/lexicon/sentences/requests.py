"""Requests, wishes and hedges, which leave a deed open or not."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en.sentences import requests as en
from mailgate.wording.lexicon.ja.sentences import requests as ja

ADVISED, ORDERED = any_of(ja.ADVISED), any_of(ja.ORDERED)
CLAIMED = any_of(ja.CLAIMED)
WISH = any_of(ja.WISH)
MAY_LEAVE = any_of(ja.MAY_LEAVE, en.MAY_LEAVE)
SEEMS_UNFIT = any_of(ja.SEEMS_UNFIT)
MARKED = any_of(en.MARKED)
MAY_STAY = any_of(ja.MAY_STAY, en.MAY_STAY)
PLEASE_LET = any_of(en.PLEASE_LET)
OPEN_REQUEST = any_of(ja.OPEN_REQUEST, en.OPEN_REQUEST)
LEFT_OPEN = any_of(ja.LEFT_OPEN, en.LEFT_OPEN)
DECIDED_LATER = any_of(ja.DECIDED_LATER)
PERHAPS = any_of(ja.PERHAPS)
DAY_IN_DOUBT = any_of(ja.DAY_IN_DOUBT, en.DAY_IN_DOUBT)
MAY_BE_EXCUSED, EXCUSED = any_of(en.MAY_BE_EXCUSED), any_of(en.EXCUSED)
