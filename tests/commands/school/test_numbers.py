"""The numbers of all schools at the terminal: counts, and nobody's name."""

import csv
import io
from pathlib import Path

import pytest
from support.command_line import CommandLine

from commands.families import looking, notice
from mailgate.school.models import AuditRecord, Notice, Student

ROSTER = """学年,組,番号,氏名,保護者1メール
3,1,12,山田 太郎,mother@x.example
1,2,20,山田 花子,mother@x.example
"""


@pytest.fixture
def city(gate: CommandLine, tmp_path: Path) -> CommandLine:
    """Two schools; at one of them a student is ill on Tuesday, 16 June, and on the day after."""
    gate.run("school", "add", "midori", "--name", "=緑小学校", "--phone", "0144-00-0002")
    (tmp_path / "roster.csv").write_text(ROSTER, "utf-8")
    gate.run("roster", "import", "--school", "takushin", tmp_path / "roster.csv")
    with looking():
        notice(Student.get(Student.number == "12"))
        Notice.update(date="2026-06-16", until="2026-06-17", kind="sick").execute()
    return gate


def test_each_school_has_a_line_for_each_day(city: CommandLine) -> None:
    out, _ = city.run("numbers", "--date", "2026-06-16")
    assert "takushin 拓進小学校 在籍 / students 2" in out
    lines = [line for line in out.splitlines() if line.startswith("  2026-06-16")]
    assert sorted("ill 1" in line for line in lines) == [False, True]
    assert out.count("■") == 40
    assert "山田" not in out


def test_a_table_counts_the_same(city: CommandLine) -> None:
    out, _ = city.run("numbers", "--date", "2026-06-16", "--span", "month", "--csv")
    rows = [row for row in csv.DictReader(io.StringIO(out)) if row["code"] == "takushin"]
    assert {row["date"]: row["ill"] for row in rows if row["ill"] != "0"} == {"2026-06-16": "1", "2026-06-17": "1"}
    assert len(rows) == 22
    assert "'=緑小学校" in out
    with looking():
        assert AuditRecord.select().where(AuditRecord.event == "sensitive_read:numbers").count() == 1


def test_what_is_no_day_is_said(city: CommandLine) -> None:
    _, lines = city.run("numbers", "--date", "today", code=2)
    assert "today is no day such as 2026-11-24." in lines[-1]
