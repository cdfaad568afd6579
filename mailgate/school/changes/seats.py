"""Where students sat: a move leaves a trace of the seat before, so that the past can be counted as it was.

`Student` has the seat of today, which is all that the busy paths read. A seat of before is a `FormerSeat`; who never
moved has none.
"""

import datetime as dt
from typing import Any

from mailgate.ids import StudentId
from mailgate.school.models import FormerSeat, Student
from mailgate.school.statements import Statement


def leave(today: dt.date, student: StudentId) -> None:
    """Write down where a student sat until yesterday, before they move, leave or come back today.

    The seat of a day on which they moved again is forgotten.
    """
    yesterday = today - dt.timedelta(days=1)
    _keep(yesterday.isoformat(), student, yesterday.isoformat())
    take(today, student)


def take(today: dt.date, student: StudentId) -> None:
    """Write down that a student has the present seat from today on."""
    _begin(today.isoformat(), student)


def _keep_until(last: Any, student: Any, yesterday: Any) -> Any:
    seat = (Student.school, Student.id, Student.grade, Student.classroom, Student.number, Student.since, last)
    kept = Student.select(*seat).where(Student.id == student, Student.enrolled, Student.since <= yesterday)
    return FormerSeat.insert_from(kept, _COLUMNS)


_COLUMNS = [
    *(FormerSeat.school, FormerSeat.student, FormerSeat.grade, FormerSeat.classroom, FormerSeat.number),
    *(FormerSeat.first, FormerSeat.last),
]
_keep = Statement(_keep_until)
_begin = Statement(lambda today, student: Student.update(since=today).where(Student.id == student))
