"""A school is closed, and removed once its register was exported: asked twice, and nothing of it is left."""

from pathlib import Path

import pytest
from support.command_line import CommandLine

from commands.families import ROSTER, SECRET, looking, notice
from mailgate.school.models import Letter, Mailbox, School, Student


@pytest.fixture
def told(gate: CommandLine) -> CommandLine:
    """A gateway with a family and two notices of one month."""
    Path("roster.csv").write_text(ROSTER, "utf-8")
    gate.run("roster", "import", "--school", "takushin", "roster.csv")
    with looking():
        for student in Student.select():
            notice(student)
    return gate


def test_a_school_is_closed_once_and_reopened(told: CommandLine) -> None:
    assert told.run("school", "close", "takushin")[0] == "closed takushin\n"
    assert told.run("school", "close", "takushin")[0] == "takushin is closed already\n"
    assert told.run("school", "list")[0] == "takushin\t拓進小学校\t0144-00-0000\tclosed\n"
    assert told.run("school", "reopen", "takushin")[0] == "reopened takushin\n"
    assert told.run("school", "reopen", "takushin")[0] == "takushin is not closed\n"
    audit, _ = told.run("audit", "--json")
    assert "authz_admin:school-closed" in audit
    assert "authz_admin:school-reopened" in audit


def test_only_a_closed_school_whose_register_was_exported_is_removed(told: CommandLine) -> None:
    _, err = told.run("school", "remove", "takushin", code=1)
    assert err == ["close it first, so that families read whom to phone: mailgate school close takushin"]
    told.run("school", "close", "takushin")
    _, err = told.run("school", "remove", "takushin", code=1)
    assert err == [
        "1 months of the register were not exported, and --unexported says 0",
        "mailgate export month takushin --date 2026-11-01 --output FILE",
    ]
    told.run("school", "remove", "takushin", "--unexported", "1", typed="y\nmidori\n", code=1)
    with looking():
        assert School.select().count() == 1


def test_nothing_of_a_removed_school_is_left(told: CommandLine) -> None:
    told.run("school", "close", "takushin")
    out, _ = told.run("school", "remove", "takushin", "--unexported", "1", typed="y\ntakushin\n")
    assert "will be erased: 拓進小学校, 2 students, 2 notices" in out
    with looking():
        Letter.delete().execute()  # as if the last ones had been sent, and their time were over
    told.run("retention", "run")
    with looking():
        assert not School.select().exists()
        assert not Mailbox.select().exists()
    for file in Path().glob("mailgate.db*"):
        for word in (SECRET, "山田", "mother@x.example", "拓進小学校"):
            assert word.encode() not in file.read_bytes(), f"{word} is still in {file}"
    assert "authz_admin:school-removed" in told.run("audit", "--json")[0]
