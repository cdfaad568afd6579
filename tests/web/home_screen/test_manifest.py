"""The manifest says what a phone shows on its Home Screen, in whose words, and where a touch leads."""

import io
from typing import Any

import pytest
from PIL import Image

from mailgate.school.models import Farewell, School, Student
from mailgate.web.headers import HEADERS
from mailgate.words.catalogues import catalogue
from mailgate.words.languages import FAMILY_LANGUAGES
from web.browser import Browser, Page
from web.world import HOMEROOM, MOTHER, STRANGER, World


def manifest_of(page: Page) -> str:
    """The address of the manifest that a page links to; empty where it links to none."""
    link = page.html.partition('<link rel="manifest" href="')[2].partition('"')[0]
    return link.replace("&amp;", "&")


async def read(browser: Browser, address: str) -> dict[str, Any]:
    """A manifest, fetched as browsers do: without cookies."""
    response = await browser.client.get(address, headers={"cookie": ""})
    assert response.headers["content-type"] == "application/manifest+json"
    found: dict[str, Any] = response.json()
    return found


async def second_school(world: World) -> None:
    """Another school is added, where the mother's younger child is now."""
    rules = await world.dependencies.store.read(lambda: School.get().rules)

    def move() -> None:
        school = School.create(code="mirai", name="みらい小学校", phone="0144-00-0002", rules=rules)
        Student.update(school=school).where(Student.name == "佐藤 太郎").execute()

    await world.dependencies.store.write(move)


@pytest.mark.parametrize("path", ["/", "/notices/new", "/login"])
async def test_a_family_s_app_has_the_name_of_its_school(world: World, mother: Browser, path: str) -> None:
    found = await read(mother, manifest_of(await mother.get(path)))
    assert found["name"] == "学校へ連絡 ひかり小学校"
    assert found["short_name"] == "学校へ連絡"
    assert (found["id"], found["scope"], found["start_url"]) == ("/", "/", "/notices/new?from=app")
    assert found["display"] == "standalone"


async def test_a_family_of_two_schools_has_one_app_for_both(world: World, mother: Browser) -> None:
    await second_school(world)
    for path in ("/", "/notices/new"):
        assert (await read(mother, manifest_of(await mother.get(path))))["name"] == "学校へ連絡"


async def test_each_school_of_many_has_its_name_on_its_families_phones_alone(world: World) -> None:
    await second_school(world)
    neighbour = await world.logged_in(STRANGER)
    assert (await read(neighbour, manifest_of(await neighbour.get("/"))))["name"] == "学校へ連絡 ひかり小学校"
    assert manifest_of(await world.browser().get("/login")) == "", "it knows no school, and would take the name away"


async def test_a_school_that_nobody_knows_is_not_named(world: World) -> None:
    found = await read(world.browser(), "/manifest.webmanifest?school=nowhere%22%7D&lang=xx")
    assert found["name"] == "学校へ連絡 ひかり小学校", "the only one"
    await second_school(world)
    assert (await read(world.browser(), "/manifest.webmanifest?school=nowhere"))["name"] == "学校へ連絡"


async def test_a_name_with_signs_of_json_stays_a_name(world: World) -> None:
    await world.dependencies.store.write(lambda: School.update(name='ひ"か\\り</script>').execute())
    found = await read(world.browser(), "/manifest.webmanifest?school=hikari")
    assert found["name"] == '学校へ連絡 ひ"か\\り</script>'


@pytest.mark.parametrize("language", FAMILY_LANGUAGES)
async def test_it_speaks_the_family_s_language(world: World, mother: Browser, language: str) -> None:
    await mother.post("/language", {**(await mother.get("/")).hidden(), "language": language, "back": "/"})
    found = await read(mother, manifest_of(await mother.get("/")))
    say = catalogue(language).gettext
    assert found["short_name"] == say("学校へ連絡")
    assert found["lang"] == language.partition("-")[0]
    assert [each["name"] for each in found["shortcuts"]] == [
        say(words) for words in ("学校へ連絡", "学校からのお知らせ", "学校の電話")
    ]


