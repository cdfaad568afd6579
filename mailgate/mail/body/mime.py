"""The MIME tree of a mail, walked by an own small parser with limits on parts and depth. Never raises."""

import re
from dataclasses import dataclass, field

from mailgate.mail.body import charsets, transfer
from mailgate.mail.body.carrier_emoji import without_emoji
from mailgate.mail.headers import Headers, split, unix_lines

MAX_PARTS = 200
MAX_DELIMITERS = 5000
MAX_DEPTH = 12
MAX_CONTENT_BYTES = 384 * 1024

_TYPE = re.compile(r"[a-z0-9!#$&^_.+\-]+/[a-z0-9!#$&^_.+\-]+")
_DELIMITER_LIKE = re.compile(rb"\n*--([^\s][^\n]{0,199})\n")


@dataclass(frozen=True, slots=True)
class Part:
    """A mail, or one part of it. An attached mail (message/rfc822) is a leaf: what it says, somebody else said."""

    headers: Headers
    type: str
    parameters: dict[str, str]
    children: tuple["Part", ...]
    data: bytes = field(repr=False)
    start: int
    end: int

    @property
    def body(self) -> bytes:
        """The bytes of the body as they arrived, but with LF line ends."""
        return self.data[self.start : self.end]

    @property
    def is_attachment(self) -> bool:
        return self.headers.first("content-disposition").lstrip()[:10].lower() == "attachment"

    @property
    def given_name(self) -> str:
        """What the part is called as a file, as it stands in its header; "" where nothing says."""
        _, disposition = self.headers.value_and_parameters("content-disposition")
        return disposition.get("filename", "") or self.parameters.get("name", "")

    @property
    def filename(self) -> str:
        """What the part is called as a file, in lower case."""
        return self.given_name.lower()

    def content(self, most: int = MAX_CONTENT_BYTES) -> list[bytes]:
        """The first bytes of the body, `most` as they arrived, transfer encoding undone, in one piece or several."""
        encoding = self.headers.first("content-transfer-encoding").partition(";")[0].strip(' "').lower()
        return transfer.decode_body(self.data[self.start : min(self.end, self.start + most)], encoding)

    def text(self, domain: str = "") -> str:
        """The content as text with LF line ends, without uuencoded files; `domain` is the sender's."""
        charset = self.parameters.get("charset")
        pieces = (transfer.without_files(piece) for piece in self.content())
        text = "\n".join(charsets.decode(without_emoji(piece, domain), charset) for piece in pieces)
        return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text

    def walk(self) -> list["Part"]:
        """This part and every part below it, in the order of the mail."""
        found = [self]
        for child in self.children:
            found += child.walk()
        return found


def parse(raw: bytes) -> Part:
    """The tree of a mail as it arrived. Parts beyond `MAX_PARTS` are left out, below `MAX_DEPTH` left whole."""
    data = unix_lines(raw)
    return _Parser(data).part(0, len(data), 0, "text/plain")


class _Parser:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self._parts = 0

    def part(self, start: int, end: int, depth: int, default_type: str) -> Part:
        self._parts += 1
        headers, body = split(self.data, start, end)
        kind, parameters = headers.value_and_parameters("content-type")
        if not _TYPE.fullmatch(kind):
            kind = default_type
        children: tuple[Part, ...] = ()
        if kind.startswith("multipart/"):
            inner = "message/rfc822" if kind == "multipart/digest" else "text/plain"
            children = self.children(body, end, parameters.get("boundary", ""), depth + 1, inner)
            if not children:
                kind = "text/plain"  # no boundary, or nested too deep: what is there is still to be read
        return Part(headers, kind, parameters, children, self.data, body, end)

    def children(self, start: int, end: int, boundary: str, depth: int, default_type: str) -> tuple[Part, ...]:
        delimiter = b"--" + boundary.rstrip().encode("latin-1")
        if not boundary or self.data.find(delimiter, start, end) < 0:
            likely = _DELIMITER_LIKE.match(self.data, start, end)
            if not likely:
                return ()
            delimiter = b"--" + likely[1].rstrip()
        found: list[Part] = []
        for part_start, part_end in self.spans(start, end, delimiter):
            if depth > MAX_DEPTH or self._parts >= MAX_PARTS:
                break
            found.append(self.part(part_start, part_end, depth, default_type))
        return tuple(found)

    def spans(self, start: int, end: int, delimiter: bytes) -> list[tuple[int, int]]:
        """Where the bodies between delimiter lines begin and end; the last may lack its closing delimiter."""
        spans: list[tuple[int, int]] = []
        opened = -1
        position = start - 1 if start and self.data[start - 1 : start] == b"\n" else start
        for _ in range(MAX_DELIMITERS):
            found = self.data.find(b"\n" + delimiter, position, end)
            if found < 0 or len(spans) == MAX_PARTS:
                break
            position = found + 1 + len(delimiter)
            line_end = self.data.find(b"\n", position, end)
            tail = self.data[position : min(position + 100, end if line_end < 0 else line_end)].strip()
            if tail not in {b"", b"--"}:
                continue
            if opened >= 0:
                spans.append((opened, max(opened, found)))
            if tail == b"--" or line_end < 0:
                return spans
            opened = line_end + 1
            position = line_end
        if opened >= 0 and len(spans) < MAX_PARTS:
            spans.append((opened, end))
        return spans
