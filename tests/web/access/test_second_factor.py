"""Staff and a second factor: which pages ask for it, how it is set up, shown, and lost."""

import json
import re
from collections.abc import Callable

import pyotp
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from mailgate.ids import MailboxId
from mailgate.school.access.second_factor import KnownPasskey, OwnFactors
from mailgate.school.access.sessions import Visitor
from mailgate.school.models import Authenticator, Notice, RecoveryCodes, Reply, School, Session
from mailgate.web.access.passkeys import Passkeys
from web.browser import Browser, Page
from web.world import HOMEROOM, OFFICE, World

STAFF_PAGES = ("/desk", "/desk/notices/1", "/desk/letters")


@pytest.fixture
async def office(world: World, mother: Browser) -> Browser:
    """The office, logged in, at a school that asks a second factor of it; a notice waits."""
    await world.submitted(mother, remarks="38.5度")
    await demand(world, "office")
    return await world.logged_in(OFFICE)


async def demand(world: World, *duties: str) -> None:
    """Let the school ask a second factor of these duties."""

    def change() -> None:
        school = School.get()
        school.rules = json.dumps({**json.loads(school.rules), "second_factor": duties})
        school.save()

    await world.dependencies.store.write(change)


def app_of(page: Page) -> pyotp.TOTP:
    """The app that has read the QR code of this page: the same secret stands beside it."""
    found = re.search(r'<code class="secret">([A-Z2-7 ]+)</code>', page.html)
    assert found
    return pyotp.TOTP(found[1].replace(" ", ""))


async def press(browser: Browser, page: Page, step: str, **fields: str) -> Page:
    """Press a button of the settings page."""
    return await browser.post("/me/second-factor", {"csrf": page.hidden()["csrf"], "step": step, **fields})


async def set_up(world: World, browser: Browser) -> pyotp.TOTP:
    """An app for this browser's owner, in use."""
    page = await press(browser, await browser.get("/me/second-factor"), "begin-app")
    app = app_of(page)
    done = await press(browser, page, "confirm-app", code=app.at(world.clock()))
    assert "設定しました。" in done.text
    return app


@pytest.mark.parametrize("path", STAFF_PAGES)
async def test_pages_of_staff_ask_for_it_where_the_school_says_so(world: World, office: Browser, path: str) -> None:
    page = await office.get(path)
    assert page.path == f"/second-factor?to={path.replace('/', '%2F')}"
    assert "まだ設定されていません" in page.text
    for hidden in ("花子", "発熱", "38.5"):
        assert hidden not in page.html
    homeroom = await world.logged_in(HOMEROOM)
    assert (await homeroom.get(path)).path == path, "not of this duty"
    app = await set_up(world, office)
    assert (await office.get(path)).path == path
    again = await world.logged_in(OFFICE)
    asked = await again.get(path)
    world.clock.now += 30
    assert (await again.send(asked, code=app.at(world.clock()))).path == path


async def test_guardians_and_their_own_sessions_need_none(world: World, office: Browser, mother: Browser) -> None:
    assert (await mother.get("/")).status == 200
    for path in ("/me/sessions", "/second-factor", "/me/second-factor"):
        assert (await office.get(path)).path == path
    assert (await mother.get("/me/second-factor")).status == 404


async def test_a_reply_that_was_typed_stays_on_the_page(world: World, office: Browser) -> None:
    await set_up(world, office)
    page = await office.get("/desk/notices/1")
    await world.dependencies.store.write(lambda: Session.update(verified=None).execute())
    kept = await office.send(page, reply="お大事に")
    assert kept.status == 401
    assert "お大事に" in kept.html
    assert await world.count(Reply) == 0
    assert (await office.send(page)).path.startswith("/second-factor")
    assert (await world.dependencies.store.read(Notice.get)).state == "submitted"


async def test_the_letter_s_link_confirms_without_it_and_shows_nothing(world: World, office: Browser) -> None:
    link = world.confirm_link(1, OFFICE)
    page = await office.get(link)
    assert "花子" not in page.html
    assert (await office.send(page)).status == 422, "a login alone is not enough"
    done = await office.send(page, passcode=world.check_number(1, OFFICE))
    assert "確認済にしました" in done.text
    assert "花子" not in done.html


