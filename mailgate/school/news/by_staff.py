"""What staff do with announcements on their pages: find them, write them, let them go, and see how far they came."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from peewee import fn

from mailgate.ids import AnnouncementId, AttachmentId, GroupId, MailboxId, SchoolId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import people
from mailgate.school.directory.places import Place, place_order
from mailgate.school.errors import NotFound
from mailgate.school.models import (
    Announcement,
    AnnouncementAct,
    AnnouncementState,
    Attachment,
    Recipient,
    RecipientGroup,
    School,
    StaffMember,
)
from mailgate.school.moment import Moment
from mailgate.school.news import archive, authors, reading
from mailgate.school.news.archive import Written
from mailgate.school.news.attachments import attaching
from mailgate.school.news.audiences import Target
from mailgate.school.news.authors import Author
from mailgate.school.news.groups import keeping
from mailgate.school.news.reading import Addressee, Classroom, Standing
from mailgate.school.news.sending import letters, outcomes, releasing
from mailgate.school.news.sending.outcomes import Resting
from mailgate.school.news.surveys import results as answers
from mailgate.school.news.surveys import writing as surveys
from mailgate.school.news.surveys.results import Results
from mailgate.school.news.surveys.writing import SurveyContent
from mailgate.school.news.writing import differences, drafts, history, last_look
from mailgate.school.news.writing.differences import PartDifference
from mailgate.school.news.writing.drafts import Content
from mailgate.school.news.writing.last_look import LastLook

BOARD = "*"
"""Stands for the board of education where a page names a school by its code."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Who somebody is as an author, and where else they may write: at these schools, and for the board or not."""

    author: Author
    schools: Sequence[School]
    is_board: bool

    @property
    def code(self) -> str:
        """The school's code, or what stands for the board."""
        return self.author.school.code if self.author.school else BOARD


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of announcements: what was looked for, and before which one the next page begins (None: the last)."""

    writer: Writer
    words: str
    found: Sequence[Written]
    before: AnnouncementId | None


@dataclass(frozen=True, slots=True)
class Choices:
    """Whom an author may write to: places of their duty, and what is for who may write to the whole school."""

    places: Sequence[Place]
    groups: Sequence[RecipientGroup]
    members: Sequence[StaffMember]
    whole: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """An announcement with all that its page shows. `look` is what would happen, before its letters are queued.

    `recipients` are the mailboxes that it is for, and `read` how many of them said that they read it. `named` are the
    names of the groups that it is for, `survey` is what it asks, and `files` are attached to it. `resting` is where its
    letters wait. Who may not change it sees no `acts`.
    """

    writer: Writer
    announcement: Announcement
    may_change: bool
    content: Content
    look: LastLook | None
    acts: Sequence[AnnouncementAct]
    recipients: int
    read: int
    named: Mapping[GroupId, str]
    survey: SurveyContent | None
    files: Sequence[Attachment]
    resting: Sequence[Resting]


@dataclass(frozen=True, slots=True)
class Proof:
    """A sheet with what its letter says, as facts by language, and what each of its `acts` changed, by its number."""

    sheet: Sheet
    letters: Mapping[str, dict[str, Any]]
    differences: Mapping[int, Sequence[PartDifference]]


@dataclass(frozen=True, slots=True)
class Readers:
    """How far an announcement came with each family, by classroom, and with the people whom it was for in person."""

    sheet: Sheet
    classrooms: Sequence[Classroom]
    addressees: Sequence[Addressee]

    def total(self, standing: Standing) -> int:
        """How many families stand so."""
        return sum(room.count(standing) for room in self.classrooms)

    @property
    def left(self) -> Sequence[Addressee]:
        """The people from whom nobody has heard."""
        return [each for each in self.addressees if not each.has_read]


def writer(at: Moment, mailbox: MailboxId, board: Collection[str], code: str = "") -> Writer:
    """Who this mailbox is as an author: at the school of this code, or where it may write first. Raises NotFound."""
    schools = authors.schools_of(mailbox)
    try:
        as_board = authors.of_board(at, mailbox, board)
    except NotFound:
        as_board = None
    if as_board and (code == BOARD or not (code or schools)):
        return Writer(as_board, schools, is_board=True)
    return Writer(authors.of_school(at, mailbox, code), schools, is_board=as_board is not None)


def listing(
    at: Moment, mailbox: MailboxId, board: Collection[str], code: str, words: str, before: AnnouncementId | None
) -> Listing:
    """The announcements that somebody may see, the newest first. Raises NotFound for who may see none."""
    who = writer(at, mailbox, board, code)
    found = archive.written(who.author, words, before)
    is_more = len(found) == archive.PAGE
    return Listing(who, words, found, AnnouncementId(found[-1].announcement.id) if is_more else None)


def choices(author: Author) -> Choices:
    """Whom this author may write to; of the board of education nothing but whole schools."""
    school, whole = author.school_id, author.reach.covers("", "")
    if school is None:
        return Choices((), (), (), whole)
    places = [place for place in _places(school) if author.reach.covers(*place)]
    if not whole:
        return Choices(places, (), (), whole)
    members = StaffMember.select().where(StaffMember.school == school).order_by(StaffMember.name)
    return Choices(places, keeping.of_school(school), list(members), whole)


def _places(school: SchoolId) -> list[Place]:
    """The classrooms of a school, and each grade as a whole, with an empty classroom."""
    rooms = set(people.classrooms_of(school))
    return sorted(rooms | {(grade, "") for grade, _ in rooms}, key=place_order)


def blank(at: Moment, mailbox: MailboxId, board: Collection[str], code: str) -> tuple[Writer, Choices]:
    """Who writes, and to whom they may. Raises NotFound."""
    who = writer(at, mailbox, board, code)
    return who, choices(who.author)


def one(at: Moment, mailbox: MailboxId, board: Collection[str], announcement: AnnouncementId) -> Sheet:
    """An announcement that somebody may see. Raises NotFound."""
    author, row = authors.of_reader(at, mailbox, announcement, board)
    content, may_change = drafts.content_of(row), author.may_change(row)
    numbers = Recipient.select(fn.COUNT(Recipient.id), fn.COUNT(Recipient.read))
    ((recipients, read),) = numbers.where(Recipient.announcement == announcement).tuples()
    return Sheet(
        writer=writer(at, mailbox, board, author.school.code if author.school else BOARD),
        announcement=row,
        may_change=may_change,
        content=content,
        look=None if row.started else last_look.look(content.targets),
        acts=history.of_announcement(announcement) if may_change else (),
        recipients=int(recipients),
        read=int(read),
        named=_named(content.targets),
        survey=surveys.content_of(announcement),
        files=attaching.of_announcement(announcement),
        resting=outcomes.resting(at, announcement) if row.started else (),
    )


def proof(
    at: Moment, mailbox: MailboxId, board: Collection[str], announcement: AnnouncementId, languages: Collection[str]
) -> Proof:
    """The same with its letter to readers of these languages, or else of those that it is written in."""
    sheet = one(at, mailbox, board, announcement)
    said_in = languages or sorted(sheet.content.texts, key=lambda language: language != sheet.announcement.language)
    return Proof(
        sheet=sheet,
        letters={language: letters.facts_of(announcement, language) for language in said_in},
        differences=differences.of_acts(sheet.announcement, sheet.acts),
    )


def _named(targets: Iterable[Target]) -> dict[GroupId, str]:
    wanted = [target.group for target in targets if target.group]
    rows = RecipientGroup.select(RecipientGroup.id, RecipientGroup.name).where(RecipientGroup.id.in_(wanted))
    return dict(rows.tuples())


def readers(
    at: Moment, mailbox: MailboxId, board: Collection[str], announcement: AnnouncementId, code: str = ""
) -> Readers:
    """How far an announcement came; at the board at one of its schools. The look is on record. Raises NotFound."""
    sheet = one(at, mailbox, board, announcement)
    author = sheet.writer.author
    school = next((each.id for each in author.schools if each.code == code), None)
    rooms = reading.classrooms(author, announcement, school=school)
    addressees = reading.addressees(author, announcement, school=school)
    count = len(addressees) + sum(len(room.lines) for room in rooms)
    record(at, Event.NEWS_READERS_SEEN, school=school or author.school_id, count=count)
    return Readers(sheet, rooms, _not_among(rooms, addressees))


def _not_among(rooms: Sequence[Classroom], addressees: Sequence[Addressee]) -> list[Addressee]:
    """The staff, and those mailboxes of groups that are not already there as a guardian's."""
    guardians = {reader.mailbox for room in rooms for line in room.lines for reader in line.readers}
    return [each for each in addressees if each.name or each.reader.mailbox not in guardians]


