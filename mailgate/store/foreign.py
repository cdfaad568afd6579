"""Whether a file is another program's: SQLite would put our tables into any that a slip in the settings names."""

import contextlib
import sqlite3
from pathlib import Path

from mailgate.store import read_only


def is_foreign(file: Path) -> bool:
    """Whether this is a database with tables, and none of them ours. What cannot be read is left to who opens it."""
    try:
        with contextlib.closing(sqlite3.connect(read_only(file), uri=True)) as database:
            tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.Error:
        return False
    return bool(tables) and "schema_migration" not in tables
