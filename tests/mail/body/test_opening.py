"""winmail.dat and opaque S/MIME are opened; what cannot be opened is said to be so."""

import base64
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.mail.body import rtf, tnef
from mailgate.mail.body.readable import Unreadable
from mailgate.mail.reading import Envelope, IncomingMail, read

WORDS = "承知しました。\nお大事に。"
ENVELOPE = Envelope("sato@x.example", ("confirm+t@gate.example",))


def attribute(name: int, value: bytes, level: int = 1) -> bytes:
    """An attribute of [MS-OXTNEF], section 2.1.3."""
    return struct.pack("<BII", level, name, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)


def string(name: int, value: bytes, kind: int = 30) -> bytes:
    """One MAPI property of variable length."""
    return struct.pack("<HHII", kind, name, 1, len(value)) + value + bytes(-len(value) % 4)


def winmail(*attributes: bytes) -> bytes:
    return struct.pack("<IH", 0x223E9F78, 1) + attribute(0x9006, b"\0\0\1\0") + b"".join(attributes)


def properties(*found: bytes) -> bytes:
    return attribute(0x69003, struct.pack("<I", len(found)) + b"".join(found))


def uncompressed(text: bytes) -> bytes:
    """Rich text that is stored as it is ([MS-OXRTFCP], section 2.1.3.1.2)."""
    return struct.pack("<II4sI", len(text) + 12, len(text), b"MELA", 0) + text


RTF = (
    rb"{\rtf1\ansi\ansicpg932\uc1{\fonttbl{\f0 MS Gothic;}}\pard "
    rb"\'8f\'b3\'92\'6d\'82\'b5\'82\'dc\'82\'b5\'82\'bd\'81\'42\par "
)
RTF += b"".join(rb"\u%d?" % ord(letter) for letter in "お大事に。") + rb"\par}"
HTML_IN_RTF = (
    rb"{\rtf1\ansi\ansicpg932\fromhtml1 {\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 "
    rb"\'8f\'b3\'92\'6d\'82\'b5\'82\'dc\'82\'b5\'82\'bd\'81\'42\htmlrtf\par\htmlrtf0{\*\htmltag72 </p>}\par "
    rb"\'82\'a8\'91\'e5\'8e\'96\'82\'c9\'81\'42}"
)


@pytest.mark.parametrize(
    "data",
    [
        winmail(properties(string(0x1000, f"{WORDS}\0".encode("utf-16-le"), 31))),
        winmail(
            attribute(0x69007, struct.pack("<II", 932, 0)), properties(string(0x1000, WORDS.encode("cp932") + b"\0"))
        ),
        winmail(attribute(0x2800C, WORDS.encode("cp932"))),
        winmail(properties(string(0x1009, uncompressed(RTF), 258))),
        winmail(properties(string(0x1009, uncompressed(HTML_IN_RTF), 258))),
        winmail(properties(string(0x1013, "<p>承知しました。</p><p>お大事に。</p>".encode("cp932"), 258))),
        winmail(attribute(0x2800C, WORDS.encode("cp932")))[:-2],
    ],
    ids=["unicode", "code page", "old body", "rich text", "page in rich text", "page", "cut off"],
)
def test_the_words_in_a_winmail_dat_are_read(data: bytes) -> None:
    assert tnef_mail(data).text.strip() == WORDS
    assert tnef_mail(data).unreadable is None


def tnef_mail(data: bytes, text: str = "") -> IncomingMail:
    body = base64.encodebytes(data).decode()
    lines = [
        "From: <sato@x.example>",
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain; charset=utf-8",
        "",
        text,
        "--b",
        'Content-Type: application/ms-tnef; name="winmail.dat"',
        "Content-Transfer-Encoding: base64",
        "",
        body,
        "--b--",
    ]
    return read("\r\n".join(lines).encode(), ENVELOPE)


def test_beside_a_text_winmail_dat_says_nothing_more() -> None:
    mail = tnef_mail(winmail(attribute(0x2800C, WORDS.encode("cp932"))), text=WORDS)
    assert mail.text.strip() == WORDS
    assert tnef_mail(winmail(), text="> 連絡がありました。").unreadable is None


