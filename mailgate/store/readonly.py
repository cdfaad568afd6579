"""A database only looked at: it is neither made, nor migrated, nor changed, and may be served at the same time."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from peewee import Database, DatabaseError, InterfaceError, SqliteDatabase

from mailgate.school import models
from mailgate.store import StoreUnavailable
from mailgate.store.postgres import connect


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
        return connect(url, options="-c default_transaction_read_only=on")
    path = url.removeprefix("sqlite:///")
    if not Path(path).is_file():
        raise StoreUnavailable(f"{path}: there is no such database")
    return SqliteDatabase(f"file:{quote(path)}?mode=ro", uri=True)
