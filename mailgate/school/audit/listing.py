"""Reading the audit: what is on record of a student, of a mailbox, since a moment, of a kind."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.models import AuditRecord, Student
from mailgate.school.moment import Moment

PAGE = 1_000


@dataclass(frozen=True, slots=True)
class RecordSearch:
    """Which records are asked for; None: all. `since` is in seconds UTC.

    `mailbox` is the one that acted, or that it was done to. `event` is a whole one, or the name before its colon.
    `mail` is the id of the mail that it came by.
    """

    students: Collection[int] | None = None
    mailbox: int | None = None
    since: int | None = None
    event: str | None = None
    mail: str | None = None


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """A record as it is read; see `models.AuditRecord`."""

    id: int
    created: int
    event: str
    way: str
    client: str
    actor: int | None
    actor_name: str
    subject: int | None
    subject_name: str
    school: int | None
    student: int | None
    notice: int | None
    count: int
    seal: int | None
    mail: str


def students_called(name: str) -> list[int]:
    """The students of this name; one that is written in digits is a student's number."""
    if name.isdecimal():
        return [int(name)]
    return [student for (student,) in Student.select(Student.id).where(Student.name == name).tuples()]


def begin(at: Moment) -> None:
    """Put on record that somebody reads the audit."""
    record(at, Event.AUDIT_READ)


def each(search: RecordSearch, told: Callable[[RecordEntry], None]) -> None:
    """Tell each record that is asked for, the oldest first, without holding all of them in memory."""
    after = 0
    while page := _page(search, after):
        for entry in page:
            told(entry)
        after = page[-1].id


def _page(search: RecordSearch, after: int) -> list[RecordEntry]:
    columns = [getattr(AuditRecord, name) for name in RecordEntry.__slots__]
    rows = AuditRecord.select(*columns).where(AuditRecord.id > after, *_conditions(search))
    return [RecordEntry(*row) for row in rows.order_by(AuditRecord.id).limit(PAGE).tuples()]


def _conditions(search: RecordSearch) -> list[Any]:
    found = []
    if search.students is not None:
        found.append(AuditRecord.student.in_(search.students))
    if search.mailbox is not None:
        found.append((AuditRecord.actor == search.mailbox) | (AuditRecord.subject == search.mailbox))
    if search.since is not None:
        found.append(AuditRecord.created >= search.since)
    if search.mail is not None:
        found.append(AuditRecord.mail == search.mail.lower())
    if search.event is not None:
        found.append((AuditRecord.event == search.event) | AuditRecord.event.startswith(f"{search.event}:"))
    return found
