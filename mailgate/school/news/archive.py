"""Announcements as people find them again: guardians those that they got, staff those of their school."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter

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
class Reference:
    """Another announcement that one refers to; `announcement` is None where its reader did not get that one."""

    announcement: AnnouncementId | None
    text: AnnouncementText


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
    rows = _got(mailbox).where(Announcement.started.is_null(False))
    if before:
        rows = rows.where(Recipient.announcement < before)
    if words.strip():
        found = _saying(words, rows.select(Recipient.announcement))
        rows = rows.where(Recipient.announcement.in_(found[:PAGE]))
    return [_received(row, language) for row in rows.order_by(Recipient.announcement.desc()).limit(PAGE)]


def one_received(mailbox: MailboxId, announcement: AnnouncementId, language: str) -> Received:
    """One that this mailbox got. Raises NotFound."""
    for row in _got(mailbox).where(Recipient.announcement == announcement):
        return _received(row, language)
    raise NotFound


def corrected(mailbox: MailboxId, row: Announcement, language: str) -> Reference | None:
    """What this announcement puts right, where it is still kept."""
    if row.corrects_id is None:
        return None
    is_own = _got(mailbox).where(Recipient.announcement == row.corrects_id).exists()
    return Reference(row.corrects_id if is_own else None, text_in(row.corrects, language))


def corrections(mailbox: MailboxId, announcement: AnnouncementId, language: str) -> list[Reference]:
    """What this mailbox got that puts an announcement right, the oldest first."""
    rows = _got(mailbox).where(
        Announcement.corrects == announcement,
        Announcement.started.is_null(False),
        Announcement.state != AnnouncementState.STOPPED,
    )
    of_these = [row.announcement for row in rows.order_by(Recipient.announcement)]
    return [Reference(row.id, text_in(row, language)) for row in of_these]


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


def _saying(words: str, among: ModelSelect) -> list[AnnouncementId]:
    """Those of these announcements that have all of the words, the newest first.

    No database takes ＰＴＡ for pta, or ｶﾞｲﾄﾞ for ガイド, so it is done here, text by text.
    """
    texts = AnnouncementText.select(AnnouncementText.announcement, AnnouncementText.subject, AnnouncementText.body)
    of_these = texts.where(AnnouncementText.announcement.in_(among)).order_by(AnnouncementText.announcement.desc())
    wanted = _folded(words).split()
    found = []
    for announcement, rows in groupby(of_these.tuples(), key=itemgetter(0)):
        text = "\n".join(_folded(f"{subject}\n{body}") for _, subject, body in rows)
        if all(word in text for word in wanted):
            found.append(announcement)
    return found


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def written(author: Author, words: str = "", before: AnnouncementId | None = None) -> list[Written]:
    """The announcements that this person may see of their school or board, the newest first, at most PAGE."""
    rows = Announcement.select().where(_of(author))
    if before:
        rows = rows.where(Announcement.id < before)
    seen = filter(author.may_see, rows.order_by(Announcement.id.desc()))
    if words.strip():
        found = set(_saying(words, rows.select(Announcement.id)))
        seen = filter(lambda row: row.id in found, seen)
    return _counted(list(islice(seen, PAGE)))


def _of(author: Author) -> object:
    return Announcement.school == author.school_id if author.school_id else Announcement.school.is_null()


def _counted(rows: Sequence[Announcement]) -> list[Written]:
    numbers = Recipient.select(Recipient.announcement, fn.COUNT(Recipient.id), fn.COUNT(Recipient.read))
    numbers = numbers.where(Recipient.announcement.in_([row.id for row in rows])).group_by(Recipient.announcement)
    found = {announcement: (int(all_of), int(read)) for announcement, all_of, read in numbers.tuples()}
    return [Written(row, text_in(row, row.language), *found.get(row.id, (0, 0))) for row in rows]
