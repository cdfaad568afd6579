"""What the school writes to one guardian of a student alone stays between the two."""

import json
from pathlib import Path

from peewee import SqliteDatabase
from support.command_line import CommandLine

from mailgate.school import models
from mailgate.school.models import Mailbox, Notice, Reply, Student

ROSTER = "学年,組,番号,氏名,保護者1メール,保護者2メール\n3,1,12,山田 太郎,father@x.example,mother@x.example\n"
TO_BOTH, TO_MOTHER = "お大事に。", "お母さまだけにお伝えします。"


def answered() -> None:
    """A notice with a reply to both guardians, and one to the mother alone."""
    student, mother = Student.get(), Mailbox.get(Mailbox.canonical == "mother@x.example")
    days = {"date": "2026-11-24", "until": "2026-11-24"}
    said = {"form": "f", "kind": "sick", "kind_name": "欠席", "reason": "発熱", **days}
    notice = Notice.create(school=student.school_id, student=student, created=1, updated=1, **said)
    Reply.create(notice=notice, text=TO_BOTH, created=2)
    Reply.create(notice=notice, text=TO_MOTHER, readers=f",{mother.id},", created=3)


def replies(gate: CommandLine, address: str) -> list[dict[str, object]]:
    known = json.loads(gate.run("family", "export", address)[0])
    found: list[dict[str, object]] = known["students"][0]["notices"][0]["replies"]
    return found


def test_an_export_and_an_erasure_keep_a_reply_to_one_guardian_from_the_other(gate: CommandLine) -> None:
    Path("roster.csv").write_text(ROSTER, "utf-8")
    gate.run("roster", "import", "--school", "takushin", "roster.csv")
    database = SqliteDatabase("mailgate.db", pragmas={"foreign_keys": 1})
    with database:
        models.bind(database)
        answered()
    assert [each["text"] for each in replies(gate, "mother@x.example")] == [TO_BOTH, TO_MOTHER]
    (seen,) = replies(gate, "father@x.example")
    assert seen["text"] == TO_BOTH
    assert "readers" not in seen
    gate.run("family", "erase", "mother@x.example", typed="y\nmother@x.example\n")
    with database:
        models.bind(database)
        assert [each.text for each in Reply.select()] == [TO_BOTH]
    database.close()
