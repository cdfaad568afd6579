"""Finds copies of letters whose whole text is known, the words of a school among them.

`own_letters` knows what the templates say and has to guess what they leave open. Where it is known which letters a
mail answers, nothing is guessed: a copy is what has the letter's characters in their order, line by line, whatever a
client did to spaces, line ends and marks.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from mailgate.mail.quoting.lines import SIGNS, ComparedText, compared, is_rule
from mailgate.mail.quoting.own_letters import LINK, MAX_LINES, NOTHING, Copies, says_something

_ANCHOR = 16
"""By how many characters a copy is found, or found again below words that somebody wrote between its lines."""
_SHORTEST_ANCHOR = 8
_FEWEST_LINES = 3
"""How many of a letter's lines make a copy: somebody who answers may write a question and its option themselves."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines of the letter, `count` from `line` on, that follow each other in a text from `start` to `end`."""

    start: int
    end: int
    line: int
    count: int


def find_letter(lines: Sequence[str], letter: str) -> Copies:
    """Which of a text's lines, among the first `MAX_LINES`, are a copy of this letter."""
    lines = lines[:MAX_LINES]
    stream, sent = ComparedText(lines), ComparedText(letter.split("\n"))
    runs = list(_runs(stream.text, sent.text, sent.line_starts()))
    if sum(run.count for run in runs) < _FEWEST_LINES:
        return NOTHING
    covered = stream.covered((run.start, run.end) for run in runs)
    rest = {number: said for number, columns in covered.items() if (said := _beside(lines[number], *columns))}
    between = _between(lines, covered, Counter(_single_lines(sent, runs)))
    return Copies(frozenset(covered.keys() - rest.keys() | between), rest)


def _beside(line: str, start: int, end: int) -> str:
    """What somebody wrote on a line beside these columns of a copy: nothing on one that a client has marked."""
    said = (line[:start], line[end:])
    is_marked = SIGNS.sub("", line) != line.lstrip()
    return "" if is_marked else " ".join(text.strip() for text in said if says_something(text))


def _between(lines: Sequence[str], covered: Collection[int], single: Counter[str]) -> set[int]:
    """The lines between those of a copy that are ours as well; each of `single` may stand there once."""
    ours = set()
    for number in range(min(covered), max(covered)):
        line = compared(SIGNS.sub("", lines[number]))
        if number not in covered and (single[line] > 0 or _is_left_out(lines[number])):
            ours.add(number)
            single[line] -= 1
    return ours


def _single_lines(sent: ComparedText, runs: Sequence[_Run]) -> Iterator[str]:
    """The lines of the letter that are in none of the runs: each may stand alone between them, once."""
    starts = sent.line_starts()
    found = {line for run in runs for line in range(run.line, run.line + run.count)}
    for line, (start, end) in enumerate(pairwise(starts)):
        if line not in found:
            yield sent.text[start:end]


def _runs(text: str, letter: str, starts: Sequence[int]) -> Iterator[_Run]:
    """The runs of the letter's lines, in their order."""
    at = line = 0
    while line < len(starts) - 1:
        anchor = letter[starts[line] : starts[line] + _ANCHOR]
        first = text.find(anchor, at) if len(anchor) >= _SHORTEST_ANCHOR else -1
        after = _next_line(text[first:], letter, starts, line) if first >= 0 else line
        if after > line:
            at = first + starts[after] - starts[line]
            yield _Run(first, at, line, after - line)
        line = max(after, line + 1)


def _next_line(text: str, letter: str, starts: Sequence[int], line: int) -> int:
    """The first line of the letter that the text does not go on with as a whole; `line` is the one it begins with."""
    pairs = zip(text, letter[starts[line] :], strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return bisect_right(starts, starts[line] + same) - 1


def _is_left_out(line: str) -> bool:
    """Whether a line between those of a copy is none that is compared: drawn, or a link with a token of its reader."""
    bare = SIGNS.sub("", line)
    return not bare.strip() or is_rule(bare) or bool(LINK.fullmatch(bare))
