"""Messages as LINE takes them: their form and their limits (LINE's reference, "Message objects")."""

from typing import Any

MOST_MESSAGES = 5
"""Messages of one reply or push."""

MOST_UNITS = 5_000
"""UTF-16 code units of one text."""

MOST_POSTBACK = 300
"""Characters of a postback's data."""

Message = dict[str, Any]


def utf16_units(words: str) -> int:
    """The length of a text as LINE counts: what is beyond the basic plane counts two."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def text(words: str) -> Message:
    """A bubble with a text. Raises ValueError where LINE would refuse it: an empty or too long one."""
    if not words.strip() or utf16_units(words) > MOST_UNITS:
        raise ValueError(f"a text of LINE has 1 to {MOST_UNITS} UTF-16 units")
    return {"type": "text", "text": words}
