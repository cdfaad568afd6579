"""What the lines of an announcement's form say: how urgent it is, when it goes, how often again, and for whom."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Literal

from mailgate.wording.lexicon.replies import announcements as words
from mailgate.wording.normalization import folded, number, shown
from mailgate.wording.recognition.days.dates import parse_date
from mailgate.wording.recognition.times import clocks

Urgency = Literal["ordinary", "emergency", "safety-check"]

_LONGEST = 80
_URGENCIES: Mapping[Urgency, re.Pattern[str]] = {
    "ordinary": words.ORDINARY,
    "emergency": words.EMERGENCY,
    "safety-check": words.SAFETY_CHECK,
}


def read_urgency(written: str) -> Urgency:
    """How urgent an announcement is. Raises ValueError."""
    plain = _plain(written)
    for urgency, pattern in _URGENCIES.items():
        if pattern.fullmatch(plain):
            return urgency
    if plain:
        raise ValueError(written)
    return "ordinary"


def read_repetition(written: str) -> tuple[int, int]:
    """After how many minutes each time it goes again, and how often: once, where nothing is said. Raises ValueError."""
    plain = _plain(written)
    if words.NOTHING.fullmatch(plain):
        return 0, 0
    (each,) = words.MINUTES.finditer(plain)
    times = list(words.TIMES.finditer(plain))
    rest = words.TIMES.sub("", words.MINUTES.sub("", plain))
    if len(times) > 1 or words.AROUND_REPETITION.sub("", rest):
        raise ValueError(written)
    minutes = int(each["minutes"]) if each["minutes"] else number(each["hours"]) * 60
    return minutes, number(times[0]["times"] or times[0]["by"]) if times else 1


def read_sender(written: str) -> str:
    """The name of the group in whose name it is written; empty: the school's."""
    plain = _plain(written)
    return "" if words.NOTHING.fullmatch(plain) or words.SCHOOL.fullmatch(plain) else written


def read_address(written: str) -> str:
    """Where replies go; empty: nobody reads them."""
    return "" if words.NOTHING.fullmatch(_plain(written)) else shown(written).strip(" <>")


def read_hour(written: str, now: dt.datetime) -> dt.datetime | None:
    """When it goes, on the clock of `now`; None: at once. An hour alone is one of today.

    Raises ValueError for a day alone, for an hour that may be before or after noon, and for what is no day or hour.
    """
    plain = _plain(written)
    if not plain or words.AT_ONCE.fullmatch(plain) or words.NOTHING.fullmatch(plain):
        return None
    for part, meant in words.DAY_PARTS:
        plain = part.sub(meant, plain)
    (clock,) = clocks(plain)
    said = plain[clock.start : clock.end]
    day = words.AROUND_HOUR.sub(" ", f"{plain[: clock.start]} {plain[clock.end :]}").strip()
    date = parse_date(day, today=now.date()) if day else now.date()
    hour = _of_24(said) or clock.time
    if date is None or hour is None or words.EARLY_HOUR.match(said):
        raise ValueError(written)
    return dt.datetime.combine(date, hour, now.tzinfo)


def _of_24(said: str) -> dt.time | None:
    """The hour of a day that is written as on the pages, 5:30 or 17:30; None for what is written otherwise."""
    hour, _, minute = said.partition(":")
    return dt.time(int(hour), int(minute)) if hour.isdecimal() and minute.isdecimal() and int(hour) < 24 else None


def _plain(written: str) -> str:
    return folded(shown(written[:_LONGEST])).strip()
