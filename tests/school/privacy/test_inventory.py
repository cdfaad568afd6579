"""Every table and column is exported or left out with a reason, goes with the family, and has its time."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from peewee import BooleanField, CharField, ForeignKeyField, SqliteDatabase, TextField

import mailgate
from mailgate.school import models
from mailgate.school.moment import Moment
from mailgate.school.privacy import erasure, export, subjects
from mailgate.school.privacy.inventory import INVENTORY
from mailgate.school.year import kept

DOCUMENT = Path(mailgate.__file__).parent.parent / "docs" / "privacy.md"
AT = Moment(1_795_471_800)
TABLES = models.TABLES

ADDRESS = "mother@family.example"
SAID = {
    (models.Mailbox, "address"): ADDRESS,
    (models.Mailbox, "canonical"): ADDRESS,
    (models.School, "rules"): "{}",
    (models.NoticeVersion, "said"): json.dumps({"remarks": "@NoticeVersion.said"}),
    (models.Roll, "empty"): "[12]",
    (models.Roll, "asked"): "[1]",
    (models.Roll, "explained"): '[[1, "佐藤 恵", 5]]',
    (models.Roll, "grade"): "3",
    (models.Roll, "classroom"): "1",
    (models.Student, "grade"): "3",
    (models.Student, "classroom"): "1",
    (models.Student, "number"): "12",
    (models.Digest, "entries"): "[[1, 1, 1, true]]",
    (models.Reply, "readers"): "",
    (models.Letter, "data"): json.dumps({"facts": {"student": "@Student.name", "number": "12"}}),
    (models.Letter, "state"): "failed",
    (models.Change, "content"): json.dumps(
        {
            "students": [[1, None, ["3", "1", "12", "@Student.name", "", True]]],
            "guardians": [[1, 1, None, "file"]],
            "staff": [],
            "owners": [[1, ADDRESS, ADDRESS, ""]],
        }
    ),
    (models.NewYear, "outcome"): "",
    (models.Upload, "content"): json.dumps([["", [[2, ["3", "1", "12", "@Student.name", ADDRESS]]]]]),
    (models.Notice, "taken_by"): "",
}
"""What stands in columns whose text a program reads; of all others it stands which they are."""

STAYS = {
    "AuditRecord",
    "AuditRepeat",
    "School",
    "Purged",
    "Backup",
    "Tally",
    "Handled",
    "Rest",
    "AuditSeal",
    "AuditHead",
}
"""Tables whose rows an erasure does not touch: records say who did what, and the others name nobody."""

OF_SCHOOL = {
    *("StaffMember", "Duty", "RulesVersion", "Away", "Round", "NewYear", "RegisterMonth"),
    *("Upload", "Change", "Digest", "Roll"),
    *(
        "RecipientGroup",
        "Announcement",
        "AnnouncementText",
        "Attachment",
        "AttachmentBlock",
        "Survey",
        "SurveyItem",
        "AnnouncementAct",
    ),
}
"""Tables whose rows stay, or whose text alone is erased, since they are the school's."""


def columns(table: Any) -> Iterator[Any]:
    """The columns of a table that are no foreign keys."""
    return (field for field in table._meta.sorted_fields if not isinstance(field, ForeignKeyField))


def value(table: Any, field: Any) -> Any:
    if (table, field.name) in SAID:
        return SAID[table, field.name]
    if isinstance(field, BooleanField):
        return True
    if isinstance(field, (CharField, TextField)):
        return f"@{table.__name__}.{field.name}"
    return 1


@pytest.fixture
def family(database: SqliteDatabase) -> None:
    """A row in every table: of a family of one guardian and one student, and of one teacher."""
    database.execute_sql("PRAGMA foreign_keys = OFF")
    for table in TABLES:
        named = {field.name: value(table, field) for field in columns(table)}
        keys = {field.name: 1 for field in table._meta.sorted_fields if isinstance(field, ForeignKeyField)}
        if table is models.Roll:
            table.delete().execute()
        table.insert(named | keys).execute()
    teacher = models.Mailbox.create(address="teacher@school.example", canonical="teacher@school.example")
    models.StaffMember.update(mailbox=teacher.id).execute()
    database.execute_sql("PRAGMA foreign_keys = ON")


def test_every_table_and_column_is_in_the_inventory() -> None:
    assert set(INVENTORY) == set(TABLES)
    for table, holding in INVENTORY.items():
        told = {*holding.shown, *holding.left_out}
        assert told == {field.name for field in columns(table)}, table
        assert not set(holding.shown) & set(holding.left_out), table


def test_every_table_has_its_time_in_the_document() -> None:
    rows = {row for row, _ in re.findall(r"^\| ([^|]+?) \| ([^|]+?) \|", DOCUMENT.read_text("utf-8"), re.MULTILINE)}
    assert {holding.kept for holding in INVENTORY.values()} <= rows


def test_what_is_shown_of_a_family_is_in_the_export(family: None) -> None:
    known = json.dumps(export.known(subjects.find(ADDRESS)), ensure_ascii=False)
    of_teacher = (models.StaffMember, models.Duty, models.Away)
    for table, holding in INVENTORY.items():
        for name in holding.shown if table not in of_teacher else ():
            written = value(table, getattr(table, name))
            if isinstance(written, str) and written.startswith("@"):
                assert written in known, f"{table.__name__}.{name}"
        for name in holding.left_out:
            assert f'"@{table.__name__}.{name}"' not in known


def test_an_erasure_leaves_nothing_that_names_the_family(family: None, database: SqliteDatabase) -> None:
    erasure.erase(AT, subjects.find(ADDRESS))
    for table in TABLES:
        rows = list(table.select().where(table.created != AT.now) if table is models.AuditRecord else table.select())
        if table.__name__ in {*STAYS, *OF_SCHOOL} or (table is models.Mailbox and len(rows) == 1):
            text = str([row.__data__ for row in rows if table.__name__ not in STAYS])
            assert not re.search(f"@Student|@Mailbox|{ADDRESS}", text), table.__name__
        else:
            assert rows == [], table.__name__


def test_erasing_a_student_takes_the_guardian_who_has_no_other(family: None) -> None:
    erasure.erase(AT, subjects.find("3-1-12"))
    assert [row.address for row in models.Mailbox.select()] == ["teacher@school.example"]
    assert not models.Student.select().exists()
    assert [json.loads(row.asked) for row in models.Roll.select()] == [[]]
    assert [json.loads(row.entries) for row in models.Digest.select()] == [[]]


def test_a_new_school_year_that_names_the_family_is_called_off(family: None) -> None:
    file = f"学年,組,番号,氏名,保護者1メール\n4,1,1,佐藤 空,a@x.example\n4,1,2,別の 名前,{ADDRESS}\n".encode()
    content = kept.write(kept.KeptPlan({}, file))
    outcome = json.dumps({"moved": 2, "gone": [{"name": "@Student.name"}, {"name": "佐藤 空"}]})
    models.NewYear.update(state="prepared", content=content, outcome=outcome).execute()
    erasure.erase(AT, subjects.find("3-1-12"))
    row = models.NewYear.get()
    assert (row.state, row.content) == ("cancelled", "")
    assert json.loads(row.outcome) == {"moved": 2, "gone": [{"name": "佐藤 空"}]}
