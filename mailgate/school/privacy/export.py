"""Collects all that is known of a person, for them to read (Act on the Protection of Personal Information, art. 33)."""

import json
from typing import Any

from mailgate.mail.addresses import Address, masked
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import mailboxes
from mailgate.school.models import (
    AuditRecord,
    Authenticator,
    Bounce,
    EnrolmentCode,
    Former,
    Guardianship,
    Letter,
    Mailbox,
    Notice,
    NoticeVersion,
    Passkey,
    Question,
    Reply,
    School,
    Session,
    StaffMember,
    Student,
    Suspension,
)
from mailgate.school.moment import Moment
from mailgate.school.notices.views import goes_to

ABOUT_THE_KEY = {"student", "mailbox", "school", "author", "notice", "staff", "confirmed_by", "decided_by"}
"""Columns that only join tables; what they lead to is told in its place."""


class NobodyHere(Exception):
    """There is no mailbox with this address."""


def owner_of(address: Address) -> Mailbox:
    """The mailbox of an address. Raises NobodyHere."""
    mailbox = mailboxes.mailbox_of(address.canonical)
    if mailbox is None:
        raise NobodyHere(f"nobody is registered with {address.spelled}")
    return mailbox


def export(at: Moment, address: Address) -> dict[str, Any]:
    """All that is known of this person and of their students, as JSON. Raises NobodyHere.

    Times are whole seconds UTC. Addresses of other people are masked. The export itself is put on record.
    """
    mailbox = owner_of(address)
    record(at, Event.FAMILY_EXPORTED, of=mailbox)
    staff = StaffMember.select(StaffMember, School).join(School).where(StaffMember.mailbox == mailbox.id)
    of_former = Former.mailbox == mailbox.id
    about = (AuditRecord.actor == mailbox.id) | (AuditRecord.subject == mailbox.id)
    return {
        "mailbox": _columns(mailbox),
        "students": [_student(student, mailbox) for student in _students(mailbox)],
        "staff": [_columns(member) | {"school": member.school.name} for member in staff],
        "former_schools": [row.school.name for row in Former.select(Former, School).join(School).where(of_former)],
        "sessions": [_columns(row, without=("id",)) for row in _of(Session, mailbox)],
        "passkeys": [_columns(row, without=("credential", "public_key")) for row in _of(Passkey, mailbox)],
        "authenticators": [_columns(row, without=("nonce", "key_name")) for row in _of(Authenticator, mailbox)],
        "questions": [_columns(row, without=("kept",)) for row in _of(Question, mailbox)],
        "letters": [_columns(row, without=("data", "reference", "key_name")) for row in _of(Letter, mailbox)],
        "bounces": [_columns(row) for row in _of(Bounce, mailbox)],
        "records": [_columns(row, without=("seal",)) for row in AuditRecord.select().where(about)],
    }


def _of(table: Any, mailbox: Mailbox) -> Any:
    return table.select().where(table.mailbox == mailbox.id)


def _students(mailbox: Mailbox) -> Any:
    return (
        Student.select(Student, School)
        .join(School)
        .switch(Student)
        .join(Guardianship)
        .where(Guardianship.mailbox == mailbox.id)
        .order_by(Student.id)
    )


def _student(student: Student, mailbox: Mailbox) -> dict[str, Any]:
    others = Mailbox.select().join(Guardianship).where(Guardianship.student == student.id, Mailbox.id != mailbox.id)
    notices = Notice.select().where(Notice.student == student.id).order_by(Notice.id)
    codes = EnrolmentCode.select().where(EnrolmentCode.student == student.id)
    return _columns(student) | {
        "school": student.school.name,
        "other_guardians": [masked(other.address) for other in others],
        "notices": [_notice(notice, mailbox) for notice in notices],
        "suspensions": [_columns(row) for row in Suspension.select().where(Suspension.student == student.id)],
        "codes": [_columns(code, without=("digest", "secret", "key_name")) for code in codes],
    }


def _notice(notice: Notice, mailbox: Mailbox) -> dict[str, Any]:
    """A notice with the replies that went to this mailbox, and what it said before."""
    rows = Reply.select().where(Reply.notice == notice.id).order_by(Reply.id)
    replies = [row for row in rows if goes_to(row.readers, mailbox.id)]
    versions = NoticeVersion.select().where(NoticeVersion.notice == notice.id).order_by(NoticeVersion.revision)
    return _columns(notice, without=("form",)) | {
        "replies": [_columns(reply, without=("readers",)) for reply in replies],
        "versions": [_columns(version) | {"said": json.loads(version.said)} for version in versions],
    }


def _columns(row: Any, without: tuple[str, ...] = ()) -> dict[str, Any]:
    """The columns of a row, but for those that only join tables and those left out."""
    return {name: value for name, value in row.__data__.items() if name not in {*ABOUT_THE_KEY, *without}}
