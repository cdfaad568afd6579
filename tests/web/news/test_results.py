"""The results of a survey as they come in: the page says since when it is current, and comes anew by itself."""

import pytest

from mailgate.school.models import Student
from web.news.test_surveys import answered, asked
from web.world import MOTHER, OFFICE, World

RESULTS = "/desk/news/1/results"
CHECK = {"kind": "safety-check", "asks": "", "question": "", "options": "", "deadline": ""}


async def test_while_answers_come_the_page_comes_anew_until_somebody_stops_that(world: World) -> None:
    office = await asked(world)
    world.clock.set("2026-11-24 07:40:00")
    page = await office.get(RESULTS)
    assert "7:40 現在 60秒ごとに、自動で新しくなります。" in page.text
    assert page.response.headers["refresh"] == f"60; url={RESULTS}?reload=1"
    page = await office.get(f"{RESULTS}?reload=1")
    assert page.response.headers["refresh"] == f"60; url={RESULTS}?reload=2"
    assert "自動で新しくしない" in page.text
    assert f"{RESULTS}?still" in page.links
    page = await office.get(f"{RESULTS}?still")
    assert "refresh" not in page.response.headers
    assert "最新にして、自動で新しくする" in page.text
    assert RESULTS in page.links


@pytest.mark.parametrize("reload", ["30", "31", "29"])
async def test_who_is_not_there_any_more_is_not_kept_logged_in(world: World, reload: str) -> None:
    office = await asked(world)
    page = await office.get(f"{RESULTS}?reload={reload}")
    assert ("refresh" in page.response.headers) is (reload == "29")


async def test_after_a_stop_nothing_comes_anew(world: World) -> None:
    office = await asked(world)
    await office.send(await office.get("/desk/news/1"), step="stop")
    page = await office.get(RESULTS)
    assert "refresh" not in page.response.headers
    assert "自動で新しく" not in page.text


async def test_after_the_deadline_the_page_is_still(world: World) -> None:
    await asked(world)
    world.clock.set("2026-11-24 18:00:01")
    page = await (await world.logged_in(OFFICE)).get(RESULTS)
    assert "18:00 現在" in page.text
    assert "refresh" not in page.response.headers


async def test_who_needs_help_stands_first_with_the_telephone(world: World) -> None:
    office = await asked(world, **CHECK)
    await world.dependencies.store.write(lambda: Student.update(phone="0144-11-1111").execute())
    assert "0144-11-1111" not in (await office.get(RESULTS)).text
    await answered(world, MOTHER, **{"item-1-0": "2"})
    page = await office.get(RESULTS)
    assert "助けが必要 1人" in page.text
    assert page.text.index("0144-11-1111") < page.text.index("ご家族は無事ですか")
    await answered(world, MOTHER, **{"item-1-0": "1"})
    page = await office.get(RESULTS)
    assert "助けが必要 1人" not in page.text
    assert "0144-11-1111" not in page.text
