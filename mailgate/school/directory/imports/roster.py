"""Reads a roster: which students and guardians the office's file names, and which known student each line is.

A student taken for somebody else would let strangers read a family's notices. So a line is a known student only by
one of the rules of `_RULES`, tried in turn.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from mailgate.ids import StudentId
from mailgate.mail.addresses import Address
from mailgate.school.directory.imports.cells import addresses_in, damage, damaged_place, is_mark
from mailgate.school.directory.imports.csv_files import (
    MOST_PROBLEMS,
    Cell,
    Column,
    CsvProblem,
    CsvRefused,
    File,
    Row,
    bare_number,
    fitting,
    needed,
    read_sheets,
    table,
    until_many,
)
from mailgate.school.directory.mailboxes import is_by_line, successors
from mailgate.school.directory.names import spoken
from mailgate.school.directory.roster.telephones import telephones
from mailgate.school.models import Guardianship, Mailbox, School, Student
from mailgate.spreadsheets.reading.sheets import ReadSheet
from mailgate.wording.chat.dates import birth_date
from mailgate.wording.normalization import shown

COLUMNS = (
    Column("grade", re.compile("学年|年|grade")),
    Column("class", re.compile("組|学級|クラス|class|classroom")),
    Column("number", re.compile("番号|出席番号|番|number|no")),
    Column("name", re.compile("氏名|名前|(児童|生徒|児童生徒)(氏名|名)|name|studentname")),
    Column("kana", re.compile("(氏名)?(ふりがな|フリガナ|かな|カナ|よみ|よみがな)|kana"), optional=True),
    Column("born", re.compile("(児童|生徒|児童生徒)?(生年月日|誕生日)|born|birthdate|dateofbirth"), optional=True),
    Column(
        "guardian",
        re.compile("(?!.*(氏名|名前|name|続柄|電話|phone|削除|remove|delete)).*(保護者|guardian|parent|メール|mail).*"),
        repeats=True,
    ),
    Column("phone", re.compile(".*(電話|緊急連絡先|phone|tel).*"), optional=True, repeats=True),
    Column("remove", re.compile(".*(削除|remove|delete).*"), optional=True, repeats=True),
)
ENDINGS = {"grade": "年生?", "class": "組", "number": "番"}
COUNTED = ("grade", "number")
"""What has to be a number; a class may be A組 or ひまわり, too."""
HIGHEST_GRADE = 12
LONGEST_PLACE = 16
LONGEST_NAME = 255

Seat = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class RosterLine:
    """A student as the file has them: the guardians to add, and those whom it says to remove.

    `born` is the birth date, an ISO date, empty where the file has none. `phone` is what the file says of the family's
    telephone numbers, which `roster.telephones` reads.
    """

    line: int
    seat: Seat
    name: str
    kana: str
    guardians: tuple[Address, ...]
    removed: tuple[Address, ...] = ()
    born: str = ""
    phone: str = ""

    @property
    def to_add(self) -> frozenset[str]:
        """The canonical addresses of the guardians to add."""
        return frozenset(address.canonical for address in self.guardians)

    @property
    def to_remove(self) -> frozenset[str]:
        """The canonical addresses of the guardians to remove."""
        return frozenset(address.canonical for address in self.removed)

    @property
    def canonical(self) -> frozenset[str]:
        """The canonical addresses that the line names: they tell who its student is."""
        return self.to_add | self.to_remove


@dataclass(frozen=True, slots=True)
class Known:
    """A student as the database has them; `guardians` are canonical addresses, `born` and `phone` as in the table."""

    id: StudentId
    seat: Seat
    name: str
    kana: str
    enrolled: bool
    guardians: frozenset[str]
    born: str = ""
    phone: str = ""


def current(lines: Sequence[RosterLine]) -> tuple[RosterLine, ...]:
    """The same lines with the addresses that guardians have now, where the file names those that they changed."""
    changed = successors({canonical for line in lines for canonical in line.canonical})
    if not changed:
        return tuple(lines)

    def now(named: tuple[Address, ...]) -> tuple[Address, ...]:
        return tuple(changed.get(address.canonical, address) for address in named)

    return tuple(replace(line, guardians=now(line.guardians), removed=now(line.removed)) for line in lines)


# -- reading the file ---------------------------------------------------------------------------------


def read_file(data: bytes, own_domain: str = "", by_line: Collection[str] = ()) -> File[RosterLine]:
    """Read a roster; addresses at `own_domain`, ours, are warned of. Raises CsvRefused naming all that is wrong.

    `by_line` are the guardians whom only LINE reaches, by their canonical addresses: a file can keep them, and it
    cannot make others.
    """
    return read(read_sheets(data), own_domain, by_line)


def read(sheets: Sequence[ReadSheet], own_domain: str = "", by_line: Collection[str] = ()) -> File[RosterLine]:
    """Read the sheets of a file as `read_file` does. Raises CsvRefused."""
    sheet = table(sheets, COLUMNS)
    problems = list(sheet.problems)
    lines = tuple(_line(row, problems) for row in until_many(sheet.rows, problems))
    problems += _unknown_to_line(lines, by_line)
    seats: dict[Seat, int] = {}
    for line in until_many(lines, problems):
        first = seats.setdefault(line.seat, line.line)
        if first != line.line and all(line.seat):
            names = dict(zip(ENDINGS, line.seat, strict=True)) | {"first": first}
            problems.append(CsvProblem(line.line, "", "student-twice", names))
    if problems:
        raise CsvRefused(problems)
    return File(lines, sheet.ignored, tuple(islice(_warnings(lines, own_domain), MOST_PROBLEMS)))


def _unknown_to_line(lines: Sequence[RosterLine], by_line: Collection[str]) -> Iterator[CsvProblem]:
    for line in lines:
        for address in line.guardians:
            if is_by_line(address.canonical) and address.canonical not in by_line:
                yield CsvProblem(line.line, "", "address-line")


def _warnings(lines: Sequence[RosterLine], own_domain: str) -> Iterator[CsvProblem]:
    """What is taken although it looks wrong: grades that no school has, our own addresses, a child in two seats.

    Telephone numbers that nobody can read are left out.
    """
    seen: dict[tuple[str, str, str], int] = {}
    for line in lines:
        grade = line.seat[0]
        if grade.isdecimal() and not 1 <= int(grade) <= HIGHEST_GRADE:
            yield CsvProblem(line.line, "", "grade-strange", {"grade": grade})
        if telephones(line.phone) is None:
            yield CsvProblem(line.line, "", "telephone-wrong", {"text": line.phone})
        for address in line.guardians:
            if address.domain == own_domain:
                yield CsvProblem(line.line, "", "address-ours", {"text": address.spelled})
        first = seen.setdefault((grade, spoken(line.name), spoken(line.kana)), line.line)
        if first != line.line:
            yield CsvProblem(line.line, "", "child-twice", {"name": line.name, "first": first})


def _line(row: Row, problems: list[CsvProblem]) -> RosterLine:
    seat = []
    for role, ending in ENDINGS.items():
        cell = row.one(role)
        seat.append(bare_number(cell.text, ending))
        damaged = damaged_place(cell.text)
        found = [CsvProblem(row.line, cell.heading, *damaged)] if damaged else []
        found = found or needed(row.line, Cell(cell.heading, seat[-1]), LONGEST_PLACE)
        if not found and role in COUNTED and not seat[-1].isdecimal():
            found = [CsvProblem(row.line, cell.heading, "not-a-number", {"text": cell.text})]
        problems += found
    name, kana = row.one("name"), row.one("kana")
    reading = shown(kana.text)
    problems += needed(row.line, name, LONGEST_NAME) + fitting(row.line, Cell(kana.heading, reading), LONGEST_NAME)
    named = _guardians(row, problems)
    removed = _removed(row, named, problems)
    guardians = tuple(address for address in named if address.canonical not in {each.canonical for each in removed})
    own = _born(row, problems), "、".join(cell.text for cell in row.cells["phone"] if cell.text)
    return RosterLine(row.line, (seat[0], seat[1], seat[2]), name.text, reading, guardians, removed, *own)


def _born(row: Row, problems: list[CsvProblem]) -> str:
    cell = row.one("born")
    day = birth_date(cell.text)
    if cell.text and day is None:
        problems.append(CsvProblem(row.line, cell.heading, "date-wrong", {"text": cell.text}))
    return day.isoformat() if day else ""


def _removed(row: Row, named: tuple[Address, ...], problems: list[CsvProblem]) -> tuple[Address, ...]:
    """Whom the line says to remove: a mark means all addresses that it names, an address that one."""
    found: dict[str, Address] = {}
    for cell in row.cells["remove"]:
        clear = named if is_mark(cell.text) else addresses_in(cell.text)
        if clear is None and not damage(cell.text):
            problems.append(CsvProblem(row.line, cell.heading, "mark-unknown", {"text": cell.text}))
        elif is_mark(cell.text) and not named:
            problems.append(CsvProblem(row.line, cell.heading, "nothing-to-remove"))
        found |= {address.canonical: address for address in clear or ()}
    return tuple(found.values())


def _guardians(row: Row, problems: list[CsvProblem]) -> tuple[Address, ...]:
    found: dict[str, Address] = {}
    for cell in row.cells["guardian"]:
        clear = addresses_in(cell.text)
        if clear is None and not damage(cell.text):
            problems.append(CsvProblem(row.line, cell.heading, "address-wrong", {"text": cell.text}))
        for address in clear or ():
            if address.canonical in found:
                problems.append(CsvProblem(row.line, cell.heading, "address-twice", {"text": cell.text}))
            found[address.canonical] = address
    return tuple(found.values())


# -- who is who ---------------------------------------------------------------------------------------


def _same_name(line: RosterLine, known: Known) -> bool:
    same_kana = not line.kana or not known.kana or spoken(line.kana) == spoken(known.kana)
    return spoken(line.name) == spoken(known.name) and same_kana


def _same_seat_and_name(line: RosterLine, known: Known) -> bool:
    return known.enrolled and line.seat == known.seat and _same_name(line, known)


def same_name_and_family(line: RosterLine, known: Known) -> bool:
    """Whether they are called alike and share a guardian."""
    return _same_name(line, known) and bool(line.canonical & known.guardians)


def _same_name_moving_on(line: RosterLine, known: Known) -> bool:
    """The same name in the same grade or the next: not the newcomer who is called like one who has left school."""
    return known.enrolled and _same_name(line, known) and _grades_up(known.seat[0], line.seat[0]) in {0, 1}


def _same_seat_renamed(line: RosterLine, known: Known) -> bool:
    """Another name on the same seat: read alike, or with all the guardians of before, since those stay bound."""
    same_kana = bool(line.kana) and spoken(line.kana) == spoken(known.kana)
    same_family = bool(known.guardians) and known.guardians <= line.to_add
    return known.enrolled and line.seat == known.seat and (same_kana or same_family)


_RULES: tuple[Callable[[RosterLine, Known], bool], ...] = (
    _same_seat_and_name,
    same_name_and_family,
    _same_name_moving_on,
    _same_seat_renamed,
)


def _grades_up(before: str, after: str) -> int | None:
    if before == after:
        return 0
    return int(after) - int(before) if before.isdecimal() and after.isdecimal() else None


def match(lines: Sequence[RosterLine], known: Sequence[Known]) -> dict[RosterLine, Known]:
    """Which known student each line is; a line without one is a new student. Each known student is one line at most.

    Where a rule leaves more than one way, it decides nothing.
    """
    by_name, by_seat = defaultdict(list), defaultdict(list)
    for student in known:
        by_name[spoken(student.name)].append(student)
        by_seat[student.seat].append(student)
    found: dict[RosterLine, Known] = {}
    taken: set[StudentId] = set()
    for rule in _RULES:
        proposed: dict[RosterLine, Known] = {}
        for line in lines:
            if line not in found:
                around = {student.id: student for student in by_name[spoken(line.name)] + by_seat[line.seat]}
                alike = [student for student in around.values() if student.id not in taken and rule(line, student)]
                if len(alike) == 1:
                    proposed[line] = alike[0]
        claims = Counter(student.id for student in proposed.values())
        found |= {line: student for line, student in proposed.items() if claims[student.id] == 1}
        taken = {student.id for student in found.values()}
    return found


def known_students(school: School) -> list[Known]:
    """The students of a school, those who left among them."""
    guardians = defaultdict(set)
    pairs = (
        Guardianship.select(Guardianship.student, Mailbox.canonical)
        .join(Mailbox)
        .switch(Guardianship)
        .join(Student)
        .where(Student.school == school.id)
        .tuples()
    )
    for student, canonical in pairs:
        guardians[student].add(canonical)
    return [
        Known(
            row.id,
            (row.grade, row.classroom, row.number),
            row.name,
            row.kana,
            row.enrolled,
            frozenset(guardians[row.id]),
            row.born,
            row.phone,
        )
        for row in Student.select().where(Student.school == school.id).order_by(Student.id)
    ]


def guardians_by_line(code: str) -> frozenset[str]:
    """The canonical addresses of the guardians at this school whom only LINE reaches."""
    rows = Mailbox.select(Mailbox.canonical).join(Guardianship).join(Student).join(School).where(School.code == code)
    return frozenset(canonical for (canonical,) in rows.tuples() if is_by_line(canonical))
