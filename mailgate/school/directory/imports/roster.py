"""The roster: students and their guardians from the office's CSV file, all of it or nothing.

The file is the truth about the students it names: their seats, names and guardians become what it says. Students whom
it does not name stay as they are and are reported, since a file may hold a single class; only one whose seat the file
gives to somebody else leaves the roll (and keeps all notices, for a return).

A student taken for somebody else would let strangers read a family's notices. So a line is a known student only by
one of the rules of `_RULES`, tried in turn.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from mailgate.ids import MailboxId, StudentId
from mailgate.mail import addresses
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import schools
from mailgate.school.directory.imports.cells import addresses_in, damage, damaged_place
from mailgate.school.directory.imports.csv_files import (
    Cell,
    ChangedPerson,
    Column,
    CsvProblem,
    CsvRefused,
    File,
    Report,
    Row,
    bare_number,
    fitting,
    needed,
    read_csv,
)
from mailgate.school.directory.mailboxes import lose_role, register
from mailgate.school.models import EnrolmentCode, Guardianship, Mailbox, School, Source, Student
from mailgate.school.moment import Moment
from mailgate.wording.normalization import folded, shown

COLUMNS = (
    Column("grade", re.compile("学年|年|grade")),
    Column("class", re.compile("組|学級|クラス|class|classroom")),
    Column("number", re.compile("番号|出席番号|番|number|no")),
    Column("name", re.compile("氏名|名前|(児童|生徒|児童生徒)(氏名|名)|name|studentname")),
    Column("kana", re.compile("(氏名)?(ふりがな|フリガナ|かな|カナ|よみ|よみがな)|kana"), optional=True),
    Column(
        "guardian",
        re.compile("(?!.*(氏名|名前|name|続柄|電話|phone)).*(保護者|guardian|parent|メール|mail).*"),
        repeats=True,
    ),
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
    """A student as the file has them."""

    line: int
    seat: Seat
    name: str
    kana: str
    guardians: tuple[addresses.Address, ...]

    @property
    def canonical(self) -> frozenset[str]:
        """The identities of the guardians."""
        return frozenset(address.canonical for address in self.guardians)


@dataclass(frozen=True, slots=True)
class Known:
    """A student as the database has them; `guardians` are canonical addresses."""

    id: StudentId
    seat: Seat
    name: str
    kana: str
    enrolled: bool
    guardians: frozenset[str]


# -- reading the file ---------------------------------------------------------------------------------


def read_file(data: bytes, own_domain: str = "") -> File[RosterLine]:
    """Read a roster; addresses at `own_domain`, ours, are warned of. Raises CsvRefused naming all that is wrong."""
    sheet = read_csv(data, COLUMNS)
    problems = list(sheet.problems)
    lines = tuple(_line(row, problems) for row in sheet.rows)
    seats: dict[Seat, int] = {}
    for line in lines:
        first = seats.setdefault(line.seat, line.line)
        if first != line.line and all(line.seat):
            names = dict(zip(ENDINGS, line.seat, strict=True)) | {"first": first}
            problems.append(CsvProblem(line.line, "", "student-twice", names))
    if problems:
        raise CsvRefused(problems)
    return File(lines, sheet.ignored, tuple(_warnings(lines, own_domain)))


def _warnings(lines: Sequence[RosterLine], own_domain: str) -> Iterator[CsvProblem]:
    """What is taken although it looks wrong: grades that no school has, our own addresses, a child in two seats."""
    seen: dict[tuple[str, str, str], int] = {}
    for line in lines:
        grade = line.seat[0]
        if grade.isdecimal() and not 1 <= int(grade) <= HIGHEST_GRADE:
            yield CsvProblem(line.line, "", "grade-strange", {"grade": grade})
        for address in line.guardians:
            if address.domain == own_domain:
                yield CsvProblem(line.line, "", "address-ours", {"text": address.spelled})
        first = seen.setdefault((grade, _spoken(line.name), _spoken(line.kana)), line.line)
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
    spoken = shown(kana.text)
    problems += needed(row.line, name, LONGEST_NAME) + fitting(row.line, Cell(kana.heading, spoken), LONGEST_NAME)
    return RosterLine(row.line, (seat[0], seat[1], seat[2]), name.text, spoken, _guardians(row, problems))


def _guardians(row: Row, problems: list[CsvProblem]) -> tuple[addresses.Address, ...]:
    found: dict[str, addresses.Address] = {}
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
    same_kana = not line.kana or not known.kana or _spoken(line.kana) == _spoken(known.kana)
    return _spoken(line.name) == _spoken(known.name) and same_kana


def _same_seat_and_name(line: RosterLine, known: Known) -> bool:
    return known.enrolled and line.seat == known.seat and _same_name(line, known)


def same_name_and_family(line: RosterLine, known: Known) -> bool:
    """Whether they are called alike and share a guardian."""
    return _same_name(line, known) and bool(line.canonical & known.guardians)


def _same_name_moving_on(line: RosterLine, known: Known) -> bool:
    """The same name in the same grade or the next: not the newcomer who is called like one who has left school."""
    return known.enrolled and _same_name(line, known) and _grades_up(known.seat[0], line.seat[0]) in {0, 1}


def _same_seat_renamed(line: RosterLine, known: Known) -> bool:
    same_kana = bool(line.kana) and _spoken(line.kana) == _spoken(known.kana)
    return known.enrolled and line.seat == known.seat and (same_kana or bool(line.canonical & known.guardians))


_RULES: tuple[Callable[[RosterLine, Known], bool], ...] = (
    _same_seat_and_name,
    same_name_and_family,
    _same_name_moving_on,
    _same_seat_renamed,
)


def _spoken(name: str) -> str:
    """A name as it is compared: without spaces, hiragana and katakana alike, variants of a character alike."""
    return folded(shown(name)).replace(" ", "")


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
        by_name[_spoken(student.name)].append(student)
        by_seat[student.seat].append(student)
    found: dict[RosterLine, Known] = {}
    taken: set[StudentId] = set()
    for rule in _RULES:
        proposed: dict[RosterLine, Known] = {}
        for line in lines:
            if line not in found:
                around = {student.id: student for student in by_name[_spoken(line.name)] + by_seat[line.seat]}
                alike = [student for student in around.values() if student.id not in taken and rule(line, student)]
                if len(alike) == 1:
                    proposed[line] = alike[0]
        claims = Counter(student.id for student in proposed.values())
        found |= {line: student for line, student in proposed.items() if claims[student.id] == 1}
        taken = {student.id for student in found.values()}
    return found


# -- units of work ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Plan:
    """What an import does: each line with the student it is, and the students that the file does not name."""

    matched: dict[RosterLine, Known]
    new: list[RosterLine]
    changed: list[RosterLine]
    kept: list[Known]
    left: list[Known]

    @property
    def bereft(self) -> list[StudentId]:
        """The students who stay and lose a guardian."""
        known = ((self.matched[line], line.canonical) for line in self.changed)
        return [student.id for student, named in known if student.guardians - named]

    @property
    def losing(self) -> set[str]:
        """The guardians who lose a student, by canonical address."""
        removed = [self.matched[line].guardians - line.canonical for line in self.changed]
        return set().union(*removed, *(student.guardians for student in self.left))

    def report(self) -> Report:
        """The same in words."""
        return Report(
            added=tuple(_label(line) for line in self.new),
            changed=tuple(_change(self.matched[line], line) for line in self.changed),
            unchanged=len(self.matched) - len(self.changed),
            kept=tuple(_label(student) for student in self.kept),
            left=tuple(_label(student) for student in self.left),
        )


def preview(code: str, lines: Sequence[RosterLine]) -> Report:
    """What `enrol` would do; changes nothing. Raises NoSchool."""
    return _plan(schools.school(code), lines).report()


def enrol(at: Moment, code: str, lines: Sequence[RosterLine]) -> Report:
    """Make the roster what the file says of its students. Raises NoSchool."""
    school = schools.lock(code)
    plan = _plan(school, lines)
    lose_role(at, plan.losing, school.id)
    # Those who are taken away may still hold the paper, or a letter that it brought and nobody answered.
    EnrolmentCode.update(void=True).where(EnrolmentCode.student.in_(plan.bereft)).execute()
    gone = [student.id for student in plan.left]
    Student.update(enrolled=False).where(Student.id.in_(gone)).execute()
    mailboxes = register(address for line in lines for address in line.guardians)
    for line in plan.new:
        _write_guardians(StudentId(Student.insert(school=school.id, **_columns(line)).execute()), line, mailboxes)
    for line in plan.changed:
        student = plan.matched[line].id
        Student.update(**_columns(line)).where(Student.id == student).execute()
        Guardianship.delete().where(Guardianship.student == student).execute()
        _write_guardians(student, line, mailboxes)
        record(at, Event.STUDENT_CHANGED, school=school.id, student=student)
    count = len(plan.new) + len(plan.changed) + len(plan.left)
    record(at, Event.ROSTER_IMPORTED, school=school.id, count=count)
    return plan.report()


def _plan(school: School, lines: Sequence[RosterLine]) -> _Plan:
    known = known_students(school)
    matched = match(lines, known)
    named = {student.id for student in matched.values()}
    unnamed = [student for student in known if student.enrolled and student.id not in named]
    seats = {line.seat for line in lines}
    return _Plan(
        matched=matched,
        new=[line for line in lines if line not in matched],
        changed=[line for line, student in matched.items() if _differs(line, student)],
        kept=[student for student in unnamed if student.seat not in seats],
        left=[student for student in unnamed if student.seat in seats],
    )


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
        )
        for row in Student.select().where(Student.school == school.id).order_by(Student.id)
    ]


def _differs(line: RosterLine, known: Known) -> bool:
    wanted = (line.seat, line.name, line.kana or known.kana, True, line.canonical)
    return wanted != (known.seat, known.name, known.kana, known.enrolled, known.guardians)


def _columns(line: RosterLine) -> dict[str, str | bool]:
    grade, classroom, number = line.seat
    kana = {"kana": line.kana} if line.kana else {}
    return {"grade": grade, "classroom": classroom, "number": number, "name": line.name, "enrolled": True, **kana}


def _write_guardians(student: StudentId, line: RosterLine, mailboxes: dict[str, MailboxId]) -> None:
    rows = [
        {"student": student, "mailbox": mailboxes[canonical], "source": Source.FILE} for canonical in line.canonical
    ]
    if rows:
        Guardianship.insert_many(rows).execute()


def _change(known: Known, line: RosterLine) -> ChangedPerson:
    return ChangedPerson(
        before=_label(known),
        after=_label(line),
        gone=_sorted(known.guardians - line.canonical),
        new=_sorted(line.canonical - known.guardians),
    )


def _sorted(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words))


def _label(student: RosterLine | Known) -> str:
    return f"{_seat(student.seat)} {student.name}"


def _seat(seat: Seat) -> str:
    grade, classroom, number = seat
    return f"{grade}-{classroom} {number}"
