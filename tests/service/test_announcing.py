"""Announcements go side by side, and go on after an error, in another process, and until they are stopped."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from conversations.news.writing import snow
from support import GatewayWith, RunningGateway

from mailgate.school.models import Announcement, AnnouncementKind, AudienceKind, Letter, Recipient, School
from mailgate.school.moment import Moment
from mailgate.school.news.audiences import Target
from mailgate.school.news.sending import queueing
from mailgate.service.announcing import Announcing, Evenly


def queued() -> int:
    return int(Letter.select().where(Letter.template == "announcement").count())


def state() -> str:
    return str(Announcement.get().state)


def failing_once(work: Callable[..., Any]) -> Callable[..., Any]:
    """The same unit of work, which fails at the first moment that it is given: the store may run it twice then."""
    failing: list[Moment] = []

    def unit(at: Moment, *arguments: Any) -> Any:
        if not failing:
            failing.append(at)
        if at is failing[0]:
            raise KeyError("a fault")
        return work(at, *arguments)

    return unit


async def test_an_error_leaves_the_rest_for_the_next_look(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queueing, "step", failing_once(queueing.step))
    monkeypatch.setattr(queueing, "finish", failing_once(queueing.finish))
    await snow(gateway, gateway.office, kind=AnnouncementKind.EMERGENCY)
    for letters, expected in ((0, "scheduled"), (3, "sending"), (3, "sent")):
        await gateway.announcing.look()
        await gateway.announcing.settled()
        assert await gateway.dependencies.store.read(queued) == letters
        assert await gateway.dependencies.store.read(state) == expected


async def test_an_urgent_one_does_not_wait_for_the_others(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    await snow(gateway, gateway.office)
    gateway.clock.forward(minutes=1)
    monkeypatch.setattr(queueing, "step", failing_once(queueing.step))
    await snow(gateway, gateway.nurse, kind=AnnouncementKind.EMERGENCY)
    await gateway.announcing.look()
    await gateway.announcing.settled()
    states = await gateway.dependencies.store.read(lambda: {row.kind: row.state for row in Announcement.select()})
    assert sorted(states.values()) == ["scheduled", "sent"]


async def test_two_processes_that_look_at_once_queue_each_letter_once(gateway: RunningGateway) -> None:
    await snow(gateway, gateway.office, kind=AnnouncementKind.EMERGENCY)
    both = [gateway.announcing, Announcing(gateway.dependencies)]
    await asyncio.gather(*(announcing.look() for announcing in both))
    await asyncio.gather(*(announcing.settled() for announcing in both))
    assert await gateway.dependencies.store.read(queued) == 3


async def test_it_runs_until_it_is_stopped_and_notes_what_the_relay_took(gateway: RunningGateway) -> None:
    await snow(gateway, gateway.office, kind=AnnouncementKind.EMERGENCY)
    running = asyncio.create_task(gateway.announcing.run())
    await gateway.mother.letter("雪のため臨時休校")
    await gateway.settled()
    gateway.announcing.stop()
    await running
    await Announcing(gateway.dependencies).collect()
    waiting = await gateway.dependencies.store.read(
        lambda: Recipient.select().where(Recipient.handed_over.is_null()).count()
    )
    assert waiting == 0


def test_letters_are_queued_evenly_and_what_was_not_used_is_not_made_up_for() -> None:
    now = 100.0
    evenly = Evenly(60, lambda: now)
    assert [evenly.pause(letters) for letters in (25, 1, 4)] == [0, 25, 26]
    now = 200.0
    assert [evenly.pause(letters) for letters in (2, 2)] == [0, 2]
    assert [Evenly(0, lambda: now).pause(1_000) for _ in range(2)] == [0, 0]


async def test_an_emergency_does_not_wait_for_the_pace_that_others_keep(gateway_with: GatewayWith) -> None:
    async with gateway_with(settings={"news": {"letters_per_minute": 1}}) as gateway:
        store = gateway.dependencies.store
        numbers = [await snow(gateway, person) for person in (gateway.office, gateway.nurse)]
        gateway.clock.forward(minutes=1)
        school = await store.read(lambda: School.get(School.code == "s1").id)
        classroom = [Target(AudienceKind.CLASSROOM, school, "3", "1")]
        urgent = AnnouncementKind.EMERGENCY
        numbers.append(await snow(gateway, gateway.teacher, kind=urgent, targets=classroom))
        await gateway.announcing.look()
        await gateway.until(lambda: Announcement.get_by_id(numbers[2]).state == "sent")
        await gateway.until(lambda: any(Announcement.get_by_id(number).state == "sent" for number in numbers[:2]))
        gateway.announcing.stop()
        await gateway.announcing.settled()
        states = [(await store.read(Announcement.get_by_id, number)).state for number in numbers]
        assert sorted(states[:2]) == ["scheduled", "sent"], "one goes at once, the other one waits for its turn"
        assert states[2] == "sent"
