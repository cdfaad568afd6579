"""The office's files in a real browser: chosen, looked at, taken with the typed number, undone, without a script."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, ViewportSize, expect
from support import RunningGateway
from support.running_gateway import PUBLIC_URL
from support.school import MIKI

from browser.admin.test_roster_pages import SCREENS, log_in
from browser.chromium import DESK, IN_THE_BROWSER, Reader, reading
from mailgate.spreadsheets.cells import Sheet, Workbook
from mailgate.spreadsheets.workbooks import workbook

pytestmark = IN_THE_BROWSER

IMPORTS = f"{PUBLIC_URL}/admin/imports"
HEADINGS = ("学年", "組", "番号", "氏名", "保護者1メール", "削除")
ROWS = (
    ("1", "1", "1", "新井 空", "a-rather-long-address-of-a-family@mail.example", ""),
    ("3", "1", "8", MIKI, "suzuki@mail.example", "○"),
)
"""A student who is new, and one who loses the only guardian."""


def a_table() -> bytes:
    """The rows as a Japanese spreadsheet program writes CSV."""
    return "\r\n".join(map(",".join, (HEADINGS, *ROWS))).encode("cp932")


def a_workbook() -> bytes:
    """The same rows as .xlsx."""
    return workbook(Workbook(HEADINGS, [Sheet("名簿", ROWS)]))


FILES = pytest.mark.parametrize(
    ("name", "content"), [("名簿.csv", a_table()), ("名簿.xlsx", a_workbook())], ids=["csv", "xlsx"]
)


async def previews(reader: Reader, file: Path) -> None:
    """From the page of imports to what this roster would do."""
    await reader.page.get_by_label("ファイル").first.set_input_files(file)
    await reader.page.get_by_role("button", name="名簿の内容を見る").click()
    await expect(reader.page.get_by_role("heading", level=1)).to_contain_text("取り込みの内容")


@SCREENS
@FILES
async def test_the_office_takes_a_file_and_takes_it_back(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize, tmp_path: Path, name: str, content: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    async with reading(browser, screen) as reader:
        page = reader.page
        await log_in(gateway.office, reader)
        await page.get_by_role("link", name="取り込み").press("Enter")
        await reader.fits()
        await previews(reader, file)
        await expect(page.locator("main")).to_contain_text(name)
        await expect(page.locator("main")).to_contain_text("1-1 1 新井 空")
        await reader.fits()
        await page.get_by_label("何かを失う人の数").fill("3")
        await page.get_by_role("button", name="この内容で取り込む").press("Enter")
        await expect(page.get_by_role("alert")).to_contain_text("数字で正しく入れてください")
        await reader.fits()
        await page.get_by_label("何かを失う人の数").fill("１人")
        await page.get_by_role("button", name="この内容で取り込む").press("Enter")
        await expect(page.get_by_role("status")).to_contain_text("取り込みました。")
        await reader.fits()
        await page.get_by_role("link", name="取り込みのページへ").press("Enter")
        await expect(page.get_by_role("article")).to_contain_text("追加1人")
        await reader.fits()
        await page.get_by_role("button", name="元に戻す").press("Enter")
        await expect(page.get_by_role("status")).to_contain_text("元に戻しました。")
        await expect(page.get_by_role("button", name="元に戻す")).to_have_count(0)
        await reader.fits()
        assert reader.complaints == []


@SCREENS
async def test_a_file_with_a_fault_is_named_line_by_line(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize, tmp_path: Path
) -> None:
    file = tmp_path / "名簿.csv"
    file.write_text("学年,組,番号,氏名,保護者1メール\nx,1,1,新井 空,arai\n", "utf-8")
    async with reading(browser, screen) as reader:
        await log_in(gateway.office, reader)
        await reader.page.goto(IMPORTS)
        await reader.page.get_by_label("ファイル").first.set_input_files(file)
        await reader.page.get_by_role("button", name="名簿の内容を見る").click()
        await expect(reader.page.get_by_role("alert")).to_contain_text("名簿.csv:2: 学年: 「x」は数字ではありません")
        await reader.fits()


@SCREENS
async def test_the_pages_can_be_read_by_anybody(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize, tmp_path: Path
) -> None:
    file = tmp_path / "名簿.csv"
    file.write_bytes(a_table())
    async with reading(browser, screen, scripts=True) as reader:
        await log_in(gateway.office, reader)
        await reader.page.goto(IMPORTS)
        assert await reader.violations() == []
        await previews(reader, file)
        assert await reader.violations() == []
        await reader.page.get_by_label("何かを失う人の数").fill("1")
        await reader.page.get_by_role("button", name="この内容で取り込む").click()
        await expect(reader.page.get_by_role("status")).to_contain_text("取り込みました。")
        assert await reader.violations() == []
        await reader.page.get_by_role("link", name="取り込みのページへ").click()
        await expect(reader.page.get_by_role("button", name="元に戻す")).to_be_visible()
        assert await reader.violations() == []
        assert reader.complaints == []


async def test_a_homeroom_teacher_has_no_such_page(gateway: RunningGateway, browser: Browser) -> None:
    async with reading(browser, DESK) as reader:
        await log_in(gateway.teacher, reader)
        await expect(reader.page.get_by_role("link", name="取り込み")).to_have_count(0)
        response = await reader.page.goto(IMPORTS)
        assert response
        assert response.status == 404
        await expect(reader.page.get_by_role("heading", level=1)).to_contain_text("ページが見つかりません")
