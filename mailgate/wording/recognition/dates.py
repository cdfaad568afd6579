"""One day, as people write it.

A date without its year or month is the nearest one that somebody who writes today can mean: days gone by a little
stay past (and are asked back by the caller), far ones belong to the next month or year. Whatever can be read in two
ways ("来週の月曜" written on a Sunday, "11月24日（水）" on a Tuesday) is no date.
"""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from mailgate.wording.lexicon.days import dates as date_words
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.lexicon.days import weeks as week_words
from mailgate.wording.normalization import folded, number, shown

_LONG_AGO = 14
_SUNDAY = 6
_NOT_NEAR = 3
Way = Literal["full", "slash", "dotted", "day", "bare", "relative", "weekday", "vague", "elapsed"]
"""How a day is written."""
LONGEST_FIELD = 80
"""Characters: what is longer holds more than a date."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day named in a text; `date` is None where it contradicts itself or could be two days."""

    start: int
    end: int
    date: dt.date | None
    way: Way


@dataclass(frozen=True, slots=True)
class _Frame:
    """What a date without year or month is measured from."""

    today: dt.date
    earlier: dt.date | None
    """The day right before it in "24日から28日": the later one is not before it."""


_Resolve = Callable[[re.Match[str], _Frame], dt.date | None]


def parse_date(text: str, *, today: dt.date) -> dt.date | None:
    """The one date that a form field holds, or None for none, several, or one that is unclear.

    Reads 2026-11-24, 2026/11/24, 11/24, 11月24日, 24日, R8.11.24, 明日, 来週の月曜, Nov 24, tomorrow and the like, in
    full-width letters too, with or without a weekday (which must agree). The date may lie in the past (昨日).
    """
    if len(text) > LONGEST_FIELD:
        return None
    line = folded(shown(text)).strip(" 。.、,")
    line = date_words.AROUND_DATE.sub("", line)
    line = re.sub(r"^(1?[0-9])\.([0-9]{1,2})$", r"\1/\2", line)
    day = next(days(line, today), None)
    if day is None or (day.start, day.end) != (0, len(line)):
        return _second_opinion(day, line, today)
    return day.date


def _second_opinion(day: Day | None, line: str, today: dt.date) -> dt.date | None:
    """ "明日（11/25）" and "今日 11月24日" name one day twice."""
    if day is None or day.start or day.date is None:
        return None
    rest = line[day.end :].strip(" 、,()の")
    other = next(days(rest, today), None)
    agreed = other is not None and (other.start, other.end) == (0, len(rest)) and other.date == day.date
    return day.date if agreed else None


def days(text: str, today: dt.date) -> Iterator[Day]:
    """Every day named in a folded text, in order."""
    position = 0
    previous: Day | None = None
    ahead = [rule.search(text) for rule, _, _ in _RULES]
    while found := _first(text, position, ahead):
        match, way, resolve = found
        earlier = previous.date if previous and row_words.JOINER.fullmatch(text, previous.end, match.start()) else None
        day = _checked(text, match, way, resolve(match, _Frame(today, earlier)))
        if not _is_no_day(text, day, previous, earlier):
            yield day
            previous = day
        position = day.end


def _is_no_day(text: str, day: Day, previous: Day | None, earlier: dt.date | None) -> bool:
    """Whether these are only numbers, or tell how long something has gone on."""
    if day.way == "elapsed" or (day.way == "bare" and earlier is None) or (day.way == "dotted" and day.date is None):
        return True
    return _is_whole_day(text, day, previous)


def _is_whole_day(text: str, day: Day, previous: Day | None) -> bool:
    """ "今日1日休みます" means all of today."""
    between = text[previous.end : day.start] if previous else "-"
    return bool(row_words.WHOLE_DAY.fullmatch(text, day.start, day.end) and row_words.WHOLE_DAY_GAP.fullmatch(between))


