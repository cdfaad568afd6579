"""A new school year takes effect once on each engine, also where two processes see it due, and is counted alike."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator

import pytest

from mailgate.ids import SchoolId
from mailgate.school.attendance import export
from mailgate.school.attendance.spans import Length
from mailgate.school.changes import farewells, journal
from mailgate.school.changes.undoing import undo
from mailgate.school.directory import schools
from mailgate.school.directory.rules import DEFAULT_ZONE
from mailgate.school.models import ChangeCause, FormerSeat, Guardianship, Letter, Mailbox, School, Student
from mailgate.school.moment import Moment
from mailgate.school.year import preparing, showing, taking_effect
from mailgate.school.year.preparing import YearWish
from mailgate.store import Store, open_store

ROSTER = "学年,組,番号,氏名,保護者1メール\n1,1,1,新井 空,arai@x.example\n".encode()


def on(day: str) -> Moment:
    """Noon of a day at the school."""
    return Moment(int(dt.datetime.fromisoformat(f"{day} 12:00").replace(tzinfo=DEFAULT_ZONE).timestamp()))


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    opened = await open_store(database, waiting_units=64)
    yield opened
    await opened.close()


def settle_in() -> SchoolId:
    """A student who moves up and one who graduates, each with a guardian, and what is prepared for April."""
    schools.add(on("2027-03-01"), "takushin", "拓進小学校", "0144-00-0000", schools.default_rules(DEFAULT_ZONE))
    school = schools.lock("takushin")
    for grade, name in (("5", "青木 花"), ("6", "井上 海")):
        student = Student.create(school=school, grade=grade, classroom="1", number="1", name=name)
        mailbox = Mailbox.create(address=f"{grade}@x.example", canonical=f"{grade}@x.example")
        Guardianship.create(student=student, mailbox=mailbox)
    number = preparing.draft(on("2027-03-10"), school, YearWish(roster=ROSTER))
    preparing.confirm(on("2027-03-10"), school, number)
    return SchoolId(school.id)


def sheets(at: Moment, day: dt.date) -> list[str]:
    table = export.of_operator(at, School.get(School.code == "takushin"), Length.YEAR, day).table(str)
    return [sheet.name for sheet in table.sheets]


async def test_it_takes_effect_once_and_is_undone(store: Store, database: str) -> None:
    school = await store.write(settle_in)
    april = on("2027-04-01")
    other = await open_store(database, waiting_units=64)
    await asyncio.gather(*(each.write(taking_effect.carry_out, april, school) for each in (store, other)))
    await other.close()
    assert await store.read(taking_effect.due, april) == []
    assert await store.read(lambda: FormerSeat.select().count()) == 2
    assert await store.read(sheets, on("2027-05-10"), dt.date(2026, 6, 1)) == ["5-1", "6-1"]
    assert await store.read(sheets, on("2027-05-10"), dt.date(2027, 6, 1)) == ["1-1", "6-1"]
    for day in ("2027-04-25", "2027-05-02"):
        assert await store.read(farewells.due, on(day)) == [school]
        await store.write(farewells.carry_out, on(day), school)
    told = await store.read(lambda: [row.recipient for row in Letter.select().where(Letter.template ** "%farewell")])
    assert told == ["6@x.example"]
    assert await store.read(lambda: Guardianship.select().count()) == 2


async def test_it_can_be_undone(store: Store) -> None:
    school = await store.write(settle_in)
    await store.write(taking_effect.carry_out, on("2027-04-01"), school)

    def undone() -> tuple[set[str], bool]:
        row, at = schools.lock("takushin"), on("2027-04-30")
        last = journal.last(at, school, [ChangeCause.YEAR])
        assert last is not None
        undo(at, row, last.id)
        effect = showing.standing(at, row).effect
        assert effect is not None
        return {student.grade for student in Student.select().where(Student.enrolled)}, effect.undone

    assert await store.write(undone) == ({"5", "6"}, True)
