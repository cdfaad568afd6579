"""The assembly: every part built from the settings, started and stopped; the only importer of the edges."""

import asyncio
import contextlib
import logging
import signal
import socket
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from functools import partial

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
from mailgate.store import StoreUnavailable, open_store
from mailgate.supervisor import CANNOT_START, supervise
from mailgate.web.app import build

log = logging.getLogger(__name__)

ROLES = ("smtp", "web", "courier", "clock")
PROCESSES = (("smtp", "courier", "clock"), ("web",))


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
    """A running gateway, or some of its roles, in one event loop. `smtp` and `web` are where it listens."""

    def __init__(
        self,
        parts: Parts,
        roles: Sequence[str] = ROLES,
        relay: Relay | None = None,
        pages: Sequence[BaseRoute] = (),
    ) -> None:
        settings = parts.settings
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

    async def start(self) -> None:
        """Start; when this returns, everybody listens. Raises OSError when a port is taken."""
        if self._web:
            listening = _listening(self._settings.web.listen)
            self.web = listening.getsockname()[:2]
            self._tasks.append(asyncio.create_task(self._web.serve([listening]), name="web"))
        if self._listener:
            self.smtp = await self._listener.start()
        for worker in (self._courier, self._clockwork):
            if worker:
                self._tasks.append(asyncio.create_task(worker.run(), name=type(worker).__name__))

    async def stop(self) -> None:
        """Take nothing new, finish what is at hand, and stop."""
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


def serve(settings: Settings, roles: Sequence[str] = ()) -> None:
    """Serve until SIGTERM or SIGINT: these roles in this process, or all of them, mail and web in processes of their own.

    Raises what `open_parts` and `Gateway.start` raise, or SystemExit when a process could not start.
    """
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    if roles:
        uvloop.run(_serve(settings, roles))
    elif not supervise(partial(_serve_alone, settings), PROCESSES):
        raise SystemExit(1)


def _serve_alone(settings: Settings, roles: tuple[str, ...]) -> None:
    """In a process of its own; what cannot be mended by starting again ends the whole service."""
    try:
        uvloop.run(_serve(settings, roles))
    except (StoreUnavailable, OSError, ValueError) as error:
        log.critical("%s cannot start: %s", "+".join(roles), error)
        raise SystemExit(CANNOT_START) from error


async def _serve(settings: Settings, roles: Sequence[str]) -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    async with open_parts(settings) as parts:
        gateway = Gateway(parts, roles)
        await gateway.start()
        for role, (host, port) in (("smtp", gateway.smtp), ("web", gateway.web)):
            if port:
                log.info("%s listens on %s:%d", role, host, port)
        await ended.wait()
        await gateway.stop()
