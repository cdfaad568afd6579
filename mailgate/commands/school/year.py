"""`mailgate year`: the new school year of a school, prepared before, and undone after it."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from jinja2 import Template

from mailgate.commands import context, database, terminal
from mailgate.school.changes import undoing
from mailgate.school.changes.undoing import CannotUndo
from mailgate.school.directory import schools
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound, Refused
from mailgate.school.moment import Moment
from mailgate.school.year import preparing, showing
from mailgate.school.year.outlook import FileRefused
from mailgate.school.year.preparing import YearWish
from mailgate.school.year.showing import YearPreview, YearStanding
from mailgate.words.templates import environment

_file = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def year() -> None:
    """The new school year.

    Everybody moves up, the last grade graduates, first-graders come: prepared before, undone within 30 days.

    \b
    Examples:
      mailgate year show --school takushin
    """


@year.command()
@context.settings_option
@context.school_option
@click.option("--day", metavar="DAY", help="The day on which it takes effect; else the next 1 April.")
@click.option("--last-grade", default="", metavar="GRADE", help="The grade that graduates.")
@click.option("--move", "moves", multiple=True, metavar="GRADE=GRADE", help="What becomes of a grade; 6= graduates.")
@click.option("--roster", type=_file, metavar="FILE", help="First-graders, and who changes the class.")
@click.option("--staff", type=_file, metavar="FILE", help="The staff with their new duties.")
@click.option("--dry-run", is_flag=True, help="Say what would be prepared, and do nothing.")
@context.json_option
def prepare(
    school: str,
    day: str | None,
    last_grade: str,
    moves: Sequence[str],
    roster: Path | None,
    staff: Path | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Prepare the new school year. The clock lets it take effect as the day begins.

    What was prepared before is called off. Students whom the file does not name move up with their class and number.

    \b
    Examples:
      mailgate year prepare --school takushin --dry-run
      mailgate year prepare --school takushin --last-grade 6 --roster first-graders.csv --staff staff.csv
    """
    content = {"roster": roster.read_bytes() if roster else b"", "staff": staff.read_bytes() if staff else b""}
    wish = YearWish(context.day(day), last_grade, _moves(moves), **content)
    try:
        run, unit = (database.read, _look) if dry_run else (database.write, _prepare)
        found = run(unit, database.moment(), school, wish)
    except FileRefused as refused:
        template = _template("imports/problem.txt")
        name = {"roster": roster, "staff": staff}[refused.file]
        lines = (template.render(file=name, problem=problem).strip() for problem in refused.problems)
        raise context.Failed(*lines) from None
    except Refused as refused:
        raise context.Failed(f"{day} cannot be the day: {', '.join(each.code for each in refused.problems)}") from None
    if as_json:
        terminal.document(_document(found))
    else:
        terminal.echo(_template("year.txt").render(preview=found, dry_run=dry_run), nl=False)


@year.command()
@context.settings_option
@context.school_option
@context.json_option
def show(school: str, as_json: bool) -> None:
    """Print what is prepared and what was done last.

    \b
    Examples:
      mailgate year show --school takushin
      mailgate year show --school takushin --json
    """
    found = database.read(_standing, database.moment(), school)
    if as_json:
        effect = dataclasses.asdict(found.effect) if found.effect else None
        terminal.document({"prepared": _document(found.prepared), "effect": effect})
        return
    if found.prepared:
        terminal.echo(_template("year.txt").render(preview=found.prepared, dry_run=False), nl=False)
    else:
        terminal.echo("nothing is prepared")
    if found.effect:
        terminal.echo(f"took effect on {found.effect.day}{', and was undone' if found.effect.undone else ''}")


@year.command()
@context.settings_option
@context.school_option
def cancel(school: str) -> None:
    """Call off what is prepared.

    \b
    Examples:
      mailgate year cancel --school takushin
    """
    try:
        database.write(_cancel, database.moment(), school)
    except NotFound:
        raise context.Failed(f"nothing is prepared at {school}") from None
    terminal.echo("called off")


@year.command()
@context.settings_option
@context.school_option
@context.json_option
def undo(school: str, as_json: bool) -> None:
    """Undo the last new school year, within 30 days.

    \b
    Examples:
      mailgate year undo --school takushin
    """
    try:
        stays = database.write(_undo, database.moment(), school)
    except (CannotUndo, NotFound):
        raise context.Failed(f"there is no new school year at {school} that can be undone") from None
    if as_json:
        terminal.document({"stays": stays})
        return
    for name in stays:
        terminal.echo(f"stays as it is: {name}")
    terminal.echo("undone")


def _document(preview: YearPreview | None) -> dict[str, Any] | None:
    return dataclasses.asdict(preview) | {"outcome": preview.outcome.facts()} if preview else None


def _moves(typed: Sequence[str]) -> dict[str, str]:
    pairs = [each.partition("=") for each in typed]
    if not all(separator and grade for grade, separator, _ in pairs):
        raise click.UsageError("--move needs GRADE=GRADE, such as 年長=1.")
    return {grade: following for grade, _, following in pairs}


def _template(name: str) -> Template:
    return environment("cli", context.settings().gateway.language).get_template(name)


# -- units of work ------------------------------------------------------------------------------------


def _look(at: Moment, code: str, wish: YearWish) -> YearPreview | None:
    school = schools.school(code)
    day, prepared = preparing.wanted(SchoolDay(at, school), wish)
    return showing.preview(school, prepared, day.isoformat(), at.origin.name)


def _prepare(at: Moment, code: str, wish: YearWish) -> YearPreview | None:
    school = schools.lock(code)
    preparing.confirm(at, school, preparing.draft(at, school, wish))
    return showing.standing(at, school).prepared


def _standing(at: Moment, code: str) -> YearStanding:
    return showing.standing(at, schools.school(code))


def _cancel(at: Moment, code: str) -> None:
    school = schools.lock(code)
    prepared = showing.standing(at, school).prepared
    if prepared is None or prepared.id is None:
        raise NotFound
    preparing.cancel(at, school, prepared.id)


def _undo(at: Moment, code: str) -> Sequence[str]:
    school = schools.lock(code)
    effect = showing.standing(at, school).effect
    if effect is None or effect.change is None:
        raise NotFound
    return undoing.undo(at, school, effect.change)
