"""What the office does on the pages of groups: make them, see and change who is in one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mailgate.ids import GroupId, MailboxId, StudentId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import access
from mailgate.school.directory.access import Access
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.places import seat_order
from mailgate.school.directory.roster import finding, listing
from mailgate.school.directory.roster.listing import RosterEntry, RosterWish
from mailgate.school.models import (
    Guardianship,
    Mailbox,
    RecipientGroup,
    Student,
    Unsubscription,
)
from mailgate.school.moment import Moment
from mailgate.school.news.groups import files, keeping, taking
from mailgate.school.news.groups.keeping import Group
from mailgate.school.news.groups.taking import TakenFile
from mailgate.spreadsheets.cells import Workbook


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of a school, for somebody who may change them."""

    access: Access
    groups: Sequence[Group]


@dataclass(frozen=True, slots=True)
class Unsubscriber:
    """A mailbox that wants nothing in the name of a group, since when (seconds UTC), and its children here."""

    address: str
    since: int
    children: Sequence[Student]


@dataclass(frozen=True, slots=True)
class GroupDetail:
    """A group with all who are in it, and who wants nothing in its name. `last` is its file that can be undone."""

    access: Access
    row: RecipientGroup
    students: Sequence[Student]
    mailboxes: Sequence[Mailbox]
    unsubscribers: Sequence[Unsubscriber]
    last: TakenFile | None


@dataclass(frozen=True, slots=True)
class Search:
    """Whom somebody looked for to let them in: the first students whom the words fit, and the owner of an address."""

    words: str
    students: Sequence[RosterEntry]
    has_more: bool
    mailbox: Mailbox | None


def overview(at: Moment, mailbox: MailboxId, code: str) -> Groups:
    """The groups of a school, or of the first one where this person may change them. Raises NotFound."""
    allowed = access.at_school(at, mailbox, Permission.EDIT_GROUPS, code)
    return Groups(allowed, keeping.groups(allowed.today.school))


def make(at: Moment, mailbox: MailboxId, code: str, name: str, *, own: bool) -> GroupId:
    """Make a group, or find the one of this name. Raises NotFound and Refused."""
    return keeping.add(access.at_school(at, mailbox, Permission.EDIT_GROUPS, code), name, own=own)


def one(at: Moment, mailbox: MailboxId, group: GroupId) -> GroupDetail:
    """A group with all who are in it. Raises NotFound."""
    allowed = keeping.access_to(at, mailbox, group)
    students, mailboxes = keeping.members(allowed, group)
    ordered = sorted(students, key=seat_order)
    row, last = keeping.find(allowed, group), taking.last(allowed, group)
    return GroupDetail(allowed, row, ordered, mailboxes, _unsubscribers(group), last)


def seen(at: Moment, detail: GroupDetail) -> None:
    """Put on record that somebody sees who is in a group, before they do."""
    record(at, Event.GROUP_SEEN, school=detail.row.school_id, count=len(detail.students) + len(detail.mailboxes))


def search(at: Moment, mailbox: MailboxId, group: GroupId, words: str) -> Search:
    """Enrolled students, or the owner of an address, whom these words fit. Looking for an address is on record."""
    allowed = keeping.access_to(at, mailbox, group)
    school, sought = allowed.today.school, finding.read(words)
    if sought.address:
        listing.sought_by_address(at, school.id, sought.address)
    part = listing.of_staff(at, mailbox, RosterWish(school.code, sought=sought))
    students = [entry for entry in part.entries if entry.enrolled]
    return Search(words, students, part.pages > 1, keeping.known(school.id, words) if sought.address else None)


def change(at: Moment, mailbox: MailboxId, group: GroupId, name: str, *, own: bool) -> None:
    """Give a group another name, or say whether it is the school's own. Raises NotFound and Refused."""
    keeping.change(keeping.access_to(at, mailbox, group), group, name, own=own)


def join(at: Moment, mailbox: MailboxId, group: GroupId, students: Sequence[StudentId], address: str) -> None:
    """Let these students, and the mailbox of this address, be in a group as well. Raises NotFound and Refused."""
    keeping.join(keeping.access_to(at, mailbox, group), group, students, address)


def leave(at: Moment, mailbox: MailboxId, group: GroupId, student: StudentId | None, member: MailboxId | None) -> None:
    """Take a student, or a mailbox, out of a group. Raises NotFound."""
    keeping.leave(keeping.access_to(at, mailbox, group), group, student, member)


def remove(at: Moment, mailbox: MailboxId, group: GroupId) -> str:
    """Remove a group; the code of its school. Raises NotFound."""
    allowed = keeping.access_to(at, mailbox, group)
    keeping.remove(allowed, group)
    return str(allowed.today.school.code)


def taken_away(at: Moment, mailbox: MailboxId, group: GroupId, say: Callable[[str], str]) -> Workbook:
    """A group as a file that can be edited and taken again, put on record; `say` puts codes into words.

    Raises NotFound.
    """
    allowed = keeping.access_to(at, mailbox, group)
    students, mailboxes = keeping.members(allowed, group)
    record(at, Event.EXPORTED, school=allowed.today.school.id, count=len(students) + len(mailboxes))
    return files.written(allowed, group, say)


def _unsubscribers(group: GroupId) -> list[Unsubscriber]:
    rows = Unsubscription.select(Unsubscription, Mailbox).join(Mailbox).where(Unsubscription.group == group)
    ended = list(rows.order_by(Unsubscription.created))
    school = RecipientGroup.select(RecipientGroup.school).where(RecipientGroup.id == group)
    of_family = Guardianship.mailbox.in_([row.mailbox_id for row in ended])
    bound = Guardianship.select(Guardianship, Student).join(Student).where(of_family, Student.school.in_(school))
    pairs = [(row.mailbox_id, row.student) for row in bound]
    return [
        Unsubscriber(
            row.mailbox.address, row.created, [student for mailbox, student in pairs if mailbox == row.mailbox_id]
        )
        for row in ended
    ]
