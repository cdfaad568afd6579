"""Who may write to whom: staff for the place of their duty, a board of education for all its schools."""

import contextlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from mailgate.ids import AnnouncementId, MailboxId, SchoolId
from mailgate.mail import addresses
from mailgate.school.directory import duties, people
from mailgate.school.directory.mailboxes import by_canonical
from mailgate.school.directory.permissions import EVERYWHERE, Permission, Reach
from mailgate.school.directory.rules import NewsRules
from mailgate.school.errors import NotFound
from mailgate.school.models import Announcement, AudienceKind, Mailbox, School, StaffMember
from mailgate.school.moment import Moment
from mailgate.school.news.audiences import Target, targets_of


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody who writes for a school, or for the board of education where `school` is None.

    `reach` are the places that they may write to. `schools` are all schools whose people they may write to; for the
    board all that are not closed. `address` is canonical, as those of the `board` are; a school's author knows of none.
    `exports` are the places whose answers they may take away as a file.
    """

    at: Moment
    mailbox: MailboxId
    address: str
    name: str
    school: School | None
    reach: Reach
    approves: bool
    schools: Sequence[School]
    exports: Reach
    board: frozenset[str] = frozenset()

    @property
    def own_names(self) -> frozenset[str]:
        """What this person may write below a reply as their own name."""
        return frozenset([self.name, *self.name.split(), *([self.school.name] if self.school else [])])

    @property
    def rules(self) -> NewsRules:
        """What the school decided about announcements."""
        return people.rules_of(self.school).news if self.school else NewsRules()

    @property
    def school_id(self) -> SchoolId | None:
        """The number of the school; None for the board."""
        return self.school.id if self.school else None

    @property
    def needs_approval(self) -> bool:
        """Whether somebody else approves what this person writes."""
        return self.rules.approval and not self.approves

    @property
    def sends_at_once(self) -> bool:
        """Whether the school named this person as one who sends an emergency without approval."""
        return self.address in _canonical(self.rules.at_once)

    def may_name_for_replies(self, address: str) -> bool:
        """Whether replies may go to this address: the one of the school's rules, a staff member's or the board's."""
        parsed = addresses.parse(address)
        if parsed is None:
            return False
        if parsed.canonical in self.board | _canonical([self.rules.reply_to]):
            return True
        schools = [school.id for school in self.schools]
        staff = StaffMember.select().join(Mailbox).where(Mailbox.canonical == parsed.canonical)
        return bool(staff.where(StaffMember.school.in_(schools)).exists())

    def covers(self, target: Target) -> bool:
        """Whether this person may write to these people."""
        if target.school not in {school.id for school in self.schools}:
            return False
        return self.reach.covers(*target.place)

    def covers_all(self, row: Announcement) -> bool:
        """Whether this person may write to all whom an announcement is for.

        Where one of its audiences is gone, as a group that was removed, it takes the whole school, or the board.
        """
        targets = targets_of(row.id)
        if len(targets) < row.audience_count:
            return bool(self.school_id == row.school_id and self.reach.covers("", ""))
        return all(map(self.covers, targets))

    def meets(self, target: Target) -> bool:
        """Whether some of these people may be at this person's places: a teacher's class is part of the school."""
        if target.school not in {school.id for school in self.schools}:
            return False
        if target.kind is AudienceKind.GRADE:
            return self.covers(target) or any(grade == target.grade for grade, _ in self.reach.places)
        return self.covers(target) or target.kind in {AudienceKind.SCHOOL, AudienceKind.GROUP, AudienceKind.STAFF}

    def may_change(self, row: Announcement) -> bool:
        """Whether this person may change, send or stop it: they wrote it, or may write to all whom it is for."""
        return row.author_id == self.mailbox or self.covers_all(row)

    def may_see(self, row: Announcement) -> bool:
        """Whether this person may see it: what has gone to some of theirs as well."""
        return self.may_change(row) or (row.started is not None and any(map(self.meets, targets_of(row.id))))


