"""Mail as it really arrives, read as a letter; and bytes that are no mail at all, read without complaint."""

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailgate.mail.body.mime import MAX_CONTENT_BYTES, MAX_DEPTH
from mailgate.mail.body.readable import MAX_TEXT_CHARACTERS
from mailgate.mail.headers import MAX_BLOCK_BYTES
from mailgate.mail.reading import MAX_REFERENCES, Envelope, IncomingMail, read

ENVELOPE = Envelope("hanako@docomo.ne.jp", ("login@school.example.jp",))
JAPANESE = "おはようございます。髙橋花子は熱①があるので休みます。"


def letter(*lines: str | bytes, envelope: Envelope = ENVELOPE) -> IncomingMail:
    """Read a mail given as its lines, header fields first."""
    return read(b"\r\n".join(line.encode() if isinstance(line, str) else line for line in lines), envelope)


def multipart(kind: str, *parts: str) -> list[str]:
    return [f"Content-Type: multipart/{kind}; boundary=b", "", *(f"--b\r\n{part}" for part in parts), "--b--"]


SUBJECT = base64.b64encode("欠席の連絡".encode("iso2022_jp")).decode()
PHONE_MAIL = (
    "Return-Path: <hanako@docomo.ne.jp>",
    "Received: from mail.docomo.ne.jp by mx.example.jp; Tue, 24 Nov 2026 07:05:00 +0900",
    "Authentication-Results: mx.example.jp; dmarc=pass\r\n header.from=docomo.ne.jp",
    "Authentication-Results: elsewhere.example.com; dmarc=fail",
    "From: =?ISO-2022-JP?B?GyRCOzNFRBsoQg==?= <a..b@docomo.ne.jp>",
    'To: "欠席, 連絡" <login@school.example.jp>, PTA <pta@school.example.jp>',
    "Cc: taro@ezweb.ne.jp",
    "Delivered-To: confirm+abc@school.example.jp",
    f"Subject: =?ISO-2022-JP?B?{SUBJECT[:12]}?=\r\n =?ISO-2022-JP?B?{SUBJECT[12:]}?=",
    "Message-ID: <5@docomo.ne.jp>",
    "In-Reply-To: <4@school.example.jp>",
    "References: <1@x.jp> <3@school.example.jp>\r\n <4@school.example.jp>",
    "Content-Type: text/plain; charset=ISO-2022-JP",
    "",
    b"\x1b$B7g@J$7$^$9\x1b(B",
)


def test_a_phone_mail_is_read_whole() -> None:
    mail = letter(*PHONE_MAIL)
    assert str(mail.sender) == "a..b@docomo.ne.jp"
    assert mail.subject == "欠席の連絡"
    assert mail.text == "欠席します"
    assert mail.html == ""
    assert mail.message_id == "<5@docomo.ne.jp>"
    assert mail.references == ("<4@school.example.jp>", "<3@school.example.jp>", "<1@x.jp>")
    assert [str(address) for address in mail.addressed_to] == [
        "login@school.example.jp",
        "pta@school.example.jp",
        "taro@ezweb.ne.jp",
        "confirm+abc@school.example.jp",
    ]
    assert mail.authentication_results == (
        "mx.example.jp; dmarc=pass header.from=docomo.ne.jp",
        "elsewhere.example.com; dmarc=fail",
    )
    assert mail.signs == ()
    assert mail.envelope is ENVELOPE


@pytest.mark.parametrize("raw", [b"", b"\r\n", b"\r\n\r\n", b"\n", b"\0", b"From:", b"From: \r\n\r\n", b"hello"])
def test_a_mail_without_anything_is_from_the_envelopes_sender(raw: bytes) -> None:
    mail = read(raw, ENVELOPE)
    assert str(mail.sender) == "hanako@docomo.ne.jp"
    assert mail.subject == ""
    assert mail.raw == raw


