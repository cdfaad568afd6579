"""Names of processes, so that another one of the same machine can tell that a process is dead.

A name has the machine, the process id and the time of its start: ids are used again, and machines may share a database.
"""

import hashlib
import os
import socket
from pathlib import Path

MACHINE_FILES = (Path("/etc/machine-id"), Path("/proc/sys/kernel/random/boot_id"))
"""What tells machines apart that are called the same; a container or a service may not see either of them."""


def name_of(process: int) -> str:
    """The name of a process that runs here; empty where the system does not tell when it began (no /proc)."""
    begun = _begun(process)
    return f"{_machine()}:{process}:{begun}" if begun else ""


def is_dead(name: str) -> bool:
    """Whether this process is known to be dead. Of another machine's, nothing is known here."""
    machine, _, rest = name.partition(":")
    process, _, begun = rest.partition(":")
    if machine != _machine() or not process.isdecimal():
        return False
    try:
        os.kill(int(process), 0)  # sends nothing, and sees processes that /proc may hide
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return _begun(int(process)) != begun


def _begun(process: int) -> str:
    """When a process began, in ticks since the machine did (proc_pid_stat(5)); empty where it is dead or not shown."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text("ascii", "replace")
    except OSError:
        return ""
    state, *fields = stat.rpartition(")")[2].split()
    return "" if state in {"Z", "X"} else fields[18]


def _machine() -> str:
    """This machine, and in it the namespace that process ids are counted in."""
    told = [socket.gethostname(), *map(_text, MACHINE_FILES), _namespace()]
    return hashlib.sha256("\0".join(told).encode()).hexdigest()[:16]


def _text(file: Path) -> str:
    try:
        return file.read_text("ascii").strip()
    except (OSError, UnicodeError):
        return ""


def _namespace() -> str:
    try:
        return str(Path("/proc/self/ns/pid").readlink())
    except OSError:
        return ""
