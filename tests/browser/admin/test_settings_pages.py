"""The settings in a real browser: small and large, for everybody, and without script from a change to its undo."""

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ViewportSize, expect
from support import RunningGateway
from support.running_gateway import PUBLIC_URL

from browser.chromium import DESK, IN_THE_BROWSER, PHONE, reading
from mailgate.school.models import Duty, DutyKind, StaffMember
from mailgate.web.admin.settings.topics import TOPICS

pytestmark = IN_THE_BROWSER

SCREENS = pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
PAGES = ("", "/history", "/kinds", "/kinds/sick", *(f"/{topic}" for topic in TOPICS))


@pytest_asyncio.fixture(loop_scope="session")
async def gateway(gateway: RunningGateway) -> RunningGateway:
    """Whose office is also its administrator."""

    def appoint() -> None:
        Duty.create(staff=StaffMember.get(StaffMember.name == "事務室"), kind=DutyKind.ADMIN)

    await gateway.dependencies.store.write(appoint)
    return gateway


@SCREENS
async def test_every_page_fits_the_screen_and_is_for_everybody(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    async with reading(browser, screen, scripts=True) as reader:
        await reader.is_logged_in_as(gateway.office)
        for path in PAGES:
            page = f"{PUBLIC_URL}/admin/settings{path}"
            await reader.page.goto(page)
            assert await reader.violations() == [], path
            assert await reader.has_no_overflow(), path
            assert await reader.small_targets() == [], path
        assert reader.complaints == []


@SCREENS
async def test_a_deadline_is_changed_seen_by_a_family_and_taken_back(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    async with reading(browser, screen) as admin, reading(browser, screen) as mother:
        await admin.is_logged_in_as(gateway.office)
        await mother.is_logged_in_as(gateway.mother)
        await admin.page.goto(f"{PUBLIC_URL}/desk")
        await admin.page.get_by_role("link", name="設定", exact=True).click()
        await admin.page.get_by_role("link", name="内容と理由").click()
        await admin.page.get_by_role("link", name="名前・締切・理由を変える").first.click()
        await admin.page.get_by_label("締切", exact=True).fill("09:10")
        await admin.page.get_by_role("button", name="保存する前に").click()
        await expect(admin.page.get_by_text("まだ保存されていません。")).to_be_visible()
        await expect(admin.page.get_by_label("締切", exact=True)).to_have_value("09:10")
        await expect(admin.page.locator("#previews").get_by_text("当日9:10まで").first).to_be_visible()
        await admin.page.get_by_role("button", name="保存する", exact=True).click()
        await expect(admin.page.get_by_text("保存しました。")).to_be_visible()
        await mother.page.goto(f"{PUBLIC_URL}/notices/new")
        await expect(mother.page.get_by_text("当日9:10まで").first).to_be_visible()
        await admin.page.get_by_role("link", name="変更の記録").first.click()
        await expect(admin.page.get_by_text("08:00 → 09:10")).to_be_visible()
        await admin.page.get_by_role("button", name="この変更を元に戻す").click()
        await expect(admin.page.get_by_text("元に戻しました。")).to_be_visible()
        await mother.page.goto(f"{PUBLIC_URL}/notices/new")
        await expect(mother.page.get_by_text("当日9:10まで")).to_have_count(0)
        assert admin.complaints == []
