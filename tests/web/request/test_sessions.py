"""Cookies, forged forms, idle time, and who a request comes from."""

from pathlib import Path

import httpx
import pytest
from starlette.requests import Request

from mailgate.school.models import Notice, Session
from mailgate.web.request.client import client_address
from web.browser import Browser
from web.world import MOTHER, World
from web.world import world as make_world


async def entered(world: World, **fields: str) -> str:
    """The Set-Cookie of a login."""
    challenge = await world.challenge(MOTHER)
    given = {"passcode": world.passcode(challenge), **fields}
    response = await world.browser().client.post(world.link(challenge), data=given, follow_redirects=False)
    return next(cookie for cookie in response.headers.get_list("set-cookie") if "mailgate=" in cookie)


async def test_the_cookie_is_of_this_host_and_ends_with_the_browser(world: World) -> None:
    cookie = await entered(world)
    name, _, value = cookie.partition(";")[0].partition("=")
    assert name == "__Host-mailgate"
    assert len(value) == 43
    assert {part.strip().lower() for part in cookie.split(";")[1:]} == {"httponly", "path=/", "samesite=lax", "secure"}


async def test_a_remembered_cookie_stays_for_thirty_days(world: World) -> None:
    assert f"Max-Age={30 * 86_400}" in await entered(world, remember="1")


async def test_without_tls_the_cookie_has_a_plain_name(tmp_path: Path) -> None:
    async with make_world(tmp_path, "http://gate.example") as world:
        cookie = await entered(world)
        assert cookie.startswith("mailgate=")
        assert "secure" not in cookie.lower()


async def test_the_database_does_not_hold_the_cookie(world: World) -> None:
    cookie = (await entered(world)).partition(";")[0].partition("=")[2]
    session = await world.dependencies.store.read(Session.get)
    assert cookie not in (session.id, str(session.mailbox_id))


@pytest.mark.parametrize(("remember", "idle", "is_in"), [
    ({}, 29 * 60, True),
    ({}, 31 * 60, False),
    ({"remember": "1"}, 29 * 86_400, True),
    ({"remember": "1"}, 31 * 86_400, False),
])  # fmt: skip
async def test_a_session_ends_when_nobody_used_it(
    world: World, remember: dict[str, str], idle: int, is_in: bool
) -> None:
    challenge = await world.challenge(MOTHER)
    browser = world.browser()
    await browser.post(world.link(challenge), {"passcode": world.passcode(challenge), **remember})
    world.clock.now += idle
    assert ((await browser.get("/")).path == "/") is is_in


async def test_using_a_session_keeps_it_up_to_twelve_hours(world: World, mother: Browser) -> None:
    for _ in range(35):
        world.clock.now += 20 * 60
        assert (await mother.get("/")).path == "/"
    world.clock.now += 25 * 60
    assert (await mother.get("/")).path == "/login"


@pytest.mark.parametrize("headers", [
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
    {"origin": "https://evil.example"},
    {"origin": "null", "sec-fetch-site": "cross-site"},
    {"origin": "http://gate.example"},
])  # fmt: skip
@pytest.mark.parametrize(
    "path", ["/notices/new", "/login", "/login/x", "/confirm/x", "/logout", "/language", "/desk/notices/1"]
)
async def test_a_form_on_another_site_is_refused(
    world: World, mother: Browser, path: str, headers: dict[str, str]
) -> None:
    page = await mother.get("/notices/new")
    page = await mother.post(path, {**page.hidden(), **world.notice(), "step": "submit"}, headers)
    assert page.status == 403
    assert await world.count(Notice) == 0


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "none"},
        {"origin": "https://gate.example"},
        {"origin": "null"},
        {},
    ],
)
async def test_our_own_form_is_taken(world: World, mother: Browser, headers: dict[str, str]) -> None:
    page = await mother.get("/notices/new")
    page = await mother.post("/notices/new", {**page.hidden(), **world.notice(), "step": "submit"}, headers)
    assert "送信しました" in page.text


