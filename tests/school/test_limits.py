"""Counters: the last one that is permitted, the first one that is not, and when the count begins anew."""

import pytest
from peewee import SqliteDatabase

from mailgate.school import limits
from mailgate.school.moment import Moment

HOUR = 3_600
BEGIN = 1_000 * HOUR
"""The first second of a span."""


def test_the_last_of_a_span_is_within_and_the_next_is_not(database: SqliteDatabase) -> None:
    assert [limits.within(Moment(BEGIN), "letters", 3, HOUR) for _ in range(5)] == [True, True, True, False, False]
    assert limits.within(Moment(BEGIN), "others", 3, HOUR), "each name is counted apart"


@pytest.mark.parametrize(("later", "count"), [(HOUR - 1, 1), (HOUR, 0)])
def test_a_span_lasts_to_its_last_second(database: SqliteDatabase, later: int, count: int) -> None:
    limits.count(Moment(BEGIN), "letters", 1, HOUR)
    assert limits.counted(Moment(BEGIN + later), "letters", HOUR) == count


def test_a_mail_is_handled_once(database: SqliteDatabase) -> None:
    assert [limits.first_time(Moment(BEGIN), name) for name in ("a", "a", "b")] == [True, False, True]
