"""Days that a text tells twice, in two ways of writing."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mailgate.wording.lexicon.days import dates as date_words
from mailgate.wording.lexicon.days import rows as row_words
from mailgate.wording.normalization import number
from mailgate.wording.recognition.days.values import Day

_MOST_IN_A_ROW = 7
"""More days than these are not looked for a second time."""


def told_once(text: str, named: list[Day]) -> list[Day]:
    """Without days that are told once more right behind them: "Wed-Fri (25-27 Nov)".

    Two weekdays may be of another week: "Thursday and Friday, 3 and 4 December"; what disagrees is unclear.
    """
    for at in range(len(named)):
        for count in range(2, min(_MOST_IN_A_ROW, (len(named) - at) // 2) + 1):
            row, again = named[at : at + count], named[at + count : at + 2 * count]
            is_behind = row_words.SAME.fullmatch(text, row[-1].end, again[0].start) is not None
            again = [_of_its_month(day, other, text) for day, other in zip(row, again, strict=True)]
            if is_behind and _is_a_row(text, row) and (kept := _agreed(row, again, alike=_is_a_row(text, again))):
                return told_once(text, [*named[:at], *kept, *named[at + 2 * count :]])
    return named


def _of_its_month(day: Day, other: Day, text: str) -> Day:
    """ "明日とあさって、25日と26日": the 25th, which is no day behind the 26th, is the one that was named before."""
    said = date_words.DAY.match(text, other.start)
    is_the_same = said is not None and day.date is not None and number(said["d"]) == day.date.day
    return replace(other, date=day.date) if is_the_same and other.date is None else other


def _is_a_row(text: str, named: Sequence[Day]) -> bool:
    return all(row_words.LISTED_OR_RANGE.fullmatch(text, one.end, other.start) for one, other in pairwise(named))


def _agreed(row: list[Day], again: list[Day], *, alike: bool) -> list[Day]:
    """The days of a row that is told twice; nothing where the second one is none of the first."""
    dates = [day.date for day in again]
    if all(dates) and dates == [day.date for day in row]:
        return row
    if not alike or {day.way for day in row} != {"weekday"} or any(day.way == "weekday" for day in again):
        return []
    pairs = [(day.date, other.date) for day, other in zip(row, again, strict=True)]
    is_same = all(one and other and one.weekday() == other.weekday() for one, other in pairs)
    return [replace(again[0], start=row[0].start), *again[1:]] if is_same else [replace(day, date=None) for day in row]
