"""Reads a list of staff: who they are and what their duties are. A person is their address; each line is one duty."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import islice

from mailgate.mail import addresses
from mailgate.school.directory import people, schools
from mailgate.school.directory.imports.cells import addresses_in, damage, meant_by_serial
from mailgate.school.directory.imports.csv_files import (
    MOST_PROBLEMS,
    Cell,
    Column,
    CsvProblem,
    CsvRefused,
    File,
    Row,
    bare_number,
    needed,
    read_sheets,
    table,
    until_many,
)
from mailgate.school.directory.mailboxes import is_by_line
from mailgate.school.directory.places import Place, Task
from mailgate.school.models import DutyKind
from mailgate.spreadsheets.reading.sheets import ReadSheet
from mailgate.wording.normalization import shown

COLUMNS = (
    Column("name", re.compile("氏名|名前|(教職員|職員)(氏名|名)|name")),
    Column("email", re.compile("(メール|mail|email|eメール)(アドレス|address)?")),
    Column("duty", re.compile("役割|役職|職名|duty|role")),
    Column("assigned", re.compile("担当|担当学級|担任学級|assigned")),
)
DUTIES = {
    DutyKind.HOMEROOM: re.compile("担任|学級担任|homeroom"),
    DutyKind.GRADE: re.compile("学年主任|学年|grade"),
    DutyKind.NURSE: re.compile("養護教諭|養護|保健|nurse"),
    DutyKind.OFFICE: re.compile("事務|事務室|事務職員|office"),
    DutyKind.HEAD: re.compile("管理職|校長|副校長|教頭|head|principal"),
    DutyKind.ADMIN: re.compile("管理者|admin"),
}
# 3-1, 3年1組, and 3月1日 or 2026年3月1日: what a spreadsheet makes of a typed 3-1.
_CLASSROOM = re.compile(
    r"(?:\d{4}年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日|(?P<grade>.+?)(?:年(?!生)|-|(?<=\d)ー)(?P<classroom>.+)"
)
LONGEST_NAME = 255

WHOLE_SCHOOL: Place = ("", "")
"""An empty classroom is the whole grade, an empty grade the whole school."""


@dataclass(frozen=True, slots=True)
class StaffLine:
    """One person's duty as the file has it, with every place that it is for."""

    line: int
    address: addresses.Address
    name: str
    kind: DutyKind
    places: tuple[Place, ...]

    @property
    def tasks(self) -> list[Task]:
        """The duty at each of its places."""
        return [(self.kind.value, grade, classroom) for grade, classroom in self.places]


# -- reading the file ---------------------------------------------------------------------------------


def read_file(data: bytes, places: Collection[Place], own_domain: str = "") -> File[StaffLine]:
    """Read a list of staff for a school of these `places`; addresses at `own_domain`, ours, are warned of.

    Raises CsvRefused naming everything that is wrong.
    """
    return read(read_sheets(data), places, own_domain)


def read(sheets: Sequence[ReadSheet], places: Collection[Place], own_domain: str = "") -> File[StaffLine]:
    """Read the sheets of a file as `read_file` does. Raises CsvRefused."""
    sheet = table(sheets, COLUMNS)
    problems = list(sheet.problems)
    lines = [line for row in until_many(sheet.rows, problems) if (line := _line(row, places, problems))]
    problems += _contradictions(lines)
    if problems:
        raise CsvRefused(problems)
    ours = [line for line in lines if line.address.domain == own_domain]
    warnings = (CsvProblem(line.line, "", "address-ours", {"text": line.address.spelled}) for line in ours)
    return File(tuple(lines), sheet.ignored, tuple(islice(warnings, MOST_PROBLEMS)))


