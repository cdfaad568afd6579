"""What a spreadsheet would compute of a file, after the encoding has put other characters into it."""

import csv
import io

import pytest

from mailgate.spreadsheets import csv_files
from mailgate.spreadsheets.cells import Sheet, Workbook, is_formula
from mailgate.spreadsheets.csv_files import Encoding

BEGINNINGS = (
    *("=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠", "\u2212"),
    *("\u200b=", "\u202e＝", "\ufeff-", "\0+"),
)


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_no_cell_of_a_file_is_a_formula(beginning: str, encoding: Encoding) -> None:
    table = Workbook(["氏名"], [Sheet("3-1", [[f"{beginning}1+1"]])])
    content = b"".join(csv_files.pieces(table, encoding)).decode(
        "utf-8-sig" if encoding is Encoding.UTF_8 else encoding
    )
    _, (cell,) = csv.reader(io.StringIO(content, newline=""))
    assert not is_formula(cell)
    assert cell.endswith("1+1")
