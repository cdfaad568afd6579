"""Who may open a file: the mailboxes that the announcement went to, and staff who may see it; nobody else finds it."""

from collections.abc import Collection

from mailgate.ids import AnnouncementId, AttachmentId, MailboxId
from mailgate.school.errors import NotFound
from mailgate.school.models import Attachment, Recipient
from mailgate.school.moment import Moment
from mailgate.school.news import authors


def by_link(_: Moment, attachment: AttachmentId, mailbox: MailboxId) -> Attachment:
    """The file of a letter's link, as long as the announcement is that mailbox's. Raises NotFound."""
    rows = Attachment.select().join(Recipient, on=Recipient.announcement == Attachment.announcement)
    for row in rows.where(Attachment.id == attachment, Recipient.mailbox == mailbox):
        found: Attachment = row
        return found
    raise NotFound


def by_recipient(at: Moment, mailbox: MailboxId, announcement: AnnouncementId, attachment: AttachmentId) -> Attachment:
    """A file of an announcement that this mailbox got. Raises NotFound."""
    return _of(announcement, by_link(at, attachment, mailbox))


def by_staff(
    at: Moment, mailbox: MailboxId, board: Collection[str], announcement: AnnouncementId, attachment: AttachmentId
) -> Attachment:
    """A file of an announcement that this mailbox may see as staff. Raises NotFound."""
    authors.of_reader(at, mailbox, announcement, board)
    return _of(announcement, Attachment.get_or_none(Attachment.id == attachment))


def _of(announcement: AnnouncementId, row: Attachment | None) -> Attachment:
    if row is None or row.announcement_id != announcement:
        raise NotFound
    return row
