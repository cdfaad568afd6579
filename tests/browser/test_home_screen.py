"""The pages on a phone's Home Screen, as Chromium itself judges whether they can be there."""

import json
from pathlib import Path
from typing import Any

from support import RunningGateway
from support.running_gateway import PUBLIC_URL

from browser.chromium import IN_THE_BROWSER, PHONE, Reader, owned

pytestmark = IN_THE_BROWSER


async def test_chromium_would_install_both_apps(gateway: RunningGateway, web_address: str, tmp_path: Path) -> None:
    async with owned(web_address, tmp_path / "profile", PHONE) as reader:
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


async def judged(reader: Reader) -> tuple[list[str], dict[str, Any]]:
    """What Chromium misses before it lets this page be installed, and the manifest as it read it."""
    developer = await reader.page.context.new_cdp_session(reader.page)
    missing = (await developer.send("Page.getInstallabilityErrors"))["installabilityErrors"]
    answer = await developer.send("Page.getAppManifest")
    assert answer["errors"] == []
    return [each["errorId"] for each in missing], json.loads(answer["data"])
