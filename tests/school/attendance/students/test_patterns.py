"""Runs of days and weekdays again and again, on calendars with and without holidays."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from mailgate.school.attendance.students.patterns import LEAST, Streak, Weekday, runs, weekdays

FIRST = dt.date(2026, 4, 6)
"""A Monday."""
SCHOOL_DAYS = [day for n in range(140) if (day := FIRST + dt.timedelta(n)).weekday() < 5]


def mondays(*weeks: int) -> list[dt.date]:
    """The Mondays of these weeks, the first of which is 0."""
    return [FIRST + dt.timedelta(weeks=week) for week in weeks]


def test_a_weekend_does_not_end_a_run() -> None:
    friday, monday, tuesday = dt.date(2026, 4, 10), dt.date(2026, 4, 13), dt.date(2026, 4, 14)
    assert runs({friday, monday, tuesday}, SCHOOL_DAYS) == [Streak(friday, tuesday, 3)]
    assert runs({friday, monday}, SCHOOL_DAYS) == []
    assert runs({friday, tuesday, dt.date(2026, 4, 15)}, SCHOOL_DAYS) == []


def test_the_third_monday_in_a_row() -> None:
    assert weekdays(mondays(2, 3), SCHOOL_DAYS) == []
    assert weekdays(mondays(2, 3, 4), SCHOOL_DAYS) == [Weekday(tuple(mondays(2, 3, 4)))]
    assert weekdays(mondays(2, 3, 5), SCHOOL_DAYS) == []


def test_a_week_without_school_on_that_day_does_not_end_it() -> None:
    with_holiday = [day for day in SCHOOL_DAYS if day not in mondays(3)]
    assert weekdays(mondays(2, 4, 5), with_holiday) == [Weekday(tuple(mondays(2, 4, 5)))]


def test_a_long_illness_has_every_weekday_in_it_and_is_no_pattern() -> None:
    assert weekdays(SCHOOL_DAYS[:15], SCHOOL_DAYS) == []
    assert runs(SCHOOL_DAYS[:15], SCHOOL_DAYS) == [Streak(SCHOOL_DAYS[0], SCHOOL_DAYS[14], 15)]


@given(st.sets(st.sampled_from(SCHOOL_DAYS)))
def test_runs_and_weekdays_hold_only_days_away_and_share_none(away: set[dt.date]) -> None:
    found = runs(away, SCHOOL_DAYS)
    in_runs = [day for run in found for day in SCHOOL_DAYS if run.first <= day <= run.last]
    single = [day for pattern in weekdays(away, SCHOOL_DAYS) for day in pattern.days]
    assert set(in_runs) <= away
    assert set(single) <= away - set(in_runs)
    assert all(run.days >= LEAST for run in found)
    assert len(in_runs) == sum(run.days for run in found)
    assert len(single) == len(set(single))
