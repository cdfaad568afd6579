"""PgBouncer in transaction mode in front of the tests' PostgreSQL."""

import contextlib
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

from support.databases.postgres import Cluster, as_ordinary_user, ordinary_user

from servers.postgres.programs import program, until_there

SERVER_CONNECTIONS = 3
"""Fewer than one gateway's threads: each transaction may be at another connection than the one before."""

SETTINGS = """
[databases]
* = host={server} user=gate

[pgbouncer]
listen_addr =
unix_socket_dir = {folder}
auth_type = any
pool_mode = transaction
default_pool_size = {connections}
"""


@contextlib.contextmanager
def pooled(cluster: Cluster, folder: Path) -> Iterator[Callable[[str], str]]:
    """A running PgBouncer; by this function a URL of the cluster becomes one that leads through it."""
    file = folder / "pgbouncer.ini"
    file.write_text(SETTINGS.format(server=cluster.folder, folder=folder, connections=SERVER_CONNECTIONS))
    command = as_ordinary_user([program("pgbouncer"), "--quiet", str(file)], ordinary_user())
    with (folder / "log").open("wb") as log, subprocess.Popen(command, stderr=log) as process:
        try:
            until_there(folder / ".s.PGSQL.6432", process)
            yield lambda url: url.replace(f"host={cluster.folder}", f"host={folder}&port=6432")
        finally:
            process.terminate()
