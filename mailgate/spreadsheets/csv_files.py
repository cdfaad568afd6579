"""CSV as spreadsheets in Japan open it: UTF-8 with a mark at its beginning (BOM), or CP932 for older programs."""

import codecs
import csv
import io
from collections.abc import Iterable, Iterator
from enum import StrEnum

from mailgate.spreadsheets.cells import Cell, Row, Workbook, harmless, shown

GETA = "〓"
"""Stands for a character that CP932 lacks, as in print for a type that is missing (下駄記号)."""

_LOOK_ALIKES = str.maketrans({"\u301c": "～", "\u2212": "－", "\u2014": "―", "\u2016": "∥"})
"""Characters of Unicode that CP932 has at another place."""


class Encoding(StrEnum):
    """How the text of a file is written."""

    UTF_8 = "utf-8"
    CP932 = "cp932"


def pieces(table: Workbook, encoding: Encoding) -> Iterator[bytes]:
    """The file, one piece for each sheet; the sheets follow one another below one line of headings."""
    yield codecs.BOM_UTF8 if encoding is Encoding.UTF_8 else b""
    yield _encoded([table.headings], encoding)
    for sheet in table.sheets:
        yield _encoded(sheet.rows, encoding)


def missing(text: str) -> set[str]:
    """The characters of a text that CP932 lacks."""
    characters = set(text.translate(_LOOK_ALIKES)) - {GETA}
    return {character for character in characters if character.encode("cp932", "geta") == GETA.encode("cp932")}


def _encoded(rows: Iterable[Row], encoding: Encoding) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows([_written(cell, encoding) for cell in row] for row in rows)
    return text.getvalue().encode(encoding, "geta" if encoding is Encoding.CP932 else "strict")


def _written(cell: Cell, encoding: Encoding) -> Cell:
    """The cell as it stands in the file. Look-alikes come first: one of them is a sign that begins a formula."""
    text = shown(cell)
    if encoding is Encoding.CP932 and isinstance(text, str):
        text = text.translate(_LOOK_ALIKES)
    return harmless(text)


def _geta(error: UnicodeError) -> tuple[str, int]:
    """What `codecs.register_error` wants: the replacement, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return GETA * (error.end - error.start), error.end


codecs.register_error("geta", _geta)
