"""A primary and a standby that confirms each commit, as docs/scaling.md shows them."""

import contextlib
import os
import signal
from collections.abc import Iterator
from pathlib import Path

from support.databases.postgres import Cluster, ordinary_user, server_folder

from servers.postgres.programs import until

PRIMARY = "listen_addresses=''\nsynchronous_commit=on\nfsync=off\n"
"""As docs/scaling.md has it, but for what only the fall of a whole machine would tell."""


class Pair:
    """Two servers, of which the second one holds what the first one has committed."""

    def __init__(self, programs: Path, folder: Path, standby_folder: Path) -> None:
        self.primary = Cluster(programs, folder, ordinary_user())
        self.standby = Cluster(programs, standby_folder, ordinary_user())

    def start(self) -> None:
        """Make and start both; from then on a commit waits for both."""
        self.primary.make(PRIMARY)
        self.primary.start()
        source = f"host={self.primary.folder} user=gate application_name=standby"
        self.standby.run(
            *("pg_basebackup", "--pgdata", str(self.standby.data), "--dbname", source),
            *("--write-recovery-conf", "--checkpoint=fast", "--no-sync"),
        )
        self.standby.set(PRIMARY)
        self.standby.start()
        self._ask("ALTER SYSTEM SET synchronous_standby_names = 'standby'")
        self._ask("SELECT pg_reload_conf()")
        state = "SELECT sync_state FROM pg_stat_replication"
        until(lambda: self._ask(state) == "sync", "the standby does not follow")

    def _ask(self, statement: str) -> str:
        connection = ("--host", str(self.primary.folder), "--username", "gate", "--dbname", "postgres")
        return self.primary.run("psql", *connection, "--tuples-only", "--no-align", "--command", statement).strip()

    def url(self, database: str) -> str:
        """The URL of a database of the primary, which leads to either of the two that takes writes."""
        hosts = f"host={self.primary.folder},{self.standby.folder}&port=5432,5432"
        return database.replace(f"host={self.primary.folder}", f"{hosts}&target_session_attrs=read-write")

    def kill_primary(self) -> None:
        """kill -9 for all of its processes."""
        postmaster = int((self.primary.data / "postmaster.pid").read_text("ascii").split()[0])
        children = Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text("ascii").split()
        for process in (postmaster, *map(int, children)):
            with contextlib.suppress(ProcessLookupError):  # it saw the first one die
                os.kill(process, signal.SIGKILL)


@contextlib.contextmanager
def running_pair(programs: Path) -> Iterator[Pair]:
    """Two servers for as long as this lasts."""
    with server_folder() as folder, server_folder() as standby_folder:
        pair = Pair(programs, folder, standby_folder)
        try:
            pair.start()
            yield pair
        finally:
            for cluster in (pair.standby, pair.primary):
                with contextlib.suppress(AssertionError):  # it was killed, or never started
                    cluster.stop()
