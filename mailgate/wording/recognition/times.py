"""The time of arrival, as people write it."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailgate.wording.lexicon import times as words
from mailgate.wording.normalization import folded, number, shown

_FIRST_MORNING_HOUR = 6
_LONGEST = 80
_HOURS = ("hour", "h", "bare", "plain", "oclock", "whole", "half_past", "ish", "come", "lone", "round", "french")
"""What the patterns call the hour."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in a text; `time` is None for one that no clock shows (25時, 午後15時)."""

    start: int
    end: int
    time: dt.time | None


def parse_time(text: str) -> dt.time | None:
    """The one time that a form field holds: "9:30", "９時半", "午後1時", "10時頃", "1:30 pm".

    From 1 to 5 without 午前 is the afternoon: nobody comes to school at night. None for anything else, such as a
    lesson ("3時間目"), bare digits ("930") or two times.
    """
    if len(text) > _LONGEST:
        return None
    line = folded(shown(text)).strip()
    clock = next(clocks(line), None)
    if clock is None or not words.LEAD.fullmatch(line[: clock.start]) or not words.SETTLED.fullmatch(line[clock.end :]):
        return None
    return clock.time


def clocks(text: str) -> Iterator[Clock]:
    """Every time of day in a folded text, in order."""
    for match in words.CLOCK.finditer(text):
        said = match[0].strip()
        start = match.start() + match[0].index(said)
        yield Clock(start, start + len(said), _time(match))


def _time(match: re.Match[str]) -> dt.time | None:
    if match["noon"] or match["midday"]:
        return dt.time(12)
    if match["part"]:
        return _beside_an_hour(match)
    if match["four"]:
        return dt.time(int(match["four"][:2]), int(match["four"][2:]))
    said = next(match[group] for group in _HOURS if match[group])
    digits = str(words.HOURS.get(said, said))
    try:
        hour = number(digits)
        if match["unread"]:
            return None
        minutes = match["minute"] or match["exact"] or match["m"] or match["rest"] or match["french_rest"] or "0"
        minute = 30 if match["thirty"] or match["half_past"] else number(minutes)
        return dt.time(_hour_of_day(hour, _half(match), exact=digits.startswith("0")), minute)
    except ValueError:
        return None


def _beside_an_hour(match: re.Match[str]) -> dt.time | None:
    """ "half past nine", "quarter to 10"."""
    try:
        hour = _hour_of_day(words.HOURS.get(match["beside"]) or int(match["beside"]), "", exact=False)
        minutes = hour * 60 + _minutes(match["part"]) * (-1 if match["side"] == words.BEFORE else 1)
        return dt.time(*divmod(minutes, 60))
    except ValueError:
        return None


def _half(match: re.Match[str]) -> str:
    word = (match["half"] or match["after"] or match["english"] or match["dotted"] or "").strip()
    if words.MORNING.match(word):
        return "am"
    return "pm" if word else ""


def _minutes(said: str) -> int:
    return words.MINUTES.get(said) or int(said)


def _hour_of_day(hour: int, half: str, *, exact: bool) -> int:
    """Raises ValueError when the half of the day and the hour contradict each other."""
    if half and not 0 < hour <= 12:
        raise ValueError(hour)
    if half == "am":
        return hour % 12
    if half == "pm" or (not exact and 0 < hour < _FIRST_MORNING_HOUR):
        return hour % 12 + 12
    return hour
