"""`mailgate roster import` and `mailgate staff import`: the office's files, and the undoing of the last one."""

import dataclasses
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import click

from mailgate.commands import context, database, terminal
from mailgate.commands.lazy import LazyGroup
from mailgate.school.changes.files import roster as students
from mailgate.school.changes.files import staff as people
from mailgate.school.changes.files.report import ImportReport, TooManyLose
from mailgate.school.changes.undoing import CannotUndo, undo_last
from mailgate.school.directory.imports import roster as roster_files
from mailgate.school.directory.imports import staff as staff_files
from mailgate.school.directory.imports.csv_files import CsvProblem, CsvRefused, File
from mailgate.school.models import ChangeCause
from mailgate.words.templates import environment

L = TypeVar("L")

LONG = 500
"""From how many lines on a terminal shows a progress bar."""

_file = click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
_dry_run = click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
_yes_remove = click.option(
    "--yes-remove",
    type=click.IntRange(min=1),
    metavar="N",
    help="Go on although more than a tenth lose something: just N students, or N staff members.",
)


@click.group(
    cls=LazyGroup,
    lazy={
        "add": "mailgate.commands.school.people.students:add_student",
        "add-guardian": "mailgate.commands.school.people.guardians:add_guardian",
        "codes": "mailgate.commands.school.handout:codes",
        "correct": "mailgate.commands.school.people.students:correct",
        "export": "mailgate.commands.school.people.roster:export_roster",
        "leave": "mailgate.commands.school.people.students:leave",
        "list": "mailgate.commands.school.people.roster:list_students",
        "move": "mailgate.commands.school.people.students:move",
        "remove": "mailgate.commands.school.people.guardians:remove",
        "remove-guardian": "mailgate.commands.school.people.guardians:remove_guardian",
        "replace-guardian": "mailgate.commands.school.people.guardians:replace_guardian",
        "return": "mailgate.commands.school.people.students:bring_back",
        "show": "mailgate.commands.school.people.roster:show",
    },
)
def roster() -> None:
    """Students and their guardians.

    \b
    Examples:
      mailgate roster list --school takushin
      mailgate roster import --school takushin --dry-run roster.csv
    """


@roster.command(name="import")
@context.settings_option
@context.school_option
@_dry_run
@_yes_remove
@context.json_option
@_file
def import_roster(school: str, dry_run: bool, yes_remove: int | None, as_json: bool, file: Path) -> None:
    """Take students and guardians from a file.

    It is CSV or a workbook (.xlsx). All of them are taken, or none if a line is wrong.

    \b
    Headings: 学年,組,番号,氏名,ふりがな,保護者1メール,保護者2メール,...,削除
    or grade,class,number,name,kana,guardian1_email,guardian2_email,...,remove

    Students whom the file does not name stay, unless it gives their place to somebody else. Addresses that it does
    not name stay, too; a mark in the column 削除 takes those of its line away.

    \b
    Examples:
      mailgate roster import --school takushin --dry-run roster.csv
      mailgate roster import --school takushin --yes-remove 12 --json roster.csv
    """
    own_domain, by_line = context.settings().gateway.domain, database.read(roster_files.guardians_by_line, school)
    content = _content(file, partial(roster_files.read_file, own_domain=own_domain, by_line=by_line))
    tell = _teller(file, content, as_json=as_json)
    if dry_run:
        tell("dry-run", database.read(students.preview, school, content.lines))
    else:
        tell("report", _agreed(partial(_enrolled, school, content.lines, yes_remove)))


def _enrolled(school: str, lines: Sequence[roster_files.RosterLine], yes_remove: int | None) -> ImportReport:
    enrol = partial(students.enrol, database.moment(), school, lines, yes_remove)
    if len(lines) < LONG or not sys.stderr.isatty():
        return database.write(enrol)
    with click.progressbar(length=len(lines), file=sys.stderr) as bar:
        return database.run(lambda store: store.write(enrol, bar.update))


@roster.command(name="undo")
@context.settings_option
@context.school_option
@context.json_option
def undo_roster(school: str, as_json: bool) -> None:
    """Take back the last import of a roster.

    For 7 days, once. What was changed since stays as it is, and is named.

    \b
    Examples:
      mailgate roster undo --school takushin
    """
    _undo(school, ChangeCause.ROSTER_FILE, as_json=as_json)


