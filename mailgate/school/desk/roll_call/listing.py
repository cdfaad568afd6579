"""A classroom's list: its students in order, where the notices say that they are, and what the empty seats tell."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mailgate.ids import StudentId
from mailgate.school.directory.places import Place, seat_order
from mailgate.school.directory.rules import LONGEST_RANGE
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import Notice, State, Student
from mailgate.school.statements import Statement


class Expected(StrEnum):
    """Where the notices say that a student is."""

    HERE = "here"
    LATE = "late"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class ListedStudent:
    """A student on the list; `unread`: an absence, a late arrival or a 登校 for the day waits to be confirmed.

    Leaving early tells nothing of the morning: it is only shown.
    """

    student: Student
    expected: Expected
    kind: str
    unread: bool
    arrival: str = ""
    departure: str = ""

    def facts(self) -> dict[str, Any]:
        """The student's line in a letter, under the keys that stored letters have."""
        return {
            "number": self.student.number,
            "student": self.student.name,
            "expected": self.expected,
            "kind": self.kind,
            "arrival": self.arrival,
            "departure": self.departure,
            "unread": self.unread,
        }

    @property
    def seat(self) -> int | str:
        """What names the student's seat in `models.Roll`."""
        return seat_of(self.student.id, self.student.number)


def seat_of(student: StudentId, number: str) -> int | str:
    """What names a student's seat: the number in the classroom, or where that is none, the student's id."""
    return int(number) if number.isdecimal() else f"student {student}"


def listed(today: SchoolDay, place: Place) -> list[ListedStudent]:
    """The classroom's students in their order, and where they should be."""
    students = sorted(_enrolled.models(today.school.id, *place), key=seat_order)
    told: dict[StudentId, list[Notice]] = defaultdict(list)
    latest = (today.day + LONGEST_RANGE).isoformat()
    for row in _standing.models(today.school.id, *place, today.date, latest):
        told[row.student_id].append(row)
    return [listed_student(today, student, told[student.id]) for student in students]


_enrolled = Statement(
    lambda school, grade, classroom: Student.select().where(
        Student.school == school, Student.grade == grade, Student.classroom == classroom, Student.enrolled
    )
)
_standing = Statement(
    lambda school, grade, classroom, day, latest: (
        Notice.select()
        .join(Student)
        .where(
            Notice.school == school,
            Student.grade == grade,
            Student.classroom == classroom,
            Notice.until.between(day, latest),  # no notice that holds the day ends later
            Notice.date <= day,
            Notice.state != State.WITHDRAWN,
        )
        .order_by(Notice.id)
    )
)


def listed_student(today: SchoolDay, student: Student, told: Sequence[Notice]) -> ListedStudent:
    """What a student's notices for the day come to: a 登校 takes back what was told before."""
    kinds = [(row, today.rules.kind(row.kind)) for row in told]
    leaving = [row for row, kind in kinds if kind and kind.departure]
    of_morning = [(row, kind) for row, kind in kinds if row not in leaving]
    unread = any(row.state == State.SUBMITTED for row, _ in of_morning)
    departure = leaving[-1].departure if leaving else ""
    attending = [row for row, kind in of_morning if kind and kind.requires_absence]
    if attending or not of_morning:
        shown = [*leaving, *attending]
        return ListedStudent(student, Expected.HERE, shown[-1].kind_name if shown else "", unread, departure=departure)
    row, kind = of_morning[-1]
    expected = Expected.LATE if kind and kind.arrival else Expected.ABSENT
    return ListedStudent(student, expected, row.kind_name, unread, row.arrival, departure)


def lines_of(listed: Iterable[ListedStudent]) -> list[dict[str, Any]]:
    """Lines of a letter."""
    return [each.facts() for each in listed]


# -- what the empty seats tell ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Findings:
    """The empty seats compared with the notices: who is missing without one, or with one that nobody has read."""

    missing: Sequence[ListedStudent]
    unread: Sequence[ListedStudent]
    late: Sequence[ListedStudent]
    here: Sequence[ListedStudent]


def findings(listed: Iterable[ListedStudent], empty: Collection[int | str]) -> Findings:
    """Compare the empty seats with what the notices say."""
    away = [each for each in listed if each.seat in empty]
    without = [each for each in away if each.expected is Expected.HERE]
    return Findings(
        missing=[each for each in without if not each.unread],
        unread=[each for each in without if each.unread],
        late=[each for each in away if each.expected is Expected.LATE],
        here=[each for each in listed if each.expected is Expected.ABSENT and each not in away],
    )
