"""`mailgate roster import` and `mailgate staff import`: the office's CSV files."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import click

from mailgate import words
from mailgate.commands import context, database, terminal
from mailgate.commands.lazy import LazyGroup
from mailgate.school.directory.imports import roster as students
from mailgate.school.directory.imports import staff as people
from mailgate.school.directory.imports.csv_files import CsvRefused, File, Report

L = TypeVar("L")

_csv_file = click.argument("file", metavar="FILE.csv", type=click.Path(exists=True, dir_okay=False, path_type=Path))
_school = click.option("--school", required=True, metavar="CODE", help="The school's code.")
_dry_run = click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")


@click.group(
    cls=LazyGroup,
    lazy={
        "codes": "mailgate.commands.school.handout:codes",
        "export": "mailgate.commands.school.roster:export_roster",
        "list": "mailgate.commands.school.roster:list_students",
        "remove-guardian": "mailgate.commands.school.handout:remove_guardian",
        "show": "mailgate.commands.school.roster:show",
    },
)
def roster() -> None:
    """Students and their guardians."""


@roster.command(name="import")
@context.settings_option
@_school
@_dry_run
@_csv_file
def import_roster(school: str, dry_run: bool, file: Path) -> None:
    """Take students and guardians from a CSV file.

    All of them, or none if a line is wrong.

    \b
    Headings: 学年,組,番号,氏名,ふりがな,保護者1メール,保護者2メール,...
    or grade,class,number,name,kana,guardian1_email,guardian2_email,...

    Students whom the file does not name stay, unless it gives their place to somebody else.
    """
    read_file = partial(students.read_file, own_domain=context.settings().gateway.domain)
    if dry_run:
        _take(file, read_file, lambda lines: database.read(students.preview, school, lines), "dry-run")
    else:
        at = database.moment()
        _take(file, read_file, lambda lines: database.write(students.enrol, at, school, lines), "report")


@click.group(cls=LazyGroup, lazy={"reset-second-factor": "mailgate.commands.school.access:reset_second_factor"})
def staff() -> None:
    """Teachers, nurse and office."""


@staff.command(name="import")
@context.settings_option
@_school
@_dry_run
@_csv_file
def import_staff(school: str, dry_run: bool, file: Path) -> None:
    """Take the school's staff from a CSV file.

    All of them, or none if a line is wrong.
    Headings: 氏名,メール,役割,担当 or name,email,duty,assigned.
    People whom the file does not name are no staff any more.
    """
    own_domain = context.settings().gateway.domain
    read_file = partial(people.read_file, places=database.read(people.places, school), own_domain=own_domain)
    if dry_run:
        _take(file, read_file, lambda lines: database.read(people.preview, school, lines), "dry-run")
    else:
        at = database.moment()
        _take(file, read_file, lambda lines: database.write(people.employ, at, school, lines), "report")


def _take(
    file: Path, read_file: Callable[[bytes], File[L]], run: Callable[[Sequence[L]], Report], template: str
) -> None:
    """Read the file, run the import and print what `templates/cli` says of it. Raises Failed naming each bad line."""
    language = context.settings().gateway.language
    templates = words.environment("cli", language)
    problem_text = templates.get_template("problem.txt")
    try:
        content = read_file(file.read_bytes())
    except CsvRefused as refused:
        lines = (problem_text.render(file=file, problem=problem).strip() for problem in refused.problems)
        raise context.Failed(*lines) from None
    for warning in content.warnings:
        terminal.echo(problem_text.render(file=file, problem=warning).strip())
    report = run(content.lines)
    terminal.echo(templates.get_template(f"{template}.txt").render(report=report, ignored=content.ignored), nl=False)
