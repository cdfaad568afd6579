"""Who may write to whom: staff for the place of their duty, a board of education for all its schools."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from mailgate.ids import AnnouncementId, MailboxId, SchoolId
from mailgate.mail import addresses
from mailgate.school.directory import duties, people
from mailgate.school.directory.permissions import EVERYWHERE, NOWHERE, Permission, Reach
from mailgate.school.directory.rules import NewsRules
from mailgate.school.errors import NotFound
from mailgate.school.models import Announcement, Mailbox, School
from mailgate.school.moment import Moment
from mailgate.school.news.audiences import Target, targets_of


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody who writes for a school, or for the board of education where `school` is None.

    `reach` are the places that they may write to. `schools` are all schools whose people they may write to; for the
    board all that are not closed. `address` is canonical.
    """

    at: Moment
    mailbox: MailboxId
    address: str
    name: str
    school: School | None
    reach: Reach
    approves: bool
    schools: Sequence[School]

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

    def covers(self, target: Target) -> bool:
        """Whether this person may write to these people."""
        if target.school not in {school.id for school in self.schools}:
            return False
        return self.reach.covers(*target.place)


def _canonical(written: Iterable[str]) -> set[str]:
    """The canonical form of addresses as people write them."""
    return {address.canonical for word in written if (address := addresses.parse(word))}


def of_school(at: Moment, mailbox: MailboxId, code: str = "") -> Author:
    """Who this mailbox is as an author at the school of this code, or at its first one. Raises NotFound."""
    for school, member in duties.of_mailbox(mailbox):
        rules = people.rules_of(school)
        reach = member.reach(Permission.WRITE_NEWS, rules)
        if reach and code in {"", school.code} and school.closed is None:
            approves = bool(member.reach(Permission.APPROVE_NEWS, rules))
            return Author(at, mailbox, member.mailbox.canonical, member.name, school, reach, approves, [school])
    raise NotFound


def of_board(at: Moment, mailbox: MailboxId, board: Collection[str]) -> Author:
    """The board of education's author with this mailbox; `board` are its addresses (settings.ini). Raises NotFound."""
    row = Mailbox.get_or_none(Mailbox.id == mailbox)
    if row is None or row.canonical not in _canonical(board):
        raise NotFound
    schools = list(School.select().where(School.closed.is_null()).order_by(School.code))
    return Author(at, mailbox, row.canonical, row.address, None, EVERYWHERE, approves=True, schools=schools)


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
    row = Announcement.get_or_none(Announcement.id == announcement)
    if row is None:
        raise NotFound
    author = of_school(at, mailbox, row.school.code) if row.school_id else of_board(at, mailbox, board)
    if row.author_id != mailbox and not all(map(author.covers, targets_of(row.id))):
        raise NotFound
    return author, row


def approvers(school: SchoolId) -> list[Mailbox]:
    """The mailboxes of those who approve announcements of a school."""
    row = School.get_by_id(school)
    found = duties.members(school)
    return [each.mailbox for each in found if each.reach(Permission.APPROVE_NEWS, people.rules_of(row)) != NOWHERE]
