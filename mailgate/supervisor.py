"""Keeps mail and web apart: two processes over one database, each started again when it dies.

A flood of page views in the same process would slow the mail to a fifth; the kernel shares the cores out better.
"""

import logging
import multiprocessing
import multiprocessing.connection
import signal
import threading
from collections.abc import Callable, Sequence
from multiprocessing.process import BaseProcess

log = logging.getLogger(__name__)

CANNOT_START = 3
"""A child's exit code for what starting again does not mend: a port that is taken, a key that cannot be read."""

RESTART_SECONDS = 1.0
STOP_SECONDS = 10.0

_processes = multiprocessing.get_context("fork")


def supervise(target: Callable[[tuple[str, ...]], None], groups: Sequence[tuple[str, ...]]) -> bool:
    """Run `target(group)` in a process for each group until SIGTERM or SIGINT; False when one could not start."""
    ending = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ending.set())
    children = {group: _start(target, group) for group in groups}
    good = True
    while good and not ending.is_set():
        multiprocessing.connection.wait([child.sentinel for child in children.values()], timeout=0.2)
        for group, child in children.items():
            if child.exitcode == CANNOT_START:
                good = False
            elif child.exitcode is not None and not ending.wait(RESTART_SECONDS):
                log.error("%s ended with %d and is started again", "+".join(group), child.exitcode)
                children[group] = _start(target, group)
    _stop(list(children.values()))
    return good


def _start(target: Callable[[tuple[str, ...]], None], group: tuple[str, ...]) -> BaseProcess:
    child = _processes.Process(target=target, args=(group,), name="mailgate " + "+".join(group))
    child.start()
    return child


def _stop(children: list[BaseProcess]) -> None:
    for child in children:
        child.terminate()
    for child in children:
        child.join(STOP_SECONDS)
        if child.is_alive():
            child.kill()
            child.join()
