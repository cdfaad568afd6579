"""Character sets as Japanese phones, PCs and their gateways really send them."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.mail.body.charsets import decode, decode_header

CELLS = [(row, column) for row in range(0x21, 0x7F) for column in range(0x21, 0x7F)]


def in_kanji(*cells: tuple[int, int]) -> bytes:
    return b"\x1b$B" + b"".join(bytes(cell) for cell in cells) + b"\x1b(B"


def cells_of_cp932() -> dict[str, tuple[int, int]]:
    """Each character that CP932 has in the 94 x 94 rows, and its cell, worked out from Python's codec."""
    cells: dict[str, tuple[int, int]] = {}
    for row, column in CELLS:
        lead, odd = (row - 0x21) // 2 + 0x81, row % 2
        trail = column + (0x1F + (column >= 0x60) if odd else 0x7E)
        text = bytes((lead + 0x40 if lead > 0x9F else lead, trail)).decode("cp932", "replace")
        if len(text) == 1 and text != "\ufffd" and not "\ue000" <= text <= "\uf8ff":
            cells.setdefault(text, (row, column))
    return cells


CP932 = cells_of_cp932()


@given(st.text(alphabet=sorted(CP932) + list("abc 123\n"), max_size=60))
def test_text_of_cp932_survives_iso_2022_jp(text: str) -> None:
    sent = b"".join(in_kanji(CP932[c]) if c in CP932 else c.encode() for c in text)
    assert decode(sent, "iso-2022-jp") == text


@given(st.text(alphabet=sorted(CP932), min_size=1, max_size=60))
def test_text_of_cp932_survives_whether_python_can_decode_the_run_or_not(text: str) -> None:
    run = in_kanji(*(CP932[c] for c in text))
    assert decode(run, "ISO-2022-JP") == text
    assert decode(run + b"\x1b(J", "ISO-2022-JP") == text


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\x1b$B|b66\x1b(B", "髙橋"),
        (b"\x1b$B-!-j\x1b(B", "①㈱"),
        (b"\x1b$@F|K\\\x1b(J", "日本"),
        (b"\x1b&@\x1b$BF|\x1b(B", "日"),
        (b"\x1b$(BF|\x1b(B", "日"),
        (b"\x1b(I6@6E\x1b(B!", "ｶﾀｶﾅ!"),
        (b"\x0e6@\x0f a", "ｶﾀ a"),
        (b"a \xb6\xc0", "a ｶﾀ"),
        (b"\x1b$BF|\x1b(B \xb6\xc0", "日 ｶﾀ"),
        (b"\x1b$B~~\x1b(B", "〓"),
        (b"\x1b$(D0!\x1b(B", "丂"),
        (b"\x1b$A!!\x1b(B", "〓"),
        (b"\x1b$BF|K", "日〓"),
        # The way back to ASCII was lost: it comes with the end of the line.
        (b"\x1b$BF|\nabc", "日\nabc"),
    ],
)
def test_iso_2022_jp_is_read_as_phones_send_it(data: bytes, expected: str) -> None:
    assert decode(data, "iso-2022-jp") == expected


@pytest.mark.parametrize(
    "label", ["iso-2022-jp-ms", "CP50221", "cp50220", "ISO-2022-JP-1", "us-ascii", "x", None, "utf-8"]
)
def test_escapes_of_iso_2022_jp_count_more_than_the_label(label: str | None) -> None:
    assert decode(b"\x1b$BF|K\\\x1b(B", label) == "日本"


@pytest.mark.parametrize(
    ("data", "label", "expected"),
    [
        ("①髙橋".encode("cp932"), "Shift_JIS", "①髙橋"),
        ("①髙橋".encode("cp932"), "x-sjis", "①髙橋"),
        ("ﾃｽﾄ".encode("cp932"), "shift-jis", "ﾃｽﾄ"),
        (b"\x93\xfa\xf8\x9f", "shift_jis", "日〓"),  # a sun, in docomo's private cells
        (b"\x93\xfa\x81", "shift_jis", "日〓"),
        ("日本語".encode("euc_jp"), "EUC-JP", "日本語"),
        (b"\xad\xa1", "x-euc-jp", "①"),
        (b"\x8e\xb6\x8f\xb0\xa1", "euc-jp", "ｶ丂"),
        ("日本語".encode(), "utf8mb4", "日本語"),
        (b"\xef\xbb\xbfabc", "utf-8", "abc"),
        ("日本".encode()[:-1], "utf-8", "日\ufffd"),
        ("你好".encode("gbk"), "gb2312", "你好"),
        ("안녕".encode("cp949"), "ks_c_5601-1987", "안녕"),
        (b"\x93hi\x94 caf\xe9", "iso-8859-1", "“hi” café"),
        ("привет".encode("koi8_r"), "koi8-r", "привет"),
        (b"Hi +MEIwRA-", "utf-7", "Hi あい"),
        (b"+2AA-", "utf-7", "\ufffd"),
        ("日本".encode("utf_16"), "utf-16", "日本"),
        (b"\x00\x41\x00\x42", "utf-16be", "AB"),
        (b"plain", "utf-16", "plain"),
        (b"a+b-c", "utf-7", "a+b-c"),
    ],
)
def test_labels_as_real_clients_write_them(data: bytes, label: str, expected: str) -> None:
    assert decode(data, label) == expected


