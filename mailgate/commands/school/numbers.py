"""`mailgate numbers`: how many are absent at each school, for the operator; never who."""

from collections.abc import Iterator

import click

from mailgate.commands import context, database, terminal
from mailgate.school.attendance import city
from mailgate.school.attendance.city import City
from mailgate.school.attendance.marks import Mark
from mailgate.school.attendance.spans import Length
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.spreadsheets.cells import Row
from mailgate.words.templates import environment

WIDEST_BAR = 40
_HEADINGS = ("date", "code", "school", "students", *Mark)


@click.command()
@context.settings_option
@click.option("--date", "typed", metavar="DAY", help="A day within the span: 2026-11-24. Else today.")
@click.option("--span", "length", type=click.Choice([each.value for each in Length]), default="day", show_default=True)
@click.option("--csv", "as_csv", is_flag=True, help="A table for a spreadsheet: a line for each school and day.")
@context.json_option
def numbers(typed: str | None, length: str, as_csv: bool, as_json: bool) -> None:
    """How many are absent at each school.

    By school and day, up to today, with a bar for those who are ill. Nobody is named.

    \b
    Examples:
      mailgate numbers
      mailgate numbers --span week --date 2026-11-24 --csv
    """
    at = database.moment()
    found = database.read(city.read, at, Length(length), context.day(typed)).city()
    database.write(record, at, Event.NUMBERS_SEEN, count=len(found.schools))
    if as_json:
        terminal.document([dict(zip(_HEADINGS, row, strict=True)) for row in _rows(found)])
    elif as_csv:
        terminal.table(_HEADINGS, _rows(found))
    else:
        _show(found)


def _show(found: City) -> None:
    template = environment("cli", context.settings().gateway.language).get_template("numbers.txt")
    most = max((count.illness for school in found.schools for _, count in school.days), default=0)
    terminal.echo(template.render(city=found, most=max(most, 1), widest=WIDEST_BAR), nl=False)


def _rows(found: City) -> Iterator[Row]:
    for school in found.schools:
        for day, count in school.days:
            yield [day.isoformat(), school.code, school.name, school.students, *(count[mark] for mark in Mark)]
