"""Collects all that is known of a person, for them to read (Act on the Protection of Personal Information, art. 33).

What is shown of each table stands in the inventory.
"""

import json
from collections.abc import Iterable
from typing import Any

from peewee import JOIN

from mailgate.mail.addresses import masked
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.desk.roll_call.listing import seat_of
from mailgate.school.models import (
    AddressRequest,
    AuditRecord,
    Authenticator,
    Away,
    Bounce,
    Challenge,
    Duty,
    EnrolmentCode,
    Farewell,
    Former,
    FormerSeat,
    Guardianship,
    Letter,
    LineEnrolment,
    LineNonce,
    LineUser,
    Mailbox,
    Notice,
    NoticeVersion,
    Passkey,
    Preference,
    PushSubscription,
    Question,
    RecoveryCodes,
    Reply,
    Roll,
    School,
    Session,
    StaffMember,
    Student,
    Suspension,
)
from mailgate.school.moment import Moment
from mailgate.school.notices.views import goes_to
from mailgate.school.privacy import news
from mailgate.school.privacy.inventory import shown
from mailgate.school.privacy.subjects import Subject, guardians_of

Known = dict[str, Any]


def known(subject: Subject) -> Known:
    """All that is known of somebody, as JSON: one unit of work that only reads.

    Times are whole seconds UTC. Addresses of other people are masked.
    """
    mailbox = subject.mailbox
    own = _of_mailbox(mailbox, subject) if mailbox else {}
    return {
        **own,
        "students": [_student(student, mailbox) for student in subject.students],
        "records": [shown(row) for row in _records(subject)],
    }


def given(at: Moment, subject: Subject) -> None:
    """Put on record that it is given away, before it is."""
    student = subject.students[0].id if subject.mailbox is None else None
    school = subject.school.id if subject.school else None
    record(at, Event.FAMILY_EXPORTED, of=subject.mailbox, student=student, school=school)


# -- a mailbox ----------------------------------------------------------------------------------------


def _of_mailbox(mailbox: Mailbox, subject: Subject) -> Known:
    return {
        "mailbox": shown(mailbox),
        "staff": [_member(member) for member in _at_schools(StaffMember, mailbox, subject)],
        "former_schools": [row.school.name for row in _at_schools(Former, mailbox, subject)],
        "farewells": [shown(row) | {"school": row.school.name} for row in _at_schools(Farewell, mailbox, subject)],
        "logins": _rows(Challenge, mailbox),
        "sessions": _rows(Session, mailbox),
        "passkeys": _rows(Passkey, mailbox),
        "authenticators": _rows(Authenticator, mailbox),
        "recovery_codes": _rows(RecoveryCodes, mailbox),
        "preferences": _rows(Preference, mailbox),
        "line_users": _rows(LineUser, mailbox),
        "line_links": _rows(LineNonce, mailbox),
        "push_subscriptions": _rows(PushSubscription, mailbox),
        "other_addresses": _rows(AddressRequest, mailbox),
        "questions": _rows(Question, mailbox),
        "announcements": news.received(mailbox, subject),
        "groups": news.groups(mailbox, subject),
        "letters": [shown(row) for row in _letters(mailbox, subject)],
        "bounces": _rows(Bounce, mailbox),
    }


def _rows(table: Any, mailbox: Mailbox) -> list[Known]:
    return [shown(row) for row in table.select().where(table.mailbox == mailbox.id)]


def _at_schools(table: Any, mailbox: Mailbox, subject: Subject) -> Iterable[Any]:
    rows = table.select(table, School).join(School)
    return rows.where(table.mailbox == mailbox.id, subject.at_school(table.school))  # type: ignore[no-any-return]


def _member(member: StaffMember) -> Known:
    duties = [shown(row) for row in Duty.select().where(Duty.staff == member.id)]
    away = [row.day for row in Away.select().where(Away.staff == member.id)]
    return shown(member) | {"school": member.school.name, "duties": duties, "away": away}


def _letters(mailbox: Mailbox, subject: Subject) -> Iterable[Letter]:
    """Their letters; those about a notice of another school are that school's to give."""
    rows = Letter.select().join(Notice, JOIN.LEFT_OUTER).where(Letter.mailbox == mailbox.id).order_by(Letter.id)
    return rows.where(Letter.notice.is_null() | subject.at_school(Notice.school))  # type: ignore[no-any-return]


def _records(subject: Subject) -> Iterable[AuditRecord]:
    about = AuditRecord.student.in_(subject.student_ids)
    if subject.mailbox:
        about |= (AuditRecord.actor == subject.mailbox.id) | (AuditRecord.subject == subject.mailbox.id)
    rows = AuditRecord.select().where(about).order_by(AuditRecord.id)
    within = AuditRecord.school.is_null() | subject.at_school(AuditRecord.school)
    return rows.where(within)  # type: ignore[no-any-return]


# -- a student ----------------------------------------------------------------------------------------


def _student(student: Student, mailbox: Mailbox | None) -> Known:
    others = [masked(other.address) for other in guardians_of(student) if mailbox is None or other.id != mailbox.id]
    bound = Guardianship.get_or_none(Guardianship.student == student.id, Guardianship.mailbox == mailbox)
    notices = Notice.select().where(Notice.student == student.id).order_by(Notice.id)
    return {
        **shown(student),
        "school": student.school.name,
        **(shown(bound) if bound else {}),
        "other_guardians": others,
        "former_seats": _of_student(FormerSeat, student),
        "notices": [_notice(notice, mailbox) for notice in notices],
        "suspensions": _of_student(Suspension, student),
        "roll_calls": list(_roll_calls(student)),
        "codes": _of_student(EnrolmentCode, student),
        "line_enrolments": _of_student(LineEnrolment, student),
    }


def _of_student(table: Any, student: Student) -> list[Known]:
    return [shown(row) for row in table.select().where(table.student == student.id).order_by(table.id)]


def _roll_calls(student: Student) -> Iterable[Known]:
    """The lists of the school on which something is said of the student, or of the seat in their classroom."""
    for row in Roll.select().where(Roll.school == student.school_id).order_by(Roll.id):
        is_own = (row.grade, row.classroom) == (student.grade, student.classroom)
        said = {
            "empty": is_own and seat_of(student.id, student.number) in json.loads(row.empty or "[]"),
            "asked": student.id in json.loads(row.asked),
            "explained": [[staff, when] for who, staff, when in json.loads(row.explained) if who == student.id],
        }
        if any(said.values()):
            yield shown(row) | said


def _notice(notice: Notice, mailbox: Mailbox | None) -> Known:
    """A notice with the replies that went to this mailbox, or to anybody, and what it said before."""
    rows = Reply.select().where(Reply.notice == notice.id).order_by(Reply.id)
    replies = [row for row in rows if mailbox is None or goes_to(row.readers, mailbox.id)]
    versions = NoticeVersion.select().where(NoticeVersion.notice == notice.id).order_by(NoticeVersion.revision)
    return shown(notice) | {
        "replies": [shown(reply) for reply in replies],
        "versions": [shown(version) | {"said": json.loads(version.said)} for version in versions],
    }
