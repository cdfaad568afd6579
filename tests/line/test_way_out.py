"""Letters by LINE, from the outbox to a phone: as a reply, as a push, and through every trouble that LINE can make."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from support import RunningGateway
from support.line import line_gateway
from support.school import GUARDIANS

from mailgate.demo.line.phone import Phone
from mailgate.demo.line.platform import LinePlatform
from mailgate.school.directory import mailboxes
from mailgate.school.letters import outbox
from mailgate.school.letters.channels import to_line_user
from mailgate.school.letters.outbox import Outgoing
from mailgate.school.models import Letter, LineUser, Priority

TOKEN = "0123456789abcdef0123456789abcdef"
MOTHER = GUARDIANS["mother"][0]


@pytest.fixture
async def line(tmp_path: Path) -> AsyncIterator[tuple[RunningGateway, LinePlatform]]:
    async with line_gateway(tmp_path) as found:
        yield found


@pytest.fixture
async def gateway(line: tuple[RunningGateway, LinePlatform]) -> RunningGateway:
    return line[0]


@pytest.fixture
async def platform(line: tuple[RunningGateway, LinePlatform]) -> LinePlatform:
    return line[1]


@pytest.fixture
async def phone(gateway: RunningGateway, platform: LinePlatform) -> Phone:
    """The mother's phone, linked to her mailbox."""
    phone = platform.phone("mother")
    phone.is_friend = True

    def link() -> None:
        LineUser.create(user=phone.id, mailbox=mailboxes.mailbox_of(MOTHER), linked=gateway.clock())

    await gateway.dependencies.store.write(link)
    return phone


async def answer(
    gateway: RunningGateway, platform: LinePlatform, phone: Phone, facts: dict[str, Any] | None = None
) -> None:
    """Queue an answer in the chat, with a token to reply by."""
    platform.account.reply_tokens.add(TOKEN, phone.id)
    await push(gateway, phone, {"reply_token": TOKEN, **(facts or {})})


async def push(gateway: RunningGateway, phone: Phone, facts: dict[str, Any] | None = None, most: int = 1) -> None:
    """Queue letters to a phone."""
    at = gateway.dependencies.moment()

    def queue() -> None:
        reader = mailboxes.mailbox_of(MOTHER)
        assert reader
        letter = Outgoing(reader, "other", facts or {}, Priority.LOGIN, to=to_line_user(phone.id))
        outbox.enqueue(at, [letter] * most)

    await gateway.dependencies.store.write(queue)


async def became(gateway: RunningGateway) -> list[tuple[str, str]]:
    """What became of all letters by LINE: state, and LINE's or our words."""
    await gateway.settled()

    def look() -> list[tuple[str, str]]:
        letters = Letter.select().where(Letter.channel == "line").order_by(Letter.id)
        return [(letter.state, letter.response or letter.error) for letter in letters]

    return await gateway.dependencies.store.read(look)


def calls(platform: LinePlatform) -> list[tuple[str, int | None]]:
    return [(call.name, call.status) for call in platform.calls.log]


async def test_an_answer_is_a_free_reply(gateway: RunningGateway, platform: LinePlatform, phone: Phone) -> None:
    await answer(gateway, platform, phone)
    assert not (await phone.bubble("学校からの連絡があります")).paid
    assert await became(gateway) == [("sent", "reply")]


async def test_what_comes_later_is_a_push(gateway: RunningGateway, platform: LinePlatform, phone: Phone) -> None:
    await push(gateway, phone)
    assert (await phone.bubble("学校からの連絡があります")).paid
    assert await became(gateway) == [("sent", "push")]
    assert platform.account.pushes == 1
