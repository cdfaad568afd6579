"""Draws the icons of the two installable apps, the families' and the staff's, as SVG and PNG."""

import asyncio
import io
import shutil
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, async_playwright

ICONS = Path(__file__).parents[2] / "templates" / "web" / "icons"
COLOURS = 64
SIDE = 512
"""The drawings are as wide and as high as this."""
SAFE = 0.8
"""How much of a maskable icon no mask cuts off (W3C Web Application Manifest, "Icon masks and safe zone")."""

ROOF = '<path d="M92 226 256 96 420 226" fill="none" stroke="#fff" stroke-width="36" {round}/>'
LETTER = '<rect x="116" y="222" width="280" height="186" rx="18" fill="#fff"/>'
CLOCK = (
    '<circle cx="256" cy="178" r="25" fill="#fff"/>'
    '<path d="M256 163v16h11" fill="none" stroke="{ground}" stroke-width="7" {round}/>'
)
FLAP = '<path d="M134 246 256 334 378 246" fill="none" stroke="{ground}" stroke-width="20" {round}/>'
TICK = '<path d="M194 314 240 360 322 270" fill="none" stroke="{ground}" stroke-width="30" {round}/>'
ROUND = 'stroke-linecap="round" stroke-linejoin="round"'


@dataclass(frozen=True, slots=True)
class App:
    """An app: what its files begin with, its colour, and what stands on its letter."""

    prefix: str
    ground: str
    mark: str


APPS = (App("", "#17603f", FLAP), App("desk-", "#1d4f91", TICK))


def drawing(app: App, *, corners: int, scale: float = 1) -> str:
    """An icon as SVG, with corners of this radius; what it shows may be smaller than usual."""
    margin = SIDE * (1 - scale) / 2
    shapes = "".join((ROOF, LETTER, CLOCK, app.mark)).format(ground=app.ground, round=ROUND)
    if scale != 1:
        shapes = f'<g transform="translate({margin:g} {margin:g}) scale({scale:g})">{shapes}</g>'
    ground = f'<rect width="{SIDE}" height="{SIDE}" rx="{corners}" fill="{app.ground}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{ground}{shapes}</svg>\n'


async def draw() -> None:
    """Draw all of them."""
    ICONS.mkdir(exist_ok=True)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for app in APPS:
            usual, whole = drawing(app, corners=112), drawing(app, corners=0)
            maskable = drawing(app, corners=0, scale=SAFE)
            (ICONS / f"{app.prefix}icon.svg").write_text(usual, "utf-8")
            await _save(browser, usual, 192, f"{app.prefix}icon-192.png")
            await _save(browser, usual, 512, f"{app.prefix}icon-512.png")
            await _save(browser, maskable, 192, f"{app.prefix}maskable-192.png")
            await _save(browser, maskable, 512, f"{app.prefix}maskable-512.png")
            await _save(browser, whole, 180, f"{app.prefix}apple-touch-icon.png")
        await browser.close()


async def _save(browser: Browser, svg: str, pixels: int, file: str) -> None:
    """A drawing in this many pixels each way, in few colours."""
    page = await browser.new_page(viewport={"width": pixels, "height": pixels})
    await page.set_content(f"<style>body {{ margin: 0 }} svg {{ display: block }}</style>{svg}")
    shot = await page.screenshot(omit_background=True)
    await page.close()
    with Image.open(io.BytesIO(shot)) as picture:
        picture.quantize(COLOURS, method=Image.Quantize.FASTOCTREE).save(ICONS / file, optimize=True)


if __name__ == "__main__":
    asyncio.run(draw())
