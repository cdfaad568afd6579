"""Notes in a real Chromium: the page, its script, and the worker that shows what was pushed.

A Chromium subscribes at Google alone, whose service no test reaches. So the test puts in what that would give, and
hands what the gateway pushed to the browser by the DevTools Protocol, as that service would.
"""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from conversations.morning import tells
from playwright.async_api import expect
from support import RunningGateway
from support.people import Person
from support.push.device import Device
from support.push.running import gateway_with_push, their_certificate
from support.push.service import PushServices
from support.running_gateway import PUBLIC_URL
from support.school import TARO

from browser.chromium import DESK, IN_THE_BROWSER, NARROW_PHONE, Reader, owned
from browser.conftest import Changes
from browser.guardians.lock_screen import LockScreen
from mailgate.school.models import Letter

pytestmark = IN_THE_BROWSER

BUTTON = "この端末で通知を受け取る"


@pytest_asyncio.fixture(loop_scope="session")
async def services(tmp_path: Path) -> AsyncIterator[PushServices]:
    """Push services on the loopback interface."""
    async with PushServices(their_certificate(tmp_path)) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def gateway(tmp_path: Path, changes: Changes, services: PushServices) -> AsyncIterator[RunningGateway]:
    """A gateway that reaches them."""
    async with gateway_with_push(tmp_path, services, changes) as opened:
        yield opened


async def opens(reader: Reader, person: Person) -> None:
    """The page, by somebody who allows notifications."""
    await reader.page.context.grant_permissions(["notifications"], origin=PUBLIC_URL)
    await reader.is_logged_in_as(person)
    await reader.page.goto(f"{PUBLIC_URL}/me/push")


def given_by(device: Device) -> str:
    """What this device's push service gives to a script that subscribes."""
    keys = {"p256dh": device.browser.p256dh, "auth": device.browser.auth}
    return f"async () => ({{ toJSON: () => ({json.dumps({'endpoint': device.endpoint, 'keys': keys})}) }})"


async def subscribes(reader: Reader, person: Person, device: Device) -> None:
    """This person taps the button, in a browser whose push service gives it this device's address and keys."""
    await reader.page.add_init_script(f"PushManager.prototype.subscribe = {given_by(device)};")
    await opens(reader, person)
    await reader.page.get_by_role("button", name=BUTTON).click()
    await expect(reader.page.get_by_role("status")).to_have_text("この端末でお知らせします。")


async def test_a_note_comes_to_the_screen_and_a_tap_on_it_leads_to_the_notice(
    gateway: RunningGateway, services: PushServices, web_address: str, tmp_path: Path
) -> None:
    device = Device(services, "mother")
    async with owned(web_address, tmp_path / "profile", NARROW_PHONE) as reader:
        await subscribes(reader, gateway.mother, device)
        await reader.is_for_everybody()
        await tells(gateway, TARO)
        await services.messages(1)
        screen = await LockScreen.of(reader.page)
        await screen.shows(*device.pushed)
        (shown,) = await screen.notifications()
        assert [shown] == device.notes
        assert shown["title"] == "連絡を受け付けました"
        for secret in (*TARO.split(), "発熱", "欠席"):
            assert secret not in str(shown)
        await reader.page.goto(await screen.tap())
        await expect(reader.page.get_by_role("main")).to_contain_text(TARO)
        assert await screen.notifications() == [], "the tap takes it away"
        assert reader.complaints == []


async def test_a_note_that_came_twice_since_an_answer_was_lost_is_shown_once(
    gateway: RunningGateway, services: PushServices, web_address: str, tmp_path: Path
) -> None:
    device = Device(services, "mother")
    async with owned(web_address, tmp_path / "profile", NARROW_PHONE) as reader:
        await subscribes(reader, gateway.mother, device)
        device.gets_no_answer()
        await tells(gateway, TARO)
        await gateway.until(lambda: Letter.select().where(Letter.channel == "push", Letter.error != "").exists())
        device.is_answered_as_usual()
        gateway.clock.forward(seconds=120)
        await gateway.settled()
        first, second = await services.messages(2)
        assert first.headers["topic"] == second.headers["topic"], "one that still waits there is replaced there"
        screen = await LockScreen.of(reader.page)
        await screen.shows(*device.pushed)
        assert await screen.notifications() == device.notes[1:]


async def test_where_notifications_are_not_allowed_the_page_says_what_to_do(
    gateway: RunningGateway, web_address: str, tmp_path: Path
) -> None:
    for screen in (NARROW_PHONE, DESK):
        async with owned(web_address, tmp_path / str(screen["width"]), screen) as reader:
            await reader.page.add_init_script(
                "PushManager.prototype.subscribe = async () => { throw new DOMException('', 'NotAllowedError'); };"
            )
            await opens(reader, gateway.mother)
            button = reader.page.get_by_role("button", name=BUTTON)
            await button.click()
            await expect(reader.page.get_by_role("alert")).to_contain_text("通知を始められませんでした")
            await expect(button).to_be_enabled()
            await reader.is_for_everybody()


async def test_a_browser_that_shows_notes_by_itself_needs_no_worker(
    gateway: RunningGateway, services: PushServices, web_address: str, tmp_path: Path
) -> None:
    given = given_by(Device(services, "mother"))
    async with owned(web_address, tmp_path / "profile", NARROW_PHONE) as reader:
        await reader.page.add_init_script(
            f"window.pushManager = {{ getSubscription: async () => null, subscribe: {given} }};"
        )
        await opens(reader, gateway.mother)
        await reader.page.get_by_role("button", name=BUTTON).click()
        await expect(reader.page.get_by_role("status")).to_have_text("この端末でお知らせします。")
        scopes = "navigator.serviceWorker.getRegistrations().then((all) => all.map((each) => each.scope))"
        assert await reader.page.evaluate(scopes) == [f"{PUBLIC_URL}/notices/new"], "the offline page's alone"
        assert reader.complaints == []


async def test_an_iphone_outside_of_the_home_screen_is_shown_the_way(
    gateway: RunningGateway, web_address: str, tmp_path: Path
) -> None:
    async with owned(web_address, tmp_path / "profile", NARROW_PHONE) as reader:
        await reader.page.add_init_script("delete window.PushManager;")
        await opens(reader, gateway.mother)
        await reader.page.get_by_role("link", name="ホーム画面に置く").wait_for()
        await expect(reader.page.get_by_role("button", name=BUTTON)).to_be_hidden()
        await reader.is_for_everybody()