async def test_a_page_that_hides_its_origin_needs_its_token(world: World, mother: Browser) -> None:
    headers = {"origin": "null"}
    for path in ("/notices/new", "/login", "/confirm/x", "/logout", "/language"):
        for fields in ({}, {"csrf": "x"}):
            assert (await mother.post(path, {**world.notice(), **fields}, headers)).status == 403
    stranger = world.browser()
    challenge = await world.challenge(MOTHER)
    asked = await stranger.get(world.link(challenge))
    passcode = {"csrf": "".join(asked.hidden()["csrf"]), "passcode": world.passcode(challenge)}
    assert (await world.browser().post(asked.path, passcode, headers)).status == 403, "another browser's token"
    assert (await stranger.post(asked.path, passcode, headers)).path == "/"


@pytest.mark.parametrize("path", ["/language", "/confirm/{}"])
async def test_forms_of_strangers_need_their_own_token_too(world: World, mother: Browser, path: str) -> None:
    await world.submitted(mother)
    path = path.replace("/confirm/{}", world.confirm_link(1, "homeroom@school.example"))
    fields = {"language": "en", "back": "/login", "passcode": world.check_number(1, "homeroom@school.example")}
    browser, other = world.browser(), world.browser()
    own, foreign = [(await one.get("/login")).hidden()["csrf"] for one in (browser, other)]
    for token in ({}, {"csrf": ""}, {"csrf": "x"}, {"csrf": foreign}):
        assert (await browser.post(path, {**fields, **token})).status == 403
    assert (await world.dependencies.store.read(Notice.get)).state == "submitted"
    assert (await browser.post(path, {**fields, "csrf": own})).status == 200


async def test_every_cookie_is_of_this_host(world: World) -> None:
    browser = world.browser()
    seen: list[str] = []

    async def note(response: httpx.Response) -> None:
        seen.extend(response.headers.get_list("set-cookie"))

    browser.client.event_hooks["response"] = [note]
    await browser.get("/notices/1")
    challenge = await world.challenge(MOTHER)
    page = await browser.send(await browser.get(world.link(challenge)), passcode=world.passcode(challenge))
    await browser.post("/language", {**page.hidden(), "language": "en", "back": "/"})
    names = {cookie.partition("=")[0] for cookie in seen}
    assert names == {"__Host-mailgate", "__Host-form", "__Host-language", "__Host-asked-for"}
    for cookie in seen:
        parts = {part.strip().lower() for part in cookie.split(";")[1:]}
        assert {"secure", "httponly", "path=/", "samesite=lax"} <= parts
        assert not any(part.startswith("domain") for part in parts)


@pytest.mark.parametrize("path", ["/logout", "/notices/1/withdraw"])
async def test_a_form_without_the_session_s_token_is_refused(world: World, mother: Browser, path: str) -> None:
    await world.submitted(mother)
    father = await world.logged_in("father@example.jp")
    token = (await father.get("/")).hidden()["csrf"]
    for fields in ({}, {"csrf": "x"}, {"csrf": token}):
        assert (await mother.post(path, {**fields, "revision": "1"})).status == 403
    assert "送信しました" in (await mother.get("/notices/1")).text


async def test_a_notice_with_a_foreign_token_is_shown_again_but_not_sent(world: World, mother: Browser) -> None:
    page = await mother.post("/notices/new", {**world.notice(), "csrf": "x", "step": "submit", "remarks": "38度"})
    assert "38度" in page.text
    assert await world.count(Notice) == 0


@pytest.mark.parametrize(("forwarded", "client"), [
    ("198.51.100.7", "198.51.100.7"),
    ("192.0.2.1, 198.51.100.7", "198.51.100.7"),
    ("192.0.2.1, 198.51.100.7, 127.0.0.1", "198.51.100.7"),
    ("spoofed, 198.51.100.7", "198.51.100.7"),
    ("2001:db8::7", "2001:db8::7"),
    ("[2001:db8::7]", "2001:db8::7"),
    ("192.0.2.1:1, [2001:db8::7]:50000", "2001:db8::7"),
    ("198.51.100.7:50000", "198.51.100.7"),
    ("", "127.0.0.1"),
])  # fmt: skip
async def test_the_client_is_the_nearest_that_is_no_proxy_of_ours(world: World, forwarded: str, client: str) -> None:
    def request(peer: str) -> Request:
        headers = [(b"x-forwarded-for", forwarded.encode())]
        return Request({"type": "http", "headers": headers, "client": (peer, 1)})

    proxies = world.dependencies.settings.web.trusted_proxies
    assert client_address(request("127.0.0.1"), proxies) == client
    assert client_address(request("203.0.113.9"), proxies) == "203.0.113.9"
