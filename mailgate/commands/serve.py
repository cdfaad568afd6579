"""`mailgate serve`: it turns into what watches over the gateway's processes, or is one of them."""

import os
import sys

import click

from mailgate.commands import at_hand
from mailgate.store import without_postgresql


@click.command()
@at_hand.settings_option
@click.option("--only", metavar="ROLES", help="Some of smtp,web,courier,clock; else all of them.")
@click.option("--bell", "bell_end", type=int, hidden=True)
def serve(only: str | None, bell_end: int | None) -> None:
    """Take mail, show pages, send letters. SIGTERM finishes what was begun and stops."""
    settings = at_hand.settings()
    if only is None:
        # In this process's place, so that what watches over the others is small, and has the same process id.
        os.execv(sys.executable, [sys.executable, "-m", "mailgate.supervisor", str(at_hand.settings_file())])  # noqa: S606
    if settings.gateway.database.startswith("sqlite:"):
        without_postgresql()
    from mailgate import gateway  # what it loads is too much for a process that only turns into another

    roles = only.replace(" ", "").split(",")
    if not set(roles) <= set(gateway.ROLES):
        raise click.UsageError(f"--only must name some of {','.join(gateway.ROLES)}.")
    try:
        gateway.serve(settings, roles, bell_end)
    except ValueError as error:
        raise at_hand.Failed(str(error)) from None
