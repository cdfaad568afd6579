import asyncio
import contextlib
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from support import Clock, settings_of, until

from mailgate.delivery.courier import Courier
from mailgate.delivery.way_out import DeliveryResult
from mailgate.dependencies import Dependencies
from mailgate.machine.process_name import name_of
from mailgate.school.letters import claims, outbox, queue
from mailgate.school.letters.outbox import Outgoing
from mailgate.school.models import Letter, Mailbox, Priority
from mailgate.school.moment import Moment
from mailgate.service.gateway import open_dependencies
from mailgate.smtp.composing import OutgoingMail
from mailgate.smtp.relay import RelayDown
from mailgate.smtp.way_out import MailWayOut

SCHOOLS = {"schools": [{"name": "青葉小学校", "phone": "0144-00-0001"}]}


class ToldRelay:
    """A relay that answers as it is told to: with a result, or not until it is let go."""

    def __init__(self) -> None:
        self.tried: list[OutgoingMail] = []
        self.answer: Callable[[OutgoingMail], DeliveryResult] = lambda _: DeliveryResult()
        self.open = asyncio.Event()
        self.open.set()

    async def send(self, mail: OutgoingMail) -> DeliveryResult:
        self.tried.append(mail)
        await self.open.wait()
        return self.answer(mail)

    async def close(self) -> None:
        pass

    @property
    def recipients(self) -> list[str]:
        return [mail.recipient for mail in self.tried]


def down(_: OutgoingMail) -> DeliveryResult:
    raise RelayDown("not there")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def dependencies(tmp_path: Path, clock: Clock) -> AsyncIterator[Dependencies]:
    one_connection = {"relay": {"connections": 1, "connections_per_domain": 1}}
    async with open_dependencies(settings_of(tmp_path, 25, one_connection), clock) as opened:
        yield opened


@pytest.fixture
def relay() -> ToldRelay:
    return ToldRelay()


@contextlib.asynccontextmanager
async def carrying(dependencies: Dependencies, relay: ToldRelay) -> AsyncIterator[Courier]:
    courier = Courier(dependencies, MailWayOut(dependencies, relay))
    task = asyncio.create_task(courier.run())
    try:
        yield courier
    finally:
        relay.open.set()
        courier.stop()
        await task


def enqueue(clock: Clock, *names: str, priority: int = Priority.NOTICE, template: str = "help") -> Callable[[], None]:
    """A unit that queues a letter to each of these addresses."""

    def unit() -> None:
        at = moment(clock)
        for name in names:
            mailbox = Mailbox.create(address=name, canonical=name)
            outbox.enqueue(at, [Outgoing(mailbox, template, SCHOOLS, priority=priority)])

    return unit


def moment(clock: Clock) -> Moment:
    return Moment(clock())


def state(of: str = "a@x.example") -> Letter:
    """The row of the letter to this address."""
    return Letter.select().join(Mailbox).where(Mailbox.canonical == of).get()  # type: ignore[no-any-return]  # peewee


async def test_a_letter_is_sent_and_its_data_forgotten(
    dependencies: Dependencies, relay: ToldRelay, clock: Clock
) -> None:
    async with carrying(dependencies, relay):
        await dependencies.store.write(enqueue(clock, "a@x.example"))
        await until(dependencies.store, lambda: state().state == "sent")
    letter = await dependencies.store.read(state)
    assert (letter.attempts, letter.data, letter.settled) == (1, "", clock())


async def test_what_is_refused_for_now_is_tried_again_later_and_later(
    dependencies: Dependencies, relay: ToldRelay, clock: Clock
) -> None:
    relay.answer = lambda _: DeliveryResult("451 later")
    async with carrying(dependencies, relay):
        await dependencies.store.write(enqueue(clock, "a@x.example"))
        for attempt, pause in enumerate((*claims.PAUSES, claims.PAUSES[-1]), 1):
            await until(dependencies.store, lambda: state().attempts == attempt and state().error == "451 later")  # noqa: B023
            letter = await dependencies.store.read(state)
            assert pause <= letter.due - clock() < pause + claims.JITTER_SECONDS
            clock.forward(seconds=letter.due - clock())
            await dependencies.store.write(lambda: Letter.update(error="").execute())
    assert len({mail.content for mail in relay.tried}) == 1, "the same mail, under one Message-ID"


async def test_what_is_refused_for_ever_is_given_up_at_once(
    dependencies: Dependencies, relay: ToldRelay, clock: Clock
) -> None:
    relay.answer = lambda _: DeliveryResult("550 unknown", permanent=True)
    async with carrying(dependencies, relay):
        await dependencies.store.write(enqueue(clock, "a@x.example"))
        await until(dependencies.store, lambda: state().state == "failed")
    assert (await dependencies.store.read(state)).error == "550 unknown"


async def test_after_two_days_a_letter_is_given_up(dependencies: Dependencies, relay: ToldRelay, clock: Clock) -> None:
    relay.answer = lambda _: DeliveryResult("451 later")
    async with carrying(dependencies, relay):
        await dependencies.store.write(enqueue(clock, "a@x.example"))
        await until(dependencies.store, lambda: state().error)
        clock.forward(days=2)
        await until(dependencies.store, lambda: state().state == "failed")
    letter = await dependencies.store.read(state)
    assert (letter.error, letter.attempts) == ("451 later", 2)


