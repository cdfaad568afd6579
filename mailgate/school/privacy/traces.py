"""What names a family beside its own rows: letters, mails, roll calls, lists for staff, waiting files."""

import json
from collections.abc import Collection, Sequence
from typing import Any

from mailgate.ids import NoticeId, SchoolId
from mailgate.school.changes.files import uploads
from mailgate.school.desk.roll_call.listing import seat_of
from mailgate.school.directory.imports import csv_files
from mailgate.school.directory.imports.cells import addresses_in
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
from mailgate.spreadsheets.reading.sheets import ReadSheet


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
    _erase_uploads(students, mailboxes, subject)
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


def _erase_uploads(students: Sequence[Student], mailboxes: Sequence[Mailbox], subject: Subject) -> None:
    """Files that wait for a yes and name one of them: taken, they would bring them back."""
    for row in Upload.select().where(subject.at_school(Upload.school), Upload.content != ""):
        if _are_named_in(uploads.sheets_of(row), _at(row.school_id, students), mailboxes):
            row.delete_instance()


def _erase_years(students: Sequence[Student], mailboxes: Sequence[Mailbox], subject: Subject) -> None:
    """Call off a new school year whose files name one of them: it would bring them back. Outcomes lose their names."""
    at_schools = subject.at_school(NewYear.school)
    for row in NewYear.select().where(at_schools, NewYear.state.in_([YearState.DRAFT, YearState.PREPARED])):
        prepared, own = kept.read(row.content), _at(row.school_id, students)
        files = [file for file in (prepared.roster, prepared.staff) if file]
        if any(_are_named_in(csv_files.read_sheets(file), own, mailboxes) for file in files):
            NewYear.update(state=YearState.CANCELLED, content="").where(NewYear.id == row.id).execute()
    for row in NewYear.select().where(at_schools, NewYear.outcome != ""):
        names = {spoken(student.name) for student in _at(row.school_id, students)}
        outcome = json.dumps(_without(json.loads(row.outcome), names), ensure_ascii=False)
        NewYear.update(outcome=outcome).where(NewYear.id == row.id).execute()


def _at(school: SchoolId, students: Sequence[Student]) -> list[Student]:
    return [student for student in students if student.school_id == school]


def _are_named_in(sheets: Sequence[ReadSheet], students: Sequence[Student], mailboxes: Sequence[Mailbox]) -> bool:
    """Whether a cell names one of them, however it spells them."""
    names = {spoken(student.name) for student in students}
    addresses = {mailbox.canonical for mailbox in mailboxes}
    cells = (cell for sheet in sheets for _, record in sheet.records for cell in record if cell)
    return any(
        spoken(cell) in names or not addresses.isdisjoint(each.canonical for each in addresses_in(cell) or ())
        for cell in cells
    )


def _without(outcome: dict[str, Any], names: Collection[str]) -> dict[str, Any]:
    """The facts of an outcome without the people of these names, as they are spoken."""
    return {
        key: [each for each in value if spoken(each.get("name", "")) not in names] if isinstance(value, list) else value
        for key, value in outcome.items()
    }
