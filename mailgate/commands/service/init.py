"""`mailgate init`: what a new gateway begins with."""

import asyncio
import os
from pathlib import Path

import click

from mailgate import resources
from mailgate.commands import context, database, terminal
from mailgate.keys.key_file import new_key
from mailgate.settings import Settings, parse


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--domain", help="The mail domain, such as mail.school.example.jp.")
@click.option("--public-url", help="Where the pages are seen from outside; https://DOMAIN if only that is given.")
def init(folder: Path, domain: str | None, public_url: str | None) -> None:
    """Make settings.ini, a key and a database in DIR."""
    file = folder / "settings.ini"
    text = _filled_in(domain, public_url or (f"https://{domain}" if domain else None))
    settings = parse(text, folder.absolute(), str(file))
    key_file = settings.gateway.secret_key_file
    database = Path(settings.gateway.database.removeprefix("sqlite:///"))
    if existing := [path for path in (file, key_file, database) if path.exists()]:
        raise context.Failed(*(f"{path} exists already and is left as it is" for path in existing))
    folder.mkdir(parents=True, exist_ok=True)
    _write_new(key_file, new_key() + "\n", mode=0o600)
    _write_new(database, "", mode=0o600)
    asyncio.run(_migrate(settings))
    _write_new(file, text, mode=0o644)
    terminal.echo(f"made {file}, {key_file.name} and {database.name}")
    terminal.echo(f"next: mailgate --settings {file} school add CODE --name NAME --phone PHONE")


def _filled_in(domain: str | None, public_url: str | None) -> str:
    """The commented reference with what was given in the place of what a checkout runs with."""
    given = {"domain": domain, "public_url": public_url}
    lines = []
    for line in resources.SETTINGS.read_text("utf-8").splitlines():
        key = line.partition(" = ")[0]
        lines.append(f"{key} = {given[key]}\n" if given.get(key) else f"{line}\n")
    return "".join(lines)


def _write_new(path: Path, text: str, mode: int) -> None:
    """Write a file that must not exist yet."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "w", encoding="utf-8") as file:
        file.write(text)


async def _migrate(settings: Settings) -> None:
    async with database.opened(settings):
        pass
