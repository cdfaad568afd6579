"""Erases a family on request: its mailbox, its students with all their notices, and every letter about them.

A student who has another guardian stays with that one; staff stay staff; a mailbox that has a student at another
school stays for that one. Backups are the operator's to erase.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mailgate.ids import MailboxId, StudentId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.changes import journal
from mailgate.school.directory.mailboxes import end_access, has_role
from mailgate.school.models import (
    AddressRequest,
    Farewell,
    Former,
    Guardianship,
    Mailbox,
    Notice,
    Question,
    Reply,
    StaffMember,
    Student,
)
from mailgate.school.moment import Moment
from mailgate.school.privacy import news, traces
from mailgate.school.privacy.subjects import Subject, alone


@dataclass(frozen=True, slots=True)
class Erasure:
    """What an erasure takes away. `shared` are students who stay, since they have another guardian.

    `is_staff` says that the mailbox stays as a staff member's, `elsewhere` that it stays for another school.
    """

    students: tuple[str, ...]
    shared: tuple[str, ...]
    notices: int
    is_staff: bool
    elsewhere: bool


def preview(subject: Subject) -> Erasure:
    """What `erase` would take away; changes nothing."""
    only, shared = alone(subject)
    notices = Notice.select().where(Notice.student.in_([student.id for student in only])).count()
    mailbox = subject.mailbox.id if subject.mailbox else None
    elsewhere = Guardianship.select().where(
        Guardianship.mailbox == mailbox, Guardianship.student.not_in(subject.student_ids)
    )
    return Erasure(
        students=tuple(student.name for student in only),
        shared=tuple(student.name for student in shared),
        notices=notices,
        is_staff=StaffMember.select().where(StaffMember.mailbox == mailbox).exists(),
        elsewhere=elsewhere.exists(),
    )


def erase(at: Moment, subject: Subject) -> Erasure:
    """Erase it: one unit of work. Returns what was taken away.

    The record of it names nobody. The file of the database loses the content with `Store.forget`.
    """
    erasure = preview(subject)
    only, shared = alone(subject)
    leaving = [subject.mailbox] if subject.mailbox else _whose_only_student(subject.students[0])
    end_access(at, [mailbox.canonical for mailbox in leaving])
    traces.erase(only, leaving, subject)
    news.erase_alone([student.id for student in only])
    _erase_students([student.id for student in only])
    journal.forget([student.id for student in only], [mailbox.id for mailbox in leaving])
    for mailbox in leaving:
        _take_from(mailbox.id, shared, subject)
    if subject.mailbox:
        _erase_writing(subject.mailbox.id, shared)
    _erase_mailboxes([mailbox.id for mailbox in leaving])
    record(at, Event.FAMILY_ERASED, count=len(only), school=subject.school.id if subject.school else None)
    return erasure


def _whose_only_student(student: Student) -> list[Mailbox]:
    """The guardians who have no other student anywhere, and are no staff."""
    with_another = Guardianship.select(Guardianship.mailbox).where(Guardianship.student != student.id)
    at_work = StaffMember.select(StaffMember.mailbox)
    rows = (
        Mailbox.select()
        .join(Guardianship)
        .where(Guardianship.student == student.id, Mailbox.id.not_in(with_another), Mailbox.id.not_in(at_work))
    )
    return list(rows)


def _erase_students(students: Collection[StudentId]) -> None:
    """With all that refers to them: notices with replies and versions, suspensions, codes, seats, guardians."""
    Student.delete().where(Student.id.in_(list(students))).execute()


def _take_from(mailbox: MailboxId, shared: Sequence[Student], subject: Subject) -> None:
    """Take from a mailbox that may stay what ties it to these students and their school."""
    of_shared = Guardianship.student.in_([student.id for student in shared])
    Guardianship.delete().where(Guardianship.mailbox == mailbox, of_shared).execute()
    Farewell.delete().where(Farewell.mailbox == mailbox, subject.at_school(Farewell.school)).execute()
    Former.delete().where(Former.mailbox == mailbox, subject.at_school(Former.school)).execute()
    Question.delete().where(Question.mailbox == mailbox).execute()
    AddressRequest.delete().where(AddressRequest.mailbox == mailbox).execute()
    news.forget(mailbox, subject)


def _erase_writing(mailbox: MailboxId, shared: Sequence[Student]) -> None:
    """Of students who stay: replies that went to this mailbox alone, and that it wrote a notice."""
    notices = Notice.select(Notice.id).where(Notice.student.in_([student.id for student in shared]))
    Reply.delete().where(Reply.notice.in_(notices), Reply.readers == f",{mailbox},").execute()
    for reply in Reply.select().where(Reply.notice.in_(notices), Reply.readers.contains(f",{mailbox},")):
        readers = reply.readers.replace(f",{mailbox},", ",")
        Reply.update(readers=readers).where(Reply.id == reply.id).execute()
    is_theirs = (Notice.author == mailbox) & Notice.student.in_([student.id for student in shared])
    Notice.update(author=None).where(is_theirs, Notice.taken_by == "").execute()


def _erase_mailboxes(mailboxes: Collection[MailboxId]) -> None:
    """Those that are nobody's any more."""
    Mailbox.delete().where(Mailbox.id.in_(list(mailboxes)), ~has_role(Mailbox.id)).execute()
