"""`mailgate doctor --mail ADDRESS` tells each hop of a test letter."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest
from support.people import hand_in

from doctor.world import DOMAIN, Surroundings
from mailgate.school.letters import outbox
from mailgate.service.gateway import Gateway

ROLES = ("smtp", "courier")


@contextlib.asynccontextmanager
async def mail_of(around: Surroundings) -> AsyncIterator[Gateway]:
    """The gateway's mail, in and out."""
    gateway = Gateway(around.dependencies, ROLES)
    await gateway.start()
    try:
        yield gateway
    finally:
        await gateway.stop()


async def test_a_letter_to_an_address_of_ours_comes_back(around: Surroundings) -> None:
    address = f"postmaster@{DOMAIN}"
    async with mail_of(around) as gateway:
        doctor = asyncio.create_task(around.doctor("--mail", address, code=0))
        letter = await around.post.letter(address, lambda _: True)
        assert "試験" in letter.subject
        answer = await asyncio.to_thread(hand_in, gateway.smtp, letter.envelope_sender, [address], letter.raw)
        assert answer.is_good
        lines = await doctor
    assert [line.split()[:2] for line in lines] == [["ok", "outbox"], ["ok", "relay"], ["ok", "smtp"]]
    assert "it took the letter: 250" in lines[1]
    assert answer.text.rpartition(" ")[2] in lines[2], "the id that the server in front got with the 250"


async def test_a_letter_elsewhere_can_be_followed_to_the_relay(around: Surroundings) -> None:
    async with mail_of(around):
        lines = await around.doctor("--mail", "somebody@elsewhere.example", code=0)
    assert lines[-1].startswith("unknown  beyond")
    assert "mailgate trace 1" in lines[-1]


async def test_a_letter_that_does_not_come_back(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mailgate.doctor.mail.round_trip.PATIENCE_SECONDS", 1.0)
    async with mail_of(around):
        lines = await around.doctor("--mail", f"help@{DOMAIN}", code=1)
    assert lines[-1].startswith("wrong    smtp")


async def test_a_relay_that_refuses(around: Surroundings) -> None:
    around.post.answers["RCPT"] = "550 5.7.1 not from here"
    async with mail_of(around):
        lines = await around.doctor("--mail", "somebody@elsewhere.example", code=1)
    assert "not from here" in lines[-1]
    assert await around.dependencies.store.read(outbox.backlog) == 0


async def test_a_gateway_that_does_not_run(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mailgate.doctor.mail.round_trip.PATIENCE_SECONDS", 0.1)
    lines = await around.doctor("--mail", "somebody@elsewhere.example", code=1)
    assert "see whether `mailgate serve` runs" in lines[-1]
    assert await around.dependencies.store.read(outbox.backlog) == 0


async def test_what_is_no_address(around: Surroundings) -> None:
    _, said = await asyncio.to_thread(around.shell.run, "doctor", "--mail", "nobody", code=2)
    assert said[0].startswith("nobody is no address.")
