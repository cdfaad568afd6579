"""Workbooks (xlsx) by XlsxWriter, row by row: memory holds one row of cells, however many there are."""

import io
import re
from typing import Any

import xlsxwriter

from mailgate.spreadsheets.cells import Row, Workbook, is_formula, shown

LONGEST_NAME = 31

_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def workbook(table: Workbook) -> bytes:
    """The file, with a worksheet for each sheet."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, _OPTIONS) as book:
        bold, text = book.add_format({"bold": True, "quote_prefix": True}), book.add_format({"quote_prefix": True})
        taken: set[str] = set()
        for sheet in table.sheets:
            page = book.add_worksheet(_name(sheet.name, taken))
            page.freeze_panes(1, 0)
            _write(page, 0, table.headings, bold)
            for number, row in enumerate(sheet.rows, 1):
                _write(page, number, row, text)
        if not taken:
            _write(book.add_worksheet(), 0, table.headings, bold)
    return content.getvalue()


def _write(page: Any, number: int, row: Row, text: Any) -> None:
    """Texts are written as texts, and marked as such where a person who edits the cell would make a formula of it."""
    for column, cell in enumerate(map(shown, row)):
        if isinstance(cell, int):
            page.write_number(number, column, cell)
        elif cell:
            page.write_string(number, column, cell, text if is_formula(cell) else None)


def _name(name: str, taken: set[str]) -> str:
    """A name that Excel takes: no longer than it allows, without its signs, and not twice."""
    plain = re.sub(r"[\[\]:*?/\\']", " ", name).strip()[:LONGEST_NAME] or "-"
    found, number = plain, 1
    while found.casefold() in taken:
        number += 1
        found = f"{plain[: LONGEST_NAME - 6]} ({number})"
    taken.add(found.casefold())
    return found
