"""Builds every part from the settings, starts and stops them. No other module imports the edges.

A process imports only the edges of its own roles. That keeps it small and quick to start.
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
from mailgate.keys.key_file import read_keys
from mailgate.keys.signing import Keyring
from mailgate.machine.steady_clock import SteadyClock
from mailgate.service import wakeup
from mailgate.service.logs import log_to_stderr
from mailgate.settings import Listen, Settings
from mailgate.store import opened_store

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from mailgate.delivery.courier import Courier
    from mailgate.line.way_out import LineWayOut
    from mailgate.push.service import PushService
    from mailgate.push.way_out import PushWayOut
    from mailgate.service.metrics import MetricsServer
    from mailgate.smtp.listener import Listener
    from mailgate.smtp.relay import Relay
    from mailgate.web.server import PageServer

log = logging.getLogger(__name__)

ROLES = ("smtp", "web", "courier", "clock")


def wall_clock() -> int:
    """Whole seconds UTC."""
    return int(time.time())


@contextlib.asynccontextmanager
async def open_dependencies(
    settings: Settings, clock: Callable[[], int] = wall_clock, passed: Callable[[], float] = lambda: 0.0
) -> AsyncIterator[Dependencies]:
    """Open the database and the key file, and close the database at the end.

    Raises StoreUnavailable, OSError or ValueError where the database or the key file cannot be used.
    """
    steady = SteadyClock(clock, passed)
    keyring = Keyring(read_keys(settings.gateway.secret_key_file), steady)
    async with opened_store(settings.gateway.database, waiting_units=settings.limits.waiting_units) as store:
        yield Dependencies(settings, store, keyring, clock, latest=steady)


class Worker(Protocol):
    """A part of the gateway that works until it is stopped."""

    async def run(self) -> None:
        """Work."""

    def stop(self) -> None:
        """Ask `run` to finish what it has begun, and to end."""


class CannotListen(OSError):
    """The address and port of a section's `listen` cannot be used; the message names them and says why."""

    def __init__(self, section: str, wanted: Listen, error: OSError) -> None:
        is_system_error = error.errno and error.errno > 0  # a resolver's numbers are negative
        why = os.strerror(error.errno) if error.errno and is_system_error else error.strerror
        super().__init__(f"{wanted.host}:{wanted.port}: {why}")
        self.section = section


class Gateway:
    """A running gateway, or some of its roles, in one event loop.

    `smtp`, `web` and `metrics` are the addresses where it listens. `ended` is set when one of its parts died, or by a
    caller who wants it to stop. `wakeup_end` is this process's end of the pipe in `service/wakeup.py`: the end to read
    where the courier is one of the roles, else the end to write to. `sockets` listen already, by role; the others are
    opened as the settings say. `relay` and `push_service` take letters in place of those of the internet.
    """

    def __init__(
        self,
        dependencies: Dependencies,
        roles: Sequence[str] = ROLES,
        relay: "Relay | None" = None,
        pages: "Sequence[BaseRoute]" = (),
        wakeup_end: int | None = None,
        sockets: Mapping[str, socket.socket] = MappingProxyType({}),
        push_service: "PushService | None" = None,
    ) -> None:
        self.ended = asyncio.Event()
        self.smtp = ("", 0)
        self.web = ("", 0)
        self.metrics = ("", 0)
        self._dependencies = dependencies
        self._listener = _listener(dependencies) if "smtp" in roles else None
        self._couriers = _couriers(dependencies, relay, push_service) if "courier" in roles else []
        self._pages = _page_server(dependencies, pages) if "web" in roles else None
        self._metrics = _metrics(dependencies, roles)
        by_clock = _clockwork(dependencies) if "clock" in roles else []
        self._workers = [worker for worker in (self._pages, *self._couriers, *by_clock, self._metrics) if worker]
        self._wakeup_end = wakeup_end
        self._sockets = sockets
        self._tasks: list[asyncio.Task[None]] = []
        self._stopping = False

    async def start(self) -> None:
        """Start all parts; when this returns, they listen. Raises CannotListen when a port is taken."""
        settings = self._dependencies.settings
        if self._pages:
            with _listening("web", settings.web.listen):
                self.web = self._pages.listen(self._sockets.get("web"))
        if self._metrics:
            with _listening("metrics", self._metrics.wanted):
                self.metrics = self._metrics.listen()
        if self._listener:
            with _listening("smtp", settings.smtp.listen):
                self.smtp = await self._listener.start(self._sockets.get("smtp"))
        if self._wakeup_end is not None:
            self._connect_wakeup(self._wakeup_end)
        for worker in self._workers:
            task = asyncio.create_task(worker.run(), name=type(worker).__name__)
            task.add_done_callback(self._task_ended)
            self._tasks.append(task)

    def _connect_wakeup(self, wakeup_end: int) -> None:
        """Let each commit of this process wake the couriers, or these look when another process has committed."""
        if not self._couriers:
            self._dependencies.store.on_commit.append(partial(wakeup.send, wakeup_end))
            return
        loop = asyncio.get_running_loop()

        def woken() -> None:
            if not wakeup.drain(wakeup_end):
                loop.remove_reader(wakeup_end)  # a pipe that nobody holds any more is readable for ever
            for courier in self._couriers:
                courier.look()

        loop.add_reader(wakeup_end, woken)

    def _task_ended(self, task: asyncio.Task[None]) -> None:
        """End the process when one of its parts died: the supervisor starts it again."""
        if not self._stopping and not task.cancelled():
            log.critical("%s ended", task.get_name(), exc_info=task.exception())
            self.ended.set()

    async def drain(self, seconds: float) -> None:
        """Say at /readyz that nobody more is to be sent here, and go on with all else for these seconds.

        It ends at once where a part has died, or when `ended` is set anew.
        """
        if any(task.done() for task in self._tasks):
            return
        self.ended.clear()
        if self._pages:
            self._pages.drain()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.ended.wait()

    async def stop(self) -> None:
        """Accept nothing new, finish what was begun, and stop. Raises the exception that one of the parts died of."""
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


