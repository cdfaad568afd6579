"""Headers, refusals, the stylesheet, and whether we are alive."""

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest

from mailgate.school.models import Notice, School
from mailgate.school.notices import views
from mailgate.store import StoreUnavailable
from mailgate.web.headers import HEADERS
from web.browser import Browser
from web.world import HOMEROOM, MOTHER, World
from web.world import world as make_world

PATHS = [
    "/",
    "/login",
    "/login/x",
    "/notices/new",
    "/notices/9",
    "/confirm/x",
    "/desk",
    "/livez",
    "/readyz",
    "/forwarded",
    "/nowhere",
    "/style.css",
    "/desk.css",
    "/home_screen.css",
    "/install",
    "/offline",
    "/favicon.ico",
]

KEPT = {"/style.css", "/desk.css", "/home_screen.css", "/favicon.ico"}
"""What browsers may keep."""


@pytest.mark.parametrize("path", PATHS)
async def test_every_answer_carries_the_security_headers(world: World, mother: Browser, path: str) -> None:
    for browser in (mother, world.browser()):
        response = await browser.client.get(path, follow_redirects=False)
        for name, value in HEADERS.items():
            assert response.headers[name] == value
        assert response.headers["strict-transport-security"] == "max-age=31536000"
        if path not in KEPT:
            assert response.headers["cache-control"] == "no-store"


async def test_without_tls_nobody_is_told_to_insist_on_it(tmp_path: Path) -> None:
    async with make_world(tmp_path, "http://gate.example") as world:
        response = await world.browser().client.get("/login")
        assert "strict-transport-security" not in response.headers


async def test_subdomains_are_kept_to_tls_where_the_operator_says_so(tmp_path: Path) -> None:
    async with make_world(tmp_path, web="hsts_subdomains = yes") as world:
        for path in ("/login", "/nowhere", "/style.css"):
            response = await world.browser().client.get(path)
            assert response.headers["strict-transport-security"] == "max-age=31536000; includeSubDomains"


async def test_only_the_hosts_of_the_settings_are_answered(tmp_path: Path) -> None:
    async with make_world(tmp_path, web="hosts = gate.example localhost") as world:
        for host, status in (("gate.example", 200), ("localhost:8080", 200), ("evil.example", 400), ("", 400)):
            response = await world.browser().client.get("/login", headers={"host": host})
            assert response.status_code == status
            assert response.headers["content-security-policy"]


async def test_the_stylesheet_is_small_kept_for_ever_and_announced(world: World) -> None:
    page = await world.browser().get("/login")
    href = page.response.headers["link"].partition(">")[0].strip("<")
    assert f'href="{href}"' in page.html
    sheet = await world.browser().client.get(href)
    assert "immutable" in sheet.headers["cache-control"]
    assert sheet.headers["content-type"].startswith("text/css")
    assert len(sheet.content) < 8_192
    assert "desk.css" not in page.html


async def test_the_icon_that_every_browser_asks_for_is_asked_for_once_a_year(world: World) -> None:
    response = await world.browser().client.get("/favicon.ico")
    assert (response.status_code, response.content) == (204, b"")
    assert response.headers["cache-control"] == "public, max-age=31536000"


@pytest.mark.parametrize("path", PATHS)
async def test_no_page_needs_a_script_or_anything_from_elsewhere(mother: Browser, path: str) -> None:
    page = await mother.get(path)
    for needed in ("<script", "javascript:", "style=", "http://", "https://", " onclick"):
        assert needed not in page.html


@pytest.mark.parametrize("path", PATHS)
async def test_every_answer_says_what_it_is_and_in_which_letters(mother: Browser, path: str) -> None:
    response = await mother.client.get(path, follow_redirects=False)
    if response.content:
        assert response.headers["content-type"] in {f"text/{kind}; charset=utf-8" for kind in ("html", "plain", "css")}


