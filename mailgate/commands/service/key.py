"""`mailgate key`: the signing keys, and what each still verifies."""

import dataclasses
import datetime as dt
import os
from pathlib import Path

import click

from mailgate.commands import config_check, context, database, terminal
from mailgate.commands.new_file import write_new
from mailgate.keys import key_file
from mailgate.keys.vapid import new_vapid_key
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.privacy import keys

_RESTART = "restart the gateway, so that it reads the file again"


@click.group()
def key() -> None:
    """The keys that sign links and codes, and the one for push services.

    \b
    Examples:
      mailgate key list
    """


@key.command(name="list")
@context.settings_option
@context.json_option
def list_keys(as_json: bool) -> None:
    """Print each key's name, and what it still verifies.

    The newest signs. Columns: name, what it is for, codes on papers, letters of the last 30 days, the last of these,
    second factors of staff.

    \b
    Examples:
      mailgate key list
      mailgate key list --json
    """
    zone = context.settings().gateway.time_zone
    found = [(name, database.read(keys.uses_of, database.moment(), name)) for name in _names()]
    if as_json:
        terminal.document([{"name": name, **dataclasses.asdict(in_use)} for name, in_use in found])
        return
    for number, (name, in_use) in enumerate(found):
        last = dt.datetime.fromtimestamp(in_use.last_letter, zone).date().isoformat() if in_use.last_letter else "-"
        use = "verifies" if number else "signs"
        terminal.row([name, use, in_use.codes, in_use.letters, last, in_use.second_factors])


@key.command()
@context.settings_option
def rotate() -> None:
    """Make a new key, which signs from now on; the others still verify.

    \b
    Examples:
      mailgate key rotate
    """
    file = context.settings().gateway.secret_key_file
    _names()
    database.write(
        record, database.moment(), Event.KEY_ROTATED
    )  # before the file: what may have been done is on record
    terminal.echo(f"made key {key_file.rotate(file)} in {file}; {_RESTART}")


@key.command()
@context.settings_option
@click.argument("name")
def retire(name: str) -> None:
    """Delete a key, so that nothing it has signed is good any more.

    Login links are good for half an hour and sessions for 30 days at the most; reply addresses and codes on papers
    until their key is retired.

    \b
    Examples:
      mailgate key retire 3f1c9a2b
    """
    names = _names()
    if name not in names:
        raise context.Failed(f"there is no key {name}; `mailgate key list` shows them")
    if name == names[0]:
        raise context.Failed(f"{name} is the key that signs; `mailgate key rotate` makes another one first")
    in_use = database.read(keys.uses_of, database.moment(), name)
    terminal.echo(f"{in_use.codes} codes on papers and the reply addresses of {in_use.letters} letters end with it")
    if in_use.second_factors:
        terminal.echo(f"{in_use.second_factors} apps and papers of staff end with it: these set up a new second factor")
    click.confirm("Retire it?", abort=True)
    file = context.settings().gateway.secret_key_file
    database.write(record, database.moment(), Event.KEY_RETIRED)
    key_file.retire(file, name)
    terminal.echo(f"retired {name}; {_RESTART}")


@key.command()
@context.settings_option
def vapid() -> None:
    """Make the key by which push services know this gateway.

    Notes to phones and browsers need it. `mailgate init` has made one; this is for a gateway that is older. There is
    one such key, since every subscription is bound to it and ends with the file.

    \b
    Examples:
      mailgate key vapid
    """
    settings = context.settings()
    file = settings.push.vapid_key_file
    _names()
    if file.exists():
        raise context.Failed(f"{file} exists already and is left as it is")
    database.write(record, database.moment(), Event.VAPID_MADE)
    write_new(file, new_vapid_key())
    _give_to_owner(file, settings.gateway.secret_key_file)
    terminal.echo(f"made {file}; {_RESTART}")


def _give_to_owner(file: Path, other: Path) -> None:
    """Let this file belong to whom the other one belongs to, where root makes it."""
    if os.geteuid() == 0:
        os.chown(file, other.stat().st_uid, other.stat().st_gid)


def _names() -> list[str]:
    """The names of the keys, the newest first. Raises SettingsError."""
    return [key_file.name_of(each) for each in config_check.keys(context.settings())]
