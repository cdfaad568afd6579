"""A school's groups in a real browser: made, filled by hand and by a file, taken back, without a script."""

from pathlib import Path

from playwright.async_api import Browser, ViewportSize, expect
from support import RunningGateway
from support.running_gateway import PUBLIC_URL
from support.school import HANAKO, MIKI, TARO

from browser.admin.test_roster_pages import SCREENS, log_in
from browser.chromium import IN_THE_BROWSER, reading

pytestmark = IN_THE_BROWSER

FILE = f"学年,組,番号,氏名,メール\n3,1,12,{TARO},\n1,2,20,{HANAKO},\n,,,,sato@school.example\n"


@SCREENS
async def test_the_office_makes_and_fills_a_group(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize, tmp_path: Path
) -> None:
    file = tmp_path / "金管バンド.csv"
    file.write_text(FILE, "utf-8")
    async with reading(browser, screen, scripts=True) as reader:
        page = reader.page
        await log_in(gateway.office, reader)
        await page.goto(f"{PUBLIC_URL}/admin/groups")
        await reader.is_for_everybody()
        await page.get_by_role("textbox", name="名前").fill("金管バンド")
        await page.get_by_role("radio", name="学校とは別の団体").check()
        await page.get_by_role("button", name="作る").click()
        await page.get_by_label("児童・生徒かアドレスをさがす").fill(MIKI)
        await page.get_by_role("button", name="さがす").click()
        await reader.is_for_everybody()
        await page.get_by_role("button", name="選んだ人を加える").click()
        await expect(page.get_by_role("rowheader", name=MIKI)).to_be_visible()
        await reader.is_for_everybody()
        await page.get_by_label("ファイル").set_input_files(file)
        await page.get_by_role("button", name="ファイルの内容を見る").click()
        await expect(page.locator("main")).to_contain_text("加わる人")
        await reader.is_for_everybody()
        await page.get_by_role("button", name="この内容で取り込む").click()
        await expect(page.locator("main")).to_contain_text("児童・生徒2人、アドレス1件")
        await reader.is_for_everybody()
        await page.get_by_role("link", name="このグループを消す").click()
        await reader.is_for_everybody()
        assert reader.complaints == []
