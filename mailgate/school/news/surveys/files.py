"""The results of a survey as a table for a file: a sheet for each classroom, a row for each student."""

from collections.abc import Callable, Iterator

from mailgate.school.news.surveys.items import Item
from mailgate.school.news.surveys.results import ClassroomAnswers, Given, Line, Results
from mailgate.spreadsheets.cells import Cell, Row, Sheet, Workbook

COLUMNS = ("grade", "classroom", "number", "name", "answered", "by")
"""The columns around those of the items; the last two stand behind them."""

SEVERAL = " / "
"""Stands between options that were picked together."""


def table(results: Results, language: str, say: Callable[[str], str], clock: Callable[[int], str]) -> Workbook:
    """The table; `say` puts codes of the catalogues into words, `clock` writes an instant (seconds UTC)."""
    *own, answered, by = [say(f"survey.column.{code}") for code in COLUMNS]
    asked = [item.said_in(language).question or say(f"survey.{item.kind}") for item in results.items.values()]
    headings = [*own, *asked, answered, by]

    def rows(classroom: ClassroomAnswers) -> Iterator[Row]:
        for line in classroom.lines:
            yield [*_seat(line), *_answers(results, line, language, say), *_last(line, clock)]

    return Workbook(
        headings, [Sheet(f"{each.grade}-{each.classroom}".strip("-"), rows(each)) for each in results.classrooms]
    )


def _seat(line: Line) -> list[Cell]:
    if line.student is None:
        return ["", "", "", line.name]
    return [line.student.grade, line.student.classroom, line.student.number, line.name]


def _answers(results: Results, line: Line, language: str, say: Callable[[str], str]) -> Iterator[Cell]:
    for position, item in results.items.items():
        yield in_words(item, line.answers[position], language, say) if position in line.answers else ""


def in_words(item: Item, given: Given, language: str, say: Callable[[str], str]) -> Cell:
    """A value as people read it: options by their words, a number as a number."""
    if not isinstance(given.value, tuple):
        return given.value
    own = item.said_in(language).options
    return SEVERAL.join(own[n - 1] if own else say(f"survey.{item.kind}.{n}") for n in given.value)


def _last(line: Line, clock: Callable[[int], str]) -> tuple[Cell, Cell]:
    """When it was answered last, and by whom, masked as on the pages."""
    latest = max(line.answers.values(), key=lambda given: given.created, default=None)
    return (clock(latest.created), latest.by) if latest else ("", "")
