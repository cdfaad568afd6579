"""SQLite: one writer thread that commits in groups, and a reader thread beside it.

An `aiosqlite.Connection` is a worker thread with a queue around one sqlite3 connection. Its connector opens peewee's
own thread-local connection here, so that units of work are plain peewee code running in that thread.

Group commit: the writer takes what waits, BEGIN IMMEDIATE, one unit after the other, one COMMIT (WAL,
synchronous=FULL), and only then answers each caller. Where a unit raises, each has a savepoint. SQLite's busy handler
is unfair between processes, so a file lock around BEGIN...COMMIT lets them take turns.

A third thread moves what was committed from SQLite's log (the WAL) into the file, beside the writers instead of within
the COMMIT of one of them, for which all others would wait.
"""

import asyncio
import contextlib
import fcntl
import logging
import os
import sqlite3
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import aiosqlite
from peewee import DatabaseError, InterfaceError, SqliteDatabase, __exception_wrapper__

from mailgate.school import models
from mailgate.store import StoreBusy, StoreUnavailable
from mailgate.store.schema import migrate

P = ParamSpec("P")
T = TypeVar("T")

log = logging.getLogger(__name__)

GROUP = 64
CAREFUL_GROUPS = 64
"""In how many groups each unit has a savepoint of its own after one has raised."""

CHECKPOINT_UNITS = 1_000
"""The log is moved after this number of units of this process; it holds some thousand pages then."""

PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "recursive_triggers": 1,  # or REPLACE deletes without asking them
    "cache_size": -16_384,
    "temp_store": "memory",
    "wal_autocheckpoint": 0,
    "secure_delete": 1,  # what is deleted is overwritten
}
BUSY_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class _Unit:
    """A unit of work that waits, and the future that its caller waits for."""

    run: Callable[[], Any]
    answer: asyncio.Future[Any]


class _Database(SqliteDatabase):  # type: ignore[misc]  # peewee has no types
    """peewee's database, which hands a statement to the driver at once: nobody wants peewee's own log of them."""

    def _execute_cursor(self, sql: str, params: Sequence[Any] | None) -> sqlite3.Cursor:
        try:
            cursor: sqlite3.Cursor = self.connection().execute(sql, params or ())
        except sqlite3.Error:
            with __exception_wrapper__:  # in peewee's words
                raise
        return cursor


