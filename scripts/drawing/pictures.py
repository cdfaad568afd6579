"""Draws the pictures of the guides, and the menu in LINE: the demo as people see it on a Tuesday just before eight."""

import asyncio
import datetime as dt
import io
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.async_api import Browser, Page, ViewportSize, async_playwright

from mailgate.demo.clock import DemoClock
from mailgate.demo.environment import ANY_PORTS, DemoEnvironment, open_environment
from mailgate.demo.relay import delivered
from mailgate.school.directory.rules import DEFAULT_ZONE

TOP = Path(__file__).parents[2]
DOCS = TOP / "docs"
LINE = TOP / "templates" / "line"
COLOURS = 48
MORNING = dt.datetime(2026, 11, 24, 7, 58, tzinfo=DEFAULT_ZONE)
WIDE: ViewportSize = {"width": 1280, "height": 860}
WIDEST: ViewportSize = {"width": 1440, "height": 1100}
PHONE: ViewportSize = {"width": 375, "height": 760}
MOTHER, OFFICE, TEACHER = "megumi@yamashita.example", "jimu@hibari.example", "tanaka@hibari.example"


@dataclass(frozen=True, slots=True)
class Screenshot:
    """A page that is drawn: whose it is, where it is, on which screen, and the words of links to follow from there."""

    file: str
    reader: str
    path: str
    screen: ViewportSize
    links: tuple[str, ...] = ()


PICTURES = (
    Screenshot("pictures/desk.png", OFFICE, "/desk", WIDE),
    Screenshot("pictures/desk-select.png", OFFICE, "/desk?show=select&all=1", WIDE),
    Screenshot(
        "pictures/call.png", OFFICE, "/desk?show=students&grade=1&class=2", WIDE, ("中村 葵の電話の連絡を入力する",)
    ),
    Screenshot("pictures/roll-call.png", TEACHER, "/desk/roll", WIDE, ("2-1 ",)),
    Screenshot("pictures/roster.png", OFFICE, "/admin/roster?grade=2&class=1", WIDE),
    Screenshot("pictures/numbers.png", OFFICE, "/desk/numbers?school=hibari", WIDE),
    Screenshot("pictures/notice-form.png", MOTHER, "/notices/new", PHONE),
    Screenshot("pictures/install.png", MOTHER, "/install", PHONE),
)


async def draw() -> None:
    """Draw all of them."""
    (DOCS / "pictures").mkdir(exist_ok=True)
    early = int(MORNING.replace(hour=6, minute=0).timestamp())
    with TemporaryDirectory(prefix="mailgate-pictures-") as folder:
        async with (
            open_environment(Path(folder), ANY_PORTS, DemoClock(lambda: early), ("smtp", "web", "courier")) as demo,
            async_playwright() as playwright,
        ):
            demo.clock.set(MORNING)
            browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            await _line_menu(browser)
            await _mailboxes(browser, demo)
            for reader in dict.fromkeys(picture.reader for picture in PICTURES):
                await _pages_of(browser, demo, reader)
            await browser.close()


async def _line_menu(browser: Browser) -> None:
    page = await browser.new_page(viewport={"width": 1200, "height": 810})
    await page.goto((LINE / "menu.html").as_uri())
    await _save(page, LINE / "menu.png")
    await page.close()


async def _mailboxes(browser: Browser, demo: DemoEnvironment) -> None:
    page = await browser.new_page(viewport=WIDEST, locale="ja-JP")
    await page.goto(f"{demo.url}/mailbox")
    await page.get_by_role("button", name="友だちに追加").click()
    await page.get_by_role("button", name="空メールでログイン").first.click()
    await _save(page, DOCS / "demo.png")
    await page.close()


async def _pages_of(browser: Browser, demo: DemoEnvironment, reader: str) -> None:
    """Everything that one person sees, after one login by mail."""
    person = demo.town.people[reader]
    await asyncio.to_thread(demo.mail_program.send, person, demo.login_address)
    await delivered(demo.dependencies.store)
    letter = next(mail for mail in demo.mails.of(reader) if mail.digits)
    page = await browser.new_page(viewport=WIDE, locale="ja-JP")
    await page.goto(letter.link)
    await page.get_by_label("パスコード").fill(letter.digits)
    await page.get_by_role("button", name="ログインする").click()
    for picture in _of(reader):
        await _draw(page, demo, picture)
    await page.close()


def _of(reader: str) -> Iterator[Screenshot]:
    return (picture for picture in PICTURES if picture.reader == reader)


async def _draw(page: Page, demo: DemoEnvironment, picture: Screenshot) -> None:
    await page.set_viewport_size(picture.screen)
    await page.goto(f"{demo.url}{picture.path}")
    for words in picture.links:
        await page.get_by_role("link", name=words).first.click()
    await _save(page, DOCS / picture.file)


async def _save(page: Page, file: Path) -> None:
    """What is on the screen, in few colours: a picture of text needs no more."""
    with Image.open(io.BytesIO(await page.screenshot())) as shot:
        shot.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    asyncio.run(draw())