async def test_links_lead_to_pages_of_ours_and_to_nothing_that_runs(world: World, mother: Browser) -> None:
    """Also where somebody wrote what looks like a link."""
    await world.submitted(
        mother, remarks='javascript:alert(1) "><a href="data:text/html,x">x</a> https://evil.example/'
    )
    homeroom = await world.logged_in(HOMEROOM)
    paths = ("/", "/notices/1", "/notices/1/edit", "/notices/1/withdraw", "/login", "/nowhere", "/me/sessions")
    pages = [*[await mother.get(path) for path in paths]]
    pages += [await homeroom.get(path) for path in ("/desk", "/desk/notices/1", "/desk/letters", "/me/second-factor")]
    for page in pages:
        targets = re.findall(r'(?:href|action|src)="([^"]*)"', page.html)
        assert targets
        assert [
            each for each in targets if not re.match(r"/(?!/)|#main$|tel:[0-9+-]+$|mailto:login@gate\.example", each)
        ] == []


SECRETS = [
    *("/.git/config", "/.git/HEAD", "/settings.ini", "/mailgate.db", "/mailgate.key", "/mailgate/settings/sections.py"),
    *("/templates/web/base.html", "/style.css/../settings.ini", "/%2e%2e/settings.ini", "/..%2fmailgate.key"),
    *("/docs", "/openapi.json", "/metrics", "/debug", "/static/", "/mailbox", "/mailbox/clock", "/tests/"),
]


@pytest.mark.parametrize("path", SECRETS)
async def test_nothing_is_served_but_the_pages(mother: Browser, path: str) -> None:
    """No files, no lists of files, no documentation, nothing of the demo."""
    response = await mother.client.get(f"https://gate.example{path}", follow_redirects=False)
    location = response.headers.get("location", "")
    assert response.status_code == 404 or (response.status_code == 303 and location == path.rstrip("/"))


