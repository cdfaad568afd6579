"""An admin changes the texts that a button sends."""

import pytest

from mailgate.school.models import Duty, StaffMember
from web.browser import Browser
from web.world import HOMEROOM, OFFICE, World

USUAL = "お大事になさってください。\nのちほどお電話します。\n承知しました。"


@pytest.fixture
async def admin(world: World) -> Browser:
    """The office, which is the school's admin as well."""

    def appoint() -> None:
        staff = StaffMember.get(StaffMember.mailbox == world.mailboxes[OFFICE])
        Duty.create(staff=staff, kind="admin")

    await world.dependencies.store.write(appoint)
    return await world.logged_in(OFFICE)


async def test_new_texts_are_buttons_at_once(world: World, admin: Browser, mother: Browser) -> None:
    await world.submitted(mother)
    page = await admin.get("/desk")
    assert "/admin/settings?school=hikari" in page.links or "/admin/settings" in page.links
    page = await admin.get("/desk/replies")
    assert f"{USUAL}</textarea>" in page.html
    page = await admin.send(page, texts="わかりました\n\n  9時に電話します  \nわかりました")
    assert "保存しました。" in page.text
    assert "わかりました\n9時に電話します</textarea>" in page.html
    teacher = await world.logged_in(HOMEROOM)
    for path in ("/desk?show=select", "/desk/notices/1"):
        assert 'value="9時に電話します"' in (await teacher.get(path)).html


@pytest.mark.parametrize(
    ("texts", "says"), [("あ" * 101, "1行は100字までです。"), ("\n".join(map(str, range(13))), "12行までです。")]
)
async def test_what_does_not_fit_on_a_button_is_shown_again(admin: Browser, texts: str, says: str) -> None:
    page = await admin.send(await admin.get("/desk/replies"), texts=texts)
    assert page.status == 422
    assert says in page.text
    assert f"{texts}</textarea>" in page.html


async def test_what_another_admin_changed_meanwhile_is_not_overwritten(admin: Browser) -> None:
    first, second = await admin.get("/desk/replies"), await admin.get("/desk/replies")
    await admin.send(first, texts="一つ目")
    page = await admin.send(second, texts="二つ目")
    assert page.status == 409
    assert "一つ目" in page.text
    assert "二つ目</textarea>" in page.html
    assert "保存しました。" in (await admin.send(page, texts="二つ目")).text


async def test_nobody_but_an_admin_changes_them(world: World, mother: Browser) -> None:
    for browser in (mother, await world.logged_in(OFFICE)):
        assert (await browser.get("/desk/replies")).status == 404
        token = (await browser.get("/")).hidden()
        assert (await browser.post("/desk/replies", {**token, "seen": USUAL, "texts": "x"})).status == 404


async def test_the_address_of_before_still_takes_a_form(admin: Browser) -> None:
    page = await admin.get("/admin/settings/replies")
    page = await admin.post("/desk/replies", {**page.hidden(), "texts": "九時に電話します"})
    assert "保存しました。" in page.text
    assert page.path.startswith("/admin/settings/replies")


async def test_a_form_that_was_open_before_the_pages_came_is_shown_once_more(admin: Browser) -> None:
    page = await admin.get("/admin/settings/replies")
    page = await admin.post("/desk/replies", {**page.hidden(), "seen": USUAL, "texts": "九時に電話します"})
    assert page.status == 409
    assert "九時に電話します</textarea>" in page.html
    page = await admin.post("/admin/settings/replies", {**page.hidden(), "texts": "九時に電話します"})
    assert "保存しました。" in page.text