@pytest.mark.parametrize(
    "label", [None, "", "unknown-8bit", "x-nonsense", "\0", "us-ascii", "base64", "rot13", "iso-2022-jp"]
)
@pytest.mark.parametrize("codec", ["utf-8", "euc_jp", "cp932"])
def test_without_a_usable_label_japanese_is_recognised(label: str | None, codec: str) -> None:
    text = "おはようございます。今日は休みます。"
    assert decode(text.encode(codec), label) == text


@pytest.mark.parametrize("label", ["shift_jis", "euc-jp", "iso-8859-1", "iso-2022-jp", "windows-1252"])
def test_utf_8_under_a_false_label_is_read(label: str) -> None:
    assert decode("熱があるので休みます".encode(), label) == "熱があるので休みます"


def test_shift_jis_under_a_false_label_is_read() -> None:
    assert decode("熱があるので、休みます。".encode("cp932"), "utf-8") == "熱があるので、休みます。"
    assert decode("熱があるので、休みます。".encode("cp932"), "iso-8859-1") == "熱があるので、休みます。"


@given(
    st.binary(max_size=200), st.one_of(st.none(), st.sampled_from(["utf-7", "hz", "iso-2022-kr"]), st.text(max_size=20))
)
def test_any_bytes_under_any_label_give_text_that_can_be_stored(data: bytes, label: str | None) -> None:
    decode(data, label).encode("utf-8")
    decode(b"\x1b$B" + data, label).encode("utf-8")


def word(data: bytes, charset: str) -> str:
    return f"=?{charset}?B?{base64.b64encode(data).decode()}?="


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", ""),
        ("Hello", "Hello"),
        ("=?UTF-8?B?5qyg5bit?=", "欠席"),
        ("=?utf-8?q?a_b=3Dc?=", "a b=c"),
        ("=?UTF-8*ja?Q?=E6=97=A5?=", "日"),
        ("Re: =?UTF-8?B?5qyg5bit?= (1)", "Re: 欠席 (1)"),
        ("Re:=?UTF-8?B?5qyg5bit?=!", "Re:欠席!"),
        ("=?UTF-8?B?5qyg?=\r\n =?UTF-8?B?5bit?=", "欠席"),
        ("=?UTF-8?B?5qyg5bi?=", "欠\ufffd"),
        ("=?UTF-8?B?5qyg5bit==?= x", "欠席 x"),
        ("=?UTF-8?B?YQ?=", "a"),
        ("=?x-unknown?B?5qyg5bit?=", "欠席"),
        ("=?UTF-8?B?5qyg", "=?UTF-8?B?5qyg"),
        ("=?UTF-8?Q?a=0D=0ABcc:_b?=", "a Bcc: b"),
        ("a\x00\x1b\x07b", "ab"),
        ("folded\r\n\tline", "folded line"),
        (b"\x1b$B7g@J\x1b(B", "欠席"),
        ("欠席".encode(), "欠席"),
        ("欠席の連絡".encode("cp932"), "欠席の連絡"),
        ("欠席".encode("euc_jp"), "欠席"),
        ("\udce6\udc97\udca5", "日"),
        ("\ud800", "?"),
    ],
)
def test_a_header_reads_as_a_person_reads_it(raw: str | bytes, expected: str) -> None:
    assert decode_header(raw) == expected


@pytest.mark.parametrize("codec", ["utf-8", "cp932", "euc_jp", "iso2022_jp"])
def test_words_cut_inside_a_character_are_joined(codec: str) -> None:
    data = "欠席の連絡".encode(codec)
    label = {"cp932": "Shift_JIS", "iso2022_jp": "ISO-2022-JP"}.get(codec, codec)
    for cut in range(1, len(data)):
        assert decode_header(f"{word(data[:cut], label)}\n {word(data[cut:], label.lower())}") == "欠席の連絡"


@given(st.one_of(st.binary(max_size=100), st.text(max_size=100)))
def test_no_header_breaks_the_reader(raw: bytes | str) -> None:
    text = decode_header(raw)
    text.encode("utf-8")
    assert not set(text) & {"\r", "\n", "\0"}