def _line(row: Row, known: Collection[Place], problems: list[CsvProblem]) -> StaffLine | None:
    """The line with all that is wrong with it told, or None where it does not say whose duty it is, and which."""
    name, email, duty, assigned = (row.one(role) for role in ("name", "email", "duty", "assigned"))
    found = needed(row.line, name, LONGEST_NAME)
    clear = addresses_in(email.text) or []
    address = clear[0] if len(clear) == 1 else None
    if address and is_by_line(address.canonical):
        found.append(_wrong(row.line, email, "address-line"))
    elif address is None and not damage(email.text):
        found.append(_wrong(row.line, email, "address-several" if clear else "address-wrong"))
    kind = kind_named(duty.text)
    if kind is None:
        found.append(_wrong(row.line, duty, "duty-unknown"))
    places = places_in(assigned.text)
    found += _misplaced(row.line, assigned, kind, places) or _unknown(row.line, assigned, places, known)
    problems += found
    if not name.text or address is None or kind is None:
        return None
    return StaffLine(row.line, address, name.text, kind, places)


def _misplaced(line: int, cell: Cell, kind: DutyKind | None, places: Sequence[Place]) -> list[CsvProblem]:
    """A homeroom needs classrooms, the head of a grade needs grades; the others may have either, or neither."""
    if kind is DutyKind.HOMEROOM and not all(classroom for _, classroom in places):
        wanted = "classroom"
    elif kind is DutyKind.GRADE and not all(grade and not classroom for grade, classroom in places):
        wanted = "grade"
    else:
        return []
    if meant := meant_by_serial(shown(cell.text)):
        return [CsvProblem(line, cell.heading, "spreadsheet-serial", {"text": cell.text, "meant": meant})]
    code = f"{wanted}-needed" if places == (WHOLE_SCHOOL,) else f"{wanted}-wrong"
    return [CsvProblem(line, cell.heading, code, {"text": cell.text})]


def _unknown(line: int, cell: Cell, places: Sequence[Place], known: Collection[Place]) -> list[CsvProblem]:
    """Places without a student; while the school has no students at all, none can be told."""
    missing = [place for place in places if known and place not in known]
    return [
        CsvProblem(line, cell.heading, "place-unknown", {"text": "-".join(filter(None, place))}) for place in missing
    ]


def _wrong(line: int, cell: Cell, code: str) -> CsvProblem:
    return (
        CsvProblem(line, cell.heading, code, {"text": cell.text})
        if cell.text
        else CsvProblem(line, cell.heading, "missing")
    )


def kind_named(text: str) -> DutyKind | None:
    """The duty that a word names in Japanese or English; None for any other word."""
    word = shown(text).casefold().replace(" ", "")
    return next((kind for kind, words in DUTIES.items() if words.fullmatch(word)), None)


def places_in(text: str) -> tuple[Place, ...]:
    """The grades and classrooms that a text names, such as `3-1 3-2` or `3年`; the whole school where it names none."""
    words = re.split(r"[\s、,・;]+", shown(text).strip())
    return tuple(dict.fromkeys(_place(word) for word in words if word)) or (WHOLE_SCHOOL,)


def _place(word: str) -> Place:
    found = _CLASSROOM.fullmatch(word)
    if not found:
        return bare_number(word, "年生?"), ""
    return bare_number(found["grade"] or found["month"], "年"), bare_number(found["classroom"] or found["day"], "組")


def _contradictions(lines: Sequence[StaffLine]) -> list[CsvProblem]:
    """Lines that say the same twice, or call one address by two names."""
    problems = []
    names: dict[str, StaffLine] = {}
    seen: dict[tuple[str, Task], int] = {}
    for line in lines:
        canonical = line.address.canonical
        first = names.setdefault(canonical, line)
        if first.name != line.name:
            problems.append(CsvProblem(line.line, "", "two-names", {"name": first.name, "first": first.line}))
        for task in line.tasks:
            before = seen.setdefault((canonical, task), line.line)
            if before != line.line:
                problems.append(CsvProblem(line.line, "", "duty-twice", {"first": before}))
    return problems


def places(code: str) -> frozenset[Place]:
    """The school, its grades and its classrooms; nothing while it has no students. Raises NoSchool."""
    school = schools.school(code)
    classrooms = frozenset(people.classrooms_of(school.id))
    return classrooms | {(grade, "") for grade, _ in classrooms} | {WHOLE_SCHOOL} if classrooms else classrooms
