"""Clients in a closed loop: each sends the next job when the one before is answered. Plain protocols on uvloop."""

import asyncio
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from benchmark.load.jobs import MailJob, RequestJob

Address = tuple[str, int]
Job = TypeVar("Job")

PATIENCE = 60.0
"""Seconds after which an answer will not come any more."""


@dataclass(frozen=True, slots=True)
class Answered(Generic[Job]):
    """A job, when it was begun and answered (ns of the monotonic clock), and whether the answer was good."""

    job: Job
    begun: int
    answered: int
    good: bool


class Client(Protocol[Job]):
    """Carries one job at a time."""

    async def carry(self, job: Job) -> Answered[Job]:
        """Do it."""

    def close(self) -> None:
        """Hang up."""


async def drive(
    make: Callable[[], Client[Job]], clients: int, jobs: Iterable[Job], done: Callable[[Answered[Job]], None]
) -> None:
    """Let this many clients share these jobs until none is left; `done` hears of each."""
    left = iter(jobs)

    async def work() -> None:
        client = make()
        for job in left:
            done(await client.carry(job))
        client.close()

    await asyncio.gather(*[work() for _ in range(clients)])


class _Wire(asyncio.Protocol):
    """One connection: `heard` takes whole answers from what comes; `answer` is the one that is waited for."""

    def __init__(self) -> None:
        self.transport: asyncio.Transport
        self.buffer = bytearray()
        self.answer: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: Any) -> None:
        """asyncio's hook; uvloop's transports are none of asyncio's."""
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """asyncio's hook."""
        self.buffer += data
        while self.heard():
            pass

    def connection_lost(self, _: Exception | None) -> None:
        """asyncio's hook: those who still wait have waited in vain."""
        self.resolve(b"")

    def heard(self) -> bool:
        """Take an answer from the buffer, if it is whole."""
        raise NotImplementedError

    def resolve(self, answer: bytes) -> None:
        """Give the waiting job its answer."""
        if not self.answer.done():
            self.answer.set_result(answer)

    async def ask(self, question: bytes) -> bytes:
        """Send this; what is answered, or nothing when the server hung up."""
        if self.transport.is_closing():
            return b""
        self.answer = asyncio.get_running_loop().create_future()
        self.transport.write(question)
        return await self.answer


class _MailWire(_Wire):
    """Says the lines of `script` one after the other, each when the one before was answered with 2xx or 3xx."""

    def __init__(self, script: Iterator[bytes]) -> None:
        super().__init__()
        self.script = script

    def heard(self) -> bool:
        """See `_Wire`."""
        end = self.buffer.find(b"\r\n")
        if end < 0:
            return False
        line = bytes(self.buffer[:end])
        del self.buffer[: end + 2]
        if line[3:4] == b"-":
            return True
        following = next(self.script, b"") if line[:1] in b"23" else b""
        if following:
            self.transport.write(following)
        else:
            self.resolve(line)
        return True


class MailClient:
    """Hands in mails, in lockstep as most servers do; after some of them it hangs up with QUIT and calls again."""

    def __init__(self, address: Address, mails_per_connection: int) -> None:
        self._address = address
        self._most = mails_per_connection
        self._left = 0
        self._wire: _MailWire | None = None

    async def carry(self, job: MailJob) -> Answered[MailJob]:
        """See `Client`."""
        begun = time.monotonic_ns()
        lines = [b"MAIL FROM:<%s>\r\n" % job.sender, b"RCPT TO:<%s>\r\n" % job.recipient, b"DATA\r\n", job.content]
        try:
            async with asyncio.timeout(PATIENCE):
                if self._wire is None:
                    self._wire = await self._call([b"EHLO client.example\r\n", *lines])
                    line = await self._wire.answer
                else:
                    self._wire.script = iter(lines[1:])
                    line = await self._wire.ask(lines[0])
                answered = time.monotonic_ns()
                self._left -= 1
                if self._left <= 0 or not line.startswith(b"250"):
                    await self._wire.ask(b"QUIT\r\n")
                    self.close()
        except (OSError, TimeoutError):
            self.close()
            return Answered(job, begun, time.monotonic_ns(), False)
        return Answered(job, begun, answered, line.startswith(b"250"))

    async def _call(self, script: list[bytes]) -> _MailWire:
        loop = asyncio.get_running_loop()
        _, wire = await loop.create_connection(lambda: _MailWire(iter(script)), *self._address)
        self._left = self._most
        return wire

    def close(self) -> None:
        """See `Client`."""
        if self._wire is not None:
            self._wire.transport.close()
            self._wire = None


class _PageWire(_Wire):
    def heard(self) -> bool:
        """See `_Wire`."""
        head = self.buffer.find(b"\r\n\r\n")
        if head < 0:
            return False
        at = self.buffer.find(b"content-length: ", 0, head)
        length = int(self.buffer[at + 16 : self.buffer.find(b"\r\n", at)]) if at >= 0 else 0
        if len(self.buffer) < head + 4 + length:
            return False
        answer = bytes(self.buffer[: head + 4 + length])
        del self.buffer[: head + 4 + length]
        self.resolve(answer)
        return True


class PageClient:
    """Sends requests over a connection that is kept open."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._wire: _PageWire | None = None

    async def carry(self, job: RequestJob) -> Answered[RequestJob]:
        """See `Client`."""
        begun = time.monotonic_ns()
        try:
            async with asyncio.timeout(PATIENCE):
                if self._wire is None or self._wire.transport.is_closing():
                    _, self._wire = await asyncio.get_running_loop().create_connection(_PageWire, *self._address)
                answer = await self._wire.ask(job.content)
        except (OSError, TimeoutError):
            self.close()
            answer = b""
        good = answer[9:10] in (b"2", b"3") and job.sign in answer
        return Answered(job, begun, time.monotonic_ns(), good)

    def close(self) -> None:
        """See `Client`."""
        if self._wire is not None:
            self._wire.transport.close()
            self._wire = None
