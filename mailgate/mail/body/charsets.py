"""Bytes of mail to text, by what Japanese mail really contains. Nothing here raises; everything is linear.

ISO-2022-JP is read as CP50221 does: its JIS X 0208 rows as CP932 (so 髙, ① and ㈱ are there), half-width kana
in each of the three ways they are sent. A cell that means nothing outside one carrier becomes 〓, as on paper.
"""

import re
from encodings.aliases import aliases

from mailgate.mail.body.transfer import decode_base64, decode_q

UNKNOWN_CELL = "〓"
MAX_HEADER_BYTES = 32 * 1024

_LABELS = {
    **aliases,
    **{codec: codec for codec in aliases.values()},
    # What Python does not know, or knows more narrowly than the clients that write it.
    **dict.fromkeys(("iso_2022_jp_ms", "cp50220", "cp50221", "cp50222", "jis"), "iso2022_jp"),
    **dict.fromkeys(("iso_2022_jp_1", "iso_2022_jp_2", "iso_2022_jp_3", "iso_2022_jp_2004"), "iso2022_jp"),
    **dict.fromkeys(("x_sjis", "sjis", "shiftjis", "shift_jis", "x_ms_cp932", "windows_31j"), "cp932"),
    **dict.fromkeys(("x_euc_jp", "x_eucjp", "cp51932", "eucjp_ms"), "euc_jp"),
    **dict.fromkeys(("gb2312", "euc_cn", "gbk", "x_gbk", "cp936", "gb_2312_80"), "gb18030"),
    **dict.fromkeys(("ks_c_5601_1987", "ks_c_5601", "ksc5601", "euc_kr"), "cp949"),
    **dict.fromkeys(("utf8mb4", "utf8mb3", "cp65001"), "utf_8"),
    **dict.fromkeys(("iso_8859_1", "iso8859_1", "latin_1", "latin1", "l1"), "cp1252"),
    "big5": "big5hkscs",
    **dict.fromkeys(("unicode_1_1_utf_7", "unicode_2_0_utf_7", "x_unicode_2_0_utf_7", "csunicode11utf7"), "utf_7"),
    "iso_8859_8_i": "iso8859_8",
}
_SINGLE_BYTE = re.compile(r"iso8859_\d+|cp(?:125\d|437|8[56]\d)|koi8_[rtu]|mac_\w+|tis_620")
_FOREIGN = frozenset({"gb18030", "big5hkscs", "cp949", "cp950", "johab"})
# Of these, text can be nothing but ASCII bytes and yet mean something else.
_SEVEN_BIT = frozenset({"utf_7", "hz", "iso2022_kr"})
_WITH_NULS = frozenset({"utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le"})

_JIS_HINT = re.compile(rb"\x1b(?:\$[@AB(]|\([IJ])")
_JIS_SHIFT = re.compile(rb"\x1b(?:&@\x1b)?(\$\([@A-DOPQ]|\$[@AB]|\([BHIJ])|([\x0e\x0f\n])")
_OPEN_JIS = re.compile(rb"\x1b\$[@B][^\x1b\n]*\n")
_GRAPHIC = re.compile(rb"([\x21-\x7e]+)")
_ONLY_GR_KANA = re.compile(rb"[\x00-\x7f\xa1-\xdf]*")
_EUC_RUN = re.compile(rb"([\x00-\x7f]+)|((?:[\xa1-\xfe]{2})+)|((?:\x8e[\xa1-\xdf])+)|((?:\x8f[\xa1-\xfe]{2})+)")
_TWO_HIGH_BYTES = re.compile(rb"[\x80-\xff]{2}")
_HIGH_TO_LOW = bytes(code & 0x7F for code in range(256))

_GR_KANA = dict.fromkeys(range(0x80, 0x100), UNKNOWN_CELL) | {code: chr(code + 0xFEC0) for code in range(0xA1, 0xE0)}
_GL_KANA = (
    _GR_KANA | dict.fromkeys(range(0x60, 0x7F), UNKNOWN_CELL) | {code: chr(code + 0xFF40) for code in range(0x21, 0x60)}
)
_CP932_SIGNS = tuple(zip("～∥－￠￡￢", "〜‖−¢£¬", strict=True))
_WIDE = re.compile("[\u0800-\U0010ffff]")
_PRIVATE = re.compile("[\ue000-\uf8ff\ufffd]")
_SURROGATE = re.compile("[\ud800-\udfff]")

_UTF_7 = re.compile(rb"\+[A-Za-z0-9+/]{5,}(?:-|[^A-Za-z0-9+/]|$)")
_KANA = re.compile("[ぁ-ん]|[ァ-ヶ]{2}")
_JAPANESE = re.compile("[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]+")

