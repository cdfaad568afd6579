"""Nobody acts in the name of another person: not by forged trace fields, reports or words, nor by a silent DNS."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from support import Letter, RunningGateway, running_gateway
from support.letters import reply_to
from support.network.dialogue import calling

from mailgate.mail.authentication.lookup import DnsFailure
from mailgate.smtp import verification
from mailgate.smtp.replies import SmtpReply

MX = "mx.gate.example"
PASSED = "dmarc=pass header.from=school.example"
FAILED = "dmarc=fail (p=none) header.from=school.example"
DATE = "Tue, 24 Nov 2026 07:02:00 +0900"
CALL = "児童・生徒: 3年1組 12番 山田太郎\n内容: 1\n理由: 2"


async def told(gateway: RunningGateway) -> Letter:
    """The letter to the teacher about a notice of mother's."""
    await gateway.mother.logs_in()
    await gateway.mother.tells_the_school()
    return await gateway.teacher.letter("要確認")


async def replies(gateway: RunningGateway, letter: Letter, fields: str) -> int:
    """A reply in the teacher's name, with these fields on top; the reply code."""
    reply = reply_to(letter, gateway.teacher.address, "承知しました。")
    answer = await gateway.teacher.sends(fields.encode() + reply.as_bytes(), [letter.reply_to])
    await gateway.settled()
    return answer.code


def is_confirmed(gateway: RunningGateway) -> bool:
    return any("確認しました" in letter.subject for letter in gateway.mother.letters)


# -- Received: the client said it, the relay wrote it -------------------------------------------------

BY_POSTFIX = f"by {MX} (Postfix) with SMTP id 4Zk3Xq1Q2Tz9rw; {DATE}"
FORGED = {
    "exim without reverse name": (
        f"from [203.0.113.9] (helo=[192.0.2.7])\r\n\tby {MX} with esmtp (Exim 4.96)\r\n"
        f"\t(envelope-from <sato@school.example>) id 1r7Abc-0001Xy-2Z; {DATE}"
    ),
    "exim with reverse name": (
        f"from pc.evil.example ([203.0.113.9] helo=[192.0.2.7])\r\n\tby {MX} with esmtp (Exim 4.96)\r\n"
        f"\tid 1r7Abc-0001Xy-2Z; {DATE}"
    ),
    "qmail": f"from unknown (HELO [192.0.2.7]) (203.0.113.9)\r\n  by {MX} with SMTP; 24 Nov 2026 07:02:00 -0000",
    "qmail with reverse name": (
        f"from pc.evil.example (HELO mail.school.example) ([192.0.2.7]@203.0.113.9) by {MX} with SMTP; {DATE}"
    ),
    "postfix, HELO an address": f"from [192.0.2.7] (unknown [203.0.113.9])\r\n\t{BY_POSTFIX}",
    "exchange": f"from mail.school.example (203.0.113.9) by {MX} (192.0.2.7) with Microsoft SMTP Server; {DATE}",
    "courier with ident": f"from x ([192.0.2.7]@pc.evil.example [::ffff:203.0.113.9])\r\n  by {MX} with ESMTP; {DATE}",
    "a comment with brackets": f"from x (a [192.0.2.7]) (unknown [203.0.113.9]) {BY_POSTFIX}",
    "a comment in a comment": f"from x ((a [192.0.2.7]) unknown [203.0.113.9]) {BY_POSTFIX}",
    "a whole form in HELO": (
        f"from x (a [192.0.2.7]) {BY_POSTFIX} (unknown [203.0.113.9])\r\n\tby {MX} (Other) with SMTP; {DATE}"
    ),
    "folded": f"from x\r\n\t(a\r\n\t[192.0.2.7])\r\n\t(unknown [203.0.113.9])\r\n\tby {MX} (Other) with SMTP; {DATE}",
    "two addresses": f"from x (unknown [203.0.113.9] [192.0.2.7]) {BY_POSTFIX}",
    "EHLO and an address": f"from [203.0.113.9] (EHLO [192.0.2.7]) {BY_POSTFIX}",
    "LHLO and an address": f"from unknown (LHLO [192.0.2.7]) {BY_POSTFIX}",
    "no client": f"by {MX} (Postfix, from userid 1000) id 4Z; {DATE}",
    "nothing but a comment": f"(qmail 1234 invoked from network); {DATE}",
}
GENUINE = f"from mail.school.example (mail.school.example [192.0.2.7]) by {MX} (Postfix) with ESMTP id 4Z; {DATE}"


class Zone:
    """A made-up DNS: TXT records by name; names of `silent` domains do not answer until `speak`."""

    def __init__(self) -> None:
        self.texts = {"_dmarc.school.example": "v=DMARC1; p=none", "school.example": "v=spf1 ip4:192.0.2.7 -all"}
        self.silent = ".silent.example"
        self.speaks = threading.Event()
        self.waiting = 0

    def look(self, name: str, kind: str) -> list[tuple[bytes, ...]]:
        """A `Lookup`."""
        if f".{name}".endswith(self.silent):
            self.waiting += 1
            self.speaks.wait(60)
            raise DnsFailure(name)
        return [(self.texts[name].encode(),)] if kind == "TXT" and name in self.texts else []


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Zone]:
    zone = Zone()
    monkeypatch.setattr(verification, "ask_dns", zone.look)
    yield zone
    zone.speaks.set()


@pytest.fixture
async def verifying(tmp_path: Path, zone: Zone) -> AsyncIterator[RunningGateway]:
    """A gateway that checks SPF, DKIM and DMARC itself."""
    async with running_gateway(tmp_path, settings={"smtp": {"verify": "yes"}}) as gateway:
        yield gateway