async def test_every_page_has_a_language_a_title_and_labels(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    titles = set()
    for path in ("/", "/login", "/notices/new", "/notices/1", "/notices/1/edit", "/notices/1/withdraw", "/nowhere"):
        page = await mother.get(path)
        assert '<html lang="ja">' in page.html
        assert page.html.count("<h1") == 1
        titles.add(page.title)
    assert len(titles) == 7


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH"])
async def test_other_methods_are_refused_with_a_page(world: World, method: str) -> None:
    response = await world.browser().client.request(method, "/login")
    assert response.status_code == 405
    assert "GET" in response.headers["allow"]
    assert "<h1>" in response.text


async def test_an_address_with_a_slash_too_many_is_not_redirected_by_host(world: World) -> None:
    response = await world.browser().client.get("/login/", headers={"host": "evil.example"}, follow_redirects=False)
    assert response.headers["location"] == "/login"
    assert "evil.example" not in response.text


@pytest.mark.parametrize("chunked", [False, True])
async def test_a_form_that_is_too_large_is_refused(world: World, mother: Browser, chunked: bool) -> None:
    most = world.dependencies.settings.limits.form_bytes

    async def chunks() -> Any:
        for _ in range(most // 1_000 + 1):
            yield b"a" * 1_000

    headers = {"content-type": "application/x-www-form-urlencoded"}
    content: Any = chunks() if chunked else b"a" * (most + 1)
    response = await mother.client.post("/notices/new", content=content, headers=headers)
    assert response.status_code == 413
    assert "文字が多すぎます" in response.text


A_FILE = b'--x\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\nx\r\n--x--'


@pytest.mark.parametrize(("content_type", "body"), [
    ("multipart/form-data", b"x"),
    ("multipart/form-data; boundary=x", b"no boundary in here"),
    ("multipart/form-data; boundary=x", A_FILE),
    ("multipart/form-data; boundary=x; charset=undefined", A_FILE.replace(b'; filename="a"', b"")),
    ("application/x-www-form-urlencoded", b"&".join(b"a=1" for _ in range(2_000))),
])  # fmt: skip
async def test_a_body_that_is_no_form_of_ours_is_refused(world: World, content_type: str, body: bytes) -> None:
    response = await world.browser().client.post("/login", content=body, headers={"content-type": content_type})
    assert response.status_code == 400
    assert "読み取れませんでした" in response.text


async def test_a_form_sent_as_multipart_is_read_too(world: World) -> None:
    challenge = await world.challenge(MOTHER)
    files = {"passcode": (None, world.passcode(challenge))}
    response = await world.browser().client.post(world.link(challenge), files=files)
    assert response.url.path == "/"


async def test_when_the_database_is_away_everything_typed_can_be_sent_again(
    world: World, mother: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = await mother.send(await mother.get("/notices/new"), **world.notice(remarks="38度\n朝から"))

    async def away(*_: object, **__: object) -> None:
        raise StoreUnavailable("disk I/O error at 0x5f")

    with monkeypatch.context() as broken:
        broken.setattr(world.dependencies.store, "write", away)
        page = await mother.send(look, step="submit")
        assert page.status == 503
        assert "0x5f" not in page.html
        assert "電話" in page.text
        broken.setattr(world.dependencies.store, "read", away)
        assert (await mother.get("/")).status == 503
        assert (await mother.get("/readyz")).status == 503
        assert (await mother.get("/livez")).status == 200
    again = await mother.send(page)
    assert "送信しました" in again.text
    assert (await world.dependencies.store.read(Notice.get)).remarks == "38度\n朝から"


async def test_what_nobody_expected_shows_nothing_from_inside(
    world: World, mother: Browser, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a secret place")

    monkeypatch.setattr(views, "list_of_guardian", broken)
    page = await mother.get("/")
    assert page.status == 500
    assert "tel:0144-00-0001" in page.links
    assert "a secret place" not in page.html
    assert "RuntimeError" not in page.html
    assert page.response.headers["x-content-type-options"] == "nosniff"
    assert "a secret place" in caplog.text


async def test_we_are_alive_and_ready(world: World) -> None:
    assert (await world.browser().client.get("/livez")).text == "ok\n"
    assert (await world.browser().client.get("/readyz")).text == "ok\n"


async def test_not_ready_says_what_is_wrong(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    async def asked() -> tuple[int, str]:
        answer = await world.browser().client.get("/readyz")
        return answer.status_code, answer.text

    await world.challenge(MOTHER)
    world.clock.now += 601
    assert await asked() == (200, "outbox: letters wait for more than ten minutes\nok\n")

    async def full(*_: object, **__: object) -> None:
        raise StoreUnavailable("database or disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(world.dependencies.store, "write", full)
        assert await asked() == (503, "database: it takes nothing\n")
        assert (await world.browser().client.get("/livez")).text == "ok\n"
    monkeypatch.setattr("mailgate.web.programs.health.LEAST_FREE", 2**60)
    assert await asked() == (503, "disk: it is nearly full\n")


async def test_no_link_is_built_from_the_host_that_was_asked_for(world: World, mother: Browser) -> None:
    for path in ("/", "/login", "/notices/new", "/nowhere"):
        response = await mother.client.get(path, headers={"host": "evil.example"})
        assert "evil.example" not in response.text


async def test_many_readers_at_once_are_all_served(world: World, mother: Browser) -> None:
    await world.submitted(mother)
    teacher = await world.logged_in(HOMEROOM)
    pages = await asyncio.gather(
        *(who.get(path) for who, path in ((mother, "/"), (teacher, "/desk")) for _ in range(20))
    )
    assert {page.status for page in pages} == {200}


async def test_a_page_that_can_do_nothing_names_the_telephone(
    world: World, mother: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    stranger = world.browser()
    headers = {"sec-fetch-site": "cross-site"}
    pages = [await stranger.get("/nowhere"), await mother.get("/notices/999"), await mother.post("/nowhere", {})]
    pages += [await mother.post("/notices/new", {}, headers), await mother.post("/", {})]
    pages += [await mother.post("/notices/new", {"remarks": "x" * world.dependencies.settings.limits.form_bytes})]
    assert [page.status for page in pages] == [404, 404, 404, 403, 405, 413]

    async def away(*_: object, **__: object) -> None:
        raise StoreUnavailable("away")

    monkeypatch.setattr(world.dependencies.store, "read", away)
    pages += [await mother.get("/"), await stranger.get("/nowhere")]
    for page in pages:
        assert "お急ぎの方は学校へお電話ください。" in page.text, page.path
        assert "tel:0144-00-0001" in page.links, page.path


async def test_where_there_are_many_schools_a_family_is_told_its_own_numbers(world: World, mother: Browser) -> None:
    def found() -> None:
        rules = School.get().rules
        for number in range(2, 6):
            School.create(code=f"s{number}", name=f"学校{number}", phone=f"0144-00-000{number}", rules=rules)

    await world.dependencies.store.write(found)
    stranger = world.browser()
    pages = [await stranger.get(path) for path in ("/nowhere", "/login", "/login/x", "/notices/1")]
    pages += [await stranger.post("/notices/new", {"remarks": "x"}), await stranger.post("/login", {"csrf": "x"})]
    for page in pages:
        assert [link for link in page.links if link.startswith("tel")] == []
        assert "学校の電話番号を調べる" in page.text, page.path
        assert "/telephones" in page.links
    every = await stranger.get("/telephones")
    assert [link for link in every.links if link.startswith("tel")] == [f"tel:0144-00-000{n}" for n in (1, 2, 3, 4, 5)]
    assert [link for link in (await stranger.get("/telephones?name=学校 ３")).links if link.startswith("tel")] == [
        "tel:0144-00-0003"
    ]
    assert "この名前の学校は見つかりません" in (await stranger.get("/telephones?name=<b>")).text
    for path in ("/telephones", "/", "/notices/new", "/me/sessions"):
        assert [link for link in (await mother.get(path)).links if link.startswith("tel")] == ["tel:0144-00-0001"], path
    assert [link for link in (await mother.get("/nowhere")).links if link.startswith("tel")] == ["tel:0144-00-0001"]


async def test_many_numbers_are_remembered_for_when_the_database_does_not_answer(
    world: World, mother: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def found() -> None:
        rules = School.get().rules
        for number in range(2, 6):
            School.create(code=f"s{number}", name=f"学校{number}", phone=f"0144-00-000{number}", rules=rules)

    await world.dependencies.store.write(found)
    stranger = world.browser()
    await stranger.get("/login")

    async def away(*_: object, **__: object) -> None:
        raise StoreUnavailable("away")

    monkeypatch.setattr(world.dependencies.store, "read", away)
    refused = await mother.get("/")
    assert refused.status == 503
    assert "学校の電話番号を調べる" in refused.text
    for browser in (mother, stranger):
        page = await browser.get("/telephones")
        assert [link for link in page.links if link.startswith("tel")] == [f"tel:0144-00-000{n}" for n in range(1, 6)]


@pytest.mark.parametrize("tail", ["/", ".", ">", "」", "。", "）。", "/."])
@pytest.mark.parametrize("page", ["/login", "/notices/1", "/notices/new"])
async def test_every_link_survives_what_a_mail_program_adds_to_it(
    world: World, mother: Browser, page: str, tail: str
) -> None:
    await world.submitted(mother)
    assert (await mother.get(page + tail)).path == page


@pytest.mark.parametrize("path", ["//evil.example/.", "/nowhere.", "/notices/999。", "/."])
async def test_what_leads_nowhere_leads_nowhere_with_a_tail_too(world: World, mother: Browser, path: str) -> None:
    response = await mother.client.get(f"https://gate.example{path}", follow_redirects=False)
    assert not response.headers.get("location", "/").startswith("//")
    assert (await mother.get(f"https://gate.example{path}")).status in {200, 404}
