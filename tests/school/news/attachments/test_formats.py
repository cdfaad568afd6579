"""What a file is, by its content: PDF and pictures are taken, and of all others it is said what to do."""

import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.files import DOC, DOCX, HEIC, HTML, SVG, jpeg, pdf, png

from mailgate.school.news.attachments.formats import MOST_PIXELS, Format, Unfit, format_of

GOOD = {
    "pdf": (pdf(), Format.PDF),
    "png": (png(), Format.PNG),
    "jpeg": (jpeg(), Format.JPEG),
    "a camera's jpeg": (jpeg(4_032, 3_024, before=b"Exif" + b"\xff\xc0\0" * 20_000), Format.JPEG),
    "fill bytes": (jpeg().replace(b"\xff\xc0", b"\xff\xff\xff\xc0", 1), Format.JPEG),
    "the largest": (png(8_000, MOST_PIXELS // 8_000), Format.PNG),
    "a page behind a picture": (png() + HTML, Format.PNG),
}
BAD = {
    "nothing": (b"", "news-file-empty"),
    "word": (DOCX, "news-file-office"),
    "old word": (DOC, "news-file-office"),
    "an iphone's picture": (HEIC, "news-file-heic"),
    "svg": (SVG, "news-file-unknown"),
    "html": (HTML, "news-file-unknown"),
    "html before a pdf": (HTML + pdf(), "news-file-unknown"),
    "gif": (b"GIF89a" + b"\0" * 64, "news-file-unknown"),
    "a film": (b"\0\0\0\x18ftypmp42" + b"\0" * 64, "news-file-unknown"),
    "half a pdf": (pdf()[:-40], "news-file-damaged"),
    "half a png": (png()[:20], "news-file-damaged"),
    "a png without a size": (png(0, 2), "news-file-damaged"),
    "a png that begins otherwise": (png().replace(b"IHDR", b"IDAT", 1), "news-file-damaged"),
    "a jpeg without a frame": (b"\xff\xd8\xff\xda\0\x08" + b"\0" * 64, "news-file-damaged"),
    "half a jpeg": (jpeg()[:8], "news-file-damaged"),
    "a jpeg that never ends": (b"\xff\xd8" + b"\xff\xfe\0\x02" * 5_000, "news-file-damaged"),
    "a bomb": (png(8_001, MOST_PIXELS // 8_000), "news-file-pixels"),
    "a long bomb": (jpeg(20_001, 1), "news-file-pixels"),
}


@pytest.mark.parametrize(("content", "kind"), GOOD.values(), ids=GOOD)
def test_what_is_taken(content: bytes, kind: Format) -> None:
    assert format_of(io.BytesIO(content)) is kind


@pytest.mark.parametrize(("content", "code"), BAD.values(), ids=BAD)
def test_what_is_not_taken(content: bytes, code: str) -> None:
    with pytest.raises(Unfit) as unfit:
        format_of(io.BytesIO(content))
    assert unfit.value.code == code


@given(st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF-", b""]), st.binary(max_size=200))
def test_no_file_breaks_it(head: bytes, rest: bytes) -> None:
    with contextlib.suppress(Unfit):
        assert format_of(io.BytesIO(head + rest)) in Format
