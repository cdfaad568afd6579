"""`mailgate retention`: what is kept how long, what the last purges took away, and a purge right now."""

from dataclasses import asdict
from typing import Any

import click

from mailgate.commands import context, database, terminal
from mailgate.school.moment import DAY, Moment
from mailgate.school.privacy import overview, purges
from mailgate.school.privacy.overview import Keeping
from mailgate.school.privacy.purges import DayOfPurge
from mailgate.school.privacy.retention import KEPT
from mailgate.service.daily_purge import DailyPurge
from mailgate.store import Store


@click.group()
def retention() -> None:
    """What is kept how long, and what was taken away.

    \b
    Examples:
      mailgate retention show
    """


@retention.command()
@context.settings_option
@context.json_option
def show(as_json: bool) -> None:
    """Print what is kept how long and what goes soon.

    The purges of the last 30 days are named, too.

    A month of the register that goes within 30 days, and that nobody has exported yet, is named.

    \b
    Examples:
      mailgate retention show
      mailgate retention show --json
    """
    keeping, last = database.read(_read, database.moment())
    if as_json:
        terminal.document(_document(keeping, last))
        return
    for what, kept in KEPT.items():
        terminal.row((what, f"{kept.seconds // DAY} days"))
    for each in keeping:
        time = "until the following school year ends" if each.days is None else f"{each.days} days"
        terminal.row((f"notices of {each.school.code}", time, f"from {each.first_kept} on"))
        for month in each.unexported:
            terminal.row((f"register of {each.school.code}", month, "goes soon, and nobody exported it"))
    for day in last:
        terminal.row((f"purge of {day.day}", _counts(day)))


def _read(at: Moment) -> tuple[list[Keeping], list[DayOfPurge]]:
    return overview.of_operator(at), purges.last(at)


def _document(keeping: list[Keeping], last: list[DayOfPurge]) -> dict[str, Any]:
    return {
        "days": {what: kept.seconds // DAY for what, kept in KEPT.items()},
        "schools": [
            {
                "school": each.school.code,
                "keep_notices": each.days,
                "first_kept": each.first_kept.isoformat(),
                "unexported": each.unexported,
            }
            for each in keeping
        ],
        "purges": [asdict(day) for day in last],
    }


def _counts(day: DayOfPurge) -> str:
    return ", ".join(f"{rows} of {what}" for what, rows in day.counts.items())


@retention.command(name="run")
@context.settings_option
@context.json_option
def run_now(as_json: bool) -> None:
    """Purge now what the clock would purge once a day.

    Schools are told first what goes, as ever. Says how many rows of each table went.

    \b
    Examples:
      mailgate retention run
    """
    with terminal.working():
        taken = database.run(_purge)
    if as_json:
        terminal.document(taken)
        return
    for what, rows in taken.items():
        terminal.row((what, rows))
    terminal.echo(f"{sum(taken.values())} rows went")


async def _purge(store: Store) -> Any:
    purge = DailyPurge(store, database.moment, lambda: False, context.settings().news.board)
    await purge.step_by_step()
    return await purge.by_school()
