"""A real gateway put together for a test: SMTP in, pages, courier and clock, on free ports of this machine."""

import asyncio
import configparser
import contextlib
import dataclasses
import io
import ssl
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

import httpx

from mailgate.dependencies import Dependencies
from mailgate.keys.key_file import new_key
from mailgate.push.service import PushService
from mailgate.school.letters import outbox
from mailgate.service.announcing import Announcing
from mailgate.service.gateway import Gateway, open_dependencies
from mailgate.service.scheduler import Scheduler
from mailgate.settings import Settings, parse
from mailgate.smtp.relay import Relay
from mailgate.store import Store
from support import school
from support.clock import Clock
from support.databases.sqlite import lay_out
from support.network.post import PATIENCE, PostOffice
from support.people import Person

DOMAIN = "gate.example"
ROLES = ("smtp", "web", "courier")
"""What goes by the clock is not among them: it acts where a test says so, and at no other instant."""
NO_TLS = ssl.SSLContext(
    ssl.PROTOCOL_TLS_CLIENT
)  # there is none on loopback, and httpx would read all the world's roots
PUBLIC_URL = "http://gate.localhost"  # a browser trusts it without TLS


class RunningGateway:
    """A running gateway, the people who use it, the clock and the post office behind the relay."""

    def __init__(
        self, service: Gateway, dependencies: Dependencies, clock: Clock, post: PostOffice, folder: Path
    ) -> None:
        self.service = service
        self.dependencies = dependencies
        self.clock = clock
        self.post = post
        self.domain = DOMAIN
        self.scheduler = Scheduler(dependencies)
        self.announcing = Announcing(dependencies)
        self._folder = folder
        self._browsers: list[httpx.AsyncClient] = []
        self.mother = self._guardian("mother")
        self.father = self._guardian("father")
        self.neighbour = self._guardian("neighbour")
        self.teacher = self._staff("teacher")
        self.other_teacher = self._staff("other_teacher")
        self.nurse = self._staff("nurse")
        self.office = self._staff("office")
        self.secondary_teacher = self._staff("secondary_teacher")
        self.stranger = Person(self, "", school.STRANGER)

    def _guardian(self, role: str) -> Person:
        return Person(self, role, school.GUARDIANS[role][0])

    def _staff(self, role: str) -> Person:
        name, address, *_ = school.STAFF[role]
        return Person(self, name, address)

    def browser(self) -> httpx.AsyncClient:
        """A browser that has never been here; closed with the gateway."""
        browser = httpx.AsyncClient(
            base_url=PUBLIC_URL, transport=Road(self.service.web), follow_redirects=True, timeout=PATIENCE
        )
        self._browsers.append(browser)
        return browser

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait until this is true of the database."""
        await until(self.dependencies.store, holds)

    async def settled(self) -> None:
        """Wait until every letter that is queued has been sent or given up."""
        await self.until(lambda: not outbox.backlog())

    async def announced(self) -> None:
        """Let go what is due of announcements, and wait until each of their letters has been sent or given up."""
        for _ in ("letters", "reminders"):
            await self.announcing.look()
            await self.announcing.settled()
        await self.settled()

    def stored_bytes(self) -> bytes:
        """Every byte that the database keeps on disk, its log of writes included."""
        return b"".join(file.read_bytes() for file in sorted(self._folder.glob("mailgate.db*")))

    async def close(self) -> None:
        """Close the browsers."""
        for browser in self._browsers:
            await browser.aclose()


async def until(store: Store, holds: Callable[[], object]) -> None:
    """Wait until this is true of a database, looking again after every commit."""
    committed = asyncio.Event()
    store.on_commit.append(committed.set)
    try:
        async with asyncio.timeout(PATIENCE):
            while not await store.read(holds):
                await committed.wait()
                committed.clear()
    finally:
        store.on_commit.remove(committed.set)


GatewayWith = Callable[..., contextlib.AbstractAsyncContextManager[RunningGateway]]
"""`running_gateway` in the folder of a test."""


class Road(httpx.AsyncHTTPTransport):
    """The way from the public URL to where the gateway listens; there is no way to anywhere else."""

    def __init__(self, web: tuple[str, int]) -> None:
        super().__init__(verify=NO_TLS)
        self._web = web

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        assert f"{request.url.scheme}://{request.url.host}" == PUBLIC_URL, f"a link leads away: {request.url}"
        there = request.url.copy_with(host=self._web[0], port=self._web[1])
        return await super().handle_async_request(
            httpx.Request(request.method, there, headers=request.headers, stream=request.stream)
        )


def settings_of(folder: Path, relay_port: int, changed: Mapping[str, Mapping[str, object]]) -> Settings:
    """The settings of a gateway in this folder, with some of them changed, by section and key."""
    if not (folder / "mailgate.key").exists():
        (folder / "mailgate.key").write_text(new_key())
    file = configparser.ConfigParser(interpolation=None)
    file.read_dict(
        {
            "gateway": {"domain": DOMAIN, "public_url": PUBLIC_URL},
            "smtp": {"listen": "127.0.0.1:0"},
            "web": {"listen": "127.0.0.1:0"},
            "relay": {"port": relay_port},
        }
    )
    file.read_dict(changed)
    text = io.StringIO()
    file.write(text)
    return parse(text.getvalue(), folder)


@contextlib.asynccontextmanager
async def running_gateway(
    folder: Path,
    *,
    settings: Mapping[str, Mapping[str, object]] | None = None,
    relay: Relay | None = None,
    store: Callable[[Store], Store] = lambda store: store,
    wakeup_end: int | None = None,
    settle_in: Callable[[], object] = school.settle_in,
    post_port: int = 0,
    clock: Clock | None = None,
    push_service: PushService | None = None,
) -> AsyncIterator[RunningGateway]:
    """A gateway in this folder.

    `settings` changes some; `relay` replaces the post office; `store` wraps the store; `wakeup_end` is its end
    of the pipe by which other processes wake it; `settle_in` is the unit of work that it begins with;
    `post_port` is where the post office listens, 0 for any free port; `clock` is one that others share; `push_service`
    takes notes, for which the folder has to have a key.
    """
    clock, post = clock or Clock(), PostOffice(post_port)
    lay_out(folder / "mailgate.db")
    async with contextlib.AsyncExitStack() as closing:
        closing.push_async_callback(post.close)
        await post.open()
        whole = await closing.enter_async_context(
            open_dependencies(settings_of(folder, post.port, settings or {}), clock)
        )
        await whole.store.write(settle_in)
        dependencies = dataclasses.replace(whole, store=store(whole.store))
        service = Gateway(dependencies, ROLES, relay=relay, wakeup_end=wakeup_end, push_service=push_service)
        closing.push_async_callback(service.stop)
        await service.start()
        gateway = RunningGateway(service, dependencies, clock, post, folder)
        closing.push_async_callback(gateway.close)
        yield gateway
