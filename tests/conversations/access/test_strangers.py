"""Strangers, the operator, caps, and loops that end by themselves."""

import asyncio
import contextlib
import logging
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from support import GatewayWith, Letter, RunningGateway, running_gateway
from support.people import hand_in
from support.school import TARO

from conversations.morning import tells
from mailgate.delivery.way_out import DeliveryResult
from mailgate.school.models import Delivery, Mailbox
from mailgate.school.models import Letter as Row
from mailgate.smtp.composing import OutgoingMail

MX = "mx.gate.example"
OPERATOR = "operator@city.example"
GENUINE = {"Authentication_Results": f"{MX}; dmarc=pass header.from=elsewhere.example"}


def any_letter(_: Letter) -> bool:
    return True


# -- strangers ----------------------------------------------------------------------------------------


@pytest.fixture
async def guarded(tmp_path: Path) -> AsyncIterator[RunningGateway]:
    """A gateway behind a relay that reports who is genuine."""
    async with running_gateway(tmp_path, settings={"smtp": {"authserv_id": MX}}) as gateway:
        yield gateway


@pytest.mark.parametrize("to", ["login@...", "help@..."])
async def test_a_genuine_stranger_is_told_once_a_day(guarded: RunningGateway, to: str) -> None:
    for _ in range(3):
        answer = await guarded.stranger.mails(to, "hello", **GENUINE)
        assert (answer.code, answer.text[:19]) == (250, "2.0.0 Committed as ")
    told = await guarded.stranger.letter("登録されていません")
    assert "0144-00-0001" in told.text
    assert "hello" not in told.text, "nothing is echoed"
    assert told.message["Auto-Submitted"] == "auto-replied"
    await guarded.settled()
    assert len(guarded.stranger.letters) == 1
    guarded.clock.forward(days=1)
    await guarded.stranger.mails(to, **GENUINE)
    await guarded.settled()
    assert len(guarded.stranger.letters) == 2


@pytest.mark.parametrize(
    "said",
    ["dmarc=fail header.from=elsewhere.example", "dmarc=none", "spf=pass", "dmarc=pass header.from=bank.example"],
)
async def test_a_stranger_who_may_be_somebody_else_hears_nothing(guarded: RunningGateway, said: str) -> None:
    answer = await guarded.stranger.mails("login@...", Authentication_Results=f"{MX}; {said}")
    known = await guarded.mother.mails("login@...")
    assert (answer.code, answer.text[:-16]) == (known.code, known.text[:-16]), "they differ in the mail's id"
    await guarded.settled()
    assert guarded.stranger.letters == []


async def test_without_a_relay_that_checks_strangers_hear_nothing(gateway: RunningGateway) -> None:
    await gateway.stranger.mails("login@...", **GENUINE)
    await gateway.settled()
    assert gateway.post.letters == []


async def test_a_strange_machine_hears_nothing(guarded: RunningGateway) -> None:
    await guarded.stranger.mails("login@...", **GENUINE, Precedence="bulk")
    await guarded.settled()
    assert guarded.post.letters == []


async def test_a_bounce_of_the_answer_to_a_stranger_ends_there(guarded: RunningGateway) -> None:
    await guarded.stranger.mails("login@...", **GENUINE)
    told = await guarded.stranger.letter()
    report = f"From: MAILER-DAEMON@x.example\r\nTo: {told.envelope_sender}\r\n\r\n550 5.1.1 user unknown\r\n"
    await guarded.stranger.sends(report.encode(), [told.envelope_sender], sender="")
    await guarded.settled()
    assert len(guarded.post.letters) == 1


# -- the operator -------------------------------------------------------------------------------------


@pytest.mark.parametrize("to", ["postmaster@...", "abuse@...", "postmaster"])
async def test_mail_to_the_postmaster_is_handed_on_quoted(gateway_with: GatewayWith, to: str) -> None:
    async with gateway_with(settings={"gateway": {"operator": OPERATOR}}) as gateway:
        address = to.replace("...", gateway.domain)
        mail = f"From: {gateway.stranger.address}\r\nTo: {address}\r\nSubject: spam?\r\n\r\nYou sent me this.\r\n"
        assert (await gateway.stranger.sends(mail.encode(), [address])).code == 250
        handed_on = await gateway.post.letter(OPERATOR, any_letter)
        assert gateway.stranger.address in handed_on.text
        assert "> You sent me this." in handed_on.text
        assert "spam?" in handed_on.text
        assert handed_on.reply_to == f"login@{gateway.domain}"
        await gateway.settled()
        assert len(gateway.post.letters) == 1