def test_a_mail_without_any_sender_has_none() -> None:
    assert read(b"\r\nhello", Envelope("", ())).sender is None


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("From: a@evil.example <victim@x.jp>", "victim@x.jp"),
        ("From: first@x.jp, second@x.jp", "first@x.jp"),
        ("From: first@x.jp\r\nFrom: second@x.jp", "first@x.jp"),
        ("FROM:first@x.jp", "first@x.jp"),
        ("From : first@x.jp", "first@x.jp"),
        ("From: =?UTF-8?B?dmljdGltQHgunQ==?= <a@x.jp>", "a@x.jp"),
        ("Subject: x\rFrom: victim@x.jp\r\nFrom: a@x.jp", "a@x.jp"),  # a bare CR ends no line
        ("From: 山田 <花子@example.jp>", "花子@example.jp"),
    ],
)
def test_the_sender_is_the_first_address_in_from(field: str, expected: str) -> None:
    assert str(letter(field, "", "x").sender) == expected


def test_a_raw_iso_2022_jp_name_hides_no_address() -> None:
    # 、 and 〈 are "!\"" and "!R" in there, and other characters have < and @ in them.
    assert str(letter(b'From: \x1b$B!"<@;3\x1b(B <a@x.jp>', "", "").sender) == "a@x.jp"
    assert str(letter("From: ソ連 <a@x.jp>".encode("cp932"), "", "").sender) == "a@x.jp"


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("欠席の連絡".encode("cp932"), "欠席の連絡"),
        ("欠席の連絡".encode(), "欠席の連絡"),
        (b"\x1b$B7g@J\x1b(B", "欠席"),
        (b"=?UTF-8?Q?a=0D=0ABcc:_x?=", "a Bcc: x"),
    ],
)
def test_subjects_that_were_not_encoded_or_too_cleverly(subject: bytes, expected: str) -> None:
    assert letter(b"Subject: " + subject, "", "").subject == expected


@pytest.mark.parametrize(
    ("charset", "codec"), [("Shift_JIS", "cp932"), ("x-sjis", "cp932"), ("UTF-8", "utf-8"), ("unknown-8bit", "cp932")]
)
@pytest.mark.parametrize("encoding", ["8bit", "base64", "quoted-printable", "x-unknown"])
def test_a_body_in_any_charset_and_encoding(charset: str, codec: str, encoding: str) -> None:
    data = JAPANESE.encode(codec)
    if encoding == "base64":
        data = base64.encodebytes(data)
    elif encoding == "quoted-printable":
        data = "".join(f"={byte:02X}" for byte in data).encode()
    mail = letter(f"Content-Type: text/plain; charset={charset}", f"Content-Transfer-Encoding: {encoding}", "", data)
    assert mail.text.rstrip("\n") == JAPANESE


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("44GC44GE", "あい"),
        ("44GC44G", "あ\ufffd"),
        ("44GC!44GE", "あい"),
        ("44GC\r\n44GE====", "あい"),
        ("\r\n44GC", "あ"),
        ("A", ""),
        ("This is not base64, it's text.", "This is not base64, it's text."),
        ("休みます", "休みます"),
    ],
)
def test_broken_base64_gives_what_can_be_had(body: str, expected: str) -> None:
    mail = letter("Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: Base64", "", body)
    assert mail.text.rstrip("\n") == expected


