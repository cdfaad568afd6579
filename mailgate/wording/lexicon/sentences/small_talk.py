"""Sentences of a long mail that are no news to the school."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja.replies.receipts import asides as receipts
from mailgate.wording.lexicon.ja.sentences import small_talk as ja

THANKS_FOR_BEFORE = any_of(ja.THANKS_FOR_BEFORE)
THANKS = any_of(ja.THANKS)
FEELS = any_of(ja.FEELS)
TELLS_LATER = any_of(receipts.TELLS_LATER)
NARRATED = any_of(ja.NARRATED)
LONG_SINCE = any_of(ja.LONG_SINCE)
MAY_TURN = any_of(ja.MAY_TURN)
SPOKEN_OF = any_of(ja.SPOKEN_OF)
NOT_FOR_TALK = any_of(ja.NOT_FOR_TALK)
