"""The emoji of Japanese carriers' old phones, which lie on cells where others have kanji.

SoftBank put some on the cells of IBM's kanji in Shift_JIS, au on those of NEC's in ISO-2022-JP. Only who sent a mail
tells what such a cell means; here they become the sign for a cell that nobody knows.
"""

import re

from mailgate.mail.carriers import Carrier, carrier_of

# A pair of bytes in Shift_JIS, and those of SoftBank's emoji; iPhones of SoftBank (i.softbank.jp) send real kanji.
_PAIR = re.compile(rb"[\x81-\x9f\xe0-\xfc][\x40-\x7e\x80-\xfc]|[\xa1-\xdf]")
_SOFTBANK = re.compile(rb"[\xf7\xf9][\x41-\x9b\xa1-\xf3]|\xfb[\x41-\x8d\xa1-\xd7]")
_SJIS_UNKNOWN = b"\x81\xac"
# Runs of JIS X 0208 (RFC 1468), and the rows 85 to 91 in them, where au's emoji are.
_JIS_RUN = re.compile(rb"\x1b\$[@B]([\x21-\x7e]*)")
_AU = re.compile(rb"[\x75-\x7b][\x21-\x7e]")
_JIS_PAIR = re.compile(rb"[\x21-\x7e]{2}")
_JIS_UNKNOWN = b"\x22\x2e"


def without_emoji(data: bytes, domain: str) -> bytes:
    """The bytes of a text that a mail of `domain` (lower case) has, with 〓 for each of its carrier's emoji."""
    if data.isascii() and b"\x1b" not in data:
        return data
    carrier = carrier_of(domain)
    if carrier is Carrier.AU and b"\x1b$" in data:
        return _JIS_RUN.sub(lambda run: run[0][:3] + _JIS_PAIR.sub(_au, run[1]), data)
    if carrier is Carrier.SOFTBANK and not domain.endswith("i.softbank.jp") and not _is_utf_8(data):
        return _PAIR.sub(_softbank, data)
    return data


def _au(pair: re.Match[bytes]) -> bytes:
    return _JIS_UNKNOWN if _AU.fullmatch(pair[0]) else pair[0]


def _softbank(pair: re.Match[bytes]) -> bytes:
    return _SJIS_UNKNOWN if _SOFTBANK.fullmatch(pair[0]) else pair[0]


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