async def test_a_relay_that_is_not_there_is_no_attempt(
    dependencies: Dependencies, relay: ToldRelay, clock: Clock
) -> None:
    relay.answer = down
    async with carrying(dependencies, relay):
        await dependencies.store.write(enqueue(clock, "a@x.example", "b@x.example", "c@x.example"))
        await until(dependencies.store, lambda: not Letter.select().where(Letter.attempts > 0).exists() and relay.tried)
        assert (await dependencies.store.read(queue.listing))[0].error == "not there", (
            "the operator sees in the queue why"
        )
        relay.answer = lambda _: DeliveryResult()
        clock.forward(minutes=1)
        await until(dependencies.store, lambda: not outbox.backlog())
    letters = await dependencies.store.read(lambda: list(Letter.select()))
    assert {(letter.attempts, letter.error) for letter in letters} == {(1, "")}


async def test_a_login_letter_overtakes_all_that_wait(
    dependencies: Dependencies, relay: ToldRelay, clock: Clock
) -> None:
    relay.open.clear()
    async with carrying(dependencies, relay):
        crowd = [f"{number}@x.example" for number in range(50)]
        await dependencies.store.write(enqueue(clock, *crowd))
        await until(dependencies.store, lambda: Letter.select().where(Letter.attempts > 0).exists())
        await dependencies.store.write(enqueue(clock, "login@x.example", priority=Priority.LOGIN))
        await until(dependencies.store, lambda: state("login@x.example").attempts)
        await dependencies.store.write(lambda: None)  # answered after the claim, which the courier knows of by then
        relay.open.set()
        await until(dependencies.store, lambda: not outbox.backlog())
    assert relay.recipients.index("login@x.example") <= 1
    assert sorted(relay.recipients) == sorted([*crowd, "login@x.example"])


async def test_a_letter_is_not_sent_twice_while_a_slow_relay_has_it(
    dependencies: Dependencies, relay: ToldRelay, clock: Clock
) -> None:
    relay.open.clear()
    async with carrying(dependencies, relay):
        await dependencies.store.write(enqueue(clock, "a@x.example", "b@x.example"))
        await until(dependencies.store, lambda: state("b@x.example").attempts == 1)
        clock.forward(hours=1)
        await until(dependencies.store, lambda: state("b@x.example").attempts == 2)
        relay.open.set()
        await until(dependencies.store, lambda: not outbox.backlog())
    assert relay.recipients == ["a@x.example", "b@x.example"]


async def test_a_letter_that_cannot_be_written_stops_no_other(
    dependencies: Dependencies, relay: ToldRelay, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    async with carrying(dependencies, relay):
        await dependencies.store.write(enqueue(clock, "a@x.example", template="no-such-template"))
        await dependencies.store.write(enqueue(clock, "b@x.example"))
        await until(dependencies.store, lambda: state().error and state("b@x.example").state == "sent")
    assert (await dependencies.store.read(state)).state == "waiting"
    assert "no-such-template" in caplog.text


async def test_a_stop_finishes_what_is_on_the_way_and_puts_the_rest_back(
    dependencies: Dependencies, relay: ToldRelay, clock: Clock
) -> None:
    relay.open.clear()
    async with carrying(dependencies, relay):
        await dependencies.store.write(enqueue(clock, "a@x.example", "b@x.example"))
        await until(dependencies.store, lambda: state("b@x.example").attempts == 1 and relay.tried)
    assert relay.recipients == ["a@x.example"]
    assert (await dependencies.store.read(state)).state == "sent"
    left = await dependencies.store.read(lambda: state("b@x.example"))
    assert (left.state, left.attempts, left.due) == ("waiting", 0, clock())


@pytest.fixture
def dead() -> str:
    """The name of a process that has run and is dead."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        return name_of(process.pid)


async def test_what_a_dead_process_had_claimed_goes_at_once_and_what_another_has_waits(
    dependencies: Dependencies, relay: ToldRelay, clock: Clock, dead: str
) -> None:
    await dependencies.store.write(enqueue(clock, "a@x.example", "b@y.example"))
    for process in (dead, name_of(os.getpid())):
        wanted = claims.Wanted(most=1, more_login=0, key_name="k", process=process)
        assert len(await dependencies.store.write(claims.claim, moment(clock), wanted)) == 1
    async with carrying(dependencies, relay):
        await until(dependencies.store, lambda: state("a@x.example").state == "sent")
    assert relay.recipients == ["a@x.example"]
    assert (await dependencies.store.read(state, "b@y.example")).claimed_by == name_of(os.getpid())


async def test_what_was_deferred_is_nobodys_and_does_not_go_before_it_is_due(
    dependencies: Dependencies, relay: ToldRelay, clock: Clock
) -> None:
    relay.answer = lambda _: DeliveryResult("451 later")
    async with carrying(dependencies, relay):
        await dependencies.store.write(enqueue(clock, "a@x.example"))
        await until(dependencies.store, lambda: state().error)
    letter = await dependencies.store.read(state)
    assert (letter.claimed_by, letter.due > clock()) == ("", True)


async def test_a_courier_that_starts_anew_lets_those_domains_rest_that_the_one_before_let_rest(
    dependencies: Dependencies, relay: ToldRelay, clock: Clock
) -> None:
    def of_many() -> None:
        for domain in ("slow.example", "quick.example"):
            mailbox = Mailbox.create(address=f"a@{domain}", canonical=f"a@{domain}")
            outbox.enqueue(Moment(clock()), [Outgoing(mailbox, claims.TO_MANY, {"announcement": 1, "round": 0})])

    until_then = clock() + 30
    await dependencies.store.write(claims.rest, "slow.example", until_then)
    await dependencies.store.write(of_many)
    async with carrying(dependencies, relay):
        await until(dependencies.store, lambda: Letter.get(Letter.domain == "quick.example").attempts == 1)
        held = await dependencies.store.read(lambda: Letter.get(Letter.domain == "slow.example"))
        assert (held.attempts, held.due) == (0, until_then)
