"""The demo's clock."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from mailgate.demo.clock import DemoClock, next_school_morning
from mailgate.school.directory.calendar import Calendar

JAPAN = ZoneInfo("Asia/Tokyo")


def moment(text: str) -> dt.datetime:
    """A moment in Japan."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=JAPAN)


def test_the_clock_goes_on_from_where_it_was_set_until_it_is_set_back() -> None:
    real = [1_000]
    clock = DemoClock(lambda: real[0])
    assert (clock(), clock.is_set) == (1_000, False)
    clock.set(moment("2026-11-24 07:30"))
    real[0] += 5
    assert dt.datetime.fromtimestamp(clock(), JAPAN) == moment("2026-11-24 07:30:05")
    clock.forward(dt.timedelta(minutes=10))
    assert dt.datetime.fromtimestamp(clock(), JAPAN) == moment("2026-11-24 07:40:05")
    assert clock.is_set
    clock.reset()
    assert (clock(), clock.is_set) == (1_005, False)


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        ("2026-11-24 07:29:59", "2026-11-24 07:30"),
        ("2026-11-24 07:30:00", "2026-11-25 07:30"),
        ("2026-11-20 22:00:00", "2026-11-24 07:30"),  # Friday; Monday is a holiday
        ("2026-12-31 12:00:00", "2027-01-04 07:30"),
    ],
)
def test_the_next_school_morning_passes_over_weekends_and_holidays(now: str, morning: str) -> None:
    assert next_school_morning(moment(now), Calendar()) == moment(morning)
