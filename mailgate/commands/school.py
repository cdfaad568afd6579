"""`mailgate school`: schools and their documents."""

from pathlib import Path

import click

from mailgate.commands import at_hand, database
from mailgate.school import documents
from mailgate.school.rules import RulesError


@click.group()
def school() -> None:
    """Add, show and change schools and what each decides."""


@school.command()
@at_hand.settings_option
@click.argument("code")
@click.option("--name", required=True, help="The school's name as families read it.")
@click.option("--phone", required=True, help="The phone number that every refusal names.")
def add(code: str, name: str, phone: str) -> None:
    """Add a school. It begins with the kinds of notice that every school begins with."""
    rules = documents.seed_rules(at_hand.settings().gateway.time_zone)
    database.write(documents.add, code, name, phone, rules)
    click.echo(f"added {code}")


@school.command()
@at_hand.settings_option
@click.argument("code")
@click.option("--name", help="The new name.")
@click.option("--phone", help="The new phone number.")
def change(code: str, name: str | None, phone: str | None) -> None:
    """Give a school another name or phone number."""
    if name is None and phone is None:
        raise click.UsageError("Give --name or --phone, or both.")
    database.write(documents.change, code, name, phone)
    click.echo(f"changed {code}")


@school.command()
@at_hand.settings_option
@click.argument("code")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def apply(code: str, file: Path) -> None:
    """Take kinds, deadlines and texts from FILE.

    It is what `school show` prints, edited.
    """
    try:
        rules = documents.read_text(file.read_text("utf-8"))
    except UnicodeDecodeError:
        raise at_hand.Failed(f"{file}: is not UTF-8") from None
    except RulesError as error:
        raise at_hand.Failed(*(f"{file}: {problem}" for problem in error.problems)) from None
    click.echo(f"changed {code}" if database.write(documents.apply, code, rules) else f"{code} is unchanged")


@school.command()
@at_hand.settings_option
@click.argument("code")
def show(code: str) -> None:
    """Print kinds, deadlines and texts, to be edited and applied."""
    click.echo(documents.write_text(database.read(documents.show, code)), nl=False)


@school.command(name="list")
@at_hand.settings_option
def list_all() -> None:
    """Print code, name and phone of every school."""
    for row in database.read(documents.listing):
        click.echo("\t".join(row))
