"""The demo in a real browser, with all its school: nothing is cut off, every control can be hit, axe finds nothing."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, ViewportSize

from browser.chromium import DESK, IN_THE_BROWSER, reading
from mailgate.demo.clock import DemoClock
from mailgate.demo.environment import ANY_PORTS, open_environment

pytestmark = IN_THE_BROWSER

PHONE: ViewportSize = {"width": 375, "height": 760}
MORNING = 1_795_473_000
"""Tuesday, 24 November 2026, 7:30 in Japan."""
FINGER = 40
CONTROLS = "header button, header select, header input, section button, .live, summary, nav a"
SMALL = """[...document.querySelectorAll("%s")]
    .filter(each => each.offsetParent && each.getBoundingClientRect().height < %d).map(each => each.outerHTML)"""


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
async def test_the_mailboxes_fit_every_screen(tmp_path: Path, browser: Browser, screen: ViewportSize) -> None:
    async with (
        open_environment(tmp_path, ANY_PORTS, DemoClock(lambda: MORNING)) as demo,
        reading(browser, screen, scripts=True) as reader,
    ):
        await reader.page.goto(f"{demo.url}/mailbox")
        await reader.page.get_by_role("button", name="空メールでログイン").first.click()
        assert await reader.has_no_overflow()
        assert await reader.violations() == []
        if screen is PHONE:
            assert await reader.page.evaluate(SMALL % (CONTROLS, FINGER)) == []


@pytest.mark.parametrize("path", ["/desk", "/desk?show=select&all=1", "/desk/roll", "/desk/numbers?school=hibari"])
async def test_the_desk_of_a_whole_school_fits_every_screen(tmp_path: Path, browser: Browser, path: str) -> None:
    async with (
        open_environment(tmp_path, ANY_PORTS, DemoClock(lambda: MORNING)) as demo,
        reading(browser, DESK) as reader,
    ):
        await reader.page.goto(f"{demo.url}/mailbox/desk?as=jimu@hibari.example")
        await reader.page.get_by_role("button", name="ログインして一覧を開く").click()
        for width in (1280, 1024, 768, 375):
            await reader.page.set_viewport_size({"width": width, "height": 800})
            await reader.page.goto(f"{demo.url}{path}")
            assert await reader.has_no_overflow(), width
