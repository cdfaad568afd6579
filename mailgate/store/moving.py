"""Moving a school's data from SQLite to PostgreSQL: every table, checked by counts and hashes, all or nothing."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from peewee import AutoField, DatabaseError, InterfaceError, PostgresqlDatabase, SqliteDatabase, sort_models

from mailgate.school import models
from mailgate.store import StoreUnavailable
from mailgate.store.postgres import connect, migrate_alone
from mailgate.store.schema import pending


class CannotMove(Exception):
    """Nothing was moved, and why."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a table holds: how many rows, and a hash of all of them, whatever their order."""

    table: str
    rows: int
    digest: str


def move(source: str, target: str, told: Callable[[Contents], None]) -> None:
    """Move everything from a `sqlite:///` database to a `postgresql://` one; `told` hears of every table.

    The source is not changed, but nobody may write to it meanwhile. The target's tables are made where there are none.
    Raises CannotMove, or StoreUnavailable where one of the two cannot be opened; then the target is as it was.
    """
    old, new = SqliteDatabase(source.removeprefix("sqlite:///")), connect(target)
    try:
        with old.connection_context():
            _demand_up_to_date(old)
            with new.connection_context():
                _demand_empty(new)
                with old.atomic("IMMEDIATE"), new.atomic():
                    for table in sort_models(models.TABLES):
                        told(_move_table(table, old, new))
    except (DatabaseError, InterfaceError) as error:
        raise StoreUnavailable(str(error)) from error


def _demand_up_to_date(old: SqliteDatabase) -> None:
    """Raises CannotMove or NewerDatabase."""
    if pending(old):
        raise CannotMove("the old database is of an older version: let this version serve it once")


def _demand_empty(new: PostgresqlDatabase) -> None:
    """Raises CannotMove where anything is in the target's tables, which are made where there are none."""
    migrate_alone(new)
    for table in models.TABLES:
        if new.execute_sql(f'SELECT 1 FROM "{_name(table)}" LIMIT 1').fetchone():  # noqa: S608  # nosec B608
            raise CannotMove(f"the new database is not empty: there are rows in {_name(table)}")


def _move_table(table: Any, old: SqliteDatabase, new: PostgresqlDatabase) -> Contents:
    columns = ", ".join(f'"{field.column_name}"' for field in _meta(table).sorted_fields)
    everything = f'SELECT {columns} FROM "{_name(table)}"'  # noqa: S608  # nosec B608
    before = _Count(_name(table))
    with new.cursor() as cursor, cursor.copy(f'COPY "{_name(table)}" ({columns}) FROM STDIN') as copy:
        # Never many rows at once: a block of a file is a quarter of a megabyte.
        for row in before.counting(old.execute_sql(everything)):
            copy.write_row(row)
    after = _Count(_name(table))
    with new.connection().cursor(name="moved") as cursor:  # at the server, since there may be many
        cursor.execute(everything)
        for _ in after.counting(cursor):
            pass
    if before.contents != after.contents:
        raise CannotMove(f"{_name(table)} has not arrived as it was: {before.contents} became {after.contents}")
    if isinstance(_meta(table).primary_key, AutoField):
        _go_on_counting(_name(table), old, new)
    return after.contents


def _go_on_counting(table: str, old: SqliteDatabase, new: PostgresqlDatabase) -> None:
    """The next row's id comes after all that there have been."""
    (last,) = old.execute_sql("SELECT max(seq) FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    if last:
        new.execute_sql("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", (table, last))


class _Count:
    """Counts and hashes the rows that pass by."""

    def __init__(self, table: str) -> None:
        self._table = table
        self._rows = 0
        self._sum = 0

    def counting(self, rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
        """The same rows."""
        for row in rows:
            self._rows += 1
            plain = [int(value) if isinstance(value, bool) else value for value in row]
            self._sum += int.from_bytes(hashlib.sha256(repr(plain).encode()).digest())
            yield row

    @property
    def contents(self) -> Contents:
        """What has passed."""
        return Contents(self._table, self._rows, f"{self._sum % 2**256:064x}")


def _name(table: Any) -> str:
    return str(_meta(table).table_name)


def _meta(table: Any) -> Any:
    return table._meta  # noqa: SLF001 - peewee's own documented name
