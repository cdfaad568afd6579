"""Which parts of a mail a person reads, whatever programs did to them on the way."""

import base64
import binascii

import pytest

from mailgate.mail.reading import Envelope, read

NOTICE = "11月30日、熱で休みます。"


def text_of(*lines: str | bytes, sender: str = "hanako@x.example") -> str:
    head = f"From: <{sender}>".encode()
    raw = b"\r\n".join([head, *(line if isinstance(line, bytes) else line.encode() for line in lines)])
    return read(raw, Envelope(sender, ("notice+t@gate.example",))).text.strip()


def alternative(plain: str, page: str = f"<p>{NOTICE}</p>") -> tuple[str, ...]:
    kinds = (("plain", plain), ("html", page))
    parts = (line for kind, said in kinds for line in ("--b", f"Content-Type: text/{kind}; charset=utf-8", "", said))
    return ("Content-Type: multipart/alternative; boundary=b", "", *parts, "--b--")


@pytest.mark.parametrize(
    "plain",
    [
        "お使いのメールソフトではHTMLメールを表示できません。\nHTMLメールに対応したメールソフトでご覧ください。",
        "このメールはＨＴＭＬ形式です。",
        "テキスト版はありません。",
        "本文はHTMLパートをご覧ください。",
        "This message is in HTML format. Please use an HTML capable client.",
        "To view this email, open it in your browser.",
        "Your e-mail client does not support HTML.",
        "This is a multi-part message in MIME format.",
        "Diese Nachricht ist im HTML-Format.",
        "Este mensaje está en formato HTML.",
        "Ce message est au format HTML.",
        "(no plain text)",
        "このメールはブラウザでご覧ください。",
        "   ",
    ],
)
def test_a_text_that_only_asks_for_html_yields_to_it(plain: str) -> None:
    assert text_of(*alternative(plain)) == NOTICE


@pytest.mark.parametrize(
    "plain",
    [NOTICE, "HTMLの宿題は明日出します。", "ブラウザで開けませんでした。熱で休みます。"],
)
def test_a_text_that_the_page_repeats_is_read(plain: str) -> None:
    assert text_of(*alternative(plain, f"<div>{plain}</div>")) == plain


def test_a_text_about_something_else_than_html_is_read() -> None:
    assert text_of(*alternative(NOTICE, "<p>別の言葉</p>")) == NOTICE


FOOTER = "_______________________________________________\nPTA mailing list\nPTA@lists.example.jp"


@pytest.mark.parametrize("charset", ["utf-8", "iso-2022-jp"])
@pytest.mark.parametrize("copies", [1, 12])
def test_plain_text_around_base64_garbles_nothing(charset: str, copies: int) -> None:
    words = "\n".join([NOTICE] * copies)
    encoded = base64.encodebytes(words.encode(charset)).decode()
    head = (f"Content-Type: text/plain; charset={charset}", "Content-Transfer-Encoding: base64", "")
    assert text_of(*head, encoded, FOOTER.replace("\n", "\r\n")) == f"{words}\n\n{FOOTER}".replace("\n\n\n", "\n\n")
    assert text_of(*head, "[This message came from outside]", "", encoded).endswith(words)
    assert text_of(*head, encoded, "", "ウイルス検査済み".encode(charset)).endswith("ウイルス検査済み")


def test_a_text_marked_as_a_file_counts_where_it_is_alone() -> None:
    kind = "Content-Type: text/plain; charset=utf-8"
    marked = 'Content-Disposition: attachment; filename="message.txt"'
    assert text_of(kind, marked, "", NOTICE) == NOTICE
    mixed = ("Content-Type: multipart/mixed; boundary=b", "", "--b", kind, marked, "", NOTICE)
    assert text_of(*mixed, "--b", "Content-Type: image/jpeg", "", "x", "--b--") == NOTICE
    assert text_of(*mixed, "--b", kind, "", "表紙です。", "--b--") == "表紙です。"


def test_several_texts_count() -> None:
    kind = "Content-Type: text/plain; charset=utf-8"
    parts = (
        "--b",
        kind,
        "",
        "熱があります。",
        "--b",
        "Content-Type: image/jpeg",
        "",
        "x",
        "--b",
        kind,
        "",
        "休みます。",
    )
    for top in ("mixed", "alternative", "related"):
        assert (
            text_of(f"Content-Type: multipart/{top}; boundary=b", "", *parts, "--b--") == "熱があります。\n休みます。"
        )


@pytest.mark.parametrize("label", ["utf-7", "UTF-7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7", "unicode-2-0-utf-7"])
def test_utf_7_is_read(label: str) -> None:
    assert text_of(f"Content-Type: text/plain; charset={label}", "", NOTICE.encode("utf-7")) == NOTICE


def test_utf_7_without_a_label_is_read_and_a_number_is_a_number() -> None:
    assert text_of("", NOTICE.encode("utf-7")) == NOTICE
    for plain in ("call +819012345678 or +81-144-00-0000", "a+b- c", "1+1- x", "C++- and +AAAA-"):
        assert text_of("", plain) == plain


def test_a_uuencoded_file_is_no_text() -> None:
    lines = [binascii.b2a_uu(bytes(range(45))).decode().rstrip("\n") for _ in range(4)]
    assert text_of("", NOTICE, "begin 644 photo.jpg", *lines, "`", "end", "", "よろしく") == f"{NOTICE}\n\n\nよろしく"
    assert text_of("", "begin 8 end") == "begin 8 end"


@pytest.mark.parametrize(
    ("sender", "charset", "emoji"),
    [
        ("a@softbank.ne.jp", "shift_jis", b"\xfb\x41"),
        ("a@t.vodafone.ne.jp", "shift_jis", b"\xfb\xd7"),
        ("a@softbank.ne.jp", "shift_jis", b"\xf9\x41"),
        ("a@ezweb.ne.jp", "iso-2022-jp", b"\x1b$B\x79\x21\x1b(B"),
        ("a@au.com", "iso-2022-jp", b"\x1b$B\x75\x41\x1b(B"),
        ("a@docomo.ne.jp", "shift_jis", b"\xf8\x9f"),
        ("a@ezweb.ne.jp", "shift_jis", b"\xf6\x60"),
    ],
)
def test_a_carriers_emoji_is_no_kanji(sender: str, charset: str, emoji: bytes) -> None:
    words = "休みます".encode("iso2022_jp" if charset == "iso-2022-jp" else "cp932")
    head = f"Content-Type: text/plain; charset={charset}"
    assert text_of(head, "", words + emoji + words, sender=sender) == "休みます〓休みます"


@pytest.mark.parametrize("sender", ["a@x.example", "a@i.softbank.jp", "a@docomo.ne.jp"])
def test_from_anybody_else_the_same_cell_is_a_kanji(sender: str) -> None:
    assert text_of("Content-Type: text/plain; charset=shift_jis", "", b"\xfb\xfc\x95\xd3", sender=sender) == "髙辺"
    assert text_of("Content-Type: text/plain; charset=shift_jis", "", b"\xfb\x41", sender=sender) == b"\xfb\x41".decode(
        "cp932"
    )


def test_the_kanji_that_phones_type_stay_kanji() -> None:
    assert (
        text_of("Content-Type: text/plain; charset=shift_jis", "", "髙﨑".encode("cp932"), sender="a@softbank.ne.jp")
        == "髙﨑"
    )
