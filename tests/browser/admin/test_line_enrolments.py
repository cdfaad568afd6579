"""The office's list of enrolments by LINE in a real browser, at a desk and on a phone, without script."""

from pathlib import Path

import pytest
from conversations.line.test_enrolling import code_of, number_of
from playwright.async_api import Browser, ViewportSize, expect
from support.line import line_gateway
from support.running_gateway import PUBLIC_URL
from support.school import MIKI, TARO

from browser.chromium import DESK, IN_THE_BROWSER, NARROW_PHONE, reading
from browser.conftest import Changes

pytestmark = IN_THE_BROWSER


@pytest.mark.parametrize("screen", [NARROW_PHONE, DESK], ids=["phone", "desk"])
async def test_the_office_answers_those_who_wait(
    tmp_path: Path, changes: Changes, browser: Browser, screen: ViewportSize
) -> None:
    async with (
        line_gateway(tmp_path, settings=changes) as (gateway, platform),
        reading(browser, screen, scripts=True) as office,
    ):
        phone, page = platform.phone("mother"), office.page
        phone.is_friend = True
        for student in (TARO, MIKI):
            await number_of(phone, await code_of(gateway, student))
        await office.is_logged_in_as(gateway.office)
        await page.goto(f"{PUBLIC_URL}/admin/roster")
        await page.get_by_role("link", name="LINEでの登録の申し込み").click()
        await office.is_for_everybody()
        await page.get_by_role("button", name=f"{TARO}の保護者として登録する").click()
        await expect(page.get_by_role("status")).to_contain_text("保護者として登録しました")
        await page.get_by_role("button", name=f"{MIKI}の申し込みを断る").click()
        await expect(page.locator("main")).to_contain_text("待っている申し込みはありません")
        await office.is_for_everybody()
        assert office.complaints == []
