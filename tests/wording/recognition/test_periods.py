"""Rows of days, as people write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.wording.recognition.days.periods import parse_range
from wording.family import TODAY


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("24日から28日まで", 24, 28),
        ("24~28日", 24, 28),
        ("１１／２４～１１／２６", 24, 26),
        ("11/24-11/26", 24, 26),
        ("11/24~26", 24, 26),
        ("11月24日から26日", 24, 26),
        ("明日(25日)から27日(金)", 25, 27),
        ("明日から3日間", 25, 27),
        ("24日から2日間", 24, 25),
        ("明日から2泊3日", 25, 27),
        ("今日明日", 24, 25),
        ("今日と明日", 24, 25),
        ("24日、25日", 24, 25),
        ("24,25,26日", 24, 26),
        ("金曜まで", 24, 27),
        ("今週いっぱい", 24, 27),
        ("3日間", 24, 26),
        ("Nov 24 to Nov 26", 24, 26),
        ("tomorrow until Friday", 25, 27),
        ("明日", 25, 25),
    ],
)
def test_a_row_of_days_is_read(text: str, first: int, last: int) -> None:
    assert parse_range(text, today=TODAY) == (dt.date(2026, 11, first), dt.date(2026, 11, last))


@pytest.mark.parametrize(
    "text",
    ["", "明日から", "24日と26日", "28日から24日まで", "明日から4日間", "明日から1週間", "3日間くらい", "来週いっぱい"],
)
def test_an_open_or_broken_row_of_days_is_not_guessed(text: str) -> None:
    assert parse_range(text, today=TODAY) is None


def test_a_row_may_cross_the_end_of_a_month() -> None:
    assert parse_range("30日から2日", today=TODAY) == (dt.date(2026, 11, 30), dt.date(2026, 12, 2))


@given(st.text(max_size=30), st.dates(dt.date(2, 1, 1), dt.date(9990, 1, 1)))
def test_no_text_breaks_the_reader_of_rows(text: str, today: dt.date) -> None:
    parse_range(text, today=today)