def test_a_winmail_dat_without_words_is_unreadable() -> None:
    assert tnef_mail(winmail()).unreadable is Unreadable.DAMAGED


@pytest.mark.parametrize(
    ("message_class", "sign"),
    [
        ("IPM.Note", None),
        ("IPM.Microsoft Mail.Note", None),
        ("REPORT.IPM.Note.IPNRN", "read-receipt"),
        ("IPM.Microsoft Mail.Read Receipt", "read-receipt"),
        ("REPORT.IPM.Note.NDR", "delivery-report"),
        ("IPM.Outlook.Recall", "recall"),
        ("IPM.Schedule.Meeting.Resp.Pos", "calendar-answer"),
        ("IPM.Microsoft Schedule.MtgRespP", "calendar-answer"),
        ("IPM.Note.Rules.OofTemplate.Microsoft", "out-of-office"),
    ],
)
def test_outlooks_class_of_a_message_tells_its_programs(message_class: str, sign: str | None) -> None:
    mail = tnef_mail(winmail(attribute(0x78008, message_class.encode() + b"\0"), attribute(0x2800C, b"x")))
    assert next((each.name for each in mail.signs), None) == sign


@given(st.binary(max_size=300))
def test_no_winmail_dat_breaks_the_reader(data: bytes) -> None:
    tnef.read(winmail(properties(data)))
    tnef.read(winmail() + data)
    rtf.text_of(rtf.decompressed(data.ljust(16, b"\0")))


def test_a_forged_count_takes_no_time() -> None:
    forged = struct.pack("<IHHI", 0xFFFFFFFF, 0x1002, 0x3001, 0xFFFFFFFF)
    assert tnef.read(winmail(attribute(0x69003, forged * 100))).text == ""


def test_compressed_rich_text_is_read() -> None:
    # The example of [MS-OXRTFCP], section 3.1.1.1.
    data = "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    assert rtf.decompressed(bytes.fromhex(data)) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


def test_what_is_unpacked_is_bounded() -> None:
    """One octet and references to it, each 17 times as long as what it takes: a bomb."""
    bomb = bytes(12) + b"    " + b"\0a" + (b"\xff" + b"\x0c\xff" * 8) * 200_000
    bomb = bomb[:8] + b"LZFu" + bomb[12:]
    assert len(rtf.decompressed(bomb)) < rtf.MAX_CHARACTERS + 8 * 17


# -- S/MIME -------------------------------------------------------------------------------------------


def der(tag: int, content: bytes, *, indefinite: bool = False) -> bytes:
    if indefinite:
        return bytes((tag, 0x80)) + content + b"\0\0"
    size = len(content).to_bytes(4, "big").lstrip(b"\0") or b"\0"
    return bytes((tag,)) + (size if len(content) < 128 else bytes((0x80 | len(size),)) + size) + content


OID_SIGNED, OID_ENVELOPED, OID_DATA = (bytes.fromhex(f"06092a864886f70d0107{kind}") for kind in ("02", "03", "01"))


def signed(content: bytes, *, indefinite: bool = False) -> bytes:
    """A CMS signature around a mail (RFC 5652), without any certificate."""
    octets = der(0x24, der(4, content[:20]) + der(4, content[20:]), indefinite=True) if indefinite else der(4, content)
    inside = der(0x30, OID_DATA + der(0xA0, octets, indefinite=indefinite), indefinite=indefinite)
    data = der(0x30, b"\x02\x01\x01" + der(0x31, b"") + inside + der(0x31, b""), indefinite=indefinite)
    return der(0x30, OID_SIGNED + der(0xA0, data, indefinite=indefinite), indefinite=indefinite)


INSIDE = f"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{WORDS}\r\n".encode()


def smime_mail(
    data: bytes, kind: str = "application/pkcs7-mime; smime-type=signed-data; name=smime.p7m"
) -> IncomingMail:
    head = f"From: <sato@x.example>\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n"
    head += "Content-Disposition: attachment; filename=smime.p7m\r\n\r\n"
    return read(head.encode() + base64.encodebytes(data), ENVELOPE)