def _couriers(dependencies: Dependencies, relay: "Relay | None", push_service: "PushService | None") -> "list[Courier]":
    """One for each channel that the settings say how to reach."""
    from mailgate.delivery.courier import Courier
    from mailgate.smtp.relay import SmtpRelay
    from mailgate.smtp.way_out import MailWayOut

    settings = dependencies.settings
    relay = relay or SmtpRelay(settings.relay, settings.gateway.domain)
    couriers = [Courier(dependencies, MailWayOut(dependencies, relay))]
    if settings.line.is_on:
        couriers.append(Courier(dependencies, _line(dependencies)))
    if settings.push.is_on:
        couriers.append(Courier(dependencies, _push(dependencies, push_service)))
    return couriers


def _line(dependencies: Dependencies) -> "LineWayOut":
    """Raises OSError or ValueError where the channel secret cannot be read."""
    from mailgate.line.api.connection import LineApi
    from mailgate.line.channel_secret import read_secret
    from mailgate.line.way_out import LineWayOut

    line = dependencies.settings.line
    secret = read_secret(line.channel_secret_file) if line.channel_secret_file else ""
    return LineWayOut(dependencies, LineApi(line, secret, dependencies.clock))


def _push(dependencies: Dependencies, push_service: "PushService | None") -> "PushWayOut":
    """Raises OSError or ValueError where the key for push services cannot be read."""
    from mailgate.keys.vapid import read_vapid_key
    from mailgate.push.service import HttpPushService
    from mailgate.push.way_out import PushWayOut

    vapid = read_vapid_key(dependencies.settings.push.vapid_key_file)
    return PushWayOut(dependencies, vapid, push_service or HttpPushService())


def _page_server(dependencies: Dependencies, pages: "Sequence[BaseRoute]") -> "PageServer":
    from mailgate.web.server import PageServer

    return PageServer(dependencies, [*pages, *_webhook(dependencies)])


def _webhook(dependencies: Dependencies) -> "list[BaseRoute]":
    """Where LINE posts events to, where families are reached by LINE."""
    if not dependencies.settings.line.is_on:
        return []
    from mailgate.line.webhook import Webhook

    return Webhook(dependencies).routes()


def _clockwork(dependencies: Dependencies) -> list[Worker]:
    from mailgate.service.announcing import Announcing
    from mailgate.service.scheduler import Scheduler
    from mailgate.service.watch import Watch

    return [Scheduler(dependencies), Announcing(dependencies), Watch(dependencies)]


def _metrics(dependencies: Dependencies, roles: Sequence[str]) -> "MetricsServer | None":
    """Begin to count, where metrics are wanted; the process with the clock shows them."""
    listen = dependencies.settings.metrics.listen
    if listen is None:
        return None
    from mailgate.service import metrics

    metrics.count(dependencies.store)
    return metrics.MetricsServer(dependencies, listen) if "clock" in roles else None


def serve(settings: Settings, roles: Sequence[str] = ROLES, wakeup_end: int | None = None) -> None:
    """Serve these roles in this process until SIGTERM or SIGINT; a second one ends the draining at once.

    For `wakeup_end` see `Gateway`.

    Raises what `open_dependencies` and `Gateway.start` raise, or the exception that one of the parts died of.
    """
    _raise_file_limit()
    log_to_stderr(settings.gateway.log_format)
    uvloop.run(_serve(settings, roles, wakeup_end))


def _raise_file_limit() -> None:
    """Raise the limit of open files as far as allowed: each connection is one, and the usual limit is a thousand."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


async def _serve(settings: Settings, roles: Sequence[str], wakeup_end: int | None) -> None:
    loop = asyncio.get_running_loop()
    async with open_dependencies(settings, passed=time.monotonic) as dependencies:
        gateway = Gateway(dependencies, roles, wakeup_end=wakeup_end)
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, gateway.ended.set)
        await gateway.start()
        for role, (host, port) in (("smtp", gateway.smtp), ("web", gateway.web), ("metrics", gateway.metrics)):
            if port:
                log.info("%s listens on %s:%d", role, host, port)
        await gateway.ended.wait()
        await gateway.drain(settings.gateway.drain_seconds)
        await gateway.stop()
