"""An upgrade succeeds or changes nothing, and an older version leaves a newer database alone."""

import asyncio
import shutil
from pathlib import Path

import pytest

from mailgate.store import StoreUnavailable, open_store, schema
from store.schema.released.writing import load
from store.schema.test_released import opened, shape

GOOD = "def up(migrator, db):\n    db.execute_sql('CREATE TABLE fax (id INTEGER)')\n"
BAD = (
    "def up(migrator, db):\n"
    "    db.execute_sql(\"UPDATE school SET name = 'lost'\")\n"
    "    db.execute_sql('DROP TABLE bounce')\n"
    "    raise KeyError('kind')\n"
)


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of our migrations, to which a test adds its own."""
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    return folder


def content(url: str) -> list[tuple[object, ...]]:
    """The schools, and which migrations were applied."""
    database = opened(url)
    with database.connection_context():
        schools = database.execute_sql("SELECT name FROM school ORDER BY id").fetchall()
        return [*schools, *database.execute_sql("SELECT name FROM schema_migration ORDER BY name").fetchall()]


async def test_a_migration_that_fails_changes_nothing_and_is_tried_again(new_database: str, scripts: Path) -> None:
    load("0.1.0", new_database)
    before = await asyncio.to_thread(lambda: (shape(new_database), content(new_database)))
    (scripts / "9000_good.py").write_text(GOOD, "utf-8")
    (scripts / "9001_bad.py").write_text(BAD, "utf-8")
    with pytest.raises(StoreUnavailable, match="could not be brought up to date, and is as it was: 'kind'"):
        await open_store(new_database, waiting_units=64)
    assert await asyncio.to_thread(lambda: (shape(new_database), content(new_database))) == before

    (scripts / "9001_bad.py").unlink()
    await (await open_store(new_database, waiting_units=64)).close()
    assert ("9000_good",) in await asyncio.to_thread(content, new_database)


async def test_an_older_version_leaves_a_newer_database_alone(database: str, scripts: Path) -> None:
    (scripts / "9000_good.py").write_text(GOOD, "utf-8")
    await (await open_store(database, waiting_units=64)).close()
    before = await asyncio.to_thread(lambda: (shape(database), content(database)))
    (scripts / "9000_good.py").unlink()
    with pytest.raises(StoreUnavailable, match=r"a newer version of mailgate .* which does not know 9000_good"):
        await open_store(database, waiting_units=64)
    assert await asyncio.to_thread(lambda: (shape(database), content(database))) == before