def _first(text: str, position: int, ahead: list[re.Match[str] | None]) -> tuple[re.Match[str], Way, _Resolve] | None:
    """The leftmost match of all rules, the longest of those that start there.

    `ahead` keeps what each rule found next, so that none goes over the rest of the text for every day in it.
    """
    for at, (rule, _, _) in enumerate(_RULES):
        match = ahead[at]
        if match and match.start() < position:
            ahead[at] = rule.search(text, position)
    found = [(match, way, resolve) for match, (_, way, resolve) in zip(ahead, _RULES, strict=True) if match]
    return min(found, key=lambda hit: (hit[0].start(), -hit[0].end()), default=None)


def _checked(text: str, match: re.Match[str], way: Way, date: dt.date | None) -> Day:
    end = match.end()
    suffix = None if way in ("weekday", "vague") else date_words.SUFFIX.match(text, end)
    if suffix and not (date and way == "relative" and _begins_a_list(text, suffix, date)):
        end = suffix.end()
        if date and date.weekday() != parse_weekday(suffix["short"] or suffix["long"] or suffix["english"]):
            date = None
    if week_words.TWO_WAYS_AFTER.match(text, end) and not week_words.NEITHER_BEFORE.search(text, 0, match.start()):
        date = None
    return Day(match.end() - len(match[0].lstrip()), end, date, way)


def _begins_a_list(text: str, suffix: re.Match[str], date: dt.date) -> bool:
    """ "tomorrow, Thursday and Friday" on a Tuesday: the next days, and no other name of this one."""
    joint = row_words.LISTED.match(text, suffix.end())
    third = date_words.PLAIN_WEEKDAY.match(text, joint.end()) if joint and suffix["english"] else None
    if third is None:
        return False
    told = [parse_weekday(suffix["english"]), parse_weekday(third["weekday"])]
    return told == [(date.weekday() + ahead) % 7 for ahead in (1, 2)]


def parse_weekday(word: str) -> int:
    """From 0 for Monday on; the word may be in any language."""
    return next(
        number for days in date_words.WEEKDAYS for number, beginning in enumerate(days) if word.startswith(beginning)
    )


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _nearest_year(month: int, day: int, around: dt.date) -> dt.date | None:
    years = (_date(around.year + step, month, day) for step in (-1, 0, 1))
    return min((date for date in years if date), key=lambda date: abs(date - around), default=None)


def _full(match: re.Match[str], _: _Frame) -> dt.date | None:
    return _date(int(match["year"]), number(match["m"]), number(match["d"]))


def _era(match: re.Match[str], _: _Frame) -> dt.date | None:
    year = 1 if match["year"] == date_words.FIRST_YEAR else number(match["year"])
    return _date(2018 + year, number(match["m"]), number(match["d"]))


def _month_and_day(match: re.Match[str], frame: _Frame) -> dt.date | None:
    month = match.groupdict().get("month")
    number_of_month = date_words.MONTHS.index(month) + 1 if month else number(match["m"])
    year = match.groupdict().get("year")
    if year:
        return _date(int(year), number_of_month, number(match["d"]))
    return _nearest_year(number_of_month, number(match["d"]), frame.earlier or frame.today)


def _either_first(match: re.Match[str], frame: _Frame) -> dt.date | None:
    """ "25/11" is 11/25. In English 3/12 may be 3 December, which is asked about where that day is nearer."""
    first, second = number(match["m"]), number(match["d"])
    around = frame.earlier or frame.today
    month_first, day_first = _nearest_year(first, second, around), _nearest_year(second, first, around)
    if (
        not (_is_near(month_first, frame) or _is_near(day_first, frame))
        and second <= 12
        and _is_in_english(match.string)
    ):
        return None  # "4/5" in November
    return _in_figures(match, frame, month_first, day_first if _is_near(day_first, frame) else None)


def _dotted(match: re.Match[str], frame: _Frame) -> dt.date | None:
    """ "on 3.12." is 3 December, where 12 March is far."""
    names = match.groupdict()
    first, second = number(names["m"] or names["of"]), number(names["d"] or names["late"])
    around = frame.earlier or frame.today
    month_first, day_first = _nearest_year(first, second, around), _nearest_year(second, first, around)
    if names["late"]:
        return month_first if _is_near(month_first, frame) else None
    return _in_figures(match, frame, month_first if _is_near(month_first, frame) else None, day_first)


