"""A family of two children in the folder's database, and a look into that database beside the commands."""

import contextlib
from collections.abc import Iterator

from peewee import SqliteDatabase

from mailgate.school import models
from mailgate.school.models import Notice, Student

ROSTER = """学年,組,番号,氏名,保護者1メール,保護者2メール
3,1,12,山田 太郎,mother@x.example,father@x.example
1,2,20,山田 花子,mother@x.example,
"""
SECRET = "インフルエンザの疑い"


@contextlib.contextmanager
def looking() -> Iterator[None]:
    """The database of the folder, to be looked at and written to."""
    database = SqliteDatabase("mailgate.db", pragmas={"foreign_keys": 1, "secure_delete": 1})
    with database:
        models.bind(database)
        yield
    database.close()


def notice(student: Student) -> None:
    """A notice about this student."""
    Notice.create(
        school=student.school_id,
        student=student,
        form=f"f{student.id}",
        kind="sick",
        kind_name="欠席",
        reason="発熱",
        date="2026-11-24",
        until="2026-11-24",
        remarks=SECRET,
        created=1,
        updated=1,
    )
