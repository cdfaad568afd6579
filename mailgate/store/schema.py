"""Brings the schema up to date with playhouse.migrations and the scripts in `mailgate/migrations`."""

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from peewee import Database, SqliteDatabase
from playhouse.migrations import Migration, Runner

from mailgate import __version__
from mailgate.store import StoreUnavailable

MIGRATIONS = Path(__file__).parent.parent / "migrations"


class NewerDatabase(StoreUnavailable):
    """A later version of mailgate has changed this database: this one would misread or spoil it.

    `unknown` are the names of its migrations that this version does not have.
    """

    def __init__(self, unknown: Iterable[str]) -> None:
        self.unknown = tuple(sorted(unknown))
        super().__init__(
            f"the database belongs to a newer version of mailgate than this one, {__version__}, which does not know "
            f"{', '.join(self.unknown)}: install the newer version again, or restore the copy of before the upgrade"
        )


class MigrationFailed(StoreUnavailable):
    """The schema could not be brought up to date; the database is as it was."""


def migrate(database: Database) -> list[str]:
    """Apply what is pending, wholly or not at all, and return its names.

    Called with a lock held against other processes that migrate. Raises NewerDatabase or MigrationFailed.
    """
    with _children_kept(database), database.atomic():
        runner = Runner(database, str(MIGRATIONS))
        demand_known(runner.applied())
        try:
            applied: list[str] = runner.up()
        except Exception as error:
            raise MigrationFailed(f"it could not be brought up to date, and is as it was: {error}") from error
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


def demand_known(applied: Iterable[str]) -> None:
    """Raises NewerDatabase where a database has seen migrations that this version does not have, given their names."""
    if unknown := set(applied) - {script.name for script in Migration.load_directory(str(MIGRATIONS))}:
        raise NewerDatabase(unknown)


def pending(database: Database) -> list[str]:
    """The names of migrations that this database has not seen. Raises NewerDatabase."""
    runner = Runner(database, str(MIGRATIONS))
    demand_known(runner.applied())
    return [row.name for row in runner.status() if not row.applied]
