"""The schema: playhouse.migrations over the scripts in `mailgate/migrations`, one process at a time."""

from pathlib import Path

from peewee import Database
from playhouse.migrations import Runner

MIGRATIONS = Path(__file__).parent.parent / "migrations"


def migrate(database: Database) -> list[str]:
    """Apply what is pending and return its names. The caller holds a lock against other processes that migrate."""
    applied: list[str] = Runner(database, str(MIGRATIONS)).up()
    return applied


def pending(database: Database) -> list[str]:
    """The names of migrations that this database has not seen."""
    return [row.name for row in Runner(database, str(MIGRATIONS)).status() if not row.applied]
