"""Whom the phrases of a sentence name."""

from collections.abc import Sequence

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.normalization import folded, number, shown
from mailgate.wording.plain.scanning import Piece
from mailgate.wording.values import Candidate

_PAIR = 2
_ARTICLE = 4
"""The longest word that may stand before a name, in letters."""


def answers(pieces: Sequence[Piece], students: Sequence[Candidate]) -> dict[str, str]:
    """The form's answer about the students, as their numbers; none where nobody is named. Raises Unclear."""
    pieces = _unsigned(pieces)
    named = [_named(piece) for piece in pieces]
    places = [place for place, keys in enumerate(named) if keys]
    everybody = frozenset(student.key for student in students)
    chosen = frozenset[int]().union(*(keys for keys in named if keys))
    if any("all" in piece.roles for piece in pieces):
        if len(everybody) != _PAIR or (chosen and chosen != everybody):
            raise Unclear("student-unclear")
        chosen = everybody
    elif len(chosen) == 1 and len(students) > 1 and _speaks_of_another(pieces):
        raise Unclear("student-unclear")
    elif len(chosen) > 1:
        if len(places) > len(chosen):
            raise Unclear("student-unclear")  # "花子和太郎,花子感冒请假"
        _check_joined(pieces[places[0] : places[-1] + 1])
    return _numbers(chosen, _narrowed(pieces, chosen, students), students)


def named_in(pieces: Sequence[Piece]) -> frozenset[int]:
    """Whom a sentence names for certain. Raises Unclear."""
    return frozenset[int]().union(*map(_named, pieces))


def _unsigned(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Without a signature such as "Mãe do Taro", where somebody is named above it. Raises Unclear.

    A parent is nothing but a signature: "mãe do Taro com febre" tells of an illness of hers.
    """
    place = next((place for place, piece in enumerate(pieces) if piece.only("parent")), None)
    if place is None:
        return pieces
    behind = _after(pieces, place + 1)
    begin = place if behind > place + 1 else _before(pieces, place)
    end = max(behind, place + 1)
    if end < len(pieces) or begin + 1 == end or not (pieces[begin].is_apart or begin == 0):
        raise Unclear("student-unclear")
    return pieces[:begin] if named_in(pieces[:begin]) else [*pieces[:place], *pieces[place + 1 :]]


def _after(pieces: Sequence[Piece], place: int) -> int:
    """Where the names end that stand there, and what says nothing."""
    return next((at for at in range(place, len(pieces)) if not _is_of_signature(pieces[at])), len(pieces))


def _before(pieces: Sequence[Piece], place: int) -> int:
    """Where the name begins that stands right before there."""
    return place - 1 if place and pieces[place - 1].names else place


def _is_of_signature(piece: Piece) -> bool:
    return bool(piece.names) or piece.only("around", "and", "class", "until", "from")


def _named(piece: Piece) -> frozenset[int]:
    """Whom a phrase names for certain."""
    found = [mention.students for mention in piece.names if mention.way == "name"]
    if not found:
        return frozenset()
    if piece.roles or len(set(found)) > 1 or len(found[0]) > 1:
        raise Unclear("student-unclear")
    return found[0]


def _speaks_of_another(pieces: Sequence[Piece]) -> bool:
    """Whether "my son" stands apart from the name of the one student: it may be the other."""
    owns = [place for place, piece in enumerate(pieces) if "own" in piece.roles and not piece.names]
    return any(not any(near.names for near in pieces[max(place - 1, 0) : place + 3]) for place in owns)


def _check_joined(pieces: Sequence[Piece]) -> None:
    """Between two names stands "and", perhaps with an article: what else is said there may be about one of them."""
    joined = False
    for piece in pieces:
        is_name = bool(piece.names) or "class" in piece.roles
        joined = "and" in piece.roles or (joined and not is_name)
        if not (is_name or joined) or ("and" not in piece.roles and not is_name and piece.end - piece.start > _ARTICLE):
            raise Unclear("student-unclear")


def _narrowed(pieces: Sequence[Piece], chosen: frozenset[int], students: Sequence[Candidate]) -> frozenset[int]:
    """Those whom classes and family names leave."""
    left = frozenset(student.key for student in students)
    for piece in pieces:
        families = [mention.students for mention in piece.names if mention.way == "family"]
        if "class" in piece.roles:
            families.append(_of_class(piece, students))
        for keys in families:
            if chosen and not keys & chosen:
                raise Unclear("student-unclear")
            left &= keys
    return left


def _of_class(piece: Piece, students: Sequence[Candidate]) -> frozenset[int]:
    _, match = piece.roles["class"]
    grade, classroom = (
        next(part for name, part in match.groupdict().items() if name[0] == letter and part) for letter in "gc"
    )
    return frozenset(
        student.key
        for student in students
        if _plain(student.grade) == _plain(grade) and _plain(student.classroom) == _plain(classroom)
    )


def _plain(word: str) -> str:
    text = folded(shown(word)).removesuffix("年").removesuffix("組")
    try:
        return str(number(text))
    except ValueError:
        return text


def _numbers(chosen: frozenset[int], left: frozenset[int], students: Sequence[Candidate]) -> dict[str, str]:
    if not chosen and left != frozenset(student.key for student in students):
        if len(left) != 1:
            raise Unclear("student-unclear")
        chosen = left
    numbers = [str(place) for place, student in enumerate(students, 1) if student.key in chosen]
    return {"student": "、".join(numbers)} if numbers else {}
