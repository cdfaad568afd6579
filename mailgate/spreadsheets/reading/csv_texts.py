"""A spreadsheet saved as CSV, as school offices save them.

Excel writes CP932 or UTF-8 with a byte order mark, "Unicode text" is UTF-16 with tabs; separators are commas, tabs or
semicolons.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from mailgate.spreadsheets.reading.sheets import MOST_COLUMNS, MOST_ROWS, ReadSheet, Record, UnreadableSheet
from mailgate.visible import tidy

LONGEST_TITLE = 15
"""How many lines from the top the line with the headings is looked for, to know the separator."""

# What Excel writes above a file to say how its cells are divided.
_SEPARATOR = re.compile(r"sep=([,;\t])\s*(?:\r\n|\r|\n)", re.IGNORECASE)


def read(data: bytes) -> ReadSheet:
    """The only sheet of a CSV file. Raises UnreadableSheet."""
    return ReadSheet("", list(_records(_decoded(data))))


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp932")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableSheet("encoding")


def _records(text: str) -> Iterator[Record]:
    said = _SEPARATOR.match(text)
    rest = text[said.end() :] if said else text
    separator = said[1] if said else max(",\t;", key=_first_line(rest).count)
    reader = csv.reader(io.StringIO(rest, newline=""), delimiter=separator, strict=True)
    skipped = 1 if said else 0
    begins = skipped + 1
    try:
        for record in reader:
            if begins > MOST_ROWS:
                raise UnreadableSheet("lines-many", begins, {"most": MOST_ROWS})
            cells = [tidy(cell) for cell in record[:MOST_COLUMNS]]
            if any(cells):
                yield begins, cells
            begins = skipped + reader.line_num + 1
    except csv.Error:
        raise UnreadableSheet("quotes", begins) from None


def _first_line(text: str) -> str:
    """The line with the headings, or with a title that has as many cells."""
    filled = (line for line in text.splitlines() if line.strip(" ,;\t"))
    return max(islice(filled, LONGEST_TITLE), key=len, default="")
