"""What is put into the address of a page: days that no calendar reaches, and places that no school has."""

from pathlib import Path
from urllib.parse import urlencode

import pytest
from web.world import MOTHER, OFFICE
from web.world import world as make_world

PAGES = (
    *("/desk", "/desk/print", "/desk/telephone", "/desk/roll", "/desk/numbers", "/desk/exports", "/desk/suspensions"),
    *("/desk/students/1", "/city"),
)
DAYS = ("0001-01-01", "1582-10-15", "9999-12-31", "2026-02-30", "2026-W48-2", "２０２６-11-24", "1" * 5_000, "\0")
ELSEWHERE: tuple[dict[str, str], ...] = (
    {},
    {"span": "year", "show": "students", "grade": "3", "class": "1"},
    {"span": "week", "show": "select", "grade": "＝1+1", "class": "\0", "year": "99999999999"},
    {"span": "month", "show": "<b>", "school": "nowhere", "student": "-1", "year": "0"},
)


@pytest.mark.parametrize("day", DAYS)
async def test_no_address_breaks_a_page(tmp_path: Path, day: str) -> None:
    async with make_world(tmp_path, operator=OFFICE) as world:
        await world.submitted(await world.logged_in(MOTHER))
        office = await world.logged_in(OFFICE)
        for path in PAGES:
            for rest in ELSEWHERE:
                page = await office.get(f"{path}?{urlencode({'student': '1', 'date': day, **rest})}")
                assert page.status in {200, 404}, (path, rest)
        token = (await office.get("/desk")).hidden()["csrf"]
        page = await office.post("/desk/confirm", {"csrf": token, "date": day, "notice": "1.9"})
        assert page.status in {200, 409, 422}
