"""Whether a mail is from the domain in its From, as a server in front of us reports (RFC 8601, DMARC)."""

import itertools
import re
from collections.abc import Sequence
from enum import StrEnum

import authres

from mailgate.mail.addresses import Address

MAX_CHARACTERS = 4_096
MAX_FIELDS = 10
"""More of them than any server writes: what it reports is no longer clear."""

_SERVER = re.compile(r'(?:\s|\([^()]*\))*"?([^\s;()"]+)')


class Authentication(StrEnum):
    """Whether the domain in From has sent a mail."""

    PASS = "pass"  # noqa: S105 - no password  # nosec B105
    """The domain publishes how to recognise its mail, and this mail is its own."""

    NONE = "none"
    """The domain publishes nothing, or no server has checked."""

    FAIL = "fail"
    """The domain publishes how to recognise its mail, and this mail is not its own."""


NAMELESS = "nameless"
"""Stands for a server that writes its fields without the authserv-id that RFC 8601 section 2.2 asks for."""

_RESULT = re.compile(r"\s*(?:spf|dkim|dmarc|compauth|arc)\s*=", re.IGNORECASE)


def named(results: Sequence[str], authserv_id: str) -> tuple[str, ...]:
    """The same fields; those that begin with a result, as Microsoft 365 writes them, bear this server's name."""
    return tuple(f"{authserv_id}; {field}" if _RESULT.match(field) else field for field in results)


def is_reported(results: Sequence[str], authserv_id: str) -> bool:
    """Whether the server of this name has written the topmost of these Authentication-Results fields."""
    return bool(_fields_of(authserv_id, results))


def reported(results: Sequence[str], authserv_id: str, sender: Address | None) -> Authentication:
    """What the server `authserv_id` says of the mail from `sender`, in these Authentication-Results fields.

    Call it only for a mail that a trusted relay has handed over. The server's fields above the first field of another
    server count, and the worst of their verdicts holds; below that, the sender may have written the fields. A field
    of the server that cannot be read, or that speaks of another domain than the sender's, is FAIL. Never raises.
    """
    fields = _fields_of(authserv_id, results)
    if len(fields) > MAX_FIELDS:
        return Authentication.FAIL
    found = {verdict for field in fields for verdict in _verdicts(field, sender)}
    worst_first = (Authentication.FAIL, Authentication.PASS)
    return next((verdict for verdict in worst_first if verdict in found), Authentication.NONE)


def _fields_of(authserv_id: str, results: Sequence[str]) -> list[str]:
    """The fields of this server above the first field of another one."""
    return list(itertools.takewhile(lambda field: _is_by(authserv_id, field), results))


def _is_by(authserv_id: str, field: str) -> bool:
    server = _SERVER.match(field)
    return server is not None and bool(authserv_id) and server[1].lower() == authserv_id.lower()


def _verdicts(field: str, sender: Address | None) -> set[Authentication]:
    """The verdicts of every `dmarc=...` in a field."""
    if len(field) > MAX_CHARACTERS:
        return {Authentication.FAIL}
    try:
        parsed = authres.AuthenticationResultsHeader.parse_value(field.rstrip("; \t"))
    except (authres.AuthResError, RecursionError):
        return {Authentication.FAIL}
    return {_judged(result, sender) for result in parsed.results if result.method.lower() == "dmarc"}


def _judged(result: authres.AuthenticationResult, sender: Address | None) -> Authentication:
    """The verdict of one `dmarc=...`, if it speaks of the sender that we read."""
    named = [part.value or "" for part in result.properties if (part.type, part.name) == ("header", "from")]
    if any(sender is None or value.lower().rpartition("@")[2] != _domain(sender) for value in named):
        return Authentication.FAIL
    return _BY_RESULT.get(result.result.lower(), Authentication.FAIL)


_BY_RESULT = {
    "pass": Authentication.PASS,
    "none": Authentication.NONE,
    "bestguesspass": Authentication.NONE,  # Microsoft's result where the domain publishes nothing
    "temperror": Authentication.NONE,  # no sender can cause it for the domain of somebody else
}
"""The results of RFC 8601 section 2.7 that let a mail act; every other result (fail, permerror) is FAIL."""


def _domain(address: Address) -> str:
    return address.canonical.rpartition("@")[2]
