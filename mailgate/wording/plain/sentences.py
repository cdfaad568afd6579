"""From the phrases of a plain sentence to the answers of the form, in Japanese: the form's rules read them further."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.plain import Role
from mailgate.wording.lexicon.plain.languages import IN_LATIN_LETTERS, LANGUAGES
from mailgate.wording.normalization import folded, shown
from mailgate.wording.plain import days, hours, students
from mailgate.wording.plain.scanning import Piece, scan, words_of
from mailgate.wording.plain.values import ABSENT, COMES, DOCTOR, FLU, LATE, TODAY
from mailgate.wording.values import Candidate

_BETTER = {"病状改善", "予定変更"}
"""Why somebody comes after all."""
_EVENTS = {"嘔吐", "下痢", "けが", "忌引き", "入院", "喘息"}
"""What happens on one day and keeps somebody away on the next."""
_DIVIDING: set[Role] = {"day", "and", "because"}
_WORD = re.compile("[a-z]{3}")
_NEWS = {"deed", "cause", "day", "clock"}


def told(text: str, candidates: Sequence[Candidate], today: dt.date) -> dict[str, str]:
    """What a reply answers of the form, if it is a plain sentence in one of these languages; else nothing.

    What is still as it was ("continua com tosse") answers nothing.
    """
    words = words_of(folded(shown(text)))
    try:
        pieces = scan(words, shown(text), candidates) if words else []
        return {} if any("still" in piece.roles for piece in pieces) else answers(pieces, candidates, today)
    except Unclear:
        return {}


def named_alone(text: str, candidates: Sequence[Candidate]) -> tuple[str, ...]:
    """The names of the students whom a text in one of these languages names, and nothing else: "a Hanako"."""
    for words in LANGUAGES:
        try:
            pieces = scan(words, text, candidates)
            numbers = students.answers(pieces, candidates).get("student", "")
        except Unclear:
            continue
        if numbers and all(piece.names or piece.only("around", "own", "and", "all") for piece in pieces):
            return tuple(candidates[int(number) - 1].name for number in numbers.split("、"))
    return ()


def answers(pieces: Sequence[Piece], candidates: Sequence[Candidate], today: dt.date) -> dict[str, str]:
    """What a sentence answers of the form; what it does not say is left out. Raises Unclear."""
    if any(len(_NEWS & set(piece.roles)) > 1 or (piece.names and _NEWS & set(piece.roles)) for piece in pieces):
        raise Unclear("uncertain")
    announced = _announced(pieces)
    telling = [piece for piece in pieces if piece not in announced]
    kind = _kind(telling)
    if kind != COMES and (announced or any(piece.only("after-all") for piece in pieces)):
        raise Unclear("uncertain")
    if kind == ABSENT:
        _check_whole_day(telling)
    _check_past(pieces)
    return {
        **students.answers(pieces, candidates),
        **({"kind": kind} if kind else {}),
        **_reason(telling, kind),
        **days.answers(pieces, today),
        **hours.answers(telling, kind),
    }


def names_only_day_of_illness(pieces: Sequence[Piece]) -> bool:
    """Whether "today" stands beside a cause, and beside no deed: "está com febre hoje, vai faltar"."""
    places = [place for place, piece in enumerate(pieces) if piece.means("day", TODAY)]
    near = [each.piece.roles for place in places for each in hours.neighbours(pieces, place) if each.is_joined]
    return any("cause" in roles for roles in near) and not any("deed" in roles for roles in near)


def deeds_in(text: str) -> set[str]:
    """What may be done by a text in one of these languages, be it explained or not; coming at a time is coming late."""
    line = folded(shown(text))
    signed = words_of(line)
    languages = (signed,) if signed else IN_LATIN_LETTERS if _WORD.search(line) else ()
    found = {
        (role, meaning)
        for words in languages
        for role, meaning, pattern in words.patterns
        if pattern.search(words.spelled(line))
    }
    deeds = {meaning for role, meaning in found if role == "deed"}
    is_timed = ("clock", "") in found and (("comes", "") in found or COMES in deeds)
    return (deeds - {COMES}) | {LATE} if is_timed else deeds


def tells(text: str) -> bool:
    """Whether a text has signs of one of these languages and a deed in it: "hindi na absent si Hanako"."""
    return words_of(folded(shown(text))) is not None and bool(deeds_in(text))


def withdraws(pieces: Sequence[Piece], answered: Mapping[str, str]) -> bool:
    """Whether a sentence only takes back what was sent before, and at most says whose."""
    return any("withdraw" in piece.roles for piece in pieces) and answered.keys() <= {"student"}


def _meanings(pieces: Sequence[Piece], role: Role) -> list[str]:
    """What the phrases in this role mean, each once."""
    return list(dict.fromkeys(piece.roles[role][0] for piece in pieces if role in piece.roles))


def _announced(pieces: Sequence[Piece]) -> list[Piece]:
    """The absence that was only announced: "I said that Hanako will be absent, but"."""
    found = []
    for place, piece in enumerate(pieces):
        if piece.means("after-all", "said"):
            found += [each for each in pieces[place + 1 :] if "deed" in each.roles or "cause" in each.roles][:1]
    return [piece for piece in found if piece.means("deed", ABSENT)]


def _kind(pieces: Sequence[Piece]) -> str:
    """The kind that is told; coming at a time is coming late, and a coming beside it no other deed."""
    told = _meanings(pieces, "deed")
    if LATE in told and COMES in told:
        told.remove(COMES)
    if len(told) > 1:
        raise Unclear("contradictory")
    comes = any(_may_come(piece) and hours.is_beside_clock(pieces, place) for place, piece in enumerate(pieces))
    if told == [COMES] and comes and not _BETTER & set(_meanings(pieces, "cause")):
        return LATE
    return told[0] if told else LATE if comes else ""


def _may_come(piece: Piece) -> bool:
    return "comes" in piece.roles or piece.means("deed", COMES)


def _check_whole_day(pieces: Sequence[Piece]) -> None:
    """A morning is no day: "hoje de manhã vai faltar", "今天上午去医院，请假". Raises Unclear."""
    for place, piece in enumerate(pieces):
        near = hours.neighbours(pieces, place) if "part" in piece.roles else []
        stays = any(each.piece.means("deed", ABSENT) and each.is_joined for each in near)
        if stays or any(each.piece.means("cause", DOCTOR) for each in near):
            raise Unclear("date-unclear")


def _check_past(pieces: Sequence[Piece]) -> None:
    """Yesterday is when somebody vomited or was hurt, beside a day of its own for the absence. Raises Unclear."""
    past = [place for place, piece in enumerate(pieces) if "past" in piece.roles]
    clauses = [_clause(pieces, place) for place in past]
    if past and not any("day" in piece.roles for piece in pieces):
        raise Unclear("date-unclear")
    for clause in clauses:
        happened = any(piece.means("cause", event) for piece in clause for event in _EVENTS)
        if not happened or any({"deed", "comes", "clock"} & set(piece.roles) for piece in clause):
            raise Unclear("date-unclear")


def _clause(pieces: Sequence[Piece], place: int) -> Sequence[Piece]:
    """The phrases around the one there, up to a mark, a day, an "and" or a "because"."""
    begins = [at for at, piece in enumerate(pieces) if at == 0 or piece.is_apart or _DIVIDING & set(piece.roles)]
    start = max(at for at in begins if at <= place)
    return pieces[start : min([at for at in begins if at > place], default=len(pieces))]


def _reason(pieces: Sequence[Piece], kind: str) -> dict[str, str]:
    """The causes; a visit to a doctor is the cause of coming late, and of staying away where nothing else is named.

    That it got better, perhaps told behind what it was, is the one cause of coming after all, and none of staying away.
    """
    causes = _meanings(pieces, "cause")
    if any(cause.startswith(FLU) and cause != FLU for cause in causes):
        causes = [cause for cause in causes if cause != FLU]  # "may trangkaso, type B daw"
    if kind == COMES and causes[-1:] == ["病状改善"]:
        causes = causes[-1:]
    is_better = len(causes) == 1 and causes[0] in _BETTER
    if kind and not is_better and (kind == COMES or _BETTER & set(causes)):
        raise Unclear("contradictory" if causes else "reason-unclear")
    if kind and is_better and kind != COMES:
        raise Unclear("contradictory")
    if len(causes) > 1:
        causes = [DOCTOR] if kind == LATE and DOCTOR in causes else [cause for cause in causes if cause != DOCTOR]
    return {"reason": "、".join(causes)} if causes else {}
