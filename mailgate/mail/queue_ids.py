"""The number by which a mail server remembers a mail that it took, out of its reply (RFC 5321 leaves the text free)."""

import re

_SPOKEN = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"queued as <?([\w.-]+)",  # Postfix, Haraka
        r"\bid=([\w-]+)",  # Exim
        r"InternalId=(\d+)",  # Exchange
        r"([\w.-]+) Message accepted for delivery",  # sendmail, OpenSMTPD
        r"\bqp (\d+)",  # qmail
        r"OK +(\d+ [\w.-]+) - gsmtp",  # Google
        r"\bOk:? ([\da-f-]{20,})",  # Amazon SES
        r"\bCommitted as (\w+)",  # mailgate
    )
]


def queue_id(reply: str) -> str:
    """The number in a server's reply to a mail; empty where it says none that we know how to find."""
    return next((found[1] for pattern in _SPOKEN if (found := pattern.search(reply))), "")
