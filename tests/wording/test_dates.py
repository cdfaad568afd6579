"""Dates, ranges and times as people type them into a field. Today is Tuesday, 24 November 2026."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.wording.recognition.dates import parse_date
from mailgate.wording.recognition.periods import parse_range
from mailgate.wording.recognition.times import parse_time
from wording.family import TODAY

NOVEMBER = {
    "today": (
        "今日",
        "きょう",
        "本日",
        "today",
        "２４日",
        "24日",
        "11/24",
        "１１／２４",
        "11月24日",
        "11月24日（火）",
        "火曜",
    ),
    "also today": (
        "2026-11-24",
        "2026/11/24",
        "2026年11月24日",
        "令和8年11月24日",
        "R8.11.24",
        "十一月二十四日",
        "Nov 24",
    ),
    "today, twice": (
        "今日 11/24",
        "11/24（火）",
        "本日（24日）",
        "Tuesday, Nov 24",
        "24 Nov 2026",
        "the 24th",
        "11.24",
    ),
}
SPELLINGS = [(text, TODAY) for texts in NOVEMBER.values() for text in texts] + [
    ("明日", dt.date(2026, 11, 25)),
    ("あした", dt.date(2026, 11, 25)),
    ("明日（25日）", dt.date(2026, 11, 25)),
    ("tomorrow", dt.date(2026, 11, 25)),
    ("明後日", dt.date(2026, 11, 26)),
    ("あさって", dt.date(2026, 11, 26)),
    ("しあさって", dt.date(2026, 11, 27)),
    ("今週の金曜", dt.date(2026, 11, 27)),
    ("金曜日です", dt.date(2026, 11, 27)),
    ("月曜", dt.date(2026, 11, 30)),
    ("来週の月曜", dt.date(2026, 11, 30)),
    ("次の月曜", dt.date(2026, 11, 30)),
    ("next Monday", dt.date(2026, 11, 30)),
    ("来週金曜日", dt.date(2026, 12, 4)),
    ("3日", dt.date(2026, 12, 3)),
    ("来月3日", dt.date(2026, 12, 3)),
    ("1/8", dt.date(2027, 1, 8)),
    ("昨日", dt.date(2026, 11, 23)),
    ("20日", dt.date(2026, 11, 20)),
    ("9/1", dt.date(2026, 9, 1)),
    ("先週の金曜", dt.date(2026, 11, 20)),
]


@pytest.mark.parametrize(("text", "date"), SPELLINGS)
def test_a_date_is_read_however_it_is_typed(text: str, date: dt.date) -> None:
    assert parse_date(text, today=TODAY) == date


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31日",
        "2/30",
        "13/1",
        "11月24日（水）",
        "明日 26日",
        "24日か25日",
        "24日頃",
        "来週",
        "次の金曜",
        "火、水曜",
        "24日〜26日",
        "24",
        "1124",
        "熱",
    ],
)
def test_a_date_that_is_none_or_could_be_two_is_not_guessed(text: str) -> None:
    assert parse_date(text, today=TODAY) is None


def test_on_a_sunday_next_week_could_begin_today_or_tomorrow() -> None:
    sunday = dt.date(2026, 11, 22)
    assert parse_date("来週の月曜", today=sunday) is None
    assert parse_date("月曜", today=sunday) == dt.date(2026, 11, 23)


def test_december_knows_of_january() -> None:
    assert parse_date("1/8", today=dt.date(2026, 12, 28)) == dt.date(2027, 1, 8)
    assert parse_date("12/28", today=dt.date(2027, 1, 3)) == dt.date(2026, 12, 28)


@given(st.dates(dt.date(2020, 1, 1), dt.date(2040, 1, 1)), st.dates(dt.date(2020, 1, 1), dt.date(2040, 1, 1)))
def test_a_full_date_means_the_same_on_any_day(date: dt.date, today: dt.date) -> None:
    weekday = "月火水木金土日"[date.weekday()]
    for text in (f"{date:%Y-%m-%d}", f"{date.year}年{date.month}月{date.day}日（{weekday}）", f"{date:%B %d, %Y}"):
        assert parse_date(text, today=today) == date


@given(st.text(max_size=30), st.dates(dt.date(2, 1, 1), dt.date(9990, 1, 1)))
def test_no_text_breaks_the_readers_of_fields(text: str, today: dt.date) -> None:
    parse_date(text, today=today)
    parse_range(text, today=today)
    parse_time(text)


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


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("9:30", dt.time(9, 30)),
        ("９時半", dt.time(9, 30)),
        ("9時30分", dt.time(9, 30)),
        ("十時半", dt.time(10, 30)),
        ("10時頃", dt.time(10)),
        ("だいたい10時くらい", dt.time(10)),
        ("10:00頃登校します", dt.time(10)),
        ("午後1時", dt.time(13)),
        ("1時", dt.time(13)),
        ("正午", dt.time(12)),
        ("10じ", dt.time(10)),
        ("9:30am", dt.time(9, 30)),
        ("1 pm", dt.time(13)),
    ],
)
def test_a_time_is_read_however_it_is_typed(text: str, time: dt.time) -> None:
    assert parse_time(text) == time


@pytest.mark.parametrize(
    "text", ["", "930", "10", "3時間目", "2時間", "25時", "10:99", "午後13時", "10時か11時", "昼頃"]
)
def test_what_is_no_single_time_is_not_guessed(text: str) -> None:
    assert parse_time(text) is None
