"""The roster's and the staff's pages in a real browser, as each duty has them: small and large, without JavaScript."""

import re

import pytest
from conversations.morning import joins
from playwright.async_api import Browser, ViewportSize, expect
from support import RunningGateway
from support.people import Person
from support.running_gateway import PUBLIC_URL
from support.school import HANAKO, MIKI, TARO

from browser.chromium import DESK, IN_THE_BROWSER, PHONE, Reader, reading
from mailgate.school.models import Bounce, DutyKind, Mailbox

pytestmark = IN_THE_BROWSER

SCREENS = pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])


async def log_in(person: Person, reader: Reader) -> None:
    """A staff member, at the first page."""
    await reader.logs_in(person)
    await expect(reader.page.get_by_role("link", name="名簿")).to_be_visible()


@SCREENS
async def test_the_office_finds_and_mends_a_student_by_keyboard(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    async with reading(browser, screen) as reader:
        page = reader.page
        await log_in(gateway.office, reader)
        await page.get_by_role("link", name="名簿").press("Enter")
        await page.get_by_label("児童・生徒をさがす").fill("ﾀﾛｳ 3-1")
        await page.get_by_label("児童・生徒をさがす").press("Enter")
        await expect(page.locator("main")).to_contain_text("見つかりませんでした")
        await page.get_by_label("児童・生徒をさがす").fill("太郎 3-1")
        await page.get_by_label("児童・生徒をさがす").press("Enter")
        await page.get_by_role("link", name=TARO).press("Enter")
        await reader.fits()
        await page.get_by_role("link", name="学級・番号・氏名を直す").press("Enter")
        await page.get_by_label(re.compile("^番号")).fill("8")
        await page.get_by_label(re.compile("^番号")).press("Enter")
        await expect(page.get_by_role("alert")).to_contain_text(f"{MIKI}さんの席です")
        await reader.fits()
        await page.get_by_label(re.compile("^番号")).fill("13")
        await page.get_by_role("button", name="保存する").press("Enter")
        await expect(page.get_by_role("status")).to_contain_text("保存しました")
        await page.get_by_role("link", name="保護者を追加する").press("Enter")
        await page.get_by_label(re.compile("^メールアドレス")).fill("obaachan@mail.example")
        await page.get_by_role("button", name="追加する").press("Enter")
        await expect(page.get_by_role("region", name="obaachan@mail.example")).to_be_visible()
        await reader.fits()


@SCREENS
async def test_an_admin_gives_duties_by_keyboard(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    admin = await joins(gateway, "水野 茂樹", "mizuno@school.example", DutyKind.ADMIN)
    async with reading(browser, screen) as reader:
        page = reader.page
        await log_in(admin, reader)
        await page.get_by_role("link", name="教職員", exact=True).press("Enter")
        await reader.fits()
        await page.get_by_role("link", name="教職員を追加する").press("Enter")
        await page.get_by_label(re.compile("^メールアドレス")).fill("kimura@school.example")
        await page.get_by_label(re.compile("^氏名")).fill("木村 健")
        await page.get_by_role("checkbox", name="担任").press("Space")
        await page.get_by_label("担任の学級・学年").fill("3")
        await page.get_by_role("button", name="追加する").press("Enter")
        await expect(page.get_by_role("alert")).to_contain_text("担任の学級を「3-1」のように")
        await reader.fits()
        await page.get_by_label("担任の学級・学年").fill("3-1")
        await page.get_by_role("button", name="追加する").press("Enter")
        await expect(page.get_by_role("row", name=re.compile("木村 健"))).to_contain_text("担任 3年1組")
        await reader.fits()


@SCREENS
async def test_a_homeroom_teacher_only_looks(gateway: RunningGateway, browser: Browser, screen: ViewportSize) -> None:
    async with reading(browser, screen) as reader:
        page = reader.page
        await log_in(gateway.teacher, reader)
        await page.get_by_role("link", name="名簿").press("Enter")
        await expect(page.locator("main")).not_to_contain_text(HANAKO)
        await expect(page.get_by_role("link", name="教職員", exact=True)).to_have_count(0)
        await page.get_by_role("link", name=TARO).press("Enter")
        await expect(page.locator("main")).to_contain_text("y…@docomo.example")
        await expect(page.locator("main").get_by_role("button")).to_have_count(0)
        await reader.fits()


@SCREENS
async def test_a_nurse_has_no_roster(gateway: RunningGateway, browser: Browser, screen: ViewportSize) -> None:
    async with reading(browser, screen) as reader:
        await gateway.nurse.mails("login@...")
        letter = await gateway.nurse.letter(text_contains="パスコード")
        await reader.page.goto(letter.link)
        await reader.page.get_by_label("パスコード").fill(letter.passcode)
        await reader.page.get_by_role("button", name="ログイン").click()
        await expect(reader.page.get_by_role("link", name="今日")).to_be_visible()
        await expect(reader.page.get_by_role("link", name="名簿")).to_have_count(0)
        await reader.page.goto(f"{PUBLIC_URL}/admin/roster")
        await expect(reader.page.get_by_role("heading", level=1)).to_contain_text("ページが見つかりません")


PAGES = (
    *("/admin/roster", "/admin/roster?grade=3&class=1", "/admin/roster?show=left", "/admin/roster/new"),
    *(f"/admin/roster/students/1{act}" for act in ("", "/edit", "/leave", "/return", "/guardians/new")),
    *(f"/admin/roster/students/1/guardians/1/{act}" for act in ("replace", "remove")),
    *("/admin/staff", "/admin/staff/new", "/admin/staff/1", "/admin/staff/1/remove"),
)


@SCREENS
async def test_axe_finds_nothing_on_any_of_the_pages(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    def a_letter_came_back() -> None:
        Mailbox.update(suspended=True, suspect_since=1).where(Mailbox.id == 1).execute()
        Bounce.create(letter=7, mailbox=1, kind="full", created=gateway.clock())

    await gateway.dependencies.store.write(a_letter_came_back)
    async with reading(browser, screen, scripts=True) as reader:
        await log_in(gateway.office, reader)
        for page in PAGES:
            await reader.page.goto(f"{PUBLIC_URL}{page}")
            await expect(reader.page.get_by_role("heading", level=1)).to_be_visible()
            assert await reader.violations() == [], page
            await reader.fits()
        assert reader.complaints == []


async def test_the_paper_prints_with_its_stylesheet(gateway: RunningGateway, browser: Browser) -> None:
    async with reading(browser, DESK) as reader:
        await log_in(gateway.office, reader)
        await reader.page.goto(f"{PUBLIC_URL}/admin/roster/students/1")
        async with reader.page.context.expect_page() as opened:
            await reader.page.get_by_role("button", name="登録用紙を印刷する").click()
        paper = await opened.value
        await expect(paper.get_by_role("heading", level=1)).to_contain_text("メールで連絡できます")
        assert await paper.locator(".code").evaluate("box => getComputedStyle(box).display") == "flex"
