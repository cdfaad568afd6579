"""The client's address and the time in the Received field that a server of ours has added (RFC 5321 section 4.4).

HELO and the reverse name are the client's own words, and other servers write them in other places: Exim and qmail put
HELO where Postfix puts the address. So only the whole field in the form of Postfix or sendmail is read.
"""

import ipaddress
import re
from email.utils import parsedate_to_datetime

MAX_CHARACTERS = 2_048

_NAME = r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_.])?"
_ADDRESS = r"\[(?:IPv6:)?(?P<address>[0-9A-Fa-f.:]{2,45})\]"
_GREETING = r"(?:helo|ehlo|lhlo|account|ident) "
_COMMENT = r"\((?:[^()]|\([^()]*\))*\)"
_TLS_OR_LOGIN = r"\((?:using |No client |Client |Authenticated sender|authenticated )(?:[^()]|\([^()]*\))*\)"
_FORM = re.compile(
    rf"from [^\s()<>@;\"\\]+ \((?:(?!{_GREETING})(?:{_NAME}@)?{_NAME} )?{_ADDRESS}(?: \(may be forged\))?\)"
    rf"(?: {_TLS_OR_LOGIN})*"
    rf" by {_NAME}(?: {_COMMENT})?"
    rf"(?: with [\w./-]+)?(?: id [\w.+/-]+)?(?: {_COMMENT})*(?: for <?[^\s<>();]+>?)?"
    r"; [\w,: +-]+(?:\([\w:+-]+\))?",
    re.IGNORECASE,
)


def client(field: str) -> str:
    """The client's IP address in the value of a Received field; empty where the field has any other form."""
    if len(field) > MAX_CHARACTERS:
        return ""
    found = _FORM.fullmatch(" ".join(field.split()))
    try:
        return str(ipaddress.ip_address(found["address"])) if found else ""
    except ValueError:
        return ""


def instant(field: str) -> int | None:
    """When the server took the mail over (seconds UTC), as the value of its field says; None where it does not."""
    if len(field) > MAX_CHARACTERS:
        return None
    try:
        said = parsedate_to_datetime(field.rpartition(";")[2].strip())
        return int(said.timestamp()) if said.tzinfo else None
    except (ValueError, OverflowError):
        return None
