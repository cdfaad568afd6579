"""What every table shares, and how its rows are locked."""

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
    has_row_locks = query.model._meta.database.for_update  # noqa: SLF001 - peewee's own documented name
    return query.for_update(skip_locked=skip) if has_row_locks else query
