"""What every table shares: how its rows are locked, and how a part of a transaction is undone."""

import contextlib
from collections.abc import Iterator
from typing import Any

from peewee import Model, ModelSelect
from playhouse.shortcuts import ThreadSafeDatabaseMetadata


class Table(Model):
    """What all tables share."""

    class Meta:
        """peewee's settings."""

        model_metadata_class = ThreadSafeDatabaseMetadata
        legacy_table_names = False


def locked(query: ModelSelect, *, skip: bool = False) -> ModelSelect:
    """The same query, holding its rows until the end of the transaction where the database has row locks.

    `skip` leaves out the rows that another transaction holds. SQLite has one writer: there all is held.
    """
    has_row_locks = _database_of(query.model).for_update
    return query.for_update(skip_locked=skip) if has_row_locks else query


@contextlib.contextmanager
def undone(table: type[Table]) -> Iterator[None]:
    """Undo in the end what was written meanwhile, in the database of this table; keep the rest of the transaction."""
    with _database_of(table).savepoint() as savepoint:
        yield
        savepoint.rollback()


def _database_of(table: type[Table]) -> Any:
    return table._meta.database  # noqa: SLF001 - peewee's own documented name
