"""A database only looked at: it is neither made, nor migrated, nor changed, and may be served at the same time."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from peewee import Database, DatabaseError, InterfaceError, SqliteDatabase

from mailgate.school import models
from mailgate.store import StoreUnavailable, read_only
from mailgate.store.postgres import connect
from mailgate.store.schema import migrate, pending

T = TypeVar("T")


class Rehearsal:
    """Runs units of work in a copy of the database, and undoes each."""

    def __init__(self, copy: SqliteDatabase) -> None:
        self._copy = copy

    def run(self, unit: Callable[[], T]) -> T:
        """What the unit returns; nothing of what it did remains."""
        with self._copy.atomic() as transaction:
            try:
                return unit()
            finally:
                transaction.rollback()


@contextlib.contextmanager
def only_looking(url: str) -> Iterator[Rehearsal | None]:
    """Bind the models to this database for the current thread. Raises StoreUnavailable where it cannot be read.

    A file is copied into memory and brought up to date there, so that units of work can be rehearsed; of a PostgreSQL
    database there is no copy.
    """
    database = _database(url)
    try:
        database.connect()
        with contextlib.ExitStack() as stack:
            if isinstance(database, SqliteDatabase):
                _copy(Path(url.removeprefix("sqlite:///")), database)
            else:
                stack.enter_context(database.atomic())
                database.execute_sql("SET TRANSACTION READ ONLY")
                pending(database)
            models.bind(database)
            models.Mailbox.select().first()  # a database of somebody else is as good as none
            yield Rehearsal(database) if isinstance(database, SqliteDatabase) else None
    except (DatabaseError, InterfaceError, sqlite3.Error) as error:
        raise StoreUnavailable(str(error)) from error
    finally:
        database.close()


def _database(url: str) -> Database:
    return connect(url) if url.startswith("postgresql://") else SqliteDatabase(":memory:")


def _copy(file: Path, database: SqliteDatabase) -> None:
    if not file.is_file():
        raise StoreUnavailable(f"{file}: there is no such database")
    with contextlib.closing(sqlite3.connect(read_only(file), uri=True)) as source:
        source.execute("SELECT 1 FROM mailbox LIMIT 1")
        source.backup(database.connection())
    migrate(database)
