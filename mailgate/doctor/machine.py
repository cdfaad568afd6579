"""The machine: its disk, its clock, and whether the service runs on it."""

import ctypes
from collections.abc import Iterator
from pathlib import Path

from mailgate.doctor.finding import Finding, ok, unknown, warning, wrong
from mailgate.machine import disk
from mailgate.service.lock import is_locked
from mailgate.settings import Settings

TIME_ERROR = 5
"""What adjtimex(2) returns while nothing keeps the clock right."""

_TIMEX_BYTES = 512
"""More than its structure has; all zero it asks and changes nothing."""


def of_disk(settings: Settings) -> Iterator[Finding]:
    """How much is free where the database is."""
    folder = disk.folder(settings)
    try:
        free, percent = disk.free_bytes(folder), disk.free_percent(folder)
    except OSError as error:
        yield wrong("disk", "disk-away", folder=folder, why=error.strerror)
        return
    facts = {"folder": folder, "megabytes": free >> 20, "percent": percent}
    if free < disk.LEAST_FREE:
        yield wrong("disk", "disk-full", **facts)
    elif percent < disk.LEAST_PERCENT:
        yield warning("disk", "disk-low", **facts)
    else:
        yield ok("disk", "disk", **facts)


def of_clock(state: int) -> Iterator[Finding]:
    """Whether something keeps the clock right; `state` is what adjtimex(2) returned."""
    if state == TIME_ERROR:
        yield warning("clock", "clock-alone")
    elif state < 0:
        yield unknown("clock", "clock-untold")
    else:
        yield ok("clock", "clock")


def of_service(lock: Path) -> Iterator[Finding]:
    """Whether `mailgate serve` runs here, which locks this file meanwhile."""
    try:
        runs = is_locked(lock)
    except OSError as error:
        yield unknown("serve", "serve-untold", file=lock, why=error.strerror)
        return
    yield ok("serve", "serve") if runs else warning("serve", "serve-none", file=lock)


def clock_state() -> int:
    """What the kernel says of its clock (adjtimex(2)); -1 where it does not say."""
    try:
        return int(ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(_TIMEX_BYTES)))
    except (OSError, AttributeError):
        return -1
