"""Takes apart what is said of one student after the other: "A Hanako vai faltar, febre. O Taro chega às 10h."."""

import datetime as dt
from collections.abc import Sequence

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.plain import Role
from mailgate.wording.plain import sentences, students
from mailgate.wording.plain.scanning import Piece
from mailgate.wording.values import Candidate

_NEWS: set[Role] = {"deed", "cause", "clock", "comes", "day", "own", "all", "withdraw", "after-all"}


def answers(pieces: Sequence[Piece], candidates: Sequence[Candidate], today: dt.date) -> list[dict[str, str]]:
    """What is answered of the form, for each student of whom a sentence of its own tells. Raises Unclear."""
    parts = _parts(pieces, candidates)
    found = [sentences.answers(part, candidates, today) for part in parts]
    if len(found) > 1:
        _check_parts(parts, found, today)
    return found


def _parts(pieces: Sequence[Piece], candidates: Sequence[Candidate]) -> list[Sequence[Piece]]:
    """The sentences that tell anything, where each is about a student of its own; else all of it is one."""
    said: list[list[Piece]] = []
    for piece in pieces:
        if piece.begins or not said:
            said.append([])
        said[-1].append(piece)
    telling = [sentence for sentence in said if any(_NEWS & set(piece.roles) for piece in sentence)]
    named = [students.named_in(sentence) for sentence in telling]
    is_one_each = all(len(keys) == 1 for keys in named) and len(frozenset().union(*named)) == len(named)
    return [*telling] if is_one_each and 1 < len(telling) <= len(candidates) else [pieces]


def _check_parts(parts: Sequence[Sequence[Piece]], found: Sequence[dict[str, str]], today: dt.date) -> None:
    """Each part tells a deed; one without a day is about today, but not beside another day. Raises Unclear."""
    days = {answer.get("date", answer.get("until", "")) for answer in found}
    if "" in days and not days <= {"", f"{today.month}月{today.day}日"}:
        raise Unclear("date-unclear")
    if any("kind" not in answer for answer in found) or any(
        "withdraw" in piece.roles for each in parts for piece in each
    ):
        raise Unclear("student-unclear")
