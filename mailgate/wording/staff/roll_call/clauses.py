"""The clauses of a reply to a roll call, and the words of each."""

import re
from collections.abc import Iterator
from itertools import pairwise

from mailgate.wording.lexicon.replies import roll_calls as words
from mailgate.wording.normalization import folded, number

STATES = ("here", "missing", "missed", "infirmary")
_TELLING = (*STATES, "nobody")


def told(sentence: str) -> str:
    """A sentence without what an earlier reply said; empty where it tells nothing of seats."""
    plain = words.SAID_BEFORE.sub("", words.DRAWN_OUT.sub("", folded(sentence)))
    return "" if words.ASIDE.fullmatch(plain) and not words.ASK.search(plain) else plain


def clauses(sentence: str) -> Iterator[str]:
    """The clauses of a sentence: "5番は来たので、空席は3番です" are two, "今来たので全員います" one."""
    for clause in words.AND_THEN.split(sentence):
        cause, *rest = words.BECAUSE.split(clause)
        yield from (cause, *rest) if words.SEAT_NUMBER.search(cause) else (clause,)


def parts(clause: str) -> Iterator[str]:
    """What a clause tells one after the other: "3番が来ていません、ちょっと心配です" of a seat, and how that is.

    What is known as a whole is one, and so are numbers and the word of state that stands behind them.
    """
    if words.WORD.sub("", clause).strip() == "":
        yield clause
        return
    part = ""
    for piece in words.PART.split(clause):
        part = f"{part}、{piece}" if part else piece
        if words.REMARK.fullmatch(part) or any(way in _TELLING for way, _ in _known(part)):
            yield part
            part = ""
    if part:
        yield part


def words_of(clause: str) -> list[tuple[str, int]] | None:
    """The words of a clause by what they say, with the value of a number; None where one is not known.

    In a clause that tells of seats, words that alter nothing may say how it is: "ぽつんと空いているのは3番".
    """
    known = list(_known(clause))
    gaps = list(_gaps(clause))
    is_told = not gaps or any(way in _TELLING for way, _ in known)
    return known if is_told and all(_is_beside(clause, start, end) for start, end in gaps) else None


def _is_beside(clause: str, start: int, end: int) -> bool:
    """Whether words alter nothing of what their clause tells, and stand before or behind all of its numbers."""
    before, behind = (list(_known(side)) for side in (clause[:start], clause[end:]))
    if all(any(way == "number" for way, _ in side) for side in (before, behind)):
        return False
    if words.ENGLISH_BESIDE.fullmatch(clause, start, end):
        return any(way in (*_TELLING, "number") for way, _ in behind)
    beside = words.BESIDE if behind else words.BESIDE_AT_END
    return beside.fullmatch(clause, start, end) is not None


def _gaps(clause: str) -> Iterator[tuple[int, int]]:
    """Where words stand that are not known, with the particles around them."""
    known = [match.span() for match in words.WORD.finditer(clause) if not words.JOINT.fullmatch(match[0])]
    for (_, start), (end, _) in pairwise([(0, 0), *known, (len(clause), len(clause))]):
        if not words.JOINT.fullmatch(clause, start, end):
            yield start, end


def _known(clause: str) -> Iterator[tuple[str, int]]:
    for match in words.WORD.finditer(clause):
        if match["span"]:
            first, last = map(int, re.findall("[0-9]+", match["span"]))
            yield from (("number", seat) for seat in range(first, last + 1))
        elif match["number"]:
            yield "number", int(match["number"])
        elif match["count"] or match["both"]:
            yield "count", number(match["count"]) if match["count"] else 2
        elif match["here_alone"]:
            yield from (("alone", 0), ("here", 0))
        elif match["together"]:
            yield from (("everybody", 0), ("here", 0))
        elif match.lastgroup:
            yield match.lastgroup, 0
