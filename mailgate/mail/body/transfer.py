"""Content-Transfer-Encodings and the Q and B of RFC 2047, undone as far as broken input allows. Never raises."""

import binascii
import re

_NOT_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
_FIRST_LINE_OF_WORDS = re.compile(rb"\s*[^\s]+?(?:[ \t]+[^\s]|[\x80-\xff])")


def decode_body(data: bytes, encoding: str) -> bytes:
    """Undo the transfer encoding named `encoding` (lower case); an unknown one leaves the bytes as they are."""
    if encoding == "base64":
        # Gateways and hand-made mails announce base64 above plain text: the first line gives them away.
        return data if _FIRST_LINE_OF_WORDS.match(data) else decode_base64(data)
    if encoding == "quoted-printable":
        return binascii.a2b_qp(data)
    return data


def decode_base64(data: bytes) -> bytes:
    """Decode base64, with stray characters passed over and missing padding supplied."""
    try:
        return binascii.a2b_base64(data)
    except binascii.Error:
        kept = data.translate(None, delete=_NOT_BASE64)
        whole = kept[: len(kept) - (len(kept) % 4 == 1)]
        return binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))


def decode_q(data: bytes) -> bytes:
    """Decode the Q encoding of RFC 2047 section 4.2, where `_` is a space."""
    return binascii.a2b_qp(data, header=True)
