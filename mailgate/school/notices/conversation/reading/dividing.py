"""Which words of an answer answer what is open, and which ones are added."""

from collections.abc import Iterator

from mailgate.school.notices.questions import OpenLine, Point
from mailgate.wording.open_points import answers
from mailgate.wording.open_points import students as whose
from mailgate.wording.values import Candidate


def divisions(point: Point, words: str, students: tuple[Candidate, ...]) -> Iterator[tuple[str, str]]:
    """The ways to take an answer apart: its first sentence; of whether to stay away also its last one, of days any."""
    first, more = divided(point, words, students)
    why, comma, behind = first.partition("、")
    if point.open is OpenLine.REASON and comma and answers.names_a_time(behind):
        yield why, "。".join(filter(None, (behind, more)))  # "歯医者のため、10時登校です"
    yield first, more
    if point.open is OpenLine.STUDENT and comma and whose.named_students(why, students):
        yield why, "。".join(filter(None, (behind, more)))  # "太郎、A型です"
    if point.open is OpenLine.DAY:
        yield from answers.each_and_rest(words)
    if point.open is OpenLine.KIND and (last := answers.kind_at_the_end(words)):
        yield last


def divided(point: Point, words: str, students: tuple[Candidate, ...]) -> tuple[str, str]:
    """What answers a point that is open, and what is added."""
    if point.open is OpenLine.TIME:
        return answers.moment_and_rest(words)
    if point.open is not OpenLine.STUDENT:
        return answers.first_and_rest(words)
    first, more = whose.naming_and_rest(words, students)
    of_all = whose.said_of_all(first, students)
    return (first.removesuffix(of_all), "。".join(filter(None, (of_all, more)))) if of_all else (first, more)
