"""What notices and the head's orders come to on a day."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.ids import StudentId
from mailgate.school.attendance import numbers
from mailgate.school.attendance.marks import Mark, Suspended, Told, marks
from mailgate.school.attendance.numbers import Seat
from mailgate.school.directory import schools
from mailgate.school.directory.rules import DEFAULT_ZONE, Kind

USUAL = schools.default_rules(DEFAULT_ZONE)
LEAVING = Kind("leave-early", "早退", ("通院",), dt.time(8), departure=True)
RULES = dataclasses.replace(USUAL, kinds=(*USUAL.kinds, LEAVING))
MONDAY, TUESDAY, WEDNESDAY = DAYS = ["2026-11-16", "2026-11-17", "2026-11-18"]
TARO, HANAKO = StudentId(1), StudentId(2)


def told(kind: str, reason: str, date: str = MONDAY, until: str = "", student: StudentId = TARO) -> Told:
    return Told(student, kind, reason, date, until or date)


ILL = told("sick", "発熱")
LATE = told("late", "通院")
EARLY = told("leave-early", "通院")
HERE = told("attend", "病状改善")


@pytest.mark.parametrize(
    ("notices", "expected"),
    [
        ([], []),
        ([ILL], [Mark.ILL]),
        ([told("absence", "旅行")], [Mark.OTHER]),
        ([told("absence", "忌引き")], [Mark.MOURNING]),
        ([LATE], [Mark.LATE]),
        ([EARLY], [Mark.EARLY]),
        ([LATE, EARLY], [Mark.LATE, Mark.EARLY]),
        ([EARLY, ILL], [Mark.ILL]),
        ([ILL, told("absence", "旅行"), ILL], [Mark.ILL]),
        ([LATE, EARLY, HERE], [Mark.EARLY]),
        ([ILL, EARLY, HERE], [Mark.EARLY]),
        ([told("gone-kind", "?")], [Mark.OTHER]),
        ([ILL, HERE], []),
        ([ILL, HERE, LATE], [Mark.LATE]),
        ([LATE, ILL], [Mark.ILL]),
        ([ILL, LATE], [Mark.ILL]),
    ],
)
def test_a_day_comes_to_one_mark(notices: list[Told], expected: list[Mark]) -> None:
    assert [each.mark for each in marks(DAYS, notices, [], RULES)] == expected


def test_an_absence_of_several_days_is_marked_on_school_days_alone() -> None:
    found = marks(DAYS, [told("sick", "発熱", "2026-11-14", TUESDAY), told("attend", "病状改善", TUESDAY)], [], RULES)
    assert [each.day for each in found] == [MONDAY]


def test_a_suspension_outweighs_every_notice() -> None:
    orders = [Suspended(TARO, "influenza", TUESDAY, WEDNESDAY)]
    found = marks(DAYS, [told("sick", "インフルエンザA型", MONDAY, TUESDAY)], orders, RULES)
    assert {each.day: each.mark for each in found} == {
        MONDAY: Mark.ILL,
        TUESDAY: Mark.SUSPENDED,
        WEDNESDAY: Mark.SUSPENDED,
    }


SEATS = [Seat(TARO, "3", "1", "12", "太郎", ""), Seat(HANAKO, "1", "2", "20", "花子", "")]
SCHOOL_DAYS = [dt.date.fromisoformat(day) for day in DAYS]


def test_numbers_name_what_nobody_has() -> None:
    found = numbers.count(marks(DAYS, [ILL], [], RULES), SEATS, SCHOOL_DAYS, SCHOOL_DAYS[0], RULES)
    assert [(each.grade, each.classroom, each.count.absent) for each in found.classrooms] == [
        ("3", "1", 1),
        ("1", "2", 0),
    ]
    assert [each.count.illness for each in found.grades] == [1, 0]
    assert [count.absent for _, count in found.days] == [1, 0, 0]
    reasons = {(each.kind, each.reason): each.count for each in found.reasons}
    assert reasons["sick", "発熱"] == 1
    assert reasons["sick", "腹痛"] == 0
    assert reasons["", "influenza"] == 0
    assert not any(kind == "attend" for kind, _ in reasons)


def test_days_before_the_span_count_for_the_curve_alone() -> None:
    found = numbers.count(marks(DAYS, [ILL], [], RULES), SEATS, SCHOOL_DAYS, SCHOOL_DAYS[1], RULES)
    assert found.total.absent == 0
    assert [count.absent for _, count in found.days] == [1, 0, 0]


NOTICES = st.lists(
    st.builds(
        lambda base, student, first, length: dataclasses.replace(
            base, student=student, date=DAYS[first], until=DAYS[min(first + length, 2)]
        ),
        st.sampled_from([ILL, LATE, EARLY, HERE, told("absence", "忌引き"), told("absence", "旅行")]),
        st.sampled_from([TARO, HANAKO]),
        st.integers(0, 2),
        st.integers(0, 2),
    )
)


@given(notices=NOTICES)
def test_every_sum_is_the_same_sum(notices: list[Told]) -> None:
    found = numbers.count(marks(DAYS, notices, [], RULES), SEATS, SCHOOL_DAYS, SCHOOL_DAYS[0], RULES)
    for mark in Mark:
        parts = (
            [each.count[mark] for each in found.classrooms],
            [each.count[mark] for each in found.grades],
            [count[mark] for _, count in found.days],
        )
        assert {sum(part) for part in parts} == {found.total[mark]}
    assert sum(each.count for each in found.reasons) == sum(found.total.marks.values())


@given(notices=NOTICES)
def test_nobody_is_away_and_late_on_one_day(notices: list[Told]) -> None:
    found = list(marks(DAYS, notices, [], RULES))
    away = {(each.student, each.day) for each in found if each.mark not in {Mark.LATE, Mark.EARLY}}
    assert not away & {(each.student, each.day) for each in found if each.mark in {Mark.LATE, Mark.EARLY}}
    assert len({(each.student, each.day, each.mark) for each in found}) == len(found)
