"""The pages of corrections, histories and the roll call ask the database the same few things, however much there is."""

from pathlib import Path
from typing import Any

import pytest
from peewee import SqliteDatabase
from web.browser import Browser
from web.world import OFFICE, world

from mailgate.school.models import Notice, Roll, School, Student

DAY = "2026-11-24"


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All that is said to the database from now on."""
    found: list[str] = []
    run = SqliteDatabase.execute_sql

    def noted(database: SqliteDatabase, sql: str, params: Any = None, *rest: Any) -> Any:
        found.append(sql)
        return run(database, sql, params, *rest)

    monkeypatch.setattr(SqliteDatabase, "execute_sql", noted)
    return found


def enrol(classrooms: int, size: int) -> None:
    """More classrooms of this size: of each five students one is announced, and one is missing."""
    school = School.get()
    for room in range(classrooms):
        place = {"school": school.id, "grade": "5", "classroom": str(room)}
        for number in range(1, size + 1):
            student = Student.create(**place, number=str(number), name=f"児童 {number}")
            if number % 5 == 0:
                days = {"date": DAY, "until": DAY, "created": 0, "updated": 0}
                said = {"kind": "sick", "kind_name": "欠席（病欠）", "reason": "発熱", "form": f"{room}-{number}"}
                Notice.create(school=school.id, student=student.id, **days, **said)
        empty = list(range(1, size + 1, 5))
        Roll.create(**place, day=DAY, empty=str(empty), created=0)


PAGES: dict[str, str] = {
    "the lists of the school": "/desk/roll",
    "a classroom": "/desk/roll?grade=5&class=0",
    "a notice": "/desk/notices/1",
    "a correction": "/desk/notices/1/correct",
    "the history of a notice": "/desk/notices/1/history",
    "a student's year": "/desk/students/4",
    "the roster": "/admin/roster",
    "a classroom's roster": "/admin/roster?grade=5&class=0",
    "a student's family": "/admin/roster/students/1",
    "the staff": "/admin/staff",
}


async def statements(browser: Browser, said: list[str], page: str) -> int:
    """How many statements the second look at a page takes: the first one is put on record."""
    await browser.get(page)
    before = len(said)
    assert (await browser.get(page)).status == 200, page
    return len(said) - before


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
async def test_a_page_says_the_same_few_statements_however_much_there_is(
    tmp_path: Path, said: list[str], page: str
) -> None:
    async with world(tmp_path) as here:
        await here.dependencies.store.write(enrol, 1, 5)
        office = await here.logged_in(OFFICE)
        few = await statements(office, said, page)
        await here.dependencies.store.write(more_of_the_same, 8, 40)
        assert await statements(office, said, page) == few
        assert few <= 30


async def test_an_announcement_to_many_seats_says_as_little_as_one_to_two(tmp_path: Path, said: list[str]) -> None:
    async with world(tmp_path) as here:
        await here.dependencies.store.write(enrol, 1, 120)
        office = await here.logged_in(OFFICE)
        asked = []
        for count in (2, 100):
            form = await office.get("/desk/news/new")
            before = len(said)
            seats = "\n".join(f"5-0-{number}" for number in range(1, count + 1))
            page = await office.send(form, **{"subject.ja": f"{count}人へ", "text.ja": "お知らせ", "seats": seats})
            assert page.path.startswith("/desk/news/"), page.text
            asked.append(len(said) - before)
        assert asked[0] == asked[1]


def more_of_the_same(classrooms: int, size: int) -> None:
    """The same school, much larger: more classrooms, and older notices of the first student."""
    Roll.delete().execute()
    enrol(classrooms, size)
    row = Notice.get_by_id(1).__data__
    for number in range(200):
        day = f"2026-{4 + number % 7:02}-{1 + number % 28:02}"
        Notice.create(**{**row, "id": None, "form": f"old {number}", "date": day, "until": day})
