"""One client's connections to the pages take nothing from the others, whether it comes directly or by a proxy."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest
from support import GatewayWith, RunningGateway
from support.network.dialogue import Caller
from support.network.post import PATIENCE

from mailgate.web import connection

MOST, SHARE = 60, 20
LIMITS = {"limits": {"web_connections": MOST, "web_connections_per_client": SHARE}}
HEAD = b"GET /livez HTTP/1.1\r\nHost: gate.localhost\r\n"
FORM = (
    b"POST /login HTTP/1.1\r\nHost: gate.localhost\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n"
)


@pytest.fixture
async def exposed(gateway_with: GatewayWith) -> AsyncIterator[RunningGateway]:
    """A gateway without a proxy in front."""
    async with gateway_with(settings=LIMITS | {"web": {"trusted_proxies": "192.0.2.1"}}) as gateway:
        yield gateway


@pytest.fixture
async def proxied(gateway_with: GatewayWith) -> AsyncIterator[RunningGateway]:
    """A gateway behind a proxy on the same machine."""
    async with gateway_with(settings=LIMITS) as gateway:
        yield gateway


@contextlib.asynccontextmanager
async def coming_from(address: str, gateway: RunningGateway) -> AsyncIterator[Caller]:
    """A connection from this address of the loopback network."""
    reader, writer = await asyncio.open_connection(*gateway.service.web, local_addr=(address, 0))
    try:
        yield Caller(reader, writer)
    finally:
        writer.transport.abort()


async def status(caller: Caller) -> int:
    """The status of the next answer; 0 where the server has hung up."""
    async with asyncio.timeout(PATIENCE):
        try:
            head = await caller.reader.readuntil(b"\r\n\r\n")
        except (asyncio.IncompleteReadError, ConnectionError):
            return 0
    length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
    await caller.reader.readexactly(int(length))
    return int(head.split()[1])


async def asks(caller: Caller, forwarded: str = "") -> int:
    """A whole request, as a proxy hands it on for this client; the status."""
    fields = f"X-Forwarded-For: {forwarded}\r\n".encode() if forwarded else b""
    with contextlib.suppress(ConnectionError):
        await caller.sends(HEAD + fields + b"\r\n")
    return await status(caller)


@pytest.mark.parametrize("begun", [b"", HEAD, FORM + b"\r\na=b"])
async def test_the_connections_of_one_client_leave_room_for_the_others(exposed: RunningGateway, begun: bytes) -> None:
    async with contextlib.AsyncExitStack() as closing:
        for _ in range(MOST + 10):
            greedy = await closing.enter_async_context(coming_from("127.0.0.2", exposed))
            with contextlib.suppress(ConnectionError):
                await greedy.sends(begun)
        for number in range(10):
            other = await closing.enter_async_context(coming_from(f"127.0.1.{number}", exposed))
            assert await asks(other) == 200


async def test_beyond_its_share_a_client_is_told_so(exposed: RunningGateway) -> None:
    async with contextlib.AsyncExitStack() as closing:
        callers = [await closing.enter_async_context(coming_from("127.0.0.2", exposed)) for _ in range(SHARE + 1)]
        assert await status(callers[-1]) == 429
        assert await asks(callers[0]) == 200


async def test_a_client_at_its_share_loses_an_idle_connection_first(
    exposed: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "PATIENT_SECONDS", 0.0)
    async with contextlib.AsyncExitStack() as closing:
        callers = [await closing.enter_async_context(coming_from("127.0.0.2", exposed)) for _ in range(SHARE)]
        for caller in callers:
            assert await asks(caller) == 200
        late = await closing.enter_async_context(coming_from("127.0.0.2", exposed))
        assert await asks(late) == 200
        assert await status(callers[0]) == 0, "the oldest was closed"
        assert await asks(callers[1]) == 200


@pytest.mark.parametrize("rest", [b"\r\n", b"\r\na=b"])
async def test_behind_a_proxy_the_client_is_the_one_that_it_forwards(proxied: RunningGateway, rest: bytes) -> None:
    slow = FORM + b"X-Forwarded-For: 203.0.113.9\r\n" + rest
    async with contextlib.AsyncExitStack() as closing:
        for number in range(SHARE * 2):
            greedy = await closing.enter_async_context(coming_from("127.0.0.1", proxied))
            await greedy.sends(slow)
            if number >= SHARE:
                assert await status(greedy) == 429
        for number in range(MOST // 2):
            other = await closing.enter_async_context(coming_from("127.0.0.1", proxied))
            assert await asks(other, f"198.51.100.{number}") == 200


@pytest.mark.parametrize("form", ["2001:db8:1:2::{:x}", "[2001:db8:1:2:{:x}::9]:4711"])
async def test_ipv6_clients_count_by_their_network(proxied: RunningGateway, form: str) -> None:
    async with contextlib.AsyncExitStack() as closing:
        for number in range(SHARE + 1):
            address = form.format(number)
            caller = await closing.enter_async_context(coming_from("127.0.0.1", proxied))
            await caller.sends(FORM + f"X-Forwarded-For: {address}\r\n\r\n".encode())
        assert await status(caller) == 429


async def test_connections_without_a_word_make_room_when_all_are_taken(
    proxied: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "PATIENT_SECONDS", 0.0)
    async with contextlib.AsyncExitStack() as closing:
        for _ in range(MOST * 2):
            await closing.enter_async_context(coming_from("127.0.0.1", proxied))
        other = await closing.enter_async_context(coming_from("127.0.0.1", proxied))
        assert await asks(other, "198.51.100.1") == 200


@pytest.mark.parametrize("size", [connection.HEAD_BYTES, 200_000])
@pytest.mark.parametrize("pieces", [1, 2])
async def test_a_head_beyond_its_limit_is_refused_however_it_arrives(
    exposed: RunningGateway, size: int, pieces: int
) -> None:
    request = HEAD + b"X: " + b"x" * size + b"\r\n\r\n"
    async with coming_from("127.0.0.1", exposed) as caller:
        for start in range(0, len(request), -(-len(request) // pieces)):
            with contextlib.suppress(ConnectionError):
                await caller.sends(request[start : start + -(-len(request) // pieces)])
        assert await status(caller) == 431


async def test_a_head_within_its_limit_is_taken(exposed: RunningGateway) -> None:
    async with coming_from("127.0.0.1", exposed) as caller:
        await caller.sends(HEAD + b"X: " + b"x" * (connection.HEAD_BYTES - 100) + b"\r\n\r\n")
        assert await status(caller) == 200


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (b"no HTTP\r\n\r\n", b" 400 "),
        (HEAD + b"X: " + b"x" * connection.HEAD_BYTES + b"\r\n\r\n", b" 431 "),
        (HEAD + b"\r\n", b" 200 "),
    ],
)
async def test_every_answer_keeps_browsers_to_tls(gateway_with: GatewayWith, asked: bytes, code: bytes) -> None:
    https = {"gateway": {"public_url": "https://gate.localhost"}, "web": {"hsts_subdomains": "yes"}}
    async with gateway_with(settings=https) as gateway, coming_from("127.0.0.1", gateway) as caller:
        with contextlib.suppress(ConnectionError):
            await caller.sends(asked)
        async with asyncio.timeout(PATIENCE):
            head = (await caller.reader.readuntil(b"\r\n\r\n")).lower()
        assert code in head.splitlines()[0]
        assert head.count(b"strict-transport-security: max-age=31536000; includesubdomains\r\n") == 1
