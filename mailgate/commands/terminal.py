"""What commands write: no name, address or mail can command the terminal, or forge a line or a column."""

import contextlib
import csv
import itertools
import json
import os
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import click

from mailgate.spreadsheets.cells import Row, harmless
from mailgate.visible import escaped

PATIENT_SECONDS = 1.0
"""After this time a person wants to see that something is done."""


def echo(text: str, *, err: bool = False, nl: bool = True, colour: str | None = None) -> None:
    """Write a text to stdout, or to stderr, its invisible characters escaped; in this colour on a terminal."""
    shown = escaped(text)
    if colour and _has_colours(err=err):
        shown = click.style(shown, fg=colour)
    click.echo(shown.encode("utf-8", "replace"), err=err, nl=nl)


def _has_colours(*, err: bool) -> bool:
    """Whether it is a terminal whose person did not switch colours off (https://no-color.org)."""
    stream = sys.stderr if err else sys.stdout
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def problem(text: str) -> None:
    """Say on stderr what is wrong."""
    echo(text, err=True, colour="red")


def warning(text: str) -> None:
    """Say on stderr what may be wrong."""
    echo(text, err=True, colour="yellow")


def row(columns: Iterable[object]) -> None:
    """Write a line of columns with tabs between them; tabs and line ends within one become blanks."""
    echo("\t".join(" ".join(str(column).split()) for column in columns))


def table(headings: Sequence[str], rows: Iterable[Row]) -> None:
    """Write a table as CSV; no cell of it is computed by a spreadsheet."""
    csv.writer(sys.stdout).writerows([harmless(cell) for cell in row] for row in (headings, *rows))


def document(value: Any) -> None:
    """Write a JSON document, which a program reads as a whole."""
    echo(json.dumps(value, ensure_ascii=False, indent=2))


@contextlib.contextmanager
def working() -> Iterator[None]:
    """Show on a terminal for how long a command is at work, once that is more than a second."""
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    clock = threading.Thread(target=_show_seconds, args=(done,), daemon=True)
    clock.start()
    try:
        yield
    finally:
        done.set()
        clock.join()


def _show_seconds(done: threading.Event) -> None:
    """Write the seconds over each other, and take them away in the end."""
    for seconds in itertools.count(1):
        if done.wait(PATIENT_SECONDS):
            click.echo("\r\033[K" if seconds > 1 else "", err=True, nl=False)
            return
        click.echo(f"\rworking ... {seconds} s", err=True, nl=False)
