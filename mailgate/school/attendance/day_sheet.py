"""The file of one day: a row for each notice that stands, and one for each student whose attendance is suspended."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from peewee import JOIN

from mailgate.ids import SchoolId, StudentId
from mailgate.school.attendance.numbers import Seat
from mailgate.school.attendance.sheets import OF_STUDENT, Register
from mailgate.school.directory.documents.register import COLUMNS
from mailgate.school.directory.permissions import Reach
from mailgate.school.directory.rules import LONGEST_RANGE
from mailgate.school.models import Notice, StaffMember, State
from mailgate.school.statements import Statement
from mailgate.spreadsheets.cells import Row, Sheet, Workbook

DETAILS = {"reason", "remarks"}
"""The columns that a school may keep from some of its staff."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A notice of the day; days are ISO dates, hours HH:MM."""

    student: StudentId
    kind: str
    reason: str
    date: str
    until: str
    arrival: str
    departure: str
    remarks: str
    state: str
    taken_by: str
    confirmed_by: str | None


def lines(school: SchoolId, day: dt.date) -> list[SheetLine]:
    """The school's notices that stand on this day."""
    return [SheetLine(*row) for row in _lines(school, (day - LONGEST_RANGE).isoformat(), day.isoformat())]


_COLUMNS: tuple[Any, ...] = (
    *(Notice.student, Notice.kind_name, Notice.reason, Notice.date, Notice.until, Notice.arrival),
    *(Notice.departure, Notice.remarks, Notice.state, Notice.taken_by, StaffMember.name),
)

_lines = Statement(
    lambda school, earliest, day: (
        Notice.select(*_COLUMNS)
        .join(StaffMember, JOIN.LEFT_OUTER, on=(Notice.confirmed_by == StaffMember.id))
        .where(
            Notice.school == school,
            Notice.date.between(earliest, day),
            Notice.until >= day,
            Notice.state != State.WITHDRAWN,
        )
        .order_by(Notice.id)
    )
)


def table(
    seats: Iterable[Seat], told: Iterable[SheetLine], register: Register, details: Reach, say: Callable[[str], str]
) -> Workbook:
    """The sheet of the day. `details` are the places whose reasons the reader sees; `say` puts a state into words."""
    columns = register.rules.register.day_columns
    of_student: dict[StudentId, list[SheetLine]] = defaultdict(list)
    for line in told:
        of_student[line.student].append(line)
    listed = [seat for seat in seats if seat.student in of_student or seat.student in register.marks]
    return Workbook(
        [heading for _, heading in columns],
        [
            Sheet("-".join(place), _rows(list(of_place), of_student, register, details, say))
            for place, of_place in groupby(listed, lambda seat: (seat.grade, seat.classroom))
        ],
    )


def _rows(
    seats: Iterable[Seat],
    told: Mapping[StudentId, Sequence[SheetLine]],
    register: Register,
    details: Reach,
    say: Callable[[str], str],
) -> Iterator[Row]:
    names = [column for column, _ in register.rules.register.day_columns]
    for seat in seats:
        sees = details.covers(seat.grade, seat.classroom)
        suspended_alone: Sequence[SheetLine | None] = [None]
        for line in told.get(seat.student, suspended_alone):
            cells = _cells(seat, line, register, say)
            yield [cells[name] if sees or name not in DETAILS else "" for name in names]


def _cells(seat: Seat, line: SheetLine | None, register: Register, say: Callable[[str], str]) -> dict[str, str]:
    own = register.marks.get(seat.student, ())
    cells = {name: read(seat) for name, read in OF_STUDENT.items()}
    cells |= {"date": register.span.first.isoformat(), "mark": "".join(map(register.symbol, own))}
    if line is None:
        diseases = [register.rules.disease(marked.reason) for marked in own]
        names = {"reason": ", ".join(disease.name for disease in diseases if disease), "kind": say("mark.suspended")}
        return {**dict.fromkeys(COLUMNS["day"], ""), **cells, **names}
    return cells | {
        "kind": line.kind,
        "reason": line.reason,
        "from": line.date,
        "until": line.until,
        "arrival": line.arrival,
        "departure": _departure(line.departure, say),
        "remarks": line.remarks,
        "state": say(f"state.{line.state}"),
        "taken_by": line.taken_by,
        "confirmed_by": line.confirmed_by or "",
    }


def _departure(when: str, say: Callable[[str], str]) -> str:
    """When a student leaves: an hour as it is, a lesson or a meal in words (`wording.recognition.departures`)."""
    side, dash, place = when.partition("-")
    if not dash:
        return when
    return say(f"departure.{side}-{'lesson' if place.isdecimal() else place}").replace("{lesson}", place)