def _with_year(match: re.Match[str], frame: _Frame) -> dt.date | None:
    """ "11/25/2026", "25/11/2026"; with dots the day is first."""
    year, first, second = int(match["year"]), number(match["m"]), number(match["d"])
    month_first = None if "." in match[0] else _date(year, first, second)
    return _in_figures(match, frame, month_first, _date(year, second, first))


def _in_figures(
    match: re.Match[str], frame: _Frame, month_first: dt.date | None, day_first: dt.date | None
) -> dt.date | None:
    """Which of two days figures mean; None where it may be either."""
    suffix = date_words.SUFFIX.match(match.string, match.end())
    if suffix and month_first and day_first and month_first.weekday() != day_first.weekday():
        weekday = parse_weekday(suffix["short"] or suffix["long"] or suffix["english"])
        return month_first if month_first.weekday() == weekday else day_first
    if not (month_first and day_first) or month_first == day_first or not _is_in_english(match.string):
        return month_first or day_first
    ahead = day_first - frame.today
    is_day_first = dt.timedelta() <= ahead < abs(month_first - frame.today)
    return None if is_day_first else month_first


def _is_in_english(text: str) -> bool:
    return date_words.LATIN_LETTER.search(text) is not None and not date_words.JAPANESE.search(text)


def _near_month_and_day(match: re.Match[str], frame: _Frame) -> dt.date | None:
    """ "11-25" and "11.25" are days of this month or the next one; anything else may be a class or a measure."""
    date = _month_and_day(match, frame)
    return date if _is_near(date, frame) else None


def _is_near(date: dt.date | None, frame: _Frame) -> bool:
    return date is not None and 0 <= (date - frame.today.replace(day=1)).days < 62


def _named_month(match: re.Match[str], frame: _Frame) -> dt.date | None:
    first = (frame.earlier or frame.today).replace(day=1)
    return _in_month(_next_month(first) if match["which"] == date_words.NEXT else first, number(match["d"]))


def _end_of_month(match: re.Match[str], frame: _Frame) -> dt.date | None:
    """ "今月末", "11月末日": the last day of a month, which is this one or the next."""
    this = frame.today.replace(day=1)
    month = _next_month(this) if match["which"] == date_words.NEXT else this
    if match["m"] and number(match["m"]) != month.month:
        month = _next_month(this)
    if match["m"] and number(match["m"]) != month.month:
        return None
    return _next_month(month) - dt.timedelta(1)


def _day_of_month(match: re.Match[str], frame: _Frame) -> dt.date | None:
    """The day in this month, or in the next one when it is long gone; after an earlier day, the first from it on."""
    day = number(match["d"] or match["last"])
    if frame.earlier:
        return _day_after(frame.earlier, day)
    here = _in_month(frame.today, day)
    if here and here < frame.today - dt.timedelta(_LONG_AGO):
        return _in_month(_next_month(frame.today), day)
    return here


def _day_after(earlier: dt.date, day: int) -> dt.date | None:
    """ "30日から2日" goes into the next month; "28日から24日" is a slip."""
    for month in (earlier, _next_month(earlier)):
        date = _in_month(month, day)
        if date and date >= earlier:
            return date if date - earlier <= dt.timedelta(_LONG_AGO) else None
    return None


def _next_month(day: dt.date) -> dt.date:
    return day.replace(day=1) + dt.timedelta(calendar.monthrange(day.year, day.month)[1])


def _in_month(month: dt.date, day: int) -> dt.date | None:
    return _date(month.year, month.month, day)


def _relative(match: re.Match[str], frame: _Frame) -> dt.date | None:
    if match[0] == date_words.FOURTH_DAY and date_words.THIRD_DAY in match.string:
        return None
    return frame.today + dt.timedelta(date_words.RELATIVE_DAYS[match[0]])


