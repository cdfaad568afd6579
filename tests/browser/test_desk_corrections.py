"""Corrections and histories in a real browser: on a phone and at a desk, without JavaScript, by keyboard."""

import re
from collections.abc import AsyncIterator

import pytest
from conversations.morning import tells
from playwright.async_api import Browser, ViewportSize, expect
from support import RunningGateway
from support.running_gateway import PUBLIC_URL
from support.school import TARO

from browser.chromium import DESK, Reader, launched, program, reading

pytestmark = pytest.mark.slow

PHONE: ViewportSize = {"width": 375, "height": 700}
SCREENS = pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])


@pytest.fixture
async def browser(gateway: RunningGateway) -> AsyncIterator[Browser]:
    executable = program()
    if executable is None:
        pytest.skip("there is no Chromium on this machine (Debian: chromium)")
    async with launched(gateway, executable) as browser:
        yield browser


async def log_in(gateway: RunningGateway, reader: Reader) -> None:
    """The office, at its desk."""
    await gateway.office.mails("login@...")
    letter = await gateway.office.letter(text_contains="パスコード")
    await reader.page.goto(letter.link)
    await reader.page.get_by_label("パスコード").fill(letter.passcode)
    await reader.page.get_by_role("button", name="ログイン").click()
    await expect(reader.page.get_by_role("heading", level=1)).to_contain_text("連絡")


async def is_right(reader: Reader) -> None:
    """Nothing to scroll sideways, nothing too small for a finger."""
    assert await reader.has_no_overflow()
    assert await reader.small_targets() == []


@SCREENS
async def test_a_correction_by_keyboard_and_without_script(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    await tells(gateway, TARO)
    async with reading(browser, screen) as reader:
        page = reader.page
        await log_in(gateway, reader)
        await page.goto(f"{PUBLIC_URL}/desk/notices/1/correct")
        await is_right(reader)
        await page.get_by_role("button", name="訂正を確かめる").press("Enter")
        await expect(page.get_by_role("alert")).to_contain_text("わけを書いてください")
        await page.get_by_role("radio", name="遅刻").press("Space")
        await page.get_by_label(re.compile("^理由")).select_option("通院")
        await page.get_by_label(re.compile("^わけ")).fill("お電話で伺いました")
        await page.get_by_role("button", name="訂正を確かめる").press("Enter")
        await expect(page.get_by_role("heading", level=1)).to_contain_text("このように訂正しますか")
        await is_right(reader)
        await page.get_by_role("button", name="訂正する").press("Enter")
        await expect(page.locator("main")).to_contain_text("お電話で伺いました")
        await page.reload()
        await is_right(reader)


PAGES = (
    *("/desk/notices/1", "/desk/notices/1/correct", "/desk/notices/1/withdraw", "/desk/notices/1/undo"),
    *("/desk/notices/1/history", "/desk/students/1"),
)


@SCREENS
async def test_axe_finds_nothing_on_any_of_the_pages(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    await tells(gateway, TARO, remarks="昨夜から38度あります")
    await gateway.office.logs_in()
    look = await (await gateway.office.opens("/desk/notices/1/correct")).press(
        "訂正を確かめる", kind="遅刻", reason="通院", arrival="10:30", why="お電話で伺いました"
    )
    await look.press("訂正する")
    async with reading(browser, screen, scripts=True) as reader:
        await log_in(gateway, reader)
        for page in PAGES:
            await reader.page.goto(f"{PUBLIC_URL}{page}")
            assert await reader.violations() == [], page
            await is_right(reader)
        assert reader.complaints == []
