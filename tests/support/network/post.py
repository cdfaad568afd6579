"""The other side's mail server: takes what the courier brings, keeps it, and fails when it is told to."""

import asyncio
from collections.abc import Callable
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from support.letters import Letter

PATIENCE = 30.0
"""Seconds to wait for what must come: only a failing test ever waits so long."""

HANG_UP = "hang up"
"""Instead of a reply, the connection is cut."""


class PostOffice:
    """An SMTP server (aiosmtpd) on a port of the loopback interface; 0 takes a free one.

    `answers` says what is replied to a command ("CONNECT", "EHLO", "MAIL", "RCPT", "DATA") instead of 250; a letter is
    kept only where DATA was answered with 250, or cut off after it was taken (`HANG_UP`). `offers` are the extensions
    that it has; None stands for all that aiosmtpd knows. `refused` says what RCPT is answered for a domain.
    """

    def __init__(self, port: int = 0) -> None:
        self.port = port
        self.letters: list[Letter] = []
        self.answers: dict[str, str] = {}
        self.offers: list[str] | None = None
        self.refused: dict[str, str] = {}
        self.connections = 0
        self._read: set[int] = set()
        self._arrived = asyncio.Condition()
        self._transports: set[asyncio.BaseTransport] = set()
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        """Listen: on a free port, or again on the one it had."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Counter(self, loop), "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Take no more connections and cut those that there are."""
        if self._server:
            self._server.close()
            self._server = None
        self.hang_up()

    def hang_up(self) -> None:
        """Cut every connection, as servers do when nobody has spoken for long."""
        for transport in [*self._transports]:
            transport.close()

    async def letter(self, recipient: str, wanted: Callable[[Letter], bool]) -> Letter:
        """The first letter to this recipient that is wanted and was not read yet; waits for it."""

        def look() -> Letter | None:
            for number, letter in enumerate(self.letters):
                if number not in self._read and letter.recipient == recipient and wanted(letter):
                    self._read.add(number)
                    return letter
            return None

        async with self._arrived:
            try:
                async with asyncio.timeout(PATIENCE):
                    while not (found := look()):
                        await self._arrived.wait()
            except TimeoutError:
                there = [(letter.recipient, letter.subject) for letter in self.letters]
                raise AssertionError(f"no such letter for {recipient}; there are {there}") from None
        return found

    async def has(self, count: int) -> None:
        """Wait until this many letters have come."""
        async with self._arrived, asyncio.timeout(PATIENCE):
            await self._arrived.wait_for(lambda: len(self.letters) >= count)

    def of(self, recipient: str) -> list[Letter]:
        """All letters to this recipient, read or not."""
        return [letter for letter in self.letters if letter.recipient == recipient]

    # -- what the server asks -------------------------------------------------------------------------

    def arrived(self, transport: asyncio.BaseTransport) -> None:
        """A connection was made."""
        self.connections += 1
        self._transports.add(transport)

    def gone(self, transport: asyncio.BaseTransport) -> None:
        """A connection is over."""
        self._transports.discard(transport)

    def reply(self, server: SMTP, command: str) -> str:
        """What to answer to a command."""
        answer = self.answers.get(command, "250 OK")
        if answer == HANG_UP and server.transport:
            server.transport.close()
        return answer

    async def handle_EHLO(  # noqa: N802 - aiosmtpd's names
        self, server: SMTP, session: Session, _: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        """aiosmtpd's hook."""
        session.host_name = hostname
        answer = self.reply(server, "EHLO")
        if self.offers is not None:
            responses = [f"250-{offer}" for offer in ("post.example", *self.offers)] + ["250 HELP"]
        return [answer] if answer != "250 OK" else responses

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, _: Session, envelope: Envelope, address: str, __: list[str]
    ) -> str:
        """aiosmtpd's hook."""
        envelope.mail_from = address
        return self.reply(server, "MAIL")

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, _: Session, envelope: Envelope, address: str, __: list[str]
    ) -> str:
        """aiosmtpd's hook."""
        answer = self.refused.get(address.rpartition("@")[2]) or self.reply(server, "RCPT")
        if answer == "250 OK":
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, _: Session, envelope: Envelope) -> str:  # noqa: N802
        """aiosmtpd's hook."""
        answer = self.reply(server, "DATA")
        if answer in {"250 OK", HANG_UP} and isinstance(envelope.content, bytes):
            async with self._arrived:
                self.letters += [
                    Letter(envelope.mail_from or "", recipient, envelope.content) for recipient in envelope.rcpt_tos
                ]
                self._arrived.notify_all()
        return answer


class _Counter(SMTP):
    """aiosmtpd's server, known to its post office."""

    def __init__(self, post: PostOffice, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(post, hostname="relay.example", enable_SMTPUTF8=True, loop=loop)
        self._post = post

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self._post.arrived(transport)
        if self._post.answers.get("CONNECT") == HANG_UP:
            transport.close()

    def connection_lost(self, error: Exception | None) -> None:
        transport: Any = self.transport
        self._post.gone(transport)
        super().connection_lost(error)
