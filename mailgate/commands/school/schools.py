"""`mailgate school`: schools and their documents."""

from collections.abc import Sequence
from pathlib import Path

import click

from mailgate.commands import context, database, terminal
from mailgate.school.directory import schools
from mailgate.school.directory.documents.reader import RulesError
from mailgate.school.privacy import closing
from mailgate.store import Store

FEWEST_DIGITS = 3
"""No telephone number has fewer, such as 110."""


@click.group()
def school() -> None:
    """Add, show and change schools and what each decides.

    \b
    Examples:
      mailgate school list
    """


@school.command()
@context.settings_option
@click.argument("code")
@click.option("--name", required=True, help="The school's name as families read it.")
@click.option("--phone", required=True, help="The phone number that every refusal names.")
def add(code: str, name: str, phone: str) -> None:
    """Add a school. It begins with the kinds of notice that every school begins with.

    \b
    Examples:
      mailgate school add takushin --name 拓進小学校 --phone 0144-00-0000
    """
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
    """Give a school another name or phone number.

    \b
    Examples:
      mailgate school change takushin --phone 0144-00-0001
    """
    if name is None and phone is None:
        raise click.UsageError("Give --name or --phone, or both.")
    database.write(schools.change, database.moment(), code, name, phone)
    terminal.echo(f"changed {code}")
    _warn_of_phone(phone or "")


def _warn_of_phone(phone: str) -> None:
    """Say that nobody can call this; every refusal names it."""
    if phone and sum(letter.isdecimal() for letter in phone) < FEWEST_DIGITS:
        terminal.echo(f"warning: {phone!r} does not look like a phone number", colour="yellow")


@school.command()
@context.settings_option
@click.argument("code")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def apply(code: str, file: Path) -> None:
    """Take kinds, deadlines and texts from FILE.

    It is what `school show` prints, edited.

    \b
    Examples:
      mailgate school apply takushin t.toml
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
    """Print kinds, deadlines and texts, to be edited and applied.

    \b
    Examples:
      mailgate school show takushin > t.toml
    """
    terminal.echo(schools.write_text(database.read(schools.show, code)), nl=False)


@school.command(name="list")
@context.settings_option
@context.json_option
def list_all(as_json: bool) -> None:
    """Print code, name and phone of every school, and which are closed.

    \b
    Examples:
      mailgate school list
      mailgate school list --json
    """
    found = database.read(schools.listing)
    if as_json:
        terminal.document([dict(zip(("code", "name", "phone", "closed"), each, strict=True)) for each in found])
        return
    for *row, is_closed in found:
        terminal.row([*row, "closed"] if is_closed else row)


@school.command()
@context.settings_option
@click.argument("code")
def close(code: str) -> None:
    """Take nothing in any more for a school.

    From now on no notice, call and enrolment is taken, and nothing goes out by the clock; families read whom to phone.
    The staff still see and export what there is. Children at other schools go on as before.

    \b
    Examples:
      mailgate school close takushin
    """
    is_news = database.write(closing.close, database.moment(), code)
    terminal.echo(f"closed {code}" if is_news else f"{code} is closed already")


@school.command()
@context.settings_option
@click.argument("code")
def reopen(code: str) -> None:
    """Let a school that was closed go on.

    \b
    Examples:
      mailgate school reopen takushin
    """
    is_news = database.write(closing.reopen, database.moment(), code)
    terminal.echo(f"reopened {code}" if is_news else f"{code} is not closed")


@school.command()
@context.settings_option
@click.argument("code")
@click.option("--unexported", type=int, default=0, metavar="N", help="How many months of the register may be lost.")
def remove(code: str, unexported: int) -> None:
    """Erase a school that was closed, with all that is kept of it, for ever.

    Asks twice. Mailboxes that have nobody at another school go as well, once their last letter is 30 days old.
    Export each month of the register first (`mailgate export month`): a month that nobody exported stops it, unless
    you say by --unexported how many they are.

    \b
    Examples:
      mailgate school remove takushin
    """
    planned = database.read(closing.preview, database.moment(), code)
    if len(planned.unexported) != unexported:
        raise context.Failed(*_unexported(code, planned.unexported, unexported))
    terminal.echo(f"will be erased: {planned.name}, {planned.students} students, {planned.notices} notices")
    click.confirm("Erase this for ever?", abort=True)
    if click.prompt("Type the school's code once more", default="", show_default=False) != code:
        raise context.Failed("this is something else: nothing was erased")
    with terminal.working():
        database.run(lambda store: _remove(store, code))
    terminal.echo(f"removed {code}")
    terminal.echo("backups and logs are yours to erase: see docs/privacy.md")


def _unexported(code: str, months: Sequence[str], said: int) -> list[str]:
    """What stands against a removal: a line for each month that nobody exported."""
    lines = [f"mailgate export month {code} --date {month}-01 --output FILE" for month in months]
    return [f"{len(months)} months of the register were not exported, and --unexported says {said}", *lines]


async def _remove(store: Store, code: str) -> None:
    """Step by step, so that mail for other schools does not wait; what was begun is ended by the same command."""
    while await store.write(closing.remove_some, database.moment(), code):
        pass
    await store.forget()
