"""Clients that hang up in any phase, and clients that send at the same time, cannot fill the memory."""

import asyncio
import contextlib
import gc
import os
import socket
import struct
import weakref
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from smtp.recording import Connect, RecordingHandler, serving
from support.network.dialogue import START, Caller
from support.network.post import PATIENCE
from support.network.tls import Certificate

from mailgate.machine.memory import BytesInFlight
from mailgate.smtp.replies import SmtpReply
from mailgate.smtp.session import PIPELINED_BYTES, SmtpConnection

HALF = b"Subject: x\r\n\r\n" + b"y" * 150_000


async def until_true(holds: Callable[[], bool]) -> None:
    """Let the server work until this is true."""
    async with asyncio.timeout(PATIENCE):
        while not holds():  # noqa: ASYNC110 - nothing tells when memory is freed
            await asyncio.sleep(0.01)


class Watcher(RecordingHandler):
    """Also knows which of the connections that ever were still take memory."""

    def __init__(self) -> None:
        super().__init__()
        self._ever: list[weakref.ref[SmtpConnection]] = []

    def connected(self, connection: SmtpConnection) -> SmtpReply | None:
        """See `session.MailHandler`."""
        self._ever.append(weakref.ref(connection))
        return super().connected(connection)

    @property
    def remaining(self) -> int:
        """How many connections have not been freed."""
        return sum(reference() is not None for reference in self._ever)

    async def all_freed(self) -> None:
        """Wait until no connection is left."""
        await until_true(lambda: not self.remaining and not self.in_flight.held)


@pytest.fixture
def no_garbage_collection() -> Iterator[None]:
    """What is part of a reference cycle stays for ever."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


async def before_the_greeting(caller: Caller) -> None:
    await caller.sends(b"")


async def in_a_command(caller: Caller) -> None:
    await caller.says(START[0])
    await caller.sends(b"MAIL FROM:<" + b"a" * 3_000)


async def in_the_envelope(caller: Caller) -> None:
    await caller.says(*START[:3])


async def in_data(caller: Caller) -> None:
    await caller.starts_a_mail()
    await caller.sends(HALF)


async def in_data_slowly(caller: Caller) -> None:
    await caller.starts_a_mail()
    for byte in b"slow\r\n.":
        await caller.sends(bytes([byte]))
        await asyncio.sleep(0)


async def in_data_that_is_too_big(caller: Caller) -> None:
    await caller.starts_a_mail()
    await caller.sends(HALF * 3)


async def after_a_mail(caller: Caller) -> None:
    await caller.brings(HALF + b"\r\n")


async def before_the_reply(caller: Caller) -> None:
    await caller.starts_a_mail()
    await caller.sends(HALF + b"\r\n.\r\n")


async def in_a_flood_of_commands(caller: Caller) -> None:
    with contextlib.suppress(ConnectionError):
        await caller.sends(b"NOOP\r\n" * 20_000)


async def in_bdat(caller: Caller) -> None:
    await caller.says(*START[:3], "BDAT 150000 LAST")
    with contextlib.suppress(ConnectionError):
        await caller.sends(HALF)


async def before_the_handshake(caller: Caller) -> None:
    await caller.says("EHLO c", "STARTTLS")


async def in_the_handshake(caller: Caller) -> None:
    await caller.says("EHLO c", "STARTTLS")
    await caller.sends(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")


PHASES = [
    before_the_greeting,
    in_a_command,
    in_the_envelope,
    in_data,
    in_data_slowly,
    in_data_that_is_too_big,
    after_a_mail,
    before_the_reply,
    in_a_flood_of_commands,
    in_bdat,
]


@pytest.fixture
async def watcher() -> Watcher:
    return Watcher()


@pytest.fixture
async def connect(watcher: Watcher, certificate: Certificate) -> AsyncIterator[Connect]:
    async with serving(watcher, tls=certificate.server_context()) as connect:
        yield connect


def hang_up(caller: Caller) -> None:
    caller.writer.close()


def reset(caller: Caller) -> None:
    """Without a goodbye of TCP (RST)."""
    peer: socket.socket = caller.writer.get_extra_info("socket")
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    caller.writer.transport.abort()


@pytest.mark.both_loops
@pytest.mark.usefixtures("no_garbage_collection")
@pytest.mark.parametrize("leave", [hang_up, reset])
@pytest.mark.parametrize("phase", PHASES)
async def test_a_hang_up_frees_the_connection_at_once(
    watcher: Watcher,
    connect: Connect,
    phase: Callable[[Caller], Awaitable[None]],
    leave: Callable[[Caller], None],
) -> None:
    async with connect() as caller:
        await phase(caller)
        leave(caller)
    await watcher.all_freed()


@pytest.mark.usefixtures("no_garbage_collection")
@pytest.mark.parametrize("leave", [hang_up, reset])
@pytest.mark.parametrize("phase", [before_the_handshake, in_the_handshake])
async def test_a_hang_up_in_the_handshake_frees_the_connection_at_once(
    watcher: Watcher,
    connect: Connect,
    phase: Callable[[Caller], Awaitable[None]],
    leave: Callable[[Caller], None],
) -> None:
    async with connect() as caller:
        await phase(caller)
        leave(caller)
    await watcher.all_freed()


@pytest.mark.both_loops
@pytest.mark.usefixtures("no_garbage_collection")
@pytest.mark.parametrize("leave", [hang_up, reset])
async def test_a_hang_up_within_tls_frees_the_connection_at_once(
    watcher: Watcher, connect: Connect, certificate: Certificate, leave: Callable[[Caller], None]
) -> None:
    async with connect() as caller:
        await caller.says("EHLO c")
        await caller.starts_tls(certificate.client_context())
        await in_data(caller)
        leave(caller)
    await watcher.all_freed()


@pytest.mark.both_loops
@pytest.mark.usefixtures("no_garbage_collection")
async def test_a_hang_up_while_the_mail_is_handled_frees_the_connection_at_once(
    watcher: Watcher, connect: Connect
) -> None:
    begun = asyncio.Event()

    async def take_long() -> None:
        begun.set()
        await asyncio.sleep(PATIENCE)

    watcher.taking = take_long
    async with connect() as caller:
        await before_the_reply(caller)
        await begun.wait()
        reset(caller)
    await watcher.all_freed()


@pytest.mark.usefixtures("no_garbage_collection")
async def test_a_client_that_we_disconnect_is_freed_at_once(watcher: Watcher) -> None:
    async with serving(watcher, idle_seconds=0.05) as connect, connect() as caller:
        await in_data(caller)
        assert await caller.hears() == SmtpReply.IDLE
        await watcher.all_freed()


@pytest.mark.usefixtures("no_garbage_collection")
async def test_a_thousand_hang_ups_leave_no_memory_behind(watcher: Watcher, connect: Connect) -> None:
    await hang_ups(50, watcher, connect)
    before = resident_bytes()
    await hang_ups(1_000, watcher, connect)
    assert resident_bytes() - before < 30_000_000, "150 MB were sent"


async def hang_ups(times: int, watcher: Watcher, connect: Connect) -> None:
    for _ in range(times):
        async with connect() as caller:
            await in_data(caller)
            reset(caller)
    await watcher.all_freed()


def resident_bytes() -> int:
    """The memory that this process uses."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


