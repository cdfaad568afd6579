"""The end of the web server: it finishes what was begun, as long as it may, and waits for nothing else."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from support.network.dialogue import Caller, calling
from support.network.ports import HOST

from mailgate.web.server import PromptServer

ASKED = b"GET / HTTP/1.1\r\nHost: gate.example\r\n\r\n"


class Site:
    """A page whose answer waits until `may_answer` is set, and the server that shows it."""

    def __init__(self, seconds: int) -> None:
        self.was_asked, self.may_answer = asyncio.Event(), asyncio.Event()
        self.socket = socket.create_server((HOST, 0))
        self.address: tuple[str, int] = self.socket.getsockname()
        app = Starlette(routes=[Route("/", self._page)])
        self.server = PromptServer(
            uvicorn.Config(app, loop="none", lifespan="off", log_config=None, timeout_graceful_shutdown=seconds)
        )

    async def _page(self, _: Request) -> PlainTextResponse:
        self.was_asked.set()
        await self.may_answer.wait()
        return PlainTextResponse("whole")

    @contextlib.asynccontextmanager
    async def asked(self) -> AsyncIterator[tuple[Caller, "asyncio.Task[None]"]]:
        """Somebody who waits for the page, while the server was just asked to end."""
        serving = asyncio.create_task(self.server.serve([self.socket]))
        async with calling(self.address) as caller:
            await caller.sends(ASKED)
            await self.was_asked.wait()
            self.server.stop()
            yield caller, serving


async def until_refused(address: tuple[str, int]) -> None:
    """Call again and again until nobody listens there."""
    with contextlib.suppress(ConnectionError):
        while True:
            async with calling(address):
                await asyncio.sleep(0)


async def test_an_answer_that_was_begun_is_sent_whole_and_nobody_else_is_let_in() -> None:
    site = Site(seconds=30)
    async with site.asked() as (caller, serving):
        await until_refused(site.address)
        site.may_answer.set()
        assert (await caller.reader.read()).endswith(b"whole")
        await serving


async def test_an_answer_that_takes_too_long_is_cut_off() -> None:
    site = Site(seconds=0)
    async with site.asked() as (caller, serving):
        await serving
        assert b"whole" not in await caller.reader.read()


async def test_who_only_keeps_a_connection_is_not_waited_for() -> None:
    site = Site(seconds=30)
    site.may_answer.set()
    async with site.asked() as (caller, serving):
        assert (await caller.reader.read()).endswith(b"whole")
        await serving
