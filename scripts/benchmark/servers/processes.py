"""Processes of the benchmark: started, asked what they cost, and stopped. Linux only: the cost stands in /proc."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class ProcessCost:
    """CPU seconds since the process began, and the most memory it has held, in bytes."""

    cpu: float
    memory: int


@contextlib.contextmanager
def running(*arguments: str, stderr: IO[bytes] | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """A Python process with these arguments, ended with SIGTERM."""
    command = [sys.executable, "-m", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=stderr) as process:  # noqa: S603 - our own
        try:
            yield process
        finally:
            process.terminate()


@contextlib.contextmanager
def listening(*arguments: str) -> Iterator[tuple[str, int]]:
    """Where such a process listens, which prints its port first."""
    with running(*arguments) as process:
        yield "127.0.0.1", int(cast("IO[bytes]", process.stdout).readline())


def children(pid: int) -> dict[int, list[str]]:
    """The command line of each process that this one has started."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    return {int(child): Path(f"/proc/{child}/cmdline").read_text("utf-8").split("\0") for child in found}


def cost(pid: int) -> ProcessCost:
    """What a process has cost so far."""
    fields = _stat(pid)
    for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines():
        if line.startswith("VmHWM:"):
            return ProcessCost((int(fields[11]) + int(fields[12])) / TICKS, int(line.split()[1]) * 1_024)
    raise ProcessLookupError(pid)


def family_cost(pid: int) -> ProcessCost:
    """What a process has cost, with the CPU of those that it has started, also of those that have ended."""
    own, ended = cost(pid), sum(map(int, _stat(pid)[13:15])) / TICKS
    return ProcessCost(own.cpu + ended + sum(cost(child).cpu for child in children(pid)), own.memory)


def parent(pid: int) -> int:
    """The process that has started this one."""
    return int(_stat(pid)[1])


def memory(pid: int) -> int:
    """What a process holds now, its share of what it has in common with others, in bytes."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1_024
    raise ProcessLookupError(pid)


def _stat(pid: int) -> list[str]:
    """The fields of /proc/PID/stat behind the name (proc(5)), the state first."""
    return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
