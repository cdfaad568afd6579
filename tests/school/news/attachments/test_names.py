"""What a file is called: in one line, without folders, and with an ending that says what it is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.school.news.attachments.formats import Format
from mailgate.school.news.attachments.names import LONGEST, clean, named

NAMES = {
    "学校だより 12月号.pdf": "学校だより 12月号.pdf",
    "C:\\fakepath\\お便り.PDF": "お便り.PDF",
    "../../etc/passwd": "passwd.pdf",
    "..": "file.pdf",
    "": "file.pdf",
    ".htaccess": "htaccess.pdf",
    "a\r\nSet-Cookie: b=c.pdf": "a Set-Cookie_ b=c.pdf",
    "\u202efdp.exe": "fdp.exe.pdf",
    'a".pdf': "a_.pdf",
    "page.html": "page.html.pdf",
    "写真.jpeg": "写真.jpeg.pdf",
    "か\u3099.pdf": "が.pdf",
    "あ" * 300 + ".pdf": "あ" * (LONGEST - 4) + ".pdf",
    "\0\x1b[31m.pdf": "[31m.pdf",
}


@pytest.mark.parametrize(("name", "shown"), NAMES.items())
def test_a_name_as_it_is_shown(name: str, shown: str) -> None:
    assert named(name, Format.PDF) == shown


def test_a_picture_keeps_either_of_its_endings() -> None:
    assert [named(name, Format.JPEG) for name in ("a.jpg", "a.JPEG", "a")] == ["a.jpg", "a.JPEG", "a.jpg"]


@given(st.text(max_size=400), st.sampled_from(Format))
def test_no_name_leaves_its_line_or_its_folder(name: str, kind: Format) -> None:
    shown = named(name, kind)
    assert 0 < len(shown) <= LONGEST
    assert shown.lower().endswith(kind.endings)
    assert not set(shown) & set('/\\"<>:|?*%;')
    assert not any(unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for letter in shown)
    assert clean(shown) == shown
