"""The office's table: which column is which, and the rows below the headings with their lines. Pure.

A file is taken whole or not at all, so everything that is wrong with it is found in one go.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any, Generic, TypeVar

from mailgate.school.directory.imports.cells import damage
from mailgate.spreadsheets.reading import files
from mailgate.spreadsheets.reading.sheets import ReadSheet, Record, UnreadableSheet
from mailgate.wording.normalization import number, shown

_NUMERAL = re.compile("[0-9]{1,16}|(?=.)(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?")

LONGEST_TITLE = 15
"""How many lines from the top the headings are looked for, to say where they are."""
_FEWEST_HEADINGS = 3

MOST_PROBLEMS = 1_000
"""After these many problems a file is read no further: nobody mends more of them by hand."""

L = TypeVar("L")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CsvProblem:
    """What is wrong with a line: `line` counts from 1 as editors do, `column` is its heading as written or empty.

    `templates/cli/imports/problem.txt` puts the code and its names into words.
    """

    line: int
    column: str
    code: str
    names: Mapping[str, Any] = field(default_factory=dict)


class CsvRefused(Exception):
    """The file cannot be taken; `problems` are what is wrong with it, in the order of its lines."""

    def __init__(self, problems: Iterable[CsvProblem]) -> None:
        self.problems = sorted(problems, key=lambda problem: problem.line)[:MOST_PROBLEMS]
        super().__init__(f"{len(self.problems)} problems")


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is looked for; `heading` is matched against the heading without case, spaces and punctuation."""

    role: str
    heading: re.Pattern[str]
    optional: bool = False
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, tidied, under its column's heading."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the sheet; its cells by role, in the order of their columns."""

    line: int
    cells: Mapping[str, tuple[Cell, ...]]

    def one(self, role: str) -> Cell:
        """The cell of a column that does not repeat; an empty one if the file has no such column."""
        return next(iter(self.cells[role]), Cell("", ""))


@dataclass(frozen=True, slots=True)
class CsvRows:
    """The rows of a file, the headings that nobody asked for, and the lines that fit under no headings."""

    rows: tuple[Row, ...]
    ignored: tuple[str, ...]
    problems: tuple[CsvProblem, ...]


@dataclass(frozen=True, slots=True)
class File(Generic[L]):
    """What a file says, line by line, the headings that nobody asked for, and what looks wrong but is taken."""

    lines: tuple[L, ...]
    ignored: tuple[str, ...]
    warnings: tuple[CsvProblem, ...] = ()


def read_sheets(data: bytes) -> list[ReadSheet]:
    """The sheets of a file: CSV or a workbook. Raises CsvRefused."""
    try:
        return files.read(data)
    except UnreadableSheet as refused:
        raise CsvRefused([CsvProblem(refused.line, "", refused.code, refused.names)]) from None


def table(sheets: Sequence[ReadSheet], columns: Sequence[Column]) -> CsvRows:
    """The rows of the sheet with these columns, whose first line that is not blank has the headings.

    Of several sheets just one may have the headings. Raises CsvRefused where not even that can be understood.
    """
    records = _chosen(sheets, columns).records
    if len(records) < 2:
        raise CsvRefused([CsvProblem(1, "", "sheet-empty")])
    line, headings = records[0]
    try:
        places = _places(line, headings, columns)
    except CsvRefused as refused:
        raise CsvRefused(_below_title(records, columns) or [*_unheaded(records), *refused.problems]) from None
    taken = {place for found in places.values() for place in found}
    rows: list[Row] = []
    problems: list[CsvProblem] = []
    unnamed: set[int] = set()
    for line, cells in until_many(records[1:], problems):
        if any(cells[len(headings) :]):
            problems.append(CsvProblem(line, "", "cells-many", {"most": len(headings)}))
            continue
        padded = [*cells, *[""] * (len(headings) - len(cells))]
        unnamed |= {at for at, cell in enumerate(padded) if cell and not headings[at]}
        problems += [CsvProblem(line, headings[at], *found) for at in sorted(taken) if (found := damage(padded[at]))]
        rows.append(
            Row(line, {role: tuple(Cell(headings[at], padded[at]) for at in found) for role, found in places.items()})
        )
    ignored = tuple(
        heading or f"({at + 1})"
        for at, heading in enumerate(headings)
        if at not in taken and (heading or at in unnamed)
    )
    return CsvRows(tuple(rows), ignored, tuple(problems))


