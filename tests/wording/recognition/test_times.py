"""The time of arrival, as people write it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.wording.recognition.times import parse_time


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
        ("9時30", dt.time(9, 30)),
        ("1じ30ぷん", dt.time(13, 30)),
        ("noon", dt.time(12)),
        ("half past nine", dt.time(9, 30)),
        ("quarter to 10", dt.time(9, 45)),
        ("ten o'clock", dt.time(10)),
        ("half nine", dt.time(9, 30)),
        ("around half one", dt.time(13, 30)),
        ("9ish", dt.time(9)),
        ("ten-ish", dt.time(10)),
        ("at 9.15", dt.time(9, 15)),
        ("about 10h30", dt.time(10, 30)),
    ],
)
def test_a_time_is_read_however_it_is_typed(text: str, time: dt.time) -> None:
    assert parse_time(text) == time


@pytest.mark.parametrize(
    "text",
    ["", "930", "10", "3時間目", "2時間", "25時", "10:99", "午後13時", "10時か11時", "昼頃", "9時3", "half past 30"],
)
def test_what_is_no_single_time_is_not_guessed(text: str) -> None:
    assert parse_time(text) is None


@given(st.text(max_size=30))
def test_no_text_breaks_the_reader_of_times(text: str) -> None:
    parse_time(text)
