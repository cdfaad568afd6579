"""The purge, its counts, the end of a school and the search for a student, on both engines."""

from collections.abc import AsyncIterator
from dataclasses import replace
from functools import partial

import pytest
from support import school

from mailgate.ids import SchoolId
from mailgate.school.models import AuditRecord, Letter, Mailbox, Notice, School, Student
from mailgate.school.moment import Moment
from mailgate.school.privacy import closing, export, overview, purges, retention, subjects
from mailgate.service.daily_purge import DailyPurge
from mailgate.store import Store, open_store

AT = Moment(1_795_471_800)
DAY = 86_400


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    opened = await open_store(database, waiting_units=64)
    await opened.write(school.settle_in)
    yield opened
    await opened.close()


def a_notice(day: str) -> None:
    student = Student.get(Student.name == school.TARO)
    words = {"kind": "sick", "kind_name": "病欠", "reason": "発熱", "date": day, "until": day}
    Notice.create(school=student.school_id, student=student, form=day, created=1, updated=1, **words)


def former() -> None:
    """A mailbox that is nobody's, and a student who left long ago."""
    Mailbox.create(address="former@x.example", canonical="former@x.example")
    Student.update(enrolled=False).where(Student.name == school.HANAKO).execute()


async def test_the_purge_of_a_day_tells_first_and_counts_after(store: Store) -> None:
    for day in ("2024-11-01", "2026-11-02"):
        await store.write(a_notice, day)
    await store.write(former)
    moments = [AT, Moment(AT.now + 31 * DAY)]
    taken = [await DailyPurge(store, partial(replace, now), lambda: False).by_school() for now in moments]
    assert taken == [{"mailbox": 1}, {"notice": 1}]
    letters = await store.read(lambda: [row.recipient for row in Letter.select()])
    assert letters[0] == "office@school.example"
    last = await store.read(purges.last, moments[1])
    assert [day.counts for day in last] == [{"notice": 1}]
    keeping = await store.read(overview.of_operator, moments[1])
    assert [each.school.code for each in keeping] == ["s1", "s2"]
    about = AuditRecord.event == "sensitive_delete:purge"
    assert await store.read(lambda: AuditRecord.select().where(about).count()) == 2


async def test_a_student_is_found_and_known(store: Store) -> None:
    await store.write(a_notice, "2026-11-02")
    known = await store.read(lambda: export.known(subjects.find("山田太郎")))
    assert [notice["date"] for notice in known["students"][0]["notices"]] == ["2026-11-02"]


async def test_a_school_is_closed_and_removed(store: Store) -> None:
    await store.write(a_notice, "2026-11-02")
    assert await store.write(closing.close, AT, "s1")
    planned = await store.read(closing.preview, AT, "s1")
    assert (planned.notices, planned.unexported) == (1, ["2026-11"])
    while await store.write(closing.remove_some, AT, "s1"):
        pass
    assert await store.read(lambda: [row.code for row in School.select()]) == ["s2"]
    assert await store.read(lambda: [row.name for row in Student.select()]) == [school.JIRO]


async def test_leavers_are_dated_once(store: Store) -> None:
    await store.write(former)
    for days in (0, 1):
        await store.write(retention.prepare, Moment(AT.now + days * DAY), SchoolId(1))
    left = await store.read(lambda: [row.left for row in Student.select().where(~Student.enrolled)])
    assert left == ["2026-11-24"]
