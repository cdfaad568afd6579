"""Empty seats of a day that no notice explains, as the roll calls of the classrooms have them."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Collection, Mapping

from mailgate.ids import SchoolId, StudentId
from mailgate.school.desk.roll_call.listing import seat_of
from mailgate.school.directory.places import Place
from mailgate.school.models import Roll, Student
from mailgate.school.statements import Statement

_rolls = Statement(
    lambda school, day: Roll.select(Roll.grade, Roll.classroom, Roll.empty).where(
        Roll.school == school, Roll.day == day, Roll.empty.is_null(False)
    )
)
_seats = Statement(
    lambda school: Student.select(Student.grade, Student.classroom, Student.number, Student.id).where(
        Student.school == school, Student.enrolled
    )
)


def unexplained(school: SchoolId, day: dt.date, told: Collection[StudentId]) -> Mapping[Place, list[StudentId]]:
    """The students who are missing without a notice, by classroom; `told` are those of whom a notice says something."""
    found: dict[Place, list[StudentId]] = defaultdict(list)
    empty = {(grade, room): set(json.loads(seats)) for grade, room, seats in _rolls(school, day.isoformat())}
    if any(empty.values()):
        for grade, room, number, student in _seats(school):
            if seat_of(student, number) in empty.get((grade, room), ()) and student not in told:
                found[grade, room].append(student)
    return found
