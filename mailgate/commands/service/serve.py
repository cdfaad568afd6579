"""`mailgate serve`: it turns into what watches over the gateway's processes, or is one of them."""

import os
import sys

import click

from mailgate.commands import config_check, context, terminal
from mailgate.service.supervisor import PROCESSES
from mailgate.settings import Settings, place_of
from mailgate.store import demand_driver, without_postgresql


@click.command()
@context.settings_option
@click.option("--only", metavar="ROLES", help="Some of smtp,web,courier,clock; else all of them.")
@click.option("--wakeup", "wakeup_end", type=int, hidden=True)
def serve(only: str | None, wakeup_end: int | None) -> None:
    """Take mail, show pages, send letters. SIGTERM finishes what was begun and stops.

    \b
    Examples:
      mailgate serve
      mailgate serve --only web
    """
    settings = context.settings()
    roles = (",".join(PROCESSES) if only is None else only.replace(" ", "")).split(",")
    config_check.demand(settings, roles)
    config_check.demand_database(settings)
    demand_driver(settings.gateway.database)
    if wakeup_end is None:
        for warning in config_check.warnings(settings):
            terminal.warning(warning)
    if only is None:
        with config_check.alone(settings):
            _turn_into_supervisor(settings)
    if settings.gateway.database.startswith("sqlite:"):
        without_postgresql()
    from mailgate.service import gateway  # what it loads is too much for a process that only turns into another

    if not set(roles) <= set(gateway.ROLES):
        raise click.UsageError(f"--only must name some of {','.join(gateway.ROLES)}.")
    try:
        gateway.serve(settings, roles, wakeup_end)
    except gateway.CannotListen as error:
        raise context.Failed(f"{place_of(context.settings_file(), error.section, 'listen')} = {error}") from None


def _turn_into_supervisor(settings: Settings) -> None:
    """In this process's place, so that what watches over the others is small, and has the same process id."""
    if settings.metrics.listen:
        from mailgate.service import metrics_folder

        metrics_folder.prepare()  # the supervisor removes it in the end
    told = [str(context.settings_file()), settings.gateway.log_format, str(settings.gateway.drain_seconds)]
    os.execv(sys.executable, [sys.executable, "-m", "mailgate.service.supervisor", *told])  # noqa: S606  # nosec B606
