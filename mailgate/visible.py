"""Texts without invisible characters, which hide words or show them in another order than they are read."""

import re
import unicodedata

_HIDDEN = {"Cc", "Cf", "Cs"}
"""Controls, format characters (zero-width ones, and those that turn the direction of writing) and lone surrogates."""

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def visible(text: str) -> str:
    """The text without invisible characters; only tabs and line ends stay, these as line feeds."""
    if text.isprintable():
        return text
    return "".join(filter(_is_visible, _LINE_ENDS.sub("\n", text)))


def _is_visible(character: str) -> bool:
    return character.isprintable() or character in "\t\n" or unicodedata.category(character) not in _HIDDEN
