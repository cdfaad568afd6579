"""Reads what the register is made of: who sits where, what was told, and what the head ordered.

Three statements, however many students, notices and years there are. What is read is counted elsewhere, outside of the
transaction: a year of a large school takes a while to count.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from mailgate.ids import SchoolId
from mailgate.school.attendance.marks import Suspended, Told
from mailgate.school.attendance.numbers import Seat
from mailgate.school.directory.permissions import Reach
from mailgate.school.directory.places import seat_order
from mailgate.school.directory.rules import LONGEST_RANGE
from mailgate.school.models import Decision, Notice, State, Student, Suspension
from mailgate.school.statements import Statement


@dataclass(frozen=True, slots=True)
class Records:
    """What the register of some students is made of; the seats and the notices are in their order."""

    seats: Sequence[Seat]
    told: Sequence[Told]
    suspended: Sequence[Suspended]


def read(school: SchoolId, reach: Reach, first: dt.date, last: dt.date) -> Records:
    """All that counts on these days for the students within reach."""
    seats = [seat for row in _seats(school) if reach.covers((seat := Seat(*row)).grade, seat.classroom)]
    within = {seat.student for seat in seats}
    earliest = (first - LONGEST_RANGE).isoformat()
    told = (Told(*row) for row in _told(school, earliest, first.isoformat(), last.isoformat()))
    suspended = (Suspended(*row) for row in _ordered(school, first.isoformat(), last.isoformat()))
    return Records(
        seats=sorted(seats, key=seat_order),
        told=[each for each in told if each.student in within],
        suspended=[each for each in suspended if each.student in within],
    )


_seats = Statement(
    lambda school: Student.select(
        *(Student.id, Student.grade, Student.classroom, Student.number, Student.name, Student.kana, Student.enrolled)
    ).where(Student.school == school)
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
