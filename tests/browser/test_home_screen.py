"""The pages on a phone's Home Screen, as Chromium itself judges whether they can be there."""

import json
from pathlib import Path
from typing import Any

from support import RunningGateway
from support.running_gateway import PUBLIC_URL

from browser.chromium import DESK, IN_THE_BROWSER, NARROW_PHONE, Reader, owned

pytestmark = IN_THE_BROWSER


async def test_chromium_would_install_both_apps(gateway: RunningGateway, web_address: str, tmp_path: Path) -> None:
    async with owned(web_address, tmp_path / "profile", NARROW_PHONE) as reader:
        for person, path, start in (
            (gateway.mother, "/", "/notices/new?from=app"),
            (gateway.mother, "/notices/new", "/notices/new?from=app"),
            (gateway.teacher, "/desk", "/desk?from=app"),
        ):
            await reader.is_logged_in_as(person)
            await reader.page.goto(f"{PUBLIC_URL}{path}")
            missing, manifest = await judged(reader)
            assert missing == [], path
            assert manifest["start_url"] == start
        assert reader.complaints == []


async def test_the_steps_to_the_home_screen_are_for_everybody(
    gateway: RunningGateway, web_address: str, tmp_path: Path
) -> None:
    for screen in (NARROW_PHONE, DESK):
        async with owned(web_address, tmp_path / str(screen["width"]), screen) as reader:
            await reader.page.goto(f"{PUBLIC_URL}/install")
            await reader.is_for_everybody()
            await reader.is_logged_in_as(gateway.teacher)
            await reader.page.goto(f"{PUBLIC_URL}/desk/install")
            await reader.is_for_everybody()
            assert reader.complaints == []


async def test_without_a_network_the_app_names_the_telephone(
    gateway: RunningGateway, web_address: str, tmp_path: Path
) -> None:
    async with owned(web_address, tmp_path / "profile", NARROW_PHONE) as reader:
        await reader.is_logged_in_as(gateway.mother)
        await keeps_the_offline_page(reader)
        await reader.page.goto(f"{PUBLIC_URL}/notices/new?from=app")
        await reader.page.get_by_role("button", name="確認").wait_for()
        assert reader.complaints == []
        developer = await reader.page.context.new_cdp_session(reader.page)
        await developer.send("Network.clearBrowserCache")
        await reader.page.context.set_offline(True)
        await reader.page.goto(f"{PUBLIC_URL}/notices/new?from=app")
        await reader.page.get_by_role("heading", name="今はつながりません").wait_for()
        for number in ("0144-00-0001", "0144-00-0002"):
            assert await reader.page.get_by_role("link", name=number).get_attribute("href") == f"tel:{number}"
        background = "getComputedStyle(document.querySelector('.button')).backgroundColor"
        assert await reader.page.evaluate(background) == "rgb(23, 96, 63)", "the stylesheet was kept"
        await reader.is_for_everybody()
        await reader.page.context.set_offline(False)
        await reader.page.get_by_role("link", name="もう一度開く").click()
        await reader.page.get_by_role("button", name="確認").wait_for()


async def test_what_the_worker_does_not_keep_comes_from_the_gateway(
    gateway: RunningGateway, web_address: str, tmp_path: Path
) -> None:
    async with owned(web_address, tmp_path / "profile", NARROW_PHONE) as reader:
        await reader.is_logged_in_as(gateway.mother)
        await keeps_the_offline_page(reader)
        await reader.page.goto(f"{PUBLIC_URL}/notices/new?from=app")
        await reader.page.get_by_role("button", name="確認").click()
        await reader.page.get_by_role("heading", name="入力を確かめてください").wait_for()
        await reader.page.context.clear_cookies()
        await reader.page.goto(f"{PUBLIC_URL}/notices/new?from=app")
        assert reader.page.url == f"{PUBLIC_URL}/login"
        assert reader.complaints == []


async def keeps_the_offline_page(reader: Reader) -> None:
    """Let this browser register the worker, as the script of a page may."""
    await reader.page.route(
        f"{PUBLIC_URL}/scripted", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html")
    )
    await reader.page.goto(f"{PUBLIC_URL}/scripted")
    await reader.page.evaluate(
        """async () => {
            const registration = await navigator.serviceWorker.register("/offline-worker.js", {scope: "/notices/new"});
            const worker = registration.installing;
            await new Promise((resolve) => {
                worker.addEventListener("statechange", () => worker.state === "activated" && resolve());
            });
        }"""
    )


async def judged(reader: Reader) -> tuple[list[str], dict[str, Any]]:
    """What Chromium misses before it lets this page be installed, and the manifest as it read it."""
    developer = await reader.page.context.new_cdp_session(reader.page)
    missing = (await developer.send("Page.getInstallabilityErrors"))["installabilityErrors"]
    answer = await developer.send("Page.getAppManifest")
    assert answer["errors"] == []
    return [each["errorId"] for each in missing], json.loads(answer["data"])
