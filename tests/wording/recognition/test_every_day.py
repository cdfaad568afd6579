"""Every day of the year to come, written in each usual way, in the form and in a sentence, is that day and no other."""

import datetime as dt
from itertools import cycle

import pytest

from mailgate.wording.reader import read
from wording.family import MORNING, ONE, TODAY, misread

WEEKDAYS = "月火水木金土日"
WAYS = {
    "12月1日": lambda day: f"{day.month}月{day.day}日",
    "１２月１日": lambda day: f"{day.month}月{day.day}日".translate({ord("0") + n: ord("０") + n for n in range(10)}),
    "12月1日（火）": lambda day: f"{day.month}月{day.day}日（{WEEKDAYS[day.weekday()]}）",
    "12/1": lambda day: f"{day.month}/{day.day}",
    "12/1(火)": lambda day: f"{day.month}/{day.day}({WEEKDAYS[day.weekday()]})",
    "Dec 1": lambda day: f"{day:%b} {day.day}",
    "2026-12-01": lambda day: f"{day}",
    "2026年12月1日": lambda day: f"{day.year}年{day.month}月{day.day}日",
}
FORM = "児童・生徒: 花子\n内容: 病欠\n理由: 発熱\n月日: {}\n"
SENTENCE = "花子は{}、発熱のため欠席します。"
TEXTS = (
    FORM,
    "児童・生徒: 花子\n内容: 病欠\n理由: 発熱\n月日: {}のみ\n",
    SENTENCE,
    "花子 発熱 {} 欠席",
    "花子、{}。熱で休みます",
)
"""Four ways to say it, and a fifth, so that each of the seven weekdays is said in each of them."""
NAMED_WITHOUT_YEAR = 150
"""This many days ahead a day without a year is surely the next one of that name: the nearest is meant."""


@pytest.mark.parametrize("way", WAYS)
def test_a_day_is_that_day(way: str) -> None:
    texts = cycle(TEXTS)
    days = (TODAY + dt.timedelta(ahead) for ahead in range(366 if "2026" in way else NAMED_WITHOUT_YEAR))
    rows = ((next(texts).format(WAYS[way](day)), [(day, day)]) for day in days)
    assert not misread(rows, _read)


@pytest.mark.parametrize("way", ["12月1日", "12/1", "2026-12-01"])
def test_a_row_of_days_is_those_days(way: str) -> None:
    texts = cycle((FORM, SENTENCE))
    rows = (
        (next(texts).format(f"{WAYS[way](first)}から{WAYS[way](last)}まで"), [(first, last)])
        for ahead in range(NAMED_WITHOUT_YEAR)
        for first in [TODAY + dt.timedelta(ahead)]
        for last in [first + dt.timedelta(1 + ahead % 9)]
    )
    assert not misread(rows, _read)


def _read(text: str) -> list[tuple[dt.date, dt.date]]:
    return [(notice.date, notice.until) for notice in read(text, students=ONE, now=MORNING).notices]
