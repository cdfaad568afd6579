"""`mailgate export`: a day, a month or a year of a school's register as a file."""

import datetime as dt
import sys
from dataclasses import replace
from pathlib import Path

import click

from mailgate.commands import context, database, terminal
from mailgate.school.attendance import export as exports
from mailgate.school.attendance.export import Export
from mailgate.school.attendance.spans import Length
from mailgate.school.directory import schools
from mailgate.school.moment import Moment
from mailgate.spreadsheets import csv_files, files
from mailgate.words.catalogues import catalogue


@click.command()
@context.settings_option
@click.argument("length", type=click.Choice([length.value for length in Length if length is not Length.WEEK]))
@click.argument("school")
@click.option("--date", "typed", metavar="DAY", help="A day within it: 2026-11-24. Else today.")
@click.option("--format", "kind", type=click.Choice(list(files.FILE_FORMATS)), default="csv", show_default=True)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), required=True, metavar="FILE")
def export(length: str, school: str, typed: str | None, kind: str, output: Path) -> None:
    """Write a part of the register into a file.

    It is a day, a month or a school year of SCHOOL, and goes into FILE.

    Columns, headings and symbols are the school's own (`mailgate school show`). The export is put on record.

    \b
    Examples:
      mailgate export month takushin --date 2026-11-24 --output november.csv
      mailgate export year takushin --format xlsx --output year.xlsx
    """
    at = database.moment()
    found = database.read(_read, at, school, Length(length), context.day(typed))
    database.write(exports.taken, at, found)
    table = found.table(catalogue(context.settings().gateway.language).gettext)
    with click.progressbar(table.sheets, file=sys.stderr) as sheets, output.open("wb") as file:
        file.writelines(files.pieces(replace(table, sheets=sheets), files.FILE_FORMATS[kind]))
    lacking = csv_files.missing(found.names) if kind == "csv-cp932" else ()
    if lacking:
        terminal.warning(f"warning: CP932 has no {' '.join(sorted(lacking))}: {csv_files.GETA} stands there")
    terminal.echo(f"wrote {output}")


def _read(at: Moment, code: str, length: Length, day: dt.date | None) -> Export:
    return exports.of_operator(at, schools.school(code), length, day)
