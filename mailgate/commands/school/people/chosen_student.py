"""How a command names one student: by whatever finds only one of them."""

from collections.abc import Sequence

import click

from mailgate.commands import context
from mailgate.school.directory.places import Place
from mailgate.school.directory.roster import finding, listing
from mailgate.school.directory.roster.listing import RosterEntry, RosterWish
from mailgate.school.models import School, Student

student_argument = click.argument("student", metavar="STUDENT")
"""A seat such as 3-1-12, a name or its kana, or a guardian's address."""


def classroom(typed: str | None) -> Place | None:
    """The classroom that an option such as `--class 3-1` names. Raises click.UsageError."""
    if typed is None:
        return None
    sought = finding.read(typed)
    if not (sought.grade and sought.classroom) or sought.names or sought.number:
        raise click.UsageError(f"{typed} is no class such as 3-1.")
    return sought.grade, sought.classroom


def chosen(code: str, student: str, *, enrolled: bool = True) -> Student:
    """The only student of a school whom these words fit, among those at school or among those who left.

    Raises Failed where they fit nobody or several, and NoSchool.
    """
    found = [each for each in _found(code, student) if each.enrolled is enrolled]
    if len(found) == 1:
        return Student.select(Student, School).join(School).where(Student.id == found[0].id).get()  # type: ignore[no-any-return]
    who = "student" if enrolled else "student who left"
    if not found:
        raise context.Failed(f"{code} has no {who} {student}")
    raise context.Failed(f"{student} fits more than one {who}; say a seat such as 3-1-12:", *map(_line, found))


def _found(code: str, student: str) -> Sequence[RosterEntry]:
    sought = finding.read(student)
    return listing.of_operator(code, RosterWish(sought=sought)) if sought else ()


def _line(entry: RosterEntry) -> str:
    return f"{entry.grade}-{entry.classroom}-{entry.number} {entry.name}"
