"""How to put the pages on the Home Screen is shown to families in their language, and to staff."""

import pytest

from mailgate.school.models import School
from mailgate.words.catalogues import catalogue
from mailgate.words.languages import FAMILY_LANGUAGES, LANGUAGES
from web.browser import Browser, Page
from web.world import HOMEROOM, World

PICTURES = 6
"""Three steps for each of two kinds of phones."""


async def spoken_to(browser: Browser, path: str, language: str) -> Page:
    """The page in this language, chosen at its foot."""
    return await browser.post("/language", {**(await browser.get(path)).hidden(), "language": language, "back": path})


@pytest.mark.parametrize("language", FAMILY_LANGUAGES)
async def test_a_family_sees_each_step_in_words_and_in_a_picture(world: World, mother: Browser, language: str) -> None:
    say = catalogue(language).gettext
    for browser in (mother, world.browser()):
        page = await spoken_to(browser, "/install", language)
        for words in ("ホーム画面に置く", "iPhone（Safari）", "Android（Chrome）", "右上の「⋮」を押します。"):
            assert say(words) in page.text
        assert page.html.count('role="img" aria-label="') == PICTURES
        assert page.html.count(f">{say('ホーム画面に追加')}</text>") == 2


@pytest.mark.parametrize("language", LANGUAGES)
async def test_staff_see_the_icon_of_their_own_app(world: World, language: str) -> None:
    page = await spoken_to(await world.logged_in(HOMEROOM), "/desk/install", language)
    assert catalogue(language).gettext("保護者からの連絡") in page.text
    assert "/icons/desk-icon.svg" in page.html
    assert "/icons/icon.svg" not in page.html
    assert "for=desk" in page.html


async def test_both_are_found_from_the_pages_of_every_day(world: World, mother: Browser) -> None:
    for path in ("/", "/family"):
        assert '<a class="way" href="/install">' in (await mother.get(path)).html
    homeroom = await world.logged_in(HOMEROOM)
    assert '<a class="way" href="/desk/install">' in (await homeroom.get("/desk")).html


async def test_who_has_no_school_of_many_is_offered_no_app_without_a_name(world: World, mother: Browser) -> None:
    assert "manifest.webmanifest" in (await world.browser().get("/install")).html
    await world.dependencies.store.write(
        lambda: School.create(code="mirai", name="みらい小学校", phone="0144-00-0002", rules=School.get().rules)
    )
    assert "manifest.webmanifest" not in (await world.browser().get("/install")).html
    assert "school=hikari" in (await mother.get("/install")).html
