"""A student's seat and name as somebody types them. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from mailgate.school.directory.imports.csv_files import bare_number
from mailgate.school.directory.imports.roster import HIGHEST_GRADE, LONGEST_NAME, LONGEST_PLACE
from mailgate.school.directory.names import spoken
from mailgate.school.directory.roster import finding
from mailgate.school.directory.rules import Problem
from mailgate.visible import tidy
from mailgate.wording.normalization import shown


@dataclass(frozen=True, slots=True)
class Particulars:
    """A student's seat and name; `kana` may be empty."""

    grade: str = ""
    classroom: str = ""
    number: str = ""
    name: str = ""
    kana: str = ""

    @property
    def seat(self) -> tuple[str, str, str]:
        """Where the student sits."""
        return self.grade, self.classroom, self.number

    def is_called_like(self, name: str) -> bool:
        """Whether the name is the same to the ear and the eye."""
        return spoken(self.name) == spoken(name)

    def differing(self, other: "Particulars") -> list[str]:
        """The names of the fields in which another one differs."""
        return [each.name for each in fields(self) if getattr(self, each.name) != getattr(other, each.name)]


def written_plainly(typed: Particulars) -> Particulars:
    """What was typed as the roster writes it: `３年` is 3, and a whole place typed as the classroom is taken apart."""
    grade, classroom = bare_number(tidy(typed.grade), "年生?"), bare_number(tidy(typed.classroom), "組")
    whole = finding.read(typed.classroom)
    if whole.grade and whole.classroom and grade in {"", whole.grade}:
        grade, classroom = whole.grade, whole.classroom
    return replace(
        typed,
        grade=grade,
        classroom=classroom,
        number=bare_number(tidy(typed.number), "番"),
        name=tidy(typed.name),
        kana=shown(tidy(typed.kana)),
    )


def problems_of(wanted: Particulars) -> Iterator[Problem]:
    """What is wrong with particulars by themselves."""
    if not wanted.grade:
        yield Problem("grade", "grade-missing")
    elif not _is_number(wanted.grade):
        yield Problem("grade", "grade-wrong", {"text": wanted.grade})
    if not wanted.number:
        yield Problem("number", "number-missing")
    elif not _is_number(wanted.number):
        yield Problem("number", "number-wrong", {"text": wanted.number})
    yield from _of_classroom(wanted)
    yield from _of_names(wanted)


def _of_classroom(wanted: Particulars) -> Iterator[Problem]:
    if not wanted.classroom:
        yield Problem("classroom", "classroom-missing")
    elif len(wanted.classroom) > LONGEST_PLACE or re.search("[-年組\\s]", wanted.classroom):
        yield Problem("classroom", "classroom-wrong", {"text": wanted.classroom})


def _of_names(wanted: Particulars) -> Iterator[Problem]:
    if not wanted.name:
        yield Problem("name", "name-missing")
    for field in ("name", "kana"):
        if len(getattr(wanted, field)) > LONGEST_NAME:
            yield Problem(field, "name-long", {"most": LONGEST_NAME})


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= LONGEST_PLACE


def is_odd_grade(grade: str) -> bool:
    """Whether no school in Japan has such a grade."""
    return not 1 <= int(grade) <= HIGHEST_GRADE