def decide(
    at: Moment, mailbox: MailboxId, board: Collection[str], announcement: AnnouncementId, step: str, revision: int
) -> AnnouncementState | None:
    """Do what a button says: send, approve, undo, stop or discard; what it is now, None where it is no more.

    Raises NotFound, Overtaken, Refused.
    """
    author, _ = authors.of_announcement(at, mailbox, announcement, board)
    match step:
        case "send":
            return releasing.send(author, announcement, revision)
        case "approve":
            return releasing.approve(author, announcement, revision)
        case "undo":
            releasing.undo(author, announcement)
        case "stop":
            releasing.stop(author, announcement)
        case "discard":
            drafts.discard(author, announcement)
            return None
        case _:
            raise NotFound
    return AnnouncementState(Announcement.get_by_id(announcement).state)


def remove_file(
    at: Moment, mailbox: MailboxId, board: Collection[str], announcement: AnnouncementId, attachment: AttachmentId
) -> None:
    """Remove a file, also after the letters went: links to it open nothing from now on. Raises NotFound."""
    author, _ = authors.of_announcement(at, mailbox, announcement, board)
    attaching.remove(author, announcement, attachment)


def send_back(
    at: Moment, mailbox: MailboxId, board: Collection[str], announcement: AnnouncementId, revision: int, why: str
) -> None:
    """Give what was submitted back to its author with a word. Raises NotFound or Overtaken."""
    author, _ = authors.of_announcement(at, mailbox, announcement, board)
    releasing.send_back(author, announcement, revision, why)


