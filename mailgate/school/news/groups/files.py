"""A group as a file of the office: its students by seat and name, and single mailboxes by address.

A file is taken whole or not at all. Each line is an enrolled student of the school, whose name the file spells as the
roster does, or the address of somebody whom the school knows.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from mailgate.ids import GroupId, MailboxId, SchoolId, StudentId
from mailgate.school.directory.access import Access
from mailgate.school.directory.imports import roster
from mailgate.school.directory.imports.csv_files import (
    Column,
    CsvProblem,
    CsvRefused,
    Row,
    bare_number,
    table,
    until_many,
)
from mailgate.school.directory.names import spoken
from mailgate.school.models import Mailbox, Student
from mailgate.school.news.groups import keeping
from mailgate.spreadsheets import cells
from mailgate.spreadsheets.cells import Sheet, Workbook
from mailgate.spreadsheets.reading.sheets import ReadSheet

_SEAT = ("grade", "class", "number")
_EMAIL = "email"
COLUMNS = (
    *(column for column in roster.COLUMNS if column.role in {*_SEAT, "name"}),
    Column(_EMAIL, re.compile("(メール|mail|email|eメール)(アドレス|address)?"), optional=True),
)

HEADINGS = (*_SEAT, "name", _EMAIL)
"""What the catalogues have words for, with `roster.` before it."""


@dataclass(frozen=True, slots=True)
class Members:
    """Who is in a group by its file, and the headings that nobody asked for."""

    students: tuple[StudentId, ...]
    mailboxes: tuple[MailboxId, ...]
    ignored: tuple[str, ...]


def read(school: SchoolId, sheets: Sequence[ReadSheet]) -> Members:
    """Who is in a group by the sheets of its file; changes nothing. Raises CsvRefused naming all that is wrong."""
    sheet = table(sheets, COLUMNS)
    problems = list(sheet.problems)
    seated = {
        (student.grade, student.classroom, student.number): student
        for student in Student.select().where(Student.school == school, Student.enrolled)
    }
    students: list[StudentId] = []
    mailboxes: list[MailboxId] = []
    for row in until_many(sheet.rows, problems):
        try:
            _read_line(row, school, seated, students, mailboxes)
        except _Unknown as unknown:
            problems.append(unknown.problem)
    if problems:
        raise CsvRefused(problems)
    return Members(tuple(dict.fromkeys(students)), tuple(dict.fromkeys(mailboxes)), sheet.ignored)


def written(access: Access, group: GroupId, say: Callable[[str], str]) -> Workbook:
    """A group as a file that can be edited and taken again; `say` puts codes into words. Raises NotFound."""
    row = keeping.find(access, group)
    students, mailboxes = keeping.members(access, group)
    return Workbook([say(f"roster.{each}") for each in HEADINGS], [Sheet(row.name, _rows(students, mailboxes))])


def _rows(students: Sequence[Student], mailboxes: Sequence[Mailbox]) -> Iterator[cells.Row]:
    for student in students:
        yield [student.grade, student.classroom, student.number, student.name, ""]
    for mailbox in mailboxes:
        yield ["", "", "", "", mailbox.address]


# -- lines --------------------------------------------------------------------------------------------


class _Unknown(Exception):
    """The line names nobody whom the school knows."""

    def __init__(self, problem: CsvProblem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def _read_line(
    row: Row,
    school: SchoolId,
    seated: dict[roster.Seat, Student],
    students: list[StudentId],
    mailboxes: list[MailboxId],
) -> None:
    grade, name, number = (bare_number(row.one(role).text, roster.ENDINGS[role]) for role in _SEAT)
    if not any((grade, name, number)):
        mailboxes.append(_mailbox(row, school))
        return
    student = seated.get((grade, name, number))
    if student is None or spoken(student.name) != spoken(row.one("name").text):
        names = {"grade": grade, "class": name, "number": number, "name": row.one("name").text}
        raise _Unknown(CsvProblem(row.line, "", "member-unknown", names))
    students.append(StudentId(student.id))


def _mailbox(row: Row, school: SchoolId) -> MailboxId:
    """The mailbox of the address on this line, of a guardian or a staff member of the school."""
    cell = row.one(_EMAIL)
    found = keeping.known(school, cell.text)
    if found is None:
        raise _Unknown(CsvProblem(row.line, cell.heading, "mailbox-unknown", {"text": cell.text}))
    return MailboxId(found.id)
