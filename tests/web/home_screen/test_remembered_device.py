"""A phone that was remembered opens into the form with one question and one answer."""

from web.browser import Browser
from web.world import MOTHER, World


async def remembered(world: World, person: str = MOTHER) -> Browser:
    """The browser of somebody who let it be remembered when they logged in, some days ago."""
    browser = world.browser()
    challenge = await world.challenge(person)
    await browser.fill_in(world.link(challenge), passcode=world.passcode(challenge), remember="1")
    world.clock.now += 7 * 86_400
    return browser


async def test_a_touch_on_the_home_screen_is_one_round_trip_to_the_form(world: World) -> None:
    phone = await remembered(world)
    start = (await phone.client.get("/manifest.webmanifest")).json()["start_url"]
    response = await phone.client.get(start, follow_redirects=False)
    assert response.status_code == 200
    assert '<form method="post" novalidate>' in response.text
    assert "欠席（病欠）" in response.text


async def test_a_phone_that_was_not_remembered_is_asked_to_log_in(world: World) -> None:
    mother = await world.logged_in(MOTHER)
    world.clock.now += 86_400
    assert (await mother.get("/notices/new?from=app")).path == "/login"
