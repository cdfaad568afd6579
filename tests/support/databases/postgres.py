"""A PostgreSQL server of the tests' own: a temporary cluster behind a Unix socket, run as an ordinary user."""

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from mailgate.store.postgres import connect
from mailgate.store.schema import migrate

DEBIAN = Path("/usr/lib/postgresql")
ORDINARY_USERS = ("postgres", "nobody")
FAST = "fsync=off\nsynchronous_commit=off\nfull_page_writes=off\nlisten_addresses=''\nmax_connections=60\n"
MIGRATED = "migrated"


def binaries() -> Path | None:
    """The folder of the newest server's programs, if there is one on this machine."""
    found = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda program: int(program.parts[-3]))
    return found[-1].parent if found else None


class Cluster:
    """A server with a folder of its own, which also holds its socket."""

    def __init__(self, programs: Path, folder: Path, user: str) -> None:
        self.folder = folder
        self.data = folder / "data"
        self._programs = programs
        self._user = user
        self._databases = 0
        self._is_migrated = False

    def new_database(self, like: str = "template1") -> str:
        """A database without tables, or a copy of the one of this name; its URL."""
        self._databases += 1
        return self._create(f"test{self._databases}", like)

    def migrated_database(self) -> str:
        """A database of the newest schema without any people; its URL."""
        if not self._is_migrated:
            database = connect(self._create(MIGRATED, "template1"))
            with database.connection_context():
                migrate(database)
            self._is_migrated = True
        return self.new_database(like=MIGRATED)

    def _create(self, name: str, like: str) -> str:
        copied = ("--template", like, "--strategy", "file_copy")  # the usual one writes all of it into the log, too
        self.run("createdb", "--host", str(self.folder), "--username", "gate", *copied, name)
        return f"postgresql://gate@/{name}?host={self.folder}"

    def drop(self, url: str) -> None:
        """Remove a database that this made, and end its connections: each one takes 14 MB."""
        name = url.removeprefix("postgresql://gate@/").partition("?")[0]
        self.run("dropdb", "--host", str(self.folder), "--username", "gate", "--force", name)

    def make(self, settings: str) -> None:
        """Make the cluster; these are lines of its postgresql.conf."""
        made_by = ("--username", "gate", "--auth", "trust", "--no-sync", "--locale=C.UTF-8")
        self.run("initdb", "--pgdata", str(self.data), *made_by)
        self.set(settings)

    def set(self, settings: str) -> None:
        """Write further lines into its postgresql.conf, with its place; they hold from the next start."""
        with (self.data / "postgresql.conf").open("a") as file:
            file.write(f"unix_socket_directories='{self.folder}'\n{settings}")

    def start(self) -> None:
        """Start it; it is ready when this returns."""
        self._control("start", "--wait")

    def restart(self) -> None:
        """Stop it, which ends all connections, and start it anew."""
        self._control("restart", "--wait", "--mode", "fast")

    def stop(self) -> None:
        """Stop it at once."""
        self._control("stop", "--mode", "immediate")

    def promote(self) -> None:
        """Let a standby take writes; it does when this returns."""
        self._control("promote", "--wait")

    def _control(self, *arguments: str) -> None:
        """Run pg_ctl, with a log of the server's own: it would keep our pipe open."""
        self.run("pg_ctl", *arguments, "--pgdata", str(self.data), "--log", str(self.folder / "log"))

    def run(self, program: str, *arguments: str) -> str:
        """Run a program of PostgreSQL's as the server's user; what it wrote."""
        command = as_ordinary_user([str(self._programs / program), *arguments], self._user)
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        assert done.returncode == 0, f"{program}: {done.stderr}"
        return done.stdout


def as_ordinary_user(command: Sequence[str], user: str) -> list[str]:
    """A command line for a server that refuses to run as root."""
    if os.geteuid() != 0:
        return [*command]
    return ["setpriv", f"--reuid={user}", f"--regid={_group(user)}", "--clear-groups", *command]


def _group(user: str) -> int:
    return pwd.getpwnam(user).pw_gid


def ordinary_user() -> str:
    """Somebody who is not root."""
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(user for user in ORDINARY_USERS if user in known)


@contextlib.contextmanager
def server_folder() -> Iterator[Path]:
    """A folder of the ordinary user's: a socket's path may have a hundred characters, no more."""
    folder = Path(tempfile.mkdtemp(prefix="mailgate-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, ordinary_user())
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


@contextlib.contextmanager
def running_cluster(programs: Path, settings: str = FAST) -> Iterator[Cluster]:
    """A server for as long as this lasts."""
    with server_folder() as folder:
        cluster = Cluster(programs, folder, ordinary_user())
        cluster.make(settings)
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop()
