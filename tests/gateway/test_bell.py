"""The bell between the processes of one machine: what one of them queues, another carries at once."""

import asyncio
import contextlib
import os
from collections.abc import Iterator

import pytest
from house import OpenHouse
from house.letters import plain_mail
from house.people import hand_in

from mailgate import bell
from mailgate.gateway import Gateway, open_parts
from mailgate.smtp import courier

Ends = tuple[int, int]


@pytest.fixture
def ends() -> Iterator[Ends]:
    """A bell: where it is heard, where it is rung."""
    ends = bell.make()
    yield ends
    for end in ends:
        with contextlib.suppress(OSError):  # a test has closed it
            os.close(end)


async def test_a_letter_that_another_process_queued_goes_out_when_the_bell_rings(
    house_with: OpenHouse, ends: Ends, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier, "LOOK_SECONDS", 3_600)
    heard, rung = ends
    async with (
        house_with(bell_end=heard) as house,
        open_parts(house.parts.settings, house.clock) as parts,
    ):
        reception = Gateway(parts, ("smtp",), bell_end=rung)
        await reception.start()
        try:
            login = f"login@{house.domain}"
            mail = plain_mail(house.mother.address, login).as_bytes()
            taken = await asyncio.to_thread(hand_in, reception.smtp, house.mother.address, [login], mail)
            assert taken.is_good
            assert "パスコード" in (await house.mother.letter()).text
        finally:
            await reception.stop()


async def test_a_courier_whose_colleagues_are_all_gone_is_not_kept_awake(
    house_with: OpenHouse, ends: Ends, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard, rung = ends
    calls: list[int] = []
    hush = bell.hush

    def counted(end: int) -> bool:
        calls.append(end)
        return hush(end)

    monkeypatch.setattr(bell, "hush", counted)
    async with house_with(bell_end=heard) as house:
        os.close(rung)
        await house.mother.logs_in()  # time enough for many a call
    assert calls == [heard]


def test_a_bell_may_be_rung_and_hushed_as_often_as_one_likes(ends: Ends) -> None:
    heard, rung = ends
    for _ in range(100_000):
        bell.ring(rung)
    while True:
        try:
            assert set(os.read(heard, 65_536)) == set(b"\a")
        except BlockingIOError:
            break
    assert bell.hush(heard)
    bell.ring(rung)
    assert bell.hush(heard)
    with pytest.raises(BlockingIOError):
        os.read(heard, 1)


def test_a_bell_that_nobody_can_ring_any_more_says_so(ends: Ends) -> None:
    heard, rung = ends
    bell.ring(rung)
    os.close(rung)
    assert bell.hush(heard)
    assert not bell.hush(heard)


def test_nobody_minds_a_bell_that_is_not_heard_any_more(ends: Ends) -> None:
    heard, rung = ends
    os.close(heard)
    bell.ring(rung)
