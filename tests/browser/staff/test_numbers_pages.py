"""Numbers, exports and suspensions in a real browser: small, large and dark, without script, for everybody."""

import re
from pathlib import Path

import openpyxl
import pytest
import pytest_asyncio
from playwright.async_api import Browser, ViewportSize, expect
from support import RunningGateway
from support.running_gateway import PUBLIC_URL
from support.school import TARO

from browser.chromium import DESK, IN_THE_BROWSER, PHONE, ZOOMED_DESK, reading
from browser.conftest import Changes

pytestmark = IN_THE_BROWSER

SCREENS = pytest.mark.parametrize("screen", [PHONE, DESK, ZOOMED_DESK], ids=["phone", "desk", "zoomed"])
PAGES = (
    *("/desk/numbers", "/desk/numbers?span=month", "/desk/numbers?span=year", "/city?span=week"),
    *("/desk/exports", "/desk/suspensions", "/desk/suspensions/1"),
)


@pytest.fixture
def changes(changes: Changes) -> Changes:
    """The gateway's operator is the office."""
    return {**changes, "gateway": {"operator": "office@school.example"}}


@pytest_asyncio.fixture(loop_scope="session")
async def gateway(gateway: RunningGateway) -> RunningGateway:
    """On a day on which a student has influenza."""
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school(reason="インフルエンザA型")
    return gateway


@SCREENS
async def test_every_page_fits_the_screen_and_is_for_everybody(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    async with reading(browser, screen, scripts=True) as reader:
        await reader.is_logged_in_as(gateway.office)
        for scheme in ("light", "dark"):
            await reader.page.emulate_media(color_scheme=scheme)
            for page in PAGES:
                await reader.page.goto(f"{PUBLIC_URL}{page}")
                assert await reader.violations() == [], (scheme, page)
                await reader.fits()
        assert reader.complaints == []


@SCREENS
async def test_a_suspension_from_the_proposal_to_the_report(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    async with reading(browser, screen) as nurse, reading(browser, screen) as mother:
        await nurse.is_logged_in_as(gateway.nurse)
        await nurse.page.goto(f"{PUBLIC_URL}/desk/suspensions")
        await nurse.page.get_by_role("link", name=re.compile(TARO)).press("Enter")
        await nurse.page.get_by_label("発症した日").fill("2026-11-22")
        await nurse.page.get_by_role("button", name="校長の指示により、出席停止にする").press("Enter")
        await expect(nurse.page.locator("main")).to_contain_text("早くても 2026年11月27日（金）")
        asked = await gateway.mother.letter("療養報告のお願い")
        await mother.is_logged_in_as(gateway.mother)
        await mother.page.goto(next(line for line in asked.text.splitlines() if "/recovery/" in line))
        await mother.page.get_by_label(re.compile("^熱が下がった日")).fill("2026-11-24")
        await mother.page.get_by_role("button", name="送信する").press("Enter")
        await expect(mother.page.get_by_role("status")).to_contain_text("2026年11月27日（金）")
        await mother.fits()
        await nurse.page.reload()
        await expect(nurse.page.locator("main")).to_contain_text("最後の日2026年11月27日（金）")
        await nurse.fits()
        assert nurse.complaints + mother.complaints == []


async def test_a_file_is_downloaded_under_its_name(gateway: RunningGateway, browser: Browser, tmp_path: Path) -> None:
    async with reading(browser, DESK) as reader:
        await reader.is_logged_in_as(gateway.office)
        await reader.page.goto(f"{PUBLIC_URL}/desk/exports")
        await reader.page.get_by_role("radio", name=re.compile("^月の出席簿")).check()
        async with reader.page.expect_download() as downloading:
            await reader.page.get_by_role("button", name="書き出す").click()
        download = await downloading.value
        assert download.suggested_filename == "s1-month-2026-11-01.xlsx"
        await download.save_as(tmp_path / "month.xlsx")
        assert openpyxl.load_workbook(tmp_path / "month.xlsx").sheetnames == ["1-2", "3-1"]


async def test_numbers_fit_on_paper(gateway: RunningGateway, browser: Browser) -> None:
    async with reading(browser, DESK) as reader:
        await reader.is_logged_in_as(gateway.office)
        await reader.page.goto(f"{PUBLIC_URL}/desk/numbers?span=month")
        assert (await reader.page.pdf(format="A4")).startswith(b"%PDF")
        await reader.page.emulate_media(media="print")
        assert not await reader.page.get_by_role("navigation", name="期間").is_visible()
        assert await reader.page.get_by_role("table").first.is_visible()
