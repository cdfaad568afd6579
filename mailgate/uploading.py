"""Takes the files of announcements in, from pages and from mail: a block at a time, each a unit of work of its own.

So no writer waits for a large file, and no more than a block of it is in memory here. What no announcement takes goes
with the purge.
"""

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from mailgate.dependencies import Dependencies
from mailgate.ids import AttachmentId, MailboxId
from mailgate.school.directory.rules import Problem
from mailgate.school.moment import Moment
from mailgate.school.news.attachments import filing, formats, names
from mailgate.school.news.attachments.attaching import NewFiles
from mailgate.school.news.attachments.formats import Format, Unfit


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """A file that somebody sends: what they call it, its bytes' number, and its bytes, which can be read anywhere."""

    name: str
    size: int
    content: BinaryIO


async def take_in(
    dependencies: Dependencies, at: Moment, mailbox: MailboxId, files: Sequence[IncomingFile]
) -> NewFiles:
    """Keep these files for an announcement of this mailbox. Raises StoreUnavailable."""
    taken, problems = [], []
    for file in files:
        try:
            taken.append(await _take(dependencies, at, mailbox, file))
        except Unfit as unfit:
            shown = {"name": names.clean(file.name), **unfit.names}
            problems.append(Problem("files", unfit.code, shown))
    return NewFiles(taken, problems)


async def _take(dependencies: Dependencies, at: Moment, mailbox: MailboxId, file: IncomingFile) -> AttachmentId:
    """Raises Unfit or StoreUnavailable."""
    formats.demand_fit(file.size, dependencies.settings.news.file_bytes)
    kind, digest = await asyncio.to_thread(_look, file.content)
    write, name = dependencies.store.write, names.named(file.name, kind)
    number = await write(filing.begin, at, mailbox, name, kind, file.size, digest)
    file.content.seek(0)
    for position in filing.blocks(file.size):
        content = await asyncio.to_thread(file.content.read, filing.BLOCK)
        await write(filing.append, number, position, content)
    return number


def _look(content: BinaryIO) -> tuple[Format, str]:
    """What the file is, and its SHA-256 in hex. Raises Unfit."""
    kind = formats.format_of(content)
    content.seek(0)
    digest = hashlib.sha256()
    while block := content.read(filing.BLOCK):
        digest.update(block)
    return kind, digest.hexdigest()
