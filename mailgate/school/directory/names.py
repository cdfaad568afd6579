"""Names of people as they are compared."""

from mailgate.wording.normalization import folded, shown


def spoken(name: str) -> str:
    """A name without spaces, hiragana and katakana alike, variants of a character alike."""
    return folded(shown(name)).replace(" ", "")