async def test_the_database_holds_no_secret_of_it(world: World, office: Browser) -> None:
    app = await set_up(world, office)
    page = await press(office, await office.get("/me/second-factor"), "recovery")
    codes = re.findall(r"<code>([0-9a-z-]+)</code>", page.html)
    assert len(set(codes)) == 10

    def stored() -> str:
        return str([*Authenticator.select().dicts(), *RecoveryCodes.select().dicts()])

    kept = (await world.dependencies.store.read(stored)).lower()
    assert app.secret.lower() not in kept
    assert not any(code.replace("-", "") in kept for code in codes)
    assert app.secret not in (await office.get("/me/second-factor")).html, "shown until it is in use"
    assert codes[0] not in (await office.get("/me/second-factor")).html, "shown once"


@pytest.mark.parametrize("typed", ["{0} {1}", "{0}-{1}", " {0}{1}。", "認証コード: {0} {1}"])
async def test_a_code_may_be_typed_and_pasted_as_people_do(world: World, office: Browser, typed: str) -> None:
    app = await set_up(world, office)
    again = await world.logged_in(OFFICE)
    world.clock.now += 60
    code = app.at(world.clock())
    page = await again.send(await again.get("/desk"), code=typed.format(code[:3], code[3:]))
    assert page.path == "/desk"


@pytest.mark.parametrize(("late", "taken"), [(-60, False), (-30, True), (0, True), (30, True), (60, False)])
async def test_a_clock_may_be_wrong_by_one_step(world: World, office: Browser, late: int, taken: bool) -> None:
    app = await set_up(world, office)
    again = await world.logged_in(OFFICE)
    world.clock.now += 600
    page = await again.send(await again.get("/desk"), code=app.at(world.clock() + late))
    assert (page.path == "/desk") is taken


async def test_a_code_that_was_seen_over_the_shoulder_is_worth_nothing(world: World, office: Browser) -> None:
    app = await set_up(world, office)
    again = await world.logged_in(OFFICE)
    page = await again.send(await again.get("/desk"), code=app.at(world.clock()))
    assert page.status == 422
    assert "一度使ったコードは使えません" in page.text


async def test_recovery_codes_stand_in_for_a_lost_phone(world: World, office: Browser) -> None:
    await set_up(world, office)
    page = await press(office, await office.get("/me/second-factor"), "recovery")
    code = re.findall(r"<code>([0-9a-z-]+)</code>", page.html)[3]
    again = await world.logged_in(OFFICE)
    typed = code.upper().replace("0", "O").replace("1", "l").replace("-", " ")
    assert (await again.send(await again.get("/desk"), code=typed)).path == "/desk"
    third = await world.logged_in(OFFICE)
    assert (await third.send(await third.get("/desk"), code=code)).status == 422


async def test_what_cannot_be_a_code_costs_no_try_and_ten_wrong_ones_close_it(world: World, office: Browser) -> None:
    app = await set_up(world, office)
    again = await world.logged_in(OFFICE)
    asked = await again.get("/desk")
    for typed in ("", "12345", "1234567", "abc") * 10:
        assert "回数には数えていません" in (await again.send(asked, code=typed)).text
    wrong = str((int(app.at(world.clock() + 900)) + 1) % 1_000_000).zfill(6)
    statuses = [(await again.send(asked, code=wrong)).status for _ in range(11)]
    assert statuses == [422] * 9 + [429] * 2, "the first code was a try, too"
    world.clock.now += 60
    assert (await again.send(asked, code=app.at(world.clock()))).status == 429
    world.clock.now += 600
    assert (await again.send(asked, code=app.at(world.clock()))).path == "/desk"


async def test_the_session_has_a_new_cookie_after_it(world: World, office: Browser) -> None:
    before = office.client.cookies["__Host-mailgate"]
    await set_up(world, office)
    assert office.client.cookies["__Host-mailgate"] != before
    thief = world.browser()
    thief.client.cookies.set("__Host-mailgate", before, domain="gate.example")
    assert (await thief.get("/desk")).path == "/login"


@pytest.mark.parametrize("step", ["begin-app", "remove-app", "recovery", "confirm-app"])
async def test_a_login_alone_changes_nothing_that_is_set_up(world: World, office: Browser, step: str) -> None:
    await set_up(world, office)
    again = await world.logged_in(OFFICE)
    page = await again.get("/me/second-factor")
    assert "いまの二段階認証が必要です" in page.text
    changed = await press(again, page, step, code="123456", credential="x")
    assert changed.path.startswith("/second-factor?to=")
    assert await world.count(Authenticator) == 1


