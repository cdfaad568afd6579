"""The web server (uvicorn) around the pages."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import Iterator, Sequence
from functools import partial
from typing import cast

import uvicorn
from starlette.routing import BaseRoute

from mailgate.dependencies import Dependencies
from mailgate.settings import Listen
from mailgate.web.app import build
from mailgate.web.connection import HttpConnection
from mailgate.web.connection_table import ConnectionTable
from mailgate.web.headers import security_headers

log = logging.getLogger(__name__)

AGAIN_SECONDS = 0.005
"""A server that stops looks after this pause whether its last answers are sent."""


class PageServer:
    """Shows the pages until it is stopped; `pages` are shown beside the usual ones."""

    def __init__(self, dependencies: Dependencies, pages: Sequence[BaseRoute]) -> None:
        self._listen = dependencies.settings.web.listen
        self._sockets: list[socket.socket] = []
        limits = dependencies.settings.limits
        table = ConnectionTable(limits.web_connections, limits.web_connections_per_client)
        proxies, headers = dependencies.settings.web.trusted_proxies, security_headers(dependencies.settings)
        self._app = build(dependencies, pages)
        self._server = PromptServer(
            uvicorn.Config(
                self._app,
                loop="none",
                http=cast(
                    "type[asyncio.Protocol]", partial(HttpConnection, table=table, proxies=proxies, headers=headers)
                ),
                ws="none",
                lifespan="off",
                proxy_headers=False,
                server_header=False,
                date_header=False,
                access_log=False,
                log_config=None,
                timeout_keep_alive=30,
                timeout_graceful_shutdown=5,
            )
        )

    def listen(self, ready: socket.socket | None = None) -> tuple[str, int]:
        """Take the port, or this socket if it listens already; the address that was taken. Raises OSError."""
        listening = ready or _listening(self._listen)
        self._sockets = [listening]
        host, port = listening.getsockname()[:2]
        return host, port

    async def run(self) -> None:
        """Serve until `stop`."""
        await self._server.serve(self._sockets)

    def drain(self) -> None:
        """Say at /readyz that nobody more is to be sent here, and serve on."""
        self._app.state.draining = True

    def stop(self) -> None:
        """Ask `run` to end."""
        self._server.stop()


class PromptServer(uvicorn.Server):
    """uvicorn, with the signals left to its caller; it wakes for nothing but requests, and ends when it is asked to.

    uvicorn's own looks ten times a second whether it is to end, and waits for a tenth of a second then.
    """

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._stopped = asyncio.Event()

    def stop(self) -> None:
        """Ask `serve` to end once all answers are sent that have begun."""
        self._stopped.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield

    async def main_loop(self) -> None:
        """Serve until `stop`; the first tick makes the headers of all answers."""
        await self.on_tick(0)
        await self._stopped.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop listening, and finish what was begun; what takes longer than the configuration allows is cut off."""
        for server in self.servers:
            server.close()
        for listening in sockets or ():
            listening.close()
        for connection in [*self.server_state.connections]:
            connection.shutdown()
        try:
            async with asyncio.timeout(self.config.timeout_graceful_shutdown):
                await self._finished()
        except TimeoutError:
            log.error("%d requests were cut off", len(self.server_state.tasks))
            for task in self.server_state.tasks:
                task.cancel()

    async def _finished(self) -> None:
        while self.server_state.connections or self.server_state.tasks:  # noqa: ASYNC110 - uvicorn's sets tell nobody
            await asyncio.sleep(AGAIN_SECONDS)


def _listening(listen: Listen) -> socket.socket:
    family = socket.AF_INET6 if ":" in listen.host else socket.AF_INET
    return socket.create_server((listen.host, listen.port), family=family, backlog=1_024)
