"""Which days a mail may mean that leaves open which, as answers to offer."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from mailgate.wording.lexicon.days import dates as date_words
from mailgate.wording.lexicon.replies import questions as words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.days.dates import parse_date
from mailgate.wording.recognition.days.periods import periods
from mailgate.wording.recognition.days.values import Period

_LIKELY_DAYS = 4
_WEEKS = dt.timedelta(14)
_MONTH = dt.timedelta(31)
WEEK = 7
SCHOOL_DAYS = 5
"""From Monday to Friday."""


def likely_days(mail: str, today: dt.date) -> tuple[str, ...]:
    """The days that a mail may mean, as ISO dates: those of the weekday or of the number in it, else the next ones.

    Of 「熱です。明日も休みます」 the first is both days, as a row, and of 「来週」 the week of school.
    """
    text = folded(shown(mail))
    if span := span_of(text, today):
        return school_days(*span)
    if either := alternatives(text, today):
        return either[:_LIKELY_DAYS]
    soon = [today + dt.timedelta(days) for days in range(_WEEKS.days)]
    weekdays = unclear_weekdays(text, today)
    numbers = numbers_of_days(text)
    month = [today + dt.timedelta(days) for days in range(_MONTH.days)]
    found = [day for day in soon if day.weekday() in weekdays] or [day for day in month if day.day in numbers]
    likely = tuple(day.isoformat() for day in (found or soon[:3])[:_LIKELY_DAYS])
    return (with_tomorrow(today), *likely) if words.ANOTHER_DAY_TOO.search(text) else likely


def numbers_of_days(text: str) -> set[int]:
    """The days of a month that a folded text names by their number: "31日", "the 25th"."""
    return {int(match["day"] or match["date"]) for match in words.DAY_NUMBER.finditer(text)}


def unclear_weekdays(text: str, today: dt.date) -> set[int]:
    """Those of a folded text of which it does not say which ones they are."""
    return {weekday for said in unclear_days(text, today) for weekday in weekdays_in(said)}


def unclear_days(text: str, today: dt.date) -> list[str]:
    """What a folded text says of days without telling which: "次の金曜", "しばらく", "明日か明後日"."""
    either = _either(text, today)
    found = sorted(periods(text, today), key=lambda each: each.start)
    outside = [each for each in found if not any(start <= each.start < end for start, end, _ in either)]
    open_ones = [(each.start, each.end) for each in outside if not (each.first or each.last)]
    return [text[start:end] for start, end in sorted([*open_ones, *((start, end) for start, end, _ in either)])]


def _either(text: str, today: dt.date) -> list[tuple[int, int, list[str]]]:
    """The days of which a folded text means one, "明日か、明後日": from where to where, and each of them."""
    found = sorted(periods(text, today), key=lambda each: each.start)
    groups: list[list[Period]] = []
    for before, each in pairwise(found):
        if words.EITHER_DAY.fullmatch(text, before.end, each.start):
            if groups and groups[-1][-1] is before:
                groups[-1].append(each)
            else:
                groups.append([before, each])
    return [(group[0].start, group[-1].end, [text[each.start : each.end] for each in group]) for group in groups]


def alternatives(text: str, today: dt.date) -> tuple[str, ...]:
    """The days of which a folded text means one, as ISO dates; nothing where one of them is unclear by itself."""
    days: list[dt.date] = []
    for said in (said for *_, group in _either(text, today) for said in group):
        ways = (parse_date(said + more, today=today) for more in ("", *words.ENDS_OF_DAYS))  # "木か金", "26か27日"
        day = next(filter(None, ways), None)
        if day is None:
            return ()
        is_of_same_week = bool(days) and day < days[-1]  # "来週の火曜か水曜"
        days.append(day + dt.timedelta(WEEK) if is_of_same_week else day)
    return tuple(day.isoformat() for day in dict.fromkeys(days))


def span_of(text: str, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """The week or the month that a folded text names without a day of it: "来週旅行で休みます"."""
    weeks = ((1, words.NEXT_WEEK), (2, words.WEEK_AFTER_NEXT))
    if ahead := next((number for number, pattern in weeks if pattern.search(text)), 0):
        monday = today + dt.timedelta(7 * ahead - today.weekday())
        return monday, monday + dt.timedelta(6)
    months = 1 if words.NEXT_MONTH.search(text) else _months_ahead(text, today)
    if months:
        first = today.replace(day=1)
        for _ in range(months):
            first = (first + _MONTH).replace(day=1)
        return first, (first + _MONTH).replace(day=1) - dt.timedelta(1)
    return None


def _months_ahead(text: str, today: dt.date) -> int:
    """In how many months it is of which a folded text names no day, "12月に旅行で": 0 for this one, or for none."""
    named = words.MONTH_ALONE.search(text)
    return (int(named["month"]) - today.month) % 12 if named else 0


def school_days(first: dt.date, last: dt.date) -> tuple[str, ...]:
    """The days of a week from Monday to Friday, first all of them as a row; of a month its first ones."""
    days = [first + dt.timedelta(number) for number in range((last - first).days + 1)]
    week = [day.isoformat() for day in days if day.weekday() < SCHOOL_DAYS][:SCHOOL_DAYS]
    return (f"{week[0]}~{week[-1]}", *week) if len(days) == WEEK else tuple(week[:_LIKELY_DAYS])


def with_tomorrow(today: dt.date) -> str:
    return f"{today.isoformat()}~{(today + dt.timedelta(1)).isoformat()}"


def weekdays_in(text: str) -> Iterator[int]:
    """The weekdays that a text names, as numbers from Monday on."""
    for pattern in date_words.DAYS_OF_WEEK:
        for match in re.finditer(pattern, text):
            for names in date_words.WEEKDAYS:
                yield from (place for place, name in enumerate(names) if match["weekday"].startswith(name))