def test_line_ends_and_control_characters_are_made_plain() -> None:
    assert letter("", "a\0b\r\nc\x07\rd\n\x1fe\tf").text == "ab\nc\nd\ne\tf"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (multipart("alternative", "\r\nplain", "Content-Type: text/html\r\n\r\n<p>page"), "plain"),
        (multipart("alternative", "Content-Type: text/html\r\n\r\n<p>page", "\r\nplain"), "plain"),
        (multipart("alternative", "\r\n \r\n", "Content-Type: text/html\r\n\r\n<p>page"), "page"),
        (multipart("mixed", "Content-Type: text/html\r\n\r\n<p>page", "\r\nfooter"), "page\nfooter"),
        (multipart("mixed", "\r\none", "Content-Type: image/jpeg\r\n\r\nxx", "\r\ntwo"), "one\ntwo"),
        (multipart("mixed", "\r\none", "Content-Disposition: attachment\r\n\r\ntwo"), "one"),
        (multipart("mixed", "\r\none", "Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\ntwo"), "one"),
        (multipart("digest", "\r\nSubject: x\r\n\r\ntwo"), ""),
        # Boundaries that are wrong, missing or never closed.
        (["Content-Type: multipart/mixed; boundary=c", "", "--b\r\n\r\none\r\n--b--"], "one"),
        (["Content-Type: multipart/mixed", "", "--b\r\n\r\none\r\n--b--"], "one"),
        (["Content-Type: multipart/mixed; boundary=b", "", "--b\r\n\r\none"], "one"),
        (["Content-Type: multipart/mixed; boundary=b", "", "no parts here"], "no parts here"),
        (["Content-Type: multipart/mixed; boundary=b", "", "--bb\r\n\r\nx\r\n--b\r\n\r\none\r\n--b--"], "one"),
        # RFC 2231, and forms that break it.
        (["Content-Type: multipart/mixed; boundary*0=b; boundary*1=c", "", "--bc\r\n\r\none\r\n--bc--"], "one"),
        (["Content-Type: multipart/mixed; boundary*=us-ascii'en'%62", "", "--b\r\n\r\none\r\n--b--"], "one"),
        (["Content-Type: text/plain; charset*=us-ascii''utf-8", "", "あ"], "あ"),
        (["Content-Type: nonsense", "", "one"], "one"),
        (["Content-Type: text", "", "one"], "one"),
        (["Content-Type: application/pdf", "", "one"], ""),
    ],
)
def test_the_text_is_what_a_person_sees_first(lines: list[str], expected: str) -> None:
    assert letter(*lines).text.rstrip("\n") == expected


@pytest.mark.parametrize(("levels", "expected"), [(MAX_DEPTH, "deep"), (MAX_DEPTH + 1, f"--b{MAX_DEPTH}.\n\ndeep")])
def test_parts_nested_deeper_than_anybody_nests_are_read_as_they_stand(levels: int, expected: str) -> None:
    nested = [f"Content-Type: multipart/mixed; boundary=b{level}.\r\n\r\n--b{level}." for level in range(levels)]
    assert letter(*nested, "", "deep").text == expected


PAGE = "Content-Type: text/html; charset=utf-8\r\n\r\n<p>頁"


@pytest.mark.parametrize(
    ("lines", "html"),
    [
        (multipart("alternative", "\r\n \r\n", PAGE), "<p>頁"),
        (multipart("alternative", "\r\nplain", PAGE), ""),
        (multipart("mixed", PAGE, "\r\nfooter"), ""),
        (multipart("mixed", PAGE, PAGE), ""),
        (multipart("related", PAGE, "Content-Type: image/png\r\n\r\nx"), "<p>頁"),
    ],
)
def test_the_page_is_kept_where_it_alone_made_the_text(lines: list[str], html: str) -> None:
    assert letter(*lines).html == html


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("one<br>two<br/><br>three", "one\ntwo\n\nthree"),
        ("<div>one</div><div><br></div><div>two</div>", "one\n\ntwo"),
        ("<p>one</p><p>&nbsp;</p><p>two</p>", "one\n\ntwo"),
        ("<b>a</b> b\r\n  c", "a b c"),
        ("<head><title>no</title></head><style>p{}</style><script>if(a<b){}</script>yes", "yes"),
        ("<head><meta x><div>yes</div>", "yes"),
        ("<!-- no -->yes<!-- open", "yes open"),
        ("yes<blockquote>one<blockquote>two</blockquote></blockquote>no", "yes\n> one\n> > two\nno"),
        ("<pre>a  b\n  c</pre>", "a  b\n  c"),
        ("&lt;a&gt; &amp;amp; &#12354;&#x3042; &#xD800; &unknown;", "<a> &amp; ああ \ufffd &unknown;"),
        ("&#" + "9" * 5000 + ";x", "\ufffdx"),
        ("<td>a</td><td>b</td>", "a b"),
        ("1 < 2 <p", "1 < 2 <p"),
        ("", ""),
    ],
)
def test_a_page_reads_line_by_line(page: str, expected: str) -> None:
    assert letter("Content-Type: text/html; charset=utf-8", "", page).text == expected


