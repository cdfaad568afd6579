"""One `mailgate serve` for each database of this machine: nobody means to have two clocks and two supervisors."""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Lock this file for this process and for the program that takes its place (execve(2), flock(2)).

    Raises BlockingIOError where another process has locked it, and OSError.
    """
    file = os.open(path, os.O_RDONLY)
    try:
        os.set_inheritable(file, True)
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(file)


def is_locked(path: Path) -> bool:
    """Whether a process of this machine has locked this file. Raises OSError.

    We share its lock for this instant and keep none: flock(2) has no way to ask.
    """
    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False
