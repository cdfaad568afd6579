"""Whom the form is about."""

import re
from collections.abc import Sequence

from mailgate.wording.form.lines import Form
from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon import form as words
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.normalization import folded, number
from mailgate.wording.recognition.people.mentions import Mention, mentions
from mailgate.wording.values import Candidate


def chosen(form: Form, students: Sequence[Candidate]) -> list[Candidate]:
    """The students that the lines about them name. Raises Unclear."""
    answer = " ".join(form.answers[name] for name in ("class", "student") if name in form.answers)
    if not answer:
        if len(students) == 1:
            return list(students)
        raise Unclear("student-unclear")
    if words.NUMBERS.fullmatch(re.sub(r"(?<=[0-9])\.(?=[0-9])", ",", folded(answer))) and "class" not in form.answers:
        return _by_number([int(digits) for digits in re.findall("[0-9]+", answer)], students)
    if everybody := words.ALL_OF_THEM.fullmatch(folded(answer)):
        return _by_count(everybody["count"], students)
    parts = [words.LEADING_NUMBER.fullmatch(part) for part in words.NEXT_NUMBERED.split(answer)]
    if all(parts) and "class" not in form.answers:
        return [student for leading in parts if leading for student in _numbered(leading, students)]
    return _by_name(answer, students)


def _numbered(leading: re.Match[str], students: Sequence[Candidate]) -> list[Candidate]:
    """ "1 花子": number and name of one student."""
    numbered = _by_number([int(leading["number"])], students)
    if numbered != _by_name(leading["rest"], students):
        raise Unclear("student-unclear")
    return numbered


def _by_number(numbers: Sequence[int], students: Sequence[Candidate]) -> list[Candidate]:
    if any(not 0 < each <= len(students) for each in numbers) or len(set(numbers)) < len(numbers):
        raise Unclear("student-unclear")
    return [student for place, student in enumerate(students, 1) if place in numbers]


def _by_count(count: str, students: Sequence[Candidate]) -> list[Candidate]:
    """ "二人" are all of two students."""
    if (words.COUNTS.get(count) or number(count)) != len(students):
        raise Unclear("student-unclear")
    return list(students)


def _by_name(answer: str, students: Sequence[Candidate]) -> list[Candidate]:
    text = folded(answer)
    found = mentions(text, students)
    taken = {at for each in found for at in range(each.start, each.end)}
    left = "".join(" " if at in taken else letter for at, letter in enumerate(text))
    names = [each for each in _without_siblings_of(found, text) if each.way in ("name", "all")]
    context = [each for each in found if each.way in ("class", "family", "own")]
    is_unclear = any(each.way == "unclear" or people_words.NEITHER.match(text, each.start) for each in found)
    if not found or is_unclear or not words.LEFT_OVER.fullmatch(left):
        raise Unclear("student-unclear")
    if len(names) == 1 < len(students) and people_words.ALSO.match(text, names[0].end):
        raise Unclear("student-unclear")  # who else?
    if names:
        chosen = _named(names, context)
    else:
        chosen = frozenset(student.key for student in students).intersection(*(each.students for each in context))
        if len(chosen) != 1:
            raise Unclear("student-unclear")
    return [student for student in students if student.key in chosen]


def _without_siblings_of(found: Sequence[Mention], text: str) -> list[Mention]:
    """ "太郎の姉の花子" is 花子; "太郎の姉" alone is nobody whom the answer names."""
    kept = []
    for place, each in enumerate(found):
        sibling = people_words.SIBLING_OF.match(text, each.end) if each.way == "name" else None
        if not sibling:
            kept.append(each)
        elif place + 1 == len(found) or found[place + 1].start != sibling.end():
            raise Unclear("student-unclear")
    return kept


def _named(names: Sequence[Mention], context: Sequence[Mention]) -> frozenset[int]:
    """Every name, each narrowed by a class when there is just one name."""
    if len(names) == 1 and names[0].way == "name":
        meant = names[0].students.intersection(*(each.students for each in context))
        if len(meant) != 1:
            raise Unclear("student-unclear")
        return meant
    if any(each.way == "name" and len(each.students) != 1 for each in names):
        raise Unclear("student-unclear")
    meant = frozenset[int]().union(*(each.students for each in names))
    if any(each.way == "all" and each.students != meant for each in names):
        raise Unclear("student-unclear")
    if any(not each.students & meant for each in context):
        raise Unclear("student-unclear")
    return meant
