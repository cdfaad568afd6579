"""Days in the notice form: which are offered, and which are asked about once more before the last look."""

import pytest

from mailgate.school.models import Notice
from web.browser import Browser
from web.world import MOTHER, World


@pytest.mark.parametrize(("now", "named", "checked"), [
    ("2026-11-24 07:30:00", "", "2026-11-24"),  # a school day
    ("2026-11-28 09:00:00", "次の登校日 2026年11月30日（月）", "2026-11-30"),  # Saturday
    ("2026-11-29 20:00:00", "明日 2026年11月30日（月） 次の登校日", "2026-11-30"),  # Sunday evening
    ("2026-11-23 09:00:00", "明日 2026年11月24日（火） 次の登校日", "2026-11-24"),  # a holiday
    ("2026-11-27 13:00:00", "次の登校日 2026年11月30日（月）", "2026-11-30"),  # Friday, when all is over for today
    ("2026-11-24 13:00:00", "明日 2026年11月25日（水） 次の登校日", "2026-11-25"),
])  # fmt: skip
async def test_the_form_names_the_next_school_day_where_today_is_none(
    world: World, now: str, named: str, checked: str
) -> None:
    world.clock.set(now)
    page = await (await world.logged_in(MOTHER)).get("/notices/new")
    assert f'value="{checked}" checked' in page.html
    assert named in page.text
    assert ("次の登校日" in page.text) == bool(named)


@pytest.mark.parametrize(("days", "asked"), [
    ({"date": "2027-01-08"}, ""),
    ({"date": "2027-01-09"}, "2027年1月9日（土）は、だいぶ先の日です。"),
    ({"date": "2026-11-24", "until": "2026-12-15"}, ""),
    ({"date": "2026-11-24", "until": "2026-12-16"}, "23日間（2026年12月16日（水）まで）の連絡です。"),
])  # fmt: skip
async def test_days_far_away_and_long_ranges_are_asked_about_before_the_last_look(
    world: World, mother: Browser, days: dict[str, str], asked: str
) -> None:
    page = await mother.send(await mother.get("/notices/new"), **world.notice(remarks="朝から咳", **days))
    if asked:
        assert asked in page.text
        assert "この内容で送信しますか" not in page.text
        assert "朝から咳" in page.html
        sure_of = "..".join(days.values())
        assert f'name="sure_of" value="{sure_of}"' in page.html
        page = await mother.send(page, **world.notice(remarks="朝から咳", sure_of=sure_of, **days))
    assert "この内容で送信しますか" in page.text
    assert "送信しました" in (await mother.send(page, step="submit")).text


async def test_a_tick_is_good_for_the_days_it_was_given_for(world: World, mother: Browser) -> None:
    given = world.notice(date="2027-02-01", sure_of="2027-01-20")
    page = await mother.send(await mother.get("/notices/new"), **given)
    assert "だいぶ先の日です" in page.text
    look = await mother.send(page, **{**given, "sure_of": "2027-02-01"})
    back = await mother.send(look, step="change")
    assert "だいぶ先の日です" not in back.text
    assert "この内容で送信しますか" in (await mother.send(back, **{**given, "sure_of": "2027-02-01"})).text
    assert await world.count(Notice) == 0


async def test_a_change_to_a_day_far_away_is_asked_about_too(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    page = await mother.send(await mother.get("/notices/1/edit"), **world.notice(date="2027-02-01"))
    assert "だいぶ先の日です" in page.text
    assert "tel:0144-00-0001" in page.links


async def test_the_example_of_a_day_is_still_to_come(world: World, mother: Browser) -> None:
    page = await mother.send(await mother.get("/notices/new"), **world.notice(date="そのうち"))
    assert "月日を読み取れません。例：2026年12月1日（火）" in page.text


async def test_the_reasons_of_the_chosen_kind_stand_first(world: World, mother: Browser) -> None:
    page = await mother.send(await mother.get("/notices/new"), **world.notice(kind="late", reason=""))
    groups = [line.split('"')[1] for line in page.html.splitlines() if line.startswith("<optgroup")]
    assert groups == ["遅刻", "欠席（病欠）", "欠席（病欠以外）", "登校"]
