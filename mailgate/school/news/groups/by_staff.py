"""What the office does on the pages of groups: make them, see and change who is in one, by hand or by a file."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from mailgate.ids import GroupId, MailboxId, SchoolId, StudentId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.changes.files import uploads
from mailgate.school.changes.files.by_staff import Changed
from mailgate.school.directory import access
from mailgate.school.directory.access import Access
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.places import seat_order
from mailgate.school.directory.roster import finding, listing
from mailgate.school.directory.roster.listing import RosterEntry, RosterWish
from mailgate.school.errors import NotFound
from mailgate.school.models import (
    Cause,
    Guardianship,
    Mailbox,
    RecipientGroup,
    School,
    Student,
    Unsubscription,
    Upload,
)
from mailgate.school.moment import Moment
from mailgate.school.news.groups import files, keeping
from mailgate.school.news.groups.files import Members
from mailgate.school.news.groups.keeping import Group
from mailgate.spreadsheets.cells import Table
from mailgate.spreadsheets.reading.sheets import ReadSheet


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
    """A group with all who are in it, and who wants nothing in its name."""

    access: Access
    row: RecipientGroup
    students: Sequence[Student]
    mailboxes: Sequence[Mailbox]
    unsubscribers: Sequence[Unsubscriber]


@dataclass(frozen=True, slots=True)
class Search:
    """Whom somebody looked for to let them in: the first students whom the words fit, and the owner of an address."""

    words: str
    students: Sequence[RosterEntry]
    has_more: bool
    mailbox: Mailbox | None


@dataclass(frozen=True, slots=True)
class GroupPreview:
    """What an uploaded file would do with a group. `seen` says in one word what was shown, for `take`."""

    access: Access
    row: RecipientGroup
    name: str
    joining: Sequence[str]
    leaving: Sequence[str]
    staying: int
    ignored: Sequence[str]
    seen: str


def overview(at: Moment, mailbox: MailboxId, code: str) -> Groups:
    """The groups of a school, or of the first one where this person may change them. Raises NotFound."""
    allowed = access.at_school(at, mailbox, Permission.EDIT_GROUPS, code)
    return Groups(allowed, keeping.groups(allowed.today.school))


def make(at: Moment, mailbox: MailboxId, code: str, name: str, *, own: bool) -> GroupId:
    """Make a group, or find the one of this name. Raises NotFound and Refused."""
    return keeping.add(access.at_school(at, mailbox, Permission.EDIT_GROUPS, code), name, own=own)


def one(at: Moment, mailbox: MailboxId, group: GroupId) -> GroupDetail:
    """A group with all who are in it. Raises NotFound."""
    allowed = _access(at, mailbox, group)
    students, mailboxes = keeping.members(allowed, group)
    ordered = sorted(students, key=seat_order)
    return GroupDetail(allowed, keeping.find(allowed, group), ordered, mailboxes, _unsubscribers(group))


def seen(at: Moment, detail: GroupDetail) -> None:
    """Put on record that somebody sees who is in a group, before they do."""
    record(at, Event.GROUP_SEEN, school=detail.row.school_id, count=len(detail.students) + len(detail.mailboxes))


def search(at: Moment, mailbox: MailboxId, group: GroupId, words: str) -> Search:
    """Enrolled students, or the owner of an address, whom these words fit. Looking for an address is on record."""
    allowed = _access(at, mailbox, group)
    school, sought = allowed.today.school, finding.read(words)
    if sought.address:
        listing.sought_by_address(at, school.id, sought.address)
    part = listing.of_staff(at, mailbox, RosterWish(school.code, sought=sought))
    students = [entry for entry in part.entries if entry.enrolled]
    return Search(words, students, part.pages > 1, keeping.known(school.id, words) if sought.address else None)


def change(at: Moment, mailbox: MailboxId, group: GroupId, name: str, *, own: bool) -> None:
    """Give a group another name, or say whether it is the school's own. Raises NotFound and Refused."""
    keeping.change(_access(at, mailbox, group), group, name, own=own)


def join(at: Moment, mailbox: MailboxId, group: GroupId, students: Sequence[StudentId], address: str) -> None:
    """Let these students, and the mailbox of this address, be in a group as well. Raises NotFound and Refused."""
    keeping.join(_access(at, mailbox, group), group, students, address)


def leave(at: Moment, mailbox: MailboxId, group: GroupId, student: StudentId | None, member: MailboxId | None) -> None:
    """Take a student, or a mailbox, out of a group. Raises NotFound."""
    keeping.leave(_access(at, mailbox, group), group, student, member)