async def test_a_session_that_was_left_open_sets_nothing_up(world: World, office: Browser) -> None:
    page = await office.get("/me/second-factor")
    world.clock.now += 1_500
    await office.get("/")
    world.clock.now += 1_500
    assert "もう一度ログインしてください" in (await press(office, page, "begin-app")).text
    assert "もう一度ログインしてください" in (await office.get("/second-factor/passkey?add")).text
    assert await world.count(Authenticator) == 0
    assert await set_up(world, await world.logged_in(OFFICE))


async def test_after_a_change_the_other_sessions_can_be_ended(world: World, office: Browser) -> None:
    page = await press(office, await office.get("/me/second-factor"), "begin-app")
    done = await press(office, page, "confirm-app", code=app_of(page).at(world.clock()))
    assert 'href="/me/sessions"' in done.html


@pytest.mark.parametrize("to", ["https://evil.example/", "//evil.example", "/desk/../x", "/logout", "", "/desk\n/x"])
async def test_it_leads_to_pages_of_our_own(world: World, office: Browser, to: str) -> None:
    app = await set_up(world, office)
    again = await world.logged_in(OFFICE)
    page = await again.get("/second-factor")
    world.clock.now += 30
    fields = {"csrf": page.hidden()["csrf"], "to": to, "code": app.at(world.clock())}
    response = await again.client.post("/second-factor", data=fields, follow_redirects=False)
    assert response.headers["location"] == "/"


async def test_forms_of_it_need_the_session_s_token(world: World, office: Browser) -> None:
    for path in ("/second-factor", "/second-factor/passkey", "/me/second-factor", "/me/sessions"):
        assert (await office.post(path, {"csrf": "x", "step": "begin-app"})).status == 403
    assert await world.count(Authenticator) == 0


# -- passkeys: the whole way is in tests/browser ------------------------------------------------------


async def test_the_page_of_passkeys_alone_may_run_our_script(world: World, office: Browser) -> None:
    page = await office.get("/second-factor/passkey?add")
    policy = page.response.headers["content-security-policy"]
    assert policy.endswith("; script-src 'self'")
    assert "default-src 'none'" in policy
    (script,) = re.findall(r"<script[^>]*>", page.html)
    assert re.fullmatch(r'<script src="/passkey\.js\?v=[0-9a-f]+" defer>', script)
    for path in ("/second-factor", "/me/second-factor", "/me/sessions", "/login"):
        other = await office.get(path)
        assert "script-src" not in other.response.headers["content-security-policy"]
        assert "<script" not in other.html


VISITOR = Visitor(MailboxId(1), "a@x.jp", "", "s" * 64, 0)
OWN_FACTORS = OwnFactors(None, False, None, 0, (KnownPasskey("Y3JlZA", "a2V5", 0, "", 0),))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)
ANSWERS = st.builds(
    lambda response, other: json.dumps(
        {"id": "Y3JlZA", "rawId": "Y3JlZA", "type": "public-key", **other, "response": response}
    ),
    st.fixed_dictionaries(
        {},
        optional={
            name: st.sampled_from(["", "e30", "Y3JlZA", "!"]) | st.text(max_size=9)
            for name in ("clientDataJSON", "authenticatorData", "signature", "attestationObject")
        },
    ),
    st.just({}) | st.dictionaries(st.sampled_from(["id", "rawId", "type"]), JSON, max_size=2),
)


@given(st.text() | ANSWERS | JSON.map(json.dumps))
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_browser_answers_proves_nothing_unless_it_is_signed(
    passkeys: Callable[[], tuple[Passkeys, str]], answer: str
) -> None:
    verifier, token = passkeys()
    assert verifier.used(VISITOR, OWN_FACTORS, token, answer) is None
    assert verifier.added(VISITOR, token, answer, "") is None


@pytest.fixture
def passkeys(world: World) -> Callable[[], tuple[Passkeys, str]]:
    """A verifier with a challenge of its own."""
    verifier = Passkeys(world.dependencies)
    token = verifier.ask_to_use(VISITOR, OWN_FACTORS)[1]
    return lambda: (verifier, token)
