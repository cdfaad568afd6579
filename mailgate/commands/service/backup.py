"""`mailgate backup` and `mailgate restore`: a copy of the database while it is served, and the way back."""

import re
import time
from pathlib import Path

import click

from mailgate.commands import context, database, terminal
from mailgate.commands.new_file import write_new
from mailgate.keys import sealed_keys
from mailgate.keys.sealed_keys import KeyFiles
from mailgate.school.access import restoring
from mailgate.school.audit import backups
from mailgate.settings import Settings
from mailgate.store import backup as copies
from mailgate.store.backup import BackupFailed

_NAME = re.compile(r"mailgate-\d{8}-\d{6}\.(db|dump)")
"""The copies that a folder gets, the older ones first in the order of their names."""

_keys = click.option("--keys", is_flag=True, help="The key files as well, sealed by a passphrase that you type.")


@click.command()
@context.settings_option
@click.argument("target", metavar="FILE|DIR", type=click.Path(path_type=Path))
@click.option("--keep", type=click.IntRange(1, 10_000), metavar="N", help="In DIR: delete all but the newest N.")
@_keys
@context.json_option
def backup(target: Path, keep: int | None, keys: bool, as_json: bool) -> None:
    """Copy the database while it is served.

    The copy is checked.

    In DIR the copy is named by the time (UTC). SQLite's copy is checked by its integrity and the number of rows of each
    table; PostgreSQL's is a pg_dump. The key files are not in it, unless you say --keys: then they lie sealed
    beside it.

    \b
    Examples:
      mailgate backup /srv/backup --keep 30
      mailgate backup /srv/backup --json
      mailgate backup /srv/backup/before-upgrade.db --keys
    """
    settings = context.settings()
    if keep and not target.is_dir():
        raise click.UsageError("--keep needs a folder.")
    passphrase = _new_passphrase() if keys else None
    file = target / _name(settings) if target.is_dir() else target
    try:
        with terminal.working():
            counts = copies.back_up(settings.gateway.database, file)
    except BackupFailed as error:
        raise context.Failed(str(error)) from None
    sealed = [_seal(settings, file, passphrase)] if passphrase else []
    database.write(backups.note, database.moment())
    deleted = _forget_older(target, keep) if keep else []
    if as_json:
        found = {"keys": sealed, "deleted": deleted}
        terminal.document({"file": str(file), "rows": counts} | {key: [*map(str, each)] for key, each in found.items()})
        return
    terminal.echo(f"wrote {file}" + (f": {sum(counts.values())} rows in {len(counts)} tables" if counts else ""))
    for path in sealed:
        terminal.echo(f"wrote {path}")
    for path in deleted:
        terminal.echo(f"deleted {path}")


def _name(settings: Settings) -> str:
    ending = "db" if settings.gateway.database.startswith(copies.SQLITE) else "dump"
    return f"mailgate-{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}.{ending}"


def _sealed_beside(file: Path) -> Path:
    return file.with_name(f"{file.name}.keys")


def _seal(settings: Settings, file: Path, passphrase: str) -> Path:
    """Put the keys beside a copy; where they are."""
    vapid = settings.push.vapid_key_file.read_bytes() if settings.push.is_on else None
    sealed = sealed_keys.seal(KeyFiles(settings.gateway.secret_key_file.read_bytes(), vapid), passphrase)
    write_new(_sealed_beside(file), sealed.encode("ascii"))
    return _sealed_beside(file)


def _forget_older(folder: Path, keep: int) -> list[Path]:
    """Delete all but the newest; those that are gone."""
    older = sorted(path for path in folder.iterdir() if _NAME.fullmatch(path.name))[:-keep]
    for path in older:
        path.unlink()
        _sealed_beside(path).unlink(missing_ok=True)
    return older


def _new_passphrase() -> str:
    passphrase: str = click.prompt("Passphrase for the keys", hide_input=True, confirmation_prompt=True, err=True)
    if len(passphrase) < sealed_keys.FEWEST_CHARACTERS:
        raise context.Failed(f"a passphrase has at least {sealed_keys.FEWEST_CHARACTERS} characters")
    return passphrase


@click.command()
@context.settings_option
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_keys
def restore(file: Path, keys: bool) -> None:
    """Bring a copy back into the place that the settings name.

    Stop mailgate and move the old database away first. Nobody is logged in afterwards and no passcode of before works.
    Letters that waited are not sent: `mailgate queue` lists them, and `mailgate queue retry` sends one after all. With
    --keys the key files beside the copy are opened, unless there are such.

    \b
    Examples:
      mailgate restore /srv/backup/mailgate-20261124-020000.db
    """
    settings = context.settings()
    if keys:
        _restore_keys(file, settings)
    try:
        with terminal.working():
            copies.bring_back(file, settings.gateway.database)
    except BackupFailed as error:
        raise context.Failed(str(error)) from None
    waited = database.erase(restoring.settle, database.moment())
    terminal.echo(f"restored {file}; {waited} letters that waited then are not sent")
    terminal.echo("who was erased since the copy was made has to be erased again: see docs/privacy.md")


def _restore_keys(file: Path, settings: Settings) -> None:
    gateway, vapid = settings.gateway.secret_key_file, settings.push.vapid_key_file
    for target in (gateway, vapid):
        if target.exists():
            raise context.Failed(f"{target} exists already and is left as it is")
    passphrase = click.prompt("Passphrase for the keys", hide_input=True, err=True)
    try:
        opened = sealed_keys.unseal(_sealed_beside(file).read_text("ascii"), passphrase)
    except sealed_keys.WrongPassphrase as error:
        raise context.Failed(f"{_sealed_beside(file)}: {error}") from None
    write_new(gateway, opened.gateway)
    if opened.vapid:
        write_new(vapid, opened.vapid)
