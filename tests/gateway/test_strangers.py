"""Strangers, the operator, caps, and loops that end by themselves."""

import asyncio
import contextlib
import logging
import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from support import House, Letter, open_house
from support.people import hand_in
from support.school import TARO

from gateway.morning import tells
from mailgate.school.models import Delivery, Mailbox
from mailgate.school.models import Letter as Row
from mailgate.smtp.composing import Mail
from mailgate.smtp.relay import Result

HouseWith = Callable[..., AbstractAsyncContextManager[House]]

MX = "mx.gate.example"
OPERATOR = "operator@city.example"
GENUINE = {"Authentication_Results": f"{MX}; dmarc=pass header.from=elsewhere.example"}


def any_letter(_: Letter) -> bool:
    return True


# -- strangers ----------------------------------------------------------------------------------------


@pytest.fixture
async def guarded(tmp_path: Path) -> AsyncIterator[House]:
    """A house behind a relay that reports who is genuine."""
    async with open_house(tmp_path, settings={"smtp": {"authserv_id": MX}}) as house:
        yield house


@pytest.mark.parametrize("to", ["login@...", "help@..."])
async def test_a_genuine_stranger_is_told_once_a_day(guarded: House, to: str) -> None:
    for _ in range(3):
        answer = await guarded.stranger.mails(to, "hello", **GENUINE)
        assert (answer.code, answer.text) == (250, "2.0.0 Committed")
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
async def test_a_stranger_who_may_be_somebody_else_hears_nothing(guarded: House, said: str) -> None:
    answer = await guarded.stranger.mails("login@...", Authentication_Results=f"{MX}; {said}")
    known = await guarded.mother.mails("login@...")
    assert (answer.code, answer.text) == (known.code, known.text)
    await guarded.settled()
    assert guarded.stranger.letters == []


async def test_without_a_relay_that_checks_strangers_hear_nothing(house: House) -> None:
    await house.stranger.mails("login@...", **GENUINE)
    await house.settled()
    assert house.post.letters == []


async def test_a_strange_machine_hears_nothing(guarded: House) -> None:
    await guarded.stranger.mails("login@...", **GENUINE, Precedence="bulk")
    await guarded.settled()
    assert guarded.post.letters == []


async def test_a_bounce_of_the_answer_to_a_stranger_ends_there(guarded: House) -> None:
    await guarded.stranger.mails("login@...", **GENUINE)
    told = await guarded.stranger.letter()
    report = f"From: MAILER-DAEMON@x.example\r\nTo: {told.envelope_sender}\r\n\r\n550 5.1.1 user unknown\r\n"
    await guarded.stranger.sends(report.encode(), [told.envelope_sender], sender="")
    await guarded.settled()
    assert len(guarded.post.letters) == 1


# -- the operator -------------------------------------------------------------------------------------


@pytest.mark.parametrize("to", ["postmaster@...", "abuse@...", "postmaster"])
async def test_mail_to_the_postmaster_is_handed_on_quoted(house_with: HouseWith, to: str) -> None:
    async with house_with(settings={"gateway": {"operator": OPERATOR}}) as house:
        address = to.replace("...", house.domain)
        mail = f"From: {house.stranger.address}\r\nTo: {address}\r\nSubject: spam?\r\n\r\nYou sent me this.\r\n"
        assert (await house.stranger.sends(mail.encode(), [address])).code == 250
        handed_on = await house.post.letter(OPERATOR, any_letter)
        assert house.stranger.address in handed_on.text
        assert "> You sent me this." in handed_on.text
        assert "spam?" in handed_on.text
        assert handed_on.reply_to == f"login@{house.domain}"
        await house.settled()
        assert len(house.post.letters) == 1


