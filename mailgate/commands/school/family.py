"""`mailgate family`: what is known of a person, and the erasure of a family."""

import json

import click

from mailgate.commands import context, database, terminal
from mailgate.mail import addresses
from mailgate.mail.addresses import Address
from mailgate.school.privacy import erasure, export
from mailgate.school.privacy.export import NobodyHere

_address = click.argument("address", metavar="ADDRESS")


@click.group()
def family() -> None:
    """Export or erase what is known of a family."""


@family.command(name="export")
@context.settings_option
@_address
def export_family(address: str) -> None:
    """Print all that is known of the person with this address, as JSON.

    Also of their students. Addresses of other people are masked. The export is put on record.
    """
    try:
        known = database.write(export.export, database.moment(), _parsed(address))
    except NobodyHere as error:
        raise context.Failed(str(error)) from None
    terminal.echo(json.dumps(known, ensure_ascii=False, indent=2))


@family.command(name="erase")
@context.settings_option
@_address
def erase_family(address: str) -> None:
    """Erase the person with this address and their students, with all notices.

    Asks twice. A student who has another guardian stays with that one.
    """
    parsed = _parsed(address)
    try:
        _ask(database.read(erasure.preview, parsed), address)
        erased = database.erase(erasure.erase, database.moment(), parsed)
    except NobodyHere as error:
        raise context.Failed(str(error)) from None
    terminal.echo(f"erased {len(erased.students)} students and {erased.notices} notices")
    terminal.echo("backups and logs are yours to erase: see docs/privacy.md")


def _ask(planned: erasure.Erasure, address: str) -> None:
    """Say what will be gone, and ask twice. Raises click.Abort."""
    for name in planned.students:
        terminal.echo(f"will be erased: {name}")
    for name in planned.shared:
        terminal.echo(f"stays, with another guardian: {name}")
    if planned.is_staff:
        terminal.echo("stays: the mailbox, which is a staff member's")
    click.confirm(f"Erase this, with {planned.notices} notices, for ever?", abort=True)
    if click.prompt("Type the address once more", default="", show_default=False) != address:
        raise context.Failed("this is another address: nothing was erased")


def _parsed(typed: str) -> Address:
    address = addresses.parse(typed)
    if address is None:
        raise context.Failed(f"{typed} is no address")
    return address
