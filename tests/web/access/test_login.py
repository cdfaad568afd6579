"""Logging in with a link and a passcode, or with an address and a passcode; and out again."""

import asyncio

import pytest

from mailgate.school.models import Letter, Session
from web.world import FATHER, HOMEROOM, MOTHER, STRANGER, World


async def test_the_link_and_the_passcode_of_a_letter_log_in(world: World) -> None:
    challenge = await world.challenge(MOTHER)
    browser = world.browser()
    asked = await browser.get(world.link(challenge))
    assert "パスコードの入力" in asked.text
    home = await browser.send(asked, passcode=world.passcode(challenge))
    assert home.path == "/"
    assert "欠席・遅刻を連絡する" in home.text


@pytest.mark.parametrize("typed", ["{0} {1}", "{0}-{1}", " {0}　{1} ", "{0}ー{1}"])
async def test_a_passcode_may_be_typed_with_spaces_and_dashes_and_in_full_width(world: World, typed: str) -> None:
    challenge = await world.challenge(MOTHER)
    digits = world.passcode(challenge)
    full_width = digits.translate({ord("0") + n: ord("０") + n for n in range(10)})
    browser = world.browser()
    page = await browser.post(world.link(challenge), {"passcode": typed.format(full_width[:4], full_width[4:])})
    assert page.path == "/"


async def test_a_wrong_passcode_is_asked_for_again_and_five_tries_end_the_link(world: World) -> None:
    challenge = await world.challenge(MOTHER)
    browser = world.browser()
    for _ in range(5):
        page = await browser.post(world.link(challenge), {"passcode": "00000000"})
        assert page.status == 422
        assert "パスコードが違います。" in page.text
        assert "5回まちがえると、このリンクは使えなくなります。" in page.text
        assert "mailto:login@gate.example" in page.links
    page = await browser.post(world.link(challenge), {"passcode": world.passcode(challenge)})
    assert page.status == 410
    assert "パスコードを5回まちがえたため、このリンクは使えなくなりました。" in page.text
    assert "使用済み" not in page.text
    assert page.title in (await browser.get(world.link(challenge))).title
    assert "mailto:login@gate.example" in page.links
    assert "tel:0144-00-0001" in page.links


async def test_fifty_parallel_tries_share_five_and_get_no_session(world: World) -> None:
    challenge = await world.challenge(MOTHER)
    browsers = [world.browser(**{"x-forwarded-for": f"192.0.2.{n}"}) for n in range(50)]
    pages = await asyncio.gather(*(one.post(world.link(challenge), {"passcode": "00000000"}) for one in browsers))
    assert sorted(page.status for page in pages) == [410] * 45 + [422] * 5
    assert await world.count(Session) == 0


async def test_fifty_parallel_right_passcodes_begin_one_session(world: World) -> None:
    challenge = await world.challenge(MOTHER)
    browsers = [world.browser(**{"x-forwarded-for": f"192.0.2.{n}"}) for n in range(50)]
    fields = {"passcode": world.passcode(challenge)}
    pages = await asyncio.gather(*(one.post(world.link(challenge), fields) for one in browsers))
    assert sum(page.path == "/" for page in pages) == 1
    assert await world.count(Session) == 1


async def test_scanners_that_open_a_link_change_nothing(world: World) -> None:
    challenge = await world.challenge(MOTHER)
    scanner = world.browser()
    for _ in range(20):
        await scanner.client.get(world.link(challenge))
        await scanner.client.head(world.link(challenge))
    assert set(scanner.client.cookies) <= {"__Host-form"}, "no session"
    assert await world.count(Session) == 0
    page = await world.browser().post(world.link(challenge), {"passcode": world.passcode(challenge)})
    assert page.path == "/"


@pytest.mark.parametrize(("minutes", "is_in"), [(9, True), (10, False), (60, False), (60 * 24 * 30, False)])
async def test_a_late_link_says_that_its_time_is_over(world: World, minutes: int, is_in: bool) -> None:
    challenge = await world.challenge(MOTHER)
    link, passcode = world.link(challenge), world.passcode(challenge)
    world.clock.now += minutes * 60
    browser = world.browser()
    opened = await browser.get(link)
    tried = await browser.post(link, {"passcode": passcode})
    if is_in:
        assert (opened.status, tried.path) == (200, "/")
    else:
        assert (opened.status, tried.status) == (410, 410)
        assert "時間が過ぎました" in opened.text
        assert "時間が過ぎました" in tried.text
        assert "mailto:login@gate.example" in tried.links