_FOLD = re.compile(r"\r?\n(?=[ \t])")
_BLANK_CONTROLS = re.compile(r"[\t\r\n\x0b\x0c\x85\u2028\u2029]+")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_ENCODED_WORD = re.compile(r"=\?([^?\s]{1,60})\?([BbQq])\?([^?]*)\?=")


def decode(data: bytes, charset: str | None) -> str:
    """The text of `data`, whose label `charset` may be missing, unknown, or a lie."""
    codec = _LABELS.get(charset.strip(" \"'").lower().replace("-", "_").replace(" ", "_")) if charset else None
    if codec != "iso2022_kr" and (_JIS_HINT.search(data) or (codec == "iso2022_jp" and b"\x0e" in data)):
        return _decode_jis(data)
    if data.isascii() and codec not in _SEVEN_BIT and not (codec in _WITH_NULS and b"\0" in data):
        return (_unlabelled_utf_7(data) if codec is None else None) or data.decode("ascii")
    text = _decode_as_labelled(data, codec) if codec else None
    return (_guess(data, codec) if text is None else text).removeprefix("\ufeff")


def _unlabelled_utf_7(data: bytes) -> str | None:
    """The text if it is Japanese in UTF-7 (RFC 2152), which telephone numbers and sums are not; else None."""
    if not _UTF_7.search(data):
        return None
    text = _strictly(data, "utf_7")
    letters = "".join(letter for letter in text or "" if not letter.isascii())
    return text if _KANA.search(letters) and _JAPANESE.fullmatch(letters) else None


def decode_header(raw: bytes | str) -> str:
    """A header value as a person reads it: on one line, RFC 2047 words decoded, control characters left out.

    Adjacent words of one charset are joined as bytes first, since clients cut them inside a character.
    """
    if isinstance(raw, str):
        raw = _bytes_of(raw)
    text = _FOLD.sub("", decode(raw[:MAX_HEADER_BYTES], None))
    if "=?" in text:
        text = _decode_words(text)
    return _CONTROLS.sub("", _BLANK_CONTROLS.sub(" ", text)).strip()


def _bytes_of(text: str) -> bytes:
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")


def _decode_words(text: str) -> str:
    out: list[str] = []
    charset, joined, position = "", b"", 0
    for word in _ENCODED_WORD.finditer(text):
        gap = text[position : word.start()]
        label = word[1].partition("*")[0].lower()  # RFC 2231 section 5 adds "*language"
        payload = word[3].encode("utf-8", "replace")
        data = decode_base64(payload) if word[2] in "Bb" else decode_q(payload)
        adjacent = position > 0 and not gap.strip()
        if adjacent and label == charset:
            joined += data
        else:
            out += [decode(joined, charset), "" if adjacent else gap]
            charset, joined = label, data
        position = word.end()
    return "".join([*out, decode(joined, charset), text[position:]])


def _decode_as_labelled(data: bytes, codec: str) -> str | None:
    """The text if `data` can be what its label says, and is not evidently UTF-8 under another name."""
    utf_8 = _strictly(data, "utf_8")
    if codec == "utf_8":
        return utf_8
    if codec in {"cp932", "euc_jp"}:
        # Two-byte sequences also occur in real Shift_JIS kana; three bytes that fit UTF-8 are no accident.
        if utf_8 is not None and _WIDE.search(utf_8):
            return utf_8
        return _decode_euc(data) if codec == "euc_jp" else _decode_cp932(data)
    if codec == "iso2022_jp":
        return utf_8 or (data.decode("latin-1").translate(_GR_KANA) if _ONLY_GR_KANA.fullmatch(data) else None)
    if _SINGLE_BYTE.fullmatch(codec):
        return utf_8 or _strictly(data, codec)
    if codec in _FOREIGN or codec in _SEVEN_BIT or codec in _WITH_NULS:
        text = _strictly(data, codec)
        return text and _SURROGATE.sub("\ufffd", text)  # which Python's UTF-7 lets through
    return None


def _guess(data: bytes, codec: str | None) -> str:
    """The likeliest text when the label did not hold: UTF-8, EUC-JP, Shift_JIS; then with damage."""
    damage_allowed = 0.5 if codec == "utf_8" else 0.25
    for text in (_mostly_utf_8(data, damage_allowed), _decode_euc(data), _decode_cp932(data)):
        if text is not None:
            return text
    if codec in _FOREIGN:
        return data.decode(codec, "replace")
    if _TWO_HIGH_BYTES.search(data):
        return _PRIVATE.sub(UNKNOWN_CELL, data.decode("cp932", "replace"))
    return data.decode("cp1252", "replace")


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeError:
        return None


