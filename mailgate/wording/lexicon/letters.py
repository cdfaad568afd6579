"""What stands around the message of a letter."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.ja import letters as ja

DATED = any_of(ja.DATED)
CLOSING = any_of(ja.CLOSING)
CARD = any_of(ja.CARD)
RULE = any_of(ja.RULE)
