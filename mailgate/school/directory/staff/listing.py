"""The staff of a school for those who may change it: each with their duties, and whether mail reaches them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from mailgate.ids import MailboxId, SchoolId, StaffId
from mailgate.school.directory import access, duties
from mailgate.school.directory.access import Access
from mailgate.school.directory.names import spoken
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.places import Task
from mailgate.school.models import Away, DutyKind, StaffMember
from mailgate.school.moment import Moment

ORDER = tuple(DutyKind)


@dataclass(frozen=True, slots=True)
class StaffEntry:
    """A staff member as a list shows them: their duties in the order of `DutyKind`, and how mail reaches them.

    `letters` is how they hear of notices (`models.Letters`), `suspect_since` when letters began to come back (seconds
    UTC). `away` are the days from today on of which their mailbox said that they are not there (ISO dates), `others`
    the further addresses of staff of the same name: a person with two mailboxes is two entries.
    """

    id: StaffId
    mailbox: MailboxId
    name: str
    address: str
    tasks: Sequence[Task]
    letters: str
    suspect_since: int | None
    away: Sequence[str]
    others: Sequence[str]


@dataclass(frozen=True, slots=True)
class StaffList:
    """The staff of a school, and who reads of it."""

    access: Access
    entries: Sequence[StaffEntry]


def of_staff(at: Moment, mailbox: MailboxId, code: str) -> StaffList:
    """The list for somebody who may change it. Raises NotFound."""
    allowed = access.at_school(at, mailbox, Permission.EDIT_STAFF, code)
    return StaffList(allowed, entries(allowed.today.school.id, allowed.today.day))


def entries(school: SchoolId, today: dt.date) -> list[StaffEntry]:
    """All of a school's staff, those with the earliest kind of duty first."""
    members, away = duties.members(school), _away(school, today)
    addresses: dict[str, list[str]] = defaultdict(list)
    for member in members:
        addresses[spoken(member.name)].append(member.mailbox.address)
    found = [
        StaffEntry(
            id=member.id,
            mailbox=member.mailbox.id,
            name=member.name,
            address=member.mailbox.address,
            tasks=sorted(member.tasks, key=_in_order),
            letters=member.letters,
            suspect_since=member.mailbox.suspect_since,
            away=away[member.id],
            others=[each for each in addresses[spoken(member.name)] if each != member.mailbox.address],
        )
        for member in members
    ]
    return sorted(
        found, key=lambda entry: (_in_order(entry.tasks[0]) if entry.tasks else (len(ORDER), "", ""), entry.id)
    )


def _in_order(task: Task) -> tuple[int, str, str]:
    kind, grade, classroom = task
    return ORDER.index(DutyKind(kind)), grade, classroom


def _away(school: SchoolId, today: dt.date) -> dict[StaffId, list[str]]:
    found: dict[StaffId, list[str]] = defaultdict(list)
    rows = Away.select(Away.staff, Away.day).join(StaffMember).where(StaffMember.school == school)
    for staff, day in rows.where(Away.day >= today.isoformat()).order_by(Away.day).tuples():
        found[staff].append(day)
    return found
