"""What is kept, and a purge by hand: also what it leaves, since nobody exported it and no letter has named it yet."""

import json
from pathlib import Path

import pytest
from support.command_line import CommandLine

from commands.families import looking, notice
from mailgate.school.models import Letter, Notice, Student

ROSTER = "学年,組,番号,氏名,保護者1メール\n3,1,12,山田 太郎,mother@x.example\n"


@pytest.fixture
def old(gate: CommandLine) -> CommandLine:
    """A gateway with a notice of long ago, and an office."""
    Path("roster.csv").write_text(ROSTER, "utf-8")
    Path("staff.csv").write_text("氏名,メール,役割,担当\n事務室,office@x.example,事務,\n", "utf-8")
    gate.run("roster", "import", "--school", "takushin", "roster.csv")
    gate.run("staff", "import", "--school", "takushin", "staff.csv")
    with looking():
        notice(Student.get())
        Notice.update(date="2019-06-03", until="2019-06-03").execute()
    return gate


def test_what_is_kept_and_what_goes_soon_is_said(old: CommandLine) -> None:
    out, _ = old.run("retention", "show")
    assert "bounces\t365 days" in out
    assert "notices of takushin\tuntil the following school year ends" in out
    assert "register of takushin\t2019-06\tgoes soon, and nobody exported it" in out
    known = json.loads(old.run("retention", "show", "--json")[0])
    assert known["schools"][0]["unexported"] == ["2019-06"]


def test_a_purge_leaves_what_nobody_exported_until_the_office_had_its_time(old: CommandLine) -> None:
    out, _ = old.run("retention", "run")
    assert "notice" not in out
    with looking():
        assert Notice.select().count() == 1
        assert Letter.select().where(Letter.template == "register-due").count() == 1


def test_a_purge_says_what_it_took_away(old: CommandLine) -> None:
    old.run("export", "month", "takushin", "--date", "2019-06-03", "--output", "june.csv")
    out, _ = old.run("retention", "run")
    assert out.splitlines() == ["notice\t1", "1 rows went"]
    with looking():
        assert not Notice.select().exists()
    out, _ = old.run("retention", "show")
    assert "1 of notice" in out
    assert "goes soon" not in out
    audit = [json.loads(line) for line in old.run("audit", "--json")[0].splitlines()]
    assert [(each["count"], each["school"]) for each in audit if each["event"] == "sensitive_delete:purge"] == [(1, 1)]
