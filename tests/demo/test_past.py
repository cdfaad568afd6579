"""The demo opens on a school with some weeks behind it: full lists, a small wave of influenza, work on the desk."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from mailgate.demo.clock import DemoClock
from mailgate.demo.environment import ANY_PORTS, open_environment
from mailgate.school.models import Delivery, Letter, Notice, State

TUESDAY_EARLY, TUESDAY_NOON, SATURDAY = 1_795_470_600, 1_795_489_200, 1_795_831_200
"""6:50 and 12:00 on 24 November 2026, 11:00 on the 28th, in Japan."""


async def opened(folder: Path, now: int, look: Callable[[], Sequence[Notice]]) -> Sequence[Notice]:
    """What is found in the database of a demo that is opened at this moment."""
    async with open_environment(folder, ANY_PORTS, DemoClock(lambda: now)) as demo:
        return await demo.dependencies.store.read(look)


def notices() -> list[Notice]:
    reports = ("told", "receipt", "answer")
    assert not Letter.select().where(Letter.template.in_(reports), Letter.state == Delivery.WAITING).exists()
    return list(Notice.select().order_by(Notice.date))


@pytest.mark.parametrize(
    ("now", "coming"),
    [(TUESDAY_EARLY, "2026-11-24"), (TUESDAY_NOON, "2026-11-25"), (SATURDAY, "2026-11-30")],
    ids=["early", "noon", "saturday"],
)
async def test_a_school_has_believable_weeks_behind_it(tmp_path: Path, now: int, coming: str) -> None:
    found = await opened(tmp_path, now, notices)
    days = Counter(notice.date for notice in found)
    assert len(days) == 20
    assert max(days) == coming
    assert min(days.values()) >= 5
    assert all(notice.created < now for notice in found)
    waiting = Counter(notice.date for notice in found if notice.state == State.SUBMITTED)
    assert waiting[coming] >= 3, "there is something to confirm"
    assert sum(waiting.values()) - waiting[coming] <= 4, "hardly anything was forgotten"
    assert {notice.state for notice in found} == set(State)
    assert {notice.kind for notice in found} >= {"sick", "absence", "late", "leave-early"}
    assert any(notice.taken_by for notice in found)
    assert any(notice.revision > 2 for notice in found), "something was changed"


async def test_influenza_comes_as_a_small_wave(tmp_path: Path) -> None:
    found = await opened(tmp_path, SATURDAY, notices)
    wave = Counter(notice.date for notice in found if notice.reason.startswith("インフルエンザ"))
    by_day = [wave[day] for day in sorted(wave)]
    assert len(by_day) <= 8
    assert sum(by_day[-4:]) > 2 * sum(by_day[:4])
