"""Writing down a call on the desk: two clicks from the student's line."""

import pytest

from mailgate.school.models import Notice, State
from web.browser import Browser, Page
from web.world import BOTH, HOMEROOM, MOTHER, OFFICE, World

LINE = "/desk?show=students&grade=3&class=1"


async def the_form(browser: Browser, name: str) -> Page:
    """The form behind the button on the line of this student: the first click."""
    roster = await browser.get(LINE)
    for link in roster.links:
        if link.startswith("/desk/telephone") and name in (page := await browser.get(link)).text:
            return page
    raise AssertionError(f"{name} has no button")


async def press(browser: Browser, page: Page, choice: str, **typed: str) -> Page:
    """The second click: a reason."""
    fields = {**page.hidden(), "date": "2026-11-24", "choice": choice, **typed}
    return await browser.post("/desk/telephone", fields)


async def notices(world: World) -> list[Notice]:
    return await world.dependencies.store.read(lambda: list(Notice.select()))


async def test_two_clicks_write_down_a_call_after_the_deadline(world: World) -> None:
    world.clock.set("2026-11-24 09:10:00")
    office = await world.logged_in(OFFICE)
    page = await press(office, await the_form(office, "佐藤 花子"), "sick 発熱")
    assert "電話の連絡を入力しました。" in page.text
    assert "欠席（病欠） 発熱 確認済 電話" in page.text
    (notice,) = await notices(world)
    assert (notice.state, notice.taken_by, notice.way) == (State.CONFIRMED, "事務 高橋", "telephone")
    assert (notice.date, notice.after_deadline) == ("2026-11-24", False)
    assert "発熱" in (await (await world.logged_in(MOTHER)).get("/notices/1")).text


async def test_a_double_click_writes_it_down_once(world: World) -> None:
    office = await world.logged_in(OFFICE)
    form = await the_form(office, "佐藤 花子")
    for _ in range(2):
        await press(office, form, "sick 発熱")
    assert len(await notices(world)) == 1


@pytest.mark.parametrize(
    ("choice", "typed", "says"),
    [
        ("late その他", {"arrival": "10:00", "until": ""}, "備考に理由を書いてください"),
        ("sick 発熱", {"until": "2026-11-23", "remarks": "38度"}, "2026年11月24日"),
        ("", {"remarks": "38度"}, "入力を確かめてください"),
        ("sick 発熱", {"csrf": "old", "remarks": "38度"}, "まだ送信されていません"),
    ],
)
async def test_a_refusal_keeps_what_was_typed(world: World, choice: str, typed: dict[str, str], says: str) -> None:
    office = await world.logged_in(OFFICE)
    page = await press(office, await the_form(office, "佐藤 花子"), choice, **typed)
    assert page.status == 422
    assert says in page.text
    for name in ("remarks", "arrival", "until"):
        if typed.get(name):
            assert f'value="{typed[name]}"' in page.html
    assert await notices(world) == []


async def test_who_has_a_notice_already_is_offered_its_correction(world: World, mother: Browser) -> None:
    await world.submitted(mother, "佐藤 花子")
    office = await world.logged_in(OFFICE)
    page = await press(office, await the_form(office, "佐藤 花子"), "late 通院", arrival="10:00")
    assert page.status == 422
    assert "前の連絡を訂正する" in page.text
    assert 'formaction="/desk/notices/1/correct"' in page.html
    fields = {**page.hidden(), "date": "2026-11-24", "arrival": "10:00", "step": "change"}
    page = await office.post("/desk/notices/1/correct", fields)
    assert page.title.startswith("連絡の訂正")
    assert 'value="10:00"' in page.html


async def test_anybody_of_the_staff_may_take_a_call_but_sees_the_notices_of_their_places_alone(
    world: World, mother: Browser
) -> None:
    await world.submitted(mother, "佐藤 花子")
    both = await world.logged_in(BOTH)
    page = await both.get(LINE)
    assert "佐藤 花子" in page.text
    assert "欠席" not in page.text.partition("佐藤 花子")[2]
    assert "鈴木 一" in (await the_form(both, "鈴木 一")).text


async def test_a_homeroom_teacher_begins_with_the_own_classroom(world: World) -> None:
    page = await (await world.logged_in(HOMEROOM)).get("/desk?show=students")
    assert "佐藤 花子" in page.text
    assert "佐藤 太郎" not in page.text
    assert "学級を選んでください。" in (await (await world.logged_in(OFFICE)).get("/desk?show=students")).text


async def test_guardians_and_unknown_students_find_nothing(world: World, mother: Browser) -> None:
    for path in ("/desk?show=students", "/desk/telephone?student=1", "/desk/print"):
        assert (await mother.get(path)).status == 404
    office = await world.logged_in(OFFICE)
    for student in ("99", "x", ""):
        assert (await office.get(f"/desk/telephone?student={student}")).status == 404