@pytest.mark.parametrize("form", FORGED)
async def test_a_trace_field_that_the_client_has_a_hand_in_names_no_client(
    verifying: RunningGateway, form: str
) -> None:
    letter = await told(verifying)
    assert await replies(verifying, letter, f"Received: {FORGED[form]}\r\nReceived: {GENUINE}\r\n") == 250
    assert not is_confirmed(verifying)


async def test_the_genuine_form_still_counts(verifying: RunningGateway) -> None:
    assert await replies(verifying, await told(verifying), f"Received: {GENUINE}\r\n") == 250
    assert is_confirmed(verifying)


# -- the relay's report ----------------------------------------------------------------------------------


@pytest.fixture
async def guarded(tmp_path: Path) -> AsyncIterator[RunningGateway]:
    """A gateway behind a relay that reports what it has found."""
    async with running_gateway(tmp_path, settings={"smtp": {"authserv_id": MX}}) as gateway:
        yield gateway


def reports(*results: str) -> str:
    return "".join(f"Authentication-Results: {result}\r\n" for result in results)


@pytest.mark.parametrize(
    "fields",
    [
        reports(f"{MX}; spf=pass smtp.mailfrom=school.example", f"{MX}; {FAILED}"),
        reports(f"{MX}; {PASSED}", f"{MX}; {FAILED}"),
        reports(f"{MX}; dkim=none", f"{MX}; spf=none", f"{MX}; {FAILED}", f"mx.elsewhere.example; {PASSED}"),
    ],
)
async def test_a_fail_in_any_field_of_our_relay_counts(guarded: RunningGateway, fields: str) -> None:
    assert await replies(guarded, await told(guarded), fields) == 250
    assert not is_confirmed(guarded)


async def test_fields_below_a_foreign_one_count_for_nothing(guarded: RunningGateway) -> None:
    letter = await told(guarded)
    fields = reports(f"{MX}; {PASSED}", "mx.elsewhere.example; spf=none", f"{MX}; {FAILED}")
    assert await replies(guarded, letter, fields) == 250
    assert is_confirmed(guarded)


@pytest.mark.parametrize(
    "fields", ["", reports(f"mx.elsewhere.example; {PASSED}"), reports("mx.elsewhere.example; x=y", f"{MX}; {PASSED}")]
)
async def test_a_relay_that_reports_nothing_is_noticed(
    guarded: RunningGateway, fields: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert await replies(guarded, await told(guarded), fields) == 451
    assert not is_confirmed(guarded)
    assert f"no Authentication-Results of {MX}" in caplog.text


# -- the telephone form -----------------------------------------------------------------------------------


async def test_words_to_phone_count_only_by_the_form_that_comes_back(guarded: RunningGateway) -> None:
    """Even a mail that the domain has proven: anybody at the school's domain may have written it."""
    guarded.clock.set("2026-11-24 09:10:00")
    await guarded.office.mails("phone@...", CALL, Authentication_Results=f"{MX}; {PASSED}")
    form = await guarded.office.letter("電話で受けた連絡の入力")
    await guarded.settled()
    assert "まだ入力されていません" in form.text
    assert guarded.mother.letters == []
    reply = reply_to(form, guarded.office.address, "")
    await guarded.office.sends(reports(f"{MX}; {PASSED}").encode() + reply.as_bytes(), [form.reply_to])
    await guarded.mother.letter("電話の連絡を学校が受け付けました")


# -- a DNS that is silent -----------------------------------------------------------------------------------


async def brings_from_silent_domain(gateway: RunningGateway, letter: Letter, number: int) -> str:
    """The reply to a mail from a subdomain, a new one each time, of a domain whose DNS does not answer."""
    author = f"x@d{number}.silent.example"
    mail = f"From: {author}\r\nTo: {letter.reply_to}\r\nMessage-ID: <{number}@silent.example>\r\n\r\nOK\r\n"
    async with calling(gateway.service.smtp) as caller:
        await caller.hears()
        await caller.says("EHLO c", f"MAIL FROM:<{author}>", f"RCPT TO:<{letter.reply_to}>", "DATA")
        return (await caller.says(mail + "."))[0]


async def test_senders_whose_dns_is_silent_keep_nobody_from_being_checked(
    verifying: RunningGateway, zone: Zone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verification, "SECONDS", 600.0)
    letter = await told(verifying)
    flood = [asyncio.create_task(brings_from_silent_domain(verifying, letter, number)) for number in range(60)]
    async with asyncio.timeout(30):
        while zone.waiting < verification.CHECKS_PER_DOMAIN:  # noqa: ASYNC110 - threads wait, not tasks
            await asyncio.sleep(0.01)
    assert await replies(verifying, letter, f"Received: {GENUINE}\r\n") == 250
    assert is_confirmed(verifying)
    assert zone.waiting == verification.CHECKS_PER_DOMAIN
    zone.speaks.set()
    assert set(await asyncio.gather(*flood)) == {SmtpReply.TRY_LATER}


async def test_a_check_is_over_in_time(verifying: RunningGateway, zone: Zone, monkeypatch: pytest.MonkeyPatch) -> None:
    letter = await told(verifying)
    monkeypatch.setattr(verification, "SECONDS", 0.1)
    assert await brings_from_silent_domain(verifying, letter, 0) == SmtpReply.TRY_LATER
    assert not zone.speaks.is_set(), "it did not wait for the answer"
