"""The folder into whose files the processes of a gateway count; see `mailgate.service.metrics`.

Its name tells whose it is, so that the next start removes what a supervisor left that was killed.
"""

import os
import shutil
from pathlib import Path
from tempfile import gettempdir, mkdtemp

from mailgate.machine.process_name import is_dead, name_of

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""The variable that names the folder (prometheus_client's documentation, "Multiprocess Mode (E.g. Gunicorn)")."""

_PREFIX = "mailgate-metrics-"


def prepare() -> None:
    """Make a folder for this process and its children, and remove those of processes that are dead. Raises OSError."""
    for folder in Path(gettempdir()).glob(f"{_PREFIX}*"):
        if _is_ours(folder) and is_dead(_owner(folder)):
            shutil.rmtree(folder, ignore_errors=True)
    os.environ[FOLDER] = mkdtemp(prefix=f"{_PREFIX}{name_of(os.getpid())}-")


def _owner(folder: Path) -> str:
    return folder.name.removeprefix(_PREFIX).rpartition("-")[0]


def _is_ours(folder: Path) -> bool:
    """Whether we made it: the folder for temporary files is everybody's."""
    return not folder.is_symlink() and folder.stat().st_uid == os.geteuid()
