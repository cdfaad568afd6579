"""`mailgate school`: schools and their documents."""

from pathlib import Path

import click

from mailgate.commands import context, database, terminal
from mailgate.school.directory import schools
from mailgate.school.directory.documents.reader import RulesError

FEWEST_DIGITS = 3
"""No telephone number has fewer, such as 110."""


@click.group()
def school() -> None:
    """Add, show and change schools and what each decides."""


@school.command()
@context.settings_option
@click.argument("code")
@click.option("--name", required=True, help="The school's name as families read it.")
@click.option("--phone", required=True, help="The phone number that every refusal names.")
def add(code: str, name: str, phone: str) -> None:
    """Add a school. It begins with the kinds of notice that every school begins with."""
    rules = schools.default_rules(context.settings().gateway.time_zone)
    database.write(schools.add, database.moment(), code, name, phone, rules)
    terminal.echo(f"added {code}")
    _warn_of_phone(phone)


@school.command()
@context.settings_option
@click.argument("code")
@click.option("--name", help="The new name.")
@click.option("--phone", help="The new phone number.")
def change(code: str, name: str | None, phone: str | None) -> None:
    """Give a school another name or phone number."""
    if name is None and phone is None:
        raise click.UsageError("Give --name or --phone, or both.")
    database.write(schools.change, database.moment(), code, name, phone)
    terminal.echo(f"changed {code}")
    _warn_of_phone(phone or "")


def _warn_of_phone(phone: str) -> None:
    """Say that nobody can call this; every refusal names it."""
    if phone and sum(letter.isdecimal() for letter in phone) < FEWEST_DIGITS:
        terminal.echo(f"warning: {phone!r} does not look like a phone number")


@school.command()
@context.settings_option
@click.argument("code")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def apply(code: str, file: Path) -> None:
    """Take kinds, deadlines and texts from FILE.

    It is what `school show` prints, edited.
    """
    try:
        rules = schools.read_text(file.read_text("utf-8"))
        is_changed = database.write(schools.apply, database.moment(), code, rules)
    except UnicodeDecodeError:
        raise context.Failed(f"{file}: is not UTF-8") from None
    except RulesError as error:
        raise context.Failed(*(f"{file}: {problem}" for problem in error.problems)) from None
    terminal.echo(f"changed {code}" if is_changed else f"{code} is unchanged")


@school.command()
@context.settings_option
@click.argument("code")
def show(code: str) -> None:
    """Print kinds, deadlines and texts, to be edited and applied."""
    terminal.echo(schools.write_text(database.read(schools.show, code)), nl=False)


@school.command(name="list")
@context.settings_option
def list_all() -> None:
    """Print code, name and phone of every school."""
    for row in database.read(schools.listing):
        terminal.row(row)
