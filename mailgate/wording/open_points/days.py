"""Which days a mail may mean that leaves open which, as answers to offer."""

import datetime as dt
import re
from collections.abc import Iterator

from mailgate.wording.lexicon import days as day_words
from mailgate.wording.lexicon.replies import questions as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.periods import merged, periods

_LIKELY_DAYS = 4
_WEEKS = dt.timedelta(14)
_MONTH = dt.timedelta(31)
_WEEK = 7
SCHOOL_DAYS = 5
"""From Monday to Friday."""


def likely_days(mail: str, today: dt.date) -> tuple[str, ...]:
    """The days that a mail may mean, as ISO dates: those of the weekday or of the number in it, else the next ones.

    Of 「熱です。明日も休みます」 the first is both days, as a row, and of 「来週」 the week of school.
    """
    text = folded(shown(mail))
    if span := span_of(text, today):
        return _school_days(*span)
    soon = [today + dt.timedelta(days) for days in range(_WEEKS.days)]
    weekdays = unclear_weekdays(text, today)
    numbers = {int(match["day"] or match["date"]) for match in words.DAY_NUMBER.finditer(text)}
    month = [today + dt.timedelta(days) for days in range(_MONTH.days)]
    found = [day for day in soon if day.weekday() in weekdays] or [day for day in month if day.day in numbers]
    likely = tuple(day.isoformat() for day in (found or soon[:3])[:_LIKELY_DAYS])
    return (with_tomorrow(today), *likely) if words.TOMORROW_TOO.search(text) else likely


def told_days(answer: str, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """The row of days of an answer that tells of nothing else: "明日から今週いっぱいお休みします"; else None."""
    line = folded(shown(answer))
    found = [
        each for each in merged(list(periods(line, today))) if not words.LENGTH.fullmatch(line, each.start, each.end)
    ]
    rest = line
    for each in reversed(found):
        rest = rest[: each.start] + " " + rest[each.end :]
    firsts, lasts = {each.first for each in found} - {None}, {each.last for each in found} - {None}
    if len(firsts) != 1 or len(lasts) != 1 or not words.AROUND_DAYS.fullmatch(rest):
        return None
    (first,), (last,) = firsts, lasts
    return (first, last) if first and last and first <= last else None


def with_tomorrow(today: dt.date) -> str:
    return f"{today.isoformat()}~{(today + dt.timedelta(1)).isoformat()}"


def span_of(text: str, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """The week or the month that a folded text names without a day of it: "来週旅行で休みます"."""
    weeks = ((1, words.NEXT_WEEK), (2, words.WEEK_AFTER_NEXT))
    if ahead := next((number for number, pattern in weeks if pattern.search(text)), 0):
        monday = today + dt.timedelta(7 * ahead - today.weekday())
        return monday, monday + dt.timedelta(6)
    if words.NEXT_MONTH.search(text):
        first = (today.replace(day=1) + _MONTH).replace(day=1)
        return first, (first + _MONTH).replace(day=1) - dt.timedelta(1)
    return None


def _school_days(first: dt.date, last: dt.date) -> tuple[str, ...]:
    """The days of a week from Monday to Friday, first all of them as a row; of a month its first ones."""
    days = [first + dt.timedelta(number) for number in range((last - first).days + 1)]
    week = [day.isoformat() for day in days if day.weekday() < SCHOOL_DAYS][:SCHOOL_DAYS]
    return (f"{week[0]}~{week[-1]}", *week) if len(days) == _WEEK else tuple(week[:_LIKELY_DAYS])


def unclear_weekdays(text: str, today: dt.date) -> set[int]:
    """Those of a folded text of which it does not say which ones they are."""
    return {weekday for said in unclear_days(text, today) for weekday in _weekdays(said)}


def unclear_days(text: str, today: dt.date) -> list[str]:
    """What a folded text says of days without telling which: "次の金曜", "しばらく"."""
    return [text[each.start : each.end] for each in periods(text, today) if not (each.first or each.last)]


def _weekdays(text: str) -> Iterator[int]:
    for pattern in day_words.DAYS_OF_WEEK:
        for match in re.finditer(pattern, text):
            for names in day_words.WEEKDAYS:
                yield from (place for place, name in enumerate(names) if match["weekday"].startswith(name))
