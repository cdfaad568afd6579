"""One day, as people write it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.wording.recognition.days.dates import parse_date
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
def test_no_text_breaks_the_reader_of_dates(text: str, today: dt.date) -> None:
    parse_date(text, today=today)


@pytest.mark.parametrize(("text", "date"), [("10日", dt.date(2026, 11, 10)), ("9日", dt.date(2026, 12, 9))])
def test_a_day_without_a_month_is_past_up_to_fourteen_days_back(text: str, date: dt.date) -> None:
    assert parse_date(text, today=TODAY) == date


@pytest.mark.parametrize(("length", "date"), [(80, TODAY), (81, None)])
def test_a_field_of_more_than_eighty_characters_is_no_date(length: int, date: dt.date | None) -> None:
    assert parse_date("11月24日".ljust(length), today=TODAY) == date
