"""`mailgate family`: what is known of a person, and the erasure of a family."""

import time
from collections.abc import Sequence
from pathlib import Path

import click

from mailgate.commands import context, database, terminal
from mailgate.papers import family_files
from mailgate.school.directory import schools
from mailgate.school.models import Student
from mailgate.school.privacy import erasure, export, subjects
from mailgate.school.privacy.subjects import NobodyHere, SeveralMatch, Subject
from mailgate.words.languages import LANGUAGES, said_in

SHOWN = 20
"""How many students are named where several match."""

_who = click.argument("who", metavar="ADDRESS|STUDENT")
_school = click.option("--school", metavar="CODE", help="Only what this school holds, and only its students.")


@click.group()
def family() -> None:
    """Export or erase what is known of a family.

    \b
    Examples:
      mailgate family export haha@example.jp --output family.json
    """


@family.command(name="export")
@context.settings_option
@_who
@_school
@click.option("--format", "kind", type=click.Choice(list(family_files.MEDIA_TYPES)), default="json", show_default=True)
@click.option("--language", type=click.Choice(LANGUAGES), help="Of the page; else the gateway's.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Else stdout.")
def export_family(who: str, school: str | None, kind: str, language: str | None, output: Path | None) -> None:
    """Give out all that is known of a person and of their students.

    ADDRESS is a registered address, STUDENT a seat or a name. Addresses of other people are masked. The export is put
    on record.

    \b
    Examples:
      mailgate family export haha@example.jp --output family.json
      mailgate family export --school takushin 3-1-12 --format html --output family.html
      mailgate family export --school takushin '山田 太郎'
    """
    subject = _found(who, school)
    known = database.read(export.known, subject)
    database.write(export.given, database.moment(), subject)
    gateway = context.settings().gateway
    if kind == "json":
        text = family_files.as_json(known)
    else:
        spoken = language or said_in(gateway.language)[-1]
        text = family_files.as_html(known, spoken, gateway.time_zone, int(time.time()))
    if output:
        output.write_text(text, "utf-8")
        terminal.echo(f"wrote {output}")
    else:
        terminal.echo(text)


@family.command(name="erase")
@context.settings_option
@_who
@_school
def erase_family(who: str, school: str | None) -> None:
    """Erase a person and their students, or one student.

    All their notices are erased, too.

    Asks twice. A student who has another guardian stays with that one.

    \b
    Examples:
      mailgate family erase haha@example.jp
      mailgate family erase --school takushin 3-1-12
    """
    subject = _found(who, school)
    _ask(database.read(erasure.preview, subject), who)
    erased = database.erase(erasure.erase, database.moment(), subject)
    terminal.echo(f"erased {len(erased.students)} students and {erased.notices} notices")
    terminal.echo("backups and logs are yours to erase: see docs/privacy.md")


def _found(who: str, school: str | None) -> Subject:
    """Whom the words mean. Raises Failed where it is nobody or where several match."""
    try:
        return database.read(_find, who, school)
    except NobodyHere as error:
        raise context.Failed(str(error)) from None
    except SeveralMatch as several:
        raise context.Failed(*_named(several.students)) from None


def _find(who: str, code: str | None) -> Subject:
    return subjects.find(who, schools.school(code) if code else None)


def _named(students: Sequence[Student]) -> list[str]:
    """A line for each of these students: by what else each is found alone."""
    lines = [f"{len(students)} students match: name one by --school, class and number, or by the number behind #"]
    for each in students[:SHOWN]:
        left = "" if each.enrolled else ", left"
        lines.append(
            f"#{each.id}: --school {each.school.code} {each.grade}-{each.classroom}-{each.number} {each.name}{left}"
        )
    return lines if len(students) <= SHOWN else [*lines, f"and {len(students) - SHOWN} more"]


def _ask(planned: erasure.Erasure, who: str) -> None:
    """Say what will be gone, and ask twice. Raises click.Abort."""
    for name in planned.students:
        terminal.echo(f"will be erased: {name}")
    for name in planned.shared:
        terminal.echo(f"stays, with another guardian: {name}")
    if planned.is_staff:
        terminal.echo("stays: the mailbox, which is a staff member's")
    if planned.elsewhere:
        terminal.echo("stays: the mailbox, for students of another school")
    click.confirm(f"Erase this, with {planned.notices} notices, for ever?", abort=True)
    if click.prompt("Type the address or the student once more", default="", show_default=False) != who:
        raise context.Failed("this is something else: nothing was erased")