def _mostly_utf_8(data: bytes, damage_allowed: float) -> str | None:
    """UTF-8 with a little damage, such as a character cut in two; Shift_JIS read so is nearly all damage."""
    text = data.decode("utf_8", "replace")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return text if text.count("\ufffd") <= beyond_ascii * damage_allowed else None


def _decode_cp932(data: bytes) -> str | None:
    """Shift_JIS as Windows reads it; the private cells, where carriers kept their emoji, become 〓."""
    text = _strictly(data, "cp932")
    return text and _PRIVATE.sub(UNKNOWN_CELL, text)


def _decode_euc(data: bytes) -> str | None:
    """EUC-JP with the rows of CP932 (which is CP51932); None when some byte does not fit."""
    out, position = [], 0
    for run in _EUC_RUN.finditer(data):
        if run.start() != position:
            return None
        position = run.end()
        ascii_run, kanji, kana, supplement = run.groups()
        if ascii_run:
            out.append(ascii_run.decode("ascii"))
        elif kanji:
            out.append(_kanji_cells(kanji.translate(_HIGH_TO_LOW)))
        elif kana:
            out.append(kana[1::2].decode("latin-1").translate(_GR_KANA))
        else:
            out.append(supplement.decode("euc_jp", "replace").replace("\ufffd", UNKNOWN_CELL))
    return "".join(out) if position == len(data) else None


def _decode_jis(data: bytes) -> str:
    # Python's own codec is ten times as fast, stops at whatever is not plain, and differs in six signs.
    is_plain = b"\x1b(J" not in data and b"\x0e" not in data and not _OPEN_JIS.search(data)
    plain = _strictly(data, "iso2022_jp") if is_plain else None
    if plain is not None:
        for ours, theirs in _CP932_SIGNS:
            plain = plain.replace(theirs, ours)
        return plain
    out: list[str] = []
    charset, position = b"(B", 0
    for shift in _JIS_SHIFT.finditer(data):
        out.append(_jis_run(data[position : shift.start()], charset))
        position = shift.end()
        escape, control = shift.groups()
        if control == b"\n":
            out.append("\n")
        # A line ends in ASCII (RFC 1468), also where a relay or client lost the escape that says so.
        charset = escape or (b"(I" if control == b"\x0e" else b"(B")
    out.append(_jis_run(data[position:], charset))
    return "".join(out)


def _jis_run(run: bytes, charset: bytes) -> str:
    """The text of one run between two shifts; `charset` is the escape sequence before it, less its ESC."""
    if charset.startswith(b"("):
        return run.decode("latin-1").translate(_GL_KANA if charset == b"(I" else _GR_KANA)
    out = []
    for piece in _GRAPHIC.split(run):
        if not _GRAPHIC.match(piece):
            out.append(piece.decode("latin-1").translate(_GR_KANA))
        elif charset == b"$(D":
            pairs = zip(piece[::2], piece[1::2], strict=False)
            euc = b"".join(bytes((0x8F, first | 0x80, second | 0x80)) for first, second in pairs)
            out.append(euc.decode("euc_jp", "replace").replace("\ufffd", UNKNOWN_CELL))
        elif charset in {b"$(P", b"$(C", b"$(A", b"$A"}:
            out.append(UNKNOWN_CELL * (len(piece) // 2))
        else:
            out.append(_kanji_cells(piece))
    return "".join(out)


class _Cells(dict[int, str]):
    """JIS X 0208 cell (row << 8 | column) to its character in CP932, worked out when first met."""

    def __missing__(self, cell: int) -> str:
        row, column = cell >> 8, cell & 0xFF
        first = ((row - 0x21) >> 1) + (0x81 if row < 0x5F else 0xC1)
        second = column + (0x7E if row % 2 == 0 else 0x20 if column >= 0x60 else 0x1F)
        text = _PRIVATE.sub(UNKNOWN_CELL, bytes((first, second)).decode("cp932", "replace"))
        self[cell] = text if len(text) == 1 else UNKNOWN_CELL
        return self[cell]


_CELLS = _Cells()


def _kanji_cells(run: bytes) -> str:
    """Pairs of bytes 0x21-0x7e are, as big-endian 16-bit units, ready keys for the table."""
    whole = run[: len(run) // 2 * 2]
    return whole.decode("utf-16-be").translate(_CELLS) + UNKNOWN_CELL * (len(run) % 2)
