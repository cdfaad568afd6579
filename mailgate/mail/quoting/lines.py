"""The lines of a mail, made even so that one pattern finds what many clients write."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

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


SIGNS = re.compile(r"^\s*(?:[>＞|»]\s*)*")
"""What mail clients set before each line of a copy."""

LONGEST_LETTER = 4
"""What NFKC makes of a letter such as ㌔ or ㈱, at the most, where people type it."""


class ComparedText:
    """The characters of a text as they are compared, and where each stands."""

    def __init__(self, lines: Sequence[str]) -> None:
        letters: list[str] = []
        places: list[tuple[int, int]] = []
        for number, line in enumerate(lines):
            begin = len(line) - len(SIGNS.sub("", line))
            even = unicodedata.normalize("NFKC", line).lower()
            same_length = len(even) == len(line)  # nearly always, and then letter by letter the same
            each = even if same_length else map(_compared_letter, line)
            for column, letter in enumerate(each):
                if column >= begin and letter not in UNCOMPARED:
                    letters.append(letter)
                    places += [(number, column)] * len(letter)
        self.text = "".join(letters)
        self.places = places

    def line(self, at: int) -> int:
        return self.places[at][0]

    def line_starts(self) -> list[int]:
        """Where each line begins that has anything to compare, and at last where the text ends."""
        numbers = [number for number, _ in self.places]
        starts = [at for at, number in enumerate(numbers) if not at or number != numbers[at - 1]]
        return [*starts, len(numbers)]

    def covered(self, spans: Iterable[tuple[int, int]]) -> dict[int, tuple[int, int]]:
        """For each line with something of these spans on it the columns of theirs, from the first to the last."""
        covered: dict[int, tuple[int, int]] = {}
        for first, last in spans:
            for number, column in self.places[first:last]:
                start, end = covered.get(number, (column, column + 1))
                covered[number] = (min(start, column), max(end, column + 1))
        return covered


@lru_cache(maxsize=4_096)
def _compared_letter(letter: str) -> str:
    """One letter as it is compared; NFKC makes 18 of some that no letter of ours has, and these stay as they are."""
    even = compared(letter)
    return even if len(even) <= LONGEST_LETTER else letter
