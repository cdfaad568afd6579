"""The admin's page of personal data in a real browser: small and large, without JavaScript."""

import pytest
from conversations.morning import tells
from playwright.async_api import Browser, ViewportSize, expect
from support import RunningGateway
from support.running_gateway import PUBLIC_URL
from support.school import TARO

from browser.chromium import DESK, IN_THE_BROWSER, PHONE, reading
from browser.staff.test_staff_pages import log_in
from mailgate.school.models import Duty, Mailbox, StaffMember

pytestmark = IN_THE_BROWSER


def appoint() -> None:
    """The office is the school's admin as well."""
    office = StaffMember.select().join(Mailbox).where(Mailbox.canonical == "office@school.example").get()
    Duty.create(staff=office, kind="admin")


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
async def test_a_family_is_looked_for_given_and_erased(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    await tells(gateway, TARO)
    await gateway.dependencies.store.write(appoint)
    async with reading(browser, screen) as reader:
        page = reader.page
        await log_in(gateway, reader)
        await page.goto(f"{PUBLIC_URL}/admin/privacy")
        await reader.fits()
        await page.get_by_label("だれのデータですか").fill(TARO)
        await page.get_by_role("button", name="さがす").click()
        await reader.fits()
        async with page.expect_download(timeout=20_000) as taken:
            await page.get_by_role("button", name="読むためのファイル（HTML）", exact=True).click()
        assert (await taken.value).suggested_filename == "family.html"
        await page.get_by_text("このデータを消去する").click()
        await reader.fits()
        await page.get_by_label("もう一度入れてください").fill(TARO)
        await page.get_by_role("button", name="消去する").click()
        await expect(page.get_by_role("status").first).to_contain_text("消去しました")
