"""A spreadsheet saved as CSV, as school offices save them: bytes to rows with line numbers. Pure.

Excel writes CP932 or UTF-8 with a byte order mark, "Unicode text" is UTF-16 with tabs; separators are commas, tabs or
semicolons. A file is taken whole or not at all, so everything that is wrong with it is found in one go.
"""

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from mailgate.wording.normalization import number, shown

_NUMERAL = re.compile("[0-9]{1,16}|(?=.)(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?")

L = TypeVar("L")


@dataclass(frozen=True, slots=True)
class CsvProblem:
    """What is wrong with a line: `line` counts from 1 as editors do, `column` is its heading as written or empty.

    `templates/cli/problem.txt` puts the code and its names into words.
    """

    line: int
    column: str
    code: str
    names: Mapping[str, Any] = field(default_factory=dict)


class CsvRefused(Exception):
    """The file cannot be taken; `problems` are all that is wrong with it, in the order of its lines."""

    def __init__(self, problems: Iterable[CsvProblem]) -> None:
        self.problems = sorted(problems, key=lambda problem: problem.line)
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
    """What a file says, line by line, and the headings that nobody asked for."""

    lines: tuple[L, ...]
    ignored: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one person: how they were called before and after, and the words taken away and added."""

    before: str
    after: str
    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What an import does. `kept` are people whom the file does not name and who stay, `left` those who leave."""

    added: tuple[str, ...]
    changed: tuple[Change, ...]
    unchanged: int
    kept: tuple[str, ...]
    left: tuple[str, ...]


def read_csv(data: bytes, columns: Sequence[Column]) -> CsvRows:
    """Read a file whose first line that is not blank has the headings.

    Raises CsvRefused where not even that can be understood.
    """
    records = list(_records(_decoded(data)))
    if len(records) < 2:
        raise CsvRefused([CsvProblem(1, "", "sheet-empty")])
    line, headings = records[0]
    places = _places(line, headings, columns)
    taken = {place for found in places.values() for place in found}
    rows, problems = [], []
    for line, cells in records[1:]:
        if any(cells[len(headings) :]):
            problems.append(CsvProblem(line, "", "cells-many", {"most": len(headings)}))
            continue
        padded = [*cells, *[""] * (len(headings) - len(cells))]
        rows.append(
            Row(line, {role: tuple(Cell(headings[at], padded[at]) for at in found) for role, found in places.items()})
        )
    ignored = tuple(heading for at, heading in enumerate(headings) if heading and at not in taken)
    return CsvRows(tuple(rows), ignored, tuple(problems))


def tidy(text: str) -> str:
    """A cell without invisible characters, its runs of blanks (full-width ones too) one space; letters stay."""
    visible = "".join(letter for letter in text if letter.isspace() or unicodedata.category(letter) not in {"Cc", "Cf"})
    return " ".join(visible.split())


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
    raise CsvRefused([CsvProblem(1, "", "encoding")])


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each record that is not blank with the line it begins on, its cells tidied."""
    first = next((line for line in text.splitlines() if line.strip(" ,;\t")), "")
    separator = max(",\t;", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begins = 1
    try:
        for record in reader:
            cells = [tidy(cell) for cell in record]
            if any(cells):
                yield begins, cells
            begins = reader.line_num + 1
    except csv.Error:
        raise CsvRefused([CsvProblem(begins, "", "quotes")]) from None


def _places(line: int, headings: Sequence[str], columns: Sequence[Column]) -> dict[str, list[int]]:
    """Where the columns of each role are."""
    folded = [re.sub(r"[\W_]", "", shown(heading)).casefold() for heading in headings]
    places: dict[str, list[int]] = {}
    problems = []
    for column in columns:
        found = [at for at, heading in enumerate(folded) if column.heading.fullmatch(heading)]
        if not found and not column.optional:
            problems.append(CsvProblem(line, "", f"{column.role}-column-missing"))
        if len(found) > 1 and not column.repeats:
            problems.append(CsvProblem(line, headings[found[1]], "column-twice"))
        places[column.role] = found
    if problems:
        raise CsvRefused(problems)
    return places
