"""A database of every release goes on: it is brought up to date, and people find in it what they left there."""

import asyncio
import re
from pathlib import Path

import pytest
from peewee import Database, SqliteDatabase
from support import GatewayWith
from support.people import ILL
from support.school import HANAKO, JIRO, TARO

from mailgate.store import open_store
from mailgate.store.postgres import connect
from store.schema.released.writing import HERE, RELEASES, load

CHANGELOG = (Path(__file__).parents[3] / "CHANGELOG.md").read_text("utf-8")


def opened(url: str) -> Database:
    """The database at this address."""
    return connect(url) if url.startswith("postgresql://") else SqliteDatabase(url.removeprefix("sqlite:///"))


def shape(url: str) -> dict[str, object]:
    """The columns and indexes of each table."""
    database = opened(url)
    with database.connection_context():
        return {
            table: (
                sorted((each.name, each.data_type.lower(), each.null) for each in database.get_columns(table)),
                sorted((tuple(each.columns), each.unique) for each in database.get_indexes(table)),
            )
            for table in database.get_tables()
        }


@pytest.fixture
def another_database(new_database: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """A second empty database of the same engine."""
    if new_database.startswith("sqlite"):
        return f"sqlite:///{tmp_path / 'another.db'}"
    return str(request.getfixturevalue("cluster").new_database())


async def up_to_date(url: str) -> dict[str, object]:
    await (await open_store(url, waiting_units=64)).close()
    return await asyncio.to_thread(shape, url)


@pytest.mark.parametrize("version", RELEASES)
async def test_it_gets_the_schema_of_a_new_one(version: str, new_database: str, another_database: str) -> None:
    load(version, new_database)
    assert await up_to_date(new_database) == await up_to_date(another_database)


@pytest.mark.parametrize("version", RELEASES)
async def test_people_find_what_they_left_and_go_on(version: str, new_database: str, gateway_with: GatewayWith) -> None:
    load(version, new_database)
    settings = {"gateway": {"database": new_database}}
    async with gateway_with(settings=settings, settle_in=lambda: None) as gateway:
        home = await gateway.mother.logs_in()
        assert "未確認" in home.text
        confirmed = await home.follow(TARO)
        for kept in ("確認済", "38度です", "お大事になさってください。"):
            assert kept in confirmed.text
        told = await gateway.mother.tells_the_school(**ILL | {"student": JIRO})
        assert "未確認" in told.text
        assert HANAKO in (await gateway.mother.opens("/")).text
        await gateway.settled()


def test_every_release_is_kept() -> None:
    released = re.findall(r"^## (\d+\.\d+\.\d+) ", CHANGELOG, re.MULTILINE)
    assert sorted(released) == sorted(RELEASES)
    assert {file.name for file in HERE.glob("*.sql")} == {
        f"{version}.{engine}.sql" for version in released for engine in ("sqlite", "postgresql")
    }
