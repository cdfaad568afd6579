"""`mailgate roster list`, `show` and `export`: the students of a school, and how their families can be reached."""

import dataclasses
import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from mailgate.commands import context, database, terminal
from mailgate.commands.school.people.chosen_student import chosen, classroom, student_argument
from mailgate.school.access import profiles
from mailgate.school.access.profiles import GuardianEntry, PaperState
from mailgate.school.directory import schools
from mailgate.school.directory.roster import export as exports
from mailgate.school.directory.roster import finding, listing
from mailgate.school.directory.roster.finding import Sought
from mailgate.school.directory.roster.listing import RosterEntry, RosterWish
from mailgate.school.models import Student
from mailgate.school.moment import Moment
from mailgate.school.trace import arrivals
from mailgate.spreadsheets import files
from mailgate.words.catalogues import catalogue
from mailgate.words.templates import environment

_HEADINGS = ("grade", "class", "number", "name", "kana", "guardians", "unreached")
JSON = "json"


@click.command(name="list")
@context.settings_option
@context.school_option
@click.option("--class", "place", metavar="3-1", help="One class.")
@click.option("--find", "looked_for", metavar="WORDS", default="", help="A name, its kana, a seat or an address.")
@click.option("--left", is_flag=True, help="Those who left the school.")
@click.option("--csv", "as_csv", is_flag=True, help="A table for a spreadsheet.")
@context.json_option
def list_students(school: str, place: str | None, looked_for: str, left: bool, as_csv: bool, as_json: bool) -> None:
    """Print the students of a school.

    A line each: grade, class, number, name, kana, how many guardians, and how many of those letters do not reach.

    \b
    Examples:
      mailgate roster list --school takushin --class 3-1
      mailgate roster list --school takushin --find やまだ --json
    """
    wish = RosterWish(place=classroom(place), sought=finding.read(looked_for), left=left)
    if wish.sought.address:
        database.write(_sought, database.moment(), school, wish.sought)
    entries = [entry for entry in database.read(listing.of_operator, school, wish) if entry.enrolled is not left]
    if as_json:
        terminal.document([dataclasses.asdict(entry) for entry in entries])
    elif as_csv:
        terminal.table(_HEADINGS, map(_cells, entries))
    else:
        for entry in entries:
            terminal.row(_cells(entry))


@click.command()
@context.settings_option
@context.school_option
@student_argument
@click.option("--left", is_flag=True, help="One who left the school.")
@context.json_option
def show(school: str, student: str, left: bool, as_json: bool) -> None:
    """Print what is known of one student's family.

    STUDENT is a seat such as 3-1-12, a name, or a guardian's address. That somebody looked is put on record.

    \b
    Examples:
      mailgate roster show --school takushin 3-1-12
    """
    found = database.write(_shown, database.moment(), school, student, not left)
    if as_json:
        terminal.document(found.as_json())
        return
    template = environment("cli", context.settings().gateway.language).get_template("student.txt")
    zone = context.settings().gateway.time_zone
    text = template.render(
        shown=found, days=arrivals.KEPT_DAYS, at=lambda seconds: dt.datetime.fromtimestamp(seconds, zone)
    )
    terminal.echo(text, nl=False)


@click.command(name="export")
@context.settings_option
@context.school_option
@click.option("--class", "place", metavar="3-1", help="One class.")
@click.option("--format", "kind", type=click.Choice([*files.FILE_FORMATS, JSON]), default="csv", show_default=True)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), required=True, metavar="FILE")
def export_roster(school: str, place: str | None, kind: str, output: Path) -> None:
    """Write the roster into a file.

    The file can be edited and imported again.

    It has everybody's seat, name and guardians' addresses. That it was taken is put on record.

    \b
    Examples:
      mailgate roster export --school takushin --format xlsx --output roster.xlsx
    """
    file = database.read(exports.of_operator, school, classroom(place))
    database.write(exports.taken, database.moment(), file)
    if kind == JSON:
        output.write_text(json.dumps(file.as_json(), ensure_ascii=False, indent=2), "utf-8")
    else:
        table = file.table(catalogue(context.settings().gateway.language).gettext)
        output.write_bytes(b"".join(files.pieces(table, files.FILE_FORMATS[kind])))
    terminal.echo(f"{len(file.students)} students in {output}")


@dataclass(frozen=True, slots=True)
class _Shown:
    """A student, the guardians and the paper."""

    student: Student
    guardians: Sequence[GuardianEntry]
    paper: PaperState | None

    def as_json(self) -> dict[str, Any]:
        columns = ("grade", "classroom", "number", "name", "kana", "enrolled")
        return {
            **{name: getattr(self.student, name) for name in columns},
            "guardians": [dataclasses.asdict(each) for each in self.guardians],
            "paper": dataclasses.asdict(self.paper) if self.paper else None,
        }


def _shown(at: Moment, code: str, student: str, enrolled: bool) -> _Shown:
    row = chosen(code, student, enrolled=enrolled)
    profiles.seen(at, row)
    return _Shown(row, profiles.guardians(at, row.id, whole=True), profiles.paper(at, row.id))


def _cells(entry: RosterEntry) -> Sequence[str | int]:
    seat = (entry.grade, entry.classroom, entry.number)
    return [*seat, entry.name, entry.kana, entry.guardians, entry.unreached]


def _sought(at: Moment, code: str, sought: Sought) -> None:
    if sought.address:
        listing.sought_by_address(at, schools.school(code).id, sought.address)
