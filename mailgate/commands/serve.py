"""`mailgate serve`: it turns into what watches over the gateway's processes, or is one of them."""

import os
import sys

import click

from mailgate.commands import at_hand, named_files
from mailgate.settings import place_of
from mailgate.store import demand_driver, without_postgresql
from mailgate.supervisor import PROCESSES


@click.command()
@at_hand.settings_option
@click.option("--only", metavar="ROLES", help="Some of smtp,web,courier,clock; else all of them.")
@click.option("--bell", "bell_end", type=int, hidden=True)
def serve(only: str | None, bell_end: int | None) -> None:
    """Take mail, show pages, send letters. SIGTERM finishes what was begun and stops."""
    settings = at_hand.settings()
    roles = (",".join(PROCESSES) if only is None else only.replace(" ", "")).split(",")
    named_files.demand(settings, roles)
    demand_driver(settings.gateway.database)
    if only is None:
        for warning in named_files.exposed(settings):
            click.echo(warning, err=True)
        # In this process's place, so that what watches over the others is small, and has the same process id.
        os.execv(sys.executable, [sys.executable, "-m", "mailgate.supervisor", str(at_hand.settings_file())])  # noqa: S606
    if settings.gateway.database.startswith("sqlite:"):
        without_postgresql()
    from mailgate import gateway  # what it loads is too much for a process that only turns into another

    if not set(roles) <= set(gateway.ROLES):
        raise click.UsageError(f"--only must name some of {','.join(gateway.ROLES)}.")
    try:
        gateway.serve(settings, roles, bell_end)
    except gateway.CannotListen as error:
        raise at_hand.Failed(f"{place_of(at_hand.settings_file(), error.section, 'listen')} = {error}") from None
