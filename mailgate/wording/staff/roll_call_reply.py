"""Reads a reply to a roll call: the numbers of empty seats, or that there are none, and whether to ask families.

Each sentence tells of empty seats (3と5、佐藤さんがいません), of students who are there (鈴木さんは来ました、
ほかはいます), or of both at once (3以外は全員います). What is anything else makes the reply unclear.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from mailgate.wording.lexicon import replies
from mailgate.wording.normalization import folded, shown
from mailgate.wording.staff.lines import LONGEST, telling_sentences


@dataclass(frozen=True, slots=True)
class RollCallReply:
    """The numbers of the empty seats (None: it does not say), and whether to ask the families."""

    empty: tuple[int, ...] | None
    ask: bool = False


def read_roll_call_reply(
    text: str, names: Collection[str] = (), students: Sequence[tuple[int, str]] = ()
) -> RollCallReply | None:
    """What a reply to a roll call says; None where it is not clear.

    `names` are what its writer is called; `students` those on the list, by number and name (family name, space, given
    name), which a reply may name instead of their numbers.
    """
    if len(text) > LONGEST:
        return None
    called = _called(students)
    said = [_numbered(folded(sentence), called) for sentence in telling_sentences(text, names)]
    seats = _Seats(len(students))
    if not all(seats.take(clause) for sentence in said for clause in replies.AND_THEN.split(sentence)):
        return None
    is_count = len(seats.empty) == 1 and _may_be_a_count(" ".join(said))
    return None if is_count else seats.reply()


# Names for numbers


def _called(students: Sequence[tuple[int, str]]) -> dict[str, int]:
    """How each student may be called that nobody else on the list is, with the number of the seat."""
    found: dict[str, set[int]] = {}
    for number, name in students:
        for way in _ways(folded(shown(name)).split()):
            found.setdefault(way, set()).add(number)
    return {way: numbers.pop() for way, numbers in found.items() if len(numbers) == 1}


def _ways(parts: Sequence[str]) -> Iterator[str]:
    if parts:
        yield from {" ".join(parts), *parts}


def _numbered(sentence: str, called: dict[str, int]) -> str:
    """The sentence with "3番" for each name that stands by itself."""
    for way in sorted(called, key=len, reverse=True):
        spelled = r"\s?".join(map(re.escape, way.split()))
        name = re.compile(f"{replies.NAME_BEGINS}{spelled}{replies.NAME_ENDS}")
        sentence = name.sub(f" {called[way]}番 ", sentence)
    return sentence


# What is said of the seats


@dataclass(slots=True)
class _Seats:
    """What the clauses read so far say."""

    students: int
    empty: list[int] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    is_nobody_missing: bool = False
    asks: bool = False

    def take(self, clause: str) -> bool:
        """Read one clause more; False where it is not clear."""
        left, asked = replies.ASK.subn(" ", replies.DO_NOT_ASK.sub(" ", clause))
        self.asks = self.asks or asked > 0
        if replies.OTHERS_ARE_HERE.fullmatch(left.strip()):
            return True
        if all_here := replies.COUNTED_HERE.fullmatch(left.strip()):
            self.is_nobody_missing = int(all_here["count"]) == self.students
            return self.is_nobody_missing
        left, others = replies.EXCEPT_HERE.subn(" ", left)
        left, nobody = replies.NOBODY.subn(" ", left)
        self.is_nobody_missing = self.is_nobody_missing or nobody > 0
        left, here = (left, 0) if others else replies.IS_HERE.subn(" ", left)
        numbers = replies.ROLL_CALL_WORDS.sub(" ", left).split()
        if not all(re.fullmatch("[1-9][0-9]{0,2}", number) for number in numbers) or (here and not numbers):
            return False
        if here:
            self.taken |= set(map(int, numbers))
        else:
            self.empty += map(int, numbers)
        return True

    def reply(self) -> RollCallReply | None:
        """What all clauses amount to; None where they contradict one another or leave the seats open."""
        if (self.is_nobody_missing and self.empty) or self.taken & set(self.empty):
            return None
        if self.empty or self.is_nobody_missing:
            return RollCallReply(tuple(dict.fromkeys(self.empty)), self.asks)
        return RollCallReply(None, ask=True) if self.asks and not self.taken else None


def _may_be_a_count(said: str) -> bool:
    """ "空席3": a number, or how many."""
    return replies.EMPTY_SEAT.search(said) is not None and replies.SEAT_NUMBER.search(said) is None
