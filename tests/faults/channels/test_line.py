"""kill -9 while letters go out by LINE: every one of them arrives, and none of them twice."""

import random
import time
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from support import PostOffice, school
from support.line import line_platform

from faults.service import Service, serving, until_true
from mailgate.demo.line.phone import Phone
from mailgate.demo.line.platform import LinePlatform
from mailgate.school.letters import outbox
from mailgate.school.letters.channels import to_line_user
from mailgate.school.letters.outbox import Outgoing
from mailgate.school.models import Guardianship, LineUser, Mailbox, Priority, Student
from mailgate.school.moment import Moment

pytestmark = pytest.mark.slow

AT_A_TIME = 20


def now() -> int:
    return int(time.time())


@pytest.fixture
async def platform() -> AsyncIterator[LinePlatform]:
    """A platform whose clock goes, with a plan that never ends."""
    async with line_platform(now) as platform:
        platform.account.monthly_limit = None
        yield platform


def settle_in(phones: Sequence[Phone]) -> None:
    """Each of these is a guardian's who has a mailbox, too."""
    school.settle_in()
    for phone in phones:
        mailbox = Mailbox.create(address=f"{phone.name}@family.example", canonical=f"{phone.name}@family.example")
        Guardianship.create(student=Student.get(), mailbox=mailbox)
        LineUser.create(user=phone.id, mailbox=mailbox, linked=0)


def write_to(phones: Sequence[Phone], tokens: dict[str, str]) -> None:
    """Queue a letter to each: a reply to those who have a token, a push to all others."""
    for phone in phones:
        reader = LineUser.get(LineUser.user == phone.id).mailbox
        facts = {"reply_token": tokens[phone.id]} if phone.id in tokens else {}
        letter = Outgoing(reader, "other", facts, Priority.LOGIN, to=to_line_user(phone.id))
        outbox.enqueue(Moment(now()), [letter])


def with_tokens(platform: LinePlatform, phones: Sequence[Phone]) -> dict[str, str]:
    """Half of them have just written to us."""
    tokens = {phone.id: f"token-{phone.name}" for phone in phones[::2]}
    for user, token in tokens.items():
        platform.account.reply_tokens.add(token, user)
    return tokens


async def test_a_kill_neither_loses_nor_doubles_a_bubble(
    tmp_path: Path, post: PostOffice, platform: LinePlatform, chance: random.Random, kills: int
) -> None:
    phones = [platform.phone(f"phone{number}") for number in range(AT_A_TIME * kills)]
    for phone in phones:
        phone.is_friend = True
    secret = tmp_path / "line.secret"
    secret.write_text(platform.account.channel_secret, "ascii")
    line = {**platform.settings, "channel_secret_file": secret, "monthly_pushes": len(phones)}
    async with serving(tmp_path, post.port, lambda: settle_in(phones), line=line) as service:
        for first in range(0, len(phones), AT_A_TIME):
            some = phones[first : first + AT_A_TIME]
            calls = len(platform.calls.log) + chance.randrange(1, AT_A_TIME)
            await service.run(write_to, some, with_tokens(platform, some))
            await _until_called(platform, calls)
            await service.kill()
            await service.start()
        await _until_all_are_sent(service)
    arrived = [[bubble.paid for bubble in phone.bubbles] for phone in phones]
    assert arrived == [[number % 2 == 1] for number in range(len(phones))]


async def _until_called(platform: LinePlatform, calls: int) -> None:
    async def is_called() -> bool:
        return len(platform.calls.log) >= calls

    await until_true(is_called)


async def _until_all_are_sent(service: Service) -> None:
    async def are_sent() -> bool:
        return not await service.run(outbox.backlog)

    await until_true(are_sent)
