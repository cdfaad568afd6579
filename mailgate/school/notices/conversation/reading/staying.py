"""Who of a question's notices stays away, where an answer tells that somebody comes after all."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from mailgate.school.directory.rules import Kind
from mailgate.wording.open_points import answers
from mailgate.wording.values import Understood


class Declined(Exception):
    """The writer wants nothing to be sent."""


def staying(
    before: Sequence[Understood], said: Sequence[Understood], words: str, kinds: Sequence[Kind], *, is_only: bool
) -> tuple[Understood, ...]:
    """The notices without those who come after all: "花子は熱が下がったので行きます".

    Raises Declined where nobody is left; but who comes at an hour ("やっぱり10時に行かせます") comes late.
    """
    coming = {kind.slug for kind in kinds if kind.requires_absence}
    come = {(student, days_of(each)) for each in said if each.kind in coming for student in each.students}
    rest = (
        replace(each, students=tuple(student for student in each.students if (student, days_of(each)) not in come))
        for each in before
    )
    left = tuple(each for each in rest if each.students)
    is_late = answers.comes_late(words)
    if before and not left and is_only and not is_late:
        raise Declined
    if is_late and left != tuple(before):
        return ()
    return left


def by_student(notices: Sequence[Understood]) -> tuple[Understood, ...]:
    """The notices with one student each: a correction may be about one of several."""
    return tuple(replace(notice, students=(student,)) for notice in notices for student in notice.students)


def is_same_but_for_details(one: Understood, other: Understood) -> bool:
    """ "早退は15時です" of a notice of leaving at 14:00: no further one of the same day."""
    return (one.students, one.kind, one.date) == (other.students, other.kind, other.date)


def days_of(notice: Understood) -> tuple[dt.date, dt.date]:
    return notice.date, notice.until
