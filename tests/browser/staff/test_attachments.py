"""Files of announcements in a real browser: attached, looked at, opened; nothing in them runs."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Browser, ViewportSize, expect
from support import RunningGateway
from support.files import pdf, png
from support.running_gateway import PUBLIC_URL

from browser.chromium import DESK, IN_THE_BROWSER, PHONE, reading

pytestmark = IN_THE_BROWSER

RUNS = b"<script>document.title = 'ran'; new Image().src = '/ran'</script><svg onload=\"document.title = 'ran'\"></svg>"


def read(file: Path) -> bytes:
    """What is in a file."""
    return file.read_bytes()


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
async def test_the_office_attaches_files_and_a_guardian_opens_them(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize, tmp_path: Path
) -> None:
    polyglot = pdf().replace(b"%PDF-1.4\n", b"%PDF-1.4\n%" + RUNS + b"\n")
    files = {"12月のお便り.pdf": polyglot, "地図.png": png(40, 2) + RUNS}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    async with reading(browser, screen, scripts=True) as reader:
        page = reader.page
        await reader.is_logged_in_as(gateway.office)
        await page.goto(f"{PUBLIC_URL}/desk/news/new")
        await page.get_by_role("checkbox", name="3年1組").check()
        await page.get_by_label(re.compile("^本文")).first.fill("ご覧ください。")
        await page.get_by_label("添付ファイル").set_input_files([tmp_path / name for name in files])
        await reader.is_for_everybody()
        await page.get_by_role("button", name="確認のページへ").click()
        await expect(page.get_by_label("「地図.png」を外す")).to_be_visible()
        await reader.is_for_everybody()
        await page.get_by_label(re.compile("^件名")).first.fill("12月のお便り")
        await page.get_by_role("button", name="確認のページへ").click()
        await expect(page.locator("#audience")).to_contain_text("12月のお便り.pdf、地図.png")
        await reader.is_for_everybody()
        await page.get_by_role("button", name=re.compile("通を送信する")).click()
    gateway.clock.forward(minutes=1)
    await gateway.announced()
    letter = await gateway.mother.letter("12月のお便り")
    links = re.findall(r"\S+/files/\S+", letter.text)
    assert len(links) == 2
    async with reading(browser, screen, scripts=True) as reader:
        page = reader.page
        async with page.expect_download() as waiting:
            with pytest.raises(Exception, match="Download is starting"):
                await page.goto(links[0])
        download = await waiting.value
        assert download.suggested_filename == "12月のお便り.pdf"
        await download.save_as(tmp_path / "saved")
        assert read(tmp_path / "saved") == polyglot
        await page.goto(links[1])
        assert await page.evaluate("document.images[0].naturalWidth") == 40, "the picture is shown"
        assert await page.title() != "ran"
        await page.goto(links[0][:-1])
        await expect(page.locator("main")).to_contain_text("ページが見つかりません")
