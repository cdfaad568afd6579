"""Reads what the register is made of: who sits where, what was told, and what the head ordered.

Four statements, however many students, notices and years there are. What is read is counted elsewhere, outside of the
transaction: a year of a large school takes a while to count.

Students are listed where they sat then. Who may see them is asked of where they sit now: a teacher sees last year of
the students of this year, and those who left the school are for the duties of the whole school alone.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailgate.ids import SchoolId, StudentId
from mailgate.school.attendance.marks import Suspended, Told
from mailgate.school.attendance.numbers import Seat
from mailgate.school.directory.permissions import Reach
from mailgate.school.directory.places import seat_order
from mailgate.school.directory.rules import LONGEST_RANGE
from mailgate.school.models import Decision, FormerSeat, Notice, State, Student, Suspension
from mailgate.school.statements import Statement


@dataclass(frozen=True, slots=True)
class RegisterRecords:
    """What the register of some students is made of; the seats and the notices are in their order."""

    seats: Sequence[Seat]
    told: Sequence[Told]
    suspended: Sequence[Suspended]


def read(
    school: SchoolId, reach: Reach, first: dt.date, last: dt.date, as_of: dt.date | None = None
) -> RegisterRecords:
    """All that counts on these days for the students within reach, on their seats `as_of` a day, or else the last."""
    seats = seats_on(school, reach, first, as_of or last)
    within = {seat.student for seat in seats}
    earliest = (first - LONGEST_RANGE).isoformat()
    told = (Told(*row) for row in _told(school, earliest, first.isoformat(), last.isoformat()))
    suspended = (Suspended(*row) for row in _ordered(school, first.isoformat(), last.isoformat()))
    return RegisterRecords(
        seats=seats,
        told=[each for each in told if each.student in within],
        suspended=[each for each in suspended if each.student in within],
    )


def seats_on(school: SchoolId, reach: Reach, first: dt.date, day: dt.date) -> list[Seat]:
    """Where the students within reach sat on a day, in the order of lists.

    Who had left by then has the seat of before, of the days from `first` on, and is not `enrolled`.
    """
    former = _former_seats(school, first.isoformat(), day.isoformat())
    found = (_seat_then(row, former, reach, day.isoformat()) for row in _seats(school))
    return sorted(filter(None, found), key=seat_order)


@dataclass(frozen=True, slots=True)
class _Former:
    """A seat of before, up to `last`, an ISO date."""

    grade: str
    classroom: str
    number: str
    last: str


def _former_seats(school: SchoolId, first: str, day: str) -> dict[StudentId, _Former]:
    """The last seat that each student had before today's, of those between these days."""
    return {student: _Former(*seat) for student, *seat in _former(school, first, day)}


def _seat_then(row: tuple[Any, ...], former: Mapping[StudentId, _Former], reach: Reach, day: str) -> Seat | None:
    """Where a student sat on that day; None for a student who is out of reach, or came later."""
    student, grade, classroom, number, name, kana, enrolled, since = row
    if not (reach.covers(grade, classroom) if enrolled else reach.covers("", "")):
        return None
    if enrolled and since <= day:
        return Seat(student, grade, classroom, number, name, kana)
    if before := former.get(student):
        until = "" if before.last >= day else before.last
        return Seat(student, before.grade, before.classroom, before.number, name, kana, not until, until)
    return None if since > day else Seat(student, grade, classroom, number, name, kana, enrolled=False)


_seats = Statement(
    lambda school: Student.select(
        *(Student.id, Student.grade, Student.classroom, Student.number, Student.name, Student.kana),
        *(Student.enrolled, Student.since),
    ).where(Student.school == school)
)
_former = Statement(
    lambda school, first, day: (
        FormerSeat.select(
            *(FormerSeat.student, FormerSeat.grade, FormerSeat.classroom, FormerSeat.number, FormerSeat.last)
        )
        .where(FormerSeat.school == school, FormerSeat.last >= first, FormerSeat.first <= day)
        .order_by(FormerSeat.last)
    )
)
_ordered = Statement(
    lambda school, first, last: Suspension.select(
        *(Suspension.student, Suspension.disease, Suspension.first, Suspension.last)
    ).where(
        Suspension.school == school,
        Suspension.first <= last,
        (Suspension.last == "") | (Suspension.last >= first),
        Suspension.decision == Decision.ORDERED,
    )
)
_told = Statement(
    lambda school, earliest, first, last: (
        Notice.select(Notice.student, Notice.kind, Notice.reason, Notice.date, Notice.until)
        .where(
            Notice.school == school,
            Notice.date.between(earliest, last),
            Notice.until >= first,
            Notice.state != State.WITHDRAWN,
        )
        .order_by(Notice.id)
    )
)
