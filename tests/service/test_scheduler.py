"""The clock is on record when it starts and stops, and one school's trouble is no other's."""

import asyncio
import logging
import re

import pytest
from support import RunningGateway

from mailgate.ids import SchoolId
from mailgate.school.audit.events import Event
from mailgate.school.desk import schedule
from mailgate.school.models import AuditRecord
from mailgate.school.moment import Moment, Way


async def test_the_clock_starts_and_stops(gateway: RunningGateway) -> None:
    running = asyncio.create_task(gateway.scheduler.run())
    await gateway.until(lambda: AuditRecord.select().exists())
    gateway.scheduler.stop()
    await running
    events = await gateway.dependencies.store.read(
        lambda: [(row.event, row.way) for row in AuditRecord.select().order_by(AuditRecord.id)]
    )
    assert events == [(Event.CLOCK_STARTED, Way.CLOCK), (Event.CLOCK_STOPPED, Way.CLOCK)]


async def test_an_error_in_one_school_does_not_keep_the_others_from_theirs(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    done: list[SchoolId] = []

    def run(_: Moment, school: SchoolId) -> None:
        if school == 1:
            raise ZeroDivisionError
        done.append(school)

    monkeypatch.setattr(schedule, "due", lambda _: [SchoolId(1), SchoolId(2)])
    monkeypatch.setattr(schedule, "run", run)
    with caplog.at_level(logging.ERROR, "mailgate.service.scheduler"):
        await gateway.scheduler.tick()
    assert done == [2]
    assert [record.getMessage() for record in caplog.records] == ["the clock's work for school 1 was not done"]


async def test_a_purge_says_what_it_took_away(gateway: RunningGateway, caplog: pytest.LogCaptureFixture) -> None:
    await gateway.mother.logs_in()
    await gateway.settled()
    gateway.clock.forward(days=40)
    with caplog.at_level(logging.INFO, "mailgate.service.daily_purge"):
        await gateway.scheduler.tick()
    (said,) = [record.getMessage() for record in caplog.records if "the purge took away" in record.getMessage()]
    assert re.search(r"took away: .*\d+ of letter", said)
    assert "@" not in said
