"""Public holidays by their names, the school's own days off, and days with other hours."""

import dataclasses
import datetime as dt

import pytest

from mailgate.ids import StaffId
from mailgate.school.directory import schools
from mailgate.school.directory.calendar import Calendar, OtherHours, covering, is_span, public_holidays
from mailgate.school.directory.duties import Member
from mailgate.school.directory.rules import DEFAULT_ZONE, Draft, Rules, examine, is_late, takes_absence
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import Letters, Mailbox, School
from mailgate.school.moment import Moment

RULES = schools.default_rules(DEFAULT_ZONE)
SICK, ATTEND = RULES.kinds[0], RULES.kinds[3]
SNOW = dt.date(2026, 12, 7)
LATE_BELL = OtherHours("2026-12-07 大雪", first_bell=dt.time(10), deadline=dt.time(9, 15))
SHORT = OtherHours("2026-12-24..2026-12-25 終業式", end=dt.time(11, 40))


def with_hours(*hours: OtherHours) -> Rules:
    return dataclasses.replace(RULES, calendar=dataclasses.replace(RULES.calendar, hours=hours))


def at(day: dt.date, clock: str) -> dt.datetime:
    return dt.datetime.combine(day, dt.time.fromisoformat(clock), DEFAULT_ZONE)


def test_public_holidays_have_names_and_their_substitutes() -> None:
    assert public_holidays(2026)[dt.date(2026, 5, 6)] == "振替休日"
    assert public_holidays(2026)[dt.date(2026, 9, 22)] == "国民の休日"
    assert public_holidays(2027)[dt.date(2027, 3, 22)] == "振替休日"
    assert public_holidays(2026, "en")[dt.date(2026, 11, 23)] == "Labor Thanksgiving Day"


def test_public_holidays_are_computed_once_for_a_year() -> None:
    assert public_holidays(2028) is public_holidays(2028)


def test_a_school_may_have_lessons_on_public_holidays() -> None:
    assert not Calendar().is_school_day(dt.date(2026, 11, 23))
    assert Calendar(holidays=False).is_school_day(dt.date(2026, 11, 23))


@pytest.mark.parametrize("day", ["2026-12-25", "2027-01-07"])
def test_days_off_and_vacations_may_have_names(day: str) -> None:
    span = "2026-12-25..2027-01-07 冬休み"
    assert is_span(span)
    assert not Calendar(vacations=(span,)).is_school_day(dt.date.fromisoformat(day))
    assert not Calendar(closed=(span,)).is_school_day(dt.date.fromisoformat(day))
    assert covering((span,), day) == span
    assert covering((span,), "2027-01-08") == ""


def test_other_hours_move_the_morning_s_deadline_and_no_other() -> None:
    rules = with_hours(LATE_BELL)
    assert rules.deadline(SICK, SNOW) == dt.time(9, 15)
    assert rules.deadline(SICK, SNOW + dt.timedelta(1)) == dt.time(8)
    assert rules.deadline(ATTEND, SNOW) == dt.time(13)
    draft = Draft((1,), "sick", "発熱", SNOW)
    assert examine(draft, rules, at(SNOW, "09:14:59")) == []
    (problem,) = examine(draft, rules, at(SNOW, "09:15"))
    assert problem.names["deadline"] == dt.time(9, 15)
    assert takes_absence(rules, at(SNOW, "09:00"))
    assert not takes_absence(RULES, at(SNOW, "09:00"))


def test_after_an_early_end_nothing_is_taken_for_the_day() -> None:
    rules, day = with_hours(SHORT), dt.date(2026, 12, 25)
    assert rules.deadline(ATTEND, day) == dt.time(11, 40)
    assert rules.deadline(SICK, day) == dt.time(8)
    assert is_late(rules, ATTEND, day, at(day, "11:40"))


def test_the_letters_of_the_morning_come_later_with_the_bell() -> None:
    desk = dataclasses.replace(RULES.desk, digests=(dt.time(8, 5), dt.time(12, 30)), seats=dt.time(8, 40))
    rules = dataclasses.replace(with_hours(LATE_BELL), desk=desk)
    moved = rules.desk_of(SNOW)
    assert (moved.first_bell, moved.digests, moved.seats) == (
        dt.time(10),
        (dt.time(9, 35), dt.time(12, 30)),
        dt.time(10, 10),
    )
    assert rules.desk_of(SNOW + dt.timedelta(1)) is desk


def test_the_moment_at_a_school_knows_the_hours_of_its_day() -> None:
    school = School(rules=schools.write_rules(with_hours(LATE_BELL)))
    now = int(at(SNOW, "09:00").timestamp())
    assert SchoolDay(Moment(now), school).desk.first_bell == dt.time(10)
    assert SchoolDay(Moment(now + 86_400), school).desk.first_bell == dt.time(8, 30)


def test_who_reads_lists_alone_is_told_in_time_on_a_day_with_a_late_bell() -> None:
    member = Member(StaffId(1), Mailbox(), "", Letters.DIGEST, (), ())
    assert member.will_be_told(at(SNOW, "09:00"), SNOW, SNOW, with_hours(LATE_BELL))
    assert not member.will_be_told(at(SNOW, "09:00"), SNOW, SNOW, RULES)