@pytest.mark.parametrize(
    "mail",
    [
        smime_mail(signed(INSIDE)),
        smime_mail(signed(INSIDE, indefinite=True)),
        smime_mail(signed(signed(INSIDE))),
        smime_mail(signed(INSIDE), "application/x-pkcs7-mime"),
        smime_mail(signed(INSIDE), "application/octet-stream; name=smime.p7m"),
    ],
    ids=["der", "ber", "twice", "old type", "octets"],
)
def test_the_words_in_an_opaque_signature_are_read(mail: IncomingMail) -> None:
    assert mail.text.strip() == WORDS
    assert mail.unreadable is None


def test_what_is_encrypted_is_said_to_be_so() -> None:
    enveloped = der(0x30, OID_ENVELOPED + der(0xA0, der(0x30, b"\x02\x01\x00")))
    kind = "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m"
    assert smime_mail(enveloped, kind).unreadable is Unreadable.ENCRYPTED
    assert smime_mail(enveloped).unreadable is Unreadable.ENCRYPTED
    pgp = "Content-Type: multipart/encrypted; boundary=b\r\n\r\n--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nx"
    assert read(f"{pgp}\r\n--b--\r\n".encode(), ENVELOPE).unreadable is Unreadable.ENCRYPTED
    inline = b"\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA0\r\n-----END PGP MESSAGE-----\r\n"
    assert read(inline, ENVELOPE).unreadable is Unreadable.ENCRYPTED


@given(st.binary(max_size=200))
def test_no_signature_breaks_the_reader(data: bytes) -> None:
    assert smime_mail(data).unreadable in {Unreadable.DAMAGED, Unreadable.ENCRYPTED, None}


# -- nothing but files --------------------------------------------------------------------------------

QUOTE = "2026年11月24日(火) 7:05 学校連絡 <a@gate.example.jp>:\n> 連絡がありました。\n"


def with_file(kind: str, text: str = "", *more: str) -> IncomingMail:
    lines = [
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain; charset=utf-8",
        "",
        text,
        "--b",
        f"Content-Type: {kind}",
        *more,
        "",
        "x",
        "--b--",
    ]
    return read("\r\n".join(lines).encode(), ENVELOPE)


@pytest.mark.parametrize("text", ["", QUOTE])
@pytest.mark.parametrize(
    ("kind", "cause"),
    [
        ("application/pdf; name=reply.pdf", Unreadable.DOCUMENT),
        ("application/msword", Unreadable.DOCUMENT),
        ("audio/mpeg", Unreadable.DOCUMENT),
        ("image/jpeg", Unreadable.PICTURE),
    ],
)
def test_words_in_a_file_alone_cannot_be_read(kind: str, cause: Unreadable, text: str) -> None:
    assert with_file(kind, text).unreadable is cause


@pytest.mark.parametrize("kind", ["application/pdf", "image/jpeg"])
def test_words_beside_a_file_can_be_read(kind: str) -> None:
    assert with_file(kind, f"承知しました。\n\n{QUOTE}").unreadable is None


def test_the_logo_of_a_signature_is_no_message() -> None:
    assert with_file("image/png", QUOTE, "Content-ID: <logo@x>", "Content-Disposition: inline").unreadable is None
    assert with_file("application/pkcs7-signature; name=smime.p7s", QUOTE).unreadable is None
    assert with_file("text/x-vcard", "").unreadable is None


def test_an_empty_mail_is_readable() -> None:
    assert read(b"Subject: x\r\n\r\n", ENVELOPE).unreadable is None
    assert read(f"\r\n{QUOTE}".encode(), ENVELOPE).unreadable is None


def test_a_page_with_nothing_but_a_picture_cannot_be_read() -> None:
    page = b'Content-Type: text/html\r\n\r\n<html><body><img src="data:image/png;base64,AAAA"></body></html>'
    assert read(page, ENVELOPE).unreadable is Unreadable.PICTURE
    assert read(page.replace(b"<img ", b'<img width="1" height="1" '), ENVELOPE).unreadable is None
