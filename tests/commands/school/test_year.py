"""`mailgate year`: prepared, shown, called off, undone."""

import json
from pathlib import Path

import pytest
from support.command_line import CommandLine

ROSTER = """学年,組,番号,氏名,保護者1メール
1,1,1,山田 花子,mother@x.example
6,1,2,佐藤 海,sato@x.example
"""


@pytest.fixture
def school(gate: CommandLine) -> CommandLine:
    """A school with a first-grader and one who graduates."""
    Path("roster.csv").write_text(ROSTER, "utf-8")
    gate.run("roster", "import", "--school", "takushin", "roster.csv")
    return gate


def year(school: CommandLine, *words: str, code: int = 0) -> tuple[str, list[str]]:
    """What `mailgate year` says."""
    return school.run("year", words[0], "--school", "takushin", *words[1:], code=code)


def test_what_is_prepared_is_shown_until_it_is_called_off(school: CommandLine) -> None:
    Path("new.csv").write_text("学年,組,番号,氏名,保護者1メール\n1,1,1,新井 空,arai@x.example\n", "utf-8")
    said, _ = year(school, "prepare", "--roster", "new.csv")
    assert "6 → 卒業" in said
    assert "comes: 1-1 1 新井 空" in said
    assert "1 stay, 1 graduate, 1 come, 1 addresses lose access" in said
    assert year(school, "show")[0] == said
    assert year(school, "cancel")[0] == "called off\n"
    assert "nothing is prepared" in year(school, "show")[0]
    assert year(school, "cancel", code=1)[1] == ["nothing is prepared at takushin"]


def test_a_program_reads_what_is_prepared(school: CommandLine) -> None:
    school.run("staff", "add", "--school", "takushin", "--name", "佐藤 恵", "teacher@x.example", "homeroom:6-1")
    assert json.loads(year(school, "show", "--json")[0]) == {"prepared": None, "effect": None}
    would = json.loads(year(school, "prepare", "--dry-run", "--json")[0])
    assert would["id"] is None
    assert would["moves"][-1] == {"grade": "6", "following": "", "students": 1}
    assert would["outcome"]["empty"] == [{"grade": "6", "classroom": "1"}]
    prepared = json.loads(year(school, "prepare", "--json")[0])
    assert json.loads(year(school, "show", "--json")[0])["prepared"] == prepared
    assert [each["name"] for each in prepared["leaving"]] == ["佐藤 海"]


def test_a_dry_run_prepares_nothing(school: CommandLine) -> None:
    said, _ = year(school, "prepare", "--last-grade", "9", "--move", "1=3", "--dry-run")
    assert "1 → 3" in said
    assert "6 → 7" in said
    assert "nothing is prepared" in year(school, "show")[0]


def test_each_wrong_line_of_a_file_is_named(school: CommandLine) -> None:
    Path("new.csv").write_text("学年,組,番号,氏名\n1,1,,新井 空\n", "utf-8")
    _, errors = year(school, "prepare", "--roster", "new.csv", code=1)
    assert any("new.csv" in line for line in errors)


def test_a_day_that_is_over_is_refused(school: CommandLine) -> None:
    _, errors = year(school, "prepare", "--day", "2020-04-01", code=1)
    assert errors == ["2020-04-01 cannot be the day: year-day-past"]


def test_a_move_without_a_grade_is_not_understood(school: CommandLine) -> None:
    _, errors = year(school, "prepare", "--move", "=1", code=2)
    assert "--move needs GRADE=GRADE" in errors[0]


def test_there_is_nothing_to_undo_before_it_took_effect(school: CommandLine) -> None:
    year(school, "prepare")
    _, errors = year(school, "undo", code=1)
    assert errors == ["there is no new school year at takushin that can be undone"]
