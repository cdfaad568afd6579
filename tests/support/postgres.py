"""A PostgreSQL server of the tests' own: a temporary cluster behind a Unix socket, run as an ordinary user."""

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
ORDINARY_USERS = ("postgres", "nobody")
FAST = "fsync=off\nsynchronous_commit=off\nfull_page_writes=off\nlisten_addresses=''\nmax_connections=60\n"


def binaries() -> Path | None:
    """The folder of the newest server's programs, if there is one on this machine."""
    found = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda program: int(program.parts[-3]))
    return found[-1].parent if found else None


class Cluster:
    """A running server."""

    def __init__(self, programs: Path, folder: Path, user: str) -> None:
        self._programs = programs
        self._folder = folder
        self._user = user
        self._databases = 0

    def new_database(self) -> str:
        """An empty database; its URL."""
        self._databases += 1
        name = f"test{self._databases}"
        self._run("createdb", "--host", str(self._folder), "--username", "gate", name)
        return f"postgresql://gate@/{name}?host={self._folder}"

    def start(self) -> None:
        """Make the cluster and start it; it is ready when this returns."""
        data = self._folder / "data"
        self._run(
            "initdb", "--pgdata", str(data), "--username", "gate", "--auth", "trust", "--no-sync", "--locale=C.UTF-8"
        )
        with (data / "postgresql.conf").open("a") as settings:
            settings.write(f"unix_socket_directories='{self._folder}'\n{FAST}")
        self._run("pg_ctl", "start", "--wait", "--pgdata", str(data), "--log", str(self._folder / "log"))

    def stop(self) -> None:
        """Stop it at once."""
        self._run("pg_ctl", "stop", "--mode", "immediate", "--pgdata", str(self._folder / "data"))

    def _run(self, program: str, *arguments: str) -> None:
        command: Sequence[str] = [str(self._programs / program), *arguments]
        if os.geteuid() == 0:  # the server refuses to run as root
            command = ["setpriv", f"--reuid={self._user}", f"--regid={_group(self._user)}", "--clear-groups", *command]
        done = subprocess.run(command, cwd=self._folder, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        assert done.returncode == 0, f"{program}: {done.stderr}"


def _group(user: str) -> int:
    return pwd.getpwnam(user).pw_gid


def _ordinary_user() -> str:
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(user for user in ORDINARY_USERS if user in known)


@contextlib.contextmanager
def running_cluster(programs: Path) -> Iterator[Cluster]:
    """A server for as long as this lasts."""
    folder = Path(tempfile.mkdtemp(prefix="mailgate-pg-"))  # a socket's path may have a hundred characters, no more
    user = _ordinary_user()
    if os.geteuid() == 0:
        shutil.chown(folder, user)
    cluster = Cluster(programs, folder, user)
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(folder)
