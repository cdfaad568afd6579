"""What the form of a new school year begins with: its day, the last grade, and what becomes of each grade."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import School, Student
from mailgate.school.year import grades
from mailgate.school.year.grades import Moves

FIRST_MONTH = 4


@dataclass(frozen=True, slots=True)
class GradeMove:
    """A grade, the one that follows (empty: it graduates), and how many students it has."""

    grade: str
    following: str
    students: int


@dataclass(frozen=True, slots=True)
class YearOffer:
    """What a form begins with: the day, the last grade (`guessed`: from the roster), and what becomes of each grade."""

    day: dt.date
    last: str
    guessed: bool
    moves: Sequence[GradeMove]
    choices: Sequence[str]

    def completed(self, moves: Moves) -> dict[str, str]:
        """What becomes of each grade where only some are said."""
        return {move.grade: moves.get(move.grade, move.following) for move in self.moves}


def offer(today: SchoolDay, last: str = "") -> YearOffer:
    """What a form begins with; `last` is another last grade than the school's."""
    sizes = _sizes(today.school)
    chosen = last or today.rules.last_grade
    ends = chosen or grades.guess_last_grade(sizes)
    moves = grade_moves(grades.moves_of(sizes, ends), sizes)
    choices = dict.fromkeys([*sizes, *(move.following for move in moves if move.following)])
    return YearOffer(_first_day(today.day), ends, not chosen, moves, sorted(choices, key=_order))


def _first_day(today: dt.date) -> dt.date:
    """The next first of April (学校教育法施行規則 59), or today."""
    first = today.replace(month=FIRST_MONTH, day=1)
    return first if first >= today else first.replace(year=first.year + 1)


def grade_moves(moves: Moves, sizes: Mapping[str, int]) -> list[GradeMove]:
    """What becomes of grades of these sizes, in their order."""
    return [GradeMove(grade, moves.get(grade, grade), sizes[grade]) for grade in sorted(sizes, key=_order)]


def _order(grade: str) -> tuple[int, int | str]:
    """Numbers by their value, then words."""
    return (0, int(grade)) if grade.isdecimal() else (1, grade)


def _sizes(school: School) -> dict[str, int]:
    """How many students each grade has."""
    enrolled = Student.select(Student.grade).where(Student.school == school.id, Student.enrolled)
    return Counter(grade for (grade,) in enrolled.tuples())
