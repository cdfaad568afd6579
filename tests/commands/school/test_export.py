"""Files of the register from the command line."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from support.command_line import CommandLine

from commands.families import looking
from mailgate.school.models import AuditRecord

ROSTER = """学年,組,番号,氏名,保護者1メール
3,1,12,=山田 太郎,mother@x.example
1,2,20,𠮷田 花子,mother@x.example
"""


@pytest.fixture
def school(gate: CommandLine, tmp_path: Path) -> CommandLine:
    """A school with two students, one of whom has the name of a formula."""
    (tmp_path / "roster.csv").write_text(ROSTER, "utf-8")
    gate.run("roster", "import", "--school", "takushin", tmp_path / "roster.csv")
    return gate


def test_a_month_is_a_line_for_each_student(school: CommandLine) -> None:
    said, _ = school.run("export", "month", "takushin", "--date", "2026-06-15", "--output", "june.csv")
    assert said == "wrote june.csv\n"
    text = Path("june.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["氏名"] for row in rows] == ["𠮷田 花子", "'=山田 太郎"]
    assert [row["授業日数"] for row in rows] == ["22", "22"]


def test_cp932_says_what_it_lacks(school: CommandLine) -> None:
    _, warned = school.run("export", "year", "takushin", "--format", "csv-cp932", "--output", "year.csv")
    assert any("CP932 has no 𠮷: 〓 stands there" in line for line in warned)
    assert "〓田 花子" in Path("year.csv").read_bytes().decode("cp932")


def test_a_workbook_and_the_record_of_it(school: CommandLine) -> None:
    school.run("export", "day", "takushin", "--format", "xlsx", "--output", "day.xlsx")
    assert openpyxl.load_workbook("day.xlsx").active["A1"].value == "月日"
    with looking():
        (row,) = AuditRecord.select().where(AuditRecord.event == "sensitive_read:export")
        assert (row.way, row.count) == ("command", 2)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["month", "nowhere", "--output", "x.csv"], 1, "there is no school nowhere"),
        (["month", "takushin", "--date", "june", "--output", "x.csv"], 2, "june is no day such as 2026-11-24."),
        (["week", "takushin", "--output", "x.csv"], 2, "'week' is not one of"),
        (["month", "takushin"], 2, "Missing option '--output'"),
    ],
)
def test_what_cannot_be_done_is_said(school: CommandLine, words: list[str], code: int, said: str) -> None:
    _, lines = school.run("export", *words, code=code)
    assert said in lines[-1]
    assert not Path("x.csv").exists()
