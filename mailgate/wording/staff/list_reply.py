"""Reads a reply to a list of notices (a digest), line by line.

A line is one of
    3 OK            1,2 了解        1〜3 確認                confirmed without words
    3 OK お大事に    5 電話します     3番 お大事に             confirmed with these words to the family
    3と5以外確認                                           all lines but these, without words
    全員 お大事に    他は確認          確認しました              all that waited in the list; all that no line names
and nothing at all confirms all. Courtesies and the writer's own name say nothing. A line that is anything else is
unclear, and then no line that speaks of all or of the others is good either: what it leaves out is not known.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from mailgate.wording.lexicon import replies
from mailgate.wording.normalization import folded
from mailgate.wording.staff.lines import LONGEST, telling_lines


@dataclass(frozen=True, slots=True)
class Wish:
    """What one line wants of the lines of a list: named by `lines`, or all that wait, or the others; words for them."""

    scope: Literal["lines", "all", "others"]
    lines: tuple[int, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class ListReply:
    """A reply to a list: what is wanted, and which lines of the reply (from 1, empty ones not counted) are unclear."""

    wishes: tuple[Wish, ...]
    unclear: tuple[int, ...] = ()


def read_list_reply(text: str, lines: int, names: Collection[str] = ()) -> ListReply:
    """What a reply to a list of `lines` lines wants; `names` are what its writer is called."""
    if len(text) > LONGEST:
        return ListReply((), (1,))
    wishes = {number: _wish(line, lines) for number, line in telling_lines(text, names)}
    if not wishes:
        return ListReply((Wish("all"),))
    unclear = [number for number, wish in wishes.items() if wish is None]
    if unclear:
        unclear += [number for number, wish in wishes.items() if wish and wish.scope != "lines"]
    return ListReply(
        tuple(wish for number, wish in wishes.items() if wish and number not in unclear), tuple(sorted(unclear))
    )


def _wish(line: str, lines: int) -> Wish | None:
    """What one line wants; None where that is not clear."""
    line = replies.DOTTED.sub(lambda numbers: numbers[0].replace(".", ","), line)
    text = folded(line)
    if found := replies.COUNTED_ALL.fullmatch(text):
        return Wish("all") if int(found["count"]) == lines else None
    if replies.ALL_ACK.fullmatch(text):
        return Wish("all")
    if replies.OTHERS_ACK.fullmatch(text):
        return Wish("others")
    if found := replies.ALL_WISHED_WELL.fullmatch(text):
        return Wish("all", (), line[found.start("words") : found.end("words")])
    if found := replies.EXCEPT_ACK.fullmatch(text):
        return _all_but(_numbers(found["numbers"]), lines)
    if found := replies.ALL_WORDS.match(text):
        return _with_words("all", (), line[found.end() :])
    if found := replies.OTHERS_WORDS.match(text):
        return _with_words("others", (), line[found.end() :])
    return _wish_of_lines(line, text, lines)


def _with_words(scope: Literal["lines", "all", "others"], lines: tuple[int, ...], said: str) -> Wish | None:
    words = _words(said)
    return None if words is None else Wish(scope, lines, words)


def _wish_of_lines(line: str, text: str, lines: int) -> Wish | None:
    found = replies.LINES.match(text)
    if not found or (found["upto"] and not replies.SPAN.search(found["numbers"])) or _runs_on(found, text):
        return None
    named = _of_lines(_numbers(found["numbers"]), lines)
    said = replies.OTHERS_LATER.sub("", line[found.end() :])
    return _with_words("lines", named.lines, said) if named and not _speaks_of(found, said) else None


def _speaks_of(found: re.Match[str], said: str) -> bool:
    """Whether a line tells or asks something of its numbers: "2と3を取り違えていませんか", "3は何時に来ますか"."""
    text = folded(said)
    of_object = replies.OBJECT.match(found["gap"].strip()) and not replies.ACK_ALONE.fullmatch(text)
    return bool(of_object or (replies.AFTER_TOPIC.match(found["gap"].strip()) and replies.ASKS.fullmatch(text)))


def _of_lines(numbers: tuple[int, ...], lines: int) -> Wish | None:
    return Wish("lines", numbers) if numbers and all(1 <= number <= lines for number in numbers) else None


def _all_but(numbers: tuple[int, ...], lines: int) -> Wish | None:
    """The other lines, where these are lines of the list and not all of them."""
    if not _of_lines(numbers, lines):
        return None
    return _of_lines(tuple(number for number in range(1, lines + 1) if number not in numbers), lines)


def _runs_on(found: re.Match[str], text: str) -> bool:
    """Whether the numbers may be part of what follows: "3本", "3番の"."""
    rest = text[found.end() :]
    bare = found["numbers"].rstrip()[-1:].isdecimal()
    glued = rest and not found["gap"] and not replies.GLUED.match(rest)
    return bool(glued and (bare or replies.PARTICLES.match(rest)))


def _numbers(text: str) -> tuple[int, ...]:
    """The numbers of "1,2", "1と2", "1番 3番", "1~3", each once; none where a range runs backwards."""
    numbers: list[int] = []
    for first, last in replies.SPAN.findall(text):
        if int(first) >= int(last):
            return ()
        numbers += range(int(first), int(last) + 1)
    return tuple(dict.fromkeys([*numbers, *map(int, re.findall("[0-9]+", replies.SPAN.sub(" ", text)))]))


def _words(said: str) -> str | None:
    """What goes to the family, without an OK of its own; None where it may mean that nothing should."""
    text = folded(said)
    if not text or replies.ACK_ALONE.fullmatch(text):
        return ""
    if replies.RESERVED.match(text) or replies.COUNTED.match(text) or replies.ANOTHER.search(text):
        return None
    if not replies.TO_A_FAMILY.search(text) or replies.NOTED_FIRST.fullmatch(text):
        return None
    ack = replies.ACK_FIRST.match(text)
    return said[ack.end() :].strip() if ack else said.strip()
