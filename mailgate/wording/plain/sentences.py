"""From the phrases of a plain sentence to the answers of the form, in Japanese: the form's rules read them further."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.lexicon.plain.languages import IN_LATIN_LETTERS, LANGUAGES
from mailgate.wording.normalization import folded, shown
from mailgate.wording.plain import days, students
from mailgate.wording.plain.scanning import Piece, scan, words_of
from mailgate.wording.values import Candidate

ABSENT, LATE, EARLY = "欠席", "遅刻", "早退"
DOCTOR = "通院"
_WORD = re.compile("[a-z]{3}")
_TIMED = {LATE: "arrival", EARLY: "departure"}
_COMING = {"deed", "comes"}
_NEWS = {"deed", "cause", "day", "clock"}


def told(text: str, candidates: Sequence[Candidate], today: dt.date) -> dict[str, str]:
    """What a text answers of the form, if it is a plain sentence in one of these languages; else nothing."""
    words = words_of(folded(shown(text)))
    try:
        return answers(scan(words, shown(text), candidates), candidates, today) if words else {}
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
    kind = _kind(pieces)
    return {
        **students.answers(pieces, candidates),
        **({"kind": kind} if kind else {}),
        **_reason(pieces, kind),
        **days.answers(pieces, today),
        **_hour(pieces, kind),
    }


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
    comes = {("comes", ""), ("clock", "")} <= found
    return {meaning for role, meaning in found if role == "deed"} | ({LATE} if comes else set())


def withdraws(pieces: Sequence[Piece], answered: Mapping[str, str]) -> bool:
    """Whether a sentence only takes back what was sent before, and at most says whose."""
    return any("withdraw" in piece.roles for piece in pieces) and answered.keys() <= {"student"}


def _meanings(pieces: Sequence[Piece], role: str) -> list[str]:
    """What the phrases in this role mean, each once."""
    return list(
        dict.fromkeys(meaning for piece in pieces for each, (meaning, _) in piece.roles.items() if each == role)
    )


def _kind(pieces: Sequence[Piece]) -> str:
    """The kind that is told; coming at a time is coming late."""
    told = _meanings(pieces, "deed")
    if len(told) > 1:
        raise Unclear("contradictory")
    comes = any("comes" in piece.roles and _is_beside_clock(pieces, place) for place, piece in enumerate(pieces))
    return told[0] if told else LATE if comes else ""


def _is_beside_clock(pieces: Sequence[Piece], place: int) -> bool:
    return any("clock" in piece.roles for piece in _beside(pieces, place))


def _beside(pieces: Sequence[Piece], place: int) -> list[Piece]:
    return [*pieces[max(place - 1, 0) : place], *pieces[place + 1 : place + 2]]


def _is_of_deed(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a time stands beside the deed, at most a day between them, and not before a visit to a doctor."""
    if any(_COMING & set(piece.roles) for piece in _beside(pieces, place)):
        return True
    before = [piece for piece in pieces[:place] if "day" not in piece.roles][-1:]
    visits = any(meaning == DOCTOR for piece in pieces[place + 1 : place + 2] for meaning, _ in piece.roles.values())
    return any(_COMING & set(piece.roles) for piece in before) and not visits


def _reason(pieces: Sequence[Piece], kind: str) -> dict[str, str]:
    """The causes; a visit to a doctor is the cause of coming late, and of staying away where nothing else is named."""
    causes = _meanings(pieces, "cause")
    if len(causes) > 1:
        causes = [DOCTOR] if kind == LATE and DOCTOR in causes else [cause for cause in causes if cause != DOCTOR]
    return {"reason": "、".join(causes)} if causes else {}


def _hour(pieces: Sequence[Piece], kind: str) -> dict[str, str]:
    """The one time, which stands beside the coming or the leaving."""
    clocks = [place for place, piece in enumerate(pieces) if "clock" in piece.roles]
    if not clocks:
        return {}
    comes = kind != LATE and any("comes" in piece.roles for piece in pieces)
    if len(clocks) > 1 or comes or kind not in _TIMED or not _is_of_deed(pieces, clocks[0]):
        raise Unclear("contradictory" if kind == ABSENT else "uncertain")
    _, match = pieces[clocks[0]].roles["clock"]
    told = {name[0]: digits for name, digits in match.groupdict().items() if digits}
    minute = {"半": "30"}.get(told.get("m", ""), told.get("m", "00"))
    return {_TIMED[kind]: f"{int(told['h'])}:{minute}"}
