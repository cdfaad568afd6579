"""Sentences in a reply to a receipt that change nothing."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja.replies.receipts import asides as ja

TELLS_LATER = any_of(ja.TELLS_LATER)
WISH = any_of(ja.WISH)
GOES_ON = any_of(ja.GOES_ON)
HARMLESS = any_of(ja.HARMLESS)
AGREES = any_of(rf"(?:{ja.AGREES})|(?:{ja.AS_PLANNED})")
ERRAND = any_of(ja.ERRAND)
OVER = any_of(ja.OVER)
KNOWN = ja.KNOWN
MOVES = any_of(ja.MOVES)
DANGER = any_of(ja.DANGER)
PLACES = any_of(ja.PLACES)
NO_CONCESSION = any_of(ja.NO_CONCESSION)
CONCEDED = any_of(ja.CONCEDED)
ONLY_THEN = any_of(ja.ONLY_THEN)
AIMS = any_of(ja.AIMS)
STAYS = any_of(ja.STAYS)
SETS_OUT = any_of(ja.SETS_OUT)
NOT_AS_BEFORE = any_of(ja.NOT_AS_BEFORE)
