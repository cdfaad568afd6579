"""`mailgate audit`: who did or saw what, to be read, exported, and proven."""

import csv
import datetime as dt
import json
import re
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, fields
from typing import Any
from zoneinfo import ZoneInfo

import click

from mailgate.commands import config_check, context, database, terminal
from mailgate.keys.signing import Keyring
from mailgate.mail import addresses
from mailgate.school.audit import listing
from mailgate.school.audit.listing import RecordEntry, RecordSearch
from mailgate.school.audit.verification import Anchor, anchor, verify
from mailgate.school.directory import mailboxes
from mailgate.settings import Settings
from mailgate.spreadsheets.cells import harmless
from mailgate.visible import escaped
from mailgate.words.templates import environment

Teller = Callable[[RecordEntry], None]

ANCHOR = re.compile("([0-9a-fA-F]{64}):([1-9][0-9]{0,17})")


@click.group(invoke_without_command=True)
@context.settings_option
@click.option("--student", metavar="NAME", help="About this student: the whole name, or its number in the records.")
@click.option("--mailbox", metavar="ADDRESS", help="By the person with this address, or about them.")
@click.option("--since", metavar="TIME", help="Since this day or instant: 2026-11-24, 2026-11-24T07:10.")
@click.option("--event", metavar="EVENT", help="Of this event: authn_login_fail, sensitive_update:notice,confirmed.")
@click.option(
    "--mail", metavar="ID", help="That came by the mail with this id, which stands in the 250 and in the log."
)
@click.option("--json", "form", flag_value="json", help="One JSON object a line.")
@click.option("--csv", "form", flag_value="csv", help="A table for a spreadsheet.")
@click.pass_context
def audit(
    running: click.Context,
    student: str | None,
    mailbox: str | None,
    since: str | None,
    event: str | None,
    mail: str | None,
    form: str | None,
) -> None:
    """Who did or saw what of whom, when, from where.

    A line each, the oldest first. That somebody read it is put on record, too.

    \b
    Examples:
      mailgate audit --student 山田 --since 2026-11-24
      mailgate audit --event authn_login_fail --json
    """
    if running.invoked_subcommand is None:
        settings = context.settings()
        zone = settings.gateway.time_zone
        search = RecordSearch(_students(student), _mailbox(mailbox), context.instant(since, zone), event, mail)
        database.write(listing.begin, database.moment())
        tell = _teller(form, zone, settings.gateway.language)
        database.run(lambda store: store.read(listing.each, search, tell))


@audit.command(name="anchor")
@context.settings_option
def print_anchor() -> None:
    """Print the digest and the number of the last batch.

    Keep them outside of this machine: `mailgate audit verify --anchor` proves with them all that was on record before.

    \b
    Examples:
      mailgate audit anchor
    """
    found = database.read(anchor, _keyring(context.settings()))
    if found is None:
        raise context.Failed("there is no end of the records that our key proves; see mailgate audit verify")
    terminal.echo(str(found))


@audit.command(name="verify")
@context.settings_option
@click.option(
    "--anchor", "kept", metavar="DIGEST:NUMBER", multiple=True, help="A batch that has to be there; may be repeated."
)
@context.json_option
@click.pass_context
def verify_all(running: click.Context, kept: tuple[str, ...], as_json: bool) -> None:
    """Find what was changed, removed, inserted or reordered.

    Also what was cut off at the end; with an anchor also what was emptied or made anew.

    \b
    Examples:
      mailgate audit verify
      mailgate audit verify --json
    """
    settings = context.settings()
    verified = database.read(verify, _keyring(settings), [_anchor(each) for each in kept])
    if as_json:
        terminal.document(asdict(verified))
        running.exit(1 if verified.findings else 0)
    template = environment("cli", settings.gateway.language).get_template("audit/verified.txt")
    text = template.render(verified=verified, time=lambda seconds: _time(seconds, settings.gateway.time_zone))
    if verified.findings:
        raise context.Failed(*text.splitlines())
    terminal.echo(text, nl=False)


def _keyring(settings: Settings) -> Keyring:
    return Keyring(config_check.keys(settings), lambda: int(time.time()))


# -- what is asked for --------------------------------------------------------------------------------


def _students(name: str | None) -> list[int] | None:
    if name is None:
        return None
    found = database.read(listing.students_called, name)
    if not found:
        raise context.Failed(f"there is no student {name}")
    return found


def _mailbox(typed: str | None) -> int | None:
    if typed is None:
        return None
    address = addresses.parse(typed)
    found = database.read(mailboxes.mailbox_of, address.canonical) if address else None
    if found is None:
        raise context.Failed(f"{typed} is nobody's address here")
    return int(found.id)


def _anchor(typed: str) -> Anchor:
    found = ANCHOR.fullmatch(typed.strip())
    if found is None:
        raise click.UsageError(f"{typed} is no anchor; mailgate audit anchor prints one: 64 digits, a colon, a number.")
    return Anchor(int(found[2]), found[1].lower())


# -- how it is told -----------------------------------------------------------------------------------


def _teller(form: str | None, zone: ZoneInfo, language: str) -> Teller:
    if form == "json":
        return lambda entry: terminal.echo(json.dumps(_row(entry, zone), ensure_ascii=False))
    if form == "csv":
        return _csv_teller(zone)
    template = environment("cli", language).get_template("audit/record.txt")
    return lambda entry: terminal.echo(template.render(entry=entry, time=_time(entry.created, zone)), nl=False)


def _csv_teller(zone: ZoneInfo) -> Teller:
    writer = csv.writer(sys.stdout)
    writer.writerow(["time" if field.name == "created" else field.name for field in fields(RecordEntry)])
    return lambda entry: writer.writerow([_cell(value) for value in _row(entry, zone).values()])


def _row(entry: RecordEntry, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "time" if name == "created" else name: _time(value, zone) if name == "created" else value
        for name, value in asdict(entry).items()
    }


def _cell(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula, and no terminal for a command."""
    cell = harmless(value)
    return escaped(cell) if isinstance(cell, str) else cell


def _time(seconds: int, zone: ZoneInfo) -> str:
    return dt.datetime.fromtimestamp(seconds, zone).isoformat()
