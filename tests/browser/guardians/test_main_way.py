"""The main way in a real browser: on the narrowest phone and at a desk, without JavaScript, for everybody."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Browser, ViewportSize, expect
from support import RunningGateway
from support.running_gateway import PUBLIC_URL
from support.school import TARO

from browser.chromium import DESK, IN_THE_BROWSER, NARROW_PHONE, Reader, reading

pytestmark = IN_THE_BROWSER

Look = Callable[[Reader], Awaitable[None]]
SCREENS = pytest.mark.parametrize("screen", [NARROW_PHONE, DESK], ids=["phone", "desk"])


async def nothing(_: Reader) -> None:
    """Look at nothing in particular."""


async def log_in(gateway: RunningGateway, reader: Reader, look: Look = nothing) -> None:
    """The mother, from an empty mail to her first page."""
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter(text_contains="パスコード")
    page = reader.page
    await page.goto(letter.link)
    await look(reader)
    await page.get_by_label("パスコード").fill(letter.passcode)
    await page.get_by_role("button", name="ログイン").click()
    await expect(page.get_by_role("link", name="欠席・遅刻を連絡する")).to_be_visible()
    await look(reader)


async def tell_the_school(reader: Reader, look: Look = nothing) -> None:
    """A notice from the first page to the one that says it was sent."""
    page = reader.page
    await page.get_by_role("link", name="欠席・遅刻を連絡する").click()
    await look(reader)
    await page.get_by_role("checkbox", name=re.compile(TARO)).check()
    await page.get_by_role("radio", name=re.compile("^欠席（病欠）")).check()
    await page.get_by_role("button", name="確認へ進む").click()
    await expect(page.get_by_role("alert")).to_contain_text("理由")
    await look(reader)
    await page.get_by_label(re.compile("^理由")).select_option("発熱")
    await page.get_by_label("備考").fill("昨夜から38度あります")
    await page.get_by_role("button", name="確認へ進む").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("送信しますか")
    await look(reader)
    await page.get_by_role("button", name="送信する").click()
    await expect(page.locator("main")).to_contain_text("未確認")
    await look(reader)


async def confirm(gateway: RunningGateway, reader: Reader, look: Look = nothing) -> None:
    """The teacher, by the link of the letter."""
    told = await gateway.teacher.letter("要確認")
    page = reader.page
    await page.goto(told.link)
    await look(reader)
    await page.get_by_label(re.compile("^確認番号")).fill(told.passcode)
    await page.get_by_label(re.compile("^保護者への返信")).fill("お大事になさってください。")
    await page.get_by_role("button", name="確認済にする").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("確認済")
    await look(reader)


@SCREENS
async def test_the_main_way_needs_no_script(gateway: RunningGateway, browser: Browser, screen: ViewportSize) -> None:
    async with reading(browser, screen) as parent, reading(browser, screen) as teacher:
        await log_in(gateway, parent)
        await tell_the_school(parent)
        await confirm(gateway, teacher)
        answer = await gateway.mother.letter("確認しました")
        await parent.page.goto(answer.link)
        await expect(parent.page.get_by_role("heading", level=1)).to_contain_text("確認済")
        await expect(parent.page.locator("main")).to_contain_text("お大事になさってください。")
        assert parent.complaints + teacher.complaints == []


@SCREENS
async def test_every_page_fits_the_screen_and_is_for_everybody(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    async def look(reader: Reader) -> None:
        seen.append(await reader.page.title())
        assert await reader.has_no_overflow(), f"{seen[-1]} is wider than the screen"
        assert await reader.small_targets() == [], seen[-1]
        assert await reader.violations() == [], seen[-1]

    seen: list[str] = []
    async with reading(browser, screen, scripts=True) as parent, reading(browser, screen, scripts=True) as teacher:
        await log_in(gateway, parent, look)
        await tell_the_school(parent, look)
        await confirm(gateway, teacher, look)
        await parent.page.goto(f"{PUBLIC_URL}/notices/new")
        await parent.page.get_by_role("checkbox", name=re.compile(TARO)).check()
        await parent.page.get_by_role("radio", name=re.compile("^遅刻")).check()
        await parent.page.get_by_label(re.compile("^理由")).select_option("通院")
        await parent.page.get_by_role("button", name="確認へ進む").click()
        await expect(parent.page.get_by_role("alert")).to_contain_text("すでに送られています")
        await look(parent)
        for path in ("/notices/1", "/", "/notices/1/edit", "/login", "/login/cut-off", "/notices/999"):
            await parent.page.goto(f"{PUBLIC_URL}{path}")
            await look(parent)
        told = await gateway.office.letter("要確認")
        await gateway.office.logs_in()
        cookie = next(iter(gateway.office.browser.cookies.jar))
        await teacher.page.context.add_cookies([{"name": cookie.name, "value": cookie.value or "", "url": told.link}])
        for path in ("/desk", "/desk/notices/1", "/desk/letters"):
            await teacher.page.goto(f"{PUBLIC_URL}{path}")
            await look(teacher)
    assert len(set(seen)) >= 11, seen


async def test_each_page_comes_in_one_round_trip(gateway: RunningGateway, browser: Browser) -> None:
    async with reading(browser, NARROW_PHONE) as parent:
        asked: list[str] = []
        parent.page.on("request", lambda request: asked.append(request.resource_type))
        await log_in(gateway, parent)
        asked.clear()
        await parent.page.get_by_role("link", name="欠席・遅刻を連絡する").click()
        await expect(parent.page.get_by_role("button", name="確認へ進む")).to_be_visible()
        assert asked.count("document") == 1
        assert set(asked) <= {"document", "stylesheet", "other"}  # Chromium calls a manifest "other"
