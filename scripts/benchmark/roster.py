"""The office's file at schools of very different sizes: read, previewed, taken and undone; and the roster's pages."""

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from peewee import SqliteDatabase

from benchmark.pressure import Finding
from mailgate.ids import MailboxId
from mailgate.mail.addresses import Address
from mailgate.school import models
from mailgate.school.changes.files import roster as files
from mailgate.school.changes.undoing import undo_last
from mailgate.school.directory import schools
from mailgate.school.directory.imports import roster
from mailgate.school.directory.mailboxes import register
from mailgate.school.directory.roster import finding, listing
from mailgate.school.directory.roster.listing import RosterWish
from mailgate.school.directory.rules import DEFAULT_ZONE
from mailgate.school.models import Cause, Duty, DutyKind, School, StaffMember
from mailgate.school.moment import Moment
from mailgate.spreadsheets.cells import Sheet, Table
from mailgate.spreadsheets.workbooks import workbook
from mailgate.store.schema import migrate

SIZES, QUICK_SIZES = (100, 1_000, 5_000, 100_000), (100, 1_000)
CLASS = 40
HEADINGS = ("学年", "組", "番号", "氏名", "ふりがな", "保護者1メール", "保護者2メール")
AT = Moment(1_795_471_800)


def measured(sizes: tuple[int, ...]) -> Iterator[Finding]:
    """The seconds of each step, for each size."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            database = SqliteDatabase(
                str(Path(folder) / "roster.db"), pragmas={"foreign_keys": 1, "journal_mode": "wal"}
            )
            with database:
                migrate(database)
                models.bind(database)
                yield from _steps(database, size)


def _steps(database: SqliteDatabase, size: int) -> Iterator[Finding]:
    schools.add(AT, "s", "学校", "0144", schools.default_rules(DEFAULT_ZONE))
    rows, moved = _rows(size, 0), _rows(size, 1)
    table, book = _csv(rows), workbook(Table(HEADINGS, [Sheet("名簿", rows)]))
    lines, later = roster.read_file(table).lines, roster.read_file(_csv(moved)).lines
    office = _office()
    steps: dict[str, Callable[[], object]] = {
        "read CSV": lambda: roster.read_file(table),
        "read xlsx": lambda: roster.read_file(book),
        "preview": lambda: files.preview("s", lines),
        "take": lambda: files.enrol(AT, "s", lines),
        "take again, all moved": lambda: files.enrol(AT, "s", later),
        "undo that": lambda: undo_last(AT, "s", Cause.ROSTER_FILE),
        "page of a class": lambda: listing.of_staff(AT, office, RosterWish(place=("1", "0"))),
        "page of a search": lambda: listing.of_staff(AT, office, RosterWish(sought=finding.read("児童 77"))),
    }
    for name, step in steps.items():
        begun = time.perf_counter()
        with database.atomic():
            step()
        seconds = time.perf_counter() - begun
        yield Finding(f"roster {size}: {name}", seconds, f"{size} students, {name}: {seconds:.2f} s")


def _rows(size: int, years: int) -> list[list[str]]:
    """Students with two guardians each, in classes of all six grades, after this number of years."""
    return [
        [
            *(str(number // CLASS % 6 + 1 + years), str(number // CLASS // 6), str(number % CLASS + 1)),
            *(f"児童 {number}", f"じどう {number}", f"a{number}@mail.example", f"b{number}@mail.example"),
        ]
        for number in range(size)
    ]


def _csv(rows: list[list[str]]) -> bytes:
    return "\n".join(",".join(row) for row in (HEADINGS, *rows)).encode()


def _office() -> MailboxId:
    """The mailbox of somebody who may see the whole roster."""
    mailbox = register([Address("office", "school.example")])["office@school.example"]
    member = StaffMember.create(school=School.get().id, mailbox=mailbox, name="事務室")
    Duty.create(staff=member, kind=DutyKind.OFFICE)
    return mailbox
