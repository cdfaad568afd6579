"""Mail transactions with the relay, pipelined (RFC 2920) where it offers that: two round trips a mail instead of four.

aiosmtplib makes the connection (greeting, EHLO, TLS, AUTH) and does each step of a transaction by itself; that cost a
fifth of a login trip. From there on this protocol speaks over the same transport.
"""

import asyncio
from collections import deque
from dataclasses import dataclass

ENVELOPE_SECONDS = 120.0
"""How long MAIL, RCPT and DATA may take together (RFC 5321 section 4.5.3.2)."""

CONTENT_SECONDS = 600.0
"""How long the relay may take over the message; who gives up earlier sends it twice (RFC 1047)."""

LONGEST_REPLY = 65_536


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply of the relay: its code, and its text on one line."""

    code: int
    text: str

    def __str__(self) -> str:
        return f"{self.code} {self.text}"


class Rejected(Exception):
    """The relay did not take the mail; `command` is the one that it refused."""

    def __init__(self, command: str, answer: Answer) -> None:
        super().__init__(str(answer))
        self.command = command
        self.answer = answer


class Line(asyncio.Protocol):
    """A connection to the relay, ready for MAIL; one transaction at a time."""

    def __init__(self, transport: asyncio.Transport, extensions: set[str]) -> None:
        self._transport = transport
        self._extensions = extensions
        self._buffer = b""
        self._answers: deque[Answer] = deque()
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
                self._answers.append(Answer(code, line[4:].decode("utf-8", "replace").strip()))
        if len(self._buffer) > LONGEST_REPLY:
            self._transport.abort()
        self._wake()

    def connection_lost(self, error: Exception | None) -> None:
        """Whoever waits for a reply learns that none will come."""
        self._lost = ConnectionResetError(str(error or "the connection was closed"))
        self._wake()

    def _wake(self) -> None:
        if self._waiter and not self._waiter.done():
            self._waiter.set_result(None)

    # -- what the relay module uses -------------------------------------------------------------------

    @property
    def is_good(self) -> bool:
        """Whether another transaction may begin: nothing was said unasked, such as 421."""
        return self._lost is None and not self._answers and not self._transport.is_closing()

    async def send(self, sender: str, recipient: str, content: bytes) -> None:
        """One transaction; both addresses without angle brackets, the content with CRLF line ends.

        Raises Rejected, ConnectionError, TimeoutError, or ValueError for an address that cannot be sent to.
        """
        envelope = [f"MAIL FROM:<{sender}>{self._unicode(sender + recipient)}", f"RCPT TO:<{recipient}>", "DATA"]
        async with asyncio.timeout(ENVELOPE_SECONDS):
            await self._begin(envelope)
        self._write(_stuffed(content) + b".\r\n")
        async with asyncio.timeout(CONTENT_SECONDS):
            answer = await self._answer()
        if answer.code // 100 != 2:
            raise Rejected("DATA", answer)

    async def reset(self) -> None:
        """Forget a transaction that was refused. Raises ConnectionError or TimeoutError."""
        self._write(b"RSET\r\n")
        async with asyncio.timeout(ENVELOPE_SECONDS):
            await self._answer()

    def close(self) -> None:
        """Say goodbye and hang up."""
        if self._lost is None and not self._transport.is_closing():
            self._transport.write(b"QUIT\r\n")
            self._transport.close()

    # -- the dialogue ---------------------------------------------------------------------------------

    async def _begin(self, envelope: list[str]) -> None:
        """MAIL, RCPT, DATA; all at once where the relay allows it. Raises Rejected for the first that is refused."""
        commands = [f"{command}\r\n".encode() for command in envelope]
        if "pipelining" in self._extensions:
            self._write(b"".join(commands))
            answers = [await self._answer() for _ in commands]
        else:
            answers = []
            for command in commands:
                self._write(command)
                answers.append(await self._answer())
                if answers[-1].code // 100 not in {2, 3}:
                    break
        for refused, answer in zip(envelope, answers, strict=False):
            if answer.code // 100 not in {2, 3}:
                await self._abandon(answers)
                raise Rejected(refused[:4], answer)

    async def _abandon(self, answers: list[Answer]) -> None:
        """A relay that said 354 although it refused the recipient waits for a message: an empty one (RFC 2920, 3.1)."""
        if answers[-1].code == 354:
            self._write(b".\r\n")
            await self._answer()

    async def _answer(self) -> Answer:
        while not self._answers:
            if self._lost:
                raise self._lost
            self._waiter = asyncio.get_running_loop().create_future()
            await self._waiter
        return self._answers.popleft()

    def _write(self, data: bytes) -> None:
        if self._lost or self._transport.is_closing():
            raise self._lost or ConnectionResetError("the connection was closed")
        self._transport.write(data)

    def _unicode(self, addresses: str) -> str:
        """The parameter that addresses beyond ASCII need (RFC 6531)."""
        if any(character in "<>\r\n\0" for character in addresses):
            raise ValueError("an address with a character that ends it")
        if addresses.isascii():
            return ""
        if "smtputf8" not in self._extensions:
            raise ValueError("the relay takes no addresses beyond ASCII")
        return " SMTPUTF8"


def _stuffed(content: bytes) -> bytes:
    """A dot that begins a line is doubled (RFC 5321 section 4.5.2)."""
    return (b"\r\n" + content).replace(b"\r\n.", b"\r\n..")[2:]
