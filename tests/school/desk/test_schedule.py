"""What a school sets for its staff's mailboxes, and the round of the clock that sends it."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from peewee import SqliteDatabase

from mailgate.ids import SchoolId
from mailgate.school import models
from mailgate.school.desk import reminders, schedule
from mailgate.school.directory import schools
from mailgate.school.directory.documents.reader import RulesError
from mailgate.school.directory.rules import DEFAULT_ZONE, DeskRules
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import School
from mailgate.school.moment import Moment

DEFAULTS = schools.default_rules(DEFAULT_ZONE)
HEAD = '[[kind]]\nslug = "a"\nname = "A"\ndeadline = "08:00"\nreasons = ["r"]\n'

hours = st.times().map(lambda time: time.replace(second=0, microsecond=0))
desks = st.builds(
    DeskRules,
    first_bell=hours,
    digests=st.lists(hours, max_size=3, unique=True).map(sorted).map(tuple),
    remind_after=st.integers(0, 600),
    remind_before_bell=st.integers(0, 600),
    remind_from=hours,
    remind_until=hours,
    seats=st.none() | hours,
    replies=st.lists(st.text("あい \"'\\#", min_size=1).filter(str.strip), max_size=2).map(tuple),
)


@given(desks)
def test_what_is_shown_is_what_was_applied(desk: DeskRules) -> None:
    rules = dataclasses.replace(DEFAULTS, desk=desk)
    assert schools.read_text(schools.write_text(rules)) == rules


def test_a_new_school_has_lists_at_five_past_eight_reminders_after_twenty_minutes_and_no_seats() -> None:
    assert (DEFAULTS.desk.digests, DEFAULTS.desk.first_bell) == ((dt.time(8, 5),), dt.time(8, 30))
    assert (DEFAULTS.desk.remind_after, DEFAULTS.desk.remind_before_bell, DEFAULTS.desk.seats) == (20, 10, None)
    assert DEFAULTS.desk.replies


def test_a_school_of_before_has_the_same_but_no_replies_of_its_own() -> None:
    assert schools.read_text(HEAD).desk == dataclasses.replace(DEFAULTS.desk, replies=())


def test_everything_that_is_wrong_is_named() -> None:
    with pytest.raises(RulesError) as refused:
        schools.read_text(
            '[desk]\nfirst_bell = "8"\ndigests = ["25:00"]\nremind_after = -1\nremind_before_bell = true\n'
            f'seats = "noon"\nreplies = [1]\nlunch = "12:00"\n{HEAD}'
        )
    assert [problem.split(" must")[0] for problem in refused.value.problems] == [
        "desk: lunch is not a key here",
        "desk: first_bell",
        "desk: digests",
        "desk: remind_after",
        "desk: remind_before_bell",
        "desk: seats",
        "desk: replies",
    ]


@pytest.mark.usefixtures("schools")
def test_a_school_is_looked_after_once_a_minute() -> None:
    at = Moment(1_795_475_100)
    assert len(schedule.due(at)) == 2
    assert schedule._move_on(at, SchoolId(1))
    assert not schedule._move_on(at, SchoolId(1)), "another process was quicker"
    assert schedule.due(at) == [2]
    assert 1 in schedule.due(Moment(at.now + 60))
    assert 1 in schedule.due(Moment(at.now - 3_600)), "the clock was set back"


def columns(database: SqliteDatabase, table: str) -> set[tuple[str, str, bool]]:
    """Names and types of a table's columns, without lengths: SQLite keeps them as they were at first and holds none."""
    found = database.get_columns(table)
    return {(column.name, column.data_type.partition("(")[0], column.null) for column in found}


def test_the_tables_are_those_of_the_migrations(database: SqliteDatabase) -> None:
    fresh = SqliteDatabase(":memory:")
    fresh.bind(models.TABLES, bind_refs=False, bind_backrefs=False)
    with fresh:
        fresh.create_tables(models.TABLES)
        for table in models.TABLES:
            name = table._meta.table_name
            assert columns(database, name) == columns(fresh, name)
            indexes = {(tuple(index.columns), index.unique) for index in fresh.get_indexes(name)}
            assert indexes <= {(tuple(index.columns), index.unique) for index in database.get_indexes(name)}
    models.bind(database)


@pytest.mark.usefixtures("schools")
def test_looking_for_what_nobody_confirmed_reads_nothing_else(database: SqliteDatabase) -> None:
    today = SchoolDay(Moment(1_795_475_100), School.get())
    query = reminders.still_open(today)
    steps = [row[-1] for row in database.execute_sql("EXPLAIN QUERY PLAN " + query.sql()[0], query.sql()[1])]
    assert "notice_unread" in steps[0]
