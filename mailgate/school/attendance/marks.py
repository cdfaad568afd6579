"""What the notices about a student and the head's orders come to on each school day. Pure.

The register (出席簿), the numbers and the files that people take away all count these marks.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mailgate.ids import StudentId
from mailgate.school.directory.rules import Kind, Rules


class Mark(StrEnum):
    """What stands in the register of a student who is not there all day; nothing stands there for one who is."""

    ILL = "ill"
    OTHER = "other"
    MOURNING = "mourning"
    SUSPENDED = "suspended"
    LATE = "late"
    EARLY = "early"


OPEN = "9999-12-31"
"""The last day of a suspension that is not known yet: it counts up to the last day that is asked for."""

ABSENCES = frozenset({Mark.ILL, Mark.OTHER})
"""What counts as absence (欠席). 忌引 and 出席停止 lower the days that should have been attended instead."""

EXCUSED = frozenset({Mark.MOURNING, Mark.SUSPENDED})

AWAY = ABSENCES | EXCUSED
"""The marks of a day on which a student was not there at all."""


@dataclass(frozen=True, slots=True)
class Told:
    """What counts of a notice that stands; the days are ISO dates."""

    student: StudentId
    kind: str
    reason: str
    date: str
    until: str


@dataclass(frozen=True, slots=True)
class Suspended:
    """The days for which the head suspended a student's attendance; ISO dates, the last one empty while it is open."""

    student: StudentId
    disease: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A student's mark on a day, with the kind and the reason of the notice; for 出席停止 the disease is the reason."""

    student: StudentId
    day: str
    mark: Mark
    kind: str
    reason: str


def marks(days: Sequence[str], told: Iterable[Told], suspended: Iterable[Suspended], rules: Rules) -> Iterator[Marked]:
    """The marks of all students on these school days, ISO dates in their order; `told` in the order it was told.

    A 登校 takes back earlier notices about the morning; an early leave stays. An absence outweighs a late arrival and
    an early leave, which may both stand on one day. 出席停止 outweighs all.
    """
    orders = {
        (order.student, day): order for order in suspended for day in _within(days, order.first, order.last or OPEN)
    }
    for (student, day), order in orders.items():
        yield Marked(student, day, Mark.SUSPENDED, "", order.disease)
    for (student, day), notices in _standing(days, told, rules).items():
        if (student, day) not in orders:
            yield from _weighed(student, day, notices, rules)


def _within(days: Sequence[str], first: str, last: str) -> Sequence[str]:
    return days[bisect_left(days, first) : bisect_right(days, last)]


def _standing(days: Sequence[str], told: Iterable[Told], rules: Rules) -> dict[tuple[StudentId, str], list[Told]]:
    """The notices that stand, by student and day."""
    found: dict[tuple[StudentId, str], list[Told]] = defaultdict(list)
    for each in told:
        kind = rules.kind(each.kind)
        for day in _within(days, each.date, each.until):
            if kind and kind.requires_absence:
                found[each.student, day] = [one for one in found[each.student, day] if _is_early(one, rules)]
            else:
                found[each.student, day].append(each)
    return found


def _is_early(told: Told, rules: Rules) -> bool:
    kind = rules.kind(told.kind)
    return kind is not None and kind.departure


def _weighed(student: StudentId, day: str, notices: Sequence[Told], rules: Rules) -> Iterator[Marked]:
    """The last absence of these notices, or else the last late arrival and the last early leave."""
    marked = [(mark_of(rules.kind(each.kind), each.reason, rules), each) for each in notices]
    absences = [(mark, each) for mark, each in marked if mark not in {Mark.LATE, Mark.EARLY}]
    for mark, each in absences[-1:] or dict(marked).items():
        yield Marked(student, day, mark, each.kind, each.reason)


def mark_of(kind: Kind | None, reason: str, rules: Rules) -> Mark:
    """The mark for a notice of this kind and reason; a kind that the school no longer has counts as an absence."""
    if kind and kind.arrival:
        return Mark.LATE
    if kind and kind.departure:
        return Mark.EARLY
    if reason in rules.register.mourning:
        return Mark.MOURNING
    return Mark.ILL if kind and "nurse" in kind.tell else Mark.OTHER


def is_absence(kind: Kind | None) -> bool:
    """Whether a notice of this kind means a whole day away, 忌引 or not; a kind that the school no longer has does."""
    return kind is None or kind.is_absence
