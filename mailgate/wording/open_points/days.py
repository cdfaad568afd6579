"""Which days a mail may mean that leaves open which, as answers to offer, and which ones an answer names."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import pairwise

from mailgate.wording.lexicon.days import dates as date_words
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.lexicon.replies import questions as words
from mailgate.wording.lexicon.replies.receipts import sentences as receipts
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.days.dates import LONGEST_FIELD
from mailgate.wording.recognition.days.periods import parse_range, periods
from mailgate.wording.recognition.days.values import Period, merged
from mailgate.wording.recognition.deeds import Deed
from mailgate.wording.recognition.facts import Facts, Spanned, gather
from mailgate.wording.values import Candidate

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:~\d{4}-\d\d-\d\d)?")
_LIKELY_DAYS = 4
_WEEKS = dt.timedelta(14)
_MONTH = dt.timedelta(31)
_WEEK = 7
_SCHOOL_DAYS = 5
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
    numbers = numbers_of_days(text)
    month = [today + dt.timedelta(days) for days in range(_MONTH.days)]
    found = [day for day in soon if day.weekday() in weekdays] or [day for day in month if day.day in numbers]
    likely = tuple(day.isoformat() for day in (found or soon[:3])[:_LIKELY_DAYS])
    return (with_tomorrow(today), *likely) if words.TOMORROW_TOO.search(text) else likely


def numbers_of_days(text: str) -> set[int]:
    """The days of a month that a folded text names by their number: "31日", "the 25th"."""
    return {int(match["day"] or match["date"]) for match in words.DAY_NUMBER.finditer(text)}


def told_days(answer: str, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """The row of days of an answer that tells of nothing else: "明日から今週いっぱいお休みします"; else None."""
    line = folded(shown(answer)).strip()
    if len(line) > LONGEST_FIELD:
        return None
    if again := words.WEEKDAYS_FIRST.match(line):
        row = told_days(line[again.end() :], today)
        return row if row and list(_weekdays(again[0])) == [each.weekday() for each in row] else None
    if (whole := words.WHOLE_WEEK.search(line)) and line != whole[0]:
        row = told_days(line[: whole.start()] + line[whole.end() :], today)
        return row if row and (row[1] - row[0]).days + 1 in (_SCHOOL_DAYS, _WEEK) else None
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


def days_of_sentence(sentence: str, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """The one row of days of a sentence that tells more: "目安なので27日まで休みます", "月曜ではなく火曜です"."""
    line = folded(shown(sentence)).strip()
    if len(line) > LONGEST_FIELD or words.NOT_SETTLED.search(line):
        return None
    found = [each for each in merged(list(periods(line, today))) if not words.DENIED_DAY.match(line, each.end)]
    rows = {(each.first or today, each.last) for each in found if each.way not in ("length", "vague")}
    first, last = rows.pop() if len(rows) == 1 else (today, None)
    is_all = bool(found) and words.AROUND_DAYS.fullmatch(line, found[-1].end) is not None
    return (first, last) if is_all and last and today <= first <= last else None


def whole_week(answer: str, today: dt.date) -> str:
    """The school days of a week of which an answer says that it is all: "来週まるまるです"; else nothing."""
    line = folded(shown(answer)).strip()
    span = span_of(line, today)
    is_week = span is not None and (span[1] - span[0]).days + 1 == _WEEK
    is_all = words.IN_ALL.search(line) and words.AROUND_DAYS.fullmatch(words.NEXT_WEEK.sub(" ", line))
    return _school_days(*span)[0] if span and is_week and is_all else ""


def with_tomorrow(today: dt.date) -> str:
    return f"{today.isoformat()}~{(today + dt.timedelta(1)).isoformat()}"


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


def _school_days(first: dt.date, last: dt.date) -> tuple[str, ...]:
    """The days of a week from Monday to Friday, first all of them as a row; of a month its first ones."""
    days = [first + dt.timedelta(number) for number in range((last - first).days + 1)]
    week = [day.isoformat() for day in days if day.weekday() < _SCHOOL_DAYS][:_SCHOOL_DAYS]
    return (f"{week[0]}~{week[-1]}", *week) if len(days) == _WEEK else tuple(week[:_LIKELY_DAYS])


def unclear_weekdays(text: str, today: dt.date) -> set[int]:
    """Those of a folded text of which it does not say which ones they are."""
    return {weekday for said in unclear_days(text, today) for weekday in _weekdays(said)}


def unclear_days(text: str, today: dt.date) -> list[str]:
    """What a folded text says of days without telling which: "次の金曜", "しばらく"."""
    found = sorted(periods(text, today), key=lambda each: each.start)
    open_ones = [each for each in found if not (each.first or each.last)]
    either = [each for before, each in pairwise(found) if before in open_ones and text[before.end : each.start] == "か"]
    return [text[each.start : each.end] for each in [*open_ones, *either]]


def _weekdays(text: str) -> Iterator[int]:
    for pattern in date_words.DAYS_OF_WEEK:
        for match in re.finditer(pattern, text):
            for names in date_words.WEEKDAYS:
                yield from (place for place, name in enumerate(names) if match["weekday"].startswith(name))


def as_day(answer: str, offered: Sequence[str], today: dt.date) -> str:
    """A day or a row of days as ISO dates, which mean the same whenever they are read; else the answer itself."""
    text = shown(answer).strip()
    if words.PART_OF_DAY.search(folded(text)):
        return ""
    rows = [day for day in offered if "~" in day]
    if words.BOTH.fullmatch(folded(text)) and (rows or _are_in_a_row(offered)):
        return rows[0] if rows else "~".join(offered)
    if words.TODAY_AND_TOMORROW.fullmatch(folded(text)):
        return with_tomorrow(today)
    weekday = words.WEEKDAY_ALONE.fullmatch(folded(text))
    if weekday and len(meant := [day for day in offered if _is_on(day, weekday["weekday"])]) == 1:
        return meant[0]
    weeks = [row for row in rows if _is_week(row)]
    if words.ALL_OF_IT.fullmatch(folded(text)) and weeks:
        return weeks[0]
    if week := whole_week(text, today):
        return week
    around = (words.AROUND_DAY, receipts.AROUND)
    if weeks and not words.OF_THE_WEEK.search(folded(text)):
        sunday = dt.date.fromisoformat(weeks[0].partition("~")[0]) - dt.timedelta(1)
        if (told := told_days(text, sunday)) and told[0] > sunday:
            return "~".join(day.isoformat() for day in dict.fromkeys(told))
    row = parse_range(text, today=today) or parse_range(reduce(_without, around, text), today=today)
    row = row or told_days(text, today) or days_of_sentence(text, today)
    return "~".join(day.isoformat() for day in dict.fromkeys(row)) if row else answer


def from_its_beginning(row: str, answer: str, mail: str, today: dt.date, mailed: dt.date) -> str:
    """The row that an answer ends, from the day on which the mail begins: "26日から旅行です", and "30日までです".

    `today` is the day of the answer, `mailed` that of the mail. Nothing where the row would end before it begins.
    """
    told = list(periods(folded(shown(answer)), today))
    begins = set(_beginnings(folded(shown(mail)), mailed))
    if not _ISO.fullmatch(row) or not told or any(each.way != "until" for each in told) or len(begins) != 1:
        return row
    first, last = begins.pop().isoformat(), row.rpartition("~")[2]
    return "" if last < first else "~".join(dict.fromkeys((first, last)))


def _beginnings(text: str, today: dt.date) -> Iterator[dt.date]:
    """The days from which on a folded text tells of something, also in "明日からしばらく"."""
    for each in periods(text, today):
        if each.way == "from" and each.first:
            yield each.first
        elif each.way == "range" and not (each.first or each.last):
            said = text[each.start : each.end]
            yield from (
                day.first
                for end in row_words.FROM.finditer(said)
                for day in periods(said[: end.end()], today)
                if day.first
            )


def _is_week(row: str) -> bool:
    """Whether a row is the school days of a week."""
    first, last = map(dt.date.fromisoformat, row.split("~"))
    return last - first == dt.timedelta(_SCHOOL_DAYS - 1)


def _is_on(day: str, weekday: str) -> bool:
    """Whether an offered day, which is no row, is on this weekday."""
    return "~" not in day and date_words.WEEKDAYS[0][dt.date.fromisoformat(day).weekday()] == weekday


def _are_in_a_row(days: Sequence[str]) -> bool:
    """Whether these are two days, the one after the other."""
    dates = [dt.date.fromisoformat(day) for day in days]
    return len(dates) == 2 and dates[1] - dates[0] == dt.timedelta(1)


def _without(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub("", text)


def days_named(words_beside: str, students: Sequence[Candidate], today: dt.date) -> set[dt.date]:
    """The days from today on that words beside an answer name, but for what may be done then: "明日は行きたいです"."""
    said = gather(shown(words_beside), students, today)
    gone = {
        each.start for deed in said.deeds if deed.what == "attend" for each in said.periods if _is_in(deed, each, said)
    }
    held = [each for each in said.periods if each.start not in gone and not _is_for_things(each, said)]
    return {day for each in held for day in (each.first, each.last) if day and day >= today}


def _is_for_things(day: Period, said: Facts) -> bool:
    """Whether a day is only the one on which a thing is brought: "集金袋は明日持たせます"."""
    start, end = said.sentence_at(day.start)
    told: tuple[Spanned, ...] = (*said.deeds, *said.causes.sure)
    is_nobody = not any(start <= each.start < end for each in told)
    return is_nobody and words.THINGS_THEN.search(said.text, day.start, end) is not None


def _is_in(deed: Deed, day: Period, said: Facts) -> bool:
    return said.sentence_at(deed.start) == said.sentence_at(day.start)
