"""Which days the phrases of a sentence name."""

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise

from mailgate.wording.interpretation.unclear import Unclear
from mailgate.wording.normalization import number
from mailgate.wording.plain.scanning import Piece
from mailgate.wording.recognition.days.dates import parse_date

_MONTHS = 12
_DAY_AND_MONTH = re.compile(r"(?<![0-9/])([0-9]{1,2})\s?/\s?([0-9]{1,2})(?![0-9/])")


def month_first(answer: str) -> str:
    """An answer in a language that writes 30/11, as Japan writes it; a day that may be two keeps a question mark."""

    def turned(match: re.Match[str]) -> str:
        first, second = int(match[1]), int(match[2])
        if second > _MONTHS or first == second:
            return match[0]
        return f"{second}/{first}" if first > _MONTHS else f"{match[0]}?"

    return _DAY_AND_MONTH.sub(turned, answer)


def answers(pieces: Sequence[Piece], today: dt.date) -> dict[str, str]:
    """The form's answers about the days, as 11月24日; none where no day is named. Raises Unclear."""
    places = [place for place, piece in enumerate(pieces) if "day" in piece.roles]
    _check_bounds(pieces, places)
    length = _length(pieces)
    if not places:
        if length > 1:
            raise Unclear("date-unclear")
        return {}
    ends_there = any(place and _is(pieces[place - 1], "until") for place in places)
    places = _once(pieces, places, today)
    named = [_day(*pieces[place].roles["day"], today) for place in places]
    gaps = [_gap(pieces[before : after + 1]) for before, after in pairwise(places)]
    half = len(named) // 2
    if named[:half] == named[half:] and gaps[half - 1 : half] == ["beside"]:  # "quinta e sexta (26 e 27)"
        named, gaps = named[:half], gaps[: half - 1]
    if len(set(named)) == 1:
        if length > 1 or (length and ends_there):
            raise Unclear("date-unclear")
        return {"until" if ends_there else "date": _written(named[0])}
    if gaps.count("until") == 1 and not gaps.count("and") and not length:
        cut = gaps.index("until") + 1
        return {"date": f"{_same(named[:cut])}から{_same(named[cut:])}"}
    if set(gaps) <= {"and", "beside"} and ("and" in gaps or length) and length in (0, len(set(named))):
        return {"date": "、".join(map(_written, dict.fromkeys(named)))}
    raise Unclear("date-unclear")


def _check_bounds(pieces: Sequence[Piece], places: Sequence[int]) -> None:
    """A "from" has its "until", and an "until" its day."""
    for place, piece in enumerate(pieces):
        if piece.only("from") and not any(_is(each, "until") for each in pieces[place + 2 : place + 4]):
            raise Unclear("date-unclear")
        if piece.only("until") and place + 1 not in places:
            raise Unclear("date-unclear")


def _once(pieces: Sequence[Piece], places: Sequence[int], today: dt.date) -> list[int]:
    """The places of days, each day once where it is named again: "sexta, dia 27", "今天发烧，今天明天请假"."""
    kept: list[int] = []
    for place in places:
        if kept and _day(*pieces[kept[-1]].roles["day"], today) == _day(*pieces[place].roles["day"], today):
            if _gap(pieces[kept[-1] : place + 1]) == "beside":
                continue
            kept.pop()
        kept.append(place)
    return kept


def _length(pieces: Sequence[Piece]) -> int:
    """How many days are said to be missed; 0 where nothing is said. Raises Unclear."""
    said = {int(meaning) for piece in pieces for role, (meaning, _) in piece.roles.items() if role == "length"}
    if len(said) > 1:
        raise Unclear("date-unclear")
    return said.pop() if said else 0


def _is(piece: Piece, role: str) -> bool:
    return role in piece.roles


def _gap(pieces: Sequence[Piece]) -> str:
    """What joins the two days at both ends: "and", "until", a comma or nothing ("beside"), or words ("apart").

    The mark of Chinese rows joins days that are told alike: "周四、周五", but not "27日、周五".
    """
    first, *between, last = pieces
    if not between:
        is_row = last.before.strip() == "、" and _form(first) == _form(last)
        return "and" if is_row else "until" if last.before.strip() == "-" else "beside"
    joint = between[0].roles if len(between) == 1 else {}
    return next((role for role in ("until", "and") if role in joint), "apart")


def _form(piece: Piece) -> str:
    """How a day is told: as a date, a day of the week, or from today."""
    meaning, _ = piece.roles["day"]
    return "date" if "{" in meaning else "weekday" if "曜" in meaning else "from today"


def _day(meaning: str, match: re.Match[str], today: dt.date) -> dt.date:
    written = meaning.format(**_numbers(match)) if "{" in meaning else meaning
    day = parse_date(written, today=today)
    if day is None:
        raise Unclear("date-unclear")
    return day


def _numbers(match: re.Match[str]) -> dict[str, int]:
    """The day and the month. A day before its month may be meant the other way round, as Japan writes it."""
    found = {name[0]: number(digits) for name, digits in match.groupdict().items() if digits}
    if "/" not in match[0] or match.start("m") < match.start("d"):
        return found
    if found["m"] > _MONTHS:
        return {"d": found["m"], "m": found["d"]}
    if found["d"] <= _MONTHS and found["d"] != found["m"]:
        raise Unclear("date-unclear")
    return found


def _same(days: Sequence[dt.date]) -> str:
    if len(set(days)) > 1:
        raise Unclear("date-unclear")
    return _written(days[0])


def _written(day: dt.date) -> str:
    return f"{day.month}月{day.day}日"
