"""`mailgate trace`: what became of a mail, and of the letters that it brought."""

import datetime as dt
import json
import time
from dataclasses import asdict
from typing import Any
from zoneinfo import ZoneInfo

import click

from mailgate.commands import context, database, terminal
from mailgate.ids import LetterId
from mailgate.mail import addresses
from mailgate.school.moment import DAY
from mailgate.school.trace import story
from mailgate.school.trace.story import Trace
from mailgate.words.templates import environment

WEEK = 7 * DAY


@click.command()
@context.settings_option
@click.argument("what", metavar="ADDRESS|ID|MESSAGE-ID")
@click.option("--since", metavar="TIME", help="Since this day or instant; else of the last seven days.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def trace(what: str, since: str | None, as_json: bool) -> None:
    """What became of a mail and of its letters.

    ADDRESS: what came from it and went to it. ID: that of a mail, as its sender's server got it with the 250, or the
    number of a letter. That somebody read it is put on record, too.

    \b
    Examples:
      mailgate trace haha@example.jp
      mailgate trace haha@example.jp --since 2026-11-24T07:30 --json
    """
    gateway = context.settings().gateway
    begin = context.instant(since, gateway.time_zone)
    database.write(story.begin, database.moment())
    found = _found(what, int(time.time()) - WEEK if begin is None else begin)
    if not found:
        raise context.Failed(f"nothing is known of {what}; look at --since, and into the log of the server in front")
    if as_json:
        for each in found:
            terminal.echo(json.dumps(asdict(each), ensure_ascii=False))
    else:
        template = environment("cli", gateway.language).get_template("trace.txt")
        terminal.echo(template.render(traces=found, **_clock(gateway.time_zone)), nl=False)


def _found(what: str, since: int) -> list[Trace]:
    if what.isdecimal():
        return database.read(story.of_letter, LetterId(int(what)))
    if "@" not in what:
        try:
            return database.read(story.of_mail, what)
        except ValueError:
            raise click.UsageError(f"{what} is no address, no Message-ID, and no id of a mail or letter.") from None
    address = addresses.parse(what)
    found = database.read(story.of_address, address.canonical, since) if address else []
    return found or database.read(story.of_message_id, what, since)


def _clock(zone: ZoneInfo) -> dict[str, Any]:
    def local(seconds: int) -> dt.datetime:
        return dt.datetime.fromtimestamp(seconds, zone)

    return {
        "day": lambda seconds: local(seconds).date().isoformat(),
        "hour": lambda seconds: local(seconds).time().isoformat(),
    }
