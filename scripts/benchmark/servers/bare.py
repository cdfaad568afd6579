"""The empty servers that the gateway is compared with, each in a process of its own; the port is printed.

python -m benchmark.servers.bare mail     stock aiosmtpd on asyncio, a handler that throws the mail away
python -m benchmark.servers.bare web      Starlette on uvicorn (uvloop, httptools), a route that answers nothing
"""

import asyncio
import socket
import sys

import uvicorn
from aiosmtpd.smtp import SMTP, Envelope, Session
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route


class Nothing:
    """Takes every mail and does nothing with it."""

    async def handle_DATA(self, _: SMTP, __: Session, ___: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        """aiosmtpd's hook."""
        return "250 OK"


async def _mail() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(Nothing(), hostname="bare.example", loop=loop), "127.0.0.1", 0, backlog=1_024
    )
    _say(server.sockets[0])
    await server.serve_forever()


async def _nothing(_: Request) -> Response:
    return Response(status_code=204)


def _web() -> None:
    app = Starlette(routes=[Route("/{path:path}", _nothing, methods=["GET", "POST"])])
    listening = socket.create_server(("127.0.0.1", 0), backlog=1_024)
    _say(listening)
    config = uvicorn.Config(app, loop="uvloop", http="httptools", log_config=None, access_log=False)
    uvicorn.Server(config).run([listening])


def _say(listening: socket.socket) -> None:
    sys.stdout.write(f"{listening.getsockname()[1]}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1] == "mail":
        asyncio.run(_mail())
    else:
        _web()
