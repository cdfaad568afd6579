"""Whose data are given away or erased: the owner of an address with their students, or one student."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from peewee import ModelSelect, fn

from mailgate.ids import MailboxId, SchoolId, StudentId
from mailgate.mail.addresses import Address
from mailgate.school.directory import access, mailboxes
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.roster import finding
from mailgate.school.models import Former, Guardianship, Mailbox, School, StaffMember, Student
from mailgate.school.moment import Moment


class NobodyHere(Exception):
    """Nobody is found by what was typed."""


class SeveralMatch(Exception):
    """Several students are found by what was typed; `students` know their schools."""

    def __init__(self, students: Sequence[Student]) -> None:
        super().__init__()
        self.students = students


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose data they are: a mailbox with the students that it speaks for, or one student without a mailbox.

    `school` narrows all of it to what this school holds; None: all schools.
    """

    mailbox: Mailbox | None
    students: tuple[Student, ...]
    school: School | None = None

    @property
    def student_ids(self) -> list[StudentId]:
        """The numbers of the students."""
        return [student.id for student in self.students]

    def at_school(self, column: Any) -> Any:
        """A condition for queries: a column of schools is within what is asked for."""
        return column == self.school.id if self.school else column.is_null(False)


def find(typed: str, school: School | None = None) -> Subject:
    """Whom these words mean: an address, a seat such as 3-1-12, or words of a name; students who left as well.

    `#7` is the student of this number in the database, where nothing else tells two apart. `school` is the only one
    that is looked at. Raises NobodyHere or SeveralMatch.
    """
    if number := re.fullmatch(r"#([0-9]{1,18})", typed.strip()):
        return _of_number(StudentId(int(number[1])), school)
    sought = finding.read(typed)
    if sought.address:
        return _of_address(sought.address, school)
    fitting = [student for student in _students_of(school) if sought and sought.fits(student)]
    if not fitting:
        raise NobodyHere(f"no student is found by {typed}")
    if len(fitting) > 1:
        raise SeveralMatch(fitting)
    return Subject(None, (fitting[0],), school)


def of_admin(at: Moment, mailbox: MailboxId, code: str, typed: str) -> Subject:
    """Whom these words mean at an admin's own school. Raises NotFound, and what `find` raises."""
    return find(typed, access.at_school(at, mailbox, Permission.ANSWER_FAMILIES, code).today.school)


def _students_of(school: School | None) -> ModelSelect:
    """The students of a school, or all of them, with their schools."""
    rows = Student.select(Student, School).join(School).order_by(Student.id)
    return rows.where(Student.school == school.id) if school else rows


def _of_number(student: StudentId, school: School | None) -> Subject:
    found = _students_of(school).where(Student.id == student).first()
    if found is None:
        raise NobodyHere(f"there is no student #{student}")
    return Subject(None, (found,), school)


def _of_address(address: Address, school: School | None) -> Subject:
    mailbox = mailboxes.mailbox_of(address.canonical)
    if mailbox is None or (school and not _is_known_at(mailbox, school.id)):
        raise NobodyHere(f"nobody is registered with {address.spelled}")
    theirs = Student.select(Student, School).join(School).switch(Student).join(Guardianship)
    found = Subject(mailbox, (), school)
    rows = theirs.where(Guardianship.mailbox == mailbox.id, found.at_school(Student.school)).order_by(Student.id)
    return Subject(mailbox, tuple(rows), school)


def _is_known_at(mailbox: Mailbox, school: SchoolId) -> bool:
    """Whether this mailbox is or was somebody's at this school."""
    as_guardian = (
        Guardianship.select().join(Student).where(Guardianship.mailbox == mailbox.id, Student.school == school)
    )
    as_staff = StaffMember.select().where(StaffMember.mailbox == mailbox.id, StaffMember.school == school)
    as_former = Former.select().where(Former.mailbox == mailbox.id, Former.school == school)
    return any(rows.exists() for rows in (as_guardian, as_staff, as_former))


def guardians_of(student: Student) -> list[Mailbox]:
    """The guardians of a student, also those whose notifications rest."""
    return list(Mailbox.select().join(Guardianship).where(Guardianship.student == student.id).order_by(Mailbox.id))


def alone(subject: Subject) -> tuple[list[Student], list[Student]]:
    """The students who have no other guardian than this mailbox, and those who have; of a student all, and none."""
    if subject.mailbox is None:
        return list(subject.students), []
    counted = Guardianship.select(Guardianship.student, fn.COUNT(Guardianship.mailbox))
    counted = counted.where(Guardianship.student.in_(subject.student_ids)).group_by(Guardianship.student)
    guardians = dict(counted.tuples())
    only = [student for student in subject.students if guardians[student.id] == 1]
    return only, [student for student in subject.students if student not in only]
