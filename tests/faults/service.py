"""`mailgate serve`, really: a process with children of its own that can be killed, stopped and started again."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from configparser import ConfigParser
from pathlib import Path
from typing import Any, TypeVar

from support.network.ports import HOST, reserve_port
from support.network.post import PATIENCE

from mailgate.keys.key_file import new_key, read_keys
from mailgate.keys.signing import Keyring
from mailgate.settings import Settings, load
from mailgate.store import opened_store
from mailgate.store.readonly import only_looking

T = TypeVar("T")
DOMAIN = "gate.example"
AGAIN_SECONDS = 0.02
"""After this pause somebody who got no answer tries again."""


class Service:
    """A gateway on settings of its own in a folder; `arguments` are those of `mailgate serve`."""

    def __init__(self, file: Path, *arguments: str) -> None:
        self.settings = load(file)
        self.smtp = (self.settings.smtp.listen.host, self.settings.smtp.listen.port)
        self.web = (self.settings.web.listen.host, self.settings.web.listen.port)
        self._file = file
        self._arguments = arguments
        self._process: asyncio.subprocess.Process | None = None

    @property
    def pid(self) -> int:
        """The process that was started."""
        return self._process.pid if self._process else 0

    async def start(self) -> None:
        """Start it, and wait until it listens."""
        command = [sys.executable, "-m", "mailgate", "serve", "--settings", str(self._file), *self._arguments]
        with (self._file.parent / "log").open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(*command, stderr=log, start_new_session=True)
        without_web = "--only" in self._arguments
        for address in [self.smtp] if without_web else [self.smtp, self.web]:
            await self._listens(address)

    async def _listens(self, address: tuple[str, int]) -> None:
        async with asyncio.timeout(PATIENCE):
            while True:
                assert self._process
                assert self._process.returncode is None, self.log()
                with contextlib.suppress(ConnectionError):
                    _, writer = await asyncio.open_connection(*address)
                    writer.close()
                    return
                await asyncio.sleep(AGAIN_SECONDS)

    async def kill(self) -> None:
        """End it and its children, if they run, in the middle of whatever they do."""
        if self._process and self._process.returncode is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            await self.ended()

    async def kill_one(self, role: str) -> None:
        """End the process that has this role, and no other; it is gone after that."""
        (victim,) = self._processes(role)
        os.kill(victim, signal.SIGKILL)
        while victim in self._processes(role):  # noqa: ASYNC110 - it is the supervisor's child, and not ours
            await asyncio.sleep(AGAIN_SECONDS)

    async def freeze_one(self, role: str) -> None:
        """Let the process that has this role, once it is there, do nothing any more, until it is killed."""
        while not (found := self._processes(role)):  # noqa: ASYNC110 - nobody tells us when it is there
            await asyncio.sleep(AGAIN_SECONDS)
        os.kill(found[0], signal.SIGSTOP)

    def _processes(self, role: str) -> list[int]:
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text("ascii").split()
        return [int(child) for child in children if role in _roles_of(child)]

    def terminate(self) -> None:
        """Ask it to end."""
        assert self._process
        assert self._process.returncode is None, self.log()
        self._process.terminate()

    async def stop(self) -> int:
        """Ask it to end, and say how it did."""
        self.terminate()
        return await self.ended()

    async def ended(self) -> int:
        """Wait for its end; the exit code."""
        assert self._process
        async with asyncio.timeout(PATIENCE):
            return await self._process.wait()

    def log(self) -> str:
        """What it has logged."""
        return (self._file.parent / "log").read_text()

    async def run(self, unit: Callable[..., T], *args: Any) -> T:
        """Run a unit of work in its database, from outside."""
        async with opened_store(self.settings.gateway.database, waiting_units=64) as store:
            return await store.write(unit, *args)

    def look(self, unit: Callable[[], T]) -> T:
        """Run one that only reads, also while a process is frozen that holds the writer's lock."""
        with only_looking(self.settings.gateway.database):
            return unit()


def _roles_of(pid: str) -> list[str]:
    """What a child of the supervisor was started for; nothing where it is about to begin, or dead."""
    _, _, roles = Path(f"/proc/{pid}/cmdline").read_text("utf-8").partition("\0--only\0")
    return roles.partition("\0")[0].split(",")


async def until_true(attempt: Callable[[], Awaitable[bool]]) -> None:
    """Try again and again, with a pause between, as people do who get no answer."""
    while not await attempt():  # noqa: ASYNC110 - nobody tells us when a process that was killed is back
        await asyncio.sleep(AGAIN_SECONDS)


def keyring(settings: Settings) -> Keyring:
    """The keys of a service."""
    return Keyring(read_keys(settings.gateway.secret_key_file), lambda: 0)


def write_settings(folder: Path, relay_port: int, changes: Mapping[str, Mapping[str, object]]) -> Path:
    """A settings file for a service in this folder, and a key, if there is none yet; some of the settings changed."""
    parser = ConfigParser(interpolation=None)
    parser.read_dict(
        {
            "gateway": {"domain": DOMAIN, "public_url": f"http://{DOMAIN}"},
            "smtp": {"listen": f"{HOST}:{reserve_port()}"},
            "web": {"listen": f"{HOST}:{reserve_port()}"},
            "relay": {"port": relay_port},
            "limits": {"login_letters_per_minute": 1_000, "login_letters_per_hour": 1_000},  # lest they hide a double
        }
    )
    parser.read_dict(changes)
    folder.mkdir(exist_ok=True)
    with (folder / "settings.ini").open("w") as file:
        parser.write(file)
    if not (folder / "mailgate.key").exists():
        (folder / "mailgate.key").write_text(new_key())
    return folder / "settings.ini"


@contextlib.asynccontextmanager
async def serving(
    folder: Path, relay_port: int, settle_in: Callable[[], None], *arguments: str, **changes: Mapping[str, object]
) -> AsyncIterator[Service]:
    """A service in this folder with these people in its database, started; killed at the end if it still runs."""
    service = Service(write_settings(folder, relay_port, changes), *arguments)
    await service.run(settle_in)
    try:
        await service.start()
        yield service
    finally:
        await service.kill()
