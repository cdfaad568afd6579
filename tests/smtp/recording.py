"""A server with a reception that only remembers: for tests of the dialogue alone."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace

from support.dialogue import Caller, calling
from support.post import PATIENCE

from mailgate.smtp.replies import Reply
from mailgate.smtp.session import Connection, Terms

TERMS = Terms(
    hostname="gate.example",
    max_message_bytes=200_000,
    most_recipients=3,
    idle_seconds=PATIENCE,
    session_seconds=PATIENCE,
    tls=None,
)

Connect = Callable[[], contextlib.AbstractAsyncContextManager[Caller]]


class RecordingReception:
    """A `session.Reception` that lets everybody in and keeps what they bring; `taking` may do something else first."""

    def __init__(self) -> None:
        self.mails: list[tuple[str, tuple[str, ...], bytes]] = []
        self.present: set[Connection] = set()
        self.taking: Callable[[], Awaitable[None]] | None = None

    @property
    def contents(self) -> list[bytes]:
        """The mails that were taken."""
        return [content for _, _, content in self.mails]

    def arrived(self, connection: Connection) -> Reply | None:
        """See `session.Reception`."""
        self.present.add(connection)
        return None

    def gone(self, connection: Connection) -> None:
        """See `session.Reception`."""
        self.present.discard(connection)

    async def sender(self, peer: str, address: str) -> Reply:  # noqa: ARG002 - as the protocol names them
        """See `session.Reception`."""
        return Reply.SENDER_OK

    def recipient(self, address: str) -> Reply:
        """See `session.Reception`."""
        return Reply.RECIPIENT_OK if address.lower().endswith("@gate.example") else Reply.NO_RELAY

    async def mail(self, peer: str, sender: str, recipients: tuple[str, ...], content: bytes) -> Reply:  # noqa: ARG002
        """See `session.Reception`."""
        if self.taking:
            await self.taking()
        self.mails.append((sender, recipients, content))
        return Reply.ACCEPTED


@contextlib.asynccontextmanager
async def serving(reception: RecordingReception, **terms: object) -> AsyncIterator[Connect]:
    """A server with this reception on TERMS, some of them changed; gives what greets and connects to it."""
    loop = asyncio.get_running_loop()
    changed = replace(TERMS, **terms)  # type: ignore[arg-type]  # the names and types are those of Terms
    server = await loop.create_server(lambda: Connection(reception, changed, loop), "127.0.0.1", 0)
    address = server.sockets[0].getsockname()

    @contextlib.asynccontextmanager
    async def connect() -> AsyncIterator[Caller]:
        async with calling(address) as caller:
            assert (await caller.hears()).startswith("220 ")
            yield caller

    try:
        yield connect
    finally:
        server.close()
        await server.wait_closed()
