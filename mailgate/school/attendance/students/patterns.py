"""What stands out in the days of one student: runs of days, and the same weekday again and again. Pure.

It is a hint for people who know the student, and says nothing of a cause.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

LEAST = 3
"""A run and a pattern have this many days at least."""


@dataclass(frozen=True, slots=True)
class Streak:
    """School days in a row: the first, the last, and their number."""

    first: dt.date
    last: dt.date
    days: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """The same weekday in weeks that follow one another: "the third Monday in a row"."""

    days: tuple[dt.date, ...]

    @property
    def last(self) -> dt.date:
        """The day of the last week."""
        return self.days[-1]


def runs(away: Collection[dt.date], school_days: Sequence[dt.date]) -> list[Streak]:
    """The runs of days on which a student was away; weekends and holidays do not end one."""
    return [Streak(days[0], days[-1], len(days)) for days in _in_a_row(away, school_days)]


def weekdays(away: Collection[dt.date], school_days: Sequence[dt.date]) -> list[Weekday]:
    """The weekdays on which a student was away again and again, the latest last.

    A week without school on that weekday does not end it. Days of a run are none of it: a long illness has every
    weekday in it.
    """
    in_runs = {day for days in _in_a_row(away, school_days) for day in days}
    single = set(away) - in_runs
    found = [
        Weekday(tuple(days))
        for weekday in range(7)
        for days in _in_a_row(single, [day for day in school_days if day.weekday() == weekday])
    ]
    return sorted(found, key=lambda each: each.last)


def _in_a_row(away: Collection[dt.date], days: Sequence[dt.date]) -> Iterator[list[dt.date]]:
    """The stretches of LEAST days or more that follow one another among these and are all in `away`."""
    stretch: list[dt.date] = []
    for day in [*days, None]:
        if day in away and day is not None:
            stretch.append(day)
            continue
        if len(stretch) >= LEAST:
            yield stretch
        stretch = []
