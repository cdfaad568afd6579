"""Days, weeks, months and school years as people ask for them. Pure."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from mailgate.school.directory.calendar import Calendar

FIRST_MONTH = 4
"""A Japanese school year begins on 1 April (学校教育法施行規則 59)."""

ONE_DAY = dt.timedelta(days=1)


class Length(StrEnum):
    """How long a span is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Span:
    """A day, a week from Monday on, a month, or a school year: its first and its last day."""

    length: Length
    first: dt.date
    last: dt.date

    def previous(self) -> "Span":
        """The span before this one."""
        return span(self.length, self.first - ONE_DAY)

    def following(self) -> "Span":
        """The span after this one."""
        return span(self.length, self.last + ONE_DAY)

    def school_days(self, calendar: Calendar, today: dt.date) -> list[dt.date]:
        """Its school days up to today; all of them where it begins later: what is announced for them."""
        last = self.last if self.first > today else min(self.last, today)
        return [day for day in days(self.first, last) if calendar.is_school_day(day)]

    def latest(self, calendar: Calendar, today: dt.date) -> dt.date:
        """Its latest school day up to today, by which its classrooms are told apart; without one, its last day.

        A new school year may take effect in the holidays before it.
        """
        return next(reversed(self.school_days(calendar, today)), self.last)


def span(length: Length, day: dt.date) -> Span:
    """The span of this length in which a day lies."""
    match length:
        case Length.DAY:
            first, last = day, day
        case Length.WEEK:
            first = day - dt.timedelta(days=day.weekday())
            last = first + dt.timedelta(days=6)
        case Length.MONTH:
            first = day.replace(day=1)
            last = _next_month(first) - ONE_DAY
        case Length.YEAR:
            first = dt.date(school_year(day), FIRST_MONTH, 1)
            last = first.replace(year=first.year + 1) - ONE_DAY
    return Span(length, first, last)


def school_year(day: dt.date) -> int:
    """The year in which the school year of a day began."""
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """All days from the first to the last."""
    return (first + dt.timedelta(days=number) for number in range((last - first).days + 1))


def _next_month(first: dt.date) -> dt.date:
    return first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
