"""Numbers of days: "明日から3日間", "26日、27日の2日間", "for three days"."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mailgate.wording.lexicon.days import dates as date_words
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.lexicon.days import weeks as week_words
from mailgate.wording.normalization import number
from mailgate.wording.recognition.days.values import Period

_DAY = dt.timedelta(days=1)
_WEEK = 7
_FRIDAY, _SATURDAY = 4, 5


def last_of(first: dt.date, length: re.Match[str]) -> dt.date | None:
    """The last of this many days; None when a weekend lies in between, since people then count school days or not."""
    if length["weeks"]:
        return None
    said = length["nights"] or length["days"] or length["english"]
    count = number(date_words.NUMBERS.get(said, said))
    row = [first + step * _DAY for step in range(count)]
    if length["nights"]:  # of a calendar's days, whatever days they are
        return next((day for day in reversed(row) if day.weekday() < _SATURDAY), None)
    return row[-1] if row and all(day.weekday() < _SATURDAY for day in row) else None


def of_a_count(text: str, period: Period, begun: dt.date | None, members: int = 0) -> Period | None:
    """ "26日、27日の2日間", "25日と27日の二日": the days of a row, or the `members` of a list, which must agree."""
    again = row_words.COUNTED_AGAIN.match(text, period.end)
    if again is None:
        return None
    counted = again["count"] or again["short"] or again["plain"]
    count = number(counted) if counted else _WEEK if again["weeks"] else 2
    if begun and period.last and count == (members or (period.last - begun).days + 1):
        return replace(period, end=again.end())
    return replace(period, end=again.end(), first=None, last=None)


def lone_lengths(text: str, today: dt.date) -> Iterator[Period]:
    """ "3日間" and "今週いっぱい" without a first day begin today."""
    weeks = list(week_words.WEEK_LONG.finditer(text))
    for match in weeks:
        friday = today + (_FRIDAY - today.weekday()) * _DAY
        yield Period(match.start(), match.end(), None, friday if friday >= today else None, "until")
    gone = [match.span() for match in row_words.ELAPSED.finditer(text)]
    for match in row_words.ROUGH_LENGTH.finditer(text):
        if not _is_inside(match, gone):
            yield Period(match.start(), match.end(), None, None, "vague")
    gone += [match.span() for match in weeks]  # "今週一週間"
    for match in row_words.LENGTH.finditer(text):
        if not _is_inside(match, gone):
            last = last_of(today, match) if _is_of_absence(text, match) else None
            yield Period(match.start(), match.end(), None, last, "length")


def with_beginning(text: str, length: Period, dated: Sequence[Period]) -> Period:
    """ "for three days from tomorrow", and "starting tomorrow she is absent for three days": from when on."""
    counted = row_words.LENGTH.fullmatch(text, length.start, length.end)
    if length.way != "length" or not counted or not counted["english"]:
        return length
    for day in dated:
        first = day.first if day.way == "from" or day.first == day.last else None
        if first and row_words.FROM_A_DAY.fullmatch(text, length.end, day.start):
            return replace(length, end=day.end, first=first, last=last_of(first, counted), way="range")
        is_before = day.way == "from" and row_words.TO_ITS_LENGTH.fullmatch(text, day.end, length.start)
        if first and is_before and length.last:
            return replace(length, start=day.start - 1, first=first, last=last_of(first, counted), way="range")
    return length


def _is_inside(match: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    return any(start <= match.start() < end for start, end in spans)


def _is_of_absence(text: str, match: re.Match[str]) -> bool:
    """Whether the days are those of the notice, not of an illness or of something else."""
    if match.span() == (0, len(text)):
        return True  # a field that holds nothing else
    after = row_words.LENGTH_OF_ABSENCE.match(text, match.end())
    return after is not None or row_words.LENGTH_OF_ABSENCE_BEFORE.search(text, 0, match.start()) is not None
