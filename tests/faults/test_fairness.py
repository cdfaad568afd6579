"""Letters that do not stand in each other's way: bursts, slow domains, and the pace that the relay wants."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from support import Clock, settings_of, until

from mailgate.delivery.courier import Courier
from mailgate.delivery.in_flight import AHEAD
from mailgate.delivery.way_out import DeliveryResult
from mailgate.dependencies import Dependencies
from mailgate.school.letters import outbox
from mailgate.school.models import Letter, Mailbox, Priority
from mailgate.school.moment import Moment
from mailgate.service.gateway import open_dependencies
from mailgate.smtp.composing import OutgoingMail
from mailgate.smtp.way_out import MailWayOut

BROADCAST = 5_000
CONNECTIONS = 4
FACTS = {"schools": [{"name": "青葉小学校", "phone": "0144-00-0001"}]}


class Counting:
    """A relay that takes everything, but for recipients at `slow`, who wait until it is let go."""

    def __init__(self, slow: str = "") -> None:
        self.taken: list[str] = []
        self.let_go = asyncio.Event()
        self._slow = slow

    async def send(self, mail: OutgoingMail) -> DeliveryResult:
        if self._slow and mail.recipient.endswith(self._slow):
            await self.let_go.wait()
        self.taken.append(mail.recipient)
        await asyncio.sleep(0)
        return DeliveryResult()

    async def close(self) -> None:
        pass


@contextlib.asynccontextmanager
async def carrying(
    folder: Path, relay: Counting, clock: Clock, queued: Callable[[], None], pace: int = 0
) -> AsyncIterator[Dependencies]:
    """A courier at work over an outbox with these letters."""
    settings = settings_of(folder, 25, {"relay": {"connections": CONNECTIONS, "letters_per_minute": pace}})
    async with open_dependencies(settings, clock) as dependencies:
        await dependencies.store.write(queued)
        courier = Courier(dependencies, MailWayOut(dependencies, relay))
        task = asyncio.create_task(courier.run())
        yield dependencies
        relay.let_go.set()
        courier.stop()
        await task


def letters(clock: Clock, count: int, domain: str, priority: int = Priority.BULK) -> Callable[[], None]:
    """A unit of work that queues letters to a domain, one to each recipient."""

    def unit() -> None:
        for number in range(count):
            spelled = f"{priority}-{number}@{domain}"
            mailbox = Mailbox.create(address=spelled, canonical=spelled)
            outbox.enqueue(Moment(clock()), [outbox.Outgoing(mailbox, "help", FACTS, priority=priority)])

    return unit


async def test_a_broadcast_does_not_delay_a_login_letter(tmp_path: Path) -> None:
    clock, relay = Clock(), Counting()
    async with carrying(tmp_path, relay, clock, letters(clock, BROADCAST, "family.example")) as dependencies:
        for burst in range(3):
            await until(dependencies.store, lambda: len(relay.taken) > 500 * burst)  # noqa: B023
            clock.forward(seconds=1)
            await dependencies.store.write(letters(clock, 1, f"login{burst}.example", Priority.LOGIN))
            committed = len(relay.taken)
            await until(dependencies.store, lambda: f"0-0@login{burst}.example" in relay.taken)  # noqa: B023
            overtaken = relay.taken.index(f"0-0@login{burst}.example") - committed
            assert overtaken <= CONNECTIONS * AHEAD, f"{overtaken} of the broadcast went first"
        assert len(relay.taken) < BROADCAST
        await until(dependencies.store, lambda: not outbox.backlog())
    assert len(set(relay.taken)) == len(relay.taken) == BROADCAST + 3


@pytest.mark.parametrize("domains", [("family.example", "family.example"), ("family.example", "school.example")])
async def test_what_nobody_waits_for_goes_beside_notices_that_would_fill_every_connection(
    tmp_path: Path, domains: tuple[str, str]
) -> None:
    clock, relay = Clock(), Counting()
    async with carrying(tmp_path, relay, clock, letters(clock, 2_000, domains[0], Priority.NOTICE)) as dependencies:
        await dependencies.store.write(letters(clock, 200, domains[1]))
        queued = len(relay.taken)
        await until(dependencies.store, lambda: sum(taken.startswith("2-") for taken in relay.taken) == 200)
        assert len(relay.taken) < 2_000, "notices still wait"
        assert len(relay.taken) - queued >= 3 * 200, "notices went before"
        await until(dependencies.store, lambda: not outbox.backlog())
    assert len(set(relay.taken)) == len(relay.taken) == 2_200


async def test_a_domain_that_is_slow_holds_up_no_other(tmp_path: Path) -> None:
    clock, relay = Clock(), Counting(slow="slow.example")
    async with carrying(tmp_path, relay, clock, letters(clock, 500, "slow.example")) as dependencies:
        await until(dependencies.store, lambda: Letter.select().where(Letter.attempts > 0).exists())
        await dependencies.store.write(letters(clock, 300, "quick.example"))
        await until(dependencies.store, lambda: len(relay.taken) == 300)
        assert not any(recipient.endswith("slow.example") for recipient in relay.taken)
        await dependencies.store.write(letters(clock, 1, "quick.example", Priority.LOGIN))
        await until(dependencies.store, lambda: "0-0@quick.example" in relay.taken)
        relay.let_go.set()
        await until(dependencies.store, lambda: not outbox.backlog())
    assert len(set(relay.taken)) == len(relay.taken) == 801


@pytest.mark.parametrize(("pace", "at_once", "span"), [(60, 6, 6), (600, 60, 6), (7, 1, 9), (1, 1, 60)])
async def test_letters_go_at_the_pace_that_the_relay_wants(tmp_path: Path, pace: int, at_once: int, span: int) -> None:
    clock, relay = Clock("2026-11-24 00:00:00"), Counting()
    async with carrying(tmp_path, relay, clock, letters(clock, 200, "family.example"), pace) as dependencies:
        for spans in range(1, 4):
            await until(dependencies.store, lambda: len(relay.taken) == spans * at_once)  # noqa: B023
            turns = dependencies.store.committed
            await until(dependencies.store, lambda: dependencies.store.committed > turns + 3)  # noqa: B023 - it has looked again
            assert len(relay.taken) == spans * at_once
            clock.forward(seconds=span - clock() % span)
