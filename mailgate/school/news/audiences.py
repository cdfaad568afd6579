"""Whom an announcement is for, and which mailboxes that are: each once, however many children its owner has.

Guardians of enrolled students count, and staff, at schools that are not closed. All of it is SQL over indexes, so that
a whole city is one statement.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import reduce
from operator import or_
from typing import Any

from peewee import SQL, fn

from mailgate.ids import AnnouncementId, GroupId, MailboxId, SchoolId, StaffId, StudentId
from mailgate.school.directory.mailboxes import has_role
from mailgate.school.errors import NotFound
from mailgate.school.models import (
    Audience,
    AudienceKind,
    GroupMember,
    Guardianship,
    Mailbox,
    RecipientGroup,
    School,
    StaffMember,
    Student,
)

MOST_TARGETS = 200
"""How many audiences an announcement may have; SQLite takes 500 parts of a union."""


FIRST = MailboxId(0)
"""No mailbox has this number: all come after it."""


@dataclass(frozen=True, slots=True)
class Target:
    """Some people of a school that an announcement is for; which fields count depends on the kind (`models.Audience`).

    `grade` and `classroom` of a FAMILY say where the student sits.
    """

    kind: AudienceKind
    school: SchoolId
    grade: str = ""
    classroom: str = ""
    group: GroupId | None = None
    student: StudentId | None = None
    member: StaffId | None = None

    @property
    def place(self) -> tuple[str, str]:
        """The grade and classroom for which somebody needs a duty to write here; the whole school: ("", "")."""
        match self.kind:
            case AudienceKind.GRADE:
                return self.grade, ""
            case AudienceKind.CLASSROOM | AudienceKind.FAMILY:
                return self.grade, self.classroom
            case _:
                return "", ""


def resolved(targets: Sequence[Target]) -> list[Target]:
    """The same targets as the database knows them: where students sit, and that what they name is of their school.

    Raises NotFound where one is not.
    """
    seats = {student.id: student for student in students_named(targets) if student.enrolled}
    named = {
        AudienceKind.FAMILY: {(student.school_id, student.id) for student in seats.values()},
        AudienceKind.GROUP: _of_schools(RecipientGroup, [target.group for target in targets if target.group]),
        AudienceKind.MEMBER: _of_schools(StaffMember, [target.member for target in targets if target.member]),
    }
    for target in targets:
        known = named.get(target.kind)
        if known is not None and (target.school, target.student or target.group or target.member) not in known:
            raise NotFound
    return [_seated(target, seats) for target in targets]


def _of_schools(table: Any, numbers: Sequence[int]) -> set[tuple[int, int]]:
    return set(table.select(table.school, table.id).where(table.id.in_(numbers)).tuples()) if numbers else set()


def _seated(target: Target, seats: Mapping[int, Student]) -> Target:
    if target.kind is not AudienceKind.FAMILY or target.student is None:
        return target
    student = seats[target.student]
    return replace(target, grade=student.grade, classroom=student.classroom)


Seat = tuple[str, str, str]
"""Grade, classroom and number as somebody typed them; the number may begin with zeros."""


def families_at(school: SchoolId, seats: Collection[Seat]) -> dict[Seat, Target]:
    """The families of the students in these seats; without those where nobody sits."""
    if not seats:
        return {}
    numbers = {number.lstrip("0") for _, _, number in seats}
    rows = Student.select().where(Student.school == school, Student.enrolled, Student.number.in_(numbers))
    known = {(row.grade, row.classroom, row.number): row.id for row in rows}
    return {
        (grade, classroom, number): Target(AudienceKind.FAMILY, school, grade, classroom, student=student)
        for grade, classroom, number in seats
        if (student := known.get((grade, classroom, number.lstrip("0"))))
    }


def students_named(targets: Iterable[Target]) -> list[Student]:
    """The students whose families are named one by one."""
    numbers = [target.student for target in targets if target.student]
    return list(Student.select().where(Student.id.in_(numbers))) if numbers else []


def targets_of(announcement: AnnouncementId) -> list[Target]:
    """Whom an announcement is for, in the order in which they were chosen; families where their student sits now."""
    seat = (fn.COALESCE(Student.grade, Audience.grade), fn.COALESCE(Student.classroom, Audience.classroom))
    rows = Audience.select(Audience.kind, Audience.school, *seat, Audience.group, Audience.student, Audience.member)
    rows = rows.left_outer_join(Student).where(Audience.announcement == announcement).order_by(Audience.id)
    return [Target(AudienceKind(kind), *rest) for kind, *rest in rows.tuples()]


def write(announcement: AnnouncementId, targets: Iterable[Target]) -> None:
    """Write down whom an announcement is for, in the place of what was written before."""
    Audience.delete().where(Audience.announcement == announcement).execute()
    rows = [{"announcement": announcement, **asdict(target)} for target in dict.fromkeys(targets)]
    if rows:
        Audience.insert_many(rows).execute()


def mailboxes(targets: Sequence[Target], after: MailboxId = FIRST) -> list[MailboxId]:
    """The mailboxes of all these people with a larger number than `after`, in the order of their numbers."""
    return _numbers(_mailboxes(targets), after)


def in_person(targets: Sequence[Target]) -> list[MailboxId]:
    """Those of them who are meant for themselves and not for a child: staff, and mailboxes that are in a group."""
    return _numbers([*_staff(targets), *_of_groups(targets)], FIRST)


def _numbers(queries: Sequence[Any], after: MailboxId) -> list[MailboxId]:
    meant = _union(queries)
    if meant is None:
        return []
    rows = Mailbox.select(Mailbox.id).where(Mailbox.id.in_(meant), Mailbox.id > after).order_by(Mailbox.id)
    return [mailbox for (mailbox,) in rows.tuples()]


def is_anybody(targets: Sequence[Target]) -> bool:
    """Whether there is a mailbox among these people; does not look at all of them."""
    return any(query.limit(1).exists() for query in _mailboxes(targets))


def count(targets: Sequence[Target]) -> tuple[int, int]:
    """How many of these mailboxes get a letter, and how many do not since their letters come back."""
    meant = _union(_mailboxes(targets))
    if meant is None:
        return 0, 0
    rows = Mailbox.select(Mailbox.suspended, fn.COUNT(Mailbox.id)).where(Mailbox.id.in_(meant))
    found = {bool(suspended): int(number) for suspended, number in rows.group_by(Mailbox.suspended).tuples()}
    return found.get(False, 0), found.get(True, 0)


def families_without_mailbox(targets: Sequence[Target]) -> list[StudentId]:
    """The students among these whose guardians have no mailbox here, so that nobody can be written to."""
    meant = _union(_students(targets))
    if meant is None:
        return []
    guarded = fn.EXISTS(Guardianship.select(SQL("1")).where(Guardianship.student == Student.id))
    rows = Student.select(Student.id).where(Student.id.in_(meant), ~guarded).order_by(Student.id)
    return [student for (student,) in rows.tuples()]


def students(targets: Sequence[Target]) -> Any:
    """The ids of the students whose families are meant: a query, or None where only staff are."""
    return _union(_students(targets))


def among(children: Sequence[Student], announcement: AnnouncementId) -> list[Student]:
    """Those of these children whose families are meant by an announcement."""
    meant = students(targets_of(announcement)) if children else None
    if meant is None:
        return []
    ids = Student.select(Student.id).where(Student.id.in_([child.id for child in children]), Student.id.in_(meant))
    found = {number for (number,) in ids.tuples()}
    return [child for child in children if child.id in found]


# -- queries ------------------------------------------------------------------------------------------


def _union(queries: Sequence[Any]) -> Any:
    return reduce(or_, queries) if queries else None


def _mailboxes(targets: Sequence[Target]) -> list[Any]:
    return [*map(_guardians, _students(targets)), *_staff(targets), *_of_groups(targets)]


def _guardians(students: Any) -> Any:
    """A join, which gives its first row at once; an IN would first make the whole list of students."""
    return Guardianship.select(Guardianship.mailbox).join(students, on=Guardianship.student == students.c.id)


def _students(targets: Sequence[Target]) -> list[Any]:
    """Queries of students, one for each grade and classroom, and one for all schools, groups and families."""
    by_kind = _by_kind(targets)
    whole = [target.school for target in by_kind[AudienceKind.SCHOOL]]
    groups = [target.group for target in by_kind[AudienceKind.GROUP]]
    families = [target.student for target in by_kind[AudienceKind.FAMILY]]
    queries = [_enrolled(Student.school.in_(whole))] if whole else []
    if groups:
        queries.append(_enrolled(Student.id.in_(GroupMember.select(GroupMember.student).where(_in(groups)))))
    if families:
        queries.append(_enrolled(Student.id.in_(families)))
    queries += [_enrolled(_at(target)) for target in by_kind[AudienceKind.GRADE]]
    queries += [
        _enrolled(_at(target) & (Student.classroom == target.classroom)) for target in by_kind[AudienceKind.CLASSROOM]
    ]
    return queries


def _at(target: Target) -> Any:
    return (Student.school == target.school) & (Student.grade == target.grade)


def _enrolled(these: Any) -> Any:
    return Student.select(Student.id).join(School).where(these, Student.enrolled, School.closed.is_null())


def _in(groups: Sequence[GroupId | None]) -> Any:
    open_ones = RecipientGroup.select(RecipientGroup.id).join(School).where(School.closed.is_null())
    return GroupMember.group.in_(groups) & GroupMember.group.in_(open_ones)


def _staff(targets: Sequence[Target]) -> list[Any]:
    by_kind = _by_kind(targets)
    whole = [target.school for target in by_kind[AudienceKind.STAFF]]
    members = [target.member for target in by_kind[AudienceKind.MEMBER]]
    wanted = [(whole, StaffMember.school), (members, StaffMember.id)]
    return [
        StaffMember.select(StaffMember.mailbox).join(School).where(column.in_(these), School.closed.is_null())
        for these, column in wanted
        if these
    ]


def _of_groups(targets: Sequence[Target]) -> list[Any]:
    """Mailboxes that are in a group themselves, as long as they are somebody's here."""
    groups = [target.group for target in _by_kind(targets)[AudienceKind.GROUP]]
    if not groups:
        return []
    return [GroupMember.select(GroupMember.mailbox).where(_in(groups), has_role(GroupMember.mailbox))]


def _by_kind(targets: Sequence[Target]) -> Mapping[AudienceKind, list[Target]]:
    found: dict[AudienceKind, list[Target]] = defaultdict(list)
    for target in targets:
        found[target.kind].append(target)
    return found