def _canonical(written: Iterable[str]) -> frozenset[str]:
    """The canonical form of addresses as people write them."""
    return frozenset(by_canonical(written))


def of_school(at: Moment, mailbox: MailboxId, code: str = "") -> Author:
    """Who this mailbox is as an author at the school of this code, or at its first one. Raises NotFound."""
    for school, member in duties.of_mailbox(mailbox):
        rules = people.rules_of(school)
        reach = member.reach(Permission.WRITE_NEWS, rules)
        if reach and code in {"", school.code} and school.closed is None:
            approves = bool(member.reach(Permission.APPROVE_NEWS, rules))
            exports = member.reach(Permission.EXPORT, rules)
            own = (member.mailbox.canonical, member.name, school, reach, approves, [school], exports)
            return Author(at, mailbox, *own)
    raise NotFound


def of_board(at: Moment, mailbox: MailboxId, board: Collection[str]) -> Author:
    """The board of education's author with this mailbox; `board` are its addresses (settings.ini). Raises NotFound."""
    row, members = Mailbox.get_or_none(Mailbox.id == mailbox), _canonical(board)
    if row is None or row.canonical not in members:
        raise NotFound
    schools = list(School.select().where(School.closed.is_null()).order_by(School.code))
    return Author(
        at,
        mailbox,
        row.canonical,
        row.address,
        None,
        reach=EVERYWHERE,
        approves=True,
        schools=schools,
        exports=EVERYWHERE,
        board=members,
    )


def is_staff_or_board(mailbox: MailboxId, board: Collection[str]) -> bool:
    """Whether this mailbox works at a school, or is one of the board of education's addresses (settings.ini)."""
    row = Mailbox.get_or_none(Mailbox.id == mailbox)
    return people.is_staff(mailbox) or (row is not None and row.canonical in _canonical(board))


def schools_of(mailbox: MailboxId) -> list[School]:
    """The schools for which this mailbox may write, in the order of its work there."""
    return [
        school
        for school, member in duties.of_mailbox(mailbox)
        if school.closed is None and member.reach(Permission.WRITE_NEWS, people.rules_of(school))
    ]


def of_announcement(
    at: Moment, mailbox: MailboxId, announcement: AnnouncementId, board: Collection[str]
) -> tuple[Author, Announcement]:
    """An announcement, and who this mailbox is for it: somebody whose reach covers all of it, or who wrote it.

    Raises NotFound for everybody else, and where there is none.
    """
    row = _found(announcement)
    author = of_school(at, mailbox, row.school.code) if row.school_id else of_board(at, mailbox, board)
    if not author.may_change(row):
        raise NotFound
    return author, row


def of_reader(
    at: Moment, mailbox: MailboxId, announcement: AnnouncementId, board: Collection[str]
) -> tuple[Author, Announcement]:
    """An announcement that this mailbox may see as staff, and who they are: such as a homeroom teacher, for whose class
    it was as well.

    What is shown of its readers and answers is for `Author.reach` to narrow. Raises NotFound.
    """
    row = _found(announcement)
    for author in _roles(at, mailbox, row, board):
        if author.may_see(row):
            return author, row
    raise NotFound


def _found(announcement: AnnouncementId) -> Announcement:
    for row in Announcement.select().where(Announcement.id == announcement):
        found: Announcement = row
        return found
    raise NotFound


def _roles(at: Moment, mailbox: MailboxId, row: Announcement, board: Collection[str]) -> Iterator[Author]:
    """Who this mailbox is for an announcement: of its school, or for one of the board, the board's or any school's."""
    if row.school_id:
        yield of_school(at, mailbox, row.school.code)
        return
    with contextlib.suppress(NotFound):
        yield of_board(at, mailbox, board)
    for school in schools_of(mailbox):
        yield of_school(at, mailbox, school.code)


def approvers(school: SchoolId) -> list[Mailbox]:
    """The mailboxes of those who approve announcements of a school."""
    rules = people.rules_of(School.get_by_id(school))
    return [each.mailbox for each in duties.members(school) if each.reach(Permission.APPROVE_NEWS, rules)]
