"""The condition of a database, looked at without changing it: also of a broken one, or one of another version."""

from dataclasses import dataclass
from pathlib import Path

from peewee import Database, DatabaseError, InterfaceError, SqliteDatabase

from mailgate.store import StoreUnavailable, read_only
from mailgate.store.postgres import connect
from mailgate.store.schema import NewerDatabase, pending


@dataclass(frozen=True, slots=True)
class Condition:
    """What the engine found `broken` (empty: nothing, or it does not say), and the versions.

    `pending` are the migrations that the next start applies, `unknown` those that only a newer version has.
    `log_bytes` is the size of SQLite's log (the WAL).
    """

    broken: str
    pending: tuple[str, ...]
    unknown: tuple[str, ...]
    log_bytes: int = 0


def condition_of(url: str) -> Condition:
    """The condition of the database at this address. Raises StoreUnavailable where it cannot be read."""
    try:
        return _of_file(Path(url.removeprefix("sqlite:///"))) if url.startswith("sqlite:") else _of_server(url)
    except (DatabaseError, InterfaceError) as error:
        raise StoreUnavailable(str(error)) from error


def _of_file(file: Path) -> Condition:
    database = SqliteDatabase(read_only(file), uri=True)
    with database.connection_context():
        (found,) = database.execute_sql("PRAGMA integrity_check(1)").fetchone()
        log = Path(f"{file}-wal")
        size = log.stat().st_size if log.exists() else 0
        return Condition("" if found == "ok" else found, *_versions(database), size)


def _of_server(url: str) -> Condition:
    database = connect(url)
    with database.connection_context():
        return Condition("", *_versions(database))


def _versions(database: Database) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is pending, and what is unknown."""
    try:
        return tuple(pending(database)), ()
    except NewerDatabase as newer:
        return (), newer.unknown
