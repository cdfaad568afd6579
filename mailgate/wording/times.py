"""The time of arrival, as people write it."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailgate.wording.normal import folded, number, shown

_NUMBER = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_HALF = r"(?P<half>午前|午後|朝の?|昼の?|am\s?|pm\s?)"
_CLOCK = re.compile(
    rf"""
    (?<![0-9./-]){_HALF}?\s?(?:(?P<hour>{_NUMBER})(?:時|じ(?![かゃゅょ]))(?!間|限)(?:(?P<minute>{_NUMBER})分
    |(?P<thirty>半|はん))?|(?P<h>[0-9]{{1,2}}):(?P<m>[0-5][0-9])(?![0-9]))\s?(?P<after>[ap]\.?m\b)?
    |(?P<bare>\b1?[0-9])\s?(?P<english>[ap]\.?m\b)|(?:(?<=\bat\s)|(?<=\bby\s)|(?<=\baround\s)|(?<=\babout\s))(?P<plain>[7-9]|1[0-2])(?=[\s.,]|$)(?!\s?(?:min|hour|day))
    |(?P<noon>正午)
    """,
    re.VERBOSE | re.ASCII,
)
_ABOUT = r"\s*(?:頃|ころ|ごろ|位|くらい|ぐらい|前後|過ぎ|すぎ|前)?"
_SETTLED = re.compile(
    _ABOUT + r"(?:まで)?(?:に|には|を)?(?:は)?\s*(?:学校に)?(?:登校|到着|着)?(?:の?予定|見込み|し|き|になり|する|く)?"
    r"(?:ます|です|だと思います)?[。.]?"
)
_LEAD = re.compile(r"(?:だいたい|大体|約|およそ|at|around|about|by|\s)*")
_FIRST_MORNING_HOUR = 6
_LONGEST = 80


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
    if clock is None or not _LEAD.fullmatch(line[: clock.start]) or not _SETTLED.fullmatch(line[clock.end :]):
        return None
    return clock.time


def clocks(text: str) -> Iterator[Clock]:
    """Every time of day in a folded text, in order."""
    for match in _CLOCK.finditer(text):
        yield Clock(match.start() + (text[match.start()] == " "), match.end(), _time(match))


def _time(match: re.Match[str]) -> dt.time | None:
    if match["noon"]:
        return dt.time(12)
    digits = match["hour"] or match["h"] or match["bare"] or match["plain"]
    try:
        hour = number(digits)
        minute = 30 if match["thirty"] else number(match["minute"] or match["m"] or "0")
        return dt.time(_hour_of_day(hour, _half(match), exact=digits.startswith("0")), minute)
    except ValueError:
        return None


def _half(match: re.Match[str]) -> str:
    word = (match["half"] or match["after"] or match["english"] or "").strip()
    if word.startswith(("午前", "朝", "a")):
        return "am"
    return "pm" if word else ""


def _hour_of_day(hour: int, half: str, *, exact: bool) -> int:
    """Raises ValueError when the half of the day and the hour contradict each other."""
    if half and not 0 < hour <= 12:
        raise ValueError(hour)
    if half == "am":
        return hour % 12
    if half == "pm" or (not exact and 0 < hour < _FIRST_MORNING_HOUR):
        return hour % 12 + 12
    return hour
