"""No query reads a whole table that grows: every statement that a school year makes is explained by SQLite."""

import datetime as dt
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conversations.news.surveys import ATTENDANCE, asks
from conversations.news.writing import SNOW, snow, writes
from peewee import SqliteDatabase
from support import RunningGateway, running_gateway

from mailgate.school.directory.mailboxes import mailboxes_of
from mailgate.school.letters.line.budget import Budget
from mailgate.school.models import AudienceKind, School
from mailgate.school.news import archive, audiences, authors, reading
from mailgate.school.news.sending import releasing
from mailgate.school.news.surveys import answering, results
from mailgate.school.news.surveys.writing import SurveyContent
from mailgate.school.news.writing import last_look
from mailgate.school.news.writing.drafts import Content
from mailgate.school.trace import morning
from mailgate.service.watch import Watch

MAY_BE_READ_WHOLE = {"school", "migrations", "sqlite_master", "audit_head"}
"""There are few schools, and what reads them all says how many at the most; the audit has one head."""

OPERATOR = {"gateway": {"operator": "office@school.example"}}

PARTIAL = {"letter_waiting", "letter_failed", "letter_settled", "notice_open"}
"""Indexes that rows soon leave."""


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Every statement that is run from now on, with the parameters of one of its runs."""
    seen: dict[str, Any] = {}
    run = SqliteDatabase.execute_sql

    def noted(database: SqliteDatabase, sql: str, params: Any = None, *rest: Any) -> Any:
        seen[sql] = params
        return run(database, sql, params, *rest)

    monkeypatch.setattr(SqliteDatabase, "execute_sql", noted)
    return seen


ROSTERS = ("/desk?show=students&grade=3&class=1", "/desk/telephone?student=1", "/desk/print")
FAMILIES = ("/admin/roster?grade=3&class=1", "/admin/roster?show=left", "/admin/roster/students/1", "/admin/staff")


async def a_year(gateway: RunningGateway) -> None:
    """What people and the clock do: everything that happens more than once a day somewhere."""
    await gateway.mother.logs_in()
    await gateway.stranger.mails("login@...")
    await gateway.mother.mails("help@...")
    await gateway.mother.tells_the_school(remarks="昨夜から")
    await gateway.mother.tells_the_school(date="other", other_date="2026-12-01")
    for page in ("/", "/notices/1", "/notices/1/edit", "/notices/1/withdraw", "/notices/2/withdraw"):
        await gateway.mother.opens(page)
    await (await gateway.mother.opens("/notices/2/withdraw")).press("取り消す")
    told = await gateway.teacher.letter()
    await gateway.teacher.opens(told.link)
    await gateway.teacher.replies(told, "お大事に")
    await gateway.teacher.mails("today@...")
    await gateway.teacher.logs_in()
    await works_at_the_desk(gateway)
    for page in ("/desk", "/desk?date=2026-11-25", "/desk?show=select", *ROSTERS, "/desk/notices/1", "/admin"):
        await gateway.teacher.opens(page)
    await gateway.office.logs_in()
    for page in FAMILIES:
        await gateway.office.opens(page)
    for words in ("太郎", "3-1", gateway.mother.address):
        await (await gateway.office.opens("/admin/roster")).press("さがす", words=words)
    await gateway.office.opens("/desk/numbers?span=year")
    await gateway.office.opens("/city?span=year")
    for span in ("一日の連絡の一覧", "年度のまとめ"):
        await (await gateway.office.opens("/desk/exports")).press("書き出す", span=span)
    case = await (await gateway.office.opens("/desk/suspensions")).open("/desk/suspensions/1")
    await case.press("保護者に療養報告を頼む", disease="インフルエンザ")
    await gateway.mother.opens("/recovery/1")
    await (await gateway.mother.opens("/family")).press(
        "確かめるメールを送る", address="other@mail.example", use="beside"
    )
    await gateway.mother.replies(await gateway.mother.letter("療養報告"), "発症した日: 昨日")
    bounce = f"From: mailer-daemon@x.example\r\nTo: {told.envelope_sender}\r\n\r\n550 unknown".encode()
    await gateway.stranger.sends(bounce, [told.envelope_sender], sender="")
    await writes_to_many(gateway)
    await asks_many(gateway)
    at, budget = gateway.dependencies.moment(), Budget.of(gateway.dependencies.settings)
    await gateway.dependencies.store.read(morning.read, at, dt.date(2026, 11, 24), budget)
    gateway.post.answers["RCPT"] = "451 4.3.0 later"
    await gateway.nurse.mails("login@...")
    for hours in (0, 1, 1, 1, 24, 24 * 40, 24 * 300):
        gateway.clock.forward(hours=hours)
        await gateway.scheduler.tick()
        await Watch(gateway.dependencies).look()
    gateway.post.answers.clear()
    gateway.clock.forward(days=3)
    await gateway.settled()


async def writes_to_many(gateway: RunningGateway) -> None:
    """An announcement goes to everybody, is read, repeated, looked for and stopped."""
    number = await snow(gateway, gateway.office, repeat_minutes=15, repeats=1)
    store, moment = gateway.dependencies.store, gateway.dependencies.moment
    elsewhere = await store.read(class_elsewhere)
    await writes(gateway, gateway.secondary_teacher, Content(SNOW, elsewhere, repeat_minutes=15, repeats=1))
    people = await store.read(mailboxes_of, [gateway.mother.address, gateway.office.address])
    reader, office = people[gateway.mother.address], people[gateway.office.address]
    for minutes in (1, 15):
        gateway.clock.forward(minutes=minutes)
        await gateway.announced()
        await gateway.announcing.collect()
    await store.write(reading.mark, moment(), reader, number)
    author = await store.read(authors.of_school, moment(), office)
    await store.read(lambda: last_look.look(audiences.targets_of(number)))
    await store.read(reading.classrooms, author, number)
    await store.read(reading.addressees, author, number)
    await store.read(archive.received, reader, "en", "休校")
    await store.read(archive.written, author, "休校")
    await store.read(archive.corrections, reader, number, "en")
    await store.write(releasing.stop, author, number)
    await gateway.announced()


def class_elsewhere() -> list[audiences.Target]:
    """A class of the other school, which has families in common with the first."""
    return [audiences.Target(AudienceKind.CLASSROOM, School.get(School.code == "s2").id, "2", "1")]


async def asks_many(gateway: RunningGateway) -> None:
    """An announcement asks; families answer by page and by mail, and are reminded; the school looks at the results."""
    number = await asks(gateway, SurveyContent((ATTENDANCE,), remind_daily=True))
    store, moment = gateway.dependencies.store, gateway.dependencies.moment
    people = await store.read(mailboxes_of, [gateway.mother.address, gateway.office.address])
    reader, office = people[gateway.mother.address], people[gateway.office.address]
    own = await store.read(answering.load, reader, number)
    await store.write(answering.answer, moment(), reader, number, dict.fromkeys(own.places, (1,)))
    await gateway.neighbour.replies(await gateway.neighbour.letter("学級懇談会"), "出席")
    await gateway.neighbour.letter("回答を受け付けました")
    gateway.clock.forward(days=1)
    await gateway.announced()
    author = await store.read(authors.of_school, moment(), office)
    await store.write(results.of_author, author, number)


async def works_at_the_desk(gateway: RunningGateway) -> None:
    """What the teacher does on pages beside reading the desk: corrections, histories, the roll call."""
    correct = await gateway.teacher.opens("/desk/notices/1/correct")
    look = await correct.press("訂正を確かめる", kind="遅刻", reason="通院", why="電話")
    await look.press("訂正する")
    await (await gateway.teacher.opens("/desk/notices/1/undo")).press("元に戻す")
    for page in ("/desk/notices/1/withdraw", "/desk/notices/1/history", "/desk/students/1", "/desk/roll"):
        await gateway.teacher.opens(page)
    marked = await (await gateway.teacher.opens("/desk/roll?school=s1&grade=3&class=1")).press(
        "空席を記録する", empty=["4"]
    )
    asked = await marked.press("3年1組の家庭にメールで問い合わせる（1人）")
    await gateway.teacher.opens("/desk/roll")
    await asked.press("来ていました 鈴木 美紀")


def whole_tables(database: sqlite3.Connection, sql: str, params: Any) -> Iterator[str]:
    """The tables that a statement reads from end to end."""
    names = {alias: table for table, alias in re.findall(r'"(\w+)" AS "(\w+)"', sql)}
    for *_, step in database.execute(f"EXPLAIN QUERY PLAN {sql}", params or ()):
        found = re.match(r"SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?", step)
        if found and found[2] not in PARTIAL:
            table = str(names.get(found[1], found[1]))
            if database.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", [table]).fetchone():
                yield table


async def test_no_statement_reads_a_table_that_grows_from_end_to_end(
    tmp_path: Path, statements: dict[str, Any]
) -> None:
    async with running_gateway(tmp_path, settings=OPERATOR) as gateway:
        statements.clear()  # settling in is done once
        await a_year(gateway)
        said = dict(statements)
    database = sqlite3.connect(tmp_path / "mailgate.db")
    read_whole = {
        sql: tables
        for sql, params in said.items()
        if sql.startswith(("SELECT", "INSERT", "UPDATE", "DELETE", "WITH"))
        and (tables := set(whole_tables(database, sql, params)) - MAY_BE_READ_WHOLE)
    }
    database.close()
    assert len(said) > 50, "the year was not told"
    assert not read_whole, "\n".join(f"{tables}: {sql}" for sql, tables in read_whole.items())
