"""登録内容 in a real browser: on the narrowest phone and at a desk, without JavaScript, for everybody."""

import re

import pytest
from playwright.async_api import Browser, ViewportSize, expect
from support import RunningGateway
from support.people import Person
from support.running_gateway import PUBLIC_URL
from support.school import JIRO

from browser.chromium import DESK, IN_THE_BROWSER, NARROW_PHONE, reading
from browser.guardians.test_main_way import log_in, tell_the_school
from mailgate.words.languages import FAMILY_LANGUAGES

pytestmark = IN_THE_BROWSER

SCREENS = pytest.mark.parametrize("screen", [NARROW_PHONE, DESK], ids=["phone", "desk"])


@SCREENS
async def test_a_guardian_adds_an_address_and_leaves_without_script(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    async with reading(browser, screen) as parent:
        page = parent.page
        await log_in(gateway, parent)
        await page.get_by_role("link", name="登録内容").click()
        await page.get_by_label(re.compile("^新しいメールアドレス")).fill("another@mail.example")
        await page.get_by_role("radio", name=re.compile("^追加する")).check()
        await page.get_by_role("button", name="確かめるメールを送る").click()
        await expect(page.get_by_role("status")).to_contain_text("確かめるメールを送りました")
        other = Person(gateway, "", "another@mail.example")
        await other.replies(await other.letter("登録を続けるには"))
        await other.letter("保護者として登録されました")
        await page.goto(f"{PUBLIC_URL}/family")
        await expect(page.locator("main")).to_contain_text("a…@mail.example")
        await page.get_by_role("link", name="登録をやめる").click()
        await page.get_by_role("checkbox", name=re.compile(JIRO)).check()
        await page.get_by_role("button", name="退会する").click()
        await expect(page.get_by_role("heading", level=1)).to_have_text("退会しました")
        assert parent.complaints == []


@SCREENS
async def test_every_page_fits_the_screen_in_every_language(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    async with reading(browser, screen, scripts=True) as parent:
        page = parent.page
        await log_in(gateway, parent)
        await tell_the_school(parent)
        await gateway.teacher.logs_in()
        await gateway.teacher.opens("/desk/notices/1")
        for language in FAMILY_LANGUAGES:
            await page.goto(f"{PUBLIC_URL}/family")
            await page.locator("#language").select_option(language)
            async with page.expect_navigation():
                await page.locator("form:has(#language) button").click()
            await parent.is_for_everybody()
            await page.goto(f"{PUBLIC_URL}/family/leave")
            await parent.is_for_everybody()
