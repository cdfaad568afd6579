"""The register as a table: a row for each student, and sums that add up."""

import dataclasses
import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.ids import StudentId
from mailgate.school.attendance import sheets
from mailgate.school.attendance.marks import Suspended, Told
from mailgate.school.attendance.numbers import Seat
from mailgate.school.attendance.reading import RegisterRecords
from mailgate.school.attendance.spans import Length, span
from mailgate.school.directory import schools
from mailgate.school.directory.rules import DEFAULT_ZONE, Rules
from mailgate.spreadsheets import files
from mailgate.spreadsheets.cells import Workbook

RULES = schools.default_rules(DEFAULT_ZONE)
TARO, HANAKO = StudentId(1), StudentId(2)
SEATS = [Seat(HANAKO, "1", "2", "20", "花子", "はなこ"), Seat(TARO, "3", "1", "12", "太郎", "たろう")]
NOVEMBER, TODAY = dt.date(2026, 11, 1), dt.date(2026, 12, 10)


def told(kind: str, reason: str, date: str, until: str = "", student: StudentId = TARO) -> Told:
    return Told(student, kind, reason, date, until or date)


def table(
    notices: list[Told],
    suspended: list[Suspended] | None = None,
    length: Length = Length.MONTH,
    rules: Rules = RULES,
    today: dt.date = TODAY,
) -> Workbook:
    records = RegisterRecords(SEATS, notices, suspended or [])
    return sheets.table(records, sheets.register(records, span(length, NOVEMBER), today, rules))


def rows_of(found: Workbook) -> dict[object, dict[str, object]]:
    return {
        row[list(found.headings).index("氏名")]: dict(zip(found.headings, row, strict=True))
        for sheet in found.sheets
        for row in sheet.rows
    }


def test_a_month_has_a_column_for_each_day_and_a_sheet_for_each_classroom() -> None:
    found = table([])
    assert list(found.headings)[4:34] == [str(day) for day in range(1, 31)]
    assert [sheet.name for sheet in found.sheets] == ["1-2", "3-1"]


def test_symbols_and_sums_are_the_school_s() -> None:
    notices = [
        told("sick", "発熱", "2026-11-04", "2026-11-06"),
        told("absence", "忌引き", "2026-11-09", "2026-11-10"),
        told("late", "通院", "2026-11-11"),
    ]
    row = rows_of(table(notices, [Suspended(TARO, "influenza", "2026-11-16", "2026-11-20")]))["太郎"]
    symbols = "".join(str(row[str(day)]) or "・" for day in (3, 4, 5, 6, 7, 9, 10, 11, 16))
    assert symbols == "・／／／・キキチテ"
    sums = {name: row[name] for name in ("授業日数", "忌引", "出席停止", "出席すべき日数", "欠席", "出席", "遅刻")}
    assert sums == {"授業日数": 19, "忌引": 2, "出席停止": 5, "出席すべき日数": 12, "欠席": 3, "出席": 9, "遅刻": 1}
    assert rows_of(table(notices))["花子"]["出席"] == 19


def test_a_kind_may_have_a_symbol_of_its_own_and_columns_other_names() -> None:
    register = dataclasses.replace(
        RULES.register,
        symbols=(("sick", "ビ"), *RULES.register.symbols),
        month_columns=(("name", "氏名"), ("kana", "ふりがな"), ("days", "{day}日"), ("ill", "病欠計")),
    )
    rules = dataclasses.replace(RULES, register=register)
    row = rows_of(table([told("sick", "発熱", "2026-11-04")], rules=rules))["太郎"]
    assert (row["ふりがな"], row["4日"], row["病欠計"]) == ("たろう", "ビ", 1)
    assert len(row) == 33


def test_a_month_that_goes_on_counts_up_to_today() -> None:
    found = table([told("sick", "発熱", "2026-11-04", "2026-11-30")], today=dt.date(2026, 11, 5))
    row = rows_of(found)["太郎"]
    assert (row["授業日数"], row["欠席"], row["6"]) == (3, 2, "")


def test_a_year_sums_up_its_months() -> None:
    notices = [told("sick", "発熱", "2026-10-30", "2026-11-02"), told("sick", "発熱", "2026-04-10")]
    row = rows_of(table(notices, length=Length.YEAR))["太郎"]
    assert [row[f"{month}月の欠席"] for month in (4, 5, 10, 11, 3)] == [1, 0, 1, 1, 0]
    assert row["欠席"] == 3


DAYS = st.dates(dt.date(2026, 10, 1), dt.date(2026, 12, 10))
REASONS = st.sampled_from(
    [("sick", "発熱"), ("absence", "忌引き"), ("absence", "旅行"), ("late", "通院"), ("attend", "病状改善")]
)


@given(
    notices=st.lists(st.tuples(REASONS, DAYS, st.integers(0, 20), st.sampled_from([TARO, HANAKO]))),
    orders=st.lists(st.tuples(DAYS, st.integers(0, 20)), max_size=2),
    length=st.sampled_from([Length.MONTH, Length.YEAR]),
)
def test_sums_always_add_up(
    notices: list[tuple[tuple[str, str], dt.date, int, StudentId]], orders: list[tuple[dt.date, int]], length: Length
) -> None:
    told_all = [
        told(kind, reason, day.isoformat(), (day + dt.timedelta(days)).isoformat(), student)
        for (kind, reason), day, days, student in notices
    ]
    suspended = [
        Suspended(TARO, "influenza", day.isoformat(), (day + dt.timedelta(days)).isoformat()) for day, days in orders
    ]
    for row in rows_of(table(told_all, suspended, length)).values():
        numbers = {name: value for name, value in row.items() if isinstance(value, int)}
        assert all(value >= 0 for value in numbers.values())
        assert numbers["授業日数"] == numbers["出席すべき日数"] + numbers["忌引"] + numbers["出席停止"]
        assert numbers["出席すべき日数"] == numbers["出席"] + numbers["欠席"]


@pytest.mark.parametrize("kind", files.FILE_FORMATS)
def test_a_month_of_2000_students_is_written_soon(kind: str) -> None:
    """CPU time, the least of two tries: it takes well below a second, and may take 2."""
    seats = [Seat(StudentId(n), str(n % 6 + 1), str(n // 6 % 9), str(n), f"児童 {n}", "") for n in range(2_000)]
    notices = [told("sick", "発熱", "2026-11-04", "2026-11-05", StudentId(n % 2_000)) for n in range(4_000)]
    records = RegisterRecords(sorted(seats, key=lambda seat: (seat.grade, seat.classroom)), notices, [])

    def once() -> float:
        begun = time.process_time()
        register = sheets.register(records, span(Length.MONTH, NOVEMBER), TODAY, RULES)
        assert sum(map(len, files.pieces(sheets.table(records, register), files.FILE_FORMATS[kind]))) > 100_000
        return time.process_time() - begun

    assert min(once() for _ in range(2)) < 2
