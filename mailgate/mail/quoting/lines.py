"""The lines of a mail, made even so that one pattern finds what many clients write."""

import re
import unicodedata
from collections.abc import Sequence

_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff]")
_NO_BREAK_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})


def even_lines(text: str) -> list[str]:
    """The lines of the text with one kind of line end and of space, and nothing invisible."""
    even = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text).translate(_NO_BREAK_SPACES))
    return even.split("\n")


def folded(line: str) -> str:
    """The line with plain digits, signs and spaces for full-width ones (NFKC), to match patterns on."""
    return unicodedata.normalize("NFKC", line).strip()


def next_written(lines: Sequence[str], at: int) -> int:
    """The number of the first line from `at` on that is not blank; the number of lines if there is none."""
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


UNCOMPARED = frozenset(" \t\n\u3000-_=―─━—–ー‐~*")
"""Spaces and what people and programs draw lines with: when lines are compared, it counts for nothing."""


def compared(text: str) -> str:
    """Text as it is compared: folded, lower case, without spaces and drawn lines."""
    return "".join(letter for letter in folded(text).lower() if letter not in UNCOMPARED)
