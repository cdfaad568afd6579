"""Whether a mail comes from where its From says, as a server in front of us has found out (RFC 8601, DMARC).

Only a relay that we trust is believed, and only in the topmost field: what stands below, the sender may have written.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

import authres

from mailgate.mail.addresses import Address

MAX_CHARACTERS = 4_096

_SERVER = re.compile(r'(?:\s|\([^()]*\))*"?([^\s;()"]+)')


class Authentication(StrEnum):
    """How sure it is that the domain in From sent a mail."""

    PASS = "pass"  # noqa: S105 - no password
    """Its owner says how to recognise its mail, and this is such a mail."""

    NONE = "none"
    """Its owner does not say, or nobody has looked."""

    FAIL = "fail"
    """Its owner says how to recognise its mail, and this is no such mail."""


def reported(results: Sequence[str], authserv_id: str, sender: Address | None) -> Authentication:
    """What the topmost of these Authentication-Results fields says of the mail from `sender`. Never raises.

    Call it only with what a trusted relay has handed over, whose name in the field is `authserv_id`. A field of that
    name which cannot be read, or which speaks of another domain than the sender's, is no proof of anything: FAIL.
    """
    topmost = results[0] if results else ""
    server = _SERVER.match(topmost)
    if not server or not authserv_id or server[1].lower() != authserv_id.lower():
        return Authentication.NONE
    if len(topmost) > MAX_CHARACTERS:
        return Authentication.FAIL
    try:
        field = authres.AuthenticationResultsHeader.parse_value(topmost.rstrip("; \t"))
    except (authres.AuthResError, RecursionError):
        return Authentication.FAIL
    found = {_judged(result, sender) for result in field.results if result.method.lower() == "dmarc"}
    worst_first = (Authentication.FAIL, Authentication.PASS)
    return next((verdict for verdict in worst_first if verdict in found), Authentication.NONE)


def _judged(result: authres.AuthenticationResult, sender: Address | None) -> Authentication:
    """The verdict of one `dmarc=...`, if it speaks of the sender that we read."""
    named = [part.value or "" for part in result.properties if (part.type, part.name) == ("header", "from")]
    if any(sender is None or value.lower().rpartition("@")[2] != _domain(sender) for value in named):
        return Authentication.FAIL
    return _BY_RESULT.get(result.result.lower(), Authentication.FAIL)


_BY_RESULT = {
    "pass": Authentication.PASS,
    "none": Authentication.NONE,
    "bestguesspass": Authentication.NONE,  # Microsoft's word where nothing is published
    "temperror": Authentication.NONE,  # nothing that a sender can bring about for somebody else's domain
}
"""The results of RFC 8601 section 2.7 that let a mail act; whatever else there is (fail, permerror) does not."""


def _domain(address: Address) -> str:
    return address.canonical.rpartition("@")[2]