@pytest.mark.parametrize(
    ("parameters", "body", "expected"),
    [
        ("format=flowed", "one \r\ntwo\r\nthree", "one two\nthree"),
        ("format=flowed; delsp=yes", "休み \r\nます\r\n", "休みます\n"),
        ("Format=Flowed; DelSp=YES", "休み \r\nます", "休みます"),
        ("format=flowed", "> one \r\n> two\r\n>> x", "> one two\n>> x"),
        ("format=flowed", "one \r\n-- \r\nname", "one \n-- \nname"),
        ("format=flowed", " >stuffed\r\n  x", ">stuffed\n x"),
        ("format=fixed", "one \r\ntwo", "one \ntwo"),
    ],
)
def test_flowed_text_is_joined_again(parameters: str, body: str, expected: str) -> None:
    assert letter(f"Content-Type: text/plain; charset=utf-8; {parameters}", "", body).text == expected


def test_a_parameter_that_was_not_indented_belongs_to_the_field_above_it() -> None:
    inner = 'Content-Type: multipart/alternative;\r\nboundary="c"\r\n\r\n--c\r\n\r\nbody\r\n--c--'
    mail = letter("Content-Type: multipart/mixed;", "boundary=b", "Subject: one", "", "--b", inner, "--b--")
    assert (mail.subject, mail.text) == ("one", "body")
    assert letter("Subject: one", "type=two", "", "body").text == "type=two\n\nbody"


def test_an_mbox_line_and_a_stray_line_are_passed_over() -> None:
    mail = letter("From x@y Tue Nov 24 07:05:00 2026", "Subject: one", "stray", "Message-ID: <1@x>", "", "body")
    assert (mail.subject, mail.message_id, mail.text) == ("one", "<1@x>", "body")


def test_a_header_without_a_blank_line_loses_no_text() -> None:
    assert letter("Subject: one", "body begins", "and goes on").text == "body begins\nand goes on"


def test_the_same_mail_twice_has_one_fingerprint() -> None:
    again = letter("Received: from another.relay", *PHONE_MAIL)
    assert again.fingerprint == letter(*PHONE_MAIL).fingerprint


def test_the_same_message_id_from_somebody_else_is_another_mail() -> None:
    assert letter("From: a@x.jp", "Message-ID: <1@x>", "").fingerprint != (
        letter("From: b@x.jp", "Message-ID: <1@x>", "").fingerprint
    )


@pytest.mark.parametrize("identity", ["Message-ID: <1@x>", "Message-ID: <>", "Message-ID: 1", "X: none"])
def test_a_program_that_gives_every_mail_one_message_id_loses_nothing(identity: str) -> None:
    first = letter("From: a@x.jp", identity, "Date: 1", "", "花子が熱で休みます")
    for other in (
        letter("From: a@x.jp", identity, "Date: 1", "", "太郎が熱で休みます"),
        letter("From: a@x.jp", identity, "Date: 2", "", "花子が熱で休みます"),
        letter("From: a@x.jp", identity, "Date: 1", "Subject: 太郎", "", "花子が熱で休みます"),
    ):
        assert other.fingerprint != first.fingerprint
    assert first.is_unique
    assert letter("From: a@x.jp", identity, "Date: 1", "", "花子が熱で休みます\n").fingerprint == first.fingerprint
    assert not letter("From: a@x.jp", identity, "", "花子が熱で休みます").is_unique


def test_without_a_message_id_the_content_decides() -> None:
    first = letter("Received: a", "Date: 1", "From: a@x.jp", "", "休みます", "")
    assert first.fingerprint == letter("Received: b", "Date: 1", "From: a@x.jp", "", "休みます").fingerprint
    assert first.fingerprint != letter("Date: 1", "From: a@x.jp", "", "遅れます").fingerprint
    assert first.fingerprint != letter("Date: 2", "From: a@x.jp", "", "休みます").fingerprint


