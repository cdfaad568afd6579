"""The page for the time without a network names the telephones of the family's schools, and nothing else of it."""

from mailgate.school.models import School, Student
from mailgate.web.assets import STYLE_HREF
from mailgate.web.headers import HEADERS
from web.browser import Browser
from web.world import HOMEROOM, MOTHER, World


async def test_it_names_the_telephones_of_the_family_s_schools_alone(world: World, mother: Browser) -> None:
    def found() -> None:
        rules = School.get().rules
        other = School.create(code="mirai", name="みらい小学校", phone="0144-00-0002", rules=rules)
        School.create(code="tanin", name="ほかの小学校", phone="0144-00-0003", rules=rules)
        Student.update(school=other).where(Student.name == "佐藤 太郎").execute()

    await world.dependencies.store.write(found)
    page = await mother.get("/offline")
    for school in await world.dependencies.store.read(lambda: list(School.select())):
        assert (f"tel:{school.phone}" in page.html) == (school.code != "tanin")


async def test_it_holds_nothing_that_another_user_of_the_phone_may_not_see(mother: Browser) -> None:
    page = await mother.get("/offline")
    for known in (MOTHER, "佐藤", "花子", "csrf"):
        assert known not in page.html
    assert "set-cookie" not in page.response.headers


async def test_it_leads_back_to_the_form(mother: Browser) -> None:
    assert 'href="/notices/new?from=app">もう一度開く</a>' in (await mother.get("/offline")).html


async def test_staff_see_the_telephone_of_their_school(world: World) -> None:
    assert "tel:" in (await (await world.logged_in(HOMEROOM)).get("/offline")).html


async def test_somebody_who_is_not_logged_in_gets_no_page_that_would_be_kept(world: World) -> None:
    browser = world.browser()
    assert (await browser.get("/offline")).path == "/login"
    challenge = await world.challenge(MOTHER)
    after = await browser.fill_in(world.link(challenge), passcode=world.passcode(challenge))
    assert after.path == "/", "the login does not lead there"


async def test_the_worker_may_fetch_from_us_and_run_nothing_else(world: World) -> None:
    response = await world.browser().client.get("/offline-worker.js")
    assert response.headers["content-type"] == "text/javascript; charset=utf-8"
    assert response.headers["content-security-policy"] == (f"{HEADERS['Content-Security-Policy']}; connect-src 'self'")
    assert f'"{STYLE_HREF}"' in response.text
