"""The way from the chat to LINE's page in a real browser, which lets a form lead away only where our page says so."""

from pathlib import Path

import pytest
from conversations.line.test_linking import asks
from playwright.async_api import Browser, ViewportSize, expect
from support.line import line_gateway
from support.running_gateway import PUBLIC_URL

from browser.chromium import DESK, IN_THE_BROWSER, NARROW_PHONE, reading
from browser.conftest import Changes
from mailgate.words.languages import FAMILY_LANGUAGES

pytestmark = IN_THE_BROWSER


@pytest.mark.parametrize("screen", [NARROW_PHONE, DESK], ids=["phone", "desk"])
async def test_a_guardian_links_a_phone_and_ends_it(
    tmp_path: Path, changes: Changes, browser: Browser, screen: ViewportSize
) -> None:
    async with (
        line_gateway(tmp_path, settings=changes) as (gateway, platform),
        reading(browser, screen, scripts=True) as parent,
    ):
        phone, page = platform.phone("mother"), parent.page
        phone.is_friend = True
        address = await asks(phone)
        await parent.is_logged_in_as(gateway.mother)
        for language in (*FAMILY_LANGUAGES, "ja"):
            await page.goto(f"{PUBLIC_URL}/family")
            await page.locator("#language").select_option(language)
            await page.locator("form:has(#language) button").click()
            await expect(page.locator("#language")).to_have_value(language)
            await page.goto(address)
            await parent.is_for_everybody()
        await page.get_by_role("button", name="このLINEとつなぐ").click()
        await expect(page.locator("body")).to_contain_text("連携しました")
        await phone.bubble("LINEとつながりました")
        await page.goto(f"{PUBLIC_URL}/family")
        await parent.is_for_everybody()
        await page.get_by_role("button", name="LINEの連携を解除する").click()
        await expect(page.locator("main")).to_contain_text("LINEの連携を解除しました")
        assert parent.complaints == []
