"""Who belongs to whom, as letters and pages ask."""

import pytest
from peewee import SqliteDatabase

from mailgate.school.directory import people
from mailgate.school.directory.rules import DEFAULT_ZONE
from mailgate.school.directory.schools import add, default_rules
from mailgate.school.moment import Moment


@pytest.mark.parametrize(("schools", "named"), [(0, 0), (3, 3), (4, 0)])
def test_somebody_of_whom_nothing_is_known_is_told_of_up_to_three_schools(
    database: SqliteDatabase, schools: int, named: int
) -> None:
    for number in range(schools):
        add(Moment(0), f"s{number}", f"第{number}小学校", "0144-00-0000", default_rules(DEFAULT_ZONE))
    assert len(people.few_schools()) == named
