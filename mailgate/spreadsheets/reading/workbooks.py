"""Workbooks (xlsx) by openpyxl, as the same sheets would read in CSV: what a cell shows, not how it is computed.

A formula gives the value that the spreadsheet kept with it. A merged cell gives its text once, at its beginning, and
hidden sheets give nothing: nobody looks at them before the file is handed on. A file is refused that would unpack to
more than a school can mean; its XML is read by defusedxml, which expands no entities.
"""

import datetime as dt
import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

import openpyxl

from mailgate.spreadsheets.reading.sheets import MOST_COLUMNS, MOST_ROWS, ReadSheet, Record, UnreadableSheet
from mailgate.visible import tidy

MOST_BYTES = 20 * 1024 * 1024
"""How much a workbook may unpack to; a roster of as many lines as a sheet may have is less than that."""

MOST_CHARACTERS = 10_000_000
"""How much text its cells may have together: one long text that is stored once can stand in all of them."""

MOST_MEMBERS = 2_000
MOST_SHEETS = 100


def read(data: bytes) -> list[ReadSheet]:
    """The sheets that are shown and not empty. Raises UnreadableSheet."""
    try:
        _weigh(data)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl names what it leaves out: pictures, validation, styles
            return list(_sheets(data))
    except UnreadableSheet:
        raise
    except Exception as error:
        raise UnreadableSheet("workbook-broken") from error


def _weigh(data: bytes) -> None:
    """Raises UnreadableSheet for a file that would unpack to too much; no member unpacks to more than it says."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        members = packed.infolist()
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_BYTES:
        raise UnreadableSheet("workbook-large")


def _sheets(data: bytes) -> Iterator[ReadSheet]:
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    if len(book.worksheets) > MOST_SHEETS:
        raise UnreadableSheet("workbook-large")
    left = MOST_CHARACTERS
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible" and (records := list(_records(sheet, left))):
            left -= sum(len(cell) for _, cells in records for cell in cells)
            yield ReadSheet(sheet.title, records)


def _records(sheet: Any, left: int) -> Iterator[Record]:
    sheet.reset_dimensions()  # some programs write a wrong one, and then most rows would be missing
    for line, values in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), 1):
        left -= sum(len(value) for value in values if isinstance(value, str))
        if line > MOST_ROWS or left < 0:
            raise UnreadableSheet("workbook-large")
        if any(value is not None for value in values) and any(cells := _shown(values)):
            yield line, cells


def _shown(values: Iterable[Any]) -> list[str]:
    """The texts of a row, without the empty cells behind them."""
    cells = ["" if value is None else tidy(_text(value)) for value in values]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _text(value: Any) -> str:
    """A cell as a Japanese spreadsheet shows it and writes it into CSV."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.date):  # a birth date, or a class 3-1 that was typed and became a day
        return f"{value.year}年{value.month}月{value.day}日"
    return str(value)
