"""A relay that says nothing any more, in each phase: no letter is lost, and it comes when the relay speaks again."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import cast

import pytest
from support import HANG_UP, running_gateway
from support.network.post import PATIENCE

from faults.crowd import Crowd, log_in
from faults.service import serving
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
        self.kept = asyncio.Event()
        self._connections: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        task = cast("asyncio.Task[None]", asyncio.current_task())
        self._connections[task] = writer
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            spoken = self._says(writer, "banner", b"220 tarpit.example\r\n")
            while spoken:
                spoken = await self._command(reader, writer)
            if self.trouble != HANG_UP:
                await reader.read()  # until the other side has had enough
        writer.close()
        del self._connections[task]

    async def hang_up(self) -> None:
        """Cut every connection."""
        for writer in self._connections.values():
            writer.close()
        await asyncio.gather(*self._connections)

    async def _command(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer a command, and a mail after it; whether all was answered."""
        verb = (await reader.readuntil(b"\r\n")).split()[0].decode()
        if not self._says(writer, verb, REPLIES.get(verb, b"250 ok\r\n")):
            return False
        if verb != "DATA":
            return True
        content = await reader.readuntil(b"\r\n.\r\n")
        self.letters.append(content[content.index(b"Message-ID:") :].split(b"\r\n")[0])
        self.kept.set()
        return self._says(writer, "the final dot", b"250 kept\r\n")

    def _says(self, writer: asyncio.StreamWriter, phase: str, reply: bytes) -> bool:
        if self.phase == phase:
            return False
        writer.write(reply)
        return True


@contextlib.asynccontextmanager
async def listening(tarpit: Tarpit) -> AsyncIterator[int]:
    """This relay on a port."""
    server = await asyncio.start_server(tarpit.serve, "127.0.0.1", 0)
    port: int = server.sockets[0].getsockname()[1]
    try:
        yield port
    finally:  # uvloop waits for ever for a loop to close while a server listens
        server.close()
        await tarpit.hang_up()


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
    let_it_wait(monkeypatch, 1.0)
    tarpit = Tarpit(phase, trouble)
    async with listening(tarpit) as port, running_gateway(tmp_path, settings={"relay": {"port": port}}) as gateway:
        assert (await gateway.mother.mails("login@...")).code == 250
        await gateway.until(lambda: Letter.get().error)
        let_it_wait(monkeypatch, PATIENCE)
        tarpit.phase = None
        gateway.clock.forward(minutes=2)
        await gateway.settled()
    assert len(set(tarpit.letters)) == 1
    assert len(tarpit.letters) == (2 if phase == "the final dot" else 1)


async def test_a_stop_does_not_wait_for_a_relay_that_keeps_a_letter(tmp_path: Path) -> None:
    tarpit, crowd = Tarpit("the final dot", "silence"), Crowd(logins=1, forms=0, replies=0)
    clock = asyncio.get_running_loop().time
    async with listening(tarpit) as port, serving(tmp_path, port, crowd.settle_in) as service:
        assert await log_in(service, 0)
        async with asyncio.timeout(PATIENCE):
            await tarpit.kept.wait()
        begun = clock()
        assert await service.stop() == 0
        assert clock() - begun < 10
        tarpit.phase = None
        await service.start()
        await crowd.settled(service)
    assert len(tarpit.letters) == 2
    assert len(set(tarpit.letters)) == 1
