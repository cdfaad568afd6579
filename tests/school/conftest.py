"""A database for tests of the domain, in the test's own thread, and two schools in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from peewee import SqliteDatabase
from support.databases.sqlite import lay_out

from mailgate.school import models
from mailgate.school.directory.rules import DEFAULT_ZONE
from mailgate.school.directory.schools import add, default_rules
from mailgate.school.moment import Moment


@pytest.fixture
def database(tmp_path: Path) -> Iterator[SqliteDatabase]:
    """An empty database of the newest schema, the models bound to it."""
    file = tmp_path / "test.db"
    lay_out(file)
    with SqliteDatabase(str(file), pragmas={"foreign_keys": 1, "synchronous": "off"}) as opened:
        models.bind(opened)
        yield opened


@pytest.fixture
def schools(database: SqliteDatabase) -> None:
    """拓進 and 緑, both without anybody."""
    for code, name in (("takushin", "拓進小学校"), ("midori", "緑小学校")):
        add(Moment(1_795_471_800), code, name, "0144-00-0000", default_rules(DEFAULT_ZONE))
