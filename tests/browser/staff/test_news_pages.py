"""Announcements in a real browser: written, sent and read, on a phone and a desk; axe finds nothing."""

import re

import pytest
from playwright.async_api import Browser, ViewportSize, expect
from support import RunningGateway
from support.people import Person
from support.running_gateway import PUBLIC_URL

from browser.chromium import DESK, IN_THE_BROWSER, PHONE, Reader, reading

pytestmark = IN_THE_BROWSER

SCREENS = pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])


async def log_in(person: Person, reader: Reader) -> None:
    await reader.logs_in(person)
    await expect(reader.page.get_by_role("heading", level=1)).to_be_visible()


@SCREENS
async def test_the_office_asks_a_class_and_a_guardian_answers(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    async with reading(browser, screen, scripts=True) as reader:
        page = reader.page
        await log_in(gateway.office, reader)
        await page.goto(f"{PUBLIC_URL}/desk/news/new")
        await reader.is_for_everybody()
        await page.get_by_role("checkbox", name="3年1組").check()
        await page.get_by_label(re.compile("^件名")).first.fill("雪のため早く終わります")
        await page.get_by_label(re.compile("^本文")).first.fill("14時に終わります。")
        await page.get_by_text("質問する").click()
        await page.get_by_label("答え方", exact=True).select_option("yes-no")
        await page.get_by_label("質問", exact=True).fill("迎えに来られますか")
        await page.get_by_text("質問を足す").first.click()
        await page.get_by_label("答え方2", exact=True).select_option("one")
        await page.get_by_label("質問2", exact=True).fill("どこで待ちますか")
        await page.get_by_label(re.compile(r"^選ぶもの2\b")).fill("教室\n体育館")
        await page.get_by_role("radio", name=re.compile("^緊急")).check()
        await reader.is_for_everybody()
        await page.get_by_role("button", name="確認のページへ").click()
        await expect(page.locator("main")).to_contain_text("届く数")
        await reader.is_for_everybody()
        async with page.expect_navigation():
            await page.get_by_role("button", name=re.compile("通を送信する")).click()
        await gateway.announced()
        await page.reload()
        await expect(page.locator("main")).to_contain_text("送信済")
        await reader.is_for_everybody()
        for path in ("readers", "readers?left=1", "results"):
            await page.goto(f"{PUBLIC_URL}/desk/news/1/{path}")
            assert await reader.violations() == []
        await page.goto(f"{PUBLIC_URL}/desk/news")
        await reader.is_for_everybody()
    async with reading(browser, screen, scripts=True) as reader:
        page = reader.page
        await log_in(gateway.mother, reader)
        await page.goto(f"{PUBLIC_URL}/news")
        await reader.is_for_everybody()
        await page.get_by_role("link", name=re.compile("雪のため早く終わります")).click()
        await reader.is_for_everybody()
        await page.get_by_role("radio", name="はい").check()
        await page.get_by_role("radio", name="体育館").check()
        await page.get_by_role("button", name="答えを送る").click()
        await expect(page.get_by_role("status")).to_contain_text("答えを学校に送りました。")
        await reader.is_for_everybody()
