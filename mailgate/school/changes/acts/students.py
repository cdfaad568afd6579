"""Adding, moving and correcting a student, marking one as left and bringing one back.

Two people may have the same student before them: who is later is shown what has changed meanwhile, and nothing of it
is lost.
"""

import dataclasses
from collections.abc import Collection, Iterator, Sequence

from mailgate.ids import StudentId
from mailgate.school.changes import changing
from mailgate.school.changes.acts import particulars
from mailgate.school.changes.acts.objections import Objected, demand
from mailgate.school.changes.acts.particulars import Particulars
from mailgate.school.changes.states import StudentState
from mailgate.school.directory import schools
from mailgate.school.directory.rules import Problem
from mailgate.school.models import ChangeCause, School, Student
from mailgate.school.moment import Moment, Way
from mailgate.school.statements import Statement

DOUBTS = frozenset({"classroom-new", "name-twice", "grade-odd"})
"""What may be a slip, by the codes of its problems."""

NOBODY = Particulars()
"""What the roster says of a student whom it does not have."""


def cause_of(at: Moment) -> ChangeCause:
    """What an act of this moment is in the journal."""
    return {Way.COMMAND: ChangeCause.COMMAND, Way.MAIL: ChangeCause.MAIL}.get(at.origin.way, ChangeCause.PAGE)


def of_student(student: Student) -> Particulars:
    """What the roster says of a student now."""
    return Particulars(student.grade, student.classroom, student.number, student.name, student.kana)


def add(at: Moment, school: School, typed: Particulars, certain: Collection[str]) -> StudentId:
    """Add a student without guardians; one who sits there under this name already is the one. Raises Objected."""
    schools.lock(school.code)
    for row in _enrolled.models(school.id):
        if of_student(row) == particulars.written_plainly(typed):
            return StudentId(row.id)
    wanted = _examined(school, None, NOBODY, typed, certain)
    with changing.begin(at, school, cause_of(at)) as change:
        return change.add_student(StudentState(**dataclasses.asdict(wanted), enrolled=True))


def correct(at: Moment, student: Student, seen: Particulars, typed: Particulars, certain: Collection[str]) -> None:
    """Give a student another seat or name; `seen` is what the roster said as it was shown. Raises Objected."""
    schools.lock(student.school.code)
    row = Student.get_by_id(student.id)
    now = of_student(row)
    if now == particulars.written_plainly(typed):
        return
    if not row.enrolled:
        raise Objected([Problem("name", "student-left")])
    if now != seen:
        raise Objected(now=now)
    wanted = _examined(student.school, student.id, now, typed, certain)
    with changing.begin(at, student.school, cause_of(at)) as change:
        change.alter_student(student.id, **dataclasses.asdict(wanted))


def leave(at: Moment, student: Student) -> None:
    """Mark a student as left: the guardians can send nothing more. Done twice, it is done once."""
    schools.lock(student.school.code)
    with changing.begin(at, student.school, cause_of(at)) as change:
        change.alter_student(student.id, enrolled=False)


def bring_back(at: Moment, student: Student, typed: Particulars, certain: Collection[str]) -> None:
    """Take back a student who left, with the guardians of then. Raises Objected."""
    schools.lock(student.school.code)
    if Student.get_by_id(student.id).enrolled:
        return
    wanted = _examined(student.school, student.id, NOBODY, typed, certain)
    with changing.begin(at, student.school, cause_of(at)) as change:
        change.alter_student(student.id, enrolled=True, **dataclasses.asdict(wanted))


def _examined(
    school: School, student: StudentId | None, before: Particulars, typed: Particulars, certain: Collection[str]
) -> Particulars:
    """What was typed as the roster writes it; only what differs from `before` is doubted. Raises Objected."""
    wanted = particulars.written_plainly(typed)
    demand(list(particulars.problems_of(wanted)), [], certain)
    others = [row for row in _enrolled.models(school.id) if row.id != student]
    demand(list(_taken(wanted, others)), list(_doubts(before, wanted, others)), certain)
    return wanted


_enrolled = Statement(
    lambda school: Student.select(
        *(Student.id, Student.grade, Student.classroom, Student.number, Student.name, Student.kana)
    ).where(Student.school == school, Student.enrolled)
)


def _taken(wanted: Particulars, others: Sequence[Student]) -> Iterator[Problem]:
    for other in others:
        if of_student(other).seat == wanted.seat:
            yield Problem("number", "seat-taken", dataclasses.asdict(wanted) | {"name": other.name})


def _doubts(before: Particulars, wanted: Particulars, others: Sequence[Student]) -> Iterator[Problem]:
    place = (wanted.grade, wanted.classroom)
    if wanted.grade != before.grade and particulars.is_odd_grade(wanted.grade):
        yield Problem("grade", "grade-odd", {"grade": wanted.grade})
    if place != (before.grade, before.classroom) and place not in {(row.grade, row.classroom) for row in others}:
        yield Problem("classroom", "classroom-new", {"grade": wanted.grade, "classroom": wanted.classroom})
    alike = [row for row in others if wanted.is_called_like(row.name)]
    if alike and not wanted.is_called_like(before.name):
        yield Problem("name", "name-twice", dataclasses.asdict(of_student(alike[0])))
