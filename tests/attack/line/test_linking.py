"""Nobody comes to another's mailbox by linking: not with old or invented nonces, nor with another's session."""

import re

import pytest
from conversations.line.test_linking import asks, links, owners, takes_to_line
from support import RunningGateway
from support.pages import Page

from mailgate.demo.line.phone import Phone
from mailgate.demo.line.platform import LinePlatform
from mailgate.school.access.line import nonces
from mailgate.school.directory.mailboxes import mailbox_of
from mailgate.school.models import LineNonce

TOKEN = "NMZTNuVrPTqlr2IF8Bnymkb7rXfYv5EY"
OVER = nonces.SECONDS + 60
"""Seconds after which a nonce is over, though the steady clock goes on while a test takes its time."""


async def issued(gateway: RunningGateway) -> str:
    """A nonce of the mother's mailbox."""

    def issue() -> str:
        owner = mailbox_of(gateway.mother.address)
        assert owner
        return nonces.issue(gateway.dependencies.moment(), owner.id)

    return await gateway.dependencies.store.write(issue)


async def brought(platform: LinePlatform, phone: Phone, nonce: str) -> None:
    """LINE says that this user was linked with this nonce."""
    link = {"result": "ok", "nonce": nonce}
    await platform.deliver(platform.new_event(phone, "accountLink", {"link": link}))


async def posted(gateway: RunningGateway, page: Page | None, **fields: str | list[str]) -> int:
    """The status of a POST with these fields, from a page of ours or from none."""
    origin = {"Origin": "http://gate.localhost"} if page else {"Origin": "http://evil.example"}
    browser = gateway.mother.browser
    answer = await browser.post("/line/link", data=fields, headers=origin, follow_redirects=False)
    return answer.status_code


async def nonces_issued(gateway: RunningGateway) -> int:
    return await gateway.dependencies.store.read(lambda: int(LineNonce.select().count()))


@pytest.mark.parametrize("nonce", ["", "x", "AAAAAAAAAAAAAAAAAAAAAA==", "' OR 1=1 --", "A" * 255])
async def test_an_invented_nonce_links_nobody(
    gateway: RunningGateway, platform: LinePlatform, phone: Phone, nonce: str
) -> None:
    await issued(gateway)
    await brought(platform, phone, nonce)
    await phone.bubble("つなげませんでした")
    assert await owners(gateway, phone) == []


async def test_a_nonce_counts_once(gateway: RunningGateway, platform: LinePlatform, phone: Phone) -> None:
    nonce, thief = await issued(gateway), platform.phone("thief")
    thief.is_friend = True
    await brought(platform, phone, nonce)
    await phone.bubble("LINEとつながりました")
    await brought(platform, thief, nonce)
    await thief.bubble("つなげませんでした")
    assert await owners(gateway, thief) == []


async def test_a_nonce_is_over_after_ten_minutes(gateway: RunningGateway, platform: LinePlatform, phone: Phone) -> None:
    nonce = await issued(gateway)
    gateway.clock.forward(seconds=OVER)
    await brought(platform, phone, nonce)
    await phone.bubble("つなげませんでした")
    assert await owners(gateway, phone) == []


