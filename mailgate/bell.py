"""A bell between the processes of one machine: whoever commits rings it, and the courier looks for letters at once.

It is a pipe whose ends do not block. Nothing depends on it: without one, a courier looks a few times a second.
"""

import contextlib
import os


def make() -> tuple[int, int]:
    """A new bell: the end to hear it at, the end to ring it with."""
    ends = os.pipe()
    for end in ends:
        os.set_blocking(end, False)
    return ends


def ring(end: int) -> None:
    """Ring; a bell that rings already, and one that nobody hears any more, is left alone."""
    with contextlib.suppress(OSError):
        os.write(end, b"\a")


def hush(end: int) -> bool:
    """Stop it ringing, however often it was rung; whether anybody is left to ring it."""
    try:
        return bool(os.read(end, 65_536))
    except BlockingIOError:
        return True
