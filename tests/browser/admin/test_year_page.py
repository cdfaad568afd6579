"""The new school year in a real browser: files chosen, the preview read, prepared and called off, without a script."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, ViewportSize, expect
from support import RunningGateway
from support.running_gateway import PUBLIC_URL
from support.school import MIKI

from browser.chromium import DESK, IN_THE_BROWSER, PHONE, reading
from browser.staff.test_staff_pages import log_in

pytestmark = IN_THE_BROWSER

ROSTER = "学年,組,番号,氏名,保護者1メール\n1,1,1,新井 空,arai@mail.example\n4,2,5,山田 太郎,\n"


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
async def test_the_office_prepares_a_year_and_calls_it_off(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize, tmp_path: Path
) -> None:
    file = tmp_path / "新年度.csv"
    file.write_text(ROSTER, "cp932")
    async with reading(browser, screen) as reader:
        page = reader.page
        await log_in(gateway, reader)
        await page.goto(f"{PUBLIC_URL}/admin/year?last=6")
        await reader.fits()
        await page.get_by_label("名簿のファイル").set_input_files(file)
        await page.get_by_role("button", name="内容を見る").click()
        await expect(page.get_by_role("heading", name="まだ決まっていません")).to_be_visible()
        await expect(page.get_by_text(MIKI).first).to_be_visible()
        await reader.fits()
        await page.get_by_role("button", name="この内容で準備する").press("Enter")
        await expect(page.get_by_role("heading", name="準備できています")).to_be_visible()
        await reader.fits()
        await page.get_by_role("button", name="準備を取り消す").click()
        await expect(page.get_by_role("heading", name="準備できています")).to_have_count(0)
        assert reader.complaints == []


async def test_the_page_can_be_read_by_anybody(gateway: RunningGateway, browser: Browser) -> None:
    async with reading(browser, DESK, scripts=True) as reader:
        await log_in(gateway, reader)
        await reader.page.goto(f"{PUBLIC_URL}/admin/year?last=6")
        assert await reader.violations() == []
        await reader.page.get_by_role("button", name="内容を見る").click()
        await expect(reader.page.get_by_role("heading", name="まだ決まっていません")).to_be_visible()
        assert await reader.violations() == []
