"""An SMTP dialogue word by word: a client that says exactly what it is told."""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator

from support.network.post import PATIENCE

START = ("EHLO client.example", "MAIL FROM:<a@client.example>", "RCPT TO:<login@gate.example>", "DATA")


class Caller:
    """The other end of a connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    async def hears(self) -> str:
        """The next reply, its lines joined by line feeds; empty when the server has hung up."""
        lines: list[str] = []
        async with asyncio.timeout(PATIENCE):
            while not lines or lines[-1][3:4] == "-":
                try:
                    line = await self.reader.readuntil(b"\r\n")
                except (asyncio.IncompleteReadError, ConnectionError):
                    return ""
                lines.append(line.decode("ascii").rstrip("\r\n"))
        return "\n".join(lines)

    async def says(self, *lines: str | bytes, replies: int | None = None) -> list[str]:
        """Send these lines in one packet and hear as many replies (or `replies` of them)."""
        await self.sends(b"".join((line.encode() if isinstance(line, str) else line) + b"\r\n" for line in lines))
        return [await self.hears() for _ in range(len(lines) if replies is None else replies)]

    async def sends(self, data: bytes) -> None:
        """Send these bytes as they are."""
        self.writer.write(data)
        await self.writer.drain()

    async def starts_a_mail(self) -> None:
        """Up to the 354."""
        replies = await self.says(*START)
        assert [reply[:3] for reply in replies] == ["250", "250", "250", "354"]

    async def brings(self, content: bytes) -> str:
        """A whole mail, ended as it should be; the reply to it."""
        await self.starts_a_mail()
        await self.sends(content + b".\r\n")
        return await self.hears()

    async def starts_tls(self, trusted: ssl.SSLContext) -> None:
        """Ask for TLS and shake hands."""
        assert (await self.says("STARTTLS"))[0].startswith("220")
        await self.writer.start_tls(trusted, server_hostname="gate.example")


@contextlib.asynccontextmanager
async def calling(address: tuple[str, int]) -> AsyncIterator[Caller]:
    """A connection to a server, its greeting not heard yet."""
    reader, writer = await asyncio.open_connection(*address)
    try:
        yield Caller(reader, writer)
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError, ssl.SSLError):
            await writer.wait_closed()
