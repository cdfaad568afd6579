"""The bell between the processes of one machine: what one of them queues, another carries at once."""

import asyncio
import os

import pytest
from house import OpenHouse
from house.letters import plain_mail
from house.people import hand_in

from mailgate import bell
from mailgate.gateway import Gateway, open_parts
from mailgate.smtp import courier


async def test_a_letter_that_another_process_queued_goes_out_when_the_bell_rings(
    house_with: OpenHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier, "LOOK_SECONDS", 3_600)
    heard, rung = bell.make()
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


def test_a_bell_may_be_rung_and_hushed_as_often_as_one_likes() -> None:
    heard, rung = bell.make()
    for _ in range(100_000):
        bell.ring(rung)
    while True:
        try:
            assert set(os.read(heard, 65_536)) == set(b"\a")
        except BlockingIOError:
            break
    bell.hush(heard)
    bell.ring(rung)
    bell.hush(heard)
    with pytest.raises(BlockingIOError):
        os.read(heard, 1)


def test_nobody_minds_a_bell_that_is_not_heard_any_more() -> None:
    heard, rung = bell.make()
    os.close(heard)
    bell.ring(rung)
    os.close(rung)
