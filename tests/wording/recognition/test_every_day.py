"""Every day of the year to come, written in each usual way, in the form and in a sentence, is that day and no other."""

import datetime as dt

import pytest

from mailgate.wording.reader import read
from wording.family import MORNING, ONE, TODAY

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
TEXTS = {
    "form": "児童・生徒: 花子\n内容: 病欠\n理由: 発熱\n月日: {}\n",
    "only this day": "児童・生徒: 花子\n内容: 病欠\n理由: 発熱\n月日: {}のみ\n",
    "sentence": "花子は{}、発熱のため欠席します。",
    "words": "花子 発熱 {} 欠席",
}
NAMED_WITHOUT_YEAR = 150
"""This many days ahead a day without a year is surely the next one of that name: the nearest is meant."""


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("way", WAYS)
def test_a_day_is_that_day(way: str, text: str) -> None:
    days = (TODAY + dt.timedelta(ahead) for ahead in range(366 if "2026" in way else NAMED_WITHOUT_YEAR))
    wrong = [day for day in days if _read(text.format(WAYS[way](day))) != [(day, day)]]
    assert not wrong


@pytest.mark.parametrize("way", ["12月1日", "12/1", "2026-12-01"])
def test_a_row_of_days_is_those_days(way: str) -> None:
    for ahead in range(NAMED_WITHOUT_YEAR):
        first = TODAY + dt.timedelta(ahead)
        last = first + dt.timedelta(1 + ahead % 9)
        row = f"{WAYS[way](first)}から{WAYS[way](last)}まで"
        for text in (TEXTS["form"], TEXTS["sentence"]):
            assert _read(text.format(row)) == [(first, last)], row


def _read(text: str) -> list[tuple[dt.date, dt.date]]:
    return [(notice.date, notice.until) for notice in read(text, students=ONE, now=MORNING).notices]
