"""Small files of each kind that people attach to announcements, good ones and others."""

import hashlib
import io
import struct
import zlib

from mailgate.ids import AttachmentId, MailboxId
from mailgate.school.moment import Moment
from mailgate.school.news.attachments import filing, formats, names


def uploaded(at: Moment, mailbox: MailboxId, name: str, content: bytes) -> AttachmentId:
    """A file that this mailbox uploaded and no announcement has, in one unit of work."""
    kind = formats.format_of(io.BytesIO(content))
    digest = hashlib.sha256(content).hexdigest()
    number = filing.begin(at, mailbox, names.named(name, kind), kind, len(content), digest)
    for position in filing.blocks(len(content)):
        filing.append(number, position, content[position * filing.BLOCK : (position + 1) * filing.BLOCK])
    return number


def pdf(text: str = "HELLO") -> bytes:
    """A PDF of one page that shows this text (ASCII)."""
    shown = f"BT /F1 48 Tf 50 700 Td ({text}) Tj ET".encode()
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        b"<</Length %d>>stream\n%s\nendstream" % (len(shown), shown),
        font,
    ]
    written, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(written))
        written += b"%d 0 obj%s endobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    tail = b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return written + tail % (table, len(written))


def png(width: int = 2, height: int = 2) -> bytes:
    """A black PNG; however large it says that it is, its file is small."""
    rows = zlib.compress(b"".join(b"\0" * (width * 3 + 1) for _ in range(min(height, 2))))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


def jpeg(width: int = 2, height: int = 2, before: bytes = b"") -> bytes:
    """The headers of a JPEG of this size, with `before` in a segment of its own before them, and no picture."""
    comment = b"\xff\xfe" + struct.pack(">H", len(before) + 2) + before if before else b""
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\0"
    return b"\xff\xd8" + comment + frame + b"\xff\xda\0\x08\x01\x01\0\0\x3f\0\0\xff\xd9"


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 64
DOCX = b"PK\x03\x04\x14\0\x06\0" + b"\0" * 64
DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!DOCTYPE html><script>alert(1)</script>"