async def test_cut_and_foreign_links_all_get_the_page_that_says_what_to_do(world: World) -> None:
    link = world.link(await world.challenge(MOTHER))
    foreign = f"/login/{world.dependencies.keyring.link('confirm', '1.1')}"
    unknown = f"/login/{world.dependencies.keyring.link('login', 'nobody')}"
    browser = world.browser()
    for path in (link[:-1], link[:-20], f"{link}x", foreign, unknown, "/login/x"):
        for page in (await browser.get(path), await browser.post(path, {"passcode": "12345678"})):
            assert page.status in {404, 422}
            if page.status == 404:
                assert "mailto:login@gate.example" in page.links
                assert "tel:0144-00-0001" in page.links


async def test_the_link_of_the_letter_once_more_simply_leads_in(world: World) -> None:
    challenge = await world.challenge(MOTHER)
    browser = world.browser()
    await browser.post(world.link(challenge), {"passcode": world.passcode(challenge)})
    assert (await browser.get(world.link(challenge))).path == "/"
    somebody_else = await world.logged_in(STRANGER)
    page = await somebody_else.get(world.link(challenge))
    assert page.status == 410
    assert "使用済み" in page.text


async def test_the_address_and_the_passcode_log_in_without_the_link(world: World) -> None:
    challenge = await world.challenge(MOTHER)
    browser = world.browser()
    page = await browser.get("/login")
    assert "mailto:login@gate.example" in page.links
    page = await browser.send(page, address=" MOTHER@Example.JP ", passcode=world.passcode(challenge))
    assert page.path == "/"


async def test_a_stranger_who_knows_an_address_spends_none_of_its_owner_s_tries(world: World) -> None:
    challenge = await world.challenge(MOTHER)
    stranger = world.browser(**{"x-forwarded-for": "192.0.2.66"})
    for _ in range(6):
        assert (await stranger.post("/login", {"address": MOTHER, "passcode": "00000000"})).status == 422
    right = {"address": MOTHER, "passcode": world.passcode(challenge)}
    assert (await stranger.post("/login", right)).status == 422, "five tries are five"
    assert (await world.browser(**{"x-forwarded-for": "192.0.2.1"}).post("/login", right)).path == "/"


async def test_a_new_letter_begins_with_tries_of_its_own(world: World) -> None:
    await world.challenge(MOTHER)
    browser = world.browser()
    for _ in range(5):
        await browser.post("/login", {"address": MOTHER, "passcode": "00000000"})
    later = await world.challenge(MOTHER)
    assert (await browser.post("/login", {"address": MOTHER, "passcode": world.passcode(later)})).path == "/"


async def test_an_older_letter_s_passcode_still_works_beside_the_address(world: World) -> None:
    earlier = await world.challenge(MOTHER)
    await world.challenge(MOTHER)
    page = await world.browser().post("/login", {"address": MOTHER, "passcode": world.passcode(earlier)})
    assert page.path == "/"


@pytest.mark.parametrize("address", [MOTHER, FATHER, "nobody@example.jp", "no address", "", "x" * 5_000])
async def test_a_wrong_passcode_beside_any_address_is_answered_alike(world: World, address: str) -> None:
    await world.challenge(MOTHER)
    page = await world.browser().post("/login", {"address": address, "passcode": "00000000"})
    assert page.status == 422
    assert "パスコードが違います。" in page.text


async def test_one_client_may_only_try_so_often(world: World) -> None:
    browser = world.browser()
    most = world.dependencies.settings.limits.passcode_posts_per_ip
    pages = [await browser.post("/login", {"address": MOTHER, "passcode": "12345678"}) for _ in range(most + 1)]
    assert [page.status for page in pages] == [422] * most + [429]
    assert "5分ほど待って" in pages[-1].text
    other = world.browser(**{"x-forwarded-for": "198.51.100.7"})
    assert (await other.post("/login", {"address": MOTHER, "passcode": "12345678"})).status == 422


