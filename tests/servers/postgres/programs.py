"""Servers of Debian's packages: where they are, and when they are ready, which none of them says."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.network.post import PATIENCE

AGAIN_SECONDS = 0.02
SYSTEM = "/usr/sbin"
"""Not everybody has it on their PATH."""


def program(name: str) -> str:
    """The path of a program that Debian's package of the same name brings; without it the test is skipped."""
    found = shutil.which(name, path=f"{os.environ['PATH']}:{SYSTEM}")
    if found is None:
        pytest.skip(f"there is no {name} on this machine (Debian: {name})")
    return found


def until(holds: Callable[[], bool], otherwise: str) -> None:
    """Look again and again until this is true; fails with these words when it takes too long."""
    given_up = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < given_up, otherwise
        time.sleep(AGAIN_SECONDS)


def until_there(socket: Path, process: "subprocess.Popen[bytes]") -> None:
    """Wait until a process that was just started listens on this Unix socket; its log lies beside it."""

    def is_there() -> bool:
        assert process.poll() is None, (socket.parent / "log").read_text()
        return socket.exists()

    until(is_there, f"nobody listens on {socket}")
