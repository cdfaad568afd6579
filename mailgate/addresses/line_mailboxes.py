"""The addresses of mailboxes whose owners are reached by LINE alone, and what people see instead of them."""

import re

LINE_DOMAIN = "line.invalid"
"""Their domain (RFC 6761 section 6.4: no mail ever goes there). Before the @ stands how LINE names the user."""

LINE = "LINE"
"""What people see: the user's name at LINE says nothing to them."""

_ADDRESS = re.compile(rf"[\w.+-]+@{re.escape(LINE_DOMAIN)}")


def shown(text: str) -> str:
    """A text as people see it."""
    return _ADDRESS.sub(LINE, text) if LINE_DOMAIN in text else text
