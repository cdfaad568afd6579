"""Databases of the newest schema, made once in a process: to migrate takes longer than all else that most tests do."""

import functools
from pathlib import Path

from peewee import SqliteDatabase

from mailgate.store.schema import migrate


@functools.cache
def empty_database() -> bytes:
    """The content of a SQLite file without any people in it."""
    database = SqliteDatabase(":memory:")
    migrate(database)
    content: bytes = database.connection().serialize()
    database.close()
    return content


def lay_out(file: Path) -> None:
    """Make this file an empty database, if there is none."""
    if not file.exists():
        file.write_bytes(empty_database())
