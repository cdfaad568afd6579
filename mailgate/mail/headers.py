"""Splits raw mail into header fields and body, within limits, in linear time, and never raises.

Not the standard library's parser: it spends a second on hostile headers and recurses on nested parts.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

MAX_BLOCK_BYTES = 256 * 1024
MAX_FIELDS = 2000
MAX_PARAMETER_CHARACTERS = 4096

_FIELD = re.compile(r"([!-9;-~]+)[ \t]*:[ \t]*(.*(?:\n[ \t].*)*)")
_PARAMETER = re.compile(r';\s*([^\s=;"]+)\s*=\s*("(?:[^"\\]++|\\.)*+"?|[^;]*)', re.DOTALL)
_CONTINUATION = re.compile(r"([^*]+)(?:\*(\d{1,3}))?(\*)?")
_UNFOLDED = re.compile(r"(?:boundary|charset|name|type|format|report-type)=.{0,300}(?=\n|$)", re.IGNORECASE)
_PERCENT = re.compile(r"%([0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class Headers:
    """Header fields by lower-case name, each with its values from the top down.

    A value is unfolded and holds one character (U+0000-U+00FF) per byte as it arrived; `raw` gives the bytes.
    """

    fields: Mapping[str, list[str]]
    complete: bool = True

    def first(self, name: str) -> str:
        """The topmost value of a field, or an empty string."""
        values = self.fields.get(name)
        return values[0] if values else ""

    def all(self, name: str) -> list[str]:
        return self.fields.get(name, [])

    def raw(self, name: str) -> bytes:
        """The topmost value of a field as the bytes that arrived."""
        return self.first(name).encode("latin-1")

    def value_and_parameters(self, name: str) -> tuple[str, dict[str, str]]:
        """``text/plain; charset=x`` as its lower-case value and parameters, with RFC 2231 pieces joined."""
        field = self.first(name)[:MAX_PARAMETER_CHARACTERS]
        value, semicolon, _ = field.partition(";")
        return value.strip().lower(), _parameters(field[len(value) :]) if semicolon else {}


NO_HEADERS = Headers(MappingProxyType({}))


def unix_lines(raw: bytes) -> bytes:
    """The mail with LF line ends. A bare CR stays: the server that checked the sender did not see a line end there."""
    if b"\r" not in raw:
        return raw
    if b"\n" not in raw:
        return raw.replace(b"\r", b"\n")
    lines = raw.replace(b"\r\n", b"\n")
    return lines.replace(b"\r\n", b"\n") if b"\r\n" in lines else lines


def split(data: bytes, start: int, end: int) -> tuple[Headers, int]:
    """The headers of `data[start:end]` (LF line ends) and where its body begins.

    A stray line between two fields is passed over, and a parameter that some program forgot to indent belongs to the
    field above it; otherwise a line that is no field begins the body.
    """
    if data.startswith(b"\n", start, end):
        return NO_HEADERS, start + 1
    blank = data.find(b"\n\n", start, end)
    block_end = blank if blank >= 0 else end
    block = data[start : min(block_end, start + MAX_BLOCK_BYTES)].decode("latin-1")
    fields: dict[str, list[str]] = {}
    position = count = 0
    values: list[str] = []
    while position < len(block) and count < MAX_FIELDS:
        field = _FIELD.match(block, position)
        if field:
            values = fields.setdefault(field[1].lower(), [])
            values.append(field[2].replace("\n", ""))
            position, count = field.end() + 1, count + 1
        elif values and values[-1][-4:].rstrip().endswith(";") and (parameter := _UNFOLDED.match(block, position)):
            values[-1] += parameter[0]
            position, count = parameter.end() + 1, count + 1
        else:
            line_end = block.find("\n", position) + 1
            from_line = block.startswith(("From ", ">From "), position)
            if not line_end or not (from_line or (fields and _FIELD.match(block, line_end))):
                return Headers(fields), start + position
            position = line_end
    complete = position >= len(block) and block_end - start <= MAX_BLOCK_BYTES
    return Headers(fields, complete), min(block_end + 2, end)


def _parameters(text: str) -> dict[str, str]:
    plain: dict[str, str] = {}
    pieces: dict[str, dict[int, str]] = {}
    for name, value in _PARAMETER.findall(text):
        value = re.sub(r"\\(.)", r"\1", value[1:].removesuffix('"')) if value[:1] == '"' else value.strip()
        form = _CONTINUATION.fullmatch(name.lower())
        if form is None or not (form[2] or form[3]):
            plain.setdefault(name.lower(), value)
            continue
        if form[3]:
            value = _PERCENT.sub(lambda code: chr(int(code[1], 16)), value.rpartition("'")[2])
        pieces.setdefault(form[1], {}).setdefault(int(form[2] or 0), value)
    joined = {name: "".join(numbered[at] for at in sorted(numbered)) for name, numbered in pieces.items()}
    return joined | plain
