"""A school's calendar: which days are school days. Pure, like the rules that it is a part of."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

LONGEST_HOLIDAYS = dt.timedelta(days=60)
"""How far a school day is looked for."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are school days: weekdays that are no national holiday and not closed, and the days opened beside."""

    weekdays: tuple[str, ...] = WEEKDAYS[:5]
    closed: tuple[str, ...] = ()
    open: tuple[str, ...] = ()

    def is_school_day(self, day: dt.date) -> bool:
        """Whether there is school on this day."""
        if any(_covers(span, day) for span in self.open):
            return True
        if WEEKDAYS[day.weekday()] not in self.weekdays or any(_covers(span, day) for span in self.closed):
            return False
        return day not in _national_holidays()

    def next_school_day(self, day: dt.date) -> dt.date:
        """The first school day after this one; the day after it, where there is none in LONGEST_HOLIDAYS."""
        coming = (day + dt.timedelta(days) for days in range(1, LONGEST_HOLIDAYS.days + 1))
        return next(filter(self.is_school_day, coming), day + dt.timedelta(1))

    def last_school_day(self, day: dt.date) -> dt.date:
        """The last school day before this one; the day before it, where there was none in LONGEST_HOLIDAYS."""
        gone = (day - dt.timedelta(days) for days in range(1, LONGEST_HOLIDAYS.days + 1))
        return next(filter(self.is_school_day, gone), day - dt.timedelta(1))


def is_span(span: str) -> bool:
    """Whether this is a day, "2026-12-25", or a first and a last one, "2026-12-25..2027-01-07"."""
    first, dots, last = span.partition("..")
    try:
        return dt.date.fromisoformat(first) <= dt.date.fromisoformat(last if dots else first)
    except ValueError:
        return False


def _covers(span: str, day: dt.date) -> bool:
    first, _, last = span.partition("..")
    return first <= day.isoformat() <= (last or first)


@lru_cache(maxsize=1)  # it learns each year as it is asked for
def _national_holidays() -> "HolidayBase":
    import holidays  # as much as all the rest of the rules, and not every process asks for a school day

    return holidays.country_holidays("JP")
