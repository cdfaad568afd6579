"""The page of notes in a real Chromium, and its script.

A Chromium subscribes at Google alone, whose service no test reaches. So the test puts in what that would give.
"""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from playwright.async_api import expect
from support import RunningGateway
from support.people import Person
from support.push.device import Device
from support.push.running import gateway_with_push, their_certificate
from support.push.service import PushServices
from support.running_gateway import PUBLIC_URL

from browser.chromium import DESK, IN_THE_BROWSER, PHONE, Reader, owned
from browser.conftest import Changes

pytestmark = IN_THE_BROWSER

BUTTON = "この端末で通知を受け取る"


@pytest_asyncio.fixture(loop_scope="session")
async def services(tmp_path: Path) -> AsyncIterator[PushServices]:
    """Push services on the loopback interface."""
    opened = PushServices(their_certificate(tmp_path))
    await opened.open()
    yield opened
    await opened.close()


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


async def test_where_notifications_are_not_allowed_the_page_says_what_to_do(
    gateway: RunningGateway, web_address: str, tmp_path: Path
) -> None:
    for screen in (PHONE, DESK):
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
    device = Device(services, "mother")
    given = {"endpoint": device.endpoint, "keys": {"p256dh": device.browser.p256dh, "auth": device.browser.auth}}
    async with owned(web_address, tmp_path / "profile", PHONE) as reader:
        await reader.page.add_init_script(
            f"""window.pushManager = {{
                getSubscription: async () => null,
                subscribe: async () => ({{ toJSON: () => ({json.dumps(given)}) }}),
            }};"""
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
    async with owned(web_address, tmp_path / "profile", PHONE) as reader:
        await reader.page.add_init_script("delete window.PushManager;")
        await opens(reader, gateway.mother)
        await reader.page.get_by_role("link", name="ホーム画面に置く").wait_for()
        await expect(reader.page.get_by_role("button", name=BUTTON)).to_be_hidden()
        await reader.is_for_everybody()
