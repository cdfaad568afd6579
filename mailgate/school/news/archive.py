"""Announcements as people find them again: guardians those that they got, staff those of their school."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from peewee import ModelSelect, fn

from mailgate.ids import AnnouncementId, MailboxId
from mailgate.school.errors import NotFound
from mailgate.school.models import Announcement, AnnouncementState, AnnouncementText, Recipient, School
from mailgate.school.news.authors import Author
from mailgate.school.news.texts import text_in
from mailgate.school.statements import Statement

PAGE = 50
"""How many announcements one page lists."""


@dataclass(frozen=True, slots=True)
class Received:
    """An announcement as a recipient sees it, in the reader's language where the school wrote in it."""

    announcement: Announcement
    school: School | None
    text: AnnouncementText
    recipient: Recipient


@dataclass(frozen=True, slots=True)
class Written:
    """An announcement as its school sees it, with how many mailboxes it is for and how many have read it."""

    announcement: Announcement
    text: AnnouncementText
    recipients: int
    read: int


def received(
    mailbox: MailboxId, language: str, words: str = "", before: AnnouncementId | None = None
) -> list[Received]:
    """What this mailbox got, the newest first, at most PAGE; with all of these words; older than `before`."""
    rows = _got(mailbox).where(Announcement.started.is_null(False)).order_by(Recipient.announcement.desc()).limit(PAGE)
    if before:
        rows = rows.where(Recipient.announcement < before)
    for word in words.split():
        rows = rows.where(fn.EXISTS(_saying(word)))
    return [_received(row, language) for row in rows]


def one_received(mailbox: MailboxId, announcement: AnnouncementId, language: str) -> Received:
    """One that this mailbox got. Raises NotFound."""
    for row in _got(mailbox).where(Recipient.announcement == announcement):
        return _received(row, language)
    raise NotFound


def _got(mailbox: MailboxId) -> ModelSelect:
    rows = Recipient.select(Recipient, Announcement, School).join(Announcement).left_outer_join(School)
    return rows.where(Recipient.mailbox == mailbox)


def unread(mailbox: MailboxId) -> int:
    """How many of those that this mailbox got nobody said to have read; what was stopped does not count."""
    ((number,),) = _unread(mailbox)
    return int(number)


_unread = Statement(
    lambda mailbox: (
        Recipient.select(fn.COUNT(Recipient.id))
        .join(Announcement)
        .where(
            Recipient.mailbox == mailbox,
            Recipient.read.is_null(),
            Announcement.started.is_null(False),
            Announcement.state != AnnouncementState.STOPPED,
        )
    )
)


def _received(row: Recipient, language: str) -> Received:
    announcement = row.announcement
    school = announcement.school if announcement.school_id else None
    return Received(announcement, school, text_in(announcement, language), row)


def _saying(word: str) -> object:
    texts = AnnouncementText.select().where(AnnouncementText.announcement == Announcement.id)
    return texts.where(AnnouncementText.subject.contains(word) | AnnouncementText.body.contains(word))


def written(author: Author, words: str = "", before: AnnouncementId | None = None) -> list[Written]:
    """The announcements that this person may see of their school or board, the newest first, at most PAGE."""
    rows = Announcement.select().where(_of(author)).order_by(Announcement.id.desc())
    if before:
        rows = rows.where(Announcement.id < before)
    for word in words.split():
        rows = rows.where(fn.EXISTS(_saying(word)))
    return _counted(list(islice(filter(author.may_see, rows), PAGE)))


def _of(author: Author) -> object:
    return Announcement.school == author.school_id if author.school_id else Announcement.school.is_null()


def _counted(rows: Sequence[Announcement]) -> list[Written]:
    numbers = Recipient.select(Recipient.announcement, fn.COUNT(Recipient.id), fn.COUNT(Recipient.read))
    numbers = numbers.where(Recipient.announcement.in_([row.id for row in rows])).group_by(Recipient.announcement)
    found = {announcement: (int(all_of), int(read)) for announcement, all_of, read in numbers.tuples()}
    return [Written(row, text_in(row, row.language), *found.get(row.id, (0, 0))) for row in rows]