def create(
    at: Moment,
    mailbox: MailboxId,
    board: Collection[str],
    code: str,
    form: str,
    content: Content,
    survey: SurveyContent | None,
) -> AnnouncementId:
    """Write a draft, with what it asks. Raises NotFound or Refused."""
    author = writer(at, mailbox, board, code).author
    number = drafts.create(author, form, content)
    surveys.ask(author, number, survey)
    return number


def change(
    at: Moment,
    mailbox: MailboxId,
    board: Collection[str],
    announcement: AnnouncementId,
    revision: int,
    content: Content,
    survey: SurveyContent | None,
) -> None:
    """Change a draft, and what it asks. Raises NotFound, Refused or Overtaken."""
    author, _ = authors.of_announcement(at, mailbox, announcement, board)
    drafts.change(author, announcement, revision, content)
    surveys.ask(author, announcement, survey)


def results(
    at: Moment, mailbox: MailboxId, board: Collection[str], announcement: AnnouncementId
) -> tuple[Sheet, Results]:
    """What was answered so far. The look is on record. Raises NotFound, also where nothing was asked."""
    sheet = one(at, mailbox, board, announcement)
    found = answers.of_author(sheet.writer.author, announcement)
    record(at, Event.NEWS_ANSWERS_SEEN, school=sheet.announcement.school_id, count=found.lines)
    return sheet, found


def answers_taken(at: Moment, mailbox: MailboxId, board: Collection[str], announcement: AnnouncementId) -> Results:
    """What was answered so far at the places of which this person may take lists away, as a file that is on record.

    Raises NotFound as `results` does, and for who may take none.
    """
    author, _ = authors.of_reader(at, mailbox, announcement, board)
    if not author.exports:
        raise NotFound
    found = answers.of_author(replace(author, reach=author.exports), announcement)
    record(at, Event.EXPORTED, school=author.school_id, count=found.lines)
    return found