class _Turns:
    """A file lock that this process holds from BEGIN to COMMIT."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    @contextlib.contextmanager
    def taken(self) -> Iterator[None]:
        fcntl.flock(self._file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(self._file, fcntl.LOCK_UN)

    def close(self) -> None:
        os.close(self._file)


async def open_sqlite(path: str, waiting_units: int) -> "SqliteStore":
    """Open the file, made and migrated as needed. Raises StoreUnavailable."""
    database = _Database(path, pragmas=PRAGMAS, timeout=BUSY_SECONDS)
    try:
        turns = _Turns(Path(f"{path}-turn"))
        _make_private(path)
    except OSError as error:
        raise StoreUnavailable(f"{path}: {error}") from error
    try:
        with turns.taken(), database.connection_context():
            migrate(database)
    except (DatabaseError, StoreUnavailable) as error:
        turns.close()
        raise StoreUnavailable(f"{path}: {error}") from error
    finally:
        database.close()
    # The lock is the open file's, not the process's: the thread that moves the log needs a turn of its own.
    store = SqliteStore(database, turns, _Turns(Path(f"{path}-turn")), waiting_units)
    await store.start()
    return store


def _make_private(path: str) -> None:
    """An empty file where there is none: SQLite's own would be everybody's to read."""
    Path(path).touch(0o600)


class SqliteStore:
    """The store on one SQLite file; see `mailgate.store.Store`."""

    def __init__(self, database: SqliteDatabase, turns: _Turns, checkpoint_turns: _Turns, waiting_units: int) -> None:
        self.committed = 0
        self.on_commit: list[Callable[[], None]] = []
        self._database = database
        self._turns = turns
        self._checkpoint_turns = checkpoint_turns
        self._most = waiting_units
        self._waiting: deque[_Unit] = deque()
        self._work = asyncio.Event()
        self._closing = False
        self._writer = aiosqlite.Connection(self._connect, 0)
        self._reader = aiosqlite.Connection(self._connect, 0)
        self._checkpointer = aiosqlite.Connection(self._connect, 0)
        self._task: asyncio.Task[None] | None = None
        self._checkpoint: asyncio.Task[None] | None = None
        self._logged = 0
        self._careful = 0

    def _connect(self) -> sqlite3.Connection:
        """Called in the worker thread: peewee's connection of that thread, and the models bound to it."""
        self._database.connect(reuse_if_open=True)
        models.bind(self._database)
        connection: sqlite3.Connection = self._database.connection()
        return connection

    async def start(self) -> None:
        """Start the threads; `open_sqlite` calls it."""
        for connection in (self._writer, self._reader, self._checkpointer):
            await connection
        self._task = asyncio.create_task(self._commit_groups(), name="store writer")

    async def read(self, unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """See `mailgate.store.Store`."""
        return await _in_thread(self._reader, _reading, unit, args, kwargs)

    async def write(self, unit: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """See `mailgate.store.Store`."""
        if self._closing:
            raise StoreUnavailable("the store is closed")
        if len(self._waiting) >= self._most:
            raise StoreBusy("too many units wait")
        answer: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Unit(lambda: unit(*args, **kwargs), answer))
        self._work.set()
        return await answer

    @property
    def waiting(self) -> int:
        """See `mailgate.store.Store`."""
        return len(self._waiting)

    async def forget(self) -> None:
        """See `mailgate.store.Store`. The log may hold pages as they were before: all of it is moved, and cut off."""
        try:
            await _in_thread(self._checkpointer, self._cut_log)
        except (sqlite3.Error, OSError) as error:
            raise StoreUnavailable(str(error)) from error

    def _cut_log(self) -> None:
        """In the checkpointer's thread, while no process writes."""
        with self._checkpoint_turns.taken():
            self._database.connection().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """See `mailgate.store.Store`."""
        self._closing = True
        self._work.set()
        for task in (self._task, self._checkpoint):
            if task:
                await task
        for connection in (self._checkpointer, self._writer, self._reader):
            await connection.close()
        self._turns.close()
        self._checkpoint_turns.close()

    async def _commit_groups(self) -> None:
        while self._waiting or not self._closing:
            if not self._waiting:
                self._work.clear()
                await self._work.wait()
                continue
            group = [self._waiting.popleft() for _ in range(min(GROUP, len(self._waiting)))]
            try:
                outcomes = await _in_thread(self._writer, self._commit, group)
            except Exception as error:  # noqa: BLE001 - nothing may end this loop: every later caller waits for it
                outcomes = [_unavailable(error)] * len(group)
            for unit, outcome in zip(group, outcomes, strict=True):
                if unit.answer.done():  # the caller hung up; the unit has had its effect all the same
                    continue
                if isinstance(outcome, BaseException):
                    unit.answer.set_exception(outcome)
                else:
                    unit.answer.set_result(outcome)
            committed = sum(not isinstance(outcome, BaseException) for outcome in outcomes)
            self.committed += committed
            for listener in self.on_commit if committed else ():
                listener()
            self._logged += committed
            if self._logged >= CHECKPOINT_UNITS and (self._checkpoint is None or self._checkpoint.done()):
                self._logged = 0
                self._checkpoint = asyncio.create_task(self._move_log(), name="store checkpoint")

    async def _move_log(self) -> None:
        try:
            await _in_thread(self._checkpointer, self._move_pages)
        except (sqlite3.Error, OSError) as error:
            log.warning("the log of the database grows, since it cannot be moved: %s", error)

    def _move_pages(self) -> None:
        """In the checkpointer's thread: nearly all of the log beside the writers, and the rest while none writes.

        Then the next writer begins the log anew. SQLite never would while one commits after the other.
        """
        connection: sqlite3.Connection = self._database.connection()
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        with self._checkpoint_turns.taken():
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def _commit(self, group: list[_Unit]) -> list[Any]:
        """In the writer thread: one transaction for the group; a unit that raises is undone alone."""
        connection: sqlite3.Connection = self._database.connection()
        with self._turns.taken():
            try:
                connection.execute("BEGIN IMMEDIATE")
                outcomes = self._outcomes(connection, group)
                connection.execute("COMMIT")
            except sqlite3.Error as error:
                if connection.in_transaction:
                    with contextlib.suppress(sqlite3.Error):
                        connection.execute("ROLLBACK")
                raise StoreUnavailable(str(error)) from error
        return outcomes

    def _outcomes(self, connection: sqlite3.Connection, group: list[_Unit]) -> list[Any]:
        """What the units come to; where one raises, all begin anew, each with a savepoint, and so does what follows.

        For a savepoint SQLite copies each page that its unit changes, and nearly all units raise nothing.
        """
        if not self._careful:
            try:
                return [unit.run() for unit in group]
            except Exception:  # noqa: BLE001 - it is raised again, by the same unit or by none
                connection.execute("ROLLBACK")
                connection.execute("BEGIN IMMEDIATE")
                self._careful = CAREFUL_GROUPS
        self._careful -= 1
        return [_in_savepoint(connection, unit.run) for unit in group]


def _in_savepoint(connection: sqlite3.Connection, run: Callable[[], Any]) -> Any:
    """The unit's result, or the exception that it ended with (and then nothing of it is kept)."""
    connection.execute("SAVEPOINT unit")
    try:
        outcome = run()
    except Exception as error:  # noqa: BLE001 - whatever a unit raises is its caller's
        outcome = _unavailable_if_broken(error)
        # SQLite may have given up the whole transaction (disk full, I/O error): then this raises, and the group fails.
        connection.execute("ROLLBACK TO unit")
    connection.execute("RELEASE unit")
    return outcome


def _reading(unit: Callable[..., T], args: Any, kwargs: Any) -> T:
    try:
        return unit(*args, **kwargs)
    except (DatabaseError, InterfaceError) as error:
        raise _unavailable_if_broken(error) from error


def _unavailable_if_broken(error: Exception) -> Exception:
    """An engine's error in words that callers know; every other error as it is."""
    return _unavailable(error) if isinstance(error, (DatabaseError, InterfaceError)) else error


def _unavailable(error: Exception) -> StoreUnavailable:
    unavailable = StoreUnavailable(str(error))
    unavailable.__cause__ = error
    return unavailable


async def _in_thread(
    connection: aiosqlite.Connection, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs
) -> T:
    """Run a function in a connection's worker thread: the one private call of aiosqlite that we make."""
    try:
        result: T = await connection._execute(function, *args, **kwargs)  # noqa: SLF001
    except ValueError as error:
        if "onnection closed" in str(error):
            raise StoreUnavailable("the store is closed") from error
        raise
    return result
