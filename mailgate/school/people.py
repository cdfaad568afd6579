"""Who is who: the students of a guardian, the guardians of a student, and whose duty a student is."""

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, cast

from peewee import Expression

from mailgate.school.models import Duty, DutyKind, Guardianship, Mailbox, School, StaffMember, Student
from mailgate.school.rules import Rules, read_document

FEW_SCHOOLS = 3
"""Up to so many schools are named to somebody of whom nothing is known."""


def rules_of(school: School) -> Rules:
    """The school's rules."""
    return _parsed(school.rules)


@lru_cache(maxsize=512)
def _parsed(document: str) -> Rules:
    return read_document(json.loads(document))


def students_of(mailbox: int) -> list[Student]:
    """The enrolled students that this mailbox speaks for, with their schools, the elder first."""
    return list(
        Student.select(Student, School)
        .join(School)
        .switch(Student)
        .join(Guardianship)
        .where(Guardianship.mailbox == mailbox, Student.enrolled)
        .order_by(Student.school, Student.grade.desc(), Student.classroom, Student.number, Student.id)
    )


def language_of(mailbox: int) -> str:
    """The language that this mailbox chose; empty where it chose none."""
    row = Mailbox.select(Mailbox.language).where(Mailbox.id == mailbox).first()
    return str(row.language) if row else ""


def guardians_of(students: Iterable[int]) -> dict[int, tuple[Mailbox, list[int]]]:
    """Every guardian of any of these students by mailbox, with the students among these that are theirs."""
    found: dict[int, tuple[Mailbox, list[int]]] = {}
    rows = (
        Guardianship.select(Guardianship.student, Mailbox)
        .join(Mailbox)
        .where(Guardianship.student.in_(list(students)))
        .order_by(Guardianship.mailbox, Guardianship.student)
    )
    for row in rows:
        found.setdefault(row.mailbox.id, (row.mailbox, []))[1].append(row.student_id)
    return found


def schools_of(mailbox: int) -> list[dict[str, str]]:
    """The name and the phone of every school that this mailbox has to do with, for letters."""
    as_guardian = Student.select(Student.school).join(Guardianship).where(Guardianship.mailbox == mailbox)
    as_staff = StaffMember.select(StaffMember.school).where(StaffMember.mailbox == mailbox)
    schools = School.select().where(School.id.in_(as_guardian) | School.id.in_(as_staff)).order_by(School.id)
    return [{"name": school.name, "phone": school.phone} for school in schools]


def few_schools() -> list[dict[str, str]]:
    """Name and telephone number of every school, while there are few: for somebody of whom nothing is known."""
    schools = list(School.select().order_by(School.id).limit(FEW_SCHOOLS + 1))
    return [{"name": school.name, "phone": school.phone} for school in schools if len(schools) <= FEW_SCHOOLS]


def speaks_for(mailbox: int, student: int) -> bool:
    """Whether this mailbox is a guardian of this student."""
    return bool(Guardianship.select().where(Guardianship.mailbox == mailbox, Guardianship.student == student).exists())


def whom_to_tell(student: Student, further: Sequence[str]) -> Sequence[Mailbox]:
    """The staff on duty for a notice: homeroom, office, and the `further` duties; if nobody is, all the staff."""
    on_duty = (Duty.kind == DutyKind.OFFICE) | _homeroom_of(student)
    for duty in further:
        on_duty |= covers(student) & (Duty.kind == duty)
    chosen = list(_staff_of(student.school_id).join(Duty).where(on_duty).distinct())
    return chosen or list(_staff_of(student.school_id))


def responsible(mailbox: int, student: Student) -> StaffMember | None:
    """The staff member behind this mailbox, if any duty of theirs covers this student."""
    row = (
        StaffMember.select()
        .join(Duty)
        .where(StaffMember.mailbox == mailbox, StaffMember.school == student.school_id, covers(student))
        .first()
    )
    return cast("StaffMember | None", row)


def _staff_of(school: int) -> Any:
    return Mailbox.select().join(StaffMember).where(StaffMember.school == school)


def _homeroom_of(student: Student) -> Expression:
    return (Duty.kind == DutyKind.HOMEROOM) & (Duty.grade == student.grade) & (Duty.classroom == student.classroom)


def covers(student: Student | type[Student]) -> Expression:
    """Duties for the whole school, a student's grade, or a student's classroom; of every row, given the table."""
    grade = (Duty.grade == "") | (Duty.grade == student.grade)
    return grade & ((Duty.classroom == "") | (Duty.classroom == student.classroom))
