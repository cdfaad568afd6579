"""What a reply says about the course of an illness."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.wording.recovery_report import RecoveryReport, read_recovery_report

TODAY = dt.date(2026, 11, 28)


def day(month: int, number: int, year: int = 2026) -> dt.date:
    return dt.date(year, month, number)


@pytest.mark.parametrize(
    ("text", "onset", "recovery", "cleared"),
    [
        ("発症した日: 11/20\n熱が下がった日（症状がよくなった日）: 11/23", day(11, 20), day(11, 23), None),
        ("発症した日：１１月２０日（金）\n熱が下がった日：まだ", day(11, 20), None, None),
        ("発症 20日\n解熱 23日", day(11, 20), day(11, 23), None),
        ("発熱した日は11月20日です。\n平熱になった日は昨日です。", day(11, 20), day(11, 27), None),
        ("> 発症した日: 11/20\n> 熱が下がった日: ", day(11, 20), None, None),
        ("医師が登校してよいと言った日: 11/30", None, None, day(11, 30)),
        (
            "Onset (first day of illness): 20 November\nFever gone (or symptoms better): Nov 23",
            day(11, 20),
            day(11, 23),
            None,
        ),
        ("Doctor allows school from: 2026-11-30", None, None, day(11, 30)),
        ("発症した日: \n熱が下がった日（症状がよくなった日）: ", None, None, None),
        ("ありがとうございます。11/20です。", None, None, None),
    ],
)
def test_the_days_are_read(text: str, onset: dt.date | None, recovery: dt.date | None, cleared: dt.date | None) -> None:
    found = read_recovery_report(text, today=TODAY)
    assert (found.onset, found.recovery, found.cleared) == (onset, recovery, cleared)


@pytest.mark.parametrize("text", ["発症した日: 11/20か21", "発症した日: 11/20 11/21"])
def test_two_days_are_none(text: str) -> None:
    found = read_recovery_report(text, today=TODAY)
    assert found.onset is None
    assert len(found.unclear) == 1


@pytest.mark.parametrize(
    "text",
    [
        "解熱: 11/29の予定",
        "熱が下がった日: 明日の見込みです",
        "発症した日: たぶん11/20",
        "解熱していません。11/27現在",
        "発症: 弟は11/18",
        "解熱 11/25、また11/26に発熱",
        "Fever gone: not yet, Nov 27",
        "Onset: 20 November?",
    ],
)
def test_what_is_planned_doubted_or_somebody_elses_is_no_day_of_an_illness(text: str) -> None:
    found = read_recovery_report(text, today=TODAY)
    assert (found.onset, found.recovery) == (None, None)
    assert len(found.unclear) == 1


@given(text=st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(read_recovery_report(text, today=TODAY), RecoveryReport)


@given(onset=st.dates(dt.date(2026, 11, 15), TODAY), days=st.integers(0, 10))
def test_the_form_s_own_lines_are_always_read(onset: dt.date, days: int) -> None:
    recovery = min(onset + dt.timedelta(days), TODAY)
    text = f"発症した日: {onset.month}月{onset.day}日\n熱が下がった日（症状がよくなった日）: {recovery:%m/%d}"
    found = read_recovery_report(text, today=TODAY)
    assert (found.onset, found.recovery, found.unclear) == (onset, recovery, ())