async def test_a_clock_that_is_put_back_revives_no_nonce(
    gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    nonce = await issued(gateway)
    gateway.clock.forward(seconds=OVER)
    await gateway.mother.opens("/login")
    gateway.clock.forward(seconds=-OVER)
    await brought(platform, phone, nonce)
    await phone.bubble("つなげませんでした")


async def test_nobody_s_form_but_ours_of_this_session_takes_a_nonce(gateway: RunningGateway, phone: Phone) -> None:
    address = await asks(phone)
    await gateway.father.logs_in()
    other = (await gateway.father.opens(address)).form("このLINEとつなぐ").filled_in()
    await gateway.mother.logs_in()
    page = await gateway.mother.opens(address)
    own = page.form("このLINEとつなぐ").filled_in()
    assert await posted(gateway, None, **own) == 403
    assert await posted(gateway, page, link_token=TOKEN) == 403
    assert await posted(gateway, page, **own | {"csrf": other["csrf"]}) == 403
    assert await nonces_issued(gateway) == 0


async def test_a_stranger_is_led_to_the_login(gateway: RunningGateway) -> None:
    page = await gateway.mother.opens(f"/line/link?linkToken={TOKEN}")
    assert page.path == "/login"
    assert await posted(gateway, page, link_token=TOKEN, csrf="x") in {303, 401, 403}
    assert await nonces_issued(gateway) == 0


async def test_a_session_that_somebody_left_open_links_nothing(gateway: RunningGateway, phone: Phone) -> None:
    mother = gateway.mother
    await mother.mails("login@...")
    letter = await mother.letter(text_contains="パスコード")
    await (await mother.opens(letter.link)).press("ログイン", passcode=letter.passcode, remember="1")
    address = await asks(phone)
    form = (await mother.opens(address)).form("このLINEとつなぐ").filled_in()
    gateway.clock.forward(seconds=1_860)
    page = await mother.opens(address)
    assert "もう一度ログインすると、このページに戻ります" in page.text
    assert not any(form.button("このLINEとつなぐ") for form in page.forms)
    assert await posted(gateway, page, **form) == 303
    assert await nonces_issued(gateway) == 0


async def test_the_page_names_whose_session_it_is_and_warns(gateway: RunningGateway, phone: Phone) -> None:
    await gateway.mother.logs_in()
    page = await gateway.mother.opens(await asks(phone))
    assert gateway.mother.address in page.text
    assert "ほかの人から届いたURLなら、押さないでください" in page.text


async def test_staff_without_children_link_nothing(gateway: RunningGateway, phone: Phone) -> None:
    await gateway.teacher.logs_in()
    assert (await gateway.teacher.opens(await asks(phone))).status == 404


@pytest.mark.parametrize("token", ["", '"><script>', "a&nonce=b", "a b", "../x", "A" * 256, "ト"])
async def test_an_odd_token_is_not_passed_on(gateway: RunningGateway, token: str) -> None:
    await gateway.mother.logs_in()
    answer = await gateway.mother.browser.get("/line/link", params={"linkToken": token})
    page = Page(gateway.mother.browser, answer)
    assert page.status == 400
    assert "このURLは使えません" in page.text
    assert "<script" not in page.html
    csrf = page.root.all("form")[0].all("input")[0].get("value")
    assert await posted(gateway, page, csrf=csrf, link_token=token) == 404
    assert await nonces_issued(gateway) == 0


async def test_forms_lead_away_from_this_page_alone_and_to_line_alone(
    gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    await gateway.mother.logs_in()
    policies = {
        path: (await gateway.mother.opens(path)).response.headers["content-security-policy"]
        for path in (await asks(phone), "/family")
    }
    found = [re.findall("form-action ([^;]*)", policy) for policy in policies.values()]
    assert found == [[f"'self' {platform.url}"], ["'self'"]]


async def test_nobody_ends_another_s_link(gateway: RunningGateway, phone: Phone) -> None:
    await links(gateway.mother, phone)
    await gateway.father.logs_in()
    page = await gateway.father.opens("/family")
    csrf = page.root.all("form")[0].all("input")[0].get("value")
    answer = await gateway.father.browser.post("/line/unlink", data={"csrf": csrf})
    assert answer.status_code == 404
    assert await owners(gateway, phone) == [gateway.mother.address]


async def test_line_s_own_page_takes_a_token_once(gateway: RunningGateway, phone: Phone) -> None:
    await gateway.mother.logs_in()
    page = await gateway.mother.opens(await asks(phone))
    assert "連携しました" in await takes_to_line(phone, page)
    assert "連携できませんでした" in await takes_to_line(phone, page)
    assert await owners(gateway, phone) == [gateway.mother.address]
