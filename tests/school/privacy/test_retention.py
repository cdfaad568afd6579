"""What is kept and what is taken away, to the second, and in small steps."""

import dataclasses
import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from peewee import SqliteDatabase

from mailgate.school.directory.rules import DEFAULT_ZONE
from mailgate.school.directory.schools import default_rules
from mailgate.school.models import (
    Bounce,
    Challenge,
    Digest,
    Handled,
    Letter,
    Mailbox,
    NewYear,
    Rest,
    Roll,
    School,
    Session,
    StaffMember,
    Student,
    Suspension,
    Tally,
    YearState,
)
from mailgate.school.moment import Moment
from mailgate.school.privacy import retention

NOW = 1_800_000_000
DAY = 86_400


def mailbox() -> Mailbox:
    found, _ = Mailbox.get_or_create(address="a@x.jp", canonical="a@x.jp")
    return found  # type: ignore[no-any-return]


def a_letter(age: int) -> None:
    Letter.create(
        mailbox=mailbox(),
        recipient="a@x.jp",
        domain="x.jp",
        template="login",
        data="",
        priority=0,
        reference="r",
        state="sent",
        created=NOW - age,
        due=NOW - age,
        settled=NOW - age,
    )


def a_digest(age: int) -> None:
    staff = StaffMember.create(school=School.get(School.code == "midori"), mailbox=mailbox(), name="佐藤 恵")
    Digest.create(staff=staff, entries="[]", created=NOW - age)


def a_roll(age: int) -> None:
    school = School.get(School.code == "midori")
    Roll.create(school=school, grade="3", classroom="1", day="2026-11-24", created=NOW - age)


def a_draft(age: int) -> None:
    school = School.get(School.code == "midori")
    NewYear.create(school=school, day="2027-04-01", content="{}", created=NOW - age)


def a_prepared_year(age: int) -> None:
    a_draft(age)
    NewYear.update(state=YearState.PREPARED).execute()


KEPT: dict[type[Any], tuple[int, Callable[[int], object]]] = {
    Challenge: (
        DAY + 600,
        lambda age: Challenge.create(id="c", mailbox=mailbox(), created=NOW - age, expires=NOW - age + 600),
    ),
    Session: (
        0,
        lambda age: Session.create(
            id="s", mailbox=mailbox(), created=0, seen=NOW - age, ends=NOW - age, remembered=False
        ),
    ),
    Handled: (10 * DAY, lambda age: Handled.create(fingerprint="f", created=NOW - age)),
    Letter: (30 * DAY, a_letter),
    Digest: (30 * DAY, a_digest),
    Roll: (30 * DAY, a_roll),
    NewYear: (30 * DAY, a_draft),
    Bounce: (365 * DAY, lambda age: Bounce.create(letter=1, mailbox=mailbox(), kind="unknown", created=NOW - age)),
    Rest: (DAY, lambda age: Rest.create(domain="slow.example", until=NOW - age)),
    Tally: (-1, lambda age: Tally.create(name="n", span=0, ends=NOW - age, count=1)),
}
"""How many seconds a row of each table is kept at the least, and how one of an age is made."""


@pytest.mark.parametrize("table", KEPT)
def test_a_row_is_kept_to_its_last_second_and_no_longer(schools: None, table: type[Any]) -> None:
    seconds, make = KEPT[table]
    make(seconds)
    assert retention.step(Moment(NOW)) == 0
    assert table.select().count() == 1
    assert retention.step(Moment(NOW + 1)) == 1
    assert table.select().count() == 0


def test_a_letter_that_still_waits_is_kept_however_old_it_is(database: SqliteDatabase) -> None:
    a_letter(365 * DAY)
    Letter.update(state="waiting", settled=None).execute()
    retention.step(Moment(NOW))
    assert Letter.select().count() == 1


def test_a_new_school_year_that_is_prepared_waits_for_its_day(schools: None) -> None:
    a_prepared_year(300 * DAY)
    assert retention.step(Moment(NOW)) == 0
    assert NewYear.select().count() == 1


def test_a_step_takes_two_hundred_rows_of_a_table(database: SqliteDatabase) -> None:
    Handled.insert_many([{"fingerprint": str(number), "created": 0} for number in range(201)]).execute()
    assert [retention.step(Moment(NOW)) for _ in range(3)] == [200, 1, 0]


@pytest.mark.parametrize(
    ("keep", "today", "first"),
    [
        (None, "2027-03-31", "2025-04-01"),
        (None, "2027-04-01", "2026-04-01"),
        (730, "2027-04-01", "2025-04-01"),
        (30, "2027-04-01", "2027-03-02"),
    ],
)
def test_the_first_day_that_is_kept_follows_the_schools_rule(keep: int | None, today: str, first: str) -> None:
    rules = dataclasses.replace(default_rules(DEFAULT_ZONE), keep_notices=keep)
    assert retention.first_kept_day(rules, dt.date.fromisoformat(today)).isoformat() == first


@pytest.mark.parametrize(("last", "kept"), [("2024-10-05", 0), ("", 0), ("2026-10-05", 1)])
def test_a_suspension_is_kept_as_long_as_notices(schools: None, last: str, kept: int) -> None:
    school = School.get(School.code == "takushin")
    student = Student.create(school=school, grade="3", classroom="1", number="1", name="太郎")
    Suspension.create(school=school, student=student, disease="influenza", first="2024-10-01", last=last, created=0)
    retention.purge_school(Moment(1_795_471_800), school.id)
    assert Suspension.select().count() == kept
