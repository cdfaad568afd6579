"""Takes a roster: an import adds and moves, and takes no address away but those that a column headed 「削除」 names.

Students whom the file does not name stay as they are, since a file may hold a single class; only one whose seat the
file gives to somebody else leaves the roll (and keeps all notices, for a return). Addresses that it does not name
stay, too: the file of a school's software may have empty cells, and guardians enrol themselves by their papers.
"""

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mailgate.ids import MailboxId, StudentId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.changes import rows
from mailgate.school.changes.changing import Changing, begin
from mailgate.school.changes.files.report import ChangedPerson, ImportReport, Loss, Staying
from mailgate.school.changes.states import StudentState
from mailgate.school.directory import schools
from mailgate.school.directory.imports.roster import Known, RosterLine, Seat, current, known_students, match
from mailgate.school.directory.mailboxes import mailboxes_of, register
from mailgate.school.directory.roster.telephones import telephones
from mailgate.school.models import ChangeCause, School, Source
from mailgate.school.moment import Moment

Told = Callable[[int], object]
"""Is called with the number of lines that were done since it was called before."""


def preview(code: str, lines: Sequence[RosterLine]) -> ImportReport:
    """What `enrol` would do; changes nothing. Raises NoSchool."""
    return _plan(schools.school(code), current(lines)).report()


def enrol(
    at: Moment, code: str, lines: Sequence[RosterLine], yes_remove: int | None = None, told: Told = lambda _: None
) -> ImportReport:
    """Make the roster what the file says of its students, and tell everybody who gains or loses access.

    `yes_remove` is how many students lose something, where somebody has said it again. `told` hears of each line.
    Raises NoSchool and TooManyLose.
    """
    school, lines = schools.lock(code), current(lines)
    plan = _plan(school, lines)
    report = plan.report()
    report.agreed(yes_remove)
    mailboxes = register(address for line in lines for address in line.guardians) | mailboxes_of(
        canonical for line in lines for canonical in line.to_remove
    )
    with begin(at, school, ChangeCause.ROSTER_FILE) as change:
        for student in plan.left:
            change.alter_student(student.id, enrolled=False)
        for line in lines:
            take(change, line, plan.matched.get(line), mailboxes)
            told(1)
        record(at, Event.ROSTER_IMPORTED, school=school.id, count=plan.count)
    return dataclasses.replace(report, change=change.id)


def take(change: Changing, line: RosterLine, known: Known | None, mailboxes: Mapping[str, MailboxId]) -> None:
    """Make a student what their line says; `mailboxes` has those of all addresses that it names.

    A birth date and telephone numbers stay also where the import is undone: they let nobody in.
    """
    if known is None:
        student = change.add_student(_state(line, ""))
    else:
        student = known.id
        if _state(line, known.kana) != _state_of(known):
            change.alter_student(student, **dataclasses.asdict(_state(line, known.kana)))
    _take_particulars(student, line, known)
    had = known.guardians if known else frozenset()
    for address in line.guardians:
        if address.canonical not in had:
            change.bind(student, mailboxes[address.canonical], Source.FILE)
    for canonical in line.to_remove & had:
        change.unbind(student, mailboxes[canonical])


def _take_particulars(student: StudentId, line: RosterLine, known: Known | None) -> None:
    """Write the birth date and the telephone numbers that the file has, where they are others than before."""
    if line.born and (known is None or line.born != known.born):
        rows.write_birth_date(student, line.born)
    numbers = telephones(line.phone)
    if numbers and (known is None or numbers != known.phone):
        rows.write_telephones(student, numbers)


def _state(line: RosterLine, kana: str) -> StudentState:
    """A student as the line has them; without a reading it is the one of before."""
    return StudentState(*line.seat, line.name, line.kana or kana, enrolled=True)


def _state_of(known: Known) -> StudentState:
    return StudentState(*known.seat, known.name, known.kana, known.enrolled)


# -- what it comes to ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class _RosterPlan:
    """What an import does: each line with the student it is, and the students that the file does not name."""

    lines: Sequence[RosterLine]
    known: Sequence[Known]
    matched: dict[RosterLine, Known]
    kept: list[Known]
    left: list[Known]

    @property
    def count(self) -> int:
        """How many students it adds, alters and lets go."""
        return sum(line not in self.matched for line in self.lines) + len(self._altered) + len(self.left)

    @cached_property
    def _altered(self) -> list[tuple[RosterLine, Known]]:
        return [(line, known) for line, known in self.matched.items() if _differs(line, known)]

    @cached_property
    def _taken(self) -> dict[StudentId, frozenset[str]]:
        """The addresses that lose access, by student."""
        left = {student.id: student.guardians for student in self.left}
        removed = {known.id: known.guardians & line.to_remove for line, known in self.matched.items() if known.enrolled}
        return left | {student: gone for student, gone in removed.items() if gone}

    def report(self) -> ImportReport:
        """What the import does, as people read it."""
        return ImportReport(
            added=tuple(_label(line) for line in self.lines if line not in self.matched),
            moved=tuple(_change(known, line) for line, known in self._altered if known.seat != line.seat),
            changed=tuple(_change(known, line) for line, known in self._altered if known.seat == line.seat),
            unchanged=len(self.matched) - len(self._altered),
            kept=tuple(map(_label, self.kept)),
            left=tuple(map(_label, self.left)),
            staying=tuple(self._staying()),
            unknown=tuple(self._unknown()),
            losing=tuple(sorted(set().union(*self._taken.values()))),
            loss=self._loss(),
        )

    def _staying(self) -> Iterable[Staying]:
        """What stays beside addresses that a line names; a line that names none says nothing of addresses."""
        for line, known in self.matched.items():
            if line.guardians and (stays := known.guardians - line.canonical):
                yield Staying(_label(line), _sorted(stays), _sorted(line.to_add - known.guardians))

    def _unknown(self) -> Iterable[str]:
        for line in self.lines:
            known = self.matched.get(line)
            for address in _sorted(line.to_remove - (known.guardians if known else frozenset())):
                yield f"{_label(line)} {address}"

    def _loss(self) -> Loss:
        enrolled = [student for student in self.known if student.enrolled]
        families = frozenset[str]().union(*(student.guardians for student in enrolled))
        losing = frozenset[str]().union(*self._taken.values())
        return Loss(len(self._taken), len(enrolled), len(losing), len(families))


def _plan(school: School, lines: Sequence[RosterLine]) -> _RosterPlan:
    known = known_students(school)
    matched = match(lines, known)
    named = {student.id for student in matched.values()}
    unnamed = [student for student in known if student.enrolled and student.id not in named]
    seats = {line.seat for line in lines}
    return _RosterPlan(
        lines=lines,
        known=known,
        matched=matched,
        kept=[student for student in unnamed if student.seat not in seats],
        left=[student for student in unnamed if student.seat in seats],
    )


def _differs(line: RosterLine, known: Known) -> bool:
    return (
        _state(line, known.kana) != _state_of(known)
        or bool(line.to_add - known.guardians)
        or bool(line.to_remove & known.guardians)
    )


def _change(known: Known, line: RosterLine) -> ChangedPerson:
    return ChangedPerson(
        before=_label(known),
        after=_label(line),
        gone=_sorted(line.to_remove & known.guardians),
        new=_sorted(line.to_add - known.guardians),
    )


def _sorted(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words))


def _label(student: RosterLine | Known) -> str:
    return f"{_seat(student.seat)} {student.name}"


def _seat(seat: Seat) -> str:
    grade, classroom, number = seat
    return f"{grade}-{classroom} {number}"
