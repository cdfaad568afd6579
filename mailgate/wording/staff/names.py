"""Students whom a reply names instead of their numbers."""

import re
from collections.abc import Iterator, Mapping, Sequence

from mailgate.wording.lexicon.replies import names as words
from mailgate.wording.normalization import folded, number, shown

LONGEST_LINE = 2_000


def called(students: Sequence[tuple[int, str]]) -> dict[str, int]:
    """How each student, given by number and name, may be called that nobody else is, with the number."""
    found: dict[str, set[int]] = {}
    for line, name in students:
        for way in _ways(folded(shown(name)).split()):
            found.setdefault(way, set()).add(line)
    return {way: lines.pop() for way, lines in found.items() if len(lines) == 1}


def _ways(parts: Sequence[str]) -> Iterator[str]:
    if parts:
        yield from {" ".join(parts), *parts}


def in_digits(text: str) -> str:
    """A text that has been through `shown`, with "2番" for 二番."""
    for match in reversed(list(words.KANJI_NUMBER.finditer(text)) if len(text) <= LONGEST_LINE else ()):
        text = f"{text[: match.start()]}{number(match[0])}{text[match.end() :]}"
    return text


def numbered(text: str, names: Mapping[str, int]) -> str:
    """A text that has been through `shown`, with "3番" for 三番, and for each of these names that stands by itself.

    More than `LONGEST_LINE` characters are no line that somebody wrote, and stay as they are.
    """
    text = in_digits(text)
    for way in sorted(names, key=len, reverse=True) if len(text) <= LONGEST_LINE else ():
        spelled = r"\s?".join(map(re.escape, way.split()))
        name = re.compile(f"{words.BEGINS}{spelled}{words.ENDS}")
        for match in reversed(list(name.finditer(folded(text)))):
            text = f"{text[: match.start()]} {names[way]}番{text[match.end() :]}"
    return text