async def test_staff_come_to_their_desk(world: World) -> None:
    browser = await world.logged_in(HOMEROOM)
    assert (await browser.get("/")).path == "/desk"


async def test_a_person_who_logs_out_is_out(world: World) -> None:
    browser = await world.logged_in(MOTHER)
    page = await browser.get("/")
    cookie = dict(browser.client.cookies)
    page = await browser.post("/logout", page.hidden())
    assert page.response.url.path == "/login"
    assert "ログアウトしました。" in page.text
    assert page.response.history[0].headers["clear-site-data"] == '"cache"', "no page can be seen by going back"
    browser.client.cookies.update(cookie)
    assert (await browser.get("/")).path == "/login"


async def test_logging_out_everywhere_ends_the_other_browsers_too(world: World) -> None:
    here, there, father = await world.logged_in(MOTHER), await world.logged_in(MOTHER), await world.logged_in(FATHER)
    page = await here.get("/")
    await here.post("/logout", {**page.hidden(), "everywhere": "1"})
    assert (await there.get("/")).path == "/login"
    assert (await father.get("/")).path == "/"


async def test_the_language_is_chosen_by_a_button_and_kept_for_letters(world: World) -> None:
    browser = await world.logged_in(MOTHER)
    page = await browser.get("/notices/new")
    page = await browser.post("/language", {**page.hidden(), "language": "en", "back": "/notices/new"})
    assert page.path == "/notices/new"
    assert "New notice" in page.text
    elsewhere = world.browser()
    asked = await elsewhere.get(world.link(await world.challenge(MOTHER)))
    assert "Enter the passcode" in asked.text


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "/\\evil.example", "", "\t//evil.example"])
async def test_the_language_button_leads_nowhere_else(world: World, back: str) -> None:
    browser = world.browser()
    fields = {**(await browser.get("/login")).hidden(), "language": "en", "back": back}
    response = await browser.client.post("/language", data=fields, follow_redirects=False)
    assert response.headers["location"] == "/"


@pytest.mark.parametrize("path", ["/notices/1", "/desk/notices/1"])
async def test_the_notice_of_a_letter_s_link_is_shown_after_the_login(world: World, path: str) -> None:
    who = HOMEROOM if path.startswith("/desk") else MOTHER
    await world.submitted(await world.logged_in(MOTHER))
    browser = world.browser()
    assert (await browser.get(path)).path == "/login"
    challenge = await world.challenge(who)
    page = await browser.post(world.link(challenge), {"passcode": world.passcode(challenge)})
    assert page.path == path
    again = await world.challenge(who)
    page = await browser.post("/login", {"address": who, "passcode": world.passcode(again)})
    assert page.path == ("/desk" if who == HOMEROOM else "/")


@pytest.mark.parametrize(
    "kept", ["https://evil.example/notices/1", "//evil.example/notices/1", "/notices/1/../../x", "/notices/new", "/"]
)
async def test_the_login_leads_to_a_notice_or_to_the_first_page_and_nowhere_else(world: World, kept: str) -> None:
    browser = world.browser()
    browser.client.cookies.set("__Host-asked-for", kept, domain="gate.example")
    challenge = await world.challenge(MOTHER)
    response = await browser.client.post(
        world.link(challenge), data={"passcode": world.passcode(challenge)}, follow_redirects=False
    )
    assert response.headers["location"] == "/"


async def test_only_a_notice_is_kept_for_after_the_login_and_only_for_a_while(world: World) -> None:
    browser = world.browser()
    for path in ("/", "/notices/new", "/notices/1/edit", "/desk", "/desk/letters"):
        response = await browser.client.get(path, follow_redirects=False)
        assert (response.headers["location"], "set-cookie" in response.headers) == ("/login", False)
    response = await browser.client.get("/notices/1?x=1", follow_redirects=False)
    cookie = response.headers["set-cookie"].lower()
    for part in ('__host-asked-for="/notices/1"', "httponly", "secure", "samesite=lax", "max-age=900"):
        assert part in cookie


