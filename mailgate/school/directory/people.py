"""Finds the students of a guardian, the guardians of a student, and the staff whose duty a student is."""

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from peewee import Expression, fn

from mailgate.ids import MailboxId, SchoolId, StudentId
from mailgate.mail.addresses import Address
from mailgate.school.directory import permissions
from mailgate.school.directory.documents.defaults import complete
from mailgate.school.directory.documents.document import read_document
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.places import Place, place_order
from mailgate.school.directory.rules import Rules
from mailgate.school.models import Duty, DutyKind, Former, Guardianship, Mailbox, School, StaffMember, Student
from mailgate.school.statements import Statement, as_model

FEW_SCHOOLS = 3
"""A person of whom nothing is known is told the schools' names, as long as there are no more than these."""


def rules_of(school: School) -> Rules:
    """The school's rules."""
    return _parsed(school.rules)


@lru_cache(maxsize=512)
def _parsed(document: str) -> Rules:
    return read_document(complete(json.loads(document)))


def students_of(mailbox: MailboxId) -> list[Student]:
    """The enrolled students of this guardian at schools that are not closed, with their schools, the oldest first."""
    return [_student(row[: len(_STUDENT)], _school(*row[len(_STUDENT) :])) for row in _students(mailbox)]


_STUDENT = (Student.id, Student.grade, Student.classroom, Student.number, Student.name, Student.kana)
_SCHOOL = (School.id, School.code, School.name, School.phone, School.rules)

_STUDENT_NAMES = [column.name for column in _STUDENT]
_SCHOOL_NAMES = [column.name for column in _SCHOOL]

_students = Statement(
    lambda mailbox: (
        Student.select(*_STUDENT, *_SCHOOL)
        .join(School)
        .switch(Student)
        .join(Guardianship)
        .where(Guardianship.mailbox == mailbox, Student.enrolled, School.closed.is_null())
        .order_by(Student.school, Student.grade.desc(), Student.classroom, fn.LENGTH(Student.number), Student.number)
    )
)


def _student(row: tuple[Any, ...], school: School) -> Student:
    student = as_model(Student, _STUDENT_NAMES, row)
    student.school = school
    return student


@lru_cache(maxsize=512)
def _school(*row: Any) -> School:
    return as_model(School, _SCHOOL_NAMES, row)


def classrooms_of(school: SchoolId) -> list[Place]:
    """The classrooms of a school in which somebody is enrolled, in their order."""
    rows = Student.select(Student.grade, Student.classroom).where(Student.school == school, Student.enrolled)
    return sorted(rows.distinct().tuples(), key=place_order)


def by_school(students: Iterable[Student]) -> Iterable[list[Student]]:
    """The same students, those of each school together."""
    found: dict[SchoolId, list[Student]] = {}
    for student in students:
        found.setdefault(student.school_id, []).append(student)
    return found.values()


def language_of(mailbox: MailboxId) -> str:
    """The language that this mailbox chose; empty where it chose none."""
    return "".join(language for (language,) in _language(mailbox))


_language = Statement(lambda mailbox: Mailbox.select(Mailbox.language).where(Mailbox.id == mailbox))


def unregistered(address: Address) -> Mailbox:
    """Somebody who has no mailbox here, so that a letter can go there; never stored."""
    return Mailbox(address=address.spelled, canonical=address.canonical)


def guardians_of(students: Iterable[StudentId]) -> dict[MailboxId, tuple[Mailbox, list[StudentId]]]:
    """The guardians of these students by mailbox, with the students among these that are theirs.

    Left out are those whose notifications rest, since nothing reaches them (school/letters/reachability.py).
    """
    found: dict[MailboxId, tuple[Mailbox, list[StudentId]]] = {}
    for student in students:
        for mailbox in _guardians.models(student):
            found.setdefault(mailbox.id, (mailbox, []))[1].append(student)
    return found


_guardians = Statement(
    lambda student: (
        Mailbox.select()
        .join(Guardianship)
        .where(Guardianship.student == student, ~Mailbox.suspended)
        .order_by(Guardianship.mailbox)
    )
)


def schools_of(mailbox: MailboxId) -> list[dict[str, str]]:
    """Name and telephone number of each school where this mailbox is a guardian's or a staff member's, for letters.

    Of somebody who is neither any more, those where they were.
    """
    as_guardian = Student.select(Student.school).join(Guardianship).where(Guardianship.mailbox == mailbox)
    as_staff = StaffMember.select(StaffMember.school).where(StaffMember.mailbox == mailbox)
    return _telephones(School.id.in_(as_guardian) | School.id.in_(as_staff)) or _telephones(
        School.id.in_(Former.select(Former.school).where(Former.mailbox == mailbox))
    )


def _telephones(these: Expression) -> list[dict[str, str]]:
    schools = School.select().where(these).order_by(School.id)
    return [{"name": school.name, "phone": school.phone} for school in schools]


def few_schools() -> list[dict[str, str]]:
    """Name and telephone number of every school, while there are few: for somebody of whom nothing is known."""
    schools = _first_schools(FEW_SCHOOLS + 1)
    return [{"name": name, "phone": phone} for name, phone in schools if len(schools) <= FEW_SCHOOLS]


