"""Connections to the pages: what is no request, what never ends, and what is too long."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest
from support import GatewayWith, RunningGateway
from support.network.dialogue import Caller, calling

from mailgate.web import connection
from mailgate.web.headers import HEADERS

FORM = (
    b"POST /login HTTP/1.1\r\nHost: gate.localhost\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nabc"
)
HEAD = b"GET /livez HTTP/1.1\r\nHost: gate.localhost\r\n"


@pytest.fixture
async def caller(gateway: RunningGateway) -> AsyncIterator[Caller]:
    async with calling(gateway.service.web) as caller:
        yield caller


async def answer(caller: Caller) -> tuple[int, dict[str, str]]:
    """The status and the headers of the next answer, whose body is read and forgotten."""
    async with asyncio.timeout(30):
        head = (await caller.reader.readuntil(b"\r\n\r\n")).decode("ascii")
    status, *lines = head.strip().split("\r\n")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
    await caller.reader.readexactly(int(headers["content-length"]))
    return int(status.split()[1]), headers


async def has_hung_up(caller: Caller) -> bool:
    with contextlib.suppress(ConnectionError):
        async with asyncio.timeout(30):
            return await caller.reader.read() == b""
    return True


async def test_a_connection_is_good_for_many_requests(caller: Caller) -> None:
    for _ in range(3):
        await caller.sends(HEAD + b"\r\n")
        assert (await answer(caller))[0] == 200


@pytest.mark.parametrize("garbage", [b"\x16\x03\x01\x02\x00\r\n\r\n", b"GET / HTTP/9\r\n\r\n", b"hello\r\n\r\n"])
async def test_what_is_no_http_is_refused_like_everything_else(caller: Caller, garbage: bytes) -> None:
    await caller.sends(garbage)
    status, headers = await answer(caller)
    assert status == 400
    assert {name: headers[name.lower()] for name in HEADERS} == HEADERS
    assert headers["cache-control"] == "no-store"
    assert headers["connection"] == "close"
    assert await has_hung_up(caller)


async def test_a_request_for_two_hosts_is_refused(caller: Caller) -> None:
    await caller.sends(HEAD + b"Host: evil.example\r\n\r\n")
    assert (await answer(caller))[0] == 400
    assert await has_hung_up(caller)


async def test_beyond_so_many_connections_the_next_is_sent_away(gateway_with: GatewayWith) -> None:
    async with (
        gateway_with(settings={"limits": {"web_connections": 1}}) as gateway,
        calling(gateway.service.web) as first,
        calling(gateway.service.web) as second,
    ):
        assert (await answer(second))[0] == 503
        await first.sends(HEAD + b"\r\n")
        assert (await answer(first))[0] == 200


async def test_a_form_and_half_of_what_comes_after_it_are_no_long_head(caller: Caller) -> None:
    body = b"a=" + b"x" * 40_000
    form = FORM.replace(b"Content-Length: 9", b"Content-Length: %d" % len(body)).replace(b"abc", body)
    await caller.sends(form + HEAD)
    assert (await answer(caller))[0] == 422
    await caller.sends(b"\r\n")
    assert (await answer(caller))[0] == 200


@pytest.mark.parametrize("line", [b"X: " + b"x" * 1_000 + b"\r\n", b"Cookie: " + b"a=b; " * 200 + b"\r\n"])
async def test_a_head_without_end_is_refused(caller: Caller, line: bytes) -> None:
    await caller.sends(HEAD)
    for _ in range(connection.HEAD_BYTES // len(line) + 1):
        await caller.sends(line)
    assert (await answer(caller))[0] == 431
    assert await has_hung_up(caller)


async def test_an_address_without_end_is_refused(caller: Caller) -> None:
    await caller.sends(b"GET /" + b"x" * (connection.HEAD_BYTES + 1))
    assert (await answer(caller))[0] == 431


@pytest.mark.parametrize("begun", [b"", b"GET /li", HEAD, FORM])
async def test_who_never_finishes_a_request_is_sent_away(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, begun: bytes
) -> None:
    monkeypatch.setattr(connection, "REQUEST_SECONDS", 0.2)
    async with calling(gateway.service.web) as caller:
        await caller.sends(begun)
        assert (await answer(caller))[0] == 408
        assert await has_hung_up(caller)
    await gateway.settled()
    assert "Traceback" not in caplog.text


async def test_the_time_is_that_of_a_request_not_of_the_connection(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "REQUEST_SECONDS", 0.2)
    loop = asyncio.get_running_loop()
    async with calling(gateway.service.web) as caller:
        begun = loop.time()
        while loop.time() < begun + 0.5:
            await caller.sends(HEAD + b"\r\n")
            assert (await answer(caller))[0] == 200
