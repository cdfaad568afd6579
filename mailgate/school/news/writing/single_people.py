"""Single people whom an author names: families by the seat or the name of a student, and members of the staff."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mailgate.school.directory.names import spoken
from mailgate.school.directory.roster import finding
from mailgate.school.directory.roster.finding import Sought
from mailgate.school.models import AudienceKind, StaffMember, Student
from mailgate.school.news.audiences import Target, students_named
from mailgate.school.news.authors import Author
from mailgate.wording.lexicon.replies import announcements as words
from mailgate.wording.normalization import shown

_WITHIN_A_SEAT = re.compile(r"(?<=[組番])の?(?=[^\d\sの])|の(?=\d)")
"""Where a blank helps to tell a class, a number and a name from each other: 3年1組の山田太郎, 3-1の12番."""


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody who is called by any of `names`; a student has a `number` in the classroom of the target."""

    target: Target
    names: frozenset[str]
    number: str = ""

    def fits(self, sought: Sought) -> bool:
        """Whether the seat and each name are this person's; a part of a name is none."""
        asked = (sought.grade, sought.classroom, sought.number)
        seat = (self.target.grade, self.target.classroom, self.number)
        is_there = all(not part or part == has.casefold() for part, has in zip(asked, seat, strict=True))
        return is_there and self.names.issuperset(sought.names)


@dataclass(frozen=True, slots=True)
class People:
    """The people whom an author may name one by one; the `students` by their numbers, with all of them at ""."""

    students: Mapping[str, Sequence[_Person]] = field(default_factory=dict)
    staff: Sequence[_Person] = ()

    def named(self, written: str) -> list[Target]:
        """Whom these words may mean: 3-1-12, 3年1組の山田太郎, 山田太郎さんの家庭, 佐藤先生."""
        plain = shown(written[: finding.LONGEST]).strip()
        is_staff = plain.endswith(words.TEACHER)
        as_staff = Sought((spoken(plain.removesuffix(words.TEACHER)),))
        found = [each.target for each in self.staff if each.fits(as_staff)]
        sought = finding.read(_WITHIN_A_SEAT.sub(" ", words.OF_FAMILY.sub("", plain)))
        if is_staff or not (sought.names or sought.number):
            return found
        return found + [each.target for each in self.students.get(sought.number, ()) if each.fits(sought)]


def of(author: Author) -> People:
    """The people of a school whom this author may write to; a board of education names none."""
    school = author.school_id
    if school is None:
        return People()
    students: defaultdict[str, list[_Person]] = defaultdict(list)
    for row in Student.select().where(Student.school == school, Student.enrolled):
        if author.reach.covers(row.grade, row.classroom):
            family = Target(AudienceKind.FAMILY, school, row.grade, row.classroom, student=row.id)
            for number in (row.number.casefold(), ""):
                students[number].append(_Person(family, _called(row), row.number))
    members = [
        _Person(Target(AudienceKind.MEMBER, school, member=row.id), _called(row))
        for row in StaffMember.select().where(StaffMember.school == school)
        if author.reach.covers("", "")
    ]
    return People(students, members)


def _called(row: Student | StaffMember) -> frozenset[str]:
    """The names of a person: all of it, and its parts, also as they are read where the roster says so."""
    spellings = [row.name, row.kana] if isinstance(row, Student) else [row.name]
    return frozenset(spoken(name) for spelling in spellings for name in (spelling, *spelling.split()) if name)


def called(targets: Sequence[Target]) -> dict[Target, str]:
    """How single people are called among these targets, so that the same words mean them again."""
    students = {row.id: f"{row.grade}年{row.classroom}組{row.number}番 {row.name}" for row in students_named(targets)}
    members = dict(
        StaffMember.select(StaffMember.id, StaffMember.name)
        .where(StaffMember.id.in_([target.member for target in targets if target.member]))
        .tuples()
    )
    named = {target: students.get(target.student) or members.get(target.member) for target in targets}
    return {target: name for target, name in named.items() if name}
