"""What a person wrote in a reply, apart from what their mail client quoted and added.

Four steps: `lines` makes the lines even, `marks` finds where a client began to quote, the quoted lines are dropped
here, and `signatures` trims what stands below the words. `markup` turns an HTML body into the same kind of lines, so
that one set of rules serves both.

One principle decides every doubt: keep. A parent may read a line too many, never one too few.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise

from mailgate.mail.quoting.introductions import introduction_start
from mailgate.mail.quoting.lines import even_lines, next_written
from mailgate.mail.quoting.marks import find_marks, is_barred, is_own_line, is_quoted, one_a_line, without_names
from mailgate.mail.quoting.markup import text_of
from mailgate.mail.quoting.own_letters import Copies, find_copies
from mailgate.mail.quoting.program_additions import without_reaction
from mailgate.mail.quoting.sent_letters import find_letter
from mailgate.mail.quoting.signatures import without_signature

_LONGEST_LEAD = 12
"""How many lines (a filter's banner, header lines) may stand between a mark and the copy of our letter below it."""
_ADDRESSING = re.compile(r"\s*[>＞]\s*[^。、>＞]{1,24}(?:へ|様|さま|さん|先生|殿|くん|君|ちゃん)[、,。:：]?\s*")
# Joiners and direction marks belong inside a line (family emoji need them), but not at its ends.
_EDGES = " \t\u3000\u200c\u200d\u200e\u200f"


def written(text: str, letters: Sequence[str] = ()) -> str:
    """What the person wrote in a reply of which `text` is the plain-text body.

    `letters` are the texts of letters that it may answer, where they are known: copies of them are found for certain.

    The text above, below or between what the client quoted, without signatures; "" when there is none, which means
    "confirmed without words". The line 「この線より上に返信してください」 of our own letters is known but not needed.
    Never raises; time grows with the size of the text.
    """
    return without_reaction(_joined(_own_parts(even_lines(without_reaction(text)), letters)))


def written_html(html: str) -> str:
    """The same as `written` for a reply that is HTML only; line breaks are kept, markup is not."""
    return written(text_of(html))


def own_lines(text: str) -> list[str]:
    """The lines that no client quoted, signatures and what programs added among them."""
    return [line for part in _own_parts(even_lines(text)) for line in part]


class Why(StrEnum):
    """Why a line of a reply is not the person's."""

    QUOTED = "quoted"
    OUR_LETTER = "our letter"
    INTRODUCTION = "introduction of a quote"
    ORIGINAL = "below the introduction of an original without marks"
    ADDED = "signature or addition of a program"


@dataclass(frozen=True, slots=True)
class Cut:
    """Lines that stand together and were cut for one reason."""

    why: Why
    lines: tuple[str, ...]


def cuts(text: str) -> list[Cut]:
    """What `written` leaves out of a reply, in its order, and why. Blank lines are left out here, too."""
    lines, reasons = _judged(even_lines(text))
    for start, end in _stretches(reasons):
        kept = iter(without_signature(lines[start:end], below_words=start > 0))
        following = next(kept, None)
        for number in range(start, end):
            if lines[number] == following:
                following = next(kept, None)
            else:
                reasons[number] = Why.ADDED
    judged = [(why, line) for why, line in zip(reasons, lines, strict=True) if why and line.strip()]
    groups = groupby(judged, key=lambda pair: pair[0])
    return [Cut(why, tuple(line for _, line in pairs)) for why, pairs in groups]


def _own_parts(lines: list[str], letters: Sequence[str] = ()) -> list[list[str]]:
    """The lines that no client quoted, in one part for each stretch between quotes."""
    lines, reasons = _judged(lines, letters)
    return [lines[start:end] for start, end in _stretches(reasons)]


def _stretches(reasons: list[Why | None]) -> list[tuple[int, int]]:
    """Where lines of the person begin and end."""
    ends = [-1, *(number for number, why in enumerate(reasons) if why), len(reasons)]
    return [(before + 1, after) for before, after in pairwise(ends)]


def _judged(lines: list[str], letters: Sequence[str] = ()) -> tuple[list[str], list[Why | None]]:
    """The lines with every attribution on its own, and for each why it is not the person's."""
    lines = one_a_line(without_names(lines))
    copies = _copies(lines, letters)
    lines = [copies.rest.get(number, line) for number, line in enumerate(lines)]
    marks = {start: end for start, end in find_marks(lines).items() if start not in copies.whole}
    quoted = _quoted_lines(lines, marks, copies.whole)
    reasons: list[Why | None] = [Why.QUOTED if number in quoted else None for number in range(len(lines))]
    for number in _introductions(lines, quoted, marks):
        reasons[number] = Why.INTRODUCTION
    for number in copies.whole:
        reasons[number] = Why.OUR_LETTER
    at = 0
    while at < len(lines):
        start, at = at, _end_of_marks(lines, marks, at)
        if at == start:
            at += 1
            continue
        following = at if at in quoted else _next_copy(at, copies.whole)
        reasons[start:at] = [Why.INTRODUCTION] * (at - start)
        if following is None:  # a copy without `>`: the rest is the original
            reasons[at:] = [Why.ORIGINAL] * (len(lines) - at)
            break
        reasons[at:following] = [Why.INTRODUCTION] * (following - at)
        at = following
    return lines, reasons


def _copies(lines: list[str], letters: Sequence[str]) -> Copies:
    """What is ours: of these letters for certain, and of any letter as far as its template tells.

    Nothing is guessed below the end of a letter that is known: a form may be filled in there.
    """
    known = [find_letter(lines, letter) for letter in letters]
    end = max((number for copies in known for number in copies.whole), default=len(lines))
    found = [find_copies(lines[: end + 1]), *known]
    whole = frozenset[int]().union(*(copies.whole for copies in found))
    rest = {number: text for copies in found for number, text in copies.rest.items() if number not in whole}
    return Copies(whole, rest)


def _end_of_marks(lines: list[str], marks: dict[int, int], at: int) -> int:
    """The first line with something on it after the mark at `at` and those that follow it at once."""
    while at in marks:
        at = next_written(lines, marks[at])
    return at


def _next_copy(at: int, ours: frozenset[int]) -> int | None:
    """Where a copy of our letter begins that a mark above line `at` leads to."""
    return min((number for number in ours if at <= number < at + _LONGEST_LEAD), default=None)


def _introductions(lines: list[str], quoted: set[int], marks: dict[int, int]) -> set[int]:
    """The lines above a quote that only lead to it, where no mark does."""
    marked = {next_written(lines, end) for end in marks.values()}
    found: set[int] = set()
    for number in quoted - marked:
        if number - 1 not in quoted:
            found.update(range(introduction_start(lines, number, quoted), number))
    return found - quoted


def _quoted_lines(lines: list[str], marks: dict[int, int], ours: frozenset[int]) -> set[int]:
    """The numbers of the lines that are quotes.

    One single line with a `>` in a mail without any other sign of quoting may as well be an arrow or a way of
    addressing somebody (「＞佐藤先生」). It counts only when it looks like a client's and words stand beside it.
    """
    quoted = {number for number, line in enumerate(lines) if is_quoted(line)}
    if len(quoted) == 1 and not marks and not ours:
        line = lines[next(iter(quoted))].strip()
        alone = not any(other.strip(_EDGES) for number, other in enumerate(lines) if number not in quoted)
        if not is_own_line(line[1:]) and (alone or not line.startswith("> ")):
            return set()
    addressing = {number for number in quoted - ours if _is_addressing(lines, number, quoted)}
    barred = {number for number, line in enumerate(lines) if is_barred(line)}
    barred = {number for number in barred if {number - 1, number + 1} & barred and (marks or ours)}
    return (quoted - addressing) | barred | ours


def _is_addressing(lines: list[str], number: int, quoted: set[int]) -> bool:
    """Whether a line with a quote sign addresses somebody (「＞お母さまへ」): alone, where quotes look otherwise."""
    if {number - 1, number + 1} & quoted:
        return False
    sign = lines[number].strip()[0]
    others = {lines[other].strip()[0] for other in quoted if other != number}
    return bool(_ADDRESSING.fullmatch(lines[number])) or (sign == "＞" and sign not in others and bool(others))


def _joined(parts: list[list[str]]) -> str:
    """The parts without their signatures as one text, with an empty line between two that had one between them."""
    pieces: list[str] = []
    apart = False
    for part in parts:
        apart = apart or _is_blank(part[:1])
        own = without_signature(part, below_words=bool(pieces))
        text = "\n".join(line.rstrip(_EDGES) for line in own).strip("\n")
        if text:
            pieces += ["\n\n" if apart else "\n", text if pieces else text.lstrip(_EDGES)]
            apart = False
        apart = apart or _is_blank(part[-1:])
    return "".join(pieces[1:])


def _is_blank(lines: list[str]) -> bool:
    return lines != [] and not "".join(lines).strip(_EDGES)
