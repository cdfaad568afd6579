"""Where the bytes of a file are: in the database, in blocks so small that no writer waits long for one.

A file is begun, its blocks are written one by one, each a unit of work, and then a draft takes it. What is begun and
not taken within an hour goes with the purge (`privacy/retention.py`).
"""

from mailgate.ids import AttachmentId, MailboxId
from mailgate.school import limits
from mailgate.school.models import Attachment, AttachmentBlock
from mailgate.school.moment import Moment
from mailgate.school.news.attachments.formats import Format, Unfit
from mailgate.school.statements import Statement

BLOCK = 262_144
"""Bytes: one is written in a few milliseconds, and read while others are."""

UPLOADS_AN_HOUR = 100
"""How many files one mailbox may upload in an hour: what no draft takes fills the disk until the purge."""

HOUR = 3_600


def begin(at: Moment, mailbox: MailboxId, name: str, kind: Format, size: int, digest: str) -> AttachmentId:
    """A file without bytes. Raises Unfit where this mailbox has uploaded too many."""
    if not limits.within(at, f"files {mailbox}", UPLOADS_AN_HOUR, HOUR):
        raise Unfit("news-file-often")
    number = Attachment.insert(name=name, media_type=kind, size=size, digest=digest, created=at.now).execute()
    return AttachmentId(number)


def append(attachment: AttachmentId, position: int, content: bytes) -> None:
    """Write the block at this position."""
    AttachmentBlock.insert(attachment=attachment, position=position, content=content).execute()


def blocks(size: int) -> range:
    """The positions of the blocks of a file of `size` bytes."""
    return range(-(-size // BLOCK))


def block(attachment: AttachmentId, position: int) -> bytes:
    """A block; empty where it is gone, since the file was removed meanwhile."""
    rows = _block(attachment, position)
    return bytes(rows[0][0]) if rows else b""


_block = Statement(
    lambda attachment, position: AttachmentBlock.select(AttachmentBlock.content).where(
        AttachmentBlock.attachment == attachment, AttachmentBlock.position == position
    )
)
