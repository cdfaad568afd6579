"""Chromium, driven by Playwright: the browser of this machine, kept from calling anybody but our gateway."""

import importlib.resources
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.async_api import Browser, BrowserContext, Page, ViewportSize, async_playwright
from support.people import Person
from support.running_gateway import PUBLIC_URL

ALONE = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
PHONE: ViewportSize = {"width": 375, "height": 700}
NARROW_PHONE: ViewportSize = {"width": 320, "height": 640}
DESK: ViewportSize = {"width": 1280, "height": 900}
ZOOMED_DESK: ViewportSize = {"width": 320, "height": 225}
"""A desk's screen at 400 %."""
SECONDS_TO_WAIT = 30
FINGER = 40
"""Pixels of CSS."""
IN_THE_BROWSER = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="session")]
"""The marks of tests that use the fixtures `browser` and `gateway` of this folder, which live in one event loop."""
SERIOUS = {"serious", "critical"}


def program() -> str | None:
    """Where Chromium is, if it is."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@asynccontextmanager
async def launched(web_address: str) -> AsyncIterator[Browser]:
    """A browser for which the public URL of a gateway leads to this address (host:port).

    Where it is installed, this is Chromium without the windows that nobody sees: it takes half the time for a page.
    """
    executable = shutil.which("chromium-headless-shell") or _demanded()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable, args=_arguments(web_address))
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def owned(web_address: str, folder: Path, screen: ViewportSize) -> AsyncIterator["Reader"]:
    """A browser that keeps what it is given in this folder, as its owner's does and no private window."""
    async with async_playwright() as playwright:
        context = await playwright.chromium.launch_persistent_context(
            folder, executable_path=_demanded(), args=_arguments(web_address), viewport=screen, locale="ja-JP"
        )
        await _prepare(context)
        try:
            yield _watched(context.pages[0])
        finally:
            await context.close()


def _demanded() -> str:
    executable = program()
    if executable is None:
        pytest.skip("there is no Chromium on this machine (Debian: chromium)")
    return executable


def _arguments(web_address: str) -> list[str]:
    return [*ALONE, f"--host-resolver-rules=MAP gate.localhost:80 {web_address}"]


EXPECTED = re.compile(r"status of 422|/favicon\.ico|Cleared data types|/icons/\S+: net::ERR_ABORTED")
"""In the console: a page that asks again, the icon of no page, a logout, and a page left before its icon had come."""


@dataclass
class Reader:
    """Somebody before a screen; `complaints` is what the browser's console said."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def hears(self, message: str) -> None:
        """Note what the console says, but for what is no fault (EXPECTED)."""
        if not EXPECTED.search(message):
            self.complaints.append(message)

    async def logs_in(self, person: Person) -> None:
        """This person asks for a login letter, follows its link and types the passcode."""
        await person.mails("login@...")
        letter = await person.letter(text_contains="パスコード")
        await self.page.goto(letter.link)
        await self.page.get_by_label("パスコード").fill(letter.passcode)
        await self.page.get_by_role("button", name="ログイン").click()

    async def is_logged_in_as(self, person: Person) -> None:
        """This window is this person's, without the pages of a login."""
        await person.logs_in()
        cookies = [(cookie.name, cookie.value or "") for cookie in person.browser.cookies.jar]
        await self.page.context.add_cookies(
            [{"name": name, "value": value, "url": PUBLIC_URL} for name, value in cookies]
        )

    async def fits(self) -> None:
        """Demand that nothing has to be scrolled sideways, and nothing is too small for a finger."""
        assert await self.has_no_overflow(), self.page.url
        small = await self.small_targets()
        assert small == [], (self.page.url, small)

    async def is_for_everybody(self) -> None:
        """Demand the same, and that axe-core finds nothing serious."""
        await self.fits()
        found = await self.violations()
        assert found == [], (self.page.url, found)

    async def has_no_overflow(self) -> bool:
        """Whether nothing has to be scrolled sideways, once the page has its styles."""
        await self.page.wait_for_load_state()
        wide, screen = await self.page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        return bool(wide <= screen)

    async def small_targets(self) -> list[str]:
        """What a finger would miss: links and buttons that are lower than it."""
        script = f"""[...document.querySelectorAll("main a, button")]
            .filter(target => target.checkVisibility())
            .filter(target => target.getBoundingClientRect().height < {FINGER}).map(target => target.outerHTML)"""
        found: list[str] = await self.page.evaluate(script)
        return found

    async def violations(self) -> list[str]:
        """What axe-core finds wrong on this page, if it is serious.

        Axe loads nothing again that the page has: of its rules, only the one about sounds that start by themselves asks
        for that.
        """
        options = "{resultTypes: ['violations'], preload: false}"
        found = await self.page.evaluate(f"axe.run({options}).then(results => results.violations)")
        return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found if each["impact"] in SERIOUS]


@asynccontextmanager
async def reading(browser: Browser, screen: ViewportSize, *, scripts: bool = False) -> AsyncIterator[Reader]:
    """A fresh window; without `scripts` no page can run any."""
    context: BrowserContext = await browser.new_context(
        viewport=screen, java_script_enabled=scripts, bypass_csp=False, locale="ja-JP", timezone_id="Asia/Tokyo"
    )
    await _prepare(context)
    try:
        yield _watched(await context.new_page())
    finally:
        await context.close()


async def _prepare(context: BrowserContext) -> None:
    """Be patient, and bring axe-core into each page that can run scripts; to send it there each time takes longer."""
    context.set_default_timeout(SECONDS_TO_WAIT * 1_000)
    await context.add_init_script(
        (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
    )


def _watched(page: Page) -> Reader:
    """The reader of this page, who notes what it complains about."""
    reader = Reader(page)
    page.on("console", lambda message: reader.hears(f"{message.location.get('url')}: {message.text}"))
    page.on("pageerror", lambda error: reader.complaints.append(str(error)))
    page.on("requestfailed", lambda request: reader.hears(f"{request.url}: {request.failure}"))
    return reader
