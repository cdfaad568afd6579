"""Corrections, histories and the roll call in a real browser: small and large, without JavaScript, by keyboard."""

import re

import pytest
from conversations.morning import tells
from playwright.async_api import Browser, ViewportSize, expect
from support import RunningGateway
from support.running_gateway import PUBLIC_URL
from support.school import MIKI, TARO

from browser.chromium import DESK, IN_THE_BROWSER, PHONE, ZOOMED_DESK, Reader, reading

pytestmark = IN_THE_BROWSER

SCREENS = pytest.mark.parametrize("screen", [PHONE, DESK, ZOOMED_DESK], ids=["phone", "desk", "zoomed"])


async def log_in(gateway: RunningGateway, reader: Reader) -> None:
    """The office, at its desk."""
    await reader.logs_in(gateway.office)
    await expect(reader.page.get_by_role("heading", level=1)).to_contain_text("2026年")


@SCREENS
async def test_a_correction_by_keyboard_and_without_script(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    await tells(gateway, TARO)
    async with reading(browser, screen) as reader:
        page = reader.page
        await log_in(gateway, reader)
        await page.goto(f"{PUBLIC_URL}/desk/notices/1/correct")
        await reader.fits()
        await page.get_by_role("button", name="訂正を確かめる").press("Enter")
        await expect(page.get_by_role("alert")).to_contain_text("わけを書いてください")
        await page.get_by_role("radio", name="遅刻").press("Space")
        await page.get_by_label(re.compile("^理由")).select_option("通院")
        await page.get_by_label(re.compile("^わけ")).fill("お電話で伺いました")
        await page.get_by_role("button", name="訂正を確かめる").press("Enter")
        await expect(page.get_by_role("heading", level=1)).to_contain_text("このように訂正しますか")
        await reader.fits()
        await page.get_by_role("button", name="訂正する").press("Enter")
        await expect(page.locator("main")).to_contain_text("お電話で伺いました")
        await page.reload()
        await reader.fits()


@SCREENS
async def test_the_roll_is_called_by_keyboard_and_without_script(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    await tells(gateway, TARO)
    async with reading(browser, screen) as reader:
        page = reader.page
        await log_in(gateway, reader)
        await page.goto(f"{PUBLIC_URL}/desk/roll")
        await page.get_by_role("link", name=re.compile("3-1")).press("Enter")
        await expect(page.get_by_role("checkbox", name=re.compile(TARO))).to_be_checked()
        await page.get_by_role("checkbox", name=re.compile(MIKI)).press("Space")
        await page.get_by_role("button", name="空席を記録する").press("Enter")
        await reader.fits()
        await expect(page.get_by_role("region", name=re.compile("連絡のない空席"))).to_contain_text(MIKI)
        await page.get_by_role("button", name=re.compile("問い合わせる")).press("Enter")
        await expect(page.locator("main")).to_contain_text("メールで問い合わせました")
        await page.reload()
        await page.get_by_role("button", name=re.compile("来ていました")).press("Enter")
        await expect(page.get_by_role("region", name=re.compile("連絡のない空席 0"))).to_contain_text("事務室")
        await reader.fits()
    assert len([letter for letter in gateway.neighbour.letters if "登校の確認" in letter.subject]) == 1


PAGES = (
    *("/desk/notices/1", "/desk/notices/1/correct", "/desk/notices/1/withdraw", "/desk/notices/1/undo"),
    *("/desk/notices/1/history", "/desk/students/1", "/desk/roll", "/desk/roll?grade=3&class=1"),
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
            await reader.fits()
        assert reader.complaints == []
