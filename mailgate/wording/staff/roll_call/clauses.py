"""The clauses of a reply to a roll call, and the words of each."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mailgate.wording.lexicon.replies import roll_calls as words
from mailgate.wording.normalization import folded, number

STATES = ("here", "missing", "missed", "infirmary")
_TELLING = (*STATES, "nobody")


def told(sentence: str) -> str:
    """A sentence without what an earlier reply said, but of whom; empty where it tells nothing of seats."""
    of_now = words.SAID_MISSING.sub(lambda found: f"{found['who']}は", words.DRAWN_OUT.sub("", folded(sentence)))
    seen = words.SEEN_FIRST.sub(lambda found: f"{found['who']}{found['met'] or 'は'}{found['place']}", of_now)
    plain = words.SAID_BEFORE.sub("", _in_marks(seen))
    return "" if words.ASIDE.fullmatch(plain) and not words.ASK.search(plain) else plain


def _in_marks(sentence: str) -> str:
    """A sentence with marks for "3 OK 5 NG", where both are said: an OK alone may only mean that it was read."""
    said = [found["ok"] for found in words.OK_AND_NG.finditer(sentence)]
    if not (any(said) and None in said):
        return sentence
    return words.OK_AND_NG.sub(lambda found: "○" if found["ok"] else "×", sentence)


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
    if words.DENIED.search(clause):
        return None
    found = [(match, list(_meant(match))) for match in words.WORD.finditer(clause)]
    known = _with_what_all_do([said for _, meant in found for said in meant], words.TO_ALL.search(clause) is None)
    gaps = list(_gaps(clause, [match for match, _ in found]))
    is_told = not (gaps or words.DOING.search(clause)) or any(way in _TELLING for way, _ in known)
    places = [(match.start(), way) for match, meant in found for way, _ in meant]
    return known if is_told and all(_is_beside(clause, start, end, places) for start, end in gaps) else None


def _with_what_all_do(said: list[tuple[str, int]], by_all: bool) -> list[tuple[str, int]]:
    """What a clause says, where all who do something are there: "全員、本を読んでいます", "ほかは体操しています"."""
    ways = {way for way, _ in said} - {"doing"}
    all_do = by_all and bool(ways) and ways <= {"everybody", "others"}
    return [("here", 0) if way == "doing" else (way, value) for way, value in said if all_do or way != "doing"]


def _is_beside(clause: str, start: int, end: int, found: Sequence[tuple[int, str]]) -> bool:
    """Whether words alter nothing of what their clause tells, and stand before or behind all of its numbers.

    `found` are the known words of the clause, each with its place.
    """
    before, behind = [way for at, way in found if at < start], [way for at, way in found if at >= end]
    if "number" in before and "number" in behind:
        return False
    if words.ENGLISH_BESIDE.fullmatch(clause, start, end):
        return any(way in (*_TELLING, "number") for way in behind)
    beside = words.BESIDE if behind else words.BESIDE_AT_END
    return beside.fullmatch(clause, start, end) is not None


def _gaps(clause: str, found: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Where words stand that are not among those found, with the particles around them."""
    known = [match.span() for match in found if not words.JOINT.fullmatch(match[0])]
    for (_, start), (end, _) in pairwise([(0, 0), *known, (len(clause), len(clause))]):
        if not words.JOINT.fullmatch(clause, start, end):
            yield start, end


def _known(clause: str) -> Iterator[tuple[str, int]]:
    for match in words.WORD.finditer(clause):
        yield from _meant(match)


def _meant(word: re.Match[str]) -> Iterator[tuple[str, int]]:
    """What a word says, with the value of a number; nothing where it only fills up its sentence."""
    if word["span"]:
        first, last = map(int, re.findall("[0-9]+", word["span"]))
        yield from (("number", seat) for seat in range(first, last + 1))
    elif word["number"]:
        yield "number", int(word["number"])
    elif word["count"] or word["both"]:
        yield "count", number(word["count"]) if word["count"] else 2
    elif word["here_alone"]:
        yield from (("alone", 0), ("here", 0))
    elif word["together"]:
        yield from (("everybody", 0), ("here", 0))
    elif word.lastgroup:
        yield word.lastgroup, 0
