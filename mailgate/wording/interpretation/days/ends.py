"""Ends in English that a text tells twice: "until Friday" is the last day of an absence for some of its writers."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mailgate.wording.interpretation.days.background import is_return
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.recognition.days.dates import parse_date
from mailgate.wording.recognition.days.periods import last_school_day
from mailgate.wording.recognition.days.values import Period, merged
from mailgate.wording.recognition.facts import Facts

_NEAR = 30
"""Letters before a day among which "until" is looked for."""


def told_once(facts: Facts, first: dt.date) -> Facts:
    """The text without an end that a row of days from `first` on, or an end that is clear, tells as well.

    "She can't go to school until Friday, so she is absent from today to the 27th", "all week, today included".
    """
    left = list(facts.periods)
    ends = sorted((period for period in left if _is_end(period, facts)), key=lambda end: _is_of_a_deed(end, facts))
    days = [period for period in left if period not in ends and not is_return(facts, period)]
    rows = {row.last for row in merged(days) if row.first and row.last and row.first <= first < row.last}
    for end in ends:
        others = {other.last for other in ends if other is not end and other in left and other.last}
        may_be = {*_last_days(end, facts, first)}
        if rows & may_be or others & ({end.last} if end.last else may_be):
            left.remove(end)
    if ends:
        left = [period for period in left if not (period.first == first and _is_included(period, facts))]
    return replace(facts, periods=tuple(left))


def _is_of_a_deed(period: Period, facts: Facts) -> bool:
    """Whether a day stands in the sentence of a deed, and not in "Please keep his lunch until then" beside it."""
    held = [facts.sentence_at(deed.start) for deed in facts.deeds]
    return any(start <= period.start < end for start, end in held)


def before_coming(period: Period, facts: Facts, back: Iterable[Period]) -> Period:
    """ "She stays home until Friday, she can come on Friday": the last day of school before that of coming again."""
    begins = {day.first for day in back}
    first = next(iter(begins)) if len(begins) == 1 else None
    is_until = row_words.UNTIL_BEFORE.search(facts.text, max(period.start - _NEAR, 0), period.start)
    if first is None or not is_until or _is_included(period, facts):
        return period
    said = period.last or parse_date(facts.text[period.start : period.end], today=first - dt.timedelta(1))
    is_same = period.way in ("until", "weekday") and said == first
    return replace(period, first=None, last=last_school_day(first), way="until") if is_same else period


def _is_end(period: Period, facts: Facts) -> bool:
    is_english = facts.text[period.start].isascii()
    is_before = any(
        each.search(facts.text, 0, period.start) for each in (row_words.UNTIL_BEFORE, row_words.BACK_BEFORE)
    )
    return is_english and (period.way == "until" or is_before)


def _last_days(end: Period, facts: Facts, today: dt.date) -> Iterator[dt.date]:
    """The days that an end may mean: itself, or the last day of school before it."""
    day = end.last or parse_date(facts.text[end.start : end.end], today=today)
    if day:
        yield day
        yield last_school_day(day)


def _is_included(period: Period, facts: Facts) -> bool:
    """ "including today", "today included"."""
    behind = row_words.INCLUDED.match(facts.text, period.end)
    return bool(behind or row_words.INCLUDING_BEFORE.search(facts.text, 0, period.start))