async def test_without_an_operator_mail_to_the_postmaster_is_taken_and_logged(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert (await house.stranger.mails("postmaster@...", "hello")).code == 250
    assert "operator" in caplog.text
    assert house.stranger.address not in caplog.text
    assert house.post.letters == []


async def test_machines_and_floods_do_not_reach_the_operator(house_with: HouseWith) -> None:
    async with house_with(settings={"gateway": {"operator": OPERATOR}}) as house:
        await house.stranger.mails("postmaster@...", Auto_Submitted="auto-generated")
        own = f"From: login+x@{house.domain}\r\n\r\nhello\r\n"
        await house.stranger.sends(own.encode(), [f"postmaster@{house.domain}"])
        await house.settled()
        assert house.post.letters == []
        for number in range(55):
            await house.stranger.mails("abuse@...", f"{number}")
        await house.settled()
        assert len(house.post.of(OPERATOR)) == 50


async def test_an_operator_who_lives_in_our_own_domain_makes_no_loop(house_with: HouseWith) -> None:
    async with house_with(settings={"gateway": {"operator": "postmaster@gate.example"}}) as house:
        await house.stranger.mails("postmaster@...", "hello")
        letter = await house.post.letter("postmaster@gate.example", any_letter)
        await house.stranger.sends(letter.raw, [letter.recipient], sender=letter.envelope_sender)
        await house.settled()
        assert len(house.post.letters) == 1


@pytest.mark.parametrize("separator", ["+", "-", "="])
async def test_what_comes_from_an_address_of_ours_is_a_machines_however_it_is_tagged(
    house_with: HouseWith, separator: str
) -> None:
    settings = {"gateway": {"operator": OPERATOR, "tag_separator": separator}}
    async with house_with(settings=settings) as house:
        for sender, by in ((f"confirm{separator}abc", house.stranger.address), ("x@y.example", f"bounce{separator}ab")):
            ours = [name if "@" in name else f"{name}@{house.domain}" for name in (sender, by)]
            mail = f"From: {ours[0]}\r\nTo: x\r\n\r\nhello\r\n"
            await house.stranger.sends(mail.encode(), [f"abuse@{house.domain}"], sender=ours[1])
        await house.settled()
        assert house.post.letters == []


# -- caps ---------------------------------------------------------------------------------------------


async def test_letters_beyond_the_cap_wait_for_the_next_hour_and_the_operator_is_told(
    house_with: HouseWith, caplog: pytest.LogCaptureFixture
) -> None:
    settings = {"gateway": {"operator": OPERATOR}, "limits": {"letters_per_hour": 3}}
    async with house_with(settings=settings) as house:
        for person in (house.mother, house.father, house.neighbour, house.teacher, house.nurse):
            await person.mails("login@...")
        alarm = await house.post.letter(OPERATOR, any_letter)
        assert "上限" in alarm.subject
        assert "3通" in alarm.text
        assert len(house.post.letters) == 4
        assert caplog.text.count("the cap of 3 letters an hour is reached") == 1
        house.clock.forward(hours=1)
        await house.settled()
        assert len(house.post.of(OPERATOR)) == 1
        assert len(house.post.letters) == 6


async def test_a_share_of_the_cap_is_kept_for_those_who_log_in(house_with: HouseWith) -> None:
    async with house_with(settings={"limits": {"letters_per_hour": 20}}) as house:
        for number in range(10):
            await tells(house, TARO, date=f"2026-12-{number + 1:02}")
        await house.until(lambda: Row.select().where(Row.state == Delivery.SENT).count() == 18)
        await house.neighbour.mails("login@...")
        assert (await house.neighbour.letter("ログイン")).passcode
        assert len(house.post.letters) == 19


async def test_the_operator_hears_of_the_cap_while_a_share_of_it_is_left(house_with: HouseWith) -> None:
    settings = {"gateway": {"operator": OPERATOR}, "limits": {"letters_per_hour": 20}}
    async with house_with(settings=settings) as house:
        for number in range(10):
            await tells(house, TARO, date=f"2026-12-{number + 1:02}")
        assert "上限" in (await house.post.letter(OPERATOR, any_letter)).subject
        await house.neighbour.mails("login@...")
        assert (await house.neighbour.letter("ログイン")).passcode


async def test_one_person_gets_so_many_answers_a_day(house: House) -> None:
    for number in range(25):
        await house.mother.mails("help@...", f"{number}")
    await house.settled()
    assert len(house.mother.letters) == 20


async def test_a_login_letter_still_comes_when_the_answers_are_used_up(house: House) -> None:
    for number in range(21):
        await house.mother.mails("help@...", f"{number}")
    await house.mother.mails("login@...")
    assert (await house.mother.letter("ログイン")).passcode


# -- loops --------------------------------------------------------------------------------------------


class Wire:
    """A relay that hands all mail to another gateway; `cut` takes out what would tell that a machine wrote it."""

    def __init__(self, cut: re.Pattern[bytes] | None) -> None:
        self.letters: list[Letter] = []
        self._cut = cut
        self._to: House | None = None

    def lead_to(self, house: House) -> None:
        """Hand the mail to this house from now on."""
        self._to = house

    async def send(self, mail: Mail) -> Result:
        """See `relay.Relay`; a minute passes at the other side with each letter."""
        assert self._to
        content = self._cut.sub(b"", mail.content) if self._cut else mail.content
        self.letters.append(Letter(mail.sender, mail.recipient, content))
        self._to.clock.forward(seconds=61)
        answer = await asyncio.to_thread(hand_in, self._to.gateway.smtp, mail.sender, [mail.recipient], content)
        return Result("" if answer.code == 250 else f"{answer.code} {answer.text}")

    async def close(self) -> None:
        """See `relay.Relay`."""


TELLING = re.compile(rb"^(?:Auto-Submitted|X-Auto-Response-Suppress|Precedence): .*\r\n", re.MULTILINE)


@contextlib.asynccontextmanager
async def two_gateways(folder: Path, cut: re.Pattern[bytes] | None) -> AsyncIterator[tuple[House, House, Wire, Wire]]:
    """Two gateways whose relays lead into each other, each registered with the other as a guardian."""
    wires = Wire(cut), Wire(cut)
    for name in ("a", "b"):
        (folder / name).mkdir()
    async with (
        open_house(folder / "a", settings={"gateway": {"domain": "a.example"}}, relay=wires[0]) as one,
        open_house(folder / "b", settings={"gateway": {"domain": "b.example"}}, relay=wires[1]) as other,
    ):
        for house, wire, there, address in (
            (one, wires[0], other, "login@b.example"),
            (other, wires[1], one, "login@a.example"),
        ):
            wire.lead_to(there)
            await house.dependencies.store.write(_move_mother, address)
        yield one, other, *wires


def _move_mother(address: str) -> None:
    Mailbox.update(address=address, canonical=address).where(Mailbox.canonical.startswith("yamada.h")).execute()


@pytest.mark.parametrize(("cut", "least", "most"), [(None, 1, 1), (TELLING, 8, 12)])
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
