"""Migrations change tables that are full: nothing that refers to them is lost."""

import json
import shutil
from pathlib import Path

from peewee import AutoField, SqliteDatabase
from playhouse.migrations import Runner

from mailgate.school.models import TABLES
from mailgate.store.schema import MIGRATIONS, migrate
from mailgate.store.sqlite import open_sqlite


async def test_what_was_there_before_a_migration_is_there_after_it(tmp_path: Path) -> None:
    (tmp_path / "first").mkdir()
    shutil.copy(MIGRATIONS / "0001_initial.py", tmp_path / "first")
    old = SqliteDatabase(str(tmp_path / "gate.db"), pragmas={"foreign_keys": 1})
    with old:
        Runner(old, str(tmp_path / "first")).up()
        old.execute_sql("INSERT INTO school VALUES (1, 'a', '青葉小学校', '1', '{}')")
        old.execute_sql("INSERT INTO mailbox (id, address, canonical, language) VALUES (1, 'a@x', 'a@x', '')")
        old.execute_sql(
            "INSERT INTO student (id, school_id, grade, classroom, number, name, kana, enrolled)"
            " VALUES (1, 1, '3', '1', '12', '山田 太郎', '', 1)"
        )
        old.execute_sql("INSERT INTO guardianship VALUES (1, 1)")
    old.close()

    store = await open_sqlite(str(tmp_path / "gate.db"), 64)
    await store.close()

    def count(table: str) -> int:
        return int(old.execute_sql(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - our own names

    with old:
        assert {table: count(table) for table in ("school", "mailbox", "student", "guardianship")} == {
            "school": 1,
            "mailbox": 1,
            "student": 1,
            "guardianship": 1,
        }
        assert old.execute_sql("SELECT source FROM guardianship").fetchall() == [("",)]
        assert old.execute_sql("PRAGMA foreign_key_check").fetchall() == []
    old.close()


async def test_whom_a_school_had_as_admin_is_head_as_well(tmp_path: Path) -> None:
    (tmp_path / "before").mkdir()
    for script in MIGRATIONS.glob("00*.py"):
        if script.name < "0011":
            shutil.copy(script, tmp_path / "before")
    old = SqliteDatabase(str(tmp_path / "gate.db"), pragmas={"foreign_keys": 1})
    rules = {"second_factor": ["admin"], "kind": [{"slug": "sick", "tell": ["nurse", "admin"]}]}
    with old:
        Runner(old, str(tmp_path / "before")).up()
        old.execute_sql("INSERT INTO school VALUES (1, 'a', '青葉小学校', '1', ?)", [json.dumps(rules)])
        old.execute_sql(
            "INSERT INTO mailbox (id, address, canonical, language, suspended) VALUES (1, 'a@x', 'a@x', '', 0)"
        )
        old.execute_sql(
            "INSERT INTO staff_member (id, school_id, mailbox_id, name, letters, digest_at)"
            " VALUES (1, 1, 1, '校長', '', '')"
        )
        old.execute_sql("INSERT INTO duty (staff_id, kind, grade, classroom) VALUES (1, 'admin', '', '')")
    old.close()

    store = await open_sqlite(str(tmp_path / "gate.db"), 64)
    await store.close()

    with old:
        assert old.execute_sql("SELECT kind FROM duty ORDER BY id").fetchall() == [("admin",), ("head",)]
        ((text,),) = old.execute_sql("SELECT rules FROM school").fetchall()
    old.close()
    changed = json.loads(text)
    assert changed["second_factor"] == ["admin", "head"]
    assert changed["kind"][0]["tell"] == ["nurse", "admin", "head"]


async def test_old_notices_say_how_they_came(tmp_path: Path) -> None:
    (tmp_path / "before").mkdir()
    for script in MIGRATIONS.glob("00*.py"):
        if script.name < "0019":
            shutil.copy(script, tmp_path / "before")
    old = SqliteDatabase(str(tmp_path / "gate.db"))
    said = {"kind": "sick", "kind_name": "病欠", "reason": "発熱", "date": "2026-11-24", "until": "2026-11-24"}
    empty = dict.fromkeys(("arrival", "departure", "pickup", "phone", "remarks"), "")
    notice = said | empty | {"school_id": 1, "student_id": 1, "after_deadline": 0, "state": "submitted", "revision": 1}
    with old:
        Runner(old, str(tmp_path / "before")).up()
        for form, taken_by in (("p" * 26, ""), ("m" * 34, ""), ("t" * 34, "事務室")):
            row = notice | {"form": form, "taken_by": taken_by, "created": 1, "updated": 1}
            old.execute_sql(
                f"INSERT INTO notice ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",  # noqa: S608 - our names
                list(row.values()),
            )
    old.close()

    store = await open_sqlite(str(tmp_path / "gate.db"), 64)
    await store.close()

    with old:
        ways = old.execute_sql("SELECT way FROM notice ORDER BY id").fetchall()
    old.close()
    assert ways == [("page",), ("mail",), ("telephone",)]


def test_sqlite_never_gives_a_number_again(tmp_path: Path) -> None:
    database = SqliteDatabase(str(tmp_path / "gate.db"))
    with database.connection_context():
        migrate(database)
        counted = {name for (name,) in database.execute_sql("SELECT name FROM sqlite_sequence")}
    numbered = {table._meta.table_name for table in TABLES if isinstance(table._meta.primary_key, AutoField)}
    assert numbered - counted == set()
