"""What names a family beside its own rows: letters, mails, roll calls, lists for staff, waiting files."""

import json
from collections.abc import Collection, Sequence
from typing import Any

from mailgate.ids import NoticeId
from mailgate.school.desk.roll_call.listing import seat_of
from mailgate.school.directory.imports import roster
from mailgate.school.directory.names import spoken
from mailgate.school.models import (
    Delivery,
    Digest,
    Letter,
    Mailbox,
    NewYear,
    Notice,
    Roll,
    StaffMember,
    Student,
    Upload,
    YearState,
)
from mailgate.school.privacy.subjects import Subject
from mailgate.school.trace import arrivals
from mailgate.school.year import kept


def erase(students: Sequence[Student], mailboxes: Sequence[Mailbox], subject: Subject) -> None:
    """Erase what names these students, and these mailboxes as guardians, before their own rows go."""
    notices = [
        notice
        for (notice,) in Notice.select(Notice.id).where(Notice.student.in_([each.id for each in students])).tuples()
    ]
    _erase_letters(students, mailboxes, notices, subject)
    for student in students:
        _erase_seat(student)
    _erase_lines(notices)
    _erase_uploads(students, mailboxes)
    _erase_years(students, mailboxes, subject)
    for mailbox in mailboxes:
        arrivals.forget(mailbox.canonical)


def _erase_letters(
    students: Sequence[Student], mailboxes: Sequence[Mailbox], notices: Collection[NoticeId], subject: Subject
) -> None:
    """Letters to them, letters about their notices, and those that still have a text which names them."""
    own = Letter.mailbox.in_([mailbox.id for mailbox in mailboxes])
    if subject.school:
        elsewhere = Notice.select(Notice.id).where(Notice.school != subject.school.id)
        own &= Letter.notice.is_null() | Letter.notice.not_in(elsewhere)
    Letter.delete().where(own | Letter.notice.in_(list(notices))).execute()
    with_text = Letter.select(Letter.id, Letter.data).where(
        Letter.state.in_([Delivery.WAITING, Delivery.FAILED]), Letter.data != ""
    )
    naming = [row.id for row in with_text if _names(json.loads(row.data), students, mailboxes)]
    Letter.delete().where(Letter.id.in_(naming)).execute()


def _names(value: Any, students: Sequence[Student], mailboxes: Sequence[Mailbox]) -> bool:
    """Whether a letter's facts name one of them: an address, or a student by name and number."""
    if isinstance(value, dict):
        named = any(_is_of(value, student) for student in students)
        return named or any(_names(each, students, mailboxes) for each in value.values())
    if isinstance(value, list):
        return any(_names(each, students, mailboxes) for each in value)
    return any(value == mailbox.address for mailbox in mailboxes)


def _is_of(facts: dict[str, Any], student: Student) -> bool:
    """Whether these facts are of this student and not of another one of the same name."""
    if student.name not in {value for value in facts.values() if isinstance(value, str)}:
        return False
    seat = {"grade": student.grade, "classroom": student.classroom, "number": student.number}
    return all(facts.get(key, has) == has for key, has in seat.items())


def _erase_seat(student: Student) -> None:
    """What roll calls of the school say of the student, and of the seat in their classroom."""
    for row in Roll.select().where(Roll.school == student.school_id):
        is_own = (row.grade, row.classroom) == (student.grade, student.classroom)
        seat = seat_of(student.id, student.number) if is_own else None
        empty = None if row.empty is None else json.dumps([each for each in json.loads(row.empty) if each != seat])
        asked = json.dumps([each for each in json.loads(row.asked) if each != student.id])
        explained = json.dumps([each for each in json.loads(row.explained) if each[0] != student.id])
        Roll.update(empty=empty, asked=asked, explained=explained).where(Roll.id == row.id).execute()


def _erase_lines(notices: Collection[NoticeId]) -> None:
    """The lines of lists for staff that showed these notices: a later notice may get the number of one."""
    of_school = Notice.select(Notice.school).where(Notice.id.in_(list(notices)))
    staff = StaffMember.select(StaffMember.id).where(StaffMember.school.in_(of_school))
    for row in Digest.select().where(Digest.staff.in_(staff)):
        entries = json.loads(row.entries)
        kept = [entry for entry in entries if entry[1] not in notices]
        if kept != entries:
            Digest.update(entries=json.dumps(kept)).where(Digest.id == row.id).execute()


def _erase_uploads(students: Sequence[Student], mailboxes: Sequence[Mailbox]) -> None:
    """Files that wait for a yes and name one of them."""
    words = [student.name for student in students] + [mailbox.address for mailbox in mailboxes]
    for word in words:
        Upload.delete().where(Upload.content.contains(word)).execute()


def _erase_years(students: Sequence[Student], mailboxes: Sequence[Mailbox], subject: Subject) -> None:
    """Call off a new school year whose file names one of them: it would bring them back. Outcomes lose their names."""
    of_schools = NewYear.school.in_([each.school_id for each in subject.students])
    for row in NewYear.select().where(of_schools, NewYear.state.in_([YearState.DRAFT, YearState.PREPARED])):
        if _is_named_in(kept.read(row.content).roster, students, mailboxes):
            NewYear.update(state=YearState.CANCELLED, content="").where(NewYear.id == row.id).execute()
    names = {student.name for student in students}
    for row in NewYear.select().where(of_schools, NewYear.outcome != ""):
        outcome = json.dumps(_without(json.loads(row.outcome), names), ensure_ascii=False)
        NewYear.update(outcome=outcome).where(NewYear.id == row.id).execute()


def _is_named_in(file: bytes, students: Sequence[Student], mailboxes: Sequence[Mailbox]) -> bool:
    names = {spoken(student.name) for student in students}
    addresses = {mailbox.canonical for mailbox in mailboxes}
    lines = roster.read_file(file).lines if file else ()
    return any(spoken(line.name) in names or addresses & (line.to_add | line.to_remove) for line in lines)


def _without(outcome: dict[str, Any], names: Collection[str]) -> dict[str, Any]:
    """The facts of an outcome without the people of these names."""
    return {
        key: [each for each in value if each.get("name") not in names] if isinstance(value, list) else value
        for key, value in outcome.items()
    }
