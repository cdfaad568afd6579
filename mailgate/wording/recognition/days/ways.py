"""The ways in which one day is written, and which day each of them means.

A date without its year or month is the nearest one that somebody who writes today can mean: days gone by a little
stay past (and are asked back by the caller), far ones belong to the next month or year.
"""

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from mailgate.wording.lexicon.days import dates as date_words
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.lexicon.days import weeks as week_words
from mailgate.wording.normalization import number
from mailgate.wording.recognition.days.values import Way

_LONG_AGO = 14
_SUNDAY = 6
_NOT_NEAR = 3


@dataclass(frozen=True, slots=True)
class Frame:
    """What a date without year or month is measured from."""

    today: dt.date
    earlier: dt.date | None
    """The day right before it in "24日から28日": the later one is not before it."""


Resolve = Callable[[re.Match[str], Frame], dt.date | None]


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


def _full(match: re.Match[str], _: Frame) -> dt.date | None:
    return _date(int(match["year"]), number(match["m"]), number(match["d"]))


def _era(match: re.Match[str], _: Frame) -> dt.date | None:
    year = 1 if match["year"] == date_words.FIRST_YEAR else number(match["year"])
    return _date(2018 + year, number(match["m"]), number(match["d"]))


def _month_and_day(match: re.Match[str], frame: Frame) -> dt.date | None:
    month = match.groupdict().get("month")
    number_of_month = date_words.MONTHS.index(month) + 1 if month else number(match["m"])
    year = match.groupdict().get("year")
    if year:
        return _date(int(year), number_of_month, number(match["d"]))
    return _nearest_year(number_of_month, number(match["d"]), frame.earlier or frame.today)


def _either_first(match: re.Match[str], frame: Frame) -> dt.date | None:
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


def _dotted(match: re.Match[str], frame: Frame) -> dt.date | None:
    """ "on 3.12." is 3 December, where 12 March is far."""
    names = match.groupdict()
    first, second = number(names["m"] or names["of"]), number(names["d"] or names["late"])
    around = frame.earlier or frame.today
    month_first, day_first = _nearest_year(first, second, around), _nearest_year(second, first, around)
    if names["late"]:
        return month_first if _is_near(month_first, frame) else None
    return _in_figures(match, frame, month_first if _is_near(month_first, frame) else None, day_first)


def _with_year(match: re.Match[str], frame: Frame) -> dt.date | None:
    """ "11/25/2026", "25/11/2026"; with dots the day is first."""
    year, first, second = int(match["year"]), number(match["m"]), number(match["d"])
    month_first = None if "." in match[0] else _date(year, first, second)
    return _in_figures(match, frame, month_first, _date(year, second, first))


def _in_figures(
    match: re.Match[str], frame: Frame, month_first: dt.date | None, day_first: dt.date | None
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


def _near_month_and_day(match: re.Match[str], frame: Frame) -> dt.date | None:
    """ "11-25" and "11.25" are days of this month or the next one; anything else may be a class or a measure."""
    date = _month_and_day(match, frame)
    return date if _is_near(date, frame) else None


def _is_near(date: dt.date | None, frame: Frame) -> bool:
    return date is not None and 0 <= (date - frame.today.replace(day=1)).days < 62


def _named_month(match: re.Match[str], frame: Frame) -> dt.date | None:
    first = (frame.earlier or frame.today).replace(day=1)
    return _in_month(_next_month(first) if match["which"] == date_words.NEXT else first, number(match["d"]))


def _end_of_month(match: re.Match[str], frame: Frame) -> dt.date | None:
    """ "今月末", "11月末日": the last day of a month, which is this one or the next."""
    this = frame.today.replace(day=1)
    month = _next_month(this) if match["which"] == date_words.NEXT else this
    if match["m"] and number(match["m"]) != month.month:
        month = _next_month(this)
    if match["m"] and number(match["m"]) != month.month:
        return None
    return _next_month(month) - dt.timedelta(1)


def _day_of_month(match: re.Match[str], frame: Frame) -> dt.date | None:
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


def _relative(match: re.Match[str], frame: Frame) -> dt.date | None:
    if match[0] == date_words.FOURTH_DAY and date_words.THIRD_DAY in match.string:
        return None
    return frame.today + dt.timedelta(date_words.RELATIVE_DAYS[match[0]])


def _next_day(_match: re.Match[str], frame: Frame) -> dt.date | None:
    """ "Tomorrow and the day after"."""
    return frame.earlier + dt.timedelta(1) if frame.earlier else None


def _day_of_week(match: re.Match[str], frame: Frame) -> dt.date | None:
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


def _of_this_week(match: re.Match[str], frame: Frame) -> dt.date | None:
    """One of "木金": clear while it is still to come in this week, people differ about the next one; and "来週月火"."""
    if frame.today.weekday() == _SUNDAY:
        return None
    if match["week"]:
        monday = frame.today - dt.timedelta(frame.today.weekday())
        return monday + dt.timedelta(7 * week_words.WEEKS[match["week"]] + parse_weekday(match["begin"]))
    start = frame.earlier if match["more"] and frame.earlier else frame.today
    ahead = parse_weekday(match["weekday"] or match["more"]) - start.weekday()
    return start + dt.timedelta(ahead) if ahead >= 0 else None


def _unclear(_match: re.Match[str], _frame: Frame) -> None:
    return None


WAYS: tuple[tuple[re.Pattern[str], Way, Resolve], ...] = (
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
