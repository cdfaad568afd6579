"""Cells, and the texts among them that a spreadsheet would compute."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mailgate.visible import visible

Cell = str | int
Row = Sequence[Cell]

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection")."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A named part of a file with its rows, which are made as they are written."""

    name: str
    rows: Iterable[Row]


@dataclass(frozen=True, slots=True)
class Workbook:
    """What is written into one file: the headings, and the sheets below them."""

    headings: Sequence[str]
    sheets: Iterable[Sheet]


def shown(cell: Cell) -> Cell:
    """The cell without invisible characters."""
    return visible(cell) if isinstance(cell, str) else cell


def is_formula(cell: Cell) -> bool:
    """Whether a spreadsheet would compute this text; a single sign is none."""
    return isinstance(cell, str) and len(cell) > 1 and cell.startswith(FORMULA)


def harmless(cell: Cell) -> Cell:
    """The cell for a file that has only texts: an apostrophe stands before what would be computed."""
    return f"'{cell}" if is_formula(cell) else cell
