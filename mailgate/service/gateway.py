"""The assembly: every part built from the settings, started and stopped; the only importer of the edges.

A process imports the edges of its own roles and no others: that keeps each small, and quick to start.
"""

import asyncio
import contextlib
import logging
import os
import resource
import signal
import socket
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

import uvloop

from mailgate.dependencies import Dependencies
from mailgate.key_file import read_keys
from mailgate.service import wakeup
from mailgate.settings import Listen, Settings
from mailgate.signing import Keyring
from mailgate.store import open_store

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from mailgate.smtp.courier import Courier
    from mailgate.smtp.listener import Listener
    from mailgate.smtp.relay import Relay
    from mailgate.web.server import PageServer

log = logging.getLogger(__name__)

ROLES = ("smtp", "web", "courier", "clock")


def wall_clock() -> int:
    """Whole seconds UTC."""
    return int(time.time())


@contextlib.asynccontextmanager
async def open_dependencies(settings: Settings, clock: Callable[[], int] = wall_clock) -> AsyncIterator[Dependencies]:
    """The parts of a gateway, closed at the end.

    Raises StoreUnavailable, OSError or ValueError where the database or the key file cannot be used.
    """
    keyring = Keyring(read_keys(settings.gateway.secret_key_file), clock)
    store = await open_store(settings.gateway.database, waiting_units=settings.limits.waiting_units)
    try:
        yield Dependencies(settings, store, keyring, clock)
    finally:
        await store.close()


class Worker(Protocol):
    """A part of the gateway that works until it is stopped."""

    async def run(self) -> None:
        """Work."""

    def stop(self) -> None:
        """Ask `run` to finish what is at hand and to end."""


class CannotListen(OSError):
    """A section's `listen` names an address and port that cannot be had; the message names them and says why."""

    def __init__(self, section: str, wanted: Listen, error: OSError) -> None:
        why = os.strerror(error.errno) if error.errno and error.errno > 0 else error.strerror  # a resolver's are below
        super().__init__(f"{wanted.host}:{wanted.port}: {why}")
        self.section = section


class Gateway:
    """A running gateway, or some of its roles, in one event loop.

    `smtp` and `web` are where it listens; `ended` is set when a part of it died, or by whoever wants it to stop.
    `wakeup_end` is this process's end of the bell that it shares with others: where the courier is one of the roles the
    end to hear it at, else the one to ring it with. `sockets` listen already, by role; the others are opened as the
    settings say.
    """

    def __init__(
        self,
        dependencies: Dependencies,
        roles: Sequence[str] = ROLES,
        relay: "Relay | None" = None,
        pages: "Sequence[BaseRoute]" = (),
        wakeup_end: int | None = None,
        sockets: Mapping[str, socket.socket] = MappingProxyType({}),
    ) -> None:
        self.ended = asyncio.Event()
        self.smtp = ("", 0)
        self.web = ("", 0)
        self._dependencies = dependencies
        self._listener = _listener(dependencies) if "smtp" in roles else None
        self._courier = _courier(dependencies, relay) if "courier" in roles else None
        self._pages = _page_server(dependencies, pages) if "web" in roles else None
        others: list[Worker | None] = [self._courier, _scheduler(dependencies) if "clock" in roles else None]
        self._workers = [worker for worker in (self._pages, *others) if worker]
        self._wakeup_end = wakeup_end
        self._sockets = sockets
        self._tasks: list[asyncio.Task[None]] = []
        self._stopping = False

    async def start(self) -> None:
        """Start; when this returns, everybody listens. Raises CannotListen when a port is taken."""
        settings = self._dependencies.settings
        if self._pages:
            with _listening("web", settings.web.listen):
                self.web = self._pages.listen(self._sockets.get("web"))
        if self._listener:
            with _listening("smtp", settings.smtp.listen):
                self.smtp = await self._listener.start(self._sockets.get("smtp"))
        if self._wakeup_end is not None:
            self._hang(self._wakeup_end)
        for worker in self._workers:
            task = asyncio.create_task(worker.run(), name=type(worker).__name__)
            task.add_done_callback(self._task_ended)
            self._tasks.append(task)

    def _hang(self, wakeup_end: int) -> None:
        """Hang up the bell: the courier hears it, every other process rings it at each commit."""
        if not self._courier:
            self._dependencies.store.on_commit.append(partial(wakeup.send, wakeup_end))
            return
        courier, loop = self._courier, asyncio.get_running_loop()

        def heard() -> None:
            if not wakeup.drain(wakeup_end):
                loop.remove_reader(wakeup_end)  # a pipe that nobody holds any more is readable for ever
            courier.look()

        loop.add_reader(wakeup_end, heard)

    def _task_ended(self, task: asyncio.Task[None]) -> None:
        """A gateway that lost a part must not look as if it served: who runs it starts it again."""
        if not self._stopping and not task.cancelled():
            log.critical("%s ended", task.get_name(), exc_info=task.exception())
            self.ended.set()

    async def stop(self) -> None:
        """Take nothing new, finish what is at hand, and stop. Raises what a part of it died of."""
        self._stopping = True
        if self._wakeup_end is not None:
            asyncio.get_running_loop().remove_reader(self._wakeup_end)
        if self._listener:
            await self._listener.stop()
        for worker in self._workers:
            worker.stop()
        await asyncio.gather(*self._tasks)


@contextlib.contextmanager
def _listening(section: str, wanted: Listen) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotListen(section, wanted, error) from error


def _listener(dependencies: Dependencies) -> "Listener":
    from mailgate.smtp.listener import Listener

    return Listener(dependencies)


def _courier(dependencies: Dependencies, relay: "Relay | None") -> "Courier":
    from mailgate.smtp.courier import Courier
    from mailgate.smtp.relay import SmtpRelay

    return Courier(dependencies, relay or SmtpRelay(dependencies.settings.relay, dependencies.settings.gateway.domain))


def _page_server(dependencies: Dependencies, pages: "Sequence[BaseRoute]") -> "PageServer":
    from mailgate.web.server import PageServer

    return PageServer(dependencies, pages)


def _scheduler(dependencies: Dependencies) -> Worker:
    from mailgate.service.scheduler import Scheduler

    return Scheduler(dependencies)


def serve(settings: Settings, roles: Sequence[str] = ROLES, wakeup_end: int | None = None) -> None:
    """Serve these roles in this process until SIGTERM or SIGINT; for `wakeup_end` see `Gateway`.

    Raises what `open_dependencies` and `Gateway.start` raise, or what a part of it died of.
    """
    _take_files()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("mail.log").setLevel(logging.WARNING)  # aiosmtpd notes who connects: addresses of people
    uvloop.run(_serve(settings, roles, wakeup_end))


def _take_files() -> None:
    """As many open files as this process may have: each connection is one, and the usual limit is a thousand."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


async def _serve(settings: Settings, roles: Sequence[str], wakeup_end: int | None) -> None:
    loop = asyncio.get_running_loop()
    async with open_dependencies(settings) as dependencies:
        gateway = Gateway(dependencies, roles, wakeup_end=wakeup_end)
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, gateway.ended.set)
        await gateway.start()
        for role, (host, port) in (("smtp", gateway.smtp), ("web", gateway.web)):
            if port:
                log.info("%s listens on %s:%d", role, host, port)
        await gateway.ended.wait()
        await gateway.stop()
