"""Fields of any form, read leniently."""

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message

from mailgate.machine.memory import BytesInFlight
from mailgate.visible import bounded, tidy, visible

MOST_FIELDS = 1_000
"""A desk may have a box for each notice of a large school's day."""
LONGEST_REPLY = 2_000
LONGEST_LINE = 1_000
"""How many characters of a code or a number are read, before and after NFKC: more than a pasted letter has."""

LARGEST_FILES = 8_000_000
"""How many bytes a form with files may have: rosters of several thousand students, twice."""

_LARGEST_ID = 2**63 - 1
_BETWEEN_DIGITS = r"[\s\-‐-―−ー]"


async def read(request: Request, most_bytes: int) -> FormData:
    """The fields of a POST, kept in `request.state.fields` for the pages that give them back.

    Raises HTTPException 413 for a body of more than `most_bytes`, 400 for one that is no form.
    """
    return await read_with_files(request, most_bytes, 0, BytesInFlight(most_bytes))


async def read_with_files(request: Request, most_bytes: int, most_files: int, in_flight: BytesInFlight) -> FormData:
    """The fields of a POST with files; all forms that arrive at this moment count in `in_flight`.

    Raises what `read` raises, and HTTPException 503 where these are too much together.
    """
    came = 0

    async def receive() -> Message:
        nonlocal came
        message = await request.receive()
        size = len(message.get("body", b""))
        came += size
        in_flight.held += size
        if came > most_bytes:
            raise HTTPException(413)
        if in_flight.is_full:
            raise HTTPException(503, headers={"Retry-After": "60"})
        return message

    sent = Request(request.scope, receive)
    try:
        fields = await sent.form(max_fields=MOST_FIELDS, max_files=most_files, max_part_size=most_bytes)
    except (LookupError, UnicodeError) as error:  # a charset that nobody knows
        raise HTTPException(400) from error
    finally:
        in_flight.held -= came
    request.state.fields = fields
    return fields


def text(fields: Mapping[str, object], name: str) -> str:
    """One field without invisible characters, its line ends alike; empty when it is not there."""
    value = fields.get(name, "")
    if not isinstance(value, str):
        return ""
    return visible(value).strip()


async def content(fields: Mapping[str, object], name: str) -> bytes:
    """What is in the file of a field; nothing where none was chosen."""
    value = fields.get(name)
    if not isinstance(value, UploadFile):
        return b""
    try:
        return await value.read()
    finally:
        await value.close()


def file_name(fields: Mapping[str, object], name: str, most: int) -> str:
    """What the file of a field is called, to know it by, in up to `most` characters; empty where none was chosen."""
    value = fields.get(name)
    return tidy(bounded(value.filename or "", most)) if isinstance(value, UploadFile) else ""


def code(typed: str, count: int) -> str:
    """The `count` digits in what was typed or pasted; empty where it holds no such number, and so is no guess.

    They may be full-width, in groups, in brackets, with invisible characters, or within the line that names them.
    """
    shown = visible(unicodedata.normalize("NFKC", bounded(typed, LONGEST_LINE)))
    plain = "".join(str(unicodedata.digit(character, character)) for character in shown)
    separate = re.findall(rf"(?<![0-9])[0-9](?:{_BETWEEN_DIGITS}*[0-9]){{{count - 1}}}(?![0-9])", plain)
    found = {re.sub("[^0-9]", "", number) for number in [*separate, *([] if separate else [plain])]}
    return next((number for number in found if len(found) == 1 and len(number) == count), "")


def letters_and_digits(typed: str) -> str:
    """A code of letters and digits as people type it: in any case, in groups, with o for 0 and i or l for 1."""
    plain = "".join(filter(str.isalnum, visible(unicodedata.normalize("NFKC", bounded(typed, LONGEST_LINE))).lower()))
    return plain.translate(str.maketrans("oil", "011"))


def link_token(request: Request) -> str:
    """The token in a link of a letter, without what a mail program took for a part of the link: `/ . > 」 。`."""
    found = re.match(r"[A-Za-z0-9_.-]*", request.path_params["token"])
    return found[0].rstrip(".") if found else ""


def number(typed: str) -> int | None:
    """A row's id, or None for what cannot be one."""
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 20):
        return None
    value = int(typed)
    return value if value <= _LARGEST_ID else None


def day(typed: str) -> dt.date | None:
    """An ISO date of this century, or None for what is none."""
    try:
        found = dt.date.fromisoformat(typed.strip())
    except ValueError:
        return None
    return found if _CENTURY.start <= found.year < _CENTURY.stop else None


_CENTURY = range(2000, 2100)
