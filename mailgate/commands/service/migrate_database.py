"""`mailgate migrate-database`: from SQLite to PostgreSQL."""

import dataclasses
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mailgate.commands import context, terminal

if TYPE_CHECKING:
    from mailgate.store.moving import Contents


@click.command("migrate-database")
@context.settings_option
@click.argument("source", metavar="SQLITE")
@click.argument("target", metavar="POSTGRES")
@context.json_option
def migrate_database(source: str, target: str, as_json: bool) -> None:
    """Move all data from SQLite to an empty PostgreSQL.

    SQLITE is a file or a sqlite:/// address, POSTGRES a postgresql:// address. Stop the gateway first. Every table is
    counted and hashed on both sides; unless all are the same, nothing is moved. The file stays as it is.

    \b
    Examples:
      mailgate migrate-database /srv/mailgate/mailgate.db postgresql://mailgate@db/mailgate
    """
    from mailgate.store import moving  # its driver is an extra

    file = Path(source.removeprefix("sqlite:///"))
    if not file.is_file():
        raise context.Failed(f"{file} is no file")
    if not re.match("postgresql://.", target):
        raise context.Failed(f"{target} is no address such as postgresql://USER@HOST/NAME")
    moved: list[Contents] = []
    try:
        with terminal.working():
            moving.move(f"sqlite:///{file}", target, moved.append)
    except moving.CannotMove as error:
        raise context.Failed(str(error)) from None
    if as_json:
        terminal.document([dataclasses.asdict(each) for each in moved])
        return
    for each in moved:
        terminal.echo(f"{each.table}: {each.rows} rows, {each.digest[:16]}")
    terminal.echo("all of it is there; now set `database` in settings.ini and start the gateway")
