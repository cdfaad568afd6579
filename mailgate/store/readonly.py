"""A database only looked at: it is neither made, nor migrated, nor changed, and may be served at the same time."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from peewee import Database, DatabaseError, InterfaceError, PostgresqlDatabase, SqliteDatabase

from mailgate.school import models
from mailgate.store import StoreUnavailable


@contextlib.contextmanager
def only_looking(url: str) -> Iterator[None]:
    """Bind the models to this database for the current thread. Raises StoreUnavailable where it cannot be read."""
    database = _database(url)
    try:
        database.connect()
        models.bind(database)
        models.Mailbox.select().first()  # another schema than ours is as good as none
        yield
    except (DatabaseError, InterfaceError) as error:
        raise StoreUnavailable(str(error)) from error
    finally:
        database.close()


def _database(url: str) -> Database:
    if url.startswith("postgresql://"):
        options = "-c default_transaction_read_only=on"
        return PostgresqlDatabase(url, prefer_psycopg3=True, autoconnect=False, options=options)
    path = url.removeprefix("sqlite:///")
    if not Path(path).is_file():
        raise StoreUnavailable(f"{path}: there is no such database")
    return SqliteDatabase(f"file:{quote(path)}?mode=ro", uri=True)
