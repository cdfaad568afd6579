"""Whether the gateway is alive (/livez), and whether it can do its work (/readyz)."""

import asyncio
from collections.abc import Iterator

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.dependencies import Dependencies
from mailgate.machine import disk
from mailgate.machine.disk import LEAST_FREE
from mailgate.school import limits
from mailgate.school.letters import outbox
from mailgate.school.moment import Moment
from mailgate.store import StoreUnavailable

WRITE_SECONDS = 5.0
"""How long the database may take for a commit; a mail's sender waits as long."""


class Health:
    """The two answers. A letter that waits is named, and all the same we are ready: pages need no relay."""

    def __init__(self, dependencies: Dependencies) -> None:
        self._dependencies = dependencies

    def routes(self) -> list[BaseRoute]:
        """The routes of these answers."""
        return [
            Route("/livez", self.alive, methods=["GET"]),
            Route("/readyz", self.ready, methods=["GET"]),
        ]

    async def alive(self, _: Request) -> Response:
        """The process answers; nothing is written or read."""
        return PlainTextResponse("ok\n")

    async def ready(self, request: Request) -> Response:
        """The database took a commit, and there is room for more; a line for each thing that is wrong."""
        if request.app.state.draining:
            return PlainTextResponse("stopping: others take what comes\n", 503)
        at = self._dependencies.moment()
        wrong = [*self._disk(), *await self._database(at)]
        lines = wrong or [*await self._outbox(at), "ok"]
        return PlainTextResponse("".join(f"{line}\n" for line in lines), 503 if wrong else 200)

    def _disk(self) -> Iterator[str]:
        settings = self._dependencies.settings
        if settings.gateway.database_file and disk.free_bytes(disk.folder(settings)) < LEAST_FREE:
            yield "disk: it is nearly full"

    async def _database(self, at: Moment) -> list[str]:
        try:
            async with asyncio.timeout(WRITE_SECONDS):
                await self._dependencies.store.write(limits.try_out, at)
        except (StoreUnavailable, TimeoutError):
            return ["database: it takes nothing"]
        return []

    async def _outbox(self, at: Moment) -> list[str]:
        is_late = await self._dependencies.store.read(outbox.is_any_late, at)
        return ["outbox: letters wait for more than ten minutes"] if is_late else []
