"""Nobody silences, locks or guesses another person's login, however often they ask or try."""

import logging
from pathlib import Path

import pytest
from support import Letter, RunningGateway, running_gateway
from support.letters import plain_mail

from mailgate.school.access import login
from mailgate.school.access.login_letters import LIVE

OPERATOR = "operator@city.example"
MX = "mx.gate.example"
BOMB = {"gateway": {"operator": OPERATOR}, "smtp": {"authserv_id": MX}}


async def forges(gateway: RunningGateway) -> None:
    """A stranger asks for a login letter in mother's name."""
    mail = plain_mail(gateway.mother.address, f"login@{gateway.domain}")
    await gateway.stranger.sends(mail, [f"login@{gateway.domain}"])
    await gateway.settled()


async def asks(gateway: RunningGateway) -> None:
    """Mother asks herself, and her provider proves it."""
    mail = plain_mail(gateway.mother.address, f"login@{gateway.domain}")
    proof = f"Authentication-Results: {MX}; dmarc=pass header.from=docomo.example\r\n"
    await gateway.mother.sends(proof.encode() + mail.as_bytes(), [f"login@{gateway.domain}"])
    await gateway.settled()


async def enters(gateway: RunningGateway, letter: Letter, passcode: str = "", client: str = "203.0.113.7") -> int:
    """Type a passcode at the letter's link, from this client; the status of the page that comes."""
    browser = gateway.browser()
    browser.headers["x-forwarded-for"] = client
    page = await browser.post(letter.link, data={"passcode": passcode or letter.passcode})
    return page.status_code


async def tries_address(gateway: RunningGateway, passcode: str, client: str) -> int:
    """Type a passcode beside mother's address, from this client; the status of the page that comes."""
    browser = gateway.browser()
    browser.headers["x-forwarded-for"] = client
    page = await browser.post("/login", data={"address": gateway.mother.address, "passcode": passcode})
    return page.status_code


def login_letters(gateway: RunningGateway) -> list[Letter]:
    """The letters in mother's mailbox that have a login link."""
    return [letter for letter in gateway.mother.letters if "/login/" in letter.text]


def newest(gateway: RunningGateway) -> Letter:
    """The last of them."""
    return login_letters(gateway)[-1]


# -- a mail bomb at login@ ----------------------------------------------------------------------------


async def test_a_bomb_leaves_a_passcode_that_works_in_the_mailbox(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with running_gateway(tmp_path, settings=BOMB) as gateway:
        with caplog.at_level(logging.WARNING):
            for _ in range(60):
                gateway.clock.forward(minutes=4)
                await forges(gateway)
                page = await gateway.mother.opens(newest(gateway).link)
                assert page.status == 200, "whenever somebody has asked, a passcode in the mailbox is good"
        assert await enters(gateway, newest(gateway)) == 200
        assert len(login_letters(gateway)) < 40, "the caps hold back what is more than one in ten minutes"
        await gateway.settled()
        surges = [letter for letter in gateway.post.of(OPERATOR) if "ログインの依頼" in letter.subject]
        assert 1 <= len(surges) <= 2, "one a day (UTC)"
        assert "exceed its caps" in caplog.text
        assert gateway.mother.address not in caplog.text


async def test_who_has_used_their_link_is_answered_at_once(tmp_path: Path) -> None:
    async with running_gateway(tmp_path, settings=BOMB) as gateway:
        for _ in range(30):
            await forges(gateway)
            gateway.clock.forward(minutes=2)
        assert await enters(gateway, newest(gateway)) == 200
        before = len(login_letters(gateway))
        await forges(gateway)
        assert len(login_letters(gateway)) == before + 1
        assert await enters(gateway, newest(gateway)) == 200


async def test_who_has_shut_their_links_is_answered_at_once(tmp_path: Path) -> None:
    async with running_gateway(tmp_path, settings=BOMB) as gateway:
        for _ in range(8):
            await forges(gateway)
            gateway.clock.forward(minutes=2)
        for letter in login_letters(gateway)[-LIVE:]:
            for number in range(5):
                await enters(gateway, letter, f"{number:08}", client=f"203.0.113.{number}")
        before = len(login_letters(gateway))
        await forges(gateway)
        assert len(login_letters(gateway)) == before + 1


async def test_proven_mail_has_a_quota_of_its_own(tmp_path: Path) -> None:
    async with running_gateway(tmp_path, settings=BOMB) as gateway:
        for _ in range(10):
            await forges(gateway)
            gateway.clock.forward(minutes=1)
        await forges(gateway)
        before = len(login_letters(gateway))
        await asks(gateway)
        assert len(login_letters(gateway)) == before + 1
        await asks(gateway)
        assert len(login_letters(gateway)) == before + 1, "it is a quota, too: one a minute"


# -- wrong passcodes ----------------------------------------------------------------------------------


async def test_a_right_passcode_at_its_link_passes_behind_an_address_that_guesses(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter(text_contains="パスコード")
    carrier = "198.51.100.1"
    most = gateway.dependencies.settings.limits.passcode_posts_per_ip
    statuses = [await tries_address(gateway, f"{number:08}", carrier) for number in range(most + 1)]
    assert statuses[-1] == 429
    assert await enters(gateway, letter, client=carrier) == 200


async def test_forty_families_behind_one_address_log_in(gateway: RunningGateway) -> None:
    carrier = "198.51.100.1"
    for _ in range(40):
        await gateway.mother.mails("login@...")
        assert await enters(gateway, await gateway.mother.letter(text_contains="パスコード"), client=carrier) == 200


async def test_an_ipv6_network_is_one_client(gateway: RunningGateway) -> None:
    most = gateway.dependencies.settings.limits.passcode_posts_per_ip
    for number in range(most):
        await tries_address(gateway, f"{number:08}", f"2001:db8:1:1::{number:x}")
    assert await tries_address(gateway, "00000000", "2001:db8:1:1:ffff::1") == 429
    assert await tries_address(gateway, "00000000", "2001:db8:1:2::1") == 422


async def test_strangers_guesses_do_not_end_the_login_by_address(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter(text_contains="パスコード")
    for number in range(60):
        await tries_address(gateway, f"{number:08}", f"198.51.100.{number}")
    assert await tries_address(gateway, letter.passcode, "203.0.113.7") == 200


async def test_a_day_of_guesses_closes_the_address_and_not_the_link(
    gateway: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(login, "ADDRESS_TRIES_A_DAY", 20)
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter(text_contains="パスコード")
    for number in range(20):
        assert await tries_address(gateway, f"{number:08}", f"198.51.100.{number}") == 422
    assert await tries_address(gateway, letter.passcode, "203.0.113.7") == 429
    assert await enters(gateway, letter) == 200


async def test_one_client_does_not_spend_the_day_of_an_address(gateway: RunningGateway) -> None:
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter(text_contains="パスコード")
    for number in range(40):
        await tries_address(gateway, f"{number:08}", "198.51.100.1")
    assert await tries_address(gateway, letter.passcode, "203.0.113.7") == 200


async def test_a_login_ends_the_session_that_the_browser_had(gateway: RunningGateway) -> None:
    await gateway.mother.logs_in()
    before = dict(gateway.mother.browser.cookies)
    await gateway.mother.logs_in()
    thief = gateway.browser()
    thief.cookies.update(before)
    assert str((await thief.get("/")).url.path) == "/login"
