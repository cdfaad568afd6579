"""Finds which line of a list each line of a reply stands below, where a teacher writes into the quoted list."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from mailgate.wording.normalization import shown

_MARKED = re.compile(r"\s*>[>\s]*")
_ENTRY = re.compile(r"\s*(?P<line>[1-9][0-9]{0,2})(?:[).:、番]|\s)(?P<who>.*)")


class Interleaved(NamedTuple):
    """A reply without what it quotes, and for its lines (from 1, empty ones not counted) what they stand below.

    0 stands for a quoted line that is none of the list.
    """

    text: str
    below: dict[int, int]


def without_quotes(text: str, students: Sequence[tuple[int, str]]) -> Interleaved:
    """The reply without quoted lines; `students` are those on the list, by line and name.

    "> 1 佐々木 葵 病欠" and "確認" below it, with more of the list behind, is about this line. Where all that is
    quoted stands above or below the reply, it is about no single one.
    """
    lines = [line for line in shown(text).split("\n") if line.strip()]
    quoted = [at for at, line in enumerate(lines) if line.lstrip().startswith(">")]
    if not quoted:
        return Interleaved(text, {})
    own: list[str] = []
    below: dict[int, int] = {}
    current = 0
    for at, line in enumerate(lines):
        if line.lstrip().startswith(">"):
            current = _entry(line, dict(students)) or (current if _goes_on(line) else 0)
            continue
        own.append(line)
        if at > quoted[0] and (current or at < quoted[-1]):
            below[len(own)] = current
    is_within = any(quoted[0] < at < quoted[-1] for at in range(len(lines)) if at not in quoted)
    return Interleaved("\n".join(own), below if is_within else {})


def _entry(line: str, names: dict[int, str]) -> int:
    """The number of the line of the list that is quoted, or 0."""
    found = _ENTRY.match(_MARKED.sub("", line, count=1))
    number = int(found["line"]) if found else 0
    name = shown(names.get(number, "")).replace(" ", "")
    return number if found and name and name in found["who"].replace(" ", "") else 0


def _goes_on(line: str) -> bool:
    """Whether a quoted line is the next one of the same notice: it is indented, or empty."""
    return re.match(r"\s*>(?:\s*$|\s{2})", line) is not None
