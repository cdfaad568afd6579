"""Confirming several notices on the desk: by ticks, by one button, or a classroom at once."""

import datetime as dt

import pytest

from mailgate.ids import NoticeId
from mailgate.school.directory import families
from mailgate.school.directory.rules import Draft
from mailgate.school.models import Letter, Notice, Reply, State
from mailgate.school.notices import confirmation, submission
from mailgate.school.notices.submission import Edit
from web.browser import Browser, Page
from web.world import BOTH, FATHER, HOMEROOM, MOTHER, OFFICE, STRANGER, World

BOTH_CHILDREN = ("佐藤 花子", "佐藤 太郎")


async def states(world: World) -> list[str]:
    return await world.dependencies.store.read(
        lambda: [row.state for row in Notice.select(Notice.state).order_by(Notice.id)]
    )


async def tick(browser: Browser, page: Page, *ticked: str, **pressed: str) -> Page:
    return await browser.post("/desk/confirm", {**page.hidden(), "notice": list(ticked), **pressed})


@pytest.fixture
async def office(world: World, mother: Browser) -> Browser:
    """The office, with two notices that nobody has confirmed."""
    await world.submitted(mother, *BOTH_CHILDREN)
    return await world.logged_in(OFFICE)


async def test_what_is_ticked_is_confirmed_without_words_and_nothing_else(world: World, office: Browser) -> None:
    page = await office.get("/desk?show=select&notice=1")
    assert page.html.count("checked") == 1
    page = await tick(office, page, "1.1", bare="1", reply="やめた言葉")
    assert page.status == 200
    assert page.response.history, "a page that is loaded anew sends nothing once more"
    assert "1件を確認済にしました。" in page.text
    assert await states(world) == ["confirmed", "submitted"]
    assert await world.count(Reply) == 0


async def test_the_same_words_go_to_every_family_that_is_ticked(world: World, office: Browser) -> None:
    page = await office.get("/desk?show=select&all=1")
    assert page.html.count("checked") == 2
    page = await tick(office, page, "1.1", "2.1", canned="お大事になさってください。")
    assert "2件を確認済にしました。" in page.text
    assert await world.count(Reply) == 2
    father = await world.logged_in(FATHER)
    for notice in (1, 2):
        assert "お大事になさってください。" in (await father.get(f"/notices/{notice}")).text


async def test_a_line_s_own_button_confirms_it_alone(world: World, office: Browser) -> None:
    page = await tick(office, await office.get("/desk"), only="2.1")
    assert "1件を確認済にしました。" in page.text
    assert await states(world) == ["submitted", "confirmed"]


async def test_a_classroom_is_confirmed_at_once(world: World, mother: Browser, office: Browser) -> None:
    stranger = await world.logged_in(STRANGER)
    await world.submitted(stranger, "鈴木 一")
    page = await office.get("/desk?grade=3&class=1")
    assert "3年1組の未確認2件を、言葉なしで確認済にする" in page.text
    page = await tick(office, page, scope="all")
    assert "2件を確認済にしました。" in page.text
    assert page.path.startswith("/desk?grade=3&class=1&")
    assert await states(world) == ["confirmed", "submitted", "confirmed"]


async def test_a_double_click_confirms_once(world: World, office: Browser) -> None:
    page = await office.get("/desk?show=select")
    await tick(office, page, "1.1", reply="お大事に", step="words")
    letters = await world.count(Letter)
    again = await tick(office, page, "1.1", reply="お大事に", step="words")
    assert "1件はすでに確認済でした。" in again.text
    assert (await world.count(Letter), await world.count(Reply)) == (letters, 1)


async def test_what_was_changed_meanwhile_is_shown_and_not_confirmed(world: World, office: Browser) -> None:
    page = await office.get("/desk?show=select&all=1")

    def change() -> None:
        row = Notice.get_by_id(1)
        family = families.load(world.mailboxes[MOTHER])
        draft = Draft((row.student_id,), "sick", "腹痛", dt.date(2026, 11, 24))
        submission.edit(world.dependencies.moment(), family, [Edit(NoticeId(1), draft, 1)])

    await world.dependencies.store.write(change)
    page = await tick(office, page, "1.1", "2.1", reply="お大事に", step="words")
    assert page.status == 409
    assert "1件を確認済にしました。" in page.text
    assert "1件は、そのあいだに変更されました。" in page.text
    assert "腹痛" in page.text
    assert 'value="1.2" checked' in page.html
    assert "お大事に</textarea>" in page.html
    assert await states(world) == ["submitted", "confirmed"]
    await tick(office, page, "1.2", reply="お大事に", step="words")
    assert await states(world) == ["confirmed", "confirmed"]


async def test_what_a_colleague_confirmed_or_a_family_withdrew_is_said(world: World, office: Browser) -> None:
    page = await office.get("/desk?show=select&all=1")

    def meanwhile() -> None:
        at = world.dependencies.moment()
        confirmation.confirm(at, world.mailboxes[HOMEROOM], NoticeId(1), "")
        submission.withdraw(at, world.mailboxes[MOTHER], NoticeId(2), 1)

    await world.dependencies.store.write(meanwhile)
    page = await tick(office, page, "1.1", "2.1", bare="1")
    assert "1件はすでに確認済でした。" in page.text
    assert "1件は取り消されていました。" in page.text
    assert await states(world) == [State.CONFIRMED, State.WITHDRAWN]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"notice": []}, "確認する連絡を選んでください。"),
        ({"notice": ["1"]}, "確認する連絡を選んでください。"),
        ({"notice": ["1.1"], "reply": "あ" * 2_001}, "返信は2000字までです。"),
        ({"notice": ["1.1"], "csrf": "old"}, "まだ確認済になっていません。"),
    ],
)
async def test_a_refusal_keeps_what_was_typed(
    world: World, office: Browser, fields: dict[str, object], says: str
) -> None:
    page = await office.get("/desk?show=select")
    page = await office.post("/desk/confirm", {"reply": "のちほど", **page.hidden(), **fields})
    assert page.status == 422
    assert says in page.text
    assert f"{fields.get('reply', 'のちほど')}</textarea>" in page.html
    assert await states(world) == ["submitted", "submitted"]


async def test_a_notice_of_another_class_is_not_confirmed(world: World, office: Browser) -> None:
    both = await world.logged_in(BOTH)
    page = await tick(both, await both.get("/desk?show=select"), "1.1", bare="1")
    assert "1件は見つかりません。" in page.text
    assert await states(world) == ["submitted", "submitted"]
