"""Texts without invisible characters, which hide words or show them in another order than they are read."""

import re
import unicodedata
from functools import lru_cache

_HIDDEN = {"Cc", "Cf", "Cs"}
"""Controls, format characters (zero-width ones, and those that turn the direction of writing) and lone surrogates."""

_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2065\u3164\uffa0\ufff0-\ufff8"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)
"""The other characters that no font shows (Default_Ignorable_Code_Point), but for the variants of kanji and emoji."""

_USUAL = re.compile(
    "[\n -~\u00a0-\u00ac\u00ae-\u034e\u0370-\u05ff\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u3000-\u3163\u3165-\ud7ff"
    "\uff01-\uff9f]*+"
)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")

_OF_ONE = 18
"""How many characters NFKC makes of one at most."""


def visible(text: str) -> str:
    """The text without invisible characters; only tabs and line ends stay, these as line feeds."""
    if is_usual(text):
        return text
    text = _BLANK.sub("", text)
    if text.replace("\n", "").replace("\u3000", "").isprintable():
        return text
    plain = _LINE_ENDS.sub("\n", text)
    hidden = [character for character in set(plain) if not _is_visible(character)]  # a letter has few different ones
    return plain.translate(dict.fromkeys(map(ord, hidden))) if hidden else plain


def is_usual(text: str) -> bool:
    """Whether a text consists of line feeds and of characters that can be seen and that most texts consist of."""
    return _USUAL.fullmatch(text) is not None


def bounded(text: str, most: int) -> str:
    """The beginning of a text: at most `most` characters, before and after NFKC."""
    text = text[:most]
    if len(text) * _OF_ONE <= most or len(unicodedata.normalize("NFKC", text)) <= most:
        return text
    left = most
    for end, character in enumerate(text):
        left -= len(unicodedata.normalize("NFKC", character))
        if left < 0:
            return text[:end]
    return text


def tidy(text: str) -> str:
    """One line without controls and format characters; its runs of blanks, wide ones too, are one space each."""
    shown = "".join(letter for letter in text if letter.isspace() or unicodedata.category(letter) not in {"Cc", "Cf"})
    return " ".join(shown.split())


def escaped(text: str) -> str:
    """The text for a terminal or a log: invisible characters as `\\uXXXX`, which JSON and TOML read back.

    A terminal would obey control characters, and show what stands behind others in another order. Tabs, line feeds and
    the joiner in emoji stay.
    """
    if text.isprintable():
        return text
    return "".join(character if _is_harmless(character) else _code_of(character) for character in text)


def _is_harmless(character: str) -> bool:
    return character in "\t\n\u200d" or unicodedata.category(character) not in _HIDDEN | {"Zl", "Zp"}


def _code_of(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


@lru_cache(maxsize=8_192)
def _is_visible(character: str) -> bool:
    return character.isprintable() or character in "\t\n" or unicodedata.category(character) not in _HIDDEN
