"""Who sits where in the new school year. Pure: the roster as it is and what was prepared make a plan, however often.

The plan is made for the preview, and once more on the day itself, since children come, move and leave meanwhile.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mailgate.ids import StudentId
from mailgate.school.directory.imports.roster import Known, RosterLine, Seat, match, same_name_and_family
from mailgate.school.directory.places import Place, place_order
from mailgate.school.year.grades import GRADUATES, Moves


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a school prepared: what becomes of its grades, and the lines of its file.

    `meant` says which student the line of a seat was when it was prepared.
    """

    moves: Moves
    lines: Sequence[RosterLine] = ()
    meant: Mapping[Seat, StudentId] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class YearPlan:
    """What becomes of everybody: each enrolled student has one of `seats`, or is one of `graduates`.

    `students` are those who have a seat now or then; one who left may come back. `named` are those whom lines name,
    `new` the lines of children who come, `gone` those of students who have left since. `unnamed` move up although the
    file names others of their grade; `displaced` could not keep their number, which somebody else has now, and sit at
    the end of their classroom.
    """

    seats: Mapping[StudentId, Seat]
    students: Mapping[StudentId, Known]
    graduates: Sequence[Known]
    named: Mapping[StudentId, RosterLine]
    new: Sequence[RosterLine]
    gone: Sequence[RosterLine]
    unnamed: Sequence[Known]
    displaced: Sequence[Known]

    @property
    def places(self) -> list[Place]:
        """The classrooms that have students then, in their order."""
        seats = [*self.seats.values(), *(line.seat for line in self.new)]
        return sorted({(grade, classroom) for grade, classroom, _ in seats}, key=place_order)

    def meant(self) -> dict[Seat, StudentId]:
        """Which student the line of each seat is, for `Prepared`; one who comes back is looked for anew."""
        return {line.seat: each for each, line in self.named.items() if self.students[each].enrolled}


def plan(known: Iterable[Known], prepared: Prepared) -> YearPlan:
    """What becomes of these students, those who left among them, and of the lines."""
    everybody = {student.id: student for student in known}
    students = {student.id: student for student in everybody.values() if student.enrolled}
    gone = {line.seat: line for line in prepared.lines if _is_gone(prepared.meant.get(line.seat), students)}
    named = _named([line for line in prepared.lines if line.seat not in gone], everybody, prepared)
    seats = {student: line.seat for student, line in named.items()}
    known_lines = {*seats.values(), *gone}
    new = [line for line in prepared.lines if line.seat not in known_lines]
    wanted = {each.id: _following(each, prepared.moves) for each in students.values() if each.id not in seats}
    moving = {student: seat for student, seat in wanted.items() if seat[0] != GRADUATES}
    taken = _take(moving, {*seats.values(), *(line.seat for line in new)})
    grades = {line.seat[0] for line in named.values()}
    return YearPlan(
        seats=seats | taken,
        students=students | {student: everybody[student] for student in named},
        graduates=[students[student] for student, seat in wanted.items() if seat[0] == GRADUATES],
        named=named,
        new=new,
        gone=list(gone.values()),
        unnamed=[students[student] for student, seat in moving.items() if seat[0] in grades],
        displaced=[students[student] for student, seat in moving.items() if seat != taken[student]],
    )


def _is_gone(meant: StudentId | None, students: Container[StudentId]) -> bool:
    return meant is not None and meant not in students


def _following(student: Known, moves: Moves) -> Seat:
    """The seat of a student whom no line names: the same class and number in the grade that follows."""
    grade, classroom, number = student.seat
    return moves.get(grade, grade), classroom, number


def _take(wanted: Mapping[StudentId, Seat], occupied: set[Seat]) -> dict[StudentId, Seat]:
    """A seat for each of these: the one that is wanted, or where somebody has it, one at the end of the classroom."""
    taken: dict[StudentId, Seat] = {}
    for student, seat in wanted.items():
        if seat not in occupied:
            taken[student] = seat
            occupied.add(seat)
    last: dict[Place, int] = defaultdict(int)
    for grade, classroom, number in occupied:
        last[grade, classroom] = max(last[grade, classroom], int(number) if number.isdecimal() else 0)
    for student, (grade, classroom, _) in wanted.items():
        if student not in taken:
            last[grade, classroom] += 1
            taken[student] = grade, classroom, str(last[grade, classroom])
    return taken


def _named(
    lines: Sequence[RosterLine], students: Mapping[StudentId, Known], prepared: Prepared
) -> dict[StudentId, RosterLine]:
    """Which student each line is, by what it meant when it was prepared, or else by the rules of an import.

    A line is looked for among those who would come into its grade, since only they can be meant by their name alone;
    others (who repeat a year, or come back) have to share a guardian with it as well.
    """
    found = {prepared.meant[line.seat]: line for line in lines if line.seat in prepared.meant}
    rest = [line for line in lines if line.seat not in prepared.meant]
    others = [each for each in students.values() if each.id not in found]
    moved = [replace(each, seat=_following(each, prepared.moves)) for each in others if each.enrolled]
    for grade in {line.seat[0] for line in rest}:
        matched = match(
            [line for line in rest if line.seat[0] == grade], [each for each in moved if each.seat[0] == grade]
        )
        found |= {student.id: line for line, student in matched.items()}
    seats = {line.seat for line in found.values()}
    return found | _repeating([line for line in rest if line.seat not in seats], others, found)


def _repeating(
    lines: Iterable[RosterLine], students: Iterable[Known], found: Mapping[StudentId, RosterLine]
) -> dict[StudentId, RosterLine]:
    """The students among these who are not `found` and have the name and a guardian of just one of the lines."""
    families: dict[str, list[Known]] = defaultdict(list)
    for student in students:
        for guardian in student.guardians if student.id not in found else ():
            families[guardian].append(student)
    pairs = {
        (line, each.id)
        for line in lines
        for guardian in line.canonical
        for each in families[guardian]
        if same_name_and_family(line, each)
    }
    lines_of, students_of = Counter(student for _, student in pairs), Counter(line for line, _ in pairs)
    return {student: line for line, student in pairs if lines_of[student] == students_of[line] == 1}
