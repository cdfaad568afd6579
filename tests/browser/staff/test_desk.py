"""The desk in a real browser: as each duty, on a phone and at a desk, without a script, for everybody."""

import pytest
import pytest_asyncio
from conversations.morning import joins, tells
from playwright.async_api import Browser, ViewportSize, expect
from support import RunningGateway
from support.people import Person
from support.running_gateway import PUBLIC_URL
from support.school import HANAKO, MIKI, TARO

from browser.chromium import DESK, IN_THE_BROWSER, PHONE, Reader, reading
from mailgate.school.models import DutyKind

pytestmark = IN_THE_BROWSER

SCREENS = pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
DAY = f"{PUBLIC_URL}/desk"


@pytest_asyncio.fixture(loop_scope="session")
async def notices(gateway: RunningGateway) -> None:
    """Three notices that nobody has confirmed, one of them urgent."""
    await tells(gateway, HANAKO)
    await tells(gateway, TARO, remarks="至急ご相談があります", phone="090-0000-1234")
    await tells(gateway, MIKI, "late", "通院")


async def sits_down(person: Person, reader: Reader) -> None:
    """Somebody logs in, and this browser has the session."""
    await person.logs_in()
    for cookie in person.browser.cookies.jar:
        await reader.page.context.add_cookies([{"name": cookie.name, "value": cookie.value or "", "url": PUBLIC_URL}])
    await reader.page.goto(DAY)


PAGES = (
    *("", "?show=select&all=1", "?grade=3&class=1", "?date=2026-11-25", "?show=students&grade=3&class=1"),
    *("/telephone?student=1", "/print", "/notices/2"),
)


@SCREENS
@pytest.mark.parametrize("duty", DutyKind)
@pytest.mark.usefixtures("notices")
async def test_the_desk_fits_every_duty(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize, duty: DutyKind
) -> None:
    grade = {DutyKind.HOMEROOM: "3", DutyKind.GRADE: "3"}.get(duty, "")
    person = await joins(gateway, "渡部 学", "watabe@school.example", duty, grade)
    async with reading(browser, screen, scripts=True) as reader:
        await sits_down(person, reader)
        sees = await reader.page.get_by_role("link", name=TARO).count()
        assert bool(sees) == (duty is not DutyKind.ADMIN)
        pages = ("/replies",) if duty is DutyKind.ADMIN else PAGES
        for path in pages:
            await reader.page.goto(f"{DAY}{path}")
            await reader.is_for_everybody()
        assert reader.complaints == []


@SCREENS
@pytest.mark.usefixtures("notices")
async def test_a_morning_needs_no_script(gateway: RunningGateway, browser: Browser, screen: ViewportSize) -> None:
    async with reading(browser, screen) as reader:
        page = reader.page
        await sits_down(gateway.office, reader)
        await expect(page.get_by_role("heading", level=1)).to_contain_text("2026年11月24日")
        await page.get_by_role("link", name=f"{TARO}を選ぶ").click()
        await expect(page.get_by_role("checkbox", name=TARO)).to_be_checked()
        await page.get_by_role("checkbox", name=HANAKO).check()
        await page.get_by_role("button", name="お大事になさってください。").click()
        await expect(page.get_by_role("status")).to_contain_text("2件を確認済にしました。")
        await page.get_by_role("button", name=f"{MIKI}の連絡を確認済にする").click()
        await expect(page.get_by_role("status")).to_contain_text("1件を確認済にしました。")
        await page.reload()
        await expect(page.get_by_role("rowheader", name="未確認")).to_have_count(0)
        assert reader.complaints == []


@pytest.mark.usefixtures("notices")
async def test_the_keyboard_alone_confirms(gateway: RunningGateway, browser: Browser) -> None:
    async with reading(browser, DESK) as reader:
        page = reader.page
        await sits_down(gateway.office, reader)
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("link", name="本文へ")).to_be_focused()
        await page.get_by_role("link", name="未確認をすべて選ぶ").focus()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("checkbox", checked=True)).to_have_count(3)
        await page.get_by_role("checkbox", name=HANAKO).focus()
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/desk/confirm")
        await expect(page.get_by_role("checkbox", checked=True)).to_have_count(3)
        await expect(page.get_by_role("status")).to_have_count(0)
        await page.get_by_role("checkbox", name=HANAKO).focus()
        await page.keyboard.press("Space")
        await expect(page.get_by_role("checkbox", checked=True)).to_have_count(2)
        await page.get_by_role("button", name="言葉なしで").focus()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("status")).to_contain_text("2件を確認済にしました。")


@pytest.mark.parametrize("zoom", [2, 4])
@pytest.mark.usefixtures("notices")
async def test_the_desk_is_used_at_twice_and_four_times_its_size(
    gateway: RunningGateway, browser: Browser, zoom: int
) -> None:
    """A browser's zoom makes the window narrower in pixels of CSS (WCAG 2.2, 1.4.10)."""
    screen: ViewportSize = {"width": 1280 // zoom, "height": 900 // zoom}
    async with reading(browser, screen, scripts=True) as reader:
        await sits_down(gateway.office, reader)
        for path in PAGES:
            await reader.page.goto(f"{DAY}{path}")
            assert await reader.has_no_overflow(), path


@pytest.mark.usefixtures("notices")
async def test_the_desk_is_for_everybody_in_the_dark(gateway: RunningGateway, browser: Browser) -> None:
    async with reading(browser, DESK, scripts=True) as reader:
        await reader.page.emulate_media(color_scheme="dark")
        await sits_down(gateway.office, reader)
        for path in PAGES:
            await reader.page.goto(f"{DAY}{path}")
            assert not await reader.violations(), path
