"""A clock that can be set, so that half past seven can be tried at night."""

import datetime as dt
from collections.abc import Callable

from mailgate.school.directory.calendar import Calendar

SCHOOL_MORNING = dt.time(7, 30)
"""Before the first deadline of the day."""


class DemoClock:
    """Whole seconds UTC, as fast as `source` goes, from wherever it was set."""

    def __init__(self, source: Callable[[], int]) -> None:
        self._source = source
        self._ahead = 0

    def __call__(self) -> int:
        return self._source() + self._ahead

    @property
    def is_set(self) -> bool:
        """Whether it shows another time than its source."""
        return self._ahead != 0

    def set(self, moment: dt.datetime) -> None:
        """Show this (aware) moment now, and go on from there."""
        self._ahead = int(moment.timestamp()) - self._source()

    def forward(self, span: dt.timedelta) -> None:
        """Put it forward by this span."""
        self._ahead += int(span.total_seconds())

    def reset(self) -> None:
        """Show the time of its source again."""
        self._ahead = 0


def next_school_morning(now: dt.datetime, calendar: Calendar) -> dt.datetime:
    """The next SCHOOL_MORNING of a school day after `now` (aware, in the school's time zone)."""
    morning = now.replace(hour=SCHOOL_MORNING.hour, minute=SCHOOL_MORNING.minute, second=0, microsecond=0)
    while morning <= now or not calendar.is_school_day(morning.date()):
        morning += dt.timedelta(days=1)
    return morning
