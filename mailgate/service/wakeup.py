"""A pipe between the processes of one machine: each commit writes to it, so that the courier polls immediately.

Neither end blocks. Nothing depends on the pipe: without one, the courier polls a few times a second.
"""

import contextlib
import os


def open_pipe() -> tuple[int, int]:
    """A new pipe: the end that the courier reads, and the end that every other process writes to."""
    ends = os.pipe()
    for end in ends:
        os.set_blocking(end, False)
    return ends


def send(end: int) -> None:
    """Wake the courier up. A pipe that is full, or that nobody reads any more, is left alone."""
    with contextlib.suppress(OSError):
        os.write(end, b"\a")


def drain(end: int) -> bool:
    """Read all that was written. Returns whether any process still holds the other end."""
    try:
        return bool(os.read(end, 65_536))
    except BlockingIOError:
        return True
