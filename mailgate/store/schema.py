"""Brings the schema up to date with playhouse.migrations and the scripts in `mailgate/migrations`."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from peewee import Database, SqliteDatabase
from playhouse.migrations import Runner

MIGRATIONS = Path(__file__).parent.parent / "migrations"


def migrate(database: Database) -> list[str]:
    """Apply what is pending and return its names.

    Called outside of a transaction (each script has its own), with a lock held against other processes that migrate.
    """
    with _children_kept(database):
        applied: list[str] = Runner(database, str(MIGRATIONS)).up()
    return applied


@contextlib.contextmanager
def _children_kept(database: Database) -> Iterator[None]:
    """SQLite changes a column by making the table anew, and dropping the old one would delete all that refers to it."""
    if not isinstance(database, SqliteDatabase):
        yield
        return
    (enforced,) = database.execute_sql("PRAGMA foreign_keys").fetchone()
    database.execute_sql("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        database.execute_sql(f"PRAGMA foreign_keys = {enforced}")


def pending(database: Database) -> list[str]:
    """The names of migrations that this database has not seen."""
    return [row.name for row in Runner(database, str(MIGRATIONS)).status() if not row.applied]
