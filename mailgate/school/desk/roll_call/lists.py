"""The three lists of a morning, by classroom: explained absences, unexplained ones, and discrepancies.

They come from the notices and from the roll calls of the day, in the same few statements whatever the school's size.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mailgate.ids import MailboxId, StudentId
from mailgate.school.desk.roll_call.listing import (
    Expected,
    Findings,
    ListedStudent,
    findings,
    listed_student,
    seat_of,
)
from mailgate.school.desk.roll_call.marking import Room, empty_of, on_duty
from mailgate.school.directory import duties
from mailgate.school.directory.duties import Member
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.places import Place, place_order, seat_order
from mailgate.school.directory.rules import LONGEST_RANGE
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound
from mailgate.school.models import Guardianship, Mailbox, Notice, Roll, School, State, Student
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement


@dataclass(frozen=True, slots=True)
class TurnedUp:
    """A student whose seat was empty and who is there after all; `staff` said so at `when` (seconds UTC)."""

    student: Student
    staff: str
    when: int


@dataclass(frozen=True, slots=True)
class ClassroomLists:
    """A classroom's lists; `roll` is None where the day has none yet (`is_marked` says whether seats were marked).

    `explained` are away as a notice says, `found` is what the empty seats tell beside that. `asked` are the students
    whose families were asked.
    """

    room: Room
    roll: Roll | None
    explained: Sequence[ListedStudent]
    found: Findings
    turned_up: Sequence[TurnedUp]
    asked: frozenset[StudentId]

    @property
    def is_marked(self) -> bool:
        """Whether somebody has said which seats are empty."""
        return self.roll is not None and self.roll.empty is not None

    @property
    def still_to_come(self) -> frozenset[StudentId]:
        """Those who were announced to be late and whose seats are empty."""
        return frozenset(each.student.id for each in self.found.late)


@dataclass(frozen=True, slots=True)
class SchoolLists:
    """The lists of all classrooms that a reader may see at a school; in those of `may_mark` they call the roll.

    `unreachable` are the missing whose families no letter reaches.
    """

    school: School
    today: SchoolDay
    classrooms: Sequence[ClassroomLists]
    may_mark: frozenset[Place]
    unreachable: frozenset[StudentId]


@dataclass(frozen=True, slots=True)
class ClassroomToMark:
    """One classroom with all its students, for those who mark the seats."""

    school: School
    today: SchoolDay
    lists: ClassroomLists
    students: Sequence[ListedStudent]
    may_mark: bool
    unreachable: frozenset[StudentId]

    @property
    def suggested(self) -> frozenset[StudentId]:
        """The students whose seats are empty; before anybody has looked, those who are away as the notices say."""
        seats = set(empty_of(self.lists.roll))
        return frozenset(
            each.student.id
            for each in self.students
            if (each.seat in seats if self.lists.is_marked else each.expected is Expected.ABSENT)
        )


def of_reader(at: Moment, mailbox: MailboxId) -> list[SchoolLists]:
    """The lists of every school where this person may see notices. Raises NotFound where there is none."""
    found = [_of_school(SchoolDay(at, school), member) for school, member in duties.of_mailbox(mailbox)]
    if not any(each.classrooms for each in found):
        raise NotFound
    return found


def of_classroom(at: Moment, mailbox: MailboxId, room: Room) -> ClassroomToMark:
    """One classroom with all its students. Raises NotFound where this person may not see it."""
    today, member, students = on_duty(at, mailbox, room, Permission.VIEW)
    here = Room(today.school.code, *room.place)
    lists = _lists(here, _roll(today, here), students)
    may_mark = member.reach(Permission.CALL_ROLL, today.rules).covers(*room.place)
    return ClassroomToMark(today.school, today, lists, students, may_mark, _unreachable([lists]))


def _of_school(today: SchoolDay, member: Member) -> SchoolLists:
    seen = member.reach(Permission.VIEW, today.rules)
    may_mark = member.reach(Permission.CALL_ROLL, today.rules)
    places = sorted((place for place in _places(today.school.id) if seen.covers(*place)), key=place_order)
    rolls = {(row.grade, row.classroom): row for row in _rolls.models(today.school.id, today.date)}
    of_interest = _of_interest(today, rolls)
    lists = [_lists(Room(today.school.code, *place), rolls.get(place), of_interest.get(place, ())) for place in places]
    marked = frozenset(place for place in places if may_mark.covers(*place))
    return SchoolLists(today.school, today, lists, marked, _unreachable(lists))


def _lists(room: Room, roll: Roll | None, students: Iterable[ListedStudent]) -> ClassroomLists:
    listed_now = list(students)
    by_id = {each.student.id: each.student for each in listed_now}
    is_marked = roll is not None and roll.empty is not None
    return ClassroomLists(
        room,
        roll,
        explained=[each for each in listed_now if each.expected is not Expected.HERE],
        found=findings(listed_now, empty_of(roll)) if is_marked else Findings((), (), (), ()),
        turned_up=[
            TurnedUp(by_id[student], staff, when)
            for student, staff, when in (json.loads(roll.explained) if roll else ())
            if student in by_id
        ],
        asked=frozenset(json.loads(roll.asked) if roll else ()),
    )


def _unreachable(lists: Iterable[ClassroomLists]) -> frozenset[StudentId]:
    """The missing students whose families no letter reaches."""
    missing = {each.student.id for classroom in lists for each in classroom.found.missing}
    reached = (
        Guardianship.select(Guardianship.student)
        .join(Mailbox)
        .where(Guardianship.student.in_(sorted(missing)), ~Mailbox.suspended)
        .tuples()
    )
    return frozenset(missing - {student for (student,) in reached}) if missing else frozenset()


# -- the students that matter -------------------------------------------------------------------------


def _of_interest(today: SchoolDay, rolls: Mapping[Place, Roll]) -> Mapping[Place, list[ListedStudent]]:
    """The students of whom a notice says something today, and those whose seats are empty or were; by classroom."""
    told: dict[StudentId, list[Notice]] = defaultdict(list)
    students: dict[StudentId, Student] = {}
    latest = (today.day + LONGEST_RANGE).isoformat()
    for row, student in _told.together(today.school.id, today.date, latest):
        told[row.student_id].append(row)
        students[student.id] = student
    if any(row.empty or row.explained != "[]" for row in rolls.values()):
        students |= {student.id: student for student in _seated(today, rolls)}
    found: dict[Place, list[ListedStudent]] = defaultdict(list)
    for student in sorted(students.values(), key=seat_order):
        found[student.grade, student.classroom].append(listed_student(today, student, told[student.id]))
    return found


def _seated(today: SchoolDay, rolls: Mapping[Place, Roll]) -> Iterable[Student]:
    """The students whose seats the rolls of the day name."""
    seats = {place: set(empty_of(row)) for place, row in rolls.items()}
    explained = {student for row in rolls.values() for student, *_ in json.loads(row.explained)}
    for student, grade, classroom, number, name in _of_rolls(today.school.id, today.date):
        if seat_of(student, number) in seats[grade, classroom] or student in explained:
            yield Student(id=student, grade=grade, classroom=classroom, number=number, name=name)


_OF_STUDENT = (Student.id, Student.grade, Student.classroom, Student.number, Student.name)
_OF_NOTICE = (
    *(Notice.id, Notice.student, Notice.kind, Notice.kind_name),
    *(Notice.arrival, Notice.departure, Notice.state),
)
_places = Statement(
    lambda school: (
        Student.select(Student.grade, Student.classroom)
        .where(Student.school == school, Student.enrolled)
        .group_by(Student.grade, Student.classroom)
    )
)
_rolls = Statement(lambda school, day: Roll.select().where(Roll.school == school, Roll.day == day))
_roll_of = Statement(
    lambda school, day, grade, classroom: Roll.select().where(
        Roll.school == school, Roll.day == day, Roll.grade == grade, Roll.classroom == classroom
    )
)
_told = Statement(
    lambda school, day, latest: (
        Notice.select(*_OF_NOTICE, *_OF_STUDENT)
        .join(Student)
        .where(
            Notice.school == school,
            Notice.until.between(day, latest),  # no notice that holds the day ends later
            Notice.date <= day,
            Notice.state != State.WITHDRAWN,
            Student.enrolled,
        )
        .order_by(Notice.id)
    )
)
_of_rolls = Statement(
    lambda school, day: (
        Student.select(*_OF_STUDENT)
        .join(
            Roll,
            on=(Roll.school == Student.school) & (Roll.grade == Student.grade) & (Roll.classroom == Student.classroom),
        )
        .where(Roll.school == school, Roll.day == day, Student.enrolled)
    )
)


def _roll(today: SchoolDay, room: Room) -> Roll | None:
    return next(iter(_roll_of.models(today.school.id, today.date, *room.place)), None)
