"""`mailgate doctor`: looks the installation over, and says what is wrong and how to mend it."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING

import click

from mailgate.commands import config_check, context, database, findings, terminal
from mailgate.installation.dns_records import SELECTOR, dns_records
from mailgate.mail import addresses
from mailgate.service.supervisor import PROCESSES
from mailgate.settings import Listen, Settings, SettingsError
from mailgate.store import Store

if TYPE_CHECKING:
    from mailgate.doctor.finding import Finding


def _server(_: click.Context, __: click.Parameter, value: str | None) -> Listen | None:
    if value is None:
        return None
    host, colon, port = value.rpartition(":")
    if colon and ":" not in host and port.isdecimal():
        return Listen(host, int(port))
    return Listen(value.strip("[]"), 53)


@click.command()
@context.settings_option
@findings.json_option
@click.option("--dns", "only_records", is_flag=True, help="Print the records to publish in the DNS, and nothing else.")
@click.option("--mail", "recipient", metavar="ADDRESS", help="Send a test letter, and tell how far it gets.")
@click.option("--resolver", metavar="HOST[:PORT]", callback=_server, help="The DNS server to ask.")
@click.option("--selector", default=SELECTOR, show_default=True, help="The selector that the relay signs with (DKIM).")
@click.option("--recipients", metavar="TYPE:FILE", help="Postfix's map of recipients; else what Postfix is told.")
@click.option("--push", "calls_push_services", is_flag=True, help="Call the push services, too.")
@findings.language_option
@click.pass_context
def doctor(
    running: click.Context,
    as_json: bool,
    only_records: bool,
    recipient: str | None,
    resolver: Listen | None,
    selector: str,
    recipients: str | None,
    calls_push_services: bool,
    language: str | None,
) -> None:
    """Find what is wrong with this installation.

    Settings, key, disk, clock, `serve`, database, letters, relay, DNS, pages, LINE, Postfix: a line each, with the way
    to mend it. Exits with 1 where something is wrong; what could not be looked up is named and is no fault.

    \b
    Examples:
      mailgate doctor
      mailgate doctor --dns
      mailgate doctor --push
      mailgate doctor --mail postmaster@mail.school.example.jp
    """
    settings = context.settings()
    if only_records:
        _tell_records(settings, selector, as_json)
        return
    tell = findings.teller(language or settings.gateway.language, as_json)
    if recipient is not None:
        found = _send(settings, recipient, tell)
    else:
        found = _look(settings, resolver, selector, recipients, calls_push_services=calls_push_services)
        for finding in found:
            tell(finding)
    running.exit(findings.exit_code(found))


def _tell_records(settings: Settings, selector: str, as_json: bool) -> None:
    for record in dns_records(settings, selector):
        terminal.echo(json.dumps(asdict(record), ensure_ascii=False) if as_json else str(record))


def _look(
    settings: Settings, resolver: Listen | None, selector: str, recipients: str | None, *, calls_push_services: bool
) -> "list[Finding]":
    from mailgate.doctor.examination import Installation, examine  # what it loads, --dns does not need
    from mailgate.smtp.verification import ask_dns

    installation = Installation(
        settings,
        _problems(settings),
        config_check.warnings(settings),
        config_check.lock_of(settings),
        partial(ask_dns, server=resolver),
        selector,
        recipients,
        calls_push_services,
    )
    with terminal.working():
        return asyncio.run(examine(installation, database.moment()))


def _problems(settings: Settings) -> list[str]:
    """What `serve` would not start with."""
    roles = {role for roles in PROCESSES for role in roles.split(",")}
    try:
        config_check.demand(settings, roles)
    except SettingsError as error:
        return error.problems
    return []


def _send(settings: Settings, recipient: str, tell: "Callable[[Finding], None]") -> "list[Finding]":
    """Send a test letter and tell each hop as it is known."""
    from mailgate.doctor.mail.round_trip import RoundTrip

    address = addresses.parse(recipient)
    if address is None:
        raise click.UsageError(f"{recipient} is no address.")

    async def follow(store: Store) -> "list[Finding]":
        found = []
        trip = RoundTrip(store, settings.gateway.domain)
        async for hop in trip.hops(database.moment(), address):
            tell(hop)
            found.append(hop)
        return found

    return database.run(follow)
