"""The lines of a mail, made even so that one pattern finds what many clients write."""

import re
import unicodedata
from collections.abc import Sequence

_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff]")
_NO_BREAK_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})

_RULE = re.compile(r"[-_=*+~#＊＝－ー―─━‥…＿☆★○●◎◇◆□■△▲▽▼♪:.｡・※〜～|\\/^\s\u2500-\u257f]{3,}")
_LONGEST_RULE = 120
DELIMITERS = frozenset(("--", "—", "－－", "――"))
"""What mail clients set above a signature (RFC 3676, section 4.3), and what people make of it."""


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


def is_rule(line: str) -> bool:
    """Whether somebody drew this line, of whatever signs."""
    return len(line) <= _LONGEST_RULE and bool(_RULE.fullmatch(line.strip()))


def width(line: str) -> int:
    """How many columns a line takes, a full-width letter two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line)
