"""The log: a line for each message on stderr, which systemd keeps in its journal.

No line holds more of an address than its first letter and its domain, or any token, also in the words of other servers.
"""

import datetime as dt
import json
import logging
import os
import sys
import time
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from mailgate.mail.addresses import redacted
from mailgate.visible import escaped

MOST_A_MINUTE = 20
"""How many refusals of a kind are logged within a minute."""

PRIORITIES = {"CRITICAL": 2, "ERROR": 3, "WARNING": 4, "INFO": 6, "DEBUG": 7}
"""The levels as syslog counts them (sd-daemon(3))."""


def log_to_stderr(log_format: str = "text") -> None:
    """Write what this process has to say to stderr, as `text` or as `json`."""
    handler = logging.StreamHandler()
    formatter = FORMATS[log_format]
    handler.setFormatter(WithPriority(formatter) if _is_journal() else formatter)
    handler.addFilter(Thinned())
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    _leave_out_what_no_line_says()
    logging.getLogger("mail.log").setLevel(logging.WARNING)  # aiosmtpd logs the addresses of clients
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)  # uvicorn warns of everything that is no HTTP


def _leave_out_what_no_line_says() -> None:
    """Look up neither thread nor process nor the caller's line for each message: a mail brings two of them.

    See "Optimization" in Python's Logging HOWTO.
    """
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
    logging._srcfile = None  # noqa: SLF001 - as the HOWTO says


def _is_journal() -> bool:
    """Whether stderr is systemd's journal, which reads a level in front of each line (systemd.exec(5))."""
    stream = os.environ.get("JOURNAL_STREAM", "")
    try:
        status = os.fstat(sys.stderr.fileno())
    except (OSError, ValueError):
        return False
    return stream == f"{status.st_dev}:{status.st_ino}"


class OneLine(logging.Formatter):
    """Writes each message on one line, its invisible characters escaped: no word of a server can forge a log line."""

    def format(self, record: logging.LogRecord) -> str:
        """See `logging.Formatter`."""
        time_of_record = f"{_time_of(int(record.created))},{int(record.msecs):03}"
        message = escaped(record.getMessage()).replace("\n", "\\n")
        line = f"{time_of_record} {record.levelname} {record.name}: {message}"
        return redacted(f"{line}\n{self.formatException(record.exc_info)}" if record.exc_info else line)

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's name
        """See `logging.Formatter`; each line is indented, so that none passes for a message."""
        return "  " + escaped(super().formatException(ei)).replace("\n", "\n  ")


@lru_cache(maxsize=2)
def _time_of(second: int) -> str:
    """A second on the clock of this machine: many lines are of the same one."""
    return time.strftime(logging.Formatter.default_time_format, time.localtime(second))


class Json(logging.Formatter):
    """Writes each message as one JSON object; what was put into its text stands in keys of its own, too."""

    def format(self, record: logging.LogRecord) -> str:
        """See `logging.Formatter`."""
        row: dict[str, Any] = {
            "time": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if isinstance(record.args, Mapping):
            row |= dict(record.args)
        if record.exc_info:
            row["exception"] = self.formatException(record.exc_info)
        return redacted(escaped(json.dumps(row, ensure_ascii=False, default=str)))


class Thinned(logging.Filter):
    """Lets through some lines a minute of each kind that strangers may cause: they must not fill the disk."""

    def __init__(self) -> None:
        super().__init__()
        self._minute = 0
        self._passed: Counter[str] = Counter()

    def filter(self, record: logging.LogRecord) -> bool:
        """See `logging.Filter`."""
        told = record.args if isinstance(record.args, Mapping) else {}
        kind = str(told.get("limit") or told.get("refusal") or "")
        if not kind:
            return True
        if (minute := int(record.created // 60)) != self._minute:
            self._minute, self._passed = minute, Counter()
        self._passed[kind] += 1
        if self._passed[kind] == MOST_A_MINUTE:
            record.msg += "; further ones of this minute are not logged"
        return self._passed[kind] <= MOST_A_MINUTE


class WithPriority(logging.Formatter):
    """Writes what another formatter writes, each line with its level as systemd reads it."""

    def __init__(self, formatter: logging.Formatter) -> None:
        super().__init__()
        self._formatter = formatter

    def format(self, record: logging.LogRecord) -> str:
        """See `logging.Formatter`."""
        priority = f"<{PRIORITIES[record.levelname]}>"
        return priority + self._formatter.format(record).replace("\n", f"\n{priority}")


FORMATS: dict[str, logging.Formatter] = {
    "text": OneLine(),
    "json": Json(),
}
"""What `[gateway] log_format` may say."""
