"""The log: a line for each message on stderr, which systemd keeps in its journal."""

import logging

from mailgate.visible import escaped


def log_to_stderr() -> None:
    """Write what this process has to say to stderr."""
    handler = logging.StreamHandler()
    handler.setFormatter(OneLine("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    logging.getLogger("mail.log").setLevel(logging.WARNING)  # aiosmtpd logs the addresses of clients
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)  # uvicorn warns of everything that is no HTTP


class OneLine(logging.Formatter):
    """Writes each message on one line, its invisible characters escaped: no word of a server can forge a log line."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        """See `logging.Formatter`."""
        record.message = escaped(record.message).replace("\n", "\\n")
        return super().formatMessage(record)
