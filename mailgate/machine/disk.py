"""How much room there is where the gateway keeps what it must not lose."""

import shutil
from pathlib import Path

from mailgate.settings import Settings

LEAST_FREE = 64 * 2**20
"""How many bytes are to be free where the database is: a morning of a city needs fewer."""

LEAST_PERCENT = 10
"""With less than this much of the disk free, somebody has to see to it."""


def folder(settings: Settings) -> Path:
    """Where SQLite's file is; where the database is PostgreSQL's, where the key is."""
    return (settings.gateway.database_file or settings.gateway.secret_key_file).parent


def free_bytes(place: Path) -> int:
    """How many bytes are free on the disk of a folder. Raises OSError."""
    return shutil.disk_usage(place).free


def free_percent(place: Path) -> int:
    """How much of the disk of a folder is free, rounded down. Raises OSError."""
    usage = shutil.disk_usage(place)
    return 100 * usage.free // usage.total
