"""What only SQLite has: group commit, settings of durability, and the one private call of aiosqlite."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import aiosqlite
import pytest

from mailgate.school.models import Mailbox
from mailgate.store import StoreUnavailable, sqlite
from mailgate.store.sqlite import SqliteStore, open_sqlite


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqliteStore]:
    opened = await open_sqlite(str(tmp_path / "mailgate.db"), 1_000)
    yield opened
    await opened.close()


def add(name: str) -> None:
    Mailbox.insert(address=name, canonical=name).execute()


async def test_waiting_units_share_a_commit(store: SqliteStore) -> None:
    commits: list[str] = []

    def watch() -> None:
        store._database.connection().set_trace_callback(
            lambda statement: commits.append(statement) if statement.startswith("COMMIT") else None
        )

    await store.write(watch)
    commits.clear()
    await asyncio.gather(*[store.write(add, f"{number}") for number in range(50)])
    assert len(commits) == 1
    await store.write(lambda: store._database.connection().set_trace_callback(None))


async def test_a_unit_that_raises_is_undone_alone_and_savepoints_go_when_none_does(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "CAREFUL_GROUPS", 2)
    told: list[str] = []
    await store.write(lambda: store._database.connection().set_trace_callback(told.append))
    told.clear()
    for name in "abcd":
        others = [store.write(add, f"{name}{number}") for number in range(2)]
        broken = [store.write(_add_and_break, f"{name} lost")] if name in "ab" else []
        came = await asyncio.gather(others[0], *broken, others[1], return_exceptions=True)
        assert [type(each) for each in came] == [type(None), *[KeyError for _ in broken], type(None)]
    savepoints = "".join("s" if each.startswith("SAVEPOINT") else "C" if each == "COMMIT" else "" for each in told)
    assert savepoints == "sssCsssCCC"
    await store.write(lambda: store._database.connection().set_trace_callback(None))
    names = await store.read(lambda: sorted(name for (name,) in Mailbox.select(Mailbox.address).tuples()))
    assert names == [f"{name}{number}" for name in "abcd" for number in range(2)]


def _add_and_break(name: str) -> None:
    add(name)
    raise KeyError(name)


async def test_every_connection_waits_for_the_disk(store: SqliteStore) -> None:
    def durability() -> tuple[str, int, int]:
        pragmas = ("journal_mode", "synchronous", "foreign_keys")
        return tuple(store._database.execute_sql(f"PRAGMA {name}").fetchone()[0] for name in pragmas)

    assert await store.write(durability) == ("wal", 2, 1)


async def test_reading_does_not_wait_for_writing(store: SqliteStore) -> None:
    reading = threading.Event()
    writing = asyncio.create_task(store.write(lambda: reading.wait(30)))
    assert await store.read(lambda: Mailbox.select().count()) == 0
    reading.set()
    assert await writing


async def test_two_processes_take_turns(tmp_path: Path, store: SqliteStore) -> None:
    other = await open_sqlite(str(tmp_path / "mailgate.db"), 1_000)
    units = [each.write(add, f"{number}-{each is other}") for number in range(50) for each in (store, other)]
    await asyncio.gather(*units)
    assert await other.read(lambda: Mailbox.select().count()) == 100
    await other.close()


async def test_whatever_breaks_in_a_commit_later_units_are_taken(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("mailgate.store.sqlite.fcntl.flock", _no_locks)
        with pytest.raises(StoreUnavailable):
            await store.write(add, "a")
    await store.write(add, "b")
    assert store.committed == 1


def _no_locks(*_: object) -> None:
    raise OSError(37, "No locks available")


async def test_aiosqlite_runs_a_function_in_its_thread_and_gives_back_what_comes_of_it() -> None:
    """`aiosqlite.Connection._execute` is the one private name that we use: this fails when its meaning changes."""
    here = threading.get_ident()
    connection = aiosqlite.Connection(lambda: sqlite3.connect(":memory:", check_same_thread=False), 0)
    await connection
    there = await connection._execute(threading.get_ident)
    assert there != here
    assert await connection._execute(threading.get_ident) == there
    assert await connection._execute(lambda *args, **kwargs: (args, kwargs), 1, two=2) == ((1,), {"two": 2})
    with pytest.raises(KeyError):
        await connection._execute({}.__getitem__, "x")
    await connection.close()
    with pytest.raises(ValueError, match="onnection closed"):
        await connection._execute(threading.get_ident)


# -- the log ------------------------------------------------------------------------------------------


async def test_the_log_begins_anew_while_one_commits_after_the_other(
    tmp_path: Path, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "CHECKPOINT_UNITS", 20)
    pages = await store.write(lambda: store._database.execute_sql("PRAGMA page_size").fetchone()[0])
    for number in range(400):
        await store.write(add, f"{number}")
    assert (tmp_path / "mailgate.db-wal").stat().st_size < 400 * pages, "each commit alone writes more than one page"
    assert await store.read(lambda: Mailbox.select().count()) == 400


async def moved(store: SqliteStore) -> None:
    """Wait until the log was moved, or could not be."""
    assert store._checkpoint
    await store._checkpoint


async def test_a_log_that_cannot_be_moved_now_is_moved_later(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sqlite, "CHECKPOINT_UNITS", 1)
    with monkeypatch.context() as broken:
        broken.setattr(store, "_move_pages", _no_locks)
        for number in range(3):
            await store.write(add, f"{number}")
        await moved(store)
    assert "cannot be moved" in caplog.text
    await store.write(add, "later")
    await moved(store)
    assert await store.read(lambda: Mailbox.select().count()) == 4


async def test_a_log_that_cannot_be_cut_off_is_no_end_of_the_store(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(store, "_cut_log", fail)
    with pytest.raises(StoreUnavailable, match="disk is full"):
        await store.forget()
    monkeypatch.undo()
    await store.forget()
    await store.write(add, "afterwards")
