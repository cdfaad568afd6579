"""A group's file: kept for a look, taken, and undone within the days of other changes."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailgate.ids import ChangeId, GroupId, MailboxId, SchoolId, StudentId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.changes import journal
from mailgate.school.changes.changing import DAYS
from mailgate.school.changes.files import uploads
from mailgate.school.changes.files.by_staff import Changed
from mailgate.school.changes.states import Altered, ChangeContent, Member, read
from mailgate.school.changes.undoing import CannotUndo
from mailgate.school.directory.access import Access
from mailgate.school.directory.places import seat_order
from mailgate.school.errors import NotFound
from mailgate.school.models import Change, ChangeCause, Mailbox, RecipientGroup, Student, Upload, locked
from mailgate.school.moment import Moment
from mailgate.school.news.groups import files, keeping
from mailgate.school.news.groups.files import Members
from mailgate.spreadsheets.reading.sheets import ReadSheet


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


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file that changed a group: who took it and when, until when it can be undone, how many came and went."""

    id: ChangeId
    author: str
    created: int
    until: int
    joined: int
    left: int


def demand(at: Moment, mailbox: MailboxId, group: GroupId) -> None:
    """Raises NotFound for who may not change a group."""
    keeping.access_to(at, mailbox, group)


def keep(at: Moment, mailbox: MailboxId, group: GroupId, name: str, sheets: Sequence[ReadSheet]) -> str:
    """Keep what was read of a file for a look; its name in the address. Raises NotFound and CsvRefused."""
    school = keeping.access_to(at, mailbox, group).today.school.id
    files.read(school, sheets)
    return uploads.keep(at, school, ChangeCause.GROUP_FILE, name, sheets)


def look(at: Moment, mailbox: MailboxId, group: GroupId, number: str) -> GroupPreview | None:
    """What an uploaded file would do with a group; None once it was taken. Raises NotFound and CsvRefused."""
    allowed = keeping.access_to(at, mailbox, group)
    upload = _upload(allowed, number)
    return _preview(allowed, group, upload)[0] if upload.content else None


def take(at: Moment, mailbox: MailboxId, group: GroupId, number: str, shown: str) -> None:
    """Let just those be in a group whom an uploaded file names; a file that was taken stays as it is.

    Raises NotFound, CsvRefused, and Changed where it would do something else than was `shown`.
    """
    allowed = keeping.access_to(at, mailbox, group)
    upload = _upload(allowed, number)
    if not upload.content:
        return
    preview, members, altered = _preview(allowed, group, upload)
    if preview.seen != shown:
        raise Changed
    keeping.put(allowed, group, members.students, members.mailboxes)
    change = journal.keep(at, allowed.today.school, ChangeCause.GROUP_FILE, DAYS, altered) if altered else None
    Upload.update(change=change, content="").where(Upload.id == upload.id).execute()


def _upload(allowed: Access, number: str) -> Upload:
    """An upload at this school. Raises NotFound."""
    upload = uploads.find(number, [ChangeCause.GROUP_FILE])
    if upload.school_id != allowed.today.school.id:
        raise NotFound
    return upload


def last(allowed: Access, group: GroupId) -> TakenFile | None:
    """The latest file that changed a group and can be undone now."""
    for row in _open(allowed).order_by(Change.id.desc()):
        if members := _of_group(row, group):
            joined = sum(altered.before is None for altered in members.values())
            return TakenFile(row.id, row.author, row.created, row.until, joined, len(members) - joined)
    return None


def undo(at: Moment, mailbox: MailboxId, group: GroupId, number: ChangeId) -> Sequence[str]:
    """Take back what a file did with a group, but for what was changed since; who could not come back, by name.

    Raises NotFound and CannotUndo.
    """
    allowed = keeping.access_to(at, mailbox, group)
    row = locked(_open(allowed).where(Change.id == number)).first()
    members = _of_group(row, group) if row else {}
    if not members:
        raise CannotUndo
    out = [member for member, altered in members.items() if altered.before is None]
    back = [member for member, altered in members.items() if altered.after is None]
    students, mailboxes = keeping.swap(allowed, group, _by_kind(out), _by_kind(back))
    Change.update(undone=at.now).where(Change.id == number).execute()
    record(at, Event.CHANGE_UNDONE, school=allowed.today.school.id)
    return list(_names(students, mailboxes).values())


def _open(allowed: Access) -> Any:
    """The files of groups of a school that can be undone now."""
    of_school = (Change.school == allowed.today.school.id) & (Change.cause == ChangeCause.GROUP_FILE)
    return Change.select().where(of_school, Change.undone.is_null(), Change.until > allowed.today.at.steady)


def _of_group(row: Change, group: GroupId) -> dict[Member, Altered[bool]]:
    return {member: altered for member, altered in read(row.content).members.items() if member[0] == group}


def _by_kind(members: Sequence[Member]) -> tuple[list[StudentId], list[MailboxId]]:
    return [student for _, student, _ in members if student], [mailbox for _, _, mailbox in members if mailbox]


def _preview(allowed: Access, group: GroupId, upload: Upload) -> tuple[GroupPreview, Members, ChangeContent]:
    members = files.read(SchoolId(upload.school_id), uploads.sheets_of(upload))
    students, mailboxes = keeping.members(allowed, group)
    before = _names([each.id for each in students], [each.id for each in mailboxes])
    after = _names(members.students, members.mailboxes)
    joining = {each: name for each, name in after.items() if each not in before}
    leaving = {each: name for each, name in before.items() if each not in after}
    said = repr((group, sorted(before, key=repr), sorted(after, key=repr)))
    preview = GroupPreview(
        access=allowed,
        row=keeping.find(allowed, group),
        name=upload.name,
        joining=list(joining.values()),
        leaving=list(leaving.values()),
        staying=len(before.keys() & after.keys()),
        ignored=members.ignored,
        seen=hashlib.sha256(said.encode()).hexdigest()[:16],
    )
    altered = {(group, *each): Altered(None, True) for each in joining}
    altered |= {(group, *each): Altered(True, None) for each in leaving}
    return preview, members, ChangeContent(members=altered)


def _names(
    students: Sequence[StudentId], mailboxes: Sequence[MailboxId]
) -> Mapping[tuple[StudentId | None, MailboxId | None], str]:
    """What to call each, by the number of the student or of the mailbox."""
    seated = sorted(Student.select().where(Student.id.in_(students)), key=seat_order)
    names = {(each.id, None): f"{each.grade}-{each.classroom} {each.number} {each.name}" for each in seated}
    return names | {(None, each.id): each.address for each in Mailbox.select().where(Mailbox.id.in_(mailboxes))}
