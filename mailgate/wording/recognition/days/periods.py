"""One or several days in a row, as people write them: "24日から28日まで", "明日から3日間", "今日と明日"."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from mailgate.wording.lexicon.days import background as background_words
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.lexicon.days import weeks as week_words
from mailgate.wording.normalization import folded, shown
from mailgate.wording.recognition.days.again import told_once
from mailgate.wording.recognition.days.dates import LONGEST_FIELD, days, parse_date
from mailgate.wording.recognition.days.lengths import last_of, lone_lengths, of_a_count, with_beginning
from mailgate.wording.recognition.days.references import all_named_before, named_before
from mailgate.wording.recognition.days.slips import put_right
from mailgate.wording.recognition.days.values import Day, Period, merged
from mailgate.wording.recognition.days.ways import parse_weekday

_DAY = dt.timedelta(days=1)
_SATURDAY = 5
_WEEK = 7
_NEAR = 30
"""Letters before a day among which words are looked for that it goes with."""


def parse_range(text: str, *, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """The first and the last day that a form field holds; one day is both. "金曜まで" begins today.

    None for what is unclear, open ("明日から") or not in a row ("24日と26日").
    """
    if len(text) > LONGEST_FIELD:
        return None
    single = parse_date(text, today=today)
    if single:
        return single, single
    line = folded(shown(text)).strip(" 。.、,")
    found = merged(list(periods(line, today)))
    if len(found) != 1 or not re.fullmatch(r"(?:from\s)?(?:until\s)?", line[: found[0].start]):
        return None
    period = found[0]
    if not period.last or not row_words.AFTER_PERIOD.fullmatch(line, period.end):
        return None
    first = period.first or today
    return (first, period.last) if first <= period.last else None


def periods(text: str, today: dt.date) -> Iterator[Period]:
    """Every day or row of days named in a folded text, in order."""
    dated = list(_dated(text, told_once(text, _without_weeks(text, list(days(text, today)), today))))
    lengths = [with_beginning(text, length, dated) for length in lone_lengths(text, today)]
    named = [*_outside(dated, lengths), *_outside(lengths, dated)]
    named = put_right(sorted(named, key=lambda each: each.start), text)
    counted = list(all_named_before(text, named, today))
    named = [each for each in named if not any(other.start <= each.start < other.end for other in counted)]
    yield from named
    yield from counted
    yield from _outside(list(named_before(text, named)), named)


def _outside(found: list[Period], others: list[Period]) -> list[Period]:
    """Those that do not stand within another one, as today does in "for three days from today"."""
    return [each for each in found if not any(other.start < each.start < other.end for other in others)]


def _without_weeks(text: str, named: list[Day], today: dt.date) -> list[Day]:
    """Without "来週" right before a day of that week: "来週12月1日（火）"."""
    monday = today - today.weekday() * _DAY
    titles = []
    for day, after in pairwise(named):
        ahead = week_words.WEEKS.get(text[day.start : day.end])
        if after.date and (after.date - monday).days // _WEEK == ahead:
            titles += [day] if row_words.TITLE_GAP.fullmatch(text, day.end, after.start) else []
    return [day for day in named if day not in titles]


def _dated(text: str, named: list[Day]) -> Iterator[Period]:
    at, begun, members = 0, None, 0
    while at < len(named):
        first, at = _same_day_twice(text, named, at)
        period, at = _row(text, first, named, at)
        listed = at >= 2 and (_joins(text, named, period) or is_the_same(text, period))
        begun = begun if listed else period.first
        members = members + 1 if listed else 1
        counted = of_a_count(text, period, begun, members) if listed else None
        period = replace(counted or _reach(text, period), listed=listed)
        at = next((later for later in range(at, len(named)) if named[later].start >= period.end), len(named))
        yield period


def _same_day_twice(text: str, named: list[Day], at: int) -> tuple[Day, int]:
    """ "明日（25日）": two names of one day are one; two that disagree are unclear."""
    day, at = named[at], at + 1
    if at < len(named) and (_is_title(text, day, named[at]) or _is_of_any_week(text, day, named[at])):
        day, at = replace(named[at], start=day.start), at + 1
    while at < len(named) and row_words.SAME.fullmatch(text, day.end, named[at].start):
        other = named[at]
        alike = other.way == day.way or (day.way in ("slash", "full") and other.way in ("day", "bare"))
        alike = alike or (day.way, other.way) == ("day", "bare")
        if (alike and other.date != day.date) or _begins_a_list(text, day, named[at:]):
            break  # "24日、25日", "11月24日、25日" and "今日明日" are lists, and so is "木金 (26, 27)"
        if at + 1 < len(named) and other.date != day.date and _is_of_any_week(text, other, named[at + 1]):
            break  # "Thursday 26 November, Friday 27 November"
        if week_words.UNTIL_IT_ENDS.match(text, other.start):
            break  # "today till it settles"
        if row_words.COUNTED_DAYS.fullmatch(text, other.start, other.end):
            break  # "水曜と木曜の二日"
        if other.date != day.date and any(_is_past(text, each) for each in (day, other)):
            break  # "昨夜、木曜は休むと連絡しました", "明日、昨夜から吐いているので休みます"
        agreed = day.date if day.date == other.date else None
        day, at = replace(day, end=other.end, date=agreed, way="full"), at + 1
    return day, at


def _is_past(text: str, day: Day) -> bool:
    return background_words.PAST_DAY.match(text[day.start : day.end]) is not None


def _is_title(text: str, day: Day, other: Day) -> bool:
    """ "連休明けの今日" and "三日後の27日" are one day, which the second name tells."""
    is_named = row_words.TITLE.fullmatch(text, day.start, day.end) and other.date
    return bool(is_named) and row_words.TITLE_GAP.fullmatch(text, day.end, other.start) is not None


def _is_of_any_week(text: str, day: Day, other: Day) -> bool:
    """ "Thursday, 3 December" is no Thursday of this week."""
    is_next = row_words.SAME.fullmatch(text, day.end, other.start) and other.way in ("slash", "full", "day")
    weekday = week_words.ANY_WEEK.fullmatch(text, day.start, day.end) if is_next and other.date else None
    return weekday is not None and other.date is not None and parse_weekday(weekday["weekday"]) == other.date.weekday()


def _begins_a_list(text: str, day: Day, rest: Sequence[Day]) -> bool:
    """Whether the brackets behind a day hold more than one: "木金 (26, 27日)"."""
    if len(rest) > 1 and _are_in_a_row(text, day, rest[0], rest[1]):
        return True
    if "(" not in text[day.end : rest[0].start] or len(rest) == 1:
        return False
    between = text[rest[0].end : rest[1].start]
    return ")" not in between and row_words.LISTED.fullmatch(between) is not None


def _are_in_a_row(text: str, day: Day, second: Day, third: Day) -> bool:
    """ "tomorrow, Thursday and Friday" on a Tuesday: three days one after the other."""
    if not (day.date and second.date and third.date) or "(" in text[day.end : third.start]:
        return False
    are_next = day.date + _DAY == second.date and second.date + _DAY == third.date
    return are_next and row_words.LISTED.fullmatch(text, second.end, third.start) is not None


def _row(text: str, first: Day, named: list[Day], at: int) -> tuple[Period, int]:
    if at < len(named) and row_words.RANGE.fullmatch(text, first.end, named[at].start):
        last, at = _same_day_twice(text, named, at)
        clear = first.date and last.date and first.date <= last.date and not _may_be_a_length(text, last)
        ends = (first.date, last.date) if clear else (None, None)
        return Period(first.start, last.end, *ends, "range"), at
    return Period(first.start, first.end, first.date, first.date, first.way), at


def _may_be_a_length(text: str, last: Day) -> bool:
    """ "明日から3日休みます": for three days, or until the third."""
    is_count = row_words.DAYS_OR_DATE.fullmatch(text, last.start, last.end)
    return is_count is not None and row_words.ABSENCE_BEHIND.match(text, last.end) is not None


def _joins(text: str, named: list[Day], period: Period) -> bool:
    before = [day for day in named if day.end <= period.start]
    if not before:
        return False
    between = text[before[-1].end : period.start]
    return bool(row_words.LISTED.fullmatch(between)) or between == ""


def is_the_same(text: str, period: Period) -> bool:
    """ "Wed: absent. Thu: same", "absent on Wednesday, ditto Thursday": told as the day before it."""
    if row_words.SAME_IN_DOUBT.match(text, period.end):
        return False
    behind = row_words.SAME_AGAIN_BEHIND.match(text, period.end)
    return bool(behind or row_words.SAME_AGAIN_BEFORE.search(text, max(period.start - _NEAR, 0), period.start))


def _reach(text: str, period: Period) -> Period:
    """What follows a day: まで, から, a number of days."""
    if period.way == "range":
        until = row_words.UNTIL.match(text, period.end)
        period = replace(period, end=until.end()) if until else period
        return of_a_count(text, period, period.first) or period
    gap = row_words.LENGTH_AFTER.match(text, period.end)
    length = row_words.LENGTH.match(text, gap.end() if gap else period.end)
    if length and period.first:
        last = last_of(period.first, length)
        return replace(period, end=length.end(), first=period.first if last else None, last=last, way="range")
    return _one_sided(text, period)


def _one_sided(text: str, period: Period) -> Period:
    if period.first and row_words.BACK_BEFORE.search(text, 0, period.start):
        return replace(period, first=None, last=last_school_day(period.first), way="until")
    if _may_be_coming_again(text, period):
        return replace(period, first=None, last=None)
    until = row_words.UNTIL.match(text, period.end)
    if until or row_words.UNTIL_BEFORE.search(text, 0, period.start):
        return replace(period, end=until.end() if until else period.end, first=None, way="until")
    is_moved = background_words.MOVED_BEFORE.search(text, max(period.start - _NEAR, 0), period.start)
    if not is_moved and row_words.OPEN_BEFORE.search(text, 0, period.start):
        return replace(period, first=None, last=None)
    since = row_words.FROM.match(text, period.end)
    if since or row_words.FROM_BEFORE.search(text, 0, period.start):
        return replace(period, end=since.end() if since else period.end, last=None, way="from")
    return period


def _may_be_coming_again(text: str, period: Period) -> bool:
    """ "She won't be in until Friday", "until Monday": the last day away for some, the first day back for others."""
    is_monday = period.first is not None and period.first.weekday() == 0
    is_back = row_words.UNTIL_MONDAY_BEFORE if is_monday else row_words.NOT_UNTIL_BEFORE
    settled = (row_words.INCLUDED, row_words.BACK_ANOTHER_DAY)
    is_settled = any(each.match(text, period.end) for each in settled)
    return is_back.search(text, 0, period.start) is not None and not is_settled


def last_school_day(day: dt.date) -> dt.date:
    """The last day before this one that is none of a weekend."""
    before = (day - step * _DAY for step in range(1, 4))
    return next(each for each in before if each.weekday() < _SATURDAY)
