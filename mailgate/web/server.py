"""The web server (uvicorn) around the pages."""

import asyncio
import contextlib
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


class PageServer:
    """Shows the pages until it is stopped; `pages` are shown beside the usual ones."""

    def __init__(self, dependencies: Dependencies, pages: Sequence[BaseRoute]) -> None:
        self._listen = dependencies.settings.web.listen
        self._sockets: list[socket.socket] = []
        limits = dependencies.settings.limits
        table = ConnectionTable(limits.web_connections, limits.web_connections_per_client)
        proxies, headers = dependencies.settings.web.trusted_proxies, security_headers(dependencies.settings)
        self._app = build(dependencies, pages)
        self._server = _Server(
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
        self._server.should_exit = True


class _Server(uvicorn.Server):
    """uvicorn, with the signals left to the gateway."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


def _listening(listen: Listen) -> socket.socket:
    family = socket.AF_INET6 if ":" in listen.host else socket.AF_INET
    return socket.create_server((listen.host, listen.port), family=family, backlog=1_024)