async def test_beyond_the_cap_data_is_put_off_until_there_is_room(watcher: Watcher) -> None:
    mail = HALF + b"\r\n.\r\n"
    watcher.in_flight = BytesInFlight(most=len(mail))
    taken = asyncio.Event()

    async def take_long() -> None:
        await taken.wait()

    watcher.taking = take_long
    async with serving(watcher) as connect, connect() as caller, connect() as greedy:
        await greedy.starts_a_mail()
        await greedy.sends(mail)
        await until_true(lambda: watcher.in_flight.held == len(mail))
        assert (await caller.says(*START))[-1] == SmtpReply.NO_MEMORY
        taken.set()
        assert await greedy.hears() == SmtpReply.ACCEPTED
        assert await caller.says("DATA") == [SmtpReply.START_DATA]


async def test_messages_that_grow_beyond_the_cap_together_are_put_off(watcher: Watcher) -> None:
    watcher.in_flight = BytesInFlight(most=len(HALF) + 1_000)
    async with serving(watcher) as connect, connect() as first, connect() as second:
        await in_data(first)
        await until_true(lambda: watcher.in_flight.held >= len(HALF))
        await second.starts_a_mail()
        await second.sends(HALF + b"\r\n.\r\n")
        assert await second.hears() == SmtpReply.NO_MEMORY
        assert watcher.in_flight.held < 2 * len(HALF)
        await first.sends(b"\r\n.\r\n")
        assert await first.hears() == SmtpReply.ACCEPTED


async def test_bytes_sent_ahead_of_the_replies_are_bounded(watcher: Watcher, connect: Connect) -> None:
    async with connect() as caller:
        await caller.sends(b"x" * (PIPELINED_BYTES * 8))
        heard = await caller.hears()
    assert heard in {SmtpReply.TOO_MANY_COMMANDS, SmtpReply.LINE_TOO_LONG, ""}
    await watcher.all_freed()
