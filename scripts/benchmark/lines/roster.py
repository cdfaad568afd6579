"""The office's files and the roster's pages at schools of very different sizes.

Files are read, previewed, taken and undone in this process; pages are served by the gateway, as for the other lines.
"""

import contextlib
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from peewee import SqliteDatabase

from benchmark.lines import daily
from benchmark.load import jobs
from benchmark.load.jobs import RequestJob
from benchmark.measuring import LoadLine, Stream, measure
from benchmark.reports.report import LineFigures, SingleFigure, figures
from benchmark.servers.environment import SQLITE, TestBed, prepared
from mailgate.school import models
from mailgate.school.changes.files import roster as files
from mailgate.school.changes.undoing import undo_last
from mailgate.school.directory import schools
from mailgate.school.directory.imports import roster
from mailgate.school.directory.rules import DEFAULT_ZONE
from mailgate.school.models import ChangeCause
from mailgate.school.moment import Moment
from mailgate.spreadsheets.cells import Sheet, Workbook
from mailgate.spreadsheets.workbooks import workbook
from mailgate.store.schema import migrate

SIZES, QUICK_SIZES = (100, 1_000, 5_000, 20_000), (100, 1_000)
LARGEST = 100_000
CLASS, GRADES = 40, 6
FILE = 200 * CLASS * GRADES
"""How many students one file has at most: it may have 50,000 lines, and a classroom stays in one file."""

HEADINGS = ("学年", "組", "番号", "氏名", "ふりがな", "保護者1メール", "保護者2メール")
AT = Moment(1_795_471_800)
VIEWS = 10
"""How often a page is opened in each run, by one person."""

Rows = list[list[str]]


def measured(sizes: tuple[int, ...], runs: int) -> Iterator[LineFigures | SingleFigure]:
    """The seconds of each step with the files, for each size; then the pages of all sizes, by turns."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            database = SqliteDatabase(
                str(Path(folder) / "roster.db"), pragmas={"foreign_keys": 1, "journal_mode": "wal"}
            )
            with database:
                migrate(database)
                models.bind(database)
                yield from _steps(database, size)
    with contextlib.ExitStack() as stack:
        plan = [
            line
            for size in sizes
            for line in _pages(size, stack.enter_context(prepared(SQLITE, families=size, school=size)))
        ]
        yield from map(figures, measure(plan, runs))


# -- files --------------------------------------------------------------------------------------------


def _steps(database: SqliteDatabase, size: int) -> Iterator[SingleFigure]:
    schools.add(AT, "s", "学校", "0144", schools.default_rules(DEFAULT_ZONE))
    parts, moved = _parts(size, 0), _parts(size, 1)
    tables, books = list(map(_csv, parts)), [workbook(Workbook(HEADINGS, [Sheet("名簿", rows)])) for rows in parts]
    contents, later = [[roster.read_file(_csv(rows)).lines for rows in each] for each in (parts, moved)]
    steps: dict[str, list[Callable[[], object]]] = {
        "read CSV": [partial(roster.read_file, table) for table in tables],
        "read xlsx": [partial(roster.read_file, book) for book in books],
        "preview": [partial(files.preview, "s", content) for content in contents],
        "take": [partial(files.enrol, AT, "s", content) for content in contents],
        "take again, all moved": [partial(files.enrol, AT, "s", content) for content in later],
        "undo that": [partial(undo_last, AT, "s", ChangeCause.ROSTER_FILE)] * len(later),
    }
    for name, every in steps.items():
        begun = time.perf_counter()
        for step in every:
            with database.atomic():
                step()
        seconds = time.perf_counter() - begun
        yield SingleFigure(f"roster {size}: {name}", seconds, f"{size} students, {name}: {seconds:.2f} s")


def _parts(size: int, years: int) -> list[Rows]:
    """The rows of each file, after this number of years: students with two guardians, in classes of all grades."""
    return [[_row(number, years) for number in range(size)[begin : begin + FILE]] for begin in range(0, size, FILE)]


def _row(number: int, years: int) -> list[str]:
    grade, classroom = number // CLASS % GRADES + 1 + years, number // CLASS // GRADES
    return [
        *(str(grade), str(classroom), str(number % CLASS + 1)),
        *(f"児童 {number}", f"じどう {number}", f"a{number}@mail.example", f"b{number}@mail.example"),
    ]


def _csv(rows: Rows) -> bytes:
    return "\n".join(",".join(row) for row in (HEADINGS, *rows)).encode()


# -- pages --------------------------------------------------------------------------------------------


def _pages(size: int, environment: TestBed) -> Iterator[LoadLine]:
    office = environment.gateway.town.office
    pages: dict[str, Callable[[], Iterator[RequestJob]]] = {
        "a class": lambda: jobs.office_views(office, "/admin/roster?grade=1&class=1", "</table>", VIEWS),
        "a search": lambda: jobs.searches(office, "児童77", "</table>", VIEWS),
        "a student": lambda: jobs.office_views(office, "/admin/roster/students/1", "じどう0", VIEWS),
    }
    for name, sent in pages.items():

        def streams(sent: Callable[[], Iterator[RequestJob]] = sent) -> list[Stream]:
            return [daily.requests(sent(), 1)]

        yield LoadLine("roster", f"{name}, {size} students", 1, environment, streams, ends_with_letters=False)
