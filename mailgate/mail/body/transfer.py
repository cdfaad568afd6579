"""Content-Transfer-Encodings and the Q and B of RFC 2047, undone as far as broken input allows. Never raises."""

import binascii
import re

_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_NOT_BASE64 = bytes(set(range(256)) - set(_BASE64))
_SPACES = b" \t\r\n"
_BASE64_LINE = re.compile(rb"[ \t]*[A-Za-z0-9+/]+={0,2}[ \t\r]*")
_FIRST_LINE_OF_WORDS = re.compile(rb"\s*[^\s]+?(?:[ \t]+[^\s]|[\x80-\xff])")
# A file that somebody put into the text, as mail programs did before MIME (POSIX, uuencode).
_UUENCODED = re.compile(rb"^begin [0-7]{3,4} \S[^\n]*\n(?:[ -`]{1,64}\n)*?(?:[` ]?\r?\n)?end[ \t\r]*$", re.MULTILINE)


def decode_body(data: bytes, encoding: str) -> list[bytes]:
    """Undo the transfer encoding named `encoding` (lower case); an unknown one leaves the bytes as they are.

    More than one piece where a list or a filter pasted plain text before or behind what it did not decode.
    """
    if encoding == "base64":
        return _pieces_of_base64(data)
    return [binascii.a2b_qp(data) if encoding == "quoted-printable" else data]


def without_files(data: bytes) -> bytes:
    """Text without the files that are uuencoded into it."""
    return _UUENCODED.sub(b"", data) if b"\nend" in data and b"begin " in data else data


def _pieces_of_base64(data: bytes) -> list[bytes]:
    if not data.translate(None, delete=_BASE64 + _SPACES + b"=") and b"=" not in data.rstrip(b"=" + _SPACES):
        return [decode_base64(data)]
    before, encoded, after = _around_base64(data.split(b"\n"))
    if not encoded:  # gateways and hand-made mails announce base64 above plain text
        return [data if _FIRST_LINE_OF_WORDS.match(data) else decode_base64(data)]
    pieces = [b"\n".join(before), decode_base64(b"".join(encoded)), b"\n".join(after)]
    return [piece for piece in pieces if piece.strip()]


def _around_base64(lines: list[bytes]) -> tuple[list[bytes], list[bytes], list[bytes]]:
    """The lines before, of and behind the most that looks like base64, which ends at its padding."""
    runs: list[list[int]] = [[]]
    for number, line in enumerate(lines):
        content = line.strip()
        if len(content) % 4 == 0 and _BASE64_LINE.fullmatch(line):
            runs[-1].append(number)
        if not runs[-1] or runs[-1][-1] != number or content.endswith(b"="):
            runs.append([])
    longest = max(runs, key=lambda run: sum(len(lines[number]) for number in run))
    if not longest:
        return lines, [], []
    first, last = longest[0], longest[-1] + 1
    return lines[:first], lines[first:last], lines[last:]


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