@pytest.mark.parametrize("value", ["<", "<>", "< >", "no brackets", "<a b@x>"])
def test_a_broken_message_id_is_no_trouble(value: str) -> None:
    letter(f"Message-ID: {value}", f"References: {value}", f"In-Reply-To: {value}", "")


@pytest.mark.parametrize(
    "raw",
    [
        b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(5000)) + b"\nend",
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 100_000,
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n" * 500_000,
        b"Content-Type: text/plain; " + b'a="\\";' * 10_000 + b"\n\nx",
        b"Subject: " + b"=?utf-8?b?" * 20_000 + b"\n\nx",
        b"From: " + b"(" * 100_000 + b"\nTo: " + b'"\\"' * 50_000 + b"\n\nx",
        b"References: " + b"<a@b> " * 20_000 + b"\n\nx",
        b"X: y\n" * 200_000 + b"\nx",
        b"\n" + b"x" * 10_000_000,
        b"Content-Type: text/html\n\n" + b"<" * 1_000_000,
        b"Content-Type: text/html\n\n" + b"<!--" * 250_000,
        b"Content-Type: text/html\n\n<" + b"a" * 1_000_000,
        b"Content-Type: text/html\n\n" + b"<a " * 300_000,
        b"Content-Type: text/html\n\n" + b"&amp" * 300_000,
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--bx\n" * 1_000_000,
        b"Subject: " + b"[" * 100_000 + b"\n\n" + b"<" * 100_000,
        b"Content-Type: text/html\n\n" + b"<blockquote>x" * 100_000,
        b"Content-Type: text/html\n\n" + b"&#" * 500_000,
        b"Content-Type: text/plain; format=flowed\n\n" + b"a \n" * 300_000,
        b"Content-Type: text/plain; charset=iso-2022-jp\n\n" + b"\x1b$B" * 300_000,
        b"Content-Transfer-Encoding: base64\n\n" + b"QUFB" * 1_000_000,
        b"\0" * 1_000_000,
    ],
    ids=lambda raw: repr(raw[:40]),
)
def test_hostile_mail_is_read_within_bounds(raw: bytes) -> None:
    mail = read(raw, ENVELOPE)
    assert len(mail.text) <= MAX_TEXT_CHARACTERS
    assert len(mail.html) <= MAX_CONTENT_BYTES
    assert len(mail.subject) <= MAX_BLOCK_BYTES
    assert len(mail.references) <= MAX_REFERENCES


field_names = st.sampled_from(["From", "To", "Subject", "Content-Type", "Content-Transfer-Encoding", "References", "X"])
field_values = st.one_of(
    st.sampled_from(
        [
            "multipart/mixed; boundary=b",
            "multipart/alternative; boundary=b",
            "text/html; charset=iso-2022-jp",
            "text/plain; format=flowed; delsp=yes",
            "message/rfc822",
            "base64",
            "quoted-printable",
            "a@x.jp",
        ]
    ),
    st.text(max_size=30),
)
lines = st.one_of(
    st.builds("{}: {}".format, field_names, field_values),
    st.sampled_from(["", "--b", "--b--", "<p>", "<blockquote>", "=E3=81", "44GC", "\x1b$B"]),
    st.text(max_size=30),
)


@settings(max_examples=200)
@given(st.lists(lines, max_size=40), st.sampled_from(["\r\n", "\n", "\r"]))
def test_no_arrangement_of_mail_breaks_the_reader(content: list[str], line_end: str) -> None:
    mail = read(line_end.join(content).encode("utf-8", "replace"), ENVELOPE)
    for text in (mail.subject, mail.text, mail.html, mail.message_id):
        text.encode("utf-8")


@given(st.binary(max_size=500), st.text(max_size=30))
def test_no_bytes_and_no_envelope_break_the_reader(raw: bytes, sender: str) -> None:
    read(raw, Envelope(sender, (sender,)), frozenset({sender}))
