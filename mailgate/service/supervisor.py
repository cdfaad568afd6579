"""Runs mail in, mail out and web as processes over one database, and starts each again when it dies.

On a school morning at least two of them are busy at the same time, each on a core of its own. Page views in the process
that accepts mail would slow mail down to a fifth. `mailgate serve` turns into this module
(`python -m mailgate.service.supervisor SETTINGS`). It imports almost nothing, so the supervisor needs little memory.
"""

import os
import signal
import subprocess  # nosec B404
import sys
import threading
import time
from collections.abc import Sequence

from mailgate.service import wakeup

PROCESSES = {"smtp": 0, "courier,clock": 0, "web": 19}
"""The roles that share a process, and its niceness (nice(2)).

The pages have the lowest priority: where the cores do not suffice for all, a flood of page views leaves mail its rate.
"""

STARTED_SECONDS = 3.0
"""A process that ends sooner than this at its first start cannot start (a port is taken, a key is missing)."""

RESTART_SECONDS = 1.0
LOOK_SECONDS = 0.2
STOP_SECONDS = 10.0


class ChildProcess:
    """One process of the gateway."""

    def __init__(self, settings: str, roles: str, niceness: int, wakeup_end: int) -> None:
        self.roles = roles
        serve = ["--settings", settings, "serve", "--only", roles, "--wakeup", str(wakeup_end)]
        self._command = [sys.executable, "-m", "mailgate", *serve]
        self._niceness = niceness
        self._wakeup_end = wakeup_end
        self._begun = time.monotonic()
        self._process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(self._command, pass_fds=[self._wakeup_end])  # noqa: S603  # nosec B603
        os.setpriority(os.PRIO_PROCESS, process.pid, min(os.nice(0) + self._niceness, 19))
        return process

    def ended(self) -> int | None:
        """Its exit code, once it has one."""
        return self._process.poll()

    def could_not_start(self) -> bool:
        """Whether it ended by itself right after its first start. One that was killed by a signal does not count."""
        return (self.ended() or 0) > 0 and time.monotonic() < self._begun + STARTED_SECONDS

    def start_again(self) -> None:
        """Start a new process in its place."""
        self._begun = float("-inf")
        self._process = self._start()

    def stop(self) -> None:
        """Ask it to finish what it has begun, and to end."""
        self._process.terminate()

    def wait(self, seconds: float) -> None:
        """Wait until it has ended; kill it when that takes longer than these seconds."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def supervise(settings: str, log_format: str, drain_seconds: float) -> int:
    """Run the gateway of this settings file until SIGTERM or SIGINT; the exit code. For `log_format` see `logs.py`.

    The processes take `drain_seconds` before they stop; a second signal is passed on to them, and ends that.
    """
    children: list[ChildProcess] = []
    ending = _ending(children)
    read_end, write_end = wakeup.open_pipe()
    children += [
        ChildProcess(settings, roles, niceness, read_end if "courier" in roles else write_end)
        for roles, niceness in PROCESSES.items()
    ]
    failed = False
    while not failed and not ending.wait(LOOK_SECONDS):
        for child in children:
            code = child.ended()
            if code is None:
                continue
            failed = failed or child.could_not_start()
            if not failed and not ending.wait(RESTART_SECONDS):
                _warn(f"{child.roles} ended with {code} and is started again", log_format)
                child.start_again()
    for child in children:
        child.stop()
    for child in children:
        child.wait(drain_seconds + STOP_SECONDS)
    if folder := os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        from shutil import rmtree  # not before: the supervisor stays small

        rmtree(folder, ignore_errors=True)
    return 1 if failed else 0


def _ending(children: Sequence[ChildProcess]) -> threading.Event:
    """What the first signal to end sets; each further one goes to these processes."""
    ending = threading.Event()

    def asked_to_end(*_: object) -> None:
        for child in children if ending.is_set() else ():
            child.stop()
        ending.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, asked_to_end)
    return ending


def _warn(text: str, log_format: str) -> None:
    """Write a line to the log; what that needs is loaded only when there is something to say."""
    import logging

    from mailgate.service.logs import log_to_stderr

    log_to_stderr(log_format)
    logging.getLogger("mailgate.service.supervisor").warning(text)


if __name__ == "__main__":
    settings_file, chosen_format, seconds = sys.argv[1:]
    if os.geteuid() == 0:
        _warn("mailgate runs as root; give it a user of its own, as docs/operating.md shows", chosen_format)
    sys.exit(supervise(settings_file, chosen_format, float(seconds)))
