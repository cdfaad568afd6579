"""Which files an announcement has: a draft takes uploaded ones, and one is removed, also after the letters went."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from peewee import fn

from mailgate.ids import AnnouncementId, AttachmentId, SchoolId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import NotFound, Refused
from mailgate.school.models import ActKind, Announcement, Attachment
from mailgate.school.news.attachments.formats import megabytes
from mailgate.school.news.authors import Author
from mailgate.school.news.writing import drafts, history
from mailgate.settings import NewsSettings


@dataclass(frozen=True, slots=True)
class AttachmentChange:
    """What a form does with the files of a draft: uploaded ones that it takes, and numbers of those that it removes."""

    added: Sequence[AttachmentId] = ()
    removed: Sequence[AttachmentId] = ()


NOTHING = AttachmentChange()


@dataclass(frozen=True, slots=True)
class NewFiles:
    """What somebody sent to be attached: the files that were taken in, and what is wrong with the others."""

    attachments: Sequence[AttachmentId] = ()
    problems: Sequence[Problem] = ()


def of_announcement(announcement: AnnouncementId) -> list[Attachment]:
    """The files of an announcement in their order."""
    rows = Attachment.select().where(Attachment.announcement == announcement)
    return list(rows.order_by(Attachment.position, Attachment.id))


def facts_of(announcement: AnnouncementId) -> list[dict[str, Any]]:
    """What letters say of its files: the number, the name and the bytes of each."""
    return [{"id": file.id, "name": file.name, "size": file.size} for file in of_announcement(announcement)]


def uploaded(attachments: Sequence[AttachmentId]) -> list[Attachment]:
    """Of these files those that no announcement has, in their order."""
    rows = Attachment.select().where(Attachment.id.in_(list(attachments)), Attachment.announcement.is_null())
    return list(rows.order_by(Attachment.id))


def change(author: Author, announcement: AnnouncementId, files: AttachmentChange, settings: NewsSettings) -> None:
    """Let a draft have these files; one that it has already is not taken twice. Each is on record.

    Raises Refused where that is too much, NotFound where there is no such draft, or Overtaken where it is none any
    more. A second press finds what it did, and changes nothing.
    """
    if not (files.added or files.removed):
        return
    has, ready = of_announcement(announcement), uploaded(files.added)
    if set(files.added) - {file.id for file in [*has, *ready]}:
        raise Refused([Problem("files", "news-file-gone")])
    removed = [file for file in has if file.id in set(files.removed)]
    stays = [file for file in has if file not in removed]
    added = _others(stays, ready)
    if not added and not removed:
        return
    row = drafts.draft(announcement)
    _take_off(removed)
    if problems := list(_problems(row.school_id, [*stays, *added], settings)):
        raise Refused(problems)
    for position, file in enumerate(added, 1 + max((file.position for file in has), default=0)):
        Attachment.update(announcement=row.id, position=position).where(Attachment.id == file.id).execute()
    for event, some in ((Event.NEWS_FILE_ADDED, added), (Event.NEWS_FILE_REMOVED, removed)):
        if some:
            record(author.at, event, school=row.school_id, count=len(some))


def demand(school: SchoolId | None, announcement: AnnouncementId, files: NewFiles, settings: NewsSettings) -> None:
    """Raises Refused where not all of these can be added to what the announcement has, before anything is written."""
    has = of_announcement(announcement)
    added = _others(has, uploaded(files.attachments))
    if problems := [*files.problems, *(_problems(school, [*has, *added], settings) if added else ())]:
        raise Refused(problems)


def _others(has: Sequence[Attachment], files: Sequence[Attachment]) -> list[Attachment]:
    """Of these files those with another content than those before them."""
    known = {file.digest for file in has}
    return list({file.digest: file for file in reversed(files) if file.digest not in known}.values())[::-1]


def remove(author: Author, announcement: AnnouncementId, attachment: AttachmentId) -> None:
    """Remove a file, whatever became of the announcement: links to it open nothing from now on, also in letters.

    Raises NotFound.
    """
    row = drafts.held(announcement)
    file = next((each for each in of_announcement(announcement) if each.id == attachment), None)
    if file is None:
        raise NotFound
    _take_off([file])
    drafts.become(row, revision=row.revision + 1)
    history.note(author.at, row, ActKind.FILE_REMOVED, author.name, why=file.name)


def _take_off(files: Sequence[Attachment]) -> None:
    """Let an announcement have these no more; the purge takes their bytes away."""
    Attachment.update(announcement=None).where(Attachment.id.in_([file.id for file in files])).execute()


def _problems(school: SchoolId | None, files: Sequence[Attachment], settings: NewsSettings) -> Iterator[Problem]:
    if len(files) > settings.files:
        yield Problem("files", "news-files-many", {"most": settings.files})
    if sum(file.size for file in files) > settings.files_bytes:
        yield Problem("files", "news-files-large", {"most": megabytes(settings.files_bytes)})
    if _held_by(school) + sum(file.size for file in files) > settings.files_bytes_per_school:
        yield Problem("files", "news-files-full")


def _held_by(school: SchoolId | None) -> int:
    """How many bytes the announcements of a school, or of the board of education, hold."""
    of_school = Announcement.school == school if school else Announcement.school.is_null()
    total = Attachment.select(fn.SUM(Attachment.size)).join(Announcement).where(of_school).scalar()
    return int(total or 0)
