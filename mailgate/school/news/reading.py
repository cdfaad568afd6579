"""Who has read an announcement: those who pressed its button or wrote back, never those who opened a link.

Lists go by classroom; staff stand in one of their own. Who has no mailbox, and whose letters come back, stands in them
as well: the school phones them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from peewee import JOIN, chunked

from mailgate.ids import AnnouncementId, MailboxId, SchoolId, StudentId
from mailgate.mail import addresses
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory.places import place_order, seat_order
from mailgate.school.errors import NotFound
from mailgate.school.models import (
    Announcement,
    Bounce,
    Guardianship,
    Mailbox,
    Recipient,
    StaffMember,
    Student,
    Withheld,
)
from mailgate.school.moment import Moment
from mailgate.school.news import audiences
from mailgate.school.news.audiences import Target
from mailgate.school.news.authors import Author
from mailgate.school.news.sending import sharing, unneeded


class Standing(StrEnum):
    """How far an announcement came with a mailbox, the best first; WAITING: the relay has not taken its letter yet."""

    READ = "read"
    UNREAD = "unread"
    WAITING = "waiting"
    BOUNCED = "bounced"
    SUSPENDED = "suspended"
    UNSUBSCRIBED = "unsubscribed"
    STOPPED = "stopped"
    NO_MAILBOX = "no-mailbox"


ORDER = tuple(Standing)


@dataclass(frozen=True, slots=True)
class Reader:
    """A mailbox with what became of the announcement there; times are in seconds UTC, None: not yet."""

    mailbox: MailboxId
    address: str
    standing: Standing
    handed_over: int | None
    read: int | None
    read_way: str
    reminders: int

    @property
    def masked(self) -> str:
        """Enough of the address for the school to know whose it is."""
        return addresses.masked(self.address)


@dataclass(frozen=True, slots=True)
class Line:
    """A student with the guardians' mailboxes; `standing` is the best of theirs."""

    student: Student
    readers: Sequence[Reader]

    @property
    def standing(self) -> Standing:
        """How far it came with the family."""
        return min((reader.standing for reader in self.readers), key=ORDER.index, default=Standing.NO_MAILBOX)


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody whom it was for in person: of the staff by name, or without one a mailbox that is in a group."""

    name: str
    reader: Reader

    @property
    def has_read(self) -> bool:
        """Whether they said that they read it."""
        return self.reader.standing is Standing.READ


@dataclass(frozen=True, slots=True)
class Classroom:
    """A classroom with its lines in the order of seats."""

    school: SchoolId
    grade: str
    classroom: str
    lines: Sequence[Line]

    def count(self, standing: Standing) -> int:
        """How many families stand so."""
        return sum(line.standing is standing for line in self.lines)


def mark(at: Moment, mailbox: MailboxId, announcement: AnnouncementId) -> bool:
    """The owner of this mailbox says that they read it, by the way of `at`. Whether it is the first time.

    So they read what another school wrote in the very same words. A repetition that waits for them goes no more.
    Raises NotFound where it is not for them.
    """
    mine = (Recipient.announcement == announcement) & (Recipient.mailbox == mailbox)
    row = Recipient.select(Recipient, Announcement).join(Announcement).where(mine).first()
    if row is None:
        raise NotFound
    these = sharing.read_together(row.announcement, mailbox)
    changed = Recipient.update(read=at.now, read_way=at.origin.way).where(these, Recipient.read.is_null())
    marked = [number for (number,) in changed.returning(Recipient.announcement).tuples().execute()]
    for number in marked:
        unneeded.after_reading(number, mailbox)
        record(at, Event.NEWS_READ, school=Announcement.get_by_id(number).school_id)
    return announcement in marked


def classrooms(author: Author, announcement: AnnouncementId, *, school: SchoolId | None = None) -> list[Classroom]:
    """The families at this person's places whom it was for, by classroom; of one school where one is named."""
    students = [
        each
        for each in _students(_targets(announcement, school or author.school_id))
        if author.reach.covers(each.grade, each.classroom)
    ]
    readers = _readers(announcement, [student.id for student in students])
    by_place: dict[tuple[SchoolId, str, str], list[Line]] = defaultdict(list)
    for student in sorted(students, key=seat_order):
        place = (student.school_id, student.grade, student.classroom)
        by_place[place].append(Line(student, readers.get(student.id, ())))
    places = sorted(by_place, key=lambda place: (place[0], place_order(place[1:])))
    return [Classroom(*place, by_place[place]) for place in places]


