"""A server whose handler only records: for tests of the dialogue alone."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace

from support.network.dialogue import Caller, calling
from support.network.post import PATIENCE

from mailgate.machine.memory import BytesInFlight
from mailgate.smtp.replies import SmtpReply
from mailgate.smtp.session import SessionSettings, SmtpConnection

SETTINGS = SessionSettings(
    hostname="gate.example",
    max_message_bytes=200_000,
    most_recipients=3,
    idle_seconds=PATIENCE,
    session_seconds=PATIENCE,
    tls=None,
)

Connect = Callable[[], contextlib.AbstractAsyncContextManager[Caller]]


class RecordingHandler:
    """A `session.MailHandler` that accepts every client and keeps every mail; `taking` is awaited before that."""

    def __init__(self) -> None:
        self.mails: list[tuple[str, tuple[str, ...], bytes]] = []
        self.present: set[SmtpConnection] = set()
        self.in_flight = BytesInFlight(10_000_000)
        self.taking: Callable[[], Awaitable[None]] | None = None

    @property
    def contents(self) -> list[bytes]:
        """The mails that were taken."""
        return [content for _, _, content in self.mails]

    def connected(self, connection: SmtpConnection) -> SmtpReply | None:
        """See `session.MailHandler`."""
        self.present.add(connection)
        return None

    def disconnected(self, connection: SmtpConnection) -> None:
        """See `session.MailHandler`."""
        self.present.discard(connection)

    async def sender(self, peer: str, address: str) -> SmtpReply:  # noqa: ARG002 - as the protocol names them
        """See `session.MailHandler`."""
        return SmtpReply.SENDER_OK

    def recipient(self, address: str) -> SmtpReply:
        """See `session.MailHandler`."""
        return SmtpReply.RECIPIENT_OK if address.lower().endswith("@gate.example") else SmtpReply.NO_RELAY

    def most_bytes(self, recipients: tuple[str, ...]) -> int:  # noqa: ARG002
        """See `session.MailHandler`."""
        return SETTINGS.max_message_bytes

    async def mail(self, peer: str, sender: str, recipients: tuple[str, ...], content: bytes) -> SmtpReply:  # noqa: ARG002
        """See `session.MailHandler`."""
        if self.taking:
            await self.taking()
        self.mails.append((sender, recipients, content))
        return SmtpReply.ACCEPTED


@contextlib.asynccontextmanager
async def serving(handler: RecordingHandler, **changes: object) -> AsyncIterator[Connect]:
    """A server with this handler on SETTINGS, some of them changed; gives a function that connects to it."""
    loop = asyncio.get_running_loop()
    changed = replace(SETTINGS, **changes)  # type: ignore[arg-type]  # the names and types are those of SessionSettings
    server = await loop.create_server(lambda: SmtpConnection(handler, changed, handler.in_flight, loop), "127.0.0.1", 0)
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
