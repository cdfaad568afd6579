"""Passkeys in a real browser, with Chromium's virtual authenticator (Chrome DevTools Protocol, domain WebAuthn)."""

import json

import pytest
from playwright.async_api import Browser, CDPSession, ViewportSize, expect
from support import RunningGateway
from support.people import Person

from browser.chromium import DESK, IN_THE_BROWSER, NARROW_PHONE, PHONE, Reader, reading
from mailgate.school.models import School

pytestmark = IN_THE_BROWSER

SCREENS = pytest.mark.parametrize("screen", [NARROW_PHONE, PHONE, DESK], ids=["narrow", "phone", "desk"])


async def authenticator(reader: Reader) -> CDPSession:
    """A virtual security key in this browser, touched by itself."""
    devices = await reader.page.context.new_cdp_session(reader.page)
    await devices.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasUserVerification": True, "isUserVerified": True}
    await devices.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return devices


async def demand(gateway: RunningGateway, *duties: str) -> None:
    """Let every school ask a second factor of these duties."""

    def change() -> None:
        for school in School.select():
            school.rules = json.dumps({**json.loads(school.rules), "second_factor": duties})
            school.save()

    await gateway.dependencies.store.write(change)


async def log_in(gateway: RunningGateway, person: Person, reader: Reader) -> None:
    gateway.clock.forward(minutes=2)
    await reader.logs_in(person)


@SCREENS
async def test_a_passkey_is_set_up_and_shown(gateway: RunningGateway, browser: Browser, screen: ViewportSize) -> None:
    await demand(gateway, "office")
    async with reading(browser, screen, scripts=True) as reader:
        page = reader.page
        await authenticator(reader)
        await log_in(gateway, gateway.office, reader)
        await expect(page.locator("main")).to_contain_text("まだ設定されていません")
        await reader.is_for_everybody()
        await page.get_by_role("link", name="設定する").click()
        await reader.is_for_everybody()
        await page.get_by_role("link", name="パスキーを登録する").click()
        await reader.is_for_everybody()
        await page.get_by_label("このパスキーの名前").fill("職員室のパソコン")
        await page.get_by_role("button", name="パスキーを登録する").click()
        await expect(page.locator("main")).to_contain_text("設定しました。")
        await expect(page.locator("main")).to_contain_text("職員室のパソコン")
        await reader.is_for_everybody()
        await page.get_by_role("button", name="新しい復旧コードを作る").click()
        await expect(page.locator(".codes li")).to_have_count(10)
        await reader.is_for_everybody()
        await page.goto("http://gate.localhost/me/sessions")
        await reader.is_for_everybody()
        await page.get_by_role("button", name="この端末からログアウト").click()
        await expect(page).to_have_url("http://gate.localhost/login?left")
        await log_in(gateway, gateway.office, reader)
        await expect(page).to_have_url("http://gate.localhost/second-factor?to=%2Fdesk")
        await reader.is_for_everybody()
        await page.get_by_role("link", name="パスキーを使う").click()
        await page.get_by_role("button", name="パスキーを使う").click()
        await expect(page).to_have_url("http://gate.localhost/desk")
        assert reader.complaints == []


async def test_another_machine_s_passkey_does_not_help(gateway: RunningGateway, browser: Browser) -> None:
    await demand(gateway, "office")
    async with reading(browser, DESK, scripts=True) as reader:
        await authenticator(reader)
        await log_in(gateway, gateway.office, reader)
        await reader.page.goto("http://gate.localhost/second-factor/passkey?add")
        await reader.page.get_by_role("button", name="パスキーを登録する").click()
        await expect(reader.page.locator("main")).to_contain_text("設定しました。")
    async with reading(browser, DESK, scripts=True) as other:
        await authenticator(other)
        await log_in(gateway, gateway.office, other)
        await other.page.get_by_role("link", name="パスキーを使う").click()
        await other.page.get_by_role("button", name="パスキーを使う").click()
        await expect(other.page.locator("#refused")).to_be_visible()


@SCREENS
async def test_an_app_is_set_up_without_any_script(
    gateway: RunningGateway, browser: Browser, screen: ViewportSize
) -> None:
    await demand(gateway, "office")
    async with reading(browser, screen) as reader:
        page = reader.page
        await log_in(gateway, gateway.office, reader)
        await page.get_by_role("link", name="設定する").click()
        await page.get_by_role("button", name="認証アプリを設定する").click()
        await expect(page.locator(".qr svg")).to_be_visible()
        assert await reader.has_no_overflow()
        await page.goto("http://gate.localhost/second-factor/passkey?add")
        await expect(page.locator("main")).to_contain_text("JavaScriptが必要です")
        assert reader.complaints == []
