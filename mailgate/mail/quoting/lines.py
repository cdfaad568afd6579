"""The lines of a mail, made even so that one pattern finds what many clients write."""

import re
import unicodedata

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


def next_written(lines: list[str], at: int) -> int:
    """The number of the first line from `at` on that is not blank; the number of lines if there is none."""
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at
