"""At which of their schools somebody may do something that a duty permits, such as to see numbers or the roster."""

from collections.abc import Sequence
from dataclasses import dataclass

from mailgate.ids import MailboxId, StaffId, StudentId
from mailgate.school.directory import duties, people
from mailgate.school.directory.duties import Member
from mailgate.school.directory.permissions import Permission, Reach
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound
from mailgate.school.models import School, StaffMember, Student
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement


@dataclass(frozen=True, slots=True)
class Access:
    """The present moment at a school, who somebody is there, and for which places they may do what they want.

    `schools` are all schools where they may.
    """

    today: SchoolDay
    member: Member
    reach: Reach
    schools: Sequence[School]


def at_school(at: Moment, mailbox: MailboxId, permission: Permission, code: str = "") -> Access:
    """Access to the school of this code, or to the first one where this person may. Raises NotFound where none is."""
    found = []
    for school, member in duties.of_mailbox(mailbox):
        today = SchoolDay(at, school)
        if reach := member.reach(permission, today.rules):
            found.append((today, member, reach))
    schools = [today.school for today, _, _ in found]
    for today, member, reach in found:
        if code in {"", today.school.code}:
            return Access(today, member, reach, schools)
    raise NotFound


def to_student(at: Moment, mailbox: MailboxId, permission: Permission, student: StudentId) -> tuple[Access, Student]:
    """Access to a student's school, and the student; one who has left is for those who may at the whole school.

    Raises NotFound.
    """
    for row, school in _with_school.together(student):
        row.school = school
        allowed = at_school(at, mailbox, permission, school.code)
        if allowed.reach.covers(*people.place_of(row)):
            return allowed, row
    raise NotFound


def to_member(at: Moment, mailbox: MailboxId, staff: StaffId) -> tuple[Access, Member]:
    """Access to the staff of a school where this person may change it, and one of its members. Raises NotFound."""
    for school, number in (
        StaffMember.select(School.code, StaffMember.mailbox).join(School).where(StaffMember.id == staff).tuples()
    ):
        allowed = at_school(at, mailbox, Permission.EDIT_STAFF, school)
        return allowed, duties.at_school(number, allowed.today.school.id)
    raise NotFound


_with_school = Statement(lambda student: Student.select(Student, School).join(School).where(Student.id == student))