def addressees(author: Author, announcement: AnnouncementId, *, school: SchoolId | None = None) -> list[Addressee]:
    """The people whom it was for in person, by name; of one school where one is named.

    Nobody for an author who may not write to the whole school.
    """
    if not author.reach.covers("", ""):
        return []
    targets = _targets(announcement, school or author.school_id)
    schools = {target.school for target in targets}
    found = []
    for some in chunked(audiences.in_person(targets), SOME):
        rows = StaffMember.select(StaffMember.mailbox, StaffMember.name)
        names = dict(rows.where(StaffMember.mailbox.in_(some), StaffMember.school.in_(schools)).tuples())
        readers = _of_mailboxes(announcement, some)
        found += [Addressee(names.get(mailbox, ""), reader) for mailbox, reader in readers.items()]
    return sorted(found, key=lambda each: (not each.name, each.name, each.reader.address))


def left(found: Iterable[Classroom]) -> list[Line]:
    """The families that nobody has heard from: whom the school phones."""
    return [line for each in found for line in each.lines if line.standing is not Standing.READ]


def _targets(announcement: AnnouncementId, school: SchoolId | None) -> list[Target]:
    return [target for target in audiences.targets_of(announcement) if school in {None, target.school}]


def _students(targets: Sequence[Target]) -> list[Student]:
    meant = audiences.students(targets)
    return list(Student.select().where(Student.id.in_(meant))) if meant is not None else []


def _readers(announcement: AnnouncementId, students: Sequence[StudentId]) -> Mapping[StudentId, list[Reader]]:
    found: dict[StudentId, list[Reader]] = defaultdict(list)
    for some in chunked(students, SOME):
        rows = Guardianship.select(Guardianship.student, Guardianship.mailbox).where(Guardianship.student.in_(some))
        bound = sorted(rows.tuples())
        readers = _of_mailboxes(announcement, {mailbox for _, mailbox in bound})
        for student, mailbox in bound:
            if mailbox in readers:
                found[student].append(readers[mailbox])
    return found


def _of_mailboxes(announcement: AnnouncementId, mailboxes: Collection[MailboxId]) -> dict[MailboxId, Reader]:
    """Asked by mailboxes alone: in a join SQLite would begin with all recipients of the announcement."""
    rows = (
        Recipient.select(
            *(Recipient.mailbox, Mailbox.address, Recipient.handed_over, Recipient.read, Recipient.read_way),
            *(Recipient.reminders, Recipient.withheld, Bounce.kind),
        )
        .join(Mailbox)
        .switch(Recipient)
        .join(Bounce, JOIN.LEFT_OUTER, on=Bounce.letter == Recipient.letter)
        .where(Recipient.announcement == announcement, Recipient.mailbox.in_(list(mailboxes)))
    )
    return {columns[0]: _reader(*columns) for columns in rows.tuples()}


SOME = 500
"""How many students one statement asks for."""


_WITHHELD = {
    Withheld.SUSPENDED: Standing.SUSPENDED,
    Withheld.UNSUBSCRIBED: Standing.UNSUBSCRIBED,
    Withheld.STOPPED: Standing.STOPPED,
}


def _reader(mailbox: MailboxId, address: str, handed_over: int | None, read: int | None, *rest: Any) -> Reader:
    way, reminders, withheld, bounced = rest
    standing = _standing(read=read, withheld=Withheld(withheld), bounced=bounced, handed_over=handed_over)
    return Reader(mailbox, address, standing, handed_over, read, way, reminders)


def _standing(*, read: int | None, withheld: Withheld, bounced: str | None, handed_over: int | None) -> Standing:
    if read is not None:
        return Standing.READ
    if withheld in _WITHHELD:
        return _WITHHELD[withheld]
    if bounced is not None:
        return Standing.BOUNCED
    return Standing.WAITING if handed_over is None else Standing.UNREAD
