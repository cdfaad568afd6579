"""Days, weeks, months and school years."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.school.attendance.spans import Length, days, span
from mailgate.school.directory.calendar import Calendar

DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))


@pytest.mark.parametrize(
    ("length", "day", "first", "last"),
    [
        (Length.DAY, "2026-11-28", "2026-11-28", "2026-11-28"),
        (Length.WEEK, "2026-11-28", "2026-11-23", "2026-11-29"),
        (Length.WEEK, "2026-11-23", "2026-11-23", "2026-11-29"),
        (Length.MONTH, "2026-12-31", "2026-12-01", "2026-12-31"),
        (Length.MONTH, "2028-02-10", "2028-02-01", "2028-02-29"),
        (Length.YEAR, "2026-04-01", "2026-04-01", "2027-03-31"),
        (Length.YEAR, "2027-03-31", "2026-04-01", "2027-03-31"),
    ],
)
def test_a_span_is_what_people_mean(length: Length, day: str, first: str, last: str) -> None:
    found = span(length, dt.date.fromisoformat(day))
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@given(length=st.sampled_from(Length), day=DAYS)
def test_spans_follow_one_another_without_a_gap(length: Length, day: dt.date) -> None:
    found = span(length, day)
    assert found.first <= day <= found.last
    assert found.following().first == found.last + dt.timedelta(days=1)
    assert found.following().previous() == found
    assert all(span(length, each) == found for each in days(found.first, found.last))


def test_days_to_come_are_not_counted_yet() -> None:
    week, today = span(Length.WEEK, dt.date(2026, 11, 25)), dt.date(2026, 11, 26)
    found = week.school_days(Calendar(), today)
    assert [day.day for day in found] == [24, 25, 26]  # the 23rd is a holiday
    assert len(week.following().school_days(Calendar(), today)) == 5