def _next_day(_match: re.Match[str], frame: _Frame) -> dt.date | None:
    """ "Tomorrow and the day after"."""
    return frame.earlier + dt.timedelta(1) if frame.earlier else None


def _day_of_week(match: re.Match[str], frame: _Frame) -> dt.date | None:
    start = frame.earlier or frame.today
    coming = start + dt.timedelta((parse_weekday(match["weekday"]) - start.weekday()) % 7)
    week = match.groupdict().get("week")
    if not week:
        return coming
    if frame.today.weekday() == _SUNDAY:
        return None  # for some the week begins on this Sunday, for others tomorrow
    monday = frame.today - dt.timedelta(frame.today.weekday())
    if week in week_words.WEEKS:
        return monday + dt.timedelta(7 * week_words.WEEKS[week] + parse_weekday(match["weekday"]))
    if week == date_words.NEAREST and (coming - frame.today).days >= _NOT_NEAR:
        return coming  # "今度の金曜": a nearer day would be 明日 or 木曜
    # "次の金曜" and "next Friday" said on a Tuesday mean this week's to some and next week's to others.
    return coming if coming >= monday + dt.timedelta(7) else None


def _of_this_week(match: re.Match[str], frame: _Frame) -> dt.date | None:
    """One of "木金": clear while it is still to come in this week, people differ about the next one; and "来週月火"."""
    if frame.today.weekday() == _SUNDAY:
        return None
    if match["week"]:
        monday = frame.today - dt.timedelta(frame.today.weekday())
        return monday + dt.timedelta(7 * week_words.WEEKS[match["week"]] + parse_weekday(match["begin"]))
    start = frame.earlier if match["more"] and frame.earlier else frame.today
    ahead = parse_weekday(match["weekday"] or match["more"]) - start.weekday()
    return start + dt.timedelta(ahead) if ahead >= 0 else None


def _unclear(_match: re.Match[str], _frame: _Frame) -> None:
    return None


_RULES: tuple[tuple[re.Pattern[str], Way, _Resolve], ...] = (
    (date_words.YEAR_MONTH_DAY, "full", _full),
    (date_words.EIGHT_DIGITS, "full", _full),
    (date_words.ERA_YEAR, "full", _era),
    *((pattern, "slash", _month_and_day) for pattern in date_words.MONTHS_AND_DAYS),
    (date_words.MONTH_DOT_DAY, "dotted", _near_month_and_day),
    (date_words.MONTH_SLASH_DAY, "slash", _either_first),
    (date_words.FIGURES_AND_YEAR, "full", _with_year),
    (date_words.DOTTED, "slash", _dotted),
    (date_words.NAMED_MONTH_AND_DAY, "slash", _named_month),
    (date_words.END_OF_MONTH, "slash", _end_of_month),
    (date_words.DAY_IN_KANA, "day", _day_of_month),
    (date_words.DAY, "day", _day_of_month),
    (date_words.EARLY_DAY, "day", _day_of_month),
    (date_words.NUMBER_OF_DAYS, "vague", _unclear),
    (row_words.ELAPSED, "elapsed", _unclear),
    *((pattern, "slash", _month_and_day) for pattern in date_words.ENGLISH_DAYS_BEFORE_DAY),
    *((pattern, "day", _day_of_month) for pattern in date_words.ORDINAL_DAYS),
    (date_words.DAY_BEFORE_WEEKDAY, "day", _day_of_month),
    (date_words.DAY_OF_LIST, "day", _day_of_month),
    (date_words.DAY_BEFORE_DAY, "day", _day_of_month),
    (date_words.BARE_NUMBER, "bare", _day_of_month),
    (date_words.RELATIVE_DAY, "relative", _relative),
    (date_words.NEXT_DAY, "relative", _next_day),
    *((pattern, "weekday", _day_of_week) for pattern in date_words.DAYS_OF_WEEK),
    (date_words.DAYS_OF_THIS_WEEK, "weekday", _of_this_week),
    (week_words.VAGUE, "vague", _unclear),
)