@click.group(
    cls=LazyGroup,
    lazy={
        "add": "mailgate.commands.school.people.staff:add_member",
        "duty": "mailgate.commands.school.people.staff:duty",
        "list": "mailgate.commands.school.people.staff:list_staff",
        "remove": "mailgate.commands.school.people.staff:remove",
        "reset-second-factor": "mailgate.commands.school.access:reset_second_factor",
    },
)
def staff() -> None:
    """Teachers, nurse and office.

    \b
    Examples:
      mailgate staff list --school takushin
      mailgate staff import --school takushin staff.csv
    """


@staff.command(name="import")
@context.settings_option
@context.school_option
@_dry_run
@_yes_remove
@context.json_option
@_file
def import_staff(school: str, dry_run: bool, yes_remove: int | None, as_json: bool, file: Path) -> None:
    """Take the school's staff from a file.

    It is CSV or a workbook (.xlsx). All of them are taken, or none if a line is wrong.
    Headings: 氏名,メール,役割,担当 or name,email,duty,assigned.
    People whom the file does not name are no staff any more.

    \b
    Examples:
      mailgate staff import --school takushin --dry-run staff.csv
      mailgate staff import --school takushin staff.csv
    """
    own_domain = context.settings().gateway.domain
    places = database.read(staff_files.places, school)
    content = _content(file, partial(staff_files.read_file, places=places, own_domain=own_domain))
    tell = _teller(file, content, as_json=as_json)
    if dry_run:
        tell("dry-run", database.read(people.preview, school, content.lines))
    else:
        employ = partial(database.write, people.employ, database.moment(), school, content.lines, yes_remove)
        tell("report", _agreed(employ))


@staff.command(name="undo")
@context.settings_option
@context.school_option
@context.json_option
def undo_staff(school: str, as_json: bool) -> None:
    """Take back the last import of staff.

    For 7 days, once. What was changed since stays as it is, and is named.

    \b
    Examples:
      mailgate staff undo --school takushin
    """
    _undo(school, ChangeCause.STAFF_FILE, as_json=as_json)


def _content(file: Path, read_file: Callable[[bytes], File[L]]) -> File[L]:
    """What the file says. Raises Failed naming each bad line."""
    try:
        with terminal.working():
            return read_file(file.read_bytes())
    except CsvRefused as refused:
        raise context.Failed(*_in_words(file, refused.problems)) from None


def _in_words(file: Path, problems: Iterable[CsvProblem]) -> list[str]:
    template = environment("cli", context.settings().gateway.language).get_template("imports/problem.txt")
    return [template.render(file=file, problem=problem).strip() for problem in problems]


def _agreed(run: Callable[[], ImportReport]) -> ImportReport:
    """What an import did. Raises Failed where too many lose something, and nobody has said their number."""
    try:
        return run()
    except TooManyLose as stopped:
        raise context.Failed(_said("too-many", loss=stopped.loss).strip()) from None


def _undo(school: str, cause: ChangeCause, *, as_json: bool) -> None:
    try:
        stays = database.write(undo_last, database.moment(), school, cause)
    except CannotUndo:
        raise context.Failed(_said("nothing-to-undo").strip()) from None
    if as_json:
        terminal.document({"stays": stays})
    else:
        terminal.echo(_said("undone", stays=stays), nl=False)


def _teller(file: Path, content: File[L], *, as_json: bool) -> Callable[[str, ImportReport], None]:
    """What tells an import's report by its template, or as JSON; what looks wrong with the file is said before it."""
    if as_json:
        warnings = [dataclasses.asdict(each) for each in content.warnings]
        read = {"ignored": content.ignored, "warnings": warnings}
        return lambda _, report: terminal.document(dataclasses.asdict(report) | read)
    for line in _in_words(file, content.warnings):
        terminal.echo(line)
    return lambda template, report: terminal.echo(_said(template, report=report, ignored=content.ignored), nl=False)


def _said(template: str, **facts: object) -> str:
    return environment("cli", context.settings().gateway.language).get_template(f"imports/{template}.txt").render(facts)