@pytest.mark.parametrize("typed", ["", " ", "1", "1234567", "abcdefgh", "123456789"])
async def test_what_cannot_be_a_passcode_costs_no_try(world: World, typed: str) -> None:
    challenge = await world.challenge(MOTHER)
    scanner = world.browser()
    for _ in range(40):
        page = await scanner.post(world.link(challenge), {"passcode": typed})
        assert page.status == 422
        assert "読み取れませんでした" in page.text
        assert (await scanner.post("/login", {"address": MOTHER, "passcode": typed})).status == 422
    right = {"passcode": world.passcode(challenge)}
    assert (await scanner.post(world.link(challenge), right)).path == "/"


async def test_an_old_link_says_so_whatever_is_typed(world: World) -> None:
    challenge = await world.challenge(MOTHER)
    world.clock.now += 3_600
    page = await world.browser().post(world.link(challenge), {"passcode": ""})
    assert (page.status, "時間が過ぎました" in page.text) == (410, True)


@pytest.mark.parametrize("pasted", ["パスコード: {0} {1}", "「{0} {1}」。", "\u200b{0}\u200b{1}\ufeff", "{0}\u00a0{1}"])
async def test_a_passcode_may_be_pasted_with_what_stands_around_it(world: World, pasted: str) -> None:
    challenge = await world.challenge(MOTHER)
    digits = world.passcode(challenge)
    page = await world.browser().get(world.link(challenge))
    typed = pasted.format(digits[:4], digits[4:])
    assert len(typed) <= int(page.html.partition('maxlength="')[2].partition('"')[0])
    assert (await world.browser().post(page.path, {"passcode": typed})).path == "/"


@pytest.mark.parametrize("tail", ["/", ".", ">", "」", "。", "/.", ">。", "&gt;", ")", "、よろしく"])
async def test_a_link_survives_what_a_mail_program_adds_to_it(world: World, tail: str) -> None:
    challenge = await world.challenge(MOTHER)
    browser = world.browser()
    page = await browser.get(world.link(challenge) + tail)
    assert "パスコードの入力" in page.text
    assert (await browser.send(page, passcode=world.passcode(challenge))).path == "/"


@pytest.mark.parametrize("by_link", [True, False])
async def test_a_browser_without_cookies_is_told_before_the_passcode_is_spent(world: World, by_link: bool) -> None:
    challenge = await world.challenge(MOTHER)
    path = world.link(challenge) if by_link else "/login"
    fields = {"passcode": world.passcode(challenge), "address": MOTHER}
    forgetful = world.browser()
    for _ in range(7):
        asked = await forgetful.get(path)
        forgetful.client.cookies.clear()
        page = await forgetful.post(path, {**asked.hidden(), **fields})
        assert page.status == 422
        assert "Cookieが使えません" in page.text
        forgetful.client.cookies.clear()
    browser = world.browser()
    assert (await browser.send(await browser.get(path), **fields)).path == "/"


async def test_a_new_login_ends_the_session_that_this_browser_had(world: World) -> None:
    browser = await world.logged_in(MOTHER)
    earlier = dict(browser.client.cookies)
    letters = await world.count(Letter)
    challenge = await world.challenge(FATHER)
    await browser.send(await browser.get(world.link(challenge)), passcode=world.passcode(challenge))
    assert await world.count(Session) == 1
    thief = world.browser()
    thief.client.cookies.update(earlier)
    assert (await thief.get("/")).path == "/login"
    again = await world.challenge(FATHER)
    await browser.send(await browser.get(world.link(again)), passcode=world.passcode(again))
    assert await world.count(Session) == 1
    assert await world.count(Letter) == letters + 2, "two login letters; none about another device"


async def test_the_page_to_which_the_letter_about_an_ended_device_leads_follows_the_login(world: World) -> None:
    browser = world.browser()
    await browser.get("/me/push")
    challenge = await world.challenge(MOTHER)
    page = await browser.fill_in(world.link(challenge), passcode=world.passcode(challenge))
    assert page.path == "/me/push"