async def test_without_an_operator_mail_to_the_postmaster_is_taken_and_logged(
    gateway: RunningGateway, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert (await gateway.stranger.mails("postmaster@...", "hello")).code == 250
    assert "operator" in caplog.text
    assert gateway.stranger.address not in caplog.text
    assert gateway.post.letters == []


async def test_machines_and_floods_do_not_reach_the_operator(gateway_with: GatewayWith) -> None:
    async with gateway_with(settings={"gateway": {"operator": OPERATOR}}) as gateway:
        await gateway.stranger.mails("postmaster@...", Auto_Submitted="auto-generated")
        own = f"From: login+x@{gateway.domain}\r\n\r\nhello\r\n"
        await gateway.stranger.sends(own.encode(), [f"postmaster@{gateway.domain}"])
        await gateway.settled()
        assert gateway.post.letters == []
        for number in range(55):
            await gateway.stranger.mails("abuse@...", f"{number}")
        await gateway.settled()
        assert len(gateway.post.of(OPERATOR)) == 10, "one sender takes nobody else's share"


async def test_an_operator_who_lives_in_our_own_domain_makes_no_loop(gateway_with: GatewayWith) -> None:
    async with gateway_with(settings={"gateway": {"operator": "postmaster@gate.example"}}) as gateway:
        await gateway.stranger.mails("postmaster@...", "hello")
        letter = await gateway.post.letter("postmaster@gate.example", any_letter)
        await gateway.stranger.sends(letter.raw, [letter.recipient], sender=letter.envelope_sender)
        await gateway.settled()
        assert len(gateway.post.letters) == 1


@pytest.mark.parametrize("separator", ["+", "-", "="])
async def test_what_comes_from_an_address_of_ours_is_a_machines_however_it_is_tagged(
    gateway_with: GatewayWith, separator: str
) -> None:
    settings = {"gateway": {"operator": OPERATOR, "tag_separator": separator}}
    async with gateway_with(settings=settings) as gateway:
        for sender, by in (
            (f"confirm{separator}abc", gateway.stranger.address),
            ("x@y.example", f"bounce{separator}ab"),
        ):
            ours = [name if "@" in name else f"{name}@{gateway.domain}" for name in (sender, by)]
            mail = f"From: {ours[0]}\r\nTo: x\r\n\r\nhello\r\n"
            await gateway.stranger.sends(mail.encode(), [f"abuse@{gateway.domain}"], sender=ours[1])
        await gateway.settled()
        assert gateway.post.letters == []


# -- caps ---------------------------------------------------------------------------------------------


async def test_letters_beyond_the_cap_wait_for_the_next_hour_and_the_operator_is_told(
    gateway_with: GatewayWith, caplog: pytest.LogCaptureFixture
) -> None:
    settings = {"gateway": {"operator": OPERATOR}, "limits": {"letters_per_hour": 3}}
    async with gateway_with(settings=settings) as gateway:
        for person in (gateway.mother, gateway.father, gateway.neighbour, gateway.teacher, gateway.nurse):
            await person.mails("login@...")
        alarm = await gateway.post.letter(OPERATOR, any_letter)
        assert "上限" in alarm.subject
        assert "3通" in alarm.text
        assert len(gateway.post.letters) == 4
        assert caplog.text.count("the cap of 3 letters an hour is reached") == 1
        gateway.clock.forward(hours=1)
        await gateway.settled()
        assert len(gateway.post.of(OPERATOR)) == 1
        assert len(gateway.post.letters) == 6


async def test_a_share_of_the_cap_is_kept_for_those_who_log_in(gateway_with: GatewayWith) -> None:
    async with gateway_with(settings={"limits": {"letters_per_hour": 20}}) as gateway:
        for number in range(10):
            await tells(gateway, TARO, date=f"2026-12-{number + 1:02}")
        await gateway.until(lambda: Row.select().where(Row.state == Delivery.SENT).count() == 18)
        await gateway.neighbour.mails("login@...")
        assert (await gateway.neighbour.letter("ログイン")).passcode
        assert len(gateway.post.letters) == 19


async def test_the_operator_hears_of_the_cap_while_a_share_of_it_is_left(gateway_with: GatewayWith) -> None:
    settings = {"gateway": {"operator": OPERATOR}, "limits": {"letters_per_hour": 20}}
    async with gateway_with(settings=settings) as gateway:
        for number in range(10):
            await tells(gateway, TARO, date=f"2026-12-{number + 1:02}")
        assert "上限" in (await gateway.post.letter(OPERATOR, any_letter)).subject
        await gateway.neighbour.mails("login@...")
        assert (await gateway.neighbour.letter("ログイン")).passcode


async def test_one_person_gets_so_many_answers_a_day(gateway: RunningGateway) -> None:
    for number in range(25):
        await gateway.mother.mails("help@...", f"{number}")
    await gateway.settled()
    assert len(gateway.mother.letters) == 20 + 1
    assert "明日までお返事できません" in (await gateway.mother.letter("いただいたメールについて")).text


async def test_a_login_letter_still_comes_when_the_answers_are_used_up(gateway: RunningGateway) -> None:
    for number in range(21):
        await gateway.mother.mails("help@...", f"{number}")
    await gateway.mother.mails("login@...")
    assert (await gateway.mother.letter("ログイン")).passcode


# -- loops --------------------------------------------------------------------------------------------


class Wire:
    """A relay that hands all mail to another gateway; `cut` takes out what would tell that a machine wrote it."""

    def __init__(self, cut: re.Pattern[bytes] | None) -> None:
        self.letters: list[Letter] = []
        self._cut = cut
        self._to: RunningGateway | None = None

    def lead_to(self, gateway: RunningGateway) -> None:
        """Hand the mail to this gateway from now on."""
        self._to = gateway

    async def send(self, mail: OutgoingMail) -> DeliveryResult:
        """See `relay.Relay`; a minute passes at the other side with each letter."""
        assert self._to
        content = self._cut.sub(b"", mail.content) if self._cut else mail.content
        self.letters.append(Letter(mail.sender, mail.recipient, content))
        self._to.clock.forward(seconds=61)
        answer = await asyncio.to_thread(hand_in, self._to.service.smtp, mail.sender, [mail.recipient], content)
        return DeliveryResult("" if answer.code == 250 else f"{answer.code} {answer.text}")

    async def close(self) -> None:
        """See `relay.Relay`."""


TELLING = re.compile(rb"^(?:Auto-Submitted|X-Auto-Response-Suppress|Precedence): .*\r\n", re.MULTILINE)


@contextlib.asynccontextmanager
async def two_gateways(
    folder: Path, cut: re.Pattern[bytes] | None
) -> AsyncIterator[tuple[RunningGateway, RunningGateway, Wire, Wire]]:
    """Two gateways whose relays lead into each other, each registered with the other as a guardian."""
    wires = Wire(cut), Wire(cut)
    for name in ("a", "b"):
        (folder / name).mkdir()
    async with (
        running_gateway(folder / "a", settings={"gateway": {"domain": "a.example"}}, relay=wires[0]) as one,
        running_gateway(folder / "b", settings={"gateway": {"domain": "b.example"}}, relay=wires[1]) as other,
    ):
        for gateway, wire, there, address in (
            (one, wires[0], other, "login@b.example"),
            (other, wires[1], one, "login@a.example"),
        ):
            wire.lead_to(there)
            await gateway.dependencies.store.write(_move_mother, address)
        yield one, other, *wires


def _move_mother(address: str) -> None:
    Mailbox.update(address=address, canonical=address).where(Mailbox.canonical.startswith("yamada.h")).execute()


@pytest.mark.parametrize(("cut", "least", "most"), [(None, 1, 1), (TELLING, 8, 20)])
@pytest.mark.parametrize("to", ["login", "help"])
async def test_two_gateways_that_answer_each_other_stop(
    tmp_path: Path, cut: re.Pattern[bytes] | None, least: int, most: int, to: str
) -> None:
    async with two_gateways(tmp_path, cut) as (one, other, there, back):
        mail = f"From: login@b.example\r\nTo: {to}@a.example\r\nMessage-ID: <1@b.example>\r\n\r\n"
        assert (await one.stranger.sends(mail.encode(), [f"{to}@a.example"], sender="login@b.example")).code == 250
        for _ in range(30):
            await one.settled()
            await other.settled()
        assert least <= len(there.letters) + len(back.letters) <= most
