"""What a spreadsheet finds in our files: the same cells, and nothing that it would compute."""

import csv
import io
from collections.abc import Sequence

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailgate.spreadsheets import csv_files, files
from mailgate.spreadsheets.cells import FORMULA, Row, Sheet, Workbook

ATTACKS = [
    *("=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0", "＝1+1", "＋1", "＠x"),
    '=HYPERLINK("http://evil.example","x")',
]


def table(*rows: Row, name: str = "3-1") -> Workbook:
    return Workbook(["氏名", "=見出し"], [Sheet(name, rows)])


def read_csv(content: Workbook, kind: str = "csv") -> list[list[str]]:
    raw = b"".join(files.pieces(content, files.FILE_FORMATS[kind]))
    text = raw.decode("utf-8-sig" if kind == "csv" else "cp932")
    return list(csv.reader(io.StringIO(text, newline="")))


def read_workbook(content: Workbook) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(b"".join(files.pieces(content, files.FILE_FORMATS["xlsx"]))))


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("kind", ["csv", "csv-cp932"])
def test_no_cell_of_a_csv_file_is_a_formula(attack: str, kind: str) -> None:
    for row in read_csv(table([attack, 3]), kind):
        assert not any(cell.startswith(FORMULA) for cell in row)


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_cell_of_a_workbook_is_a_formula(attack: str) -> None:
    sheet = read_workbook(table([attack, 3])).active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert sheet["A2"].quotePrefix or not str(sheet["A2"].value).startswith(FORMULA)
    assert sheet["B2"].value == 3


@pytest.mark.parametrize("sign", ["-", "=", "／", "－"])
def test_a_single_sign_stays_what_it_is(sign: str) -> None:
    assert read_csv(table([sign, 0]))[1] == [sign, "0"]


CELLS = st.one_of(st.integers(0, 10**6), st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf")), max_size=20))


@given(rows=st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=5))
def test_a_file_holds_what_was_written(rows: Sequence[Row]) -> None:
    plain = [[str(cell).removeprefix("'") for cell in row] for row in read_csv(table(*rows))[1:]]
    assert len(plain) == len(rows)
    sheet = read_workbook(table(*rows)).active
    assert sheet.max_row == len(rows) + 1 or not rows or not any(map(str, rows[-1]))
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_a_csv_file_says_that_it_is_utf_8() -> None:
    assert b"".join(files.pieces(table(["髙橋 𠮷", 1]), files.FILE_FORMATS["csv"])).startswith(b"\xef\xbb\xbf")
    assert read_csv(table(["髙橋 𠮷", 1]))[1][0] == "髙橋 𠮷"


def test_cp932_shows_where_it_lacks_a_character() -> None:
    assert read_csv(table(["髙橋 𠮷田 ～ 〜", 1]), "csv-cp932")[1][0] == "髙橋 〓田 ～ ～"
    assert csv_files.missing("髙橋 𠮷田 〓〜") == {"𠮷"}


def test_worksheets_have_names_that_excel_takes() -> None:
    names = ["3-1", "3/1", "3-1", "長" * 40, "長" * 41, "'", "Sheet", "SHEET"]
    book = read_workbook(Workbook(["a"], [Sheet(name, [["x"]]) for name in names]))
    assert len(book.sheetnames) == len(names)
    assert all(0 < len(name) <= 31 for name in book.sheetnames)
    assert book.sheetnames[0] == "3-1"


def test_a_workbook_without_sheets_has_headings() -> None:
    assert read_workbook(Workbook(["氏名"], [])).active["A1"].value == "氏名"
