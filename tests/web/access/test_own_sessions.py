"""People see where they are logged in, and end each of these sessions."""

import re

import pytest

from mailgate.school.models import Session
from web.browser import Browser, Page
from web.world import FATHER, MOTHER, World

PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1"


async def logged_in(world: World, address: str, agent: str) -> Browser:
    browser = world.browser(**{"user-agent": agent})
    challenge = await world.challenge(address)
    await browser.fill_in(world.link(challenge), passcode=world.passcode(challenge))
    return browser


def sessions_of(page: Page) -> list[str]:
    return re.findall(r'name="session" value="([0-9a-f]{64})"', page.html)


@pytest.mark.parametrize(("agent", "device"), [
    (PHONE, "Safari, iPhone"),
    ("Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome, Android"),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0", "Edge, Windows"),
    ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Mac OS X"),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari Line/14.0.0", "LINE, iPhone"),
    ("<script>alert(1)</script>", "名前のわからない端末"),
])  # fmt: skip
async def test_every_session_is_shown_with_its_browser_and_its_times(world: World, agent: str, device: str) -> None:
    browser = await logged_in(world, MOTHER, agent)
    page = await browser.get("/me/sessions")
    assert device in page.text
    assert "この端末" in page.text
    assert "11月24日（火） 7:30" in page.text
    assert "alert(1)" not in page.html


async def test_another_session_is_ended_and_this_one_stays(world: World) -> None:
    here, there = await world.logged_in(MOTHER), await logged_in(world, MOTHER, PHONE)
    page = await here.get("/me/sessions")
    assert "Safari, iPhone" in page.text
    form = page.html.partition("Safari, iPhone")[2].partition("</form>")[0]
    (of_phone,) = re.findall(r'value="([0-9a-f]{64})"', form)
    after = await here.post("/me/sessions", {"csrf": page.hidden()["csrf"], "session": of_phone})
    assert "Safari, iPhone" not in after.text
    assert (await there.get("/")).path == "/login"
    assert (await here.get("/")).path == "/"


async def test_ending_one_s_own_session_is_a_logout(world: World, mother: Browser) -> None:
    page = await mother.get("/me/sessions")
    left = await mother.post("/me/sessions", {"csrf": page.hidden()["csrf"], "session": sessions_of(page)[0]})
    assert left.path == "/login?left"
    assert (await mother.get("/")).path == "/login"


async def test_nobody_ends_the_session_of_another(world: World, mother: Browser) -> None:
    father = await world.logged_in(FATHER)
    (of_father,) = sessions_of(await father.get("/me/sessions"))
    page = await mother.get("/me/sessions")
    assert of_father not in page.html
    for session in (of_father, "", "x"):
        answer = await mother.post("/me/sessions", {"csrf": page.hidden()["csrf"], "session": session})
        assert answer.status == 404
    assert (await father.get("/")).path == "/"


async def test_sessions_that_are_over_are_not_shown(world: World) -> None:
    await world.logged_in(MOTHER)
    world.clock.now += 31 * 60
    here = await world.logged_in(MOTHER)
    assert len(sessions_of(await here.get("/me/sessions"))) == 1
    assert await world.count(Session) == 2
