"""What commands write: no name, address or mail can command the terminal, or forge a line or a column."""

import csv
import sys
from collections.abc import Iterable, Sequence

import click

from mailgate.spreadsheets.cells import Row, harmless
from mailgate.visible import escaped


def echo(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Write a text to stdout, or to stderr, its invisible characters escaped."""
    click.echo(escaped(text).encode("utf-8", "replace"), err=err, nl=nl)


def row(columns: Iterable[object]) -> None:
    """Write a line of columns with tabs between them; tabs and line ends within one become blanks."""
    echo("\t".join(" ".join(str(column).split()) for column in columns))


def table(headings: Sequence[str], rows: Iterable[Row]) -> None:
    """Write a table as CSV; no cell of it is computed by a spreadsheet."""
    csv.writer(sys.stdout).writerows([harmless(cell) for cell in row] for row in (headings, *rows))
