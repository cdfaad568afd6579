"""Who may open a file: the mailboxes that the announcement went to, and staff who may see it; nobody else finds it.

What was withdrawn, removed or kept long enough opens for nobody who got it; that is said in words, since they had it.
"""

from collections.abc import Collection

from mailgate.ids import AnnouncementId, AttachmentId, MailboxId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory.mailboxes import has_role
from mailgate.school.errors import NotFound
from mailgate.school.models import Announcement, AnnouncementState, Attachment, Recipient
from mailgate.school.moment import Moment
from mailgate.school.news import authors
from mailgate.school.statements import Statement


class FileGone(Exception):
    """This reader's announcement has no such file (any more), was withdrawn, or is no longer theirs."""


def by_link(_: Moment, attachment: AttachmentId, mailbox: MailboxId) -> Attachment:
    """The file of a letter's link. Raises FileGone, also for somebody who is nobody's here any more."""
    for row in _theirs.models(attachment, mailbox):
        found: Attachment = row
        return found
    raise FileGone


_theirs = Statement(
    lambda attachment, mailbox: (
        Attachment.select()
        .join(Announcement)
        .join(Recipient, on=Recipient.announcement == Announcement.id)
        .where(
            Attachment.id == attachment,
            Recipient.mailbox == mailbox,
            Announcement.state != AnnouncementState.STOPPED,
            has_role(Recipient.mailbox),
        )
    )
)


def by_recipient(at: Moment, mailbox: MailboxId, announcement: AnnouncementId, attachment: AttachmentId) -> Attachment:
    """A file of an announcement that this mailbox got. Raises NotFound where it got none, or FileGone."""
    got = Recipient.select().where(Recipient.announcement == announcement, Recipient.mailbox == mailbox)
    if not got.exists():
        raise NotFound
    file = by_link(at, attachment, mailbox)
    if file.announcement_id != announcement:
        raise FileGone
    return file


def by_staff(
    at: Moment, mailbox: MailboxId, board: Collection[str], announcement: AnnouncementId, attachment: AttachmentId
) -> Attachment:
    """A file of an announcement that this mailbox may see as staff. Raises NotFound."""
    authors.of_reader(at, mailbox, announcement, board)
    row: Attachment | None = Attachment.get_or_none(Attachment.id == attachment)
    if row is None or row.announcement_id != announcement:
        raise NotFound
    return row


def seen(at: Moment, announcement: AnnouncementId) -> None:
    """Put on record that somebody on the staff opens a file of an announcement."""
    record(at, Event.NEWS_FILE_SEEN, school=Announcement.get_by_id(announcement).school_id)
