"""A school's calendar: which days are school days, and which have other hours. Pure, like the rules around it.

Days stand in it as "2026-12-25", or from a first to a last one, "2026-12-25..2027-01-07"; behind a space may follow
what they are called, "2026-12-25..2027-01-07 冬休み".
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

LONGEST_HOLIDAYS = dt.timedelta(days=60)
"""How far a school day is looked for."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class OtherHours:
    """Days on which lessons begin or end at another hour; None: as usual.

    `deadline` is the one of the kinds that are usually over by the first bell; no kind is taken after the `end`.
    """

    days: str
    first_bell: dt.time | None = None
    deadline: dt.time | None = None
    end: dt.time | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are school days: weekdays without `holidays`, days closed and vacations, and the days opened beside.

    `holidays`: whether Japan's public holidays are days off. `hours` are the school days with other hours.
    """

    weekdays: tuple[str, ...] = WEEKDAYS[:5]
    holidays: bool = True
    closed: tuple[str, ...] = ()
    vacations: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    hours: tuple[OtherHours, ...] = ()

    def is_school_day(self, day: dt.date) -> bool:
        """Whether there is school on this day."""
        date = day.isoformat()
        if self.opened(date):
            return True
        if WEEKDAYS[day.weekday()] not in self.weekdays or self.day_off(date):
            return False
        return not self.holidays or day not in public_holidays(day.year)

    def opened(self, date: str) -> str:
        """The days opened beside the usual ones that an ISO date is within; empty where it is within none."""
        return covering(self.open, date)

    def day_off(self, date: str) -> str:
        """The days off of the school's own that an ISO date is within; empty where it is within none."""
        return covering(self.closed, date) or covering(self.vacations, date)

    def next_school_day(self, day: dt.date) -> dt.date:
        """The first school day after this one; the day after it, where there is none in LONGEST_HOLIDAYS."""
        coming = (day + dt.timedelta(days) for days in range(1, LONGEST_HOLIDAYS.days + 1))
        return next(filter(self.is_school_day, coming), day + dt.timedelta(1))

    def last_school_day(self, day: dt.date) -> dt.date:
        """The last school day before this one; the day before it, where there was none in LONGEST_HOLIDAYS."""
        gone = (day - dt.timedelta(days) for days in range(1, LONGEST_HOLIDAYS.days + 1))
        return next(filter(self.is_school_day, gone), day - dt.timedelta(1))

    def hours_of(self, day: dt.date) -> OtherHours | None:
        """The other hours of this day, where it has any; of several the first."""
        date = day.isoformat() if self.hours else ""
        return next((hours for hours in self.hours if covering((hours.days,), date)), None)


def is_span(span: str) -> bool:
    """Whether this is a day or a first and a last one, with or without a name."""
    days = span.partition(" ")[0]
    first, dots, last = days.partition("..")
    try:
        return dt.date.fromisoformat(first) <= dt.date.fromisoformat(last if dots else first)
    except ValueError:
        return False


def covering(spans: Iterable[str], date: str) -> str:
    """The first of these spans that this day, an ISO date, is within; empty where none is."""
    for span in spans:
        first, _, last = span.partition(" ")[0].partition("..")
        if first <= date <= (last or first):
            return span
    return ""


@cache
def public_holidays(year: int, language: str = "ja") -> Mapping[dt.date, str]:
    """Japan's public holidays of a year with their names, 振替休日 among them (国民の祝日に関する法律 2 and 3)."""
    import holidays  # as much as all the rest of the rules, and not every process asks for a school day

    return dict(holidays.country_holidays("JP", years=year, language="ja" if language == "ja" else "en_US"))
