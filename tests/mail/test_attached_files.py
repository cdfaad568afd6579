"""Which parts of a mail are files, what they are called, and that all of them is read."""

from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.mail.attached_files import attached_files
from mailgate.mail.body.mime import MAX_CONTENT_BYTES


def mail(*parts: bytes, kind: str = "mixed") -> bytes:
    body = b"".join(b"--b\r\n" + part + b"\r\n" for part in parts)
    return b"Content-Type: multipart/" + kind.encode() + b"; boundary=b\r\n\r\n" + body + b"--b--\r\n"


def names(raw: bytes) -> list[str]:
    return [file.name for file in attached_files(raw)]


@given(st.binary(max_size=2_000), st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_what_a_mail_program_attaches_comes_back(content: bytes, name: str) -> None:
    message = EmailMessage(policy=SMTP)
    message.set_content("ご覧ください。")
    message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    (file,) = attached_files(message.as_bytes())
    assert file.content == content


def test_all_of_a_large_file_is_read() -> None:
    message = EmailMessage(policy=SMTP)
    content = bytes(range(256)) * (3 * MAX_CONTENT_BYTES // 256)
    message.add_attachment(content, maintype="application", subtype="pdf", filename="12月のお便り.PDF")
    (file,) = attached_files(message.as_bytes())
    assert (file.name, file.content) == ("12月のお便り.PDF", content)


@pytest.mark.parametrize(
    "header",
    [
        b'Content-Disposition: attachment; filename="=?ISO-2022-JP?B?GyRCJCpKWCRqGyhCLnBkZg==?="',
        b"Content-Type: application/pdf; name*=UTF-8''%E3%81%8A%E4%BE%BF%E3%82%8A.pdf",
        b"Content-Disposition: inline; filename*0*=UTF-8''%E3%81%8A; filename*1*=%E4%BE%BF%E3%82%8A.pdf",
        "Content-Disposition: attachment; filename=お便り.pdf".encode(),
    ],
)
def test_names_are_read_as_programs_write_them(header: bytes) -> None:
    assert names(mail(header + b"\r\n\r\n%PDF")) == ["お便り.pdf"]


def test_pictures_of_a_signature_and_proofs_are_no_files() -> None:
    logo = b'Content-Type: image/png; name="logo.png"\r\nContent-ID: <logo>\r\nContent-Disposition: inline\r\n\r\nx'
    page = b"Content-Type: text/html\r\n\r\n<img src=cid:logo>"
    assert names(mail(page, logo, kind="related")) == []
    assert names(mail(page, logo)) == ["logo.png"], "beside the text it is a file"
    proof = b'Content-Type: application/pkcs7-signature; name="smime.p7s"\r\n\r\nx'
    assert names(mail(b"\r\ntext", proof, kind="signed")) == []
    assert names(b"Subject: x\r\n\r\ntext") == []


@given(st.binary(max_size=500))
def test_nothing_breaks_it(raw: bytes) -> None:
    attached_files(raw)
    attached_files(mail(b"Content-Disposition: attachment; filename=" + raw))
