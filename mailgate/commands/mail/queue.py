"""`mailgate queue`: letters that wait or could not be sent."""

import dataclasses
import time
from collections.abc import Sequence

import click

from mailgate.commands import context, database, terminal
from mailgate.ids import LetterId
from mailgate.school.letters import queue as letter_queue
from mailgate.school.models import Delivery

HEADINGS = "\t".join(("id", "age", "tries", "next", "letter", "address", "last error"))
"""On stderr, as what is said of an empty queue: what stands on stdout is for programs, too."""


@click.group(invoke_without_command=True)
@context.settings_option
@context.json_option
@click.pass_context
def queue(running: click.Context, as_json: bool) -> None:
    """List what waits to be sent and what was given up.

    A line each: id, age, attempts, next attempt, letter, address, last error, with tabs between them.

    \b
    Examples:
      mailgate queue
      mailgate queue --json
    """
    if running.invoked_subcommand is None:
        letters = database.read(letter_queue.listing)
        if as_json:
            terminal.document([dataclasses.asdict(letter) for letter in letters])
        else:
            _show(letters)


@queue.command()
@context.settings_option
@click.argument("letters", metavar="[ID]...", type=int, nargs=-1)
def retry(letters: tuple[int, ...]) -> None:
    """Try these letters again now, or all of them; also those given up.

    \b
    Examples:
      mailgate queue retry
      mailgate queue retry 12 15
    """
    count = database.write(letter_queue.retry, database.moment(), list(map(LetterId, letters)))
    _tell(letters, count, "tried again now")


@queue.command()
@context.settings_option
@click.argument("letters", metavar="ID...", type=int, nargs=-1, required=True)
def drop(letters: tuple[int, ...]) -> None:
    """Never send these letters.

    \b
    Examples:
      mailgate queue drop 12
    """
    count = database.write(letter_queue.drop, database.moment(), list(map(LetterId, letters)))
    _tell(letters, count, "dropped")


def _tell(letters: tuple[int, ...], count: int, done: str) -> None:
    if count < len(set(letters)):
        raise context.Failed(f"{count} of {len(set(letters))} letters {done}; the others are not in the queue")
    terminal.echo(f"{count} letters {done}")


def _show(letters: Sequence[letter_queue.Queued]) -> None:
    now = int(time.time())
    terminal.echo(HEADINGS if letters else "nothing waits", err=True)
    for letter in letters:
        terminal.row(_columns(letter, now))


def _columns(letter: letter_queue.Queued, now: int) -> list[object]:
    if letter.state == Delivery.FAILED:
        upcoming = "given up"
    else:
        upcoming = f"in {_span(letter.due - now)}" if letter.due > now else "now"
    waited = _span(now - letter.created)
    return [letter.id, waited, letter.attempts, upcoming, letter.template, letter.address, letter.error]


def _span(seconds: int) -> str:
    for size, unit in ((86_400, "d"), (3_600, "h"), (60, "m")):
        if seconds >= 2 * size:
            return f"{seconds // size}{unit}"
    return f"{max(seconds, 0)}s"