async def test_the_staff_s_app_is_another_one_and_opens_at_the_desk(world: World) -> None:
    teacher = await world.logged_in(HOMEROOM)
    found = await read(teacher, manifest_of(await teacher.get("/desk")))
    assert found["name"] == "保護者からの連絡 ひかり小学校"
    assert (found["id"], found["start_url"]) == ("/desk", "/desk?from=app")


@pytest.mark.parametrize("address", ["/manifest.webmanifest", "/manifest.webmanifest?for=desk"])
async def test_every_icon_is_there_in_the_size_that_is_said(world: World, address: str) -> None:
    browser = world.browser()
    found = await read(browser, address)
    icons = [*found["icons"], *(icon for each in found.get("shortcuts", []) for icon in each["icons"])]
    for icon in icons:
        response = await browser.client.get(icon["src"])
        assert response.headers["content-type"] == icon["type"]
        assert "immutable" in response.headers["cache-control"]
        if icon["sizes"] != "any":
            with Image.open(io.BytesIO(response.content)) as picture:
                assert "{}x{}".format(*picture.size) == icon["sizes"]
    purposes = {(icon["sizes"], icon.get("purpose", "any")) for icon in icons}
    assert {(size, purpose) for size in ("192x192", "512x512") for purpose in ("any", "maskable")} <= purposes


async def test_a_maskable_icon_shows_nothing_where_a_mask_may_cut(world: World) -> None:
    for name in ("maskable-192", "maskable-512", "desk-maskable-512"):
        response = await world.browser().client.get(f"/icons/{name}.png")
        with Image.open(io.BytesIO(response.content)) as picture:
            colours: Any = picture.convert("RGBA")
        side, ground = colours.width, colours.getpixel((0, 0))
        outside = [
            (x, y)
            for x in range(0, side, 4)
            for y in range(0, side, 4)
            if (x - side / 2) ** 2 + (y - side / 2) ** 2 > (0.4 * side) ** 2
        ]
        assert {colours.getpixel(spot) for spot in outside} == {ground}


async def test_an_iphone_finds_its_icon_without_asking_where(world: World) -> None:
    response = await world.browser().client.get("/apple-touch-icon.png")
    with Image.open(io.BytesIO(response.content)) as picture:
        assert picture.size == (180, 180)
        assert picture.convert("RGBA").getchannel("A").getextrema() == (255, 255), (
            "iPhones show what is transparent in black"
        )


async def test_no_other_file_is_an_icon(world: World) -> None:
    for name in ("nothing.png", "..%2fstyle.css", "icon-192"):
        assert (await world.browser().get(f"/icons/{name}")).status == 404


async def test_the_page_of_the_app_that_was_asked_for_follows_the_login(world: World) -> None:
    for page, person in (("/notices/new", MOTHER), ("/news", MOTHER), ("/desk", HOMEROOM)):
        browser, path = world.browser(), f"{page}?from=app"
        await browser.get(path)
        challenge = await world.challenge(person)
        assert (await browser.fill_in(world.link(challenge), passcode=world.passcode(challenge))).path == path


@pytest.mark.parametrize("path", ["/manifest.webmanifest", "/icons/icon-192.png", "/apple-touch-icon.png"])
async def test_what_a_browser_keeps_has_no_cookie_and_all_security_headers(
    world: World, mother: Browser, path: str
) -> None:
    response = await mother.client.get(path, follow_redirects=False)
    assert {name: response.headers[name] for name in HEADERS} == HEADERS
    assert response.headers["cache-control"].startswith("public")
    assert "set-cookie" not in response.headers


async def test_who_has_no_student_any_more_is_led_to_the_page_that_says_so(world: World, mother: Browser) -> None:
    def leave() -> None:
        Student.update(enrolled=False).execute()
        Farewell.create(mailbox=world.mailboxes[MOTHER], school=School.get(), due="2026-12-01", ends="2026-12-31")

    await world.dependencies.store.write(leave)
    page = await mother.get("/notices/new?from=app")
    assert (page.status, page.path) == (200, "/")
    assert "お子さんが卒業・転出したので" in page.text
