"""A copy of the database while it is served, and the way back: SQLite by its online backup, PostgreSQL by pg_dump.

SQLite's copy is taken in one transaction (its documentation, "Backup API"), so that writers go on; then
its integrity and the number of rows of each table are compared with what that transaction saw.
"""

import contextlib
import os
import sqlite3
import subprocess  # nosec B404 - pg_dump and pg_restore are programs
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from mailgate.store import read_only
from mailgate.store.postgres import leads_to_pooler
from mailgate.store.schema import demand_known

SQLITE = "sqlite:///"


class BackupFailed(Exception):
    """There is no copy, or it is not what it was copied from; the message says why."""


def back_up(url: str, file: Path) -> Mapping[str, int]:
    """Write a copy of this database into a new file. Returns how many rows each table has; nothing for PostgreSQL.

    Raises BackupFailed, or NewerDatabase; then the file is not there.
    """
    if file.exists():
        raise BackupFailed(f"{file} exists already")
    part = file.with_name(f".{file.name}.part")
    try:
        counts = _copy(Path(url.removeprefix(SQLITE)), part) if url.startswith(SQLITE) else _dump(url, part)
        _sync(part)
        part.replace(file)
    except (sqlite3.Error, OSError) as error:
        raise BackupFailed(str(error)) from error
    finally:
        part.unlink(missing_ok=True)
    return counts


def bring_back(file: Path, url: str) -> None:
    """Fill an empty database with this copy.

    Raises BackupFailed where it is not empty, or the copy is broken, and NewerDatabase for one of a later version.
    """
    if not file.is_file():
        raise BackupFailed(f"{file} is no file")
    if not url.startswith(SQLITE):
        _run("pg_restore", url, "--exit-on-error", "--single-transaction", "--no-owner", str(file))
        return
    database = Path(url.removeprefix(SQLITE))
    for path in (database, Path(f"{database}-wal")):
        if path.exists():
            raise BackupFailed(f"{path} exists: stop mailgate, and move the old database away")
    back_up(f"{SQLITE}{file}", database)


# -- SQLite -------------------------------------------------------------------------------------------


def _copy(source: Path, target: Path) -> Mapping[str, int]:
    target.unlink(missing_ok=True)
    with (
        contextlib.closing(sqlite3.connect(read_only(source), uri=True)) as old,
        contextlib.closing(sqlite3.connect(target)) as new,
    ):
        old.isolation_level = None
        old.execute("BEGIN")
        counts = _counts(old)
        if "mailbox" not in counts:
            raise BackupFailed(f"{source} is no database of mailgate")
        demand_known(name for (name,) in old.execute("SELECT name FROM schema_migration"))
        old.backup(new)
        _check(new, counts)
    return counts


def _counts(database: sqlite3.Connection) -> dict[str, int]:
    own = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
    return {
        name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608  # nosec B608
        for (name,) in database.execute(own).fetchall()
    }


def _check(copy: sqlite3.Connection, counts: Mapping[str, int]) -> None:
    (found,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
    if found != "ok":
        raise BackupFailed(f"the copy is broken: {found}")
    if _counts(copy) != counts:
        raise BackupFailed("the copy has other numbers of rows")


def _sync(file: Path) -> None:
    with file.open("rb") as opened:
        os.fsync(opened.fileno())


# -- PostgreSQL ---------------------------------------------------------------------------------------


def _dump(url: str, target: Path) -> Mapping[str, int]:
    if leads_to_pooler(url):  # pg_dump's settings would stay with connections that others get after it
        raise BackupFailed("a pooler stands before the database: let --settings name a file with the server's address")
    _run("pg_dump", url, "--format=custom", f"--file={target}")
    _run("pg_restore", "", "--list", str(target))
    return {}


def _run(program: str, url: str, *arguments: str) -> None:
    """Run a program of PostgreSQL's; the password is no argument, which others could see. Raises BackupFailed."""
    parts = urlsplit(url)
    user, _, at = parts.netloc.rpartition("@")
    named = urlunsplit(parts._replace(netloc=f"{user.partition(':')[0]}@{at}" if user else at))
    environment = os.environ | ({"PGPASSWORD": parts.password} if parts.password else {})
    database = (f"--dbname={named}",) if url else ()
    try:
        done = subprocess.run(  # noqa: S603  # nosec B603 - our own arguments
            [program, *database, *arguments], env=environment, capture_output=True, text=True, check=False
        )
    except OSError as error:
        raise BackupFailed(f"{program}: {error.strerror}") from error
    if done.returncode:
        raise BackupFailed(f"{program}: {done.stderr.strip()}")
