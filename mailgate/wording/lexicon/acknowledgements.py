"""Acknowledgements: what people answer when nothing is to be done."""

from mailgate.wording.lexicon import any_of
from mailgate.wording.lexicon.en import acknowledgements as en
from mailgate.wording.lexicon.ja import acknowledgements as ja

SAID = any_of(rf"(?:{ja.THANKS})|(?:{ja.UNDERSTOOD})", rf"(?:{en.THANKS})|(?:{en.UNDERSTOOD})")
"""Thanks, and that something was read."""
AROUND = any_of(rf"(?:{ja.CLOSING})|(?:{ja.GREETING})|(?:{ja.WRITER})", rf"(?:{en.CLOSING})|(?:{en.GREETING})")
"""What stands around it and says nothing."""
EMOTICON = any_of(ja.EMOTICON)
YES = any_of(r"はい(?:です|。)?|はーい|ええ", r"yes|yes\ please|y")
