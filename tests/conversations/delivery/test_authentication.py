"""A reply acts only if it comes from where it says; what is not, the staff see and nobody obeys."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from support import Letter, Person, RunningGateway, running_gateway
from support.letters import reply_to

from mailgate.mail.authentication.lookup import DnsFailure
from mailgate.smtp import verification

MX = "mx.gate.example"


@pytest.fixture
async def guarded(tmp_path: Path) -> AsyncIterator[RunningGateway]:
    """A gateway behind a relay that reports what it found out about each mail."""
    async with running_gateway(tmp_path, settings={"smtp": {"authserv_id": MX}}) as gateway:
        yield gateway


async def told(gateway: RunningGateway) -> Letter:
    """Mother tells the school; the letter that the teacher gets."""
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    return await gateway.teacher.letter("要確認")


async def replies(
    gateway: RunningGateway,
    letter: Letter,
    result: str,
    text: str = "承知しました。",
    of: Person | None = None,
) -> None:
    """A reply in the name of the teacher, or of somebody else, with what our relay says of it on top."""
    assert await brings(gateway, letter, f"Authentication-Results: {MX}; {result}\r\n", text, of) == 250


async def brings(
    gateway: RunningGateway, letter: Letter, fields: str, text: str = "承知しました。", of: Person | None = None
) -> int:
    """A reply in the name of the teacher, or of somebody else, with fields of relays on top; the reply code."""
    person = of or gateway.teacher
    reply = reply_to(letter, person.address, text)
    answer = await person.sends(fields.encode() + reply.as_bytes(), [letter.reply_to])
    await gateway.settled()
    return answer.code


def confirmed(gateway: RunningGateway) -> bool:
    return any("確認しました" in letter.subject for letter in gateway.mother.letters)


@pytest.mark.parametrize(
    "result", ["dmarc=pass header.from=school.example", "dmarc=none header.from=school.example", "none"]
)
async def test_what_passed_or_could_not_be_checked_is_obeyed(guarded: RunningGateway, result: str) -> None:
    await replies(guarded, await told(guarded), result)
    assert confirmed(guarded)


async def test_what_failed_confirms_nothing_and_the_staff_see_it(guarded: RunningGateway) -> None:
    letter = await told(guarded)
    await replies(guarded, letter, "dmarc=fail (p=reject) header.from=school.example", "今日は給食なしです。")
    assert not confirmed(guarded)
    shown = await guarded.office.letter("確認できない返信")
    assert guarded.teacher.name in shown.text
    assert "> 今日は給食なしです。" in shown.text
    assert "確認済にはなっていません" in shown.text
    assert "発熱" not in shown.text, "the school keeps health out of its mail"
    assert all("給食なし" not in mail.text for mail in (*guarded.mother.letters, *guarded.father.letters))
    await replies(guarded, shown, "dmarc=pass header.from=school.example", "担任に確かめました。", of=guarded.office)
    assert "担任に確かめました。" in (await guarded.mother.letter("確認しました")).text


async def test_forging_floods_nobody(guarded: RunningGateway) -> None:
    letter = await told(guarded)
    for number in range(6):
        await replies(guarded, letter, "dmarc=fail header.from=school.example", f"{number}")
    assert len([one for one in guarded.office.letters if "確認できない返信" in one.subject]) == 3


async def test_a_forged_reply_with_somebody_elses_token_is_not_even_shown(guarded: RunningGateway) -> None:
    await told(guarded)
    letter = await guarded.office.letter("要確認")
    await guarded.settled()
    before = len(guarded.post.letters)
    await replies(guarded, letter, "dmarc=fail header.from=school.example")
    assert len(guarded.post.letters) == before


async def test_a_notice_that_failed_is_no_notice_and_the_staff_see_it(guarded: RunningGateway) -> None:
    await guarded.mother.mails("login@...")
    letter = await guarded.mother.letter("ログイン")
    before = len(guarded.mother.letters)
    reply = reply_to(letter, guarded.mother.address, "太郎が熱で休みます")
    field = f"Authentication-Results: {MX}; dmarc=fail header.from=docomo.example\r\n"
    await guarded.mother.sends(field.encode() + reply.as_bytes(), [letter.reply_to])
    shown = await guarded.teacher.letter("確認できない連絡")
    assert shown.subject == "【確認できない連絡】3年1組、1年2組"
    assert guarded.mother.address in shown.text
    assert "熱" not in shown.text, "the school keeps health out of its mail"
    await guarded.settled()
    assert len(guarded.mother.letters) == before, "the forger hears nothing"


async def test_an_answer_to_a_list_that_failed_confirms_nothing_and_its_author_hears_of_it(
    guarded: RunningGateway,
) -> None:
    await told(guarded)
    await guarded.teacher.mails("today@...")
    lists = await guarded.teacher.letter(text_contains="押すだけで返信")
    for _ in range(5):
        await replies(guarded, lists, "dmarc=fail header.from=school.example", "1 お大事に")
    assert not confirmed(guarded)
    shown = [letter for letter in guarded.teacher.letters if "確認できない返信" in letter.subject]
    assert len(shown) == 3, "forging floods nobody"
    assert "お大事に" not in shown[0].text, "it may be somebody else's words"
    assert "確認済になった連絡はなく" in shown[0].text
    assert "/desk" in shown[0].text
    await replies(guarded, lists, "dmarc=pass header.from=school.example", "1 お大事に")
    assert confirmed(guarded)


async def test_a_forged_answer_with_somebody_elses_token_is_not_even_told_of(guarded: RunningGateway) -> None:
    await told(guarded)
    await guarded.office.mails("today@...")
    lists = await guarded.office.letter(text_contains="押すだけで返信")
    await guarded.settled()
    before = len(guarded.post.letters)
    await replies(guarded, lists, "dmarc=fail header.from=school.example", "1 お大事に")
    assert len(guarded.post.letters) == before


async def test_a_phone_form_that_failed_enters_nothing_and_its_author_hears_of_it(guarded: RunningGateway) -> None:
    await guarded.teacher.mails("phone@...", Authentication_Results=f"{MX}; dmarc=pass header.from=school.example")
    form = await guarded.teacher.letter("電話")
    await replies(guarded, form, "dmarc=fail header.from=school.example", "3年1組 山田 太郎 発熱で休み")
    shown = await guarded.teacher.letter("確認できない返信")
    assert "太郎" not in shown.text
    assert guarded.mother.letters == []


@pytest.mark.parametrize(
    "fields",
    [
        "",
        "Authentication-Results: mx.elsewhere.example; dmarc=pass header.from=school.example\r\n",
        (
            "Authentication-Results: mx.elsewhere.example; dmarc=pass header.from=school.example\r\n"
            f"Authentication-Results: {MX}; dmarc=pass header.from=school.example\r\n"
        ),
    ],
)
async def test_a_reply_without_a_report_of_our_relay_is_put_off(
    guarded: RunningGateway, fields: str, caplog: pytest.LogCaptureFixture
) -> None:
    letter = await told(guarded)
    assert await brings(guarded, letter, fields) == 451
    assert not confirmed(guarded)
    assert f"no Authentication-Results of {MX}" in caplog.text
    assert (await guarded.father.mails("login@...")).code == 250, "a login needs no report"


async def test_a_field_from_a_peer_that_is_no_relay_of_ours_is_ignored(tmp_path: Path) -> None:
    settings = {"smtp": {"authserv_id": MX, "trusted_relays": "192.0.2.0/24"}}
    async with running_gateway(tmp_path, settings=settings) as gateway:
        letter = await told(gateway)
        await replies(gateway, letter, "dmarc=fail header.from=school.example")
        assert confirmed(gateway)


@pytest.mark.parametrize(
    "author",
    [
        "",
        "From:\r\n",
        "From: <>\r\n",
        "From: undisclosed:;\r\n",
        "From: sato@school.example, evil@elsewhere.example\r\n",
        "From: sato@school.example\r\nFrom: evil@elsewhere.example\r\n",
    ],
)
async def test_a_mail_that_does_not_say_who_wrote_it_acts_in_nobodys_name(gateway: RunningGateway, author: str) -> None:
    letter = await told(gateway)
    await gateway.teacher.sends(f"{author}To: {letter.reply_to}\r\n\r\nOK\r\n".encode(), [letter.reply_to])
    await gateway.settled()
    assert not confirmed(gateway)
    await gateway.office.letter("確認できない返信")


async def test_a_login_needs_no_proof(guarded: RunningGateway) -> None:
    field = f"Authentication-Results: {MX}; dmarc=fail header.from=docomo.example\r\n"
    mail = f"{field}From: {guarded.mother.address}\r\nTo: login@{guarded.domain}\r\n\r\n"
    await guarded.mother.sends(mail.encode(), [f"login@{guarded.domain}"])
    assert (await guarded.mother.letter("ログイン")).passcode


# -- our own look -------------------------------------------------------------------------------------

RECEIVED = (
    "Received: from mail.school.example (mail.school.example [192.0.2.7])\r\n"
    "\tby mx.gate.example (Postfix) with ESMTP id 4Zk3Xq1Q2Tz9rw\r\n"
    "\tfor <confirm@gate.example>; Tue, 24 Nov 2026 07:02:00 +0900 (JST)\r\n"
)
INSIDE = (
    "Received: from localhost (localhost [127.0.0.1])\r\n"
    "\tby mx.gate.example (Postfix) with ESMTP id 4Zk3Xr5YPmz9rx; Tue, 24 Nov 2026 07:02:01 +0900 (JST)\r\n"
)

Zone = dict[str, str]


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Zone:
    """The TXT records of a made-up DNS, in which school.example has said how its mail is to be recognised."""
    zone = {"_dmarc.school.example": "v=DMARC1; p=none", "school.example": "v=spf1 ip4:192.0.2.7 -all"}

    def look(name: str, kind: str) -> list[tuple[bytes, ...]]:
        if zone.get(name) == "silent":
            raise DnsFailure(name)
        return [(zone[name].encode(),)] if kind == "TXT" and name in zone else []

    monkeypatch.setattr(verification, "ask_dns", look)
    return zone


@pytest.fixture
async def watchful(tmp_path: Path, zone: Zone) -> AsyncIterator[RunningGateway]:
    """A gateway that looks into the DNS itself."""
    async with running_gateway(tmp_path, settings={"smtp": {"verify": "yes"}}) as gateway:
        yield gateway


@pytest.mark.parametrize("received", [RECEIVED, INSIDE + RECEIVED])
async def test_a_reply_that_the_domains_server_brought_is_obeyed(watchful: RunningGateway, received: str) -> None:
    assert await brings(watchful, await told(watchful), received) == 250
    assert confirmed(watchful)


async def test_a_reply_that_somebody_else_brought_is_not(watchful: RunningGateway) -> None:
    letter = await told(watchful)
    assert await brings(watchful, letter, RECEIVED.replace("192.0.2.7", "203.0.113.9") + RECEIVED) == 250
    assert not confirmed(watchful)
    await watchful.office.letter("確認できない返信")


async def test_a_domain_that_publishes_nothing_is_obeyed(watchful: RunningGateway, zone: Zone) -> None:
    zone.clear()
    await brings(watchful, await told(watchful), RECEIVED)
    assert confirmed(watchful)


async def test_while_the_dns_is_silent_a_reply_comes_again_later(watchful: RunningGateway, zone: Zone) -> None:
    letter = await told(watchful)
    zone["_dmarc.school.example"] = "silent"
    assert await brings(watchful, letter, RECEIVED) == 451
    assert not confirmed(watchful)
    assert (await watchful.father.mails("login@...")).code == 250, "a login waits for no DNS"
    zone["_dmarc.school.example"] = "v=DMARC1; p=none"
    assert await brings(watchful, letter, RECEIVED) == 250
    assert confirmed(watchful)


# -- a server that does not say its name --------------------------------------------------------------

MICROSOFT = (
    "Authentication-Results: spf={0} (sender IP is 192.0.2.7)\r\n smtp.mailfrom=school.example; dkim={0} (signature was"
    " verified)\r\n header.d=school.example;dmarc={0} action=none\r\n header.from=school.example;compauth={0}\r\n"
)


@pytest.fixture
async def behind_microsoft(tmp_path: Path) -> AsyncIterator[RunningGateway]:
    """A gateway behind Microsoft 365, which writes no name into its fields."""
    async with running_gateway(tmp_path, settings={"smtp": {"results_without_id": "yes"}}) as gateway:
        yield gateway


@pytest.mark.parametrize(("result", "is_obeyed"), [("pass", True), ("fail", False)])
async def test_fields_without_a_name_are_understood_where_the_operator_says_so(
    behind_microsoft: RunningGateway, result: str, is_obeyed: bool
) -> None:
    letter = await told(behind_microsoft)
    assert await brings(behind_microsoft, letter, MICROSOFT.format(result)) == 250
    assert confirmed(behind_microsoft) is is_obeyed


async def test_fields_without_a_name_are_ignored_elsewhere(gateway: RunningGateway) -> None:
    assert await brings(gateway, await told(gateway), MICROSOFT.format("fail")) == 250
    assert confirmed(gateway)


async def test_the_operator_hears_of_a_server_that_reports_nothing(tmp_path: Path) -> None:
    settings = {"smtp": {"authserv_id": MX}, "gateway": {"operator": "operator@city.example"}}
    async with running_gateway(tmp_path, settings=settings) as gateway:
        for _ in range(3):
            await gateway.mother.mails("login@...")
        letter = await gateway.post.letter("operator@city.example", lambda letter: MX in letter.text)
        assert "authserv_id" in letter.text
        await gateway.settled()
        assert len(gateway.post.of("operator@city.example")) == 1