def until_many(items: Iterable[T], problems: Sequence[CsvProblem]) -> Iterator[T]:
    """These items, as long as what is done with them has not found too many problems."""
    return takewhile(lambda _: len(problems) < MOST_PROBLEMS, items)


def _below_title(records: Sequence[Record], columns: Sequence[Column]) -> list[CsvProblem]:
    """Where the headings are that the first line has not, since a title stands there."""
    for line, cells in records[1:LONGEST_TITLE]:
        if _has_headings(cells, columns):
            return [CsvProblem(line, "", "headings-below", {"line": line, "first": records[0][0]})]
    return []


def _unheaded(records: Sequence[Record]) -> list[CsvProblem]:
    """The columns without a heading that have cells: one of them may be the column that is missing."""
    line, headings = records[0]
    filled = {at for _, cells in records[1:] for at, cell in enumerate(cells) if cell}
    empty = [at for at, heading in enumerate(headings) if not heading and at in filled]
    return [CsvProblem(line, "", "heading-empty", {"column": at + 1}) for at in empty]


def bare_number(text: str, ending: str) -> str:
    """A grade, class or number as it is compared: `３年`, `三`, `03`, `3` are one; `ending` is a pattern to cut off."""
    word = re.sub(rf"(?<=.)(?:{ending})$", "", shown(text).strip())
    return str(number(word)) if _NUMERAL.fullmatch(word) else word


def needed(line: int, cell: Cell, most: int) -> list[CsvProblem]:
    """What is wrong with a cell that must hold something, of `most` characters."""
    return fitting(line, cell, most) if cell.text else [CsvProblem(line, cell.heading, "missing")]


def fitting(line: int, cell: Cell, most: int) -> list[CsvProblem]:
    """What is wrong with a cell that may hold up to `most` characters."""
    return [CsvProblem(line, cell.heading, "long", {"most": most})] if len(cell.text) > most else []


def _chosen(sheets: Sequence[ReadSheet], columns: Sequence[Column]) -> ReadSheet:
    """The sheet that has the headings, or where none has them the first one, whose problems are told."""
    headed = [sheet for sheet in sheets if any(_has_headings(cells, columns) for _, cells in _top(sheet))]
    if len(headed) > 1:
        raise CsvRefused([CsvProblem(1, "", "sheets-several", {"sheets": "」「".join(sheet.name for sheet in headed)})])
    return next(iter(headed or sheets), ReadSheet("", ()))


def _top(sheet: ReadSheet) -> Sequence[Record]:
    return sheet.records[:LONGEST_TITLE]


def _has_headings(cells: Sequence[str], columns: Sequence[Column]) -> bool:
    return sum(map(bool, _matches(cells, columns).values())) >= _FEWEST_HEADINGS


def _places(line: int, headings: Sequence[str], columns: Sequence[Column]) -> dict[str, list[int]]:
    """Where the columns of each role are."""
    places = _matches(headings, columns)
    problems = []
    for column in columns:
        found = places[column.role]
        if not found and not column.optional:
            problems.append(CsvProblem(line, "", f"{column.role}-column-missing"))
        if len(found) > 1 and not column.repeats:
            problems.append(CsvProblem(line, headings[found[1]], "column-twice"))
    if problems:
        raise CsvRefused(problems)
    return places


def _matches(headings: Sequence[str], columns: Sequence[Column]) -> dict[str, list[int]]:
    """Which of these headings are those of each role."""
    folded = [re.sub(r"[\W_]", "", shown(heading)).casefold() for heading in headings]
    return {
        column.role: [at for at, heading in enumerate(folded) if column.heading.fullmatch(heading)]
        for column in columns
    }
