"""What the lines of an announcement's form say: when it goes, how often again, how urgent it is."""

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.wording.staff.announcement_values import (
    read_address,
    read_hour,
    read_repetition,
    read_sender,
    read_urgency,
)

NOW = dt.datetime(2026, 11, 24, 7, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
"""A Tuesday."""


def is_clear(read: Callable[[str], object], written: str) -> bool:
    try:
        read(written)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("明日 6:30", "11-25 06:30"),
        ("明日の朝６時半", "11-25 06:30"),
        ("明朝6:30", "11-25 06:30"),
        ("12月1日(火) 6:30", "12-01 06:30"),
        ("12/1（火）の 5:30", "12-01 05:30"),
        ("2026-12-01 06:30", "12-01 06:30"),
        ("金曜 16:00に送信", "11-27 16:00"),
        ("来週の月曜 午後5時", "11-30 17:00"),
        ("16時", "11-24 16:00"),
        ("今夜8時", "11-24 20:00"),
        ("今夜20:00", "11-24 20:00"),
        ("明日の夜8時", "11-25 20:00"),
        ("12月1日 18時30分頃", "12-01 18:30"),
        ("tomorrow at 6:30 am", "11-25 06:30"),
        ("Dec 1, 18:30", "12-01 18:30"),
        ("11/24 6:00", "11-24 06:00"),
        ("2026年11月25日（水） 6:30", "11-25 06:30"),
        ("Wed, 25 November 2026 6:30", "11-25 06:30"),
    ],
)
def test_a_day_and_an_hour(written: str, hour: str) -> None:
    found = read_hour(written, NOW)
    assert found
    assert f"{found:%m-%d %H:%M}" == hour
    assert found.tzinfo == NOW.tzinfo


@pytest.mark.parametrize("written", ["", "すぐ", "今すぐ", "なし", "now", "at once"])
def test_at_once(written: str) -> None:
    assert read_hour(written, NOW) is None


@pytest.mark.parametrize(
    "written",
    [
        "明日",
        "6:30-7:00",
        "明日5時",
        "12月1日（水）6:30",
        "25:00",
        "明日の朝",
        "in an hour",
        "いつか 6:30",
        "明日6:30か7:00",
        "tomorrow 5 o'clock",
    ],
)
def test_an_hour_that_is_not_clear(written: str) -> None:
    assert not is_clear(lambda line: read_hour(line, NOW), written)


@pytest.mark.parametrize(
    ("written", "repetition"),
    [
        ("15分おき 3回", (15, 3)),
        ("１５分ごとに２回まで", (15, 2)),
        ("読んでいない家庭に30分おきに3回まで", (30, 3)),
        ("1時間おき、三回", (60, 3)),
        ("60分×3", (60, 3)),
        ("15分おき 3回まで（読んでいない家庭に）", (15, 3)),
        ("every 15 minutes to those who have not read it, up to 3 times", (15, 3)),
        ("15分", (15, 1)),
        ("20分おき 5回", (20, 5)),
        ("なし", (0, 0)),
        ("", (0, 0)),
        ("every 15 minutes, 3 times", (15, 3)),
        ("30 min x 2", (30, 2)),
    ],
)
def test_repetitions(written: str, repetition: tuple[int, int]) -> None:
    assert read_repetition(written) == repetition


@pytest.mark.parametrize("written", ["3回", "する", "15分、30分、60分", "15分おき 3回か4回", "15分おきにはしない"])
def test_a_repetition_that_is_not_clear(written: str) -> None:
    assert not is_clear(read_repetition, written)


@pytest.mark.parametrize(
    ("written", "urgency"),
    [
        ("", "ordinary"),
        ("ふつう", "ordinary"),
        ("緊急です", "emergency"),
        ("至急（大雪）", "emergency"),
        ("Emergency", "emergency"),
        ("安否確認", "safety-check"),
        ("safety check", "safety-check"),
    ],
)
def test_urgency(written: str, urgency: str) -> None:
    assert read_urgency(written) == urgency


@pytest.mark.parametrize("written", ["緊急ではありません", "大事", "emergency?"])
def test_an_urgency_that_is_not_clear(written: str) -> None:
    assert not is_clear(read_urgency, written)


def test_in_whose_name_and_where_replies_go() -> None:
    assert [read_sender(name) for name in ("学校", "なし", "PTA")] == ["", "", "PTA"]
    assert [read_address(name) for name in ("なし", "none", "<a@b.example>")] == ["", "", "a@b.example"]


@given(st.text(max_size=120))
def test_whatever_is_written_is_read_or_a_value_error(written: str) -> None:
    for read in (read_urgency, read_repetition, lambda line: read_hour(line, NOW)):
        assert is_clear(read, written) in {True, False}
