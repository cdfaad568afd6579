"""The rows that a change reads and writes, one at a time, as states."""

from typing import Any

from mailgate.ids import MailboxId, SchoolId, StudentId
from mailgate.school.changes.states import StaffState, StudentState
from mailgate.school.models import Duty, EnrolmentCode, Guardianship, StaffMember, Student
from mailgate.school.statements import Statement

_STATE = (Student.grade, Student.classroom, Student.number, Student.name, Student.kana, Student.enrolled)


def _columns(grade: Any, classroom: Any, number: Any, name: Any, kana: Any, enrolled: Any) -> dict[str, Any]:
    return {
        "grade": grade,
        "classroom": classroom,
        "number": number,
        "name": name,
        "kana": kana,
        "enrolled": enrolled,
    }


def _values(state: StudentState) -> tuple[Any, ...]:
    return state.grade, state.classroom, state.number, state.name, state.kana, state.enrolled


def student(school: SchoolId, number: StudentId) -> StudentState | None:
    """A student of this school, if it has them."""
    for grade, classroom, at_number, name, kana, enrolled in _student(school, number):
        return StudentState(grade, classroom, at_number, name, kana, bool(enrolled))
    return None


_student = Statement(
    lambda school, number: Student.select(*_STATE).where(Student.school == school, Student.id == number)
)


def add_student(school: SchoolId, state: StudentState) -> StudentId:
    """Write a new student, and return the number."""
    ((number,),) = _add_student(school, *_values(state))
    return StudentId(number)


_add_student = Statement(
    lambda school, grade, classroom, number, name, kana, enrolled: Student.insert(
        school=school, **_columns(grade, classroom, number, name, kana, enrolled)
    ).returning(Student.id)
)


def write_student(number: StudentId, state: StudentState) -> None:
    """Make a student what this state says."""
    _write_student(number, *_values(state))


_write_student = Statement(
    lambda student, grade, classroom, number, name, kana, enrolled: Student.update(
        **_columns(grade, classroom, number, name, kana, enrolled)
    ).where(Student.id == student)
)


def write_birth_date(number: StudentId, born: str) -> None:
    """Write on which day a student was born, an ISO date."""
    _write_birth_date(number, born)


_write_birth_date = Statement(lambda student, born: Student.update(born=born).where(Student.id == student))


def write_telephones(number: StudentId, phone: str) -> None:
    """Write by which numbers a student's family is reached."""
    _write_telephones(number, phone)


_write_telephones = Statement(lambda student, phone: Student.update(phone=phone).where(Student.id == student))


def bind(number: StudentId, mailbox: MailboxId, source: str) -> bool:
    """Make this mailbox a guardian's; whether it was none before."""
    return bool(_bind.count(number, mailbox, source))


_bind = Statement(
    lambda student, mailbox, source: Guardianship.insert(
        student=student, mailbox=mailbox, source=source
    ).on_conflict_ignore()
)


def unbind(number: StudentId, mailbox: MailboxId) -> str | None:
    """Take a guardian away, whose paper is then void; how they came to be one, None where there was none."""
    for (source,) in _unbind(number, mailbox):
        _void(number)
        return str(source)
    return None


_unbind = Statement(
    lambda student, mailbox: (
        Guardianship.delete()
        .where(Guardianship.student == student, Guardianship.mailbox == mailbox)
        .returning(Guardianship.source)
    )
)
_void = Statement(lambda student: EnrolmentCode.update(void=True).where(EnrolmentCode.student == student))


def staff_member(school: SchoolId, mailbox: MailboxId) -> StaffState | None:
    """A staff member of this school, if this mailbox is one's."""
    member = StaffMember.get_or_none(_this_member(school, mailbox))
    if member is None:
        return None
    duties = Duty.select(Duty.kind, Duty.grade, Duty.classroom).where(Duty.staff == member.id).tuples()
    return StaffState(member.name, member.letters, member.digest_at, frozenset(duties))


def write_staff(school: SchoolId, mailbox: MailboxId, state: StaffState) -> None:
    """Make a staff member, one who is there or a new one, what this state says."""
    columns = {"name": state.name, "letters": state.letters, "digest_at": state.digest_at}
    StaffMember.insert(school=school, mailbox=mailbox, **columns).on_conflict(
        conflict_target=[StaffMember.school, StaffMember.mailbox], update=columns
    ).execute()
    member = StaffMember.get(_this_member(school, mailbox)).id
    Duty.delete().where(Duty.staff == member).execute()
    for kind, grade, classroom in sorted(state.duties):
        Duty.insert(staff=member, kind=kind, grade=grade, classroom=classroom).execute()


def delete_staff(school: SchoolId, mailbox: MailboxId) -> None:
    """End the work of a staff member at this school."""
    StaffMember.delete().where(_this_member(school, mailbox)).execute()


def _this_member(school: SchoolId, mailbox: MailboxId) -> Any:
    return (StaffMember.school == school) & (StaffMember.mailbox == mailbox)
