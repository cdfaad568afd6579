"""Gives files of announcements away, a block at a time: a reader who takes it slowly holds no more memory than that.

What a file really holds is unknown. So browsers are told to take it for what its first bytes said (nosniff), to run
nothing in it and to give it no origin (CSP sandbox). A PDF is saved and opened by the reader's own program, since
Chromium shows none in a sandbox; a picture is shown.
"""

from collections import Counter
from collections.abc import AsyncIterator
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from mailgate.ids import AttachmentId, MailboxId
from mailgate.school.models import Attachment
from mailgate.school.moment import Moment
from mailgate.school.news.attachments import filing
from mailgate.school.news.attachments.formats import Format
from mailgate.store import Store

MOST = 200
"""How many files are on their way at once in one process: each holds up to two blocks of memory."""

MOST_OF_READER = 6
"""How many of them one mailbox may have."""

AN_HOUR = 120
"""How many files one mailbox may open in an hour: mail filters open each of them several times."""

HOUR = 3_600

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-cache",  # asked for anew each time: it may have been withdrawn
    "Accept-Ranges": "none",
}


class Downloads:
    """The files that are on their way, and how many each mailbox opened in this hour."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._going: Counter[MailboxId] = Counter()
        self._opened: Counter[MailboxId] = Counter()
        self._hour = 0

    def admits(self, at: Moment, reader: MailboxId) -> bool:
        """Count one more file that this mailbox opens; whether it may, now and in this hour."""
        if at.now // HOUR != self._hour:
            self._hour, self._opened = at.now // HOUR, Counter()
        self._opened[reader] += 1
        is_room = self._going.total() < MOST and self._going[reader] < MOST_OF_READER
        return is_room and self._opened[reader] <= AN_HOUR

    def response(self, request: Request, file: Attachment, reader: MailboxId) -> Response:
        """The file for a GET, its headers for a HEAD; that it is the same as before, where the browser still has it."""
        tag = f'"{file.digest}"'
        headers = HEADERS | {"ETag": tag, "Content-Disposition": disposition(file.name, Format(file.media_type))}
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        headers["Content-Length"] = str(file.size)
        if request.method == "HEAD":
            return Response(headers=headers, media_type=file.media_type)
        blocks = self._blocks(AttachmentId(file.id), file.size)
        return _Download(blocks, headers, file.media_type, self._going, reader)

    async def _blocks(self, attachment: AttachmentId, size: int) -> AsyncIterator[bytes]:
        """The bytes; fewer than announced where the file is removed meanwhile, by which browsers see that it is cut."""
        for position in filing.blocks(size):
            content = await self._store.read(filing.block, attachment, position)
            if not content:
                return
            yield content


class _Download(StreamingResponse):
    """A file on its way to a reader, who is counted in `going` until it has arrived or they have gone."""

    def __init__(
        self,
        blocks: AsyncIterator[bytes],
        headers: dict[str, str],
        media_type: str,
        going: Counter[MailboxId],
        reader: MailboxId,
    ) -> None:
        super().__init__(blocks, headers=headers, media_type=media_type)
        self._going, self._reader = going, reader

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it."""
        self._going[self._reader] += 1
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._going[self._reader] -= 1


def disposition(name: str, kind: Format) -> str:
    """The header field that says what the file is called (RFC 6266): in ASCII, and for all newer programs as it is."""
    way = "attachment" if kind is Format.PDF else "inline"
    plain = name if name.isascii() else f"file{kind.endings[0]}"
    return f"{way}; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
