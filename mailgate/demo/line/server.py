"""The platform's web server (uvicorn), on a free port of the loopback interface."""

import asyncio
import socket
import ssl

import httpx
import uvicorn
from starlette.applications import Starlette

from mailgate.web.server import PromptServer

HOST = "127.0.0.1"


def loopback() -> httpx.AsyncHTTPTransport:
    """A way to servers of this machine; the world's certificates are not read for it."""
    return httpx.AsyncHTTPTransport(verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))


class Server:
    """Serves from `start` to `stop`; `port` is kept from the beginning, so that settings can name it."""

    def __init__(self, app: Starlette) -> None:
        self._socket = socket.create_server((HOST, 0))
        self.port: int = self._socket.getsockname()[1]
        self._server = PromptServer(
            uvicorn.Config(
                app,
                loop="none",
                http="httptools",
                ws="none",
                lifespan="off",
                date_header=False,
                access_log=False,
                log_config=None,
                timeout_graceful_shutdown=5,
            )
        )
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Serve; what came before waits in the socket."""
        self._task = asyncio.create_task(self._server.serve([self._socket]))

    async def stop(self) -> None:
        """Stop serving."""
        self._server.stop()
        if self._task:
            await self._task
        self._socket.close()
