"""What commands write: no name, address or mail can command the terminal, or forge a line or a column."""

from collections.abc import Iterable

import click

from mailgate.visible import escaped


def echo(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Write a text to stdout, or to stderr, its invisible characters escaped."""
    click.echo(escaped(text).encode("utf-8", "replace"), err=err, nl=nl)


def row(columns: Iterable[object]) -> None:
    """Write a line of columns with tabs between them; tabs and line ends within one become blanks."""
    echo("\t".join(" ".join(str(column).split()) for column in columns))
