"""The platform's web server (uvicorn), on a free port of the loopback interface."""

import asyncio
import contextlib
import socket
import ssl
from collections.abc import Iterator

import httpx
import uvicorn
from starlette.applications import Starlette

HOST = "127.0.0.1"


def loopback() -> httpx.AsyncHTTPTransport:
    """A way to servers of this machine; the world's certificates are not read for it."""
    return httpx.AsyncHTTPTransport(verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))


class Server:
    """Serves from `start` to `stop`; `port` is kept from the beginning, so that settings can name it."""

    def __init__(self, app: Starlette) -> None:
        self._socket = socket.create_server((HOST, 0))
        self.port: int = self._socket.getsockname()[1]
        self._server = _Quiet(
            uvicorn.Config(
                app, loop="none", http="httptools", ws="none", lifespan="off", log_config=None, access_log=False
            )
        )
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Serve; what came before waits in the socket."""
        self._task = asyncio.create_task(self._server.serve([self._socket]))

    async def stop(self) -> None:
        """Serve no more."""
        self._server.should_exit = True
        if self._task:
            await self._task
        self._socket.close()


class _Quiet(uvicorn.Server):
    """uvicorn, with the signals left to the demo."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield
