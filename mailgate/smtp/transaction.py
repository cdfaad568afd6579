"""Mail transactions with the relay, pipelined (RFC 2920) where it offers that: two round trips a mail instead of four.

aiosmtplib makes the connection (greeting, EHLO, TLS, AUTH), and this protocol then speaks over the same transport:
aiosmtplib sends each command of a transaction alone, which cost a fifth of a login trip.
"""

import asyncio
from collections import deque
from dataclasses import dataclass

ENVELOPE_SECONDS = 120.0
"""How long MAIL, RCPT and DATA may take together (RFC 5321 section 4.5.3.2)."""

CONTENT_SECONDS = 600.0
"""How long the relay may take over the message; a client that gives up earlier sends it twice (RFC 1047)."""

LONGEST_REPLY_BYTES = 65_536

_ENDS = frozenset("<>\r\n\0")
"""What ends an address within a command."""


@dataclass(frozen=True, slots=True)
class RelayReply:
    """A reply of the relay: its code, and its text on one line."""

    code: int
    text: str

    def __str__(self) -> str:
        return f"{self.code} {self.text}"


class Rejected(Exception):
    """The relay refused the mail at this `command`."""

    def __init__(self, command: str, reply: RelayReply) -> None:
        super().__init__(str(reply))
        self.command = command
        self.reply = reply


class RelayConnection(asyncio.Protocol):
    """A connection to the relay, ready for MAIL; one transaction at a time."""

    def __init__(self, transport: asyncio.Transport, extensions: set[str]) -> None:
        self._transport = transport
        self._extensions = extensions
        self._buffer = b""
        self._replies: deque[RelayReply] = deque()
        self._waiter: asyncio.Future[None] | None = None
        self._lost: Exception | None = None
        transport.set_protocol(self)

    # -- asyncio.Protocol -----------------------------------------------------------------------------

    def data_received(self, data: bytes) -> None:
        """Collect whole replies (RFC 5321 section 4.2.1)."""
        *lines, self._buffer = (self._buffer + data).split(b"\n")
        for line in lines:
            if line[3:4] != b"-":
                code = int(line[:3]) if line[:3].isdigit() else 0
                self._replies.append(RelayReply(code, line[4:].decode("utf-8", "replace").strip()))
        if len(self._buffer) > LONGEST_REPLY_BYTES:
            self._transport.abort()
        self._wake()

    def connection_lost(self, error: Exception | None) -> None:
        """Let `_next_reply` raise: no reply will come."""
        self._lost = ConnectionResetError(str(error or "the connection was closed"))
        self._wake()

    def _wake(self) -> None:
        if self._waiter and not self._waiter.done():
            self._waiter.set_result(None)

    # -- for `relay.py` -------------------------------------------------------------------------------

    @property
    def is_good(self) -> bool:
        """Whether another transaction may begin: the relay has sent no reply unasked, such as 421."""
        return self._lost is None and not self._replies and not self._transport.is_closing()

    async def send(self, sender: str, recipient: str, content: bytes) -> RelayReply:
        """One transaction; both addresses without angle brackets, the content with CRLF line ends.

        Returns what the relay said as it took the mail.

        Raises Rejected, ConnectionError, TimeoutError, or ValueError for an address that cannot be sent to.
        """
        envelope = [f"MAIL FROM:<{sender}>{self._unicode(sender + recipient)}", f"RCPT TO:<{recipient}>", "DATA"]
        async with asyncio.timeout(ENVELOPE_SECONDS) as limit:
            await self._begin(envelope)
            self._write(_stuffed(content) + b".\r\n")
            limit.reschedule(asyncio.get_running_loop().time() + CONTENT_SECONDS)
            reply = await self._next_reply()
        if reply.code // 100 != 2:
            raise Rejected("DATA", reply)
        return reply

    async def reset(self) -> None:
        """Forget a transaction that was refused. Raises ConnectionError or TimeoutError."""
        self._write(b"RSET\r\n")
        async with asyncio.timeout(ENVELOPE_SECONDS):
            await self._next_reply()

    def close(self) -> None:
        """Say goodbye and hang up."""
        if self._lost is None and not self._transport.is_closing():
            self._transport.write(b"QUIT\r\n")
            self._transport.close()

    # -- the dialogue ---------------------------------------------------------------------------------

    async def _begin(self, envelope: list[str]) -> None:
        """MAIL, RCPT, DATA; all at once where the relay offers PIPELINING. Raises Rejected for the first refusal."""
        commands = [f"{command}\r\n".encode() for command in envelope]
        if "pipelining" in self._extensions:
            self._write(b"".join(commands))
            replies = [await self._next_reply() for _ in commands]
        else:
            replies = []
            for command in commands:
                self._write(command)
                replies.append(await self._next_reply())
                if replies[-1].code // 100 not in {2, 3}:
                    break
        for refused, reply in zip(envelope, replies, strict=False):
            if reply.code // 100 not in {2, 3}:
                await self._abandon(replies)
                raise Rejected(refused[:4], reply)

    async def _abandon(self, replies: list[RelayReply]) -> None:
        """Send an empty message to a relay that said 354 although it refused the recipient (RFC 2920 section 3.1)."""
        if replies[-1].code == 354:
            self._write(b".\r\n")
            await self._next_reply()

    async def _next_reply(self) -> RelayReply:
        while not self._replies:
            if self._lost:
                raise self._lost
            self._waiter = asyncio.get_running_loop().create_future()
            await self._waiter
        return self._replies.popleft()

    def _write(self, data: bytes) -> None:
        if self._lost or self._transport.is_closing():
            raise self._lost or ConnectionResetError("the connection was closed")
        self._transport.write(data)

    def _unicode(self, addresses: str) -> str:
        """The parameter that addresses beyond ASCII need (RFC 6531)."""
        if not _ENDS.isdisjoint(addresses):
            raise ValueError("an address with a character that ends it")
        if addresses.isascii():
            return ""
        if "smtputf8" not in self._extensions:
            raise ValueError("the relay takes no addresses beyond ASCII")
        return " SMTPUTF8"


def _stuffed(content: bytes) -> bytes:
    """A dot that begins a line is doubled (RFC 5321 section 4.5.2)."""
    return (b"\r\n" + content).replace(b"\r\n.", b"\r\n..")[2:]