def remove(at: Moment, mailbox: MailboxId, group: GroupId) -> str:
    """Remove a group; the code of its school. Raises NotFound."""
    allowed = _access(at, mailbox, group)
    keeping.remove(allowed, group)
    return str(allowed.today.school.code)


def taken_away(at: Moment, mailbox: MailboxId, group: GroupId, say: Callable[[str], str]) -> Table:
    """A group as a file that can be edited and taken again, put on record; `say` puts codes into words.

    Raises NotFound.
    """
    allowed = _access(at, mailbox, group)
    students, mailboxes = keeping.members(allowed, group)
    record(at, Event.EXPORTED, school=allowed.today.school.id, count=len(students) + len(mailboxes))
    return files.written(allowed, group, say)


# -- files --------------------------------------------------------------------------------------------


def demand(at: Moment, mailbox: MailboxId, group: GroupId) -> None:
    """Raises NotFound for who may not change a group."""
    _access(at, mailbox, group)


def keep(at: Moment, mailbox: MailboxId, group: GroupId, name: str, sheets: Sequence[ReadSheet]) -> str:
    """Keep what was read of a file for a look; its name in the address. Raises NotFound and CsvRefused."""
    school = _access(at, mailbox, group).today.school.id
    files.read(school, sheets)
    return uploads.keep(at, school, Cause.GROUP_FILE, name, sheets)


def look(at: Moment, mailbox: MailboxId, group: GroupId, number: str) -> GroupPreview | None:
    """What an uploaded file would do with a group; None once it was taken. Raises NotFound and CsvRefused."""
    allowed = _access(at, mailbox, group)
    upload = _upload(allowed, number)
    return _preview(allowed, group, upload)[0] if upload.content else None


def take(at: Moment, mailbox: MailboxId, group: GroupId, number: str, shown: str) -> None:
    """Let just those be in a group whom an uploaded file names; a file that was taken stays as it is.

    Raises NotFound, CsvRefused, and Changed where it would do something else than was `shown`.
    """
    allowed = _access(at, mailbox, group)
    upload = _upload(allowed, number)
    if not upload.content:
        return
    preview, members = _preview(allowed, group, upload)
    if preview.seen != shown:
        raise Changed
    keeping.put(allowed, group, members.students, members.mailboxes)
    Upload.update(content="").where(Upload.id == upload.id).execute()


def _upload(allowed: Access, number: str) -> Upload:
    """An upload at this school. Raises NotFound."""
    upload = uploads.find(number, [Cause.GROUP_FILE])
    if upload.school_id != allowed.today.school.id:
        raise NotFound
    return upload


def _preview(allowed: Access, group: GroupId, upload: Upload) -> tuple[GroupPreview, Members]:
    members = files.read(SchoolId(upload.school_id), uploads.sheets_of(upload))
    before = _named(*keeping.members(allowed, group))
    after = _named(
        Student.select().where(Student.id.in_(members.students)),
        Mailbox.select().where(Mailbox.id.in_(members.mailboxes)),
    )
    joining = [name for each, name in after.items() if each not in before]
    leaving = [name for each, name in before.items() if each not in after]
    said = repr((group, sorted(before), sorted(after)))
    preview = GroupPreview(
        access=allowed,
        row=keeping.find(allowed, group),
        name=upload.name,
        joining=joining,
        leaving=leaving,
        staying=len(before.keys() & after.keys()),
        ignored=members.ignored,
        seen=hashlib.sha256(said.encode()).hexdigest()[:16],
    )
    return preview, members


def _named(students: Sequence[Student], mailboxes: Sequence[Mailbox]) -> Mapping[tuple[int, int], str]:
    """What to call each, by the number of the student or of the mailbox."""
    seats = {
        (each.id, 0): f"{each.grade}-{each.classroom} {each.number} {each.name}"
        for each in sorted(students, key=seat_order)
    }
    return seats | {(0, each.id): each.address for each in mailboxes}


# -- who ----------------------------------------------------------------------------------------------


def _access(at: Moment, mailbox: MailboxId, group: GroupId) -> Access:
    """Access to the school that keeps a group. Raises NotFound."""
    for school in School.select().join(RecipientGroup).where(RecipientGroup.id == group):
        return access.at_school(at, mailbox, Permission.EDIT_GROUPS, school.code)
    raise NotFound


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
