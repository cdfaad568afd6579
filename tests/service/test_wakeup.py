"""Wakeups between the processes of one machine: what one of them queues, another sends at once."""

import asyncio
import contextlib
import os
from collections.abc import Iterator

import pytest
from support import GatewayWith
from support.letters import plain_mail
from support.people import hand_in

from mailgate.delivery import courier
from mailgate.service import wakeup
from mailgate.service.gateway import Gateway, open_dependencies

Ends = tuple[int, int]


@pytest.fixture
def ends() -> Iterator[Ends]:
    """A pipe for wakeups: its end to read and its end to write."""
    ends = wakeup.open_pipe()
    yield ends
    for end in ends:
        with contextlib.suppress(OSError):  # a test has closed it
            os.close(end)


async def test_a_letter_that_another_process_queued_goes_out_at_the_wakeup(
    gateway_with: GatewayWith, ends: Ends, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier, "POLL_SECONDS", 3_600)
    read_end, write_end = ends
    async with (
        gateway_with(wakeup_end=read_end) as gateway,
        open_dependencies(gateway.dependencies.settings, gateway.clock) as dependencies,
    ):
        mail_in = Gateway(dependencies, ("smtp",), wakeup_end=write_end)
        await mail_in.start()
        try:
            login = f"login@{gateway.domain}"
            mail = plain_mail(gateway.mother.address, login).as_bytes()
            taken = await asyncio.to_thread(hand_in, mail_in.smtp, gateway.mother.address, [login], mail)
            assert taken.is_good
            assert "パスコード" in (await gateway.mother.letter()).text
        finally:
            await mail_in.stop()


async def test_a_courier_whose_colleagues_are_all_gone_is_not_kept_awake(
    gateway_with: GatewayWith, ends: Ends, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_end, write_end = ends
    calls: list[int] = []
    drain = wakeup.drain

    def counted(end: int) -> bool:
        calls.append(end)
        return drain(end)

    monkeypatch.setattr(wakeup, "drain", counted)
    async with gateway_with(wakeup_end=read_end) as gateway:
        os.close(write_end)
        await gateway.mother.logs_in()  # time enough for many a call
    assert calls == [read_end]


def test_a_pipe_takes_any_number_of_wakeups(ends: Ends) -> None:
    read_end, write_end = ends
    for _ in range(100_000):
        wakeup.send(write_end)
    while True:
        try:
            assert set(os.read(read_end, 65_536)) == set(b"\a")
        except BlockingIOError:
            break
    assert wakeup.drain(read_end)
    wakeup.send(write_end)
    assert wakeup.drain(read_end)
    with pytest.raises(BlockingIOError):
        os.read(read_end, 1)


def test_a_pipe_without_writers_says_so(ends: Ends) -> None:
    read_end, write_end = ends
    wakeup.send(write_end)
    os.close(write_end)
    assert wakeup.drain(read_end)
    assert not wakeup.drain(read_end)


def test_a_pipe_without_readers_harms_nobody(ends: Ends) -> None:
    read_end, write_end = ends
    os.close(read_end)
    wakeup.send(write_end)
