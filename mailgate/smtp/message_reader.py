"""Reads command lines and whole messages from a connection, and counts the bytes that all connections hold."""

import asyncio
from collections.abc import Iterable
from typing import SupportsIndex

from mailgate.machine.memory import BytesInFlight

END_OF_DATA = b"\r\n.\r\n"


class MessageTooBig(Exception):
    """The message is longer than the server takes; the reader has read and dropped all of it."""


class NoMemory(Exception):
    """All connections together hold too many bytes; the reader has read and dropped the message."""


class MessageReader(asyncio.StreamReader):
    """A stream reader that also reads a message in one piece, however long its lines.

    Every byte counts in `in_flight` from its arrival until the `settle` after its use, or until `forget`.
    """

    _buffer: bytearray
    _eof: bool

    def __init__(self, limit: int, loop: asyncio.AbstractEventLoop, in_flight: BytesInFlight) -> None:
        super().__init__(limit=limit, loop=loop)
        self._in_flight = in_flight
        self._counted = 0

    @property
    def waiting(self) -> int:
        """How many bytes have arrived and were not read yet."""
        return len(self._buffer)

    def feed_data(self, data: Iterable[SupportsIndex]) -> None:
        """Take and count what has arrived."""
        before = len(self._buffer)
        super().feed_data(data)
        self._count(self._counted + len(self._buffer) - before)

    def settle(self) -> None:
        """All that was read so far has been used: only what waits still counts."""
        self._count(len(self._buffer))

    def forget(self) -> None:
        """Drop what has arrived and was not read yet."""
        self._buffer.clear()
        self.settle()

    def _count(self, held: int) -> None:
        self._in_flight.held += held - self._counted
        self._counted = held

    async def message(self, most: int) -> bytes:
        """The bytes before CRLF.CRLF, its first CRLF included, with dots unstuffed (RFC 5321 section 4.5.2).

        Raises MessageTooBig when they are more than `most`, NoMemory when all connections hold too much, and
        IncompleteReadError when the client hangs up before the end.
        """
        self.settle()
        searched, failure, is_start = 0, None, True
        while True:
            if is_start and self._buffer.startswith(END_OF_DATA[2:]):
                return self._taken(-2, None)
            end = self._buffer.find(END_OF_DATA, searched)
            failure = failure or self._failure(len(self._buffer) if end < 0 else end + 2, most)
            if end >= 0:
                return self._taken(end, failure)
            if self._eof:
                raise asyncio.IncompleteReadError(b"", None)
            if failure and len(self._buffer) > len(END_OF_DATA):
                is_start = False
                del self._buffer[: -len(END_OF_DATA)]
                self.settle()
            searched = max(0, len(self._buffer) - len(END_OF_DATA) + 1)
            await self._wait_for_data("message")  # type: ignore[attr-defined]  # typeshed leaves it out

    def _failure(self, size: int, most: int) -> type[MessageTooBig | NoMemory] | None:
        if size > most:
            return MessageTooBig
        return NoMemory if self._in_flight.is_full else None

    def _taken(self, end: int, failure: type[MessageTooBig | NoMemory] | None) -> bytes:
        """Take the message, whose CRLF.CRLF begins at `end`, out of the buffer. Raises `failure`, if there is one."""
        content = b"" if failure else bytes(self._buffer[: end + 2])
        del self._buffer[: end + len(END_OF_DATA)]
        self._maybe_resume_transport()  # type: ignore[attr-defined]  # so that we notice a hang-up meanwhile
        if failure:
            raise failure
        return _unstuffed(content)

    def read_from(self, transport: asyncio.WriteTransport) -> None:
        """Read from this transport from now on, and pause it when too much arrives."""
        self._transport = transport


def _unstuffed(content: bytes) -> bytes:
    return content.removeprefix(b".").replace(b"\r\n.", b"\r\n")
