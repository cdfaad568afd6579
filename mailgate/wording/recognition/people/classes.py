"""Students by their class and number: "3年1組12番", "1-2-5", "my first grader"."""

import re
from collections.abc import Iterator, Sequence

from mailgate.wording.lexicon.people import students as words
from mailgate.wording.lexicon.times import ORDINALS
from mailgate.wording.normalization import folded, number, shown
from mailgate.wording.values import Candidate

_MONTH = 12
"""Letters before a number among which a month is looked for."""
Found = tuple[re.Match[str], frozenset[int]]
"""Where a class stands in a text, and the students who are in it."""


def classes(text: str, students: Sequence[Candidate]) -> Iterator[Found]:
    """Every class, or number in a class, of a folded text."""
    for match in words.CLASS.finditer(text):
        if not (_is_of_a_month(text, match) or words.IS_CLOSED.match(text, match.end())):
            grade, room = match["g"] or match["grade"], match["c"] or match["room"]
            yield match, _in_class(students, grade, room, match["n"])
    for match in words.CLASS_IN_FULL.finditer(text):
        grade, room = match["grade"] or match["year"], match["room"] or match["section"]
        yield match, _in_class(students, grade, room, match["n"] or match["seat"])
    for match in words.NUMBER.finditer(text):
        wanted = match["n"] or match["m"]
        yield match, frozenset(student.key for student in students if _same(wanted, student.number))


def grades(text: str, students: Sequence[Candidate]) -> Iterator[Found]:
    """A child of the writer's by the grade: "my first grader"."""
    for match in words.OF_A_GRADE.finditer(text):
        yield match, _in_class(students, ORDINALS.get(match["ordinal"], match["ordinal"]), None, None)


def _in_class(students: Sequence[Candidate], grade: str, room: str | None, seat: str | None) -> frozenset[int]:
    return frozenset(
        student.key
        for student in students
        if _same(grade, student.grade)
        and (not room or _same(room, student.classroom))
        and (not seat or _same(seat, student.number))
    )


def _is_of_a_month(text: str, match: re.Match[str]) -> bool:
    """ "December 3-4" is a row of days."""
    near = max(match.start() - _MONTH, 0)
    is_behind = words.BEHIND_A_MONTH.search(text, near, match.start())
    return bool(is_behind or words.BEFORE_A_MONTH.match(text, match.end()))


def _same(written: str, known: str) -> bool:
    return _plain(written) == _plain(folded(shown(known)))


def _plain(word: str) -> str:
    try:
        return str(number(word.removesuffix("組").removesuffix("年")))
    except ValueError:
        return word.removesuffix("組").removesuffix("年")
