"""winmail.dat ([MS-OXTNEF]): the message class and the words that Outlook packed into it.

Read by our own lines: tnefparse 1.4 believes the counts that stand in the file, and a forged one keeps it busy for
ever. Only three kinds of property are looked for, and every length is checked against what is there.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from mailgate.mail.body import charsets, rtf

_SIGNATURE = 0x223E9F78
_HEAD = struct.Struct("<BII")
_MESSAGE_CLASS, _BODY, _PROPERTIES, _CODEPAGE = 0x8008, 0x800C, 0x9003, 0x9007
_MAPI_CLASS, _MAPI_BODY, _MAPI_RTF, _MAPI_HTML, _MAPI_CODEPAGE = 0x001A, 0x1000, 0x1009, 0x1013, 0x3FDE
_FIXED = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16}
"""The octets of each property type of fixed length, padded to four."""
_LONG, _STRING, _UNICODE = 3, 30, 31
_MULTIPLE, _NAMED = 0x1000, 0x8000


@dataclass(frozen=True, slots=True)
class Winmail:
    """What a winmail.dat says: the class of the message, such as `IPM.Note`, its plain text and its page, or ""."""

    message_class: str = ""
    text: str = ""
    html: str = ""


def read(data: bytes) -> Winmail:
    """Read one; `data` may be cut off or damaged, and whatever can be had is returned. Never raises."""
    codepage, kind, body = "cp932", "", b""
    properties: dict[int, str | bytes] = {}
    for name, value in _attributes(data):
        if name == _CODEPAGE and len(value) >= 4:
            codepage = f"cp{int.from_bytes(value[:4], 'little')}"
        elif name == _MESSAGE_CLASS:
            kind = value.rstrip(b"\0").decode("ascii", "replace")
        elif name == _BODY:
            body = value.rstrip(b"\0")
        elif name == _PROPERTIES:
            properties |= dict(_properties(value))
    number = properties.get(_MAPI_CODEPAGE)
    page = f"cp{number}" if isinstance(number, str) else codepage
    plain = _decoded(properties.get(_MAPI_BODY, body), codepage)
    rich = properties.get(_MAPI_RTF, b"")
    if not plain.strip() and isinstance(rich, bytes) and rich:
        plain = rtf.text_of(rtf.decompressed(rich))
    html = _decoded(properties.get(_MAPI_HTML, b""), page)
    return Winmail(_decoded(properties.get(_MAPI_CLASS, kind), "ascii") or kind, plain, html)


def _decoded(value: str | bytes, codepage: str) -> str:
    label = "utf-8" if codepage in {"cp65001", "cp20127"} else "iso-2022-jp" if codepage == "cp50220" else codepage
    text = value if isinstance(value, str) else charsets.decode(value, label)
    return text.rstrip("\0").replace("\r\n", "\n")


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The attributes of the message by their numbers; those of attachments are passed over."""
    if len(data) < 6 or int.from_bytes(data[:4], "little") != _SIGNATURE:
        return
    at = 6
    while at + _HEAD.size <= len(data):
        level, name, length = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        if level == 1:
            yield name & 0xFFFF, data[at : at + length]
        at += length + 2  # behind each stands a checksum


def _properties(data: bytes) -> Iterator[tuple[int, str | bytes]]:
    """The single strings and bytes among MAPI properties; ends where the data does."""
    at = 4
    while at + 4 <= len(data):
        kind, name = struct.unpack_from("<HH", data, at)
        at = _behind_name(data, at + 4) if name & _NAMED else at + 4
        count = 1
        if kind & _MULTIPLE or kind not in _FIXED:
            count = min(int.from_bytes(data[at : at + 4], "little"), len(data))
            at += 4
        for _ in range(count):
            if at > len(data):
                return
            fixed = _FIXED.get(kind & ~_MULTIPLE)
            length = int.from_bytes(data[at : at + 4], "little") if fixed is None else fixed
            at += 4 if fixed is None else 0
            value = data[at : at + length]
            at += length + -length % 4
            if kind == _UNICODE:
                yield name, value.decode("utf-16-le", "replace")
            elif fixed is None:
                yield name, value
            elif kind == _LONG:
                yield name, str(int.from_bytes(value, "little"))


def _behind_name(data: bytes, at: int) -> int:
    """Where a named property's value begins: behind a GUID, and a number or a name."""
    if int.from_bytes(data[at + 16 : at + 20], "little") == 0:
        return at + 24
    length = int.from_bytes(data[at + 20 : at + 24], "little")
    return at + 24 + length + -length % 4
