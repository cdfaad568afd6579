"""Workbooks are read as the same table in CSV, with all that spreadsheets do to cells."""

import contextlib
import datetime as dt
import io
import random
import zipfile
from collections.abc import Sequence
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from mailgate.school.directory.imports import roster, staff
from mailgate.school.directory.imports.csv_files import CsvRefused
from mailgate.spreadsheets.cells import Sheet, Workbook
from mailgate.spreadsheets.reading import workbooks
from mailgate.spreadsheets.workbooks import workbook
from school.directory.imports.imported import HANAKO, HEADINGS, JIRO, STAFF_HEADINGS, TARO, problems_of

Rows = Sequence[Sequence[Any]]
ROSTER: Rows = [line.split(",") for line in (HEADINGS, HANAKO, TARO, JIRO)]


def book(*sheets: Rows, hidden: Sequence[int] = (), title: str = "名簿") -> bytes:
    """A workbook with these sheets, some of them hidden."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for at, rows in enumerate(sheets):
        sheet = made.create_sheet(f"{title}{at}" if at else title)
        for row in rows:
            sheet.append(list(row))
        if at in hidden:
            sheet.sheet_state = "hidden"
    return saved(made)


def saved(made: Any) -> bytes:
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def replaced(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The workbook with another text in one of its members."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as after:
        for member in before.namelist():
            text = before.read(member)
            assert member != name or old in text
            after.writestr(member, text.replace(old, new) if member == name else text)
    return content.getvalue()


def first(row: Sequence[Any]) -> roster.RosterLine:
    """What a roster of one line says."""
    return roster.read_file(book([ROSTER[0], row])).lines[0]


def refused(data: bytes) -> list[tuple[int, str, str]]:
    """Why a roster is refused."""
    with pytest.raises(CsvRefused) as told:
        roster.read_file(data)
    return problems_of(told)


def test_a_workbook_says_what_the_same_table_says_in_csv() -> None:
    as_csv = roster.read_file("\n".join(map(",".join, ROSTER)).encode())
    assert roster.read_file(book(ROSTER)) == as_csv
    assert len(as_csv.lines) == 3


def test_numbers_are_read_as_they_are_shown() -> None:
    assert first([3, 1.0, "０１", "山田 太郎", None, "a@x.jp"]).seat == ("3", "1", "1")


def test_a_formula_gives_the_value_that_was_kept_with_it() -> None:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as made:
        sheet = made.add_worksheet()
        for at, heading in enumerate(ROSTER[0]):
            sheet.write(0, at, heading)
        for at, (formula, value) in enumerate(
            [("=1+2", 3), ("=1*1", 1), ("=A1", 12), ('="山田 "&"太郎"', "山田 太郎")]
        ):
            sheet.write_formula(1, at, formula, value=value)
    (line,) = roster.read_file(content.getvalue()).lines
    assert (line.seat, line.name) == (("3", "1", "12"), "山田 太郎")


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#VALUE!"])
def test_an_error_is_no_value(error: str) -> None:
    assert refused(book([ROSTER[0], [3, 1, 2, error, "", "a@x.jp"]])) == [(2, "氏名", "spreadsheet-error")]


@pytest.mark.parametrize("day", [dt.date(2026, 1, 2), dt.datetime(2026, 1, 2)])  # noqa: DTZ001 - cells have no zone
def test_a_class_that_became_a_day_is_no_class(day: dt.date) -> None:
    assert refused(book([ROSTER[0], [3, day, 2, "山田 太郎", "", "a@x.jp"]])) == [(2, "組", "spreadsheet-date")]


def test_a_duty_s_place_that_became_a_day_is_understood_as_in_csv() -> None:
    rows: Rows = [STAFF_HEADINGS.split(","), ["佐藤 恵", "sato@x.jp", "担任", dt.date(2026, 3, 1)]]
    (line,) = staff.read_file(book(rows), places=()).lines
    assert line.places == (("3", "1"),)


def test_a_mark_may_be_a_box_that_is_ticked() -> None:
    rows = [[*ROSTER[0], "削除"], [*ROSTER[1], True], [*ROSTER[2], False]]
    ticked, other = roster.read_file(book(rows)).lines
    assert (len(ticked.removed), len(ticked.guardians)) == (2, 0)
    assert (len(other.removed), len(other.guardians)) == (0, 1)


def test_a_merged_cell_has_its_text_once_as_in_csv() -> None:
    made = openpyxl.load_workbook(io.BytesIO(book(ROSTER)))
    made.active.merge_cells("A2:A3")
    assert refused(saved(made)) == [(3, "学年", "missing")]


def test_lines_are_counted_as_the_spreadsheet_counts_them() -> None:
    assert refused(book([ROSTER[0], [], [], ["x", *ROSTER[1][1:]]])) == [(4, "学年", "not-a-number")]


def test_headings_below_a_title_are_found_as_in_csv() -> None:
    assert refused(book([["令和8年度", "名簿"], *ROSTER])) == [(2, "", "headings-below")]


def test_of_several_sheets_the_one_with_the_headings_is_read() -> None:
    assert len(roster.read_file(book([["説明"], ["学年は数字で"]], ROSTER)).lines) == 3
    assert refused(book(ROSTER, ROSTER)) == [(1, "", "sheets-several")]


def test_what_is_hidden_is_not_read() -> None:
    assert len(roster.read_file(book(ROSTER, ROSTER, hidden=[0])).lines) == 3
    assert refused(book([["空"]], ROSTER, hidden=[1]))[0] == (1, "", "sheet-empty")


def test_what_mailgate_writes_it_reads() -> None:
    rows = [[*map(str, row)] for row in ROSTER[1:]]
    assert len(roster.read_file(workbook(Workbook(list(ROSTER[0]), [Sheet("3-1", rows)]))).lines) == 3


# -- what is none, or too much ------------------------------------------------------------------------


def test_an_old_workbook_or_one_with_a_password_is_refused_in_words() -> None:
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)) == [(1, "", "workbook-old")]


def test_another_packed_file_is_refused_in_words() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert refused(content.getvalue()) == [(1, "", "workbook-broken")]


def test_a_file_that_would_unpack_to_too_much_is_not_unpacked() -> None:
    content = io.BytesIO(book(ROSTER))
    with zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/media/image1.png", bytes(workbooks.MOST_BYTES))
    assert len(content.getvalue()) < 1_000_000
    assert refused(content.getvalue()) == [(1, "", "workbook-large")]


def test_entities_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    data = replaced(book(ROSTER), "xl/worksheets/sheet1.xml", b"<worksheet", bomb + b"<worksheet")
    assert refused(data) == [(1, "", "workbook-broken")]


def test_a_cell_at_the_far_end_costs_nothing() -> None:
    made = openpyxl.load_workbook(io.BytesIO(book(ROSTER)))
    made.active["XFD2"] = "x"
    assert len(roster.read_file(saved(made)).lines) == 3
    made.active["A1048576"] = 1
    assert refused(saved(made)) == [(1, "", "workbook-large")]


@given(st.integers(0, 2**32), st.integers(1, 40))
def test_whatever_happens_to_a_workbook_it_is_read_or_refused(seed: int, count: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - which bytes are spoilt is no secret
    spoilt = bytearray(book(ROSTER))
    for _ in range(count):
        spoilt[chance.randrange(4, len(spoilt))] = chance.randrange(256)
    with contextlib.suppress(CsvRefused):
        roster.read_file(bytes(spoilt))
