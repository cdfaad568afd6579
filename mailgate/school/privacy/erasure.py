"""Erases a family on request: its mailbox, its students with all their notices, and every letter about them.

A student who has another guardian stays with that one; staff stay staff. Backups and logs are the operator's to erase.
"""

from dataclasses import dataclass

from peewee import fn

from mailgate.mail.addresses import Address
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.changes import journal
from mailgate.school.directory.mailboxes import end_access
from mailgate.school.models import Guardianship, Letter, Mailbox, Notice, Question, Reply, StaffMember, Student
from mailgate.school.moment import Moment
from mailgate.school.privacy.export import owner_of


@dataclass(frozen=True, slots=True)
class Erasure:
    """What an erasure takes away. `shared` are students who stay, since they have another guardian."""

    students: tuple[str, ...]
    shared: tuple[str, ...]
    notices: int
    is_staff: bool


def preview(address: Address) -> Erasure:
    """What `erase` would take away; changes nothing. Raises NobodyHere."""
    mailbox = owner_of(address)
    only, shared = _students(mailbox)
    notices = Notice.select().where(Notice.student.in_(only)).count()
    is_staff = StaffMember.select().where(StaffMember.mailbox == mailbox.id).exists()
    return Erasure(tuple(row.name for row in only), tuple(row.name for row in shared), notices, bool(is_staff))


def erase(at: Moment, address: Address) -> Erasure:
    """Erase the family of this address. Returns what was taken away. Raises NobodyHere.

    The record of it names nobody. The file of the database loses the content with `Store.forget`.
    """
    erasure = preview(address)
    mailbox = owner_of(address)
    only, _ = _students(mailbox)
    notices = Notice.select(Notice.id).where(Notice.student.in_(only))
    end_access(at, [mailbox.canonical])
    Question.delete().where(Question.mailbox == mailbox.id).execute()
    Letter.delete().where((Letter.mailbox == mailbox.id) | Letter.notice.in_(notices)).execute()
    Student.delete().where(Student.id.in_([row.id for row in only])).execute()
    Reply.delete().where(Reply.readers == f",{mailbox.id},").execute()
    Guardianship.delete().where(Guardianship.mailbox == mailbox.id).execute()
    journal.forget([row.id for row in only], mailbox.id)
    if not erasure.is_staff:
        Notice.update(author=None).where(Notice.author == mailbox.id).execute()
        mailbox.delete_instance()
    record(at, Event.FAMILY_ERASED, count=len(only))
    return erasure


def _students(mailbox: Mailbox) -> tuple[list[Student], list[Student]]:
    """The students of whom this is the only guardian, and those who have another one."""
    guardians = Guardianship.alias()
    count = guardians.select(fn.COUNT(guardians.mailbox)).where(guardians.student == Student.id)
    theirs = Student.select().join(Guardianship).where(Guardianship.mailbox == mailbox.id).order_by(Student.id)
    return list(theirs.where(count == 1)), list(theirs.where(count > 1))
