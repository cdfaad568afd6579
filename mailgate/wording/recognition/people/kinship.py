"""Students whom a text names by their place in the family: 長男, 3年の姉."""

import re
from collections.abc import Iterator, Sequence

from mailgate.wording.lexicon.people import kinship as words
from mailgate.wording.lexicon.people import students as people_words
from mailgate.wording.values import Candidate

Named = tuple[int, int, int]
"""Where a student is named, and the key of the one who is meant."""


def by_age(students: Sequence[Candidate]) -> list[Candidate]:
    """The students of one school, the eldest first; none where their grades do not tell."""
    grades = {student.grade for student in students}
    known = all(grade.isdecimal() for grade in grades) and len(grades) == len(students)
    if not known or len({student.school for student in students}) != 1:
        return []
    return sorted(students, key=lambda student: int(student.grade), reverse=True)


def elder_and_younger(text: str, ordered: Sequence[Candidate]) -> Iterator[Named]:
    """ "姉は登校、弟は休みます": of two students at one school, where each of both is spoken of, and nobody else.

    One alone ("弟が熱で") may be a third child, who is at no school yet.
    """
    said, others = list(people_words.ELDER_OR_YOUNGER.finditer(text)), people_words.SIBLING_OR_SCHOOL
    elder = [bool(match["elder"] or match["elder_too"]) for match in said]
    if not said:
        said, others = (
            list(people_words.ENGLISH_ELDER_OR_YOUNGER.finditer(text)),
            people_words.ENGLISH_SIBLING_OR_SCHOOL,
        )
        elder = [bool(match["elder"]) for match in said]
    if len(ordered) != 2 or len(said) != 2 or elder[0] == elder[1] or len(list(others.finditer(text))) != len(said):
        return
    meant = [ordered[0 if is_elder else 1] for is_elder in elder]
    if not any(_is_unlike(match[0], student) for match, student in zip(said, meant, strict=True)):
        yield from (_named(match, student) for match, student in zip(said, meant, strict=True))


def of_the_two(text: str, ordered: Sequence[Candidate]) -> Iterator[Named]:
    """ "弟のほう": of two students at one school, where no other child is spoken of."""
    if len(ordered) != 2 or people_words.OF_NO_STUDENT.search(text):
        return
    for match in people_words.OF_THE_TWO.finditer(text):
        meant = ordered[0 if match["elder"] else 1]
        if not _is_unlike(match[0], meant):
            yield _named(match, meant)


def the_other(text: str, ordered: Sequence[Candidate], named: int, of_both: Sequence[int]) -> Iterator[Named]:
    """ "花子が熱です。弟も同じです。二人とも休みます": who is not the `named` one of two students of one school.

    `of_both` are the places where both of them are spoken of.
    """
    if len(ordered) != 2 or people_words.OF_NO_STUDENT.search(text):
        return
    for match in words.THE_OTHER.finditer(text, 0, max(of_both, default=0)):
        meant = ordered[0 if match["elder"] else 1]
        if meant.key != named and not _is_unlike(match[0], meant):
            yield _named(match, meant)


def _is_unlike(called: str, student: Candidate) -> bool:
    """Whether a brother is spoken of, and the student has a name that no brother has, or the other way round."""
    return any(who.match(called) and end.match(student.name[-1]) for who, end in people_words.NAMED_UNLIKE)


def by_place(text: str, ordered: Sequence[Candidate], *, others_named: bool) -> Iterator[Named]:
    """The elder and the younger of two students (`ordered`) of one school, as their parents call them.

    長男 is the boy of a girl and a boy, where nobody else is named and no further child is spoken of; 長男 and 次男 are
    the elder and the younger where both are spoken of.
    """
    found = list(words.BY_ORDER.finditer(text))
    if len(ordered) != 2 or not found or _is_of_more(text):
        return
    elder, younger = ordered
    girl, boy = _girl_and_boy(elder, younger)
    said = {match["order"] + match["sex"] for match in found}
    if boy is not None and girl is not None:
        if said <= {"長男", "長女"} and (len(said) == 2 or not others_named):
            yield from (_named(match, boy if match["sex"] == "男" else girl) for match in found)
    elif said in ({"長男", "次男"}, {"長女", "次女"}):
        yield from (_named(match, elder if match["order"] == "長" else younger) for match in found)


def _named(match: re.Match[str], student: Candidate) -> Named:
    return (*match.span(), student.key)


def child_of_class(text: str, end: int, student: Candidate) -> int:
    """Where "の姉" behind the class of a student ends; 0 where no word for such a child stands there."""
    said = words.BEHIND_A_CLASS.match(text, end)
    girls, boys = (pattern for _, pattern in people_words.NAMED_UNLIKE)
    unlike = girls if said and said["son"] else boys
    return said.end() if said and not unlike.match(student.name[-1]) else 0


def _is_of_more(text: str) -> bool:
    """Whether a further child may be meant: one at another school, or a third one."""
    return bool(words.ELSEWHERE.search(text) or people_words.OF_NO_STUDENT.search(text))


def _girl_and_boy(one: Candidate, other: Candidate) -> tuple[Candidate | None, Candidate | None]:
    """Who is the daughter and who the son, where the ends of their names tell."""
    (_, girls), (_, boys) = people_words.NAMED_UNLIKE
    for girl, boy in ((one, other), (other, one)):
        if girls.match(girl.name[-1]) and boys.match(boy.name[-1]):
            return girl, boy
    return None, None
