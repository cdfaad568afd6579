"""Keeps mail and web apart: two processes over one database, each started again when it dies.

A flood of page views in the same process would slow the mail to a fifth; the kernel shares the cores out better. This
module is a program of its own (`python -m mailgate.supervisor SETTINGS`, what `mailgate serve` turns into) and imports
next to nothing, so that watching over the others costs no memory.
"""

import signal
import subprocess
import sys
import threading
import time

PROCESSES = ("smtp,courier,clock", "web")
"""The roles that share a process."""

STARTED_SECONDS = 3.0
"""Whoever ends sooner the first time cannot start (a port is taken, a key is missing): starting again mends nothing."""

RESTART_SECONDS = 1.0
LOOK_SECONDS = 0.2
STOP_SECONDS = 10.0


class Child:
    """One process of the gateway."""

    def __init__(self, settings: str, roles: str) -> None:
        self.roles = roles
        self._command = [sys.executable, "-m", "mailgate", "--settings", settings, "serve", "--only", roles]
        self._begun = time.monotonic()
        self._process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self._command)  # noqa: S603 - our own program

    def ended(self) -> int | None:
        """Its exit code, once it has one."""
        return self._process.poll()

    def could_not_start(self) -> bool:
        """Whether it ended right at the first start."""
        return time.monotonic() < self._begun + STARTED_SECONDS

    def start_again(self) -> None:
        """A new process in its place."""
        self._begun = float("-inf")
        self._process = self._start()

    def stop(self) -> None:
        """Ask it to finish what it began."""
        self._process.terminate()

    def wait(self) -> None:
        """Until it is over; it is killed when it takes too long."""
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def supervise(settings: str) -> int:
    """Run the gateway of this settings file until SIGTERM or SIGINT; the exit code."""
    ending = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ending.set())
    children = [Child(settings, roles) for roles in PROCESSES]
    failed = False
    while not failed and not ending.wait(LOOK_SECONDS):
        for child in children:
            code = child.ended()
            if code is None:
                continue
            failed = failed or child.could_not_start()
            if not failed and not ending.wait(RESTART_SECONDS):
                print(f"mailgate: {child.roles} ended with {code} and is started again", file=sys.stderr)  # noqa: T201
                child.start_again()
    for child in children:
        child.stop()
    for child in children:
        child.wait()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(supervise(sys.argv[1]))