_first_schools = Statement(lambda most: School.select(School.name, School.phone).order_by(School.id).limit(most))


def school_called(code: str) -> str:
    """The name of the school of this code; of the only school, where there is one and none has it; or empty."""
    named = School.select(School.name).where(School.code == code).tuples().first() if code else None
    schools = [named] if named else _first_schools(2)
    return str(schools[0][0]) if len(schools) == 1 else ""


def all_schools() -> list[dict[str, str]]:
    """Name and telephone number of every school, by name: to choose from."""
    schools = School.select(School.name, School.phone).order_by(School.name).tuples()
    return [{"name": name, "phone": phone} for name, phone in schools]


def is_staff(mailbox: MailboxId) -> bool:
    """Whether this mailbox belongs to a staff member of any school."""
    return bool(_staff_member(mailbox))


_staff_member = Statement(
    lambda mailbox: StaffMember.select(StaffMember.id).where(StaffMember.mailbox == mailbox).limit(1)
)


def speaks_for(mailbox: MailboxId, student: StudentId) -> bool:
    """Whether this mailbox is a guardian of this student."""
    return bool(Guardianship.select().where(Guardianship.mailbox == mailbox, Guardianship.student == student).exists())


def whom_to_tell(student: Student, further: Sequence[str]) -> Sequence[Mailbox]:
    """The staff on duty for a notice: homeroom, office, and the `further` duties; if nobody is, all the staff."""
    of_student = (student.school_id, student.grade, student.classroom)
    return _on_duty(tuple(further)).models(*of_student) or _whole_staff.models(student.school_id)


@lru_cache(maxsize=64)
def _on_duty(further: tuple[str, ...]) -> Statement:
    """The statement for the staff on duty; each set of further duties has its own."""

    def build(school: Any, grade: Any, classroom: Any) -> Any:
        homeroom = (Duty.kind == DutyKind.HOMEROOM) & (Duty.grade == grade) & (Duty.classroom == classroom)
        on_duty = (Duty.kind == DutyKind.OFFICE) | homeroom
        for duty in further:
            on_duty |= covers(grade, classroom) & (Duty.kind == duty)
        return _staff_of(school).join(Duty).where(on_duty).distinct()

    return Statement(build)


def office_of(student: Student) -> Sequence[Mailbox]:
    """Who sees to a student's papers: the office; where there is none, the homeroom; if nobody is, all the staff."""
    return holders(student.school_id, DutyKind.OFFICE) or whom_to_tell(student, ())


def holders(school: SchoolId, *duties: DutyKind) -> Sequence[Mailbox]:
    """The staff of a school who have any of these duties."""
    return list(_staff_of(school).join(Duty).where(Duty.kind.in_(duties)).distinct())


def place_of(student: Student) -> tuple[str, str]:
    """The classroom whose duties are for a student; for one who has left the school, those for the whole school."""
    return (student.grade, student.classroom) if student.enrolled else ("", "")


def responsible(mailbox: MailboxId, student: Student, permission: Permission) -> StaffMember | None:
    """The staff member behind this mailbox, if a duty of theirs allows this for this student."""
    duties = tuple(sorted(permissions.duties_for(permission, rules_of(student.school))))
    of_student = (student.school_id, *place_of(student))
    return next(iter(_responsible(duties).models(mailbox, *of_student)), None)


def may_at_school(mailbox: MailboxId, school: School, permission: Permission) -> bool:
    """Whether this is a staff member of the school who may do this anywhere there."""
    held = Duty.select().join(StaffMember).where(StaffMember.mailbox == mailbox, StaffMember.school == school.id)
    return bool(permissions.reach(held, permission, rules_of(school)))


def allowed(student: Student, permission: Permission) -> set[MailboxId]:
    """The mailboxes of the staff who may do this for this student."""
    duties = tuple(sorted(permissions.duties_for(permission, rules_of(student.school))))
    return {mailbox for (mailbox,) in _allowed(duties)(student.school_id, *place_of(student))}


@lru_cache(maxsize=64)
def _allowed(duties: tuple[str, ...]) -> Statement:
    return Statement(
        lambda school, grade, classroom: (
            StaffMember.select(StaffMember.mailbox)
            .join(Duty)
            .where(StaffMember.school == school, Duty.kind.in_(duties), covers(grade, classroom))
        )
    )


@lru_cache(maxsize=64)
def _responsible(duties: tuple[str, ...]) -> Statement:
    """The statement for a staff member with one of these duties; each set of duties has its own."""
    return Statement(
        lambda mailbox, school, grade, classroom: (
            StaffMember.select()
            .join(Duty)
            .where(
                StaffMember.mailbox == mailbox,
                StaffMember.school == school,
                Duty.kind.in_(duties),
                covers(grade, classroom),
            )
            .limit(1)
        )
    )


def _staff_of(school: Any) -> Any:
    return Mailbox.select().join(StaffMember).where(StaffMember.school == school)


_whole_staff = Statement(_staff_of)


def covers(grade: Any, classroom: Any) -> Expression:
    """Duties for the whole school, this grade, or this classroom; given columns, of every row."""
    of_grade = (Duty.grade == "") | (Duty.grade == grade)
    return of_grade & ((Duty.classroom == "") | (Duty.classroom == classroom))
