"""Students, guardians and staff changed from the command line, one at a time."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from support.command_line import CommandLine

from commands.families import looking
from mailgate.school.models import AuditRecord, Change, Duty, Guardianship, Letter, Mailbox, StaffMember, Student

ROSTER = """学年,組,番号,氏名,ふりがな,保護者1メール
3,1,12,山田 太郎,やまだ たろう,mother@x.example
3,1,13,鈴木 美紀,すずき みき,other@x.example
3,2,1,高橋 蓮,,
"""
STAFF = """氏名,メール,役割,担当
佐藤 恵,sato@school.example,担任,3-1
事務室,office@school.example,事務,
水野 茂樹,admin@school.example,管理者,
"""


@pytest.fixture
def school(gate: CommandLine, tmp_path: Path) -> CommandLine:
    """A school with three students and three staff members, and nothing in the outbox."""
    for kind, text in (("roster", ROSTER), ("staff", STAFF)):
        (tmp_path / f"{kind}.csv").write_text(text, "utf-8")
        gate.run(kind, "import", "--school", "takushin", tmp_path / f"{kind}.csv")
    with looking():
        Letter.delete().execute()
    return gate


def run(school: CommandLine, *words: str, code: int = 0) -> tuple[str, list[str]]:
    group, command, *rest = words
    return school.run(group, command, "--school", "takushin", *rest, code=code)


def roster() -> dict[str, tuple[Any, ...]]:
    """The students by name: seat, and whether they are at school."""
    with looking():
        rows = Student.select(Student.name, Student.grade, Student.classroom, Student.number, Student.enrolled)
        return {name: tuple(rest) for name, *rest in rows.order_by(Student.id).tuples()}


def letters() -> set[tuple[str, str]]:
    """Who gets which letter."""
    with looking():
        return set(Letter.select(Letter.recipient, Letter.template).tuples())


def guardians(name: str) -> set[tuple[str, str]]:
    with looking():
        rows = Guardianship.select(Mailbox.address, Guardianship.source).join(Mailbox).switch(Guardianship)
        return set(rows.join(Student).where(Student.name == name).tuples())


def test_a_student_is_added_moved_corrected_leaves_and_returns(school: CommandLine) -> None:
    assert (
        run(school, "roster", "add", "--class", "3年2組", "--number", "2", "--name", "佐々木 空")[0]
        == "added 佐々木 空\n"
    )
    run(school, "roster", "move", "3-2-2", "--class", "3-1", "--number", "20")
    run(school, "roster", "correct", "佐々木", "--name", "佐々木 天", "--kana", "ささき そら")
    assert roster()["佐々木 天"] == ("3", "1", "20", True)
    run(school, "roster", "leave", "ささき")
    assert roster()["佐々木 天"] == ("3", "1", "20", False)
    run(school, "roster", "return", "ささき", "--class", "3-2")
    assert roster()["佐々木 天"] == ("3", "2", "20", True)
    with looking():
        assert {row.author for row in Change.select().where(Change.cause == "command")} != {""}


def test_who_leaves_is_told(school: CommandLine) -> None:
    run(school, "roster", "leave", "3-1-12")
    assert ("mother@x.example", "access") in letters()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["move", "3-1-12", "--number", "13"], "3年1組13番は、鈴木 美紀さんの席です。"),
        (["move", "3-1-12", "--number", "x"], "番号は「12」のような数字です"),
        (["correct", "3-1-12", "--name", " "], "氏名を入れてください。"),
        (["add-guardian", "3-1-12", "nobody"], "「nobody」はメールアドレスではありません。"),
        (["remove", "3-1-12", "other@x.example"], "other@x.example is no guardian's address of 山田 太郎"),
        (["replace-guardian", "3-1-12", "x@y.example", "z@y.example"], "x@y.example is no guardian's address"),
        (["return", "3-1-12"], "takushin has no student who left 3-1-12"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_done(school: CommandLine, words: list[str], said: str) -> None:
    before = roster()
    assert said in run(school, "roster", *words, code=1)[1][0]
    assert roster() == before
    assert letters() == set()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["roster", "move", "3-1-12", "--class", "3-7"], "3年7組には、まだ児童・生徒がいません。"),
        (["roster", "correct", "3-1-13", "--name", "山田　太郎"], "同じ氏名の児童・生徒がいます"),
        (["roster", "add-guardian", "3-1-12", "notice@mail.example.jp"], "システムのアドレスです"),
        (["staff", "duty", "sato@school.example", "homeroom:3-7"], "「3-7」には、まだ児童・生徒がいません。"),
    ],
)
def test_what_may_be_a_slip_wants_yes(school: CommandLine, words: list[str], said: str) -> None:
    _, lines = run(school, *words, code=1)
    assert said in lines[0]
    assert lines[-1] == "Say --yes to do it all the same."
    run(school, *words, "--yes")


def test_guardians_are_added_replaced_and_removed(school: CommandLine) -> None:
    run(school, "roster", "add-guardian", "3-1-12", "Father@x.example")
    assert guardians("山田 太郎") == {("mother@x.example", "file"), ("Father@x.example", "command")}
    assert {("mother@x.example", "access"), ("Father@x.example", "access")} <= letters()
    run(school, "roster", "replace-guardian", "3-1-12", "FATHER@x.example", "papa@x.example")
    run(school, "roster", "remove", "3-1-12", "mother@x.example")
    assert guardians("山田 太郎") == {("papa@x.example", "command")}


def test_the_staff_is_listed(school: CommandLine) -> None:
    said, _ = run(school, "staff", "list")
    assert said.splitlines()[0] == "佐藤 恵\tsato@school.example\thomeroom:3-1\t"
    rows = list(csv.DictReader(io.StringIO(run(school, "staff", "list", "--csv")[0], newline="")))
    assert [row["duties"] for row in rows] == ["homeroom:3-1", "office", "admin"]
    assert json.loads(run(school, "staff", "list", "--json")[0])[0]["tasks"] == [["homeroom", "3", "1"]]


def duties(address: str) -> set[tuple[str, str, str]]:
    with looking():
        rows = Duty.select(Duty.kind, Duty.grade, Duty.classroom).join(StaffMember).join(Mailbox)
        return set(rows.where(Mailbox.canonical == address).tuples())


def test_a_staff_member_is_added_gets_other_duties_and_leaves(school: CommandLine) -> None:
    run(school, "staff", "add", "Ito@school.example", "養護教諭", "担任:3-1", "homeroom:3-2", "--name", "伊藤 舞")
    assert duties("ito@school.example") == {("nurse", "", ""), ("homeroom", "3", "1"), ("homeroom", "3", "2")}
    run(school, "staff", "duty", "ito@school.example", "nurse")
    assert duties("ito@school.example") == {("nurse", "", "")}
    run(school, "staff", "remove", "ito@school.example")
    assert duties("ito@school.example") == set()
    assert ("Ito@school.example", "duties") in letters()
    with looking():
        events = AuditRecord.select(AuditRecord.event).where(AuditRecord.subject_name == "I…@school.example")
        assert [event for (event,) in events.tuples()] == [
            "user_created:staff",
            "authz_change:duties",
            "user_deleted:staff",
        ]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["remove", "admin@school.example"], 1, "この方は最後の管理者です。"),
        (["duty", "admin@school.example", "office"], 1, "この方は最後の管理者です。"),
        (["duty", "sato@school.example", "homeroom"], 1, "担任の学級を「3-1」のように"),
        (["duty", "sato@school.example", "king"], 2, "king is no duty"),
        (["add", "sato@school.example", "nurse", "--name", "佐藤"], 1, "もう教職員です"),
        (["remove", "mother@x.example"], 1, "mother@x.example is nobody's on the staff of takushin"),
        (["remove", "nobody"], 1, "nobody is nobody's on the staff of takushin"),
    ],
)
def test_what_cannot_be_done_to_the_staff_is_said(school: CommandLine, words: list[str], code: int, said: str) -> None:
    assert said in run(school, "staff", *words, code=code)[1][0]
    assert letters() == set()
