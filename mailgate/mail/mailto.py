"""Links that open a mail ready to be sent (RFC 6068)."""

from urllib.parse import quote

_IN_ADDRESS = "@!$'()*,;:"
"""What may stand in the address as it is, beside letters and digits (RFC 6068 section 2).

A plus sign may too, but some programs read it as a blank, as in the query of a web address.
"""


def mailto(address: str, subject: str, body: str) -> str:
    """The link that opens a mail to this address with subject and body filled in; the body's lines end in LF."""
    lines = body.replace("\n", "\r\n")  # RFC 6068 section 5: %0D%0A
    return f"mailto:{quote(address, safe=_IN_ADDRESS)}?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"
