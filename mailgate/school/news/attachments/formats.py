"""What a file is, by its content alone: PDF and pictures are taken, and of all others it is said what to do.

Nothing is unpacked or drawn here: only headers are read, in bounded steps. What stands behind them may be anything.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO

HEAD = 4_096
"""How many bytes at the beginning and the end are looked at."""

MOST_PIXELS = 64_000_000
"""A larger picture takes more than a quarter of a gigabyte of an old phone's memory, however small its file is."""

LONGEST_SIDE = 20_000
"""Pixels."""

MOST_SEGMENTS = 1_000
"""How many segments of a JPEG are skipped on the way to its size."""


class Format(StrEnum):
    """The media types of files that are taken."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"

    @property
    def endings(self) -> tuple[str, ...]:
        """What the name of such a file may end in, the usual one first."""
        return _ENDINGS[self]


_ENDINGS = {Format.PDF: (".pdf",), Format.JPEG: (".jpg", ".jpeg"), Format.PNG: (".png",)}


def megabytes(size: int) -> str:
    """A limit in bytes as people read it: 10 MB."""
    return f"{size / 1_000_000:g} MB"


class Unfit(Exception):
    """This file is not taken; `code` is the problem's, and `names` are what its sentence names."""

    def __init__(self, code: str, **names: int | str) -> None:
        super().__init__(code)
        self.code = code
        self.names = names


@dataclass(frozen=True, slots=True)
class _Size:
    """Of a picture, in pixels."""

    width: int
    height: int


def demand_fit(size: int, most: int) -> None:
    """Raises Unfit where a file has more bytes than the largest that is taken."""
    if size > most:
        raise Unfit("news-file-large", most=megabytes(most))


def format_of(file: BinaryIO) -> Format:
    """What this file is, which can be read at any place. Raises Unfit with a code that says what to do instead."""
    file.seek(0)
    head = file.read(HEAD)
    if head.startswith(b"%PDF-"):
        _demand_end(file)
        return Format.PDF
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        _demand_size(_size_of_png(head))
        return Format.PNG
    if head.startswith(b"\xff\xd8\xff"):
        _demand_size(_size_of_jpeg(file))
        return Format.JPEG
    raise Unfit(_what_else(head))


def _what_else(head: bytes) -> str:
    if not head:
        return "news-file-empty"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
        return "news-file-office"  # also those of other programs, such as Pages, and archives
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC:
        return "news-file-heic"
    return "news-file-unknown"


_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"}
"""Brands of ISO/IEC 23008-12, annex B, and of AV1 in the same container."""


def _demand_end(file: BinaryIO) -> None:
    """A PDF ends in %%EOF (ISO 32000-1, 7.5.5): one that was cut on its way cannot be opened."""
    file.seek(max(0, file.seek(0, 2) - HEAD))
    if b"%%EOF" not in file.read(HEAD):
        raise Unfit("news-file-damaged")


def _demand_size(size: _Size | None) -> None:
    if size is None or not (size.width and size.height):
        raise Unfit("news-file-damaged")
    if max(size.width, size.height) > LONGEST_SIDE or size.width * size.height > MOST_PIXELS:
        raise Unfit("news-file-pixels", width=size.width, height=size.height)


def _size_of_png(head: bytes) -> _Size | None:
    """The first chunk is IHDR with 13 bytes (PNG specification, 11.2.1)."""
    if head[8:16] != b"\0\0\0\x0dIHDR" or len(head) < 33:
        return None
    return _Size(int.from_bytes(head[16:20]), int.from_bytes(head[20:24]))


def _size_of_jpeg(file: BinaryIO) -> _Size | None:
    """The frame header (ITU T.81, B.2.2) comes before the first scan; cameras put much before it."""
    file.seek(2)
    for marker, length in _segments(file):
        if marker in _FRAMES:
            frame = file.read(5)
            return _Size(int.from_bytes(frame[3:5]), int.from_bytes(frame[1:3])) if len(frame) == 5 else None
        if marker == _SCAN:
            return None
        file.seek(length - 2, 1)
    return None


_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN = 0xDA


def _segments(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """Each segment's marker and length, which counts itself; the reader goes to its end."""
    for _ in range(MOST_SEGMENTS):
        head = file.read(4)
        while head[:2] == b"\xff\xff":  # fill bytes (B.1.1.2)
            head = head[1:] + file.read(1)
        length = int.from_bytes(head[2:4])
        if len(head) < 4 or head[0] != 0xFF or length < 2:
            return
        yield head[1], length
