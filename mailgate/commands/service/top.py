"""`mailgate top`: the morning in the terminal, as the database and the listener for metrics, if it is on, tell it."""

import asyncio
import contextlib
import dataclasses
import datetime as dt
import sys
from typing import Any
from urllib.request import urlopen

import click

from mailgate.commands import context, database, terminal
from mailgate.school.letters.line.budget import Budget
from mailgate.school.trace import morning
from mailgate.settings import Settings
from mailgate.store import Store, StoreUnavailable
from mailgate.words.templates import environment

LISTENER_SECONDS = 2.0
UNITS_WAITING = "mailgate_units_waiting"
LIMITS_HIT = "mailgate_limits_hit_total"
MOST_SCHOOLS = 12

Facts = dict[str, Any]


@click.command()
@context.settings_option
@click.option("--once", is_flag=True, help="Print it once, as is done where the output is no terminal.")
@click.option("--every", type=click.IntRange(1, 3_600), default=2, show_default=True, help="Seconds between two looks.")
@context.json_option
def top(once: bool, every: int, as_json: bool) -> None:
    """Watch the morning.

    Mails and letters a minute, what waits and since when, how long letters take, who is logged in, today's notices that
    nobody has confirmed, by school, and what goes wrong. Numbers only. Ctrl-C ends it.

    \b
    Examples:
      mailgate top
      mailgate top --once --json
    """
    settings = context.settings()
    if as_json:
        terminal.document(database.run(lambda store: _look(store, settings)))
    elif once or not sys.stdout.isatty():
        terminal.echo(_text(database.run(lambda store: _look(store, settings)), settings), nl=False)
    else:
        with contextlib.suppress(KeyboardInterrupt):
            database.run(lambda store: _watch(store, settings, every))


async def _watch(store: Store, settings: Settings, every: int) -> None:
    """Draw it again and again, until Ctrl-C; also while the database does not answer."""
    while True:
        try:
            text = _text(await _look(store, settings), settings)
        except StoreUnavailable as error:
            text = f"{error}\n"
        click.clear()
        terminal.echo(text, nl=False)
        await asyncio.sleep(every)


async def _look(store: Store, settings: Settings) -> Facts:
    now = dt.datetime.now(settings.gateway.time_zone)
    found = await store.read(morning.read, database.moment(), now.date(), Budget.of(settings))
    counted = await asyncio.to_thread(_counted, settings)
    return {"time": now.isoformat(timespec="seconds"), **dataclasses.asdict(found), "counted": counted}


def _counted(settings: Settings) -> dict[str, float] | None:
    """What the listener for metrics shows; None where it is off or says nothing."""
    listen = settings.metrics.listen
    if listen is None:
        return None
    try:
        with urlopen(f"http://{listen.host}:{listen.port}/metrics", timeout=LISTENER_SECONDS) as answer:  # nosec B310
            return _sums(answer.read().decode())
    except OSError:
        return None


def _sums(text: str) -> dict[str, float]:
    """Units of work that wait, over all processes, and how often each limit was hit since the start, by its name."""
    from prometheus_client.parser import text_string_to_metric_families  # only where metrics are on

    sums: dict[str, float] = {UNITS_WAITING: 0}
    for sample in (sample for family in text_string_to_metric_families(text) for sample in family.samples):
        if sample.name in {UNITS_WAITING, LIMITS_HIT}:
            name = sample.labels.get("limit", UNITS_WAITING)
            sums[name] = sums.get(name, 0) + sample.value
    return sums


def _text(facts: Facts, settings: Settings) -> str:
    template = environment("cli", settings.gateway.language).get_template("top.txt")
    return template.render(**facts, most=MOST_SCHOOLS, listens=settings.metrics.listen is not None, line=settings.line)
