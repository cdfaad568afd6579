"""Fields of any form. Lenient: full-width digits, digits in groups with spaces or dashes between."""

import re
import unicodedata
from collections.abc import Mapping

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message

MOST_FIELDS = 64
LONGEST_REPLY = 2_000

_LARGEST_ID = 2**63 - 1
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BETWEEN_DIGITS = re.compile(r"[\s\-‐-―−ー]")


async def read(request: Request, most_bytes: int) -> FormData:
    """The fields of a POST, kept in `request.state.fields` for the pages that give them back.

    Raises HTTPException 413 for a body of more than `most_bytes`, 400 for one that is no form.
    """
    left = most_bytes

    async def receive() -> Message:
        nonlocal left
        message = await request.receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise HTTPException(413)
        return message

    sent = Request(request.scope, receive)
    try:
        fields = await sent.form(max_fields=MOST_FIELDS, max_files=0, max_part_size=most_bytes)
    except (LookupError, UnicodeError) as error:  # a charset that nobody knows
        raise HTTPException(400) from error
    request.state.fields = fields
    return fields


def text(fields: Mapping[str, object], name: str) -> str:
    """One field without what nobody can see, its line ends alike; empty when it is not there."""
    value = fields.get(name, "")
    if not isinstance(value, str):
        return ""
    return _UNSEEN.sub("", value.replace("\r\n", "\n").replace("\r", "\n")).strip()


def digits(typed: str) -> str:
    """Digits as people type them: full-width, in groups, with spaces or dashes between."""
    return _BETWEEN_DIGITS.sub("", unicodedata.normalize("NFKC", typed))


def number(typed: str) -> int | None:
    """A row's id, or None for what cannot be one."""
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 20):
        return None
    value = int(typed)
    return value if value <= _LARGEST_ID else None
