"""All that the school needs to know to reach a student's family: guardians, how each can be reached, and the paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from peewee import fn

from mailgate.ids import MailboxId, StudentId
from mailgate.mail.addresses import masked
from mailgate.school.access import papers
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import access
from mailgate.school.directory.access import Access
from mailgate.school.directory.permissions import Permission
from mailgate.school.models import Bounce, EnrolmentCode, Guardianship, Mailbox, Notice, Session, Student
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement
from mailgate.school.trace import arrivals


@dataclass(frozen=True, slots=True)
class Heard:
    """When somebody was last heard from (seconds UTC), as far as is still known.

    `notice` is their last notice about the student, which came by `way` (`moment.Way`), `mail` their last mail of
    whatever kind in the last `arrivals.KEPT_DAYS`, `page` when they last used a browser that is still logged in.
    """

    notice: int | None = None
    way: str = ""
    mail: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class GuardianEntry:
    """A guardian and how they can be reached.

    `source` says how they enrolled (`models.Guardianship`). `bounce` is why the last letter came back that nobody has
    written since, a verdict of mail/automatic/bounces.py, and `bounced` when; both are empty where none did.
    """

    mailbox: MailboxId
    address: str
    language: str
    source: str
    suspended: bool
    bounce: str
    bounced: int | None
    heard: Heard


@dataclass(frozen=True, slots=True)
class PaperState:
    """The code of a student's paper: until when it can be used (seconds UTC), how often it was, and whether it can."""

    expires: int
    uses: int
    is_good: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """A student as their school knows them; `access` is the reader's, who may edit the roster or not."""

    access: Access
    student: Student
    may_edit: bool
    guardians: Sequence[GuardianEntry]
    paper: PaperState | None

    def may(self, permission: str) -> bool:
        """Whether the reader has this Permission for the student."""
        reach = self.access.member.reach(Permission(permission), self.access.today.rules)
        return reach.covers(self.student.grade, self.student.classroom)


def of_staff(at: Moment, mailbox: MailboxId, student: StudentId) -> Profile:
    """The profile for a staff member. A reader who may not edit the roster sees masked addresses. Raises NotFound."""
    allowed, row = access.to_student(at, mailbox, Permission.VIEW_ROSTER, student)
    edits = allowed.member.reach(Permission.EDIT_ROSTER, allowed.today.rules).covers(row.grade, row.classroom)
    return Profile(allowed, row, edits, guardians(at, row.id, whole=edits), paper(at, row.id))


def seen(at: Moment, student: Student) -> None:
    """Put on record that somebody is shown the guardians of a student."""
    record(at, Event.GUARDIANS_SEEN, school=student.school_id, student=student.id)


def guardians(at: Moment, student: StudentId, *, whole: bool) -> list[GuardianEntry]:
    """A student's guardians in the order in which they registered; without `whole` their addresses are masked."""
    pairs = guardianships(student)
    mailboxes = [mailbox for _, mailbox in pairs]
    bounces, heard = _bounces([mailbox.id for mailbox in mailboxes]), _heard(at, student, mailboxes)
    return [
        GuardianEntry(
            mailbox=mailbox.id,
            address=mailbox.address if whole else masked(mailbox.address),
            language=mailbox.language,
            source=row.source,
            suspended=mailbox.suspended,
            bounce=bounces[mailbox.id].kind if mailbox.id in bounces else "",
            bounced=bounces[mailbox.id].created if mailbox.id in bounces else None,
            heard=heard[mailbox.id],
        )
        for row, mailbox in pairs
    ]


def guardianships(student: StudentId) -> list[tuple[Guardianship, Mailbox]]:
    """A student's guardianships, each with its mailbox, in the order in which these registered."""
    return list(_guardianships.together(student))


_guardianships = Statement(
    lambda student: (
        Guardianship.select(Guardianship, Mailbox)
        .join(Mailbox)
        .where(Guardianship.student == student)
        .order_by(Guardianship.mailbox)
    )
)


def _bounces(mailboxes: Sequence[MailboxId]) -> dict[MailboxId, Bounce]:
    """The last letter of each that came back, where nobody has written since."""
    rows = Bounce.select().where(Bounce.mailbox.in_(mailboxes), ~Bounce.over).order_by(Bounce.created)
    return {row.mailbox_id: row for row in rows}


def _heard(at: Moment, student: StudentId, mailboxes: Sequence[Mailbox]) -> dict[MailboxId, Heard]:
    numbers = [mailbox.id for mailbox in mailboxes]
    sessions = Session.select(Session.mailbox, fn.MAX(Session.seen)).where(Session.mailbox.in_(numbers))
    pages = dict(sessions.group_by(Session.mailbox).tuples())
    notices: dict[Any, tuple[Any, Any]] = {author: (created, way) for author, created, way in _last_notices(student)}
    mails = arrivals.last_mails(at, [mailbox.canonical for mailbox in mailboxes])
    return {
        mailbox.id: Heard(
            *notices.get(mailbox.id, (None, "")), mail=mails.get(mailbox.canonical), page=pages.get(mailbox.id)
        )
        for mailbox in mailboxes
    }


_last_notices = Statement(
    lambda student: Notice.select(Notice.author, Notice.created, Notice.way).where(
        Notice.id.in_(Notice.select(fn.MAX(Notice.id)).where(Notice.student == student).group_by(Notice.author))
    )
)


def paper(at: Moment, student: StudentId) -> PaperState | None:
    """What became of the code that was last issued for a student; None where none was, or long ago."""
    row = EnrolmentCode.select(EnrolmentCode, Student).join(Student).where(EnrolmentCode.student == student).first()
    return PaperState(row.expires, row.uses, papers.is_good(at, row)) if row else None
