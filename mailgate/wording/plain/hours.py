"""The time that the phrases of a sentence name, and whose it is."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.plain.languages import LANGUAGES
from mailgate.wording.normalization import number
from mailgate.wording.plain.scanning import Piece
from mailgate.wording.plain.values import ABSENT, DOCTOR, EARLY, LATE

_TIMED = {LATE: "arrival", EARLY: "departure"}
_OF_SCHOOL = {*range(1, 6), *range(7, 18)}
"""Hours at which somebody may come or leave: 1 to 5 are those of the afternoon."""
_COMING = {"deed", "comes"}
_TELLING = {"deed", "comes", "cause", "clock"}
_IN_DIGITS = {word: digits for words in LANGUAGES for word, digits in words.numbers.items()}


def answers(pieces: Sequence[Piece], kind: str) -> dict[str, str]:
    """The form's answer about the one time, which stands beside the coming or the leaving. Raises Unclear."""
    clocks = [place for place, piece in enumerate(pieces) if "clock" in piece.roles]
    clocks = _without_those_of_visits(pieces, clocks)
    if not clocks:
        return {}
    comes = kind != LATE and any("comes" in piece.roles for piece in pieces)
    if len(clocks) > 1 or comes or kind not in _TIMED or not _is_of_deed(pieces, clocks[0]):
        raise Unclear("contradictory" if kind == ABSENT else "uncertain")
    _, match = pieces[clocks[0]].roles["clock"]
    return {_TIMED[kind]: _time(match)}


def _without_those_of_visits(pieces: Sequence[Piece], clocks: list[int]) -> list[int]:
    """ "Dentist at 9, so she comes at 10:30": the one hour that is none of a visit, where there is one."""
    left = [place for place in clocks if not _is_of_a_visit(pieces, place)]
    return left if len(left) == 1 else clocks


def _is_of_a_visit(pieces: Sequence[Piece], place: int) -> bool:
    """Whether an hour stands right behind a visit, or before one and beside no coming."""
    joined = [near for near in neighbours(pieces, place) if near.is_joined]
    comes = any(_COMING & set(near.piece.roles) for near in joined)
    visits = [near for near in joined if near.piece.means("cause", DOCTOR)]
    return any(near.is_before or not comes for near in visits)


def is_beside_clock(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a time is the next that is told beside the phrase there."""
    return any("clock" in near.piece.roles for near in neighbours(pieces, place))


class Near(NamedTuple):
    """A phrase beside another one."""

    piece: Piece
    is_joined: bool
    """Whether no comma, and no "because", parts them."""
    is_before: bool


def neighbours(pieces: Sequence[Piece], place: int) -> list[Near]:
    """The next phrases on both sides that tell anything but whom and which day."""
    found = []
    for places in (range(place - 1, -1, -1), range(place + 1, len(pieces))):
        near = next((each for each in places if _TELLING & set(pieces[each].roles)), None)
        if near is not None:
            between = pieces[min(near, place) + 1 : max(near, place) + 1]
            is_joined = not any(each.is_apart or "because" in each.roles for each in between)
            found.append(Near(pieces[near], is_joined, near < place))
    return found


def _is_of_deed(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a time stands beside the coming or the leaving, and is not that of a visit to a doctor."""
    near = neighbours(pieces, place)
    visits = [each for each in near if each.piece.means("cause", DOCTOR)]
    if any(each.is_joined for each in visits):
        return False
    comings = [each for each in near if _COMING & set(each.piece.roles)]
    return any(each.is_joined or each.is_before for each in comings) if visits else bool(comings)


def _time(match: re.Match[str]) -> str:
    """ "9:30", of digits or words. Raises Unclear."""
    told = dict(_parts(match))
    if int(told["h"]) not in _OF_SCHOOL:
        raise Unclear("time-unclear")
    return f"{int(told['h'])}:{told.get('m', '00')}"


def _parts(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    for name, said in match.groupdict().items():
        if said:
            digits = _IN_DIGITS.get(said, said)
            yield name[0], digits if digits.isascii() else str(number(digits))
