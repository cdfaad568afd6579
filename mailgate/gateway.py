"""The assembly: every part built from the settings, started and stopped; the only importer of the edges."""

import asyncio
import contextlib
import logging
import signal
import socket
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from typing import Any

import uvicorn
import uvloop
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from mailgate.clockwork import Clockwork
from mailgate.parts import Parts
from mailgate.settings import Listen, Settings
from mailgate.signing import Keyring, read_keys
from mailgate.smtp.courier import Courier
from mailgate.smtp.listener import Listener
from mailgate.smtp.relay import Relay, SmtpRelay
from mailgate.store import open_store
from mailgate.web.app import build

log = logging.getLogger(__name__)

ROLES = ("smtp", "web", "courier", "clock")


def wall_clock() -> int:
    """Whole seconds UTC."""
    return int(time.time())


@contextlib.asynccontextmanager
async def open_parts(settings: Settings, clock: Callable[[], int] = wall_clock) -> AsyncIterator[Parts]:
    """The parts of a gateway, closed at the end.

    Raises StoreUnavailable, OSError or ValueError where the database or the key file cannot be used.
    """
    keyring = Keyring(read_keys(settings.gateway.secret_key_file), clock)
    store = await open_store(settings.gateway.database, waiting_units=settings.limits.waiting_units)
    try:
        yield Parts(settings, store, keyring, clock)
    finally:
        await store.close()


class Gateway:
    """A running gateway, or some of its roles, in one event loop.

    `smtp` and `web` are where it listens; `ended` is set when a part of it died, or by whoever wants it to stop.
    """

    def __init__(
        self,
        parts: Parts,
        roles: Sequence[str] = ROLES,
        relay: Relay | None = None,
        pages: Sequence[BaseRoute] = (),
    ) -> None:
        settings = parts.settings
        self.ended = asyncio.Event()
        self.smtp = ("", 0)
        self.web = ("", 0)
        self._settings = settings
        self._listener = Listener(parts) if "smtp" in roles else None
        self._courier = (
            Courier(parts, relay or SmtpRelay(settings.relay, settings.gateway.domain)) if "courier" in roles else None
        )
        self._clockwork = Clockwork(parts) if "clock" in roles else None
        self._web = _server(build(parts, pages)) if "web" in roles else None
        self._tasks: list[asyncio.Task[None]] = []
        self._stopping = False

    async def start(self) -> None:
        """Start; when this returns, everybody listens. Raises OSError when a port is taken."""
        if self._web:
            listening = _listening(self._settings.web.listen)
            self.web = listening.getsockname()[:2]
            self._keep(self._web.serve([listening]), "web")
        if self._listener:
            self.smtp = await self._listener.start()
        for worker in (self._courier, self._clockwork):
            if worker:
                self._keep(worker.run(), type(worker).__name__)

    def _keep(self, work: Coroutine[Any, Any, None], name: str) -> None:
        task = asyncio.create_task(work, name=name)
        task.add_done_callback(self._task_ended)
        self._tasks.append(task)

    def _task_ended(self, task: asyncio.Task[None]) -> None:
        """A gateway that lost a part must not look as if it served: who runs it starts it again."""
        if not self._stopping and not task.cancelled():
            log.critical("%s ended", task.get_name(), exc_info=task.exception())
            self.ended.set()

    async def stop(self) -> None:
        """Take nothing new, finish what is at hand, and stop. Raises what a part of it died of."""
        self._stopping = True
        if self._listener:
            await self._listener.stop()
        for worker in (self._courier, self._clockwork):
            if worker:
                worker.stop()
        if self._web:
            self._web.should_exit = True
        await asyncio.gather(*self._tasks)


class _WebServer(uvicorn.Server):
    """uvicorn, with the signals left to the gateway."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


def _server(app: Starlette) -> uvicorn.Server:
    return _WebServer(
        uvicorn.Config(
            app,
            loop="none",
            http="httptools",
            ws="none",
            lifespan="off",
            proxy_headers=False,
            server_header=False,
            date_header=False,
            access_log=False,
            log_config=None,
            timeout_keep_alive=30,
            timeout_graceful_shutdown=5,
            h11_max_incomplete_event_size=32_768,
        )
    )


def _listening(listen: Listen) -> socket.socket:
    family = socket.AF_INET6 if ":" in listen.host else socket.AF_INET
    return socket.create_server((listen.host, listen.port), family=family, backlog=1_024)


def serve(settings: Settings, roles: Sequence[str] = ROLES) -> None:
    """Serve these roles in this process until SIGTERM or SIGINT.

    Raises what `open_parts` and `Gateway.start` raise, or what a part of it died of.
    """
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    uvloop.run(_serve(settings, roles))


async def _serve(settings: Settings, roles: Sequence[str]) -> None:
    loop = asyncio.get_running_loop()
    async with open_parts(settings) as parts:
        gateway = Gateway(parts, roles)
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, gateway.ended.set)
        await gateway.start()
        for role, (host, port) in (("smtp", gateway.smtp), ("web", gateway.web)):
            if port:
                log.info("%s listens on %s:%d", role, host, port)
        await gateway.ended.wait()
        await gateway.stop()
