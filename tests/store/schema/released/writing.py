"""Small databases of every release, one for each engine: SQL that makes one, with what a morning left in it.

`scripts/release` runs this module, which adds those of the present version. They never change afterwards.
"""

import asyncio
import contextlib
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
from support import running_gateway
from support.databases.postgres import binaries, running_cluster
from support.school import HANAKO, TARO

HERE = Path(__file__).parent
RELEASES = sorted({file.name.removesuffix(".sqlite.sql") for file in HERE.glob("*.sqlite.sql")})


def load(version: str, url: str) -> None:
    """Make this empty database one of that release."""
    if url.startswith("sqlite:///"):
        with contextlib.closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
            database.executescript((HERE / f"{version}.sqlite.sql").read_text("utf-8"))
        return
    with psycopg.connect(url) as opened:
        opened.execute((HERE / f"{version}.postgresql.sql").read_bytes())


async def morning(folder: Path, url: str) -> None:
    """A confirmed notice, one that nobody has confirmed, and all that follows from them."""
    async with running_gateway(folder, settings={"gateway": {"database": url}}) as gateway:
        await gateway.mother.logs_in()
        await gateway.mother.tells_the_school(student=TARO, remarks="38度です")
        told = await gateway.teacher.letter("要確認")
        await gateway.teacher.replies(told, "お大事になさってください。")
        await gateway.mother.letter("学校が確認しました")
        await gateway.mother.tells_the_school(student=HANAKO, reason="腹痛")
        await gateway.settled()


def _dumped(url: str, programs: Path) -> Iterator[str]:
    """The lines of a PostgreSQL database that a client can run, without comments and words of psql."""
    options = ("--no-owner", "--no-comments", "--column-inserts", "--rows-per-insert=1000")
    dump = subprocess.run([programs / "pg_dump", url, *options], capture_output=True, text=True, check=True)
    yield from (line for line in dump.stdout.splitlines() if line and not line.startswith(("--", "\\")))


def write(version: str) -> None:
    """Write both databases of the present version."""
    programs = binaries()
    assert programs, "there is no PostgreSQL server on this machine (Debian: postgresql)"
    with tempfile.TemporaryDirectory() as folder, running_cluster(programs) as cluster:
        file, url = Path(folder, "released.db"), cluster.new_database()
        asyncio.run(morning(Path(folder), f"sqlite:///{file}"))
        asyncio.run(morning(Path(folder), url))
        with contextlib.closing(sqlite3.connect(file)) as database:
            _save(f"{version}.sqlite.sql", database.iterdump())
        _save(f"{version}.postgresql.sql", _dumped(url, programs))


def _save(name: str, lines: Iterator[str]) -> None:
    (HERE / name).write_text("".join(f"{line}\n" for line in lines), "utf-8")


if __name__ == "__main__":
    write(sys.argv[1])
