"""The rich text of Outlook as plain text: compressed RTF ([MS-OXRTFCP]), with or without HTML inside ([MS-OXRTFEX]).

Read by our own lines: striprtf looks for links with a pattern whose time grows with the square of a hostile text.
"""

import re

from mailgate.mail.body import charsets

MAX_CHARACTERS = 200_000

_DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_TOKEN = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})? ?|((?:\\'[0-9a-f]{2})+)|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.IGNORECASE
)
_HEX = re.compile(r"\\'([0-9a-fA-F]{2})")
_UNSEEN = frozenset(("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "listtable"))
_BREAKS = {"par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "tab": "\t", "cell": " "}


def decompressed(data: bytes) -> bytes:
    """Compressed RTF as it was; a damaged one as far as it goes."""
    if data[8:12] != b"LZFu":
        return data[16 : 16 + MAX_CHARACTERS]
    window = bytearray(_DICTIONARY.ljust(4096, b" "))
    out, write, at = bytearray(), len(_DICTIONARY), 16
    while at < len(data) and len(out) < MAX_CHARACTERS:
        flags, at = data[at], at + 1
        for bit in range(8):
            if at >= len(data):
                break
            if flags >> bit & 1:
                token = int.from_bytes(data[at : at + 2], "big")
                at, read, length = at + 2, token >> 4, (token & 15) + 2
                if read == write:
                    return bytes(out)
            else:
                window[write], read, length, at = data[at], write, 1, at + 1
            for step in range(length):
                octet = window[(read + step) % 4096]
                out.append(octet)
                window[write] = octet
                write = (write + 1) % 4096
    return bytes(out)


def text_of(data: bytes) -> str:
    """What a rich text says, with LF line ends. Never raises; time grows with its size."""
    return _RtfReader().text(data.decode("latin-1")[:MAX_CHARACTERS])


class _RtfReader:
    def __init__(self) -> None:
        self._out: list[str] = []
        self._codepage = "cp932"
        self._unseen = False
        self._around: list[bool] = []
        self._skip = 0
        self._unicode_skip = 1

    def text(self, rtf: str) -> str:
        for token in _TOKEN.finditer(rtf):
            word, number, codes, sign, brace, plain = token.groups()
            if word:
                self._control(word.lower(), int(number or 1), given=number is not None)
            elif codes:
                self._write(
                    charsets.decode(bytes.fromhex("".join(_HEX.findall(codes))), self._codepage), len(codes) // 4
                )
            elif sign:
                self._symbol(sign)
            elif brace == "{":
                self._around.append(self._unseen)
            elif brace:
                self._unseen = self._around.pop() if self._around else False
            elif plain:
                self._write(plain, len(plain))
        return "".join(self._out)

    def _control(self, word: str, number: int, *, given: bool) -> None:
        if word in _UNSEEN:
            self._unseen = True
        elif word == "htmlrtf":
            self._unseen = not (given and number == 0)
        elif word == "ansicpg":
            self._codepage = f"cp{number}"
        elif word == "uc":
            self._unicode_skip = number
        elif word == "u":
            self._write(chr(number % 0x10000), 0)
            self._skip = self._unicode_skip
        elif word in _BREAKS:
            self._write(_BREAKS[word], 0)

    def _symbol(self, sign: str) -> None:
        if sign == "*":
            self._unseen = True
        elif sign in "\\{}~":
            self._write(" " if sign == "~" else sign, 1)

    def _write(self, text: str, length: int) -> None:
        """Add text, unless it is what older programs show for the character before; `length` is in their letters."""
        if self._skip and length:
            text, self._skip = text[self._skip :] if length > self._skip else "", max(0, self._skip - length)
        if not self._unseen:
            self._out.append(text)
