"""What is known of a family can be given to them, and erased: also from the files of the database."""

import json
from pathlib import Path

import pytest
from support.command_line import CommandLine

from commands.families import ROSTER, SECRET, looking, notice
from mailgate.school.models import Mailbox, Notice, Reply, Student


@pytest.fixture
def family(gate: CommandLine) -> CommandLine:
    """A gateway with a family and two notices."""
    Path("roster.csv").write_text(ROSTER, "utf-8")
    gate.run("roster", "import", "--school", "takushin", "roster.csv")
    with looking():
        for student in Student.select():
            notice(student)
    return gate


def test_the_export_has_everything_and_no_secret(family: CommandLine) -> None:
    out, _ = family.run("family", "export", "Mother@X.example")
    known = json.loads(out)
    assert known["mailbox"]["address"] == "mother@x.example"
    assert [student["name"] for student in known["students"]] == ["山田 太郎", "山田 花子"]
    assert known["students"][0]["notices"][0]["remarks"] == SECRET
    assert known["students"][0]["other_guardians"] == ["f…@x.example"]
    assert "father@" not in out
    again = json.loads(family.run("family", "export", "mother@x.example")[0])
    assert "sensitive_read:family-export" in [record["event"] for record in again["records"]]


def test_a_reply_to_another_guardian_alone_is_not_exported(family: CommandLine) -> None:
    with looking():
        father = Mailbox.get(Mailbox.address == "father@x.example").id
        for text, readers in (("to all", ""), ("to the father", f",{father},")):
            Reply.create(notice=1, text=text, readers=readers, created=1)
    for guardian, told in (("mother", ["to all"]), ("father", ["to all", "to the father"])):
        known = json.loads(family.run("family", "export", f"{guardian}@x.example")[0])
        assert [reply["text"] for reply in known["students"][0]["notices"][0]["replies"]] == told


def test_an_erasure_asks_twice_and_leaves_nothing(family: CommandLine) -> None:
    out, _ = family.run("family", "erase", "mother@x.example", typed="y\nmother@x.example\n")
    assert "will be erased: 山田 花子" in out
    assert "stays, with another guardian: 山田 太郎" in out
    assert "erased 1 students and 1 notices" in out
    with looking():
        assert [student.name for student in Student.select()] == ["山田 太郎"]
        assert Notice.select().count() == 1
    _, err = family.run("family", "export", "mother@x.example", code=1)
    assert err == ["nobody is registered with mother@x.example"]
    family.run("family", "erase", "father@x.example", typed="y\nfather@x.example\n")
    for file in Path().glob("mailgate.db*"):
        content = file.read_bytes()
        for word in (SECRET, "山田", "mother@x.example", "father@x.example"):
            assert word.encode() not in content, f"{word} is still in {file}"
    audit, _ = family.run("audit", "--json")
    assert "sensitive_delete:family" in audit


@pytest.mark.parametrize("typed", ["n\n", "y\nmother@y.example\n", "y\n\n"])
def test_who_does_not_say_so_twice_erases_nothing(family: CommandLine, typed: str) -> None:
    family.run("family", "erase", "mother@x.example", typed=typed, code=1)
    with looking():
        assert Student.select().count() == 2
        assert Notice.select().count() == 2


def test_who_is_staff_too_stays_staff(family: CommandLine) -> None:
    Path("staff.csv").write_text("氏名,メール,役割,担当\n山田 母,mother@x.example,事務,\n", "utf-8")
    family.run("staff", "import", "--school", "takushin", "staff.csv")
    out, _ = family.run("family", "erase", "mother@x.example", typed="y\nmother@x.example\n")
    assert "stays: the mailbox, which is a staff member's" in out
    known = json.loads(family.run("family", "export", "mother@x.example")[0])
    assert known["students"] == []
    assert [member["name"] for member in known["staff"]] == ["山田 母"]


def test_a_student_is_named_by_seat_or_name(family: CommandLine) -> None:
    for who in ("3-1-12", "山田太郎", "3年1組12番"):
        known = json.loads(family.run("family", "export", "--school", "takushin", who)[0])
        assert [student["name"] for student in known["students"]] == ["山田 太郎"]
        assert known["students"][0]["other_guardians"] == ["m…@x.example", "f…@x.example"]
        assert "mailbox" not in known
    family.run("family", "export", "3-1-12", "--format", "html", "--output", "12.html")
    assert "<dd>山田 太郎</dd>" in Path("12.html").read_text("utf-8")


def test_where_several_match_each_is_named(family: CommandLine) -> None:
    _, err = family.run("family", "export", "山田", code=1)
    assert err == [
        "2 students match: name one by --school, class and number, or by the number behind #",
        "#1: --school takushin 3-1-12 山田 太郎",
        "#2: --school takushin 1-2-20 山田 花子",
    ]
    known = json.loads(family.run("family", "export", "#2")[0])
    assert [student["name"] for student in known["students"]] == ["山田 花子"]
    _, err = family.run("family", "export", "鈴木", code=1)
    assert err == ["no student is found by 鈴木"]
    _, err = family.run("family", "erase", "--school", "nowhere", "山田", code=1)
    assert err == ["there is no school nowhere"]


def test_a_student_goes_with_the_guardians_who_have_no_other(family: CommandLine) -> None:
    out, _ = family.run("family", "erase", "--school", "takushin", "3-1-12", typed="y\n3-1-12\n")
    assert "will be erased: 山田 太郎" in out
    with looking():
        assert [student.name for student in Student.select()] == ["山田 花子"]
        assert [mailbox.address for mailbox in Mailbox.select()] == ["mother@x.example"]


def test_a_mailbox_stays_for_a_student_of_another_school(family: CommandLine) -> None:
    family.run("school", "add", "midori", "--name", "緑中学校", "--phone", "0144-00-0001")
    Path("midori.csv").write_text("学年,組,番号,氏名,保護者1メール\n1,1,1,山田 次郎,mother@x.example\n", "utf-8")
    family.run("roster", "import", "--school", "midori", "midori.csv")
    at_school = ("--school", "takushin", "mother@x.example")
    known = json.loads(family.run("family", "export", *at_school)[0])
    assert [student["name"] for student in known["students"]] == ["山田 太郎", "山田 花子"]
    out, _ = family.run("family", "erase", *at_school, typed="y\nmother@x.example\n")
    assert "stays: the mailbox, for students of another school" in out
    known = json.loads(family.run("family", "export", "mother@x.example")[0])
    assert [student["name"] for student in known["students"]] == ["山田 次郎"]
    _, err = family.run("family", "export", *at_school, code=1)
    assert err == ["nobody is registered with mother@x.example"]
