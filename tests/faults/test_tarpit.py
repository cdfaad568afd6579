"""A relay that says nothing any more, in each phase: no letter is lost, and it comes when the relay speaks again."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from house import HANG_UP, House, open_house
from house.post import PATIENCE

from mailgate.school.models import Letter
from mailgate.smtp import relay, transaction

PHASES = ("banner", "EHLO", "MAIL", "RCPT", "DATA", "the final dot")
REPLIES = {"DATA": b"354 go on\r\n", "QUIT": b"221 bye\r\n"}


class Tarpit:
    """A relay that keeps silent from this phase on, or hangs up; mended, it answers. Keeps the letters' Message-IDs."""

    def __init__(self, phase: str, trouble: str) -> None:
        self.phase: str | None = phase
        self.trouble = trouble
        self.letters: list[bytes] = []

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            spoken = self._says(writer, "banner", b"220 tarpit.example\r\n")
            while spoken:
                spoken = await self._command(reader, writer)
            if self.trouble != HANG_UP:
                await reader.read()  # until the other side has had enough
        writer.close()

    async def _command(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer a command, and a mail after it; whether all was answered."""
        verb = (await reader.readuntil(b"\r\n")).split()[0].decode()
        if not self._says(writer, verb, REPLIES.get(verb, b"250 ok\r\n")):
            return False
        if verb != "DATA":
            return True
        content = await reader.readuntil(b"\r\n.\r\n")
        self.letters.append(content[content.index(b"Message-ID:") :].split(b"\r\n")[0])
        return self._says(writer, "the final dot", b"250 kept\r\n")

    def _says(self, writer: asyncio.StreamWriter, phase: str, reply: bytes) -> bool:
        if self.phase == phase:
            return False
        writer.write(reply)
        return True


@contextlib.asynccontextmanager
async def house_before(tarpit: Tarpit, folder: Path) -> AsyncIterator[House]:
    """A house whose relay is this one."""
    server = await asyncio.start_server(tarpit.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with open_house(folder, settings={"relay": {"port": port}}) as house:
        yield house
    server.close()


def let_it_wait(patched: pytest.MonkeyPatch, seconds: float) -> None:
    """How long the gateway waits for each answer of its relay."""
    patched.setattr(relay, "SECONDS", seconds)
    patched.setattr(transaction, "ENVELOPE_SECONDS", seconds)
    patched.setattr(transaction, "CONTENT_SECONDS", seconds)


@pytest.mark.parametrize("trouble", ["silence", HANG_UP])
@pytest.mark.parametrize("phase", PHASES)
async def test_a_letter_outlives_a_relay_that_does_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, phase: str, trouble: str
) -> None:
    let_it_wait(monkeypatch, 0.2)
    tarpit = Tarpit(phase, trouble)
    async with house_before(tarpit, tmp_path) as house:
        assert (await house.mother.mails("login@...")).code == 250
        down = phase in {"banner", "EHLO"}
        await house.until(lambda: Letter.get().due > house.clock() if down else Letter.get().error)
        let_it_wait(monkeypatch, PATIENCE)
        tarpit.phase = None
        house.clock.forward(minutes=2)
        await house.settled()
    assert len(set(tarpit.letters)) == 1
    assert len(tarpit.letters) == (2 if phase == "the final dot" else 1)
