"""Letters by LINE, from the outbox to a phone: as a reply, as a push, and through every trouble that LINE can make."""

from pathlib import Path
from typing import Any

import pytest
from support import RunningGateway
from support.line import line_gateway
from support.school import GUARDIANS

from mailgate.demo.line.faults import Fault
from mailgate.demo.line.phone import Phone
from mailgate.demo.line.platform import LinePlatform
from mailgate.school.directory import mailboxes
from mailgate.school.letters import outbox
from mailgate.school.letters.channels import to_line_user
from mailgate.school.letters.line.budget import Budget, MonthSpending, standing
from mailgate.school.letters.outbox import Outgoing
from mailgate.school.models import Letter, LineUser, Priority

TOKEN = "0123456789abcdef0123456789abcdef"
MOTHER = GUARDIANS["mother"][0]


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


async def again(gateway: RunningGateway) -> None:
    """Wait until a letter was tried in vain, and let the time pass until it is tried again."""
    await gateway.until(lambda: Letter.select().where(Letter.attempts > 0, Letter.error != "").exists())
    await gateway.dependencies.store.write(lambda: Letter.update(error="").execute())
    gateway.clock.forward(seconds=200)


def texts(phone: Phone) -> list[bool]:
    """Of each bubble on the phone whether it was paid for."""
    return [bubble.paid for bubble in phone.bubbles]


REPLIED, PUSHED = [False], [True]


# -- replies ------------------------------------------------------------------------------------------


async def test_an_answer_is_a_free_reply(gateway: RunningGateway, platform: LinePlatform, phone: Phone) -> None:
    await answer(gateway, platform, phone)
    assert not (await phone.bubble("学校からの連絡があります")).paid
    assert await became(gateway) == [("sent", "reply")]


@pytest.mark.parametrize("fault", [Fault.LOST, Fault.HANG_UP, Fault.BROKEN])
async def test_a_reply_without_a_clear_answer_is_tried_again_at_once(
    fault: Fault, gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    platform.fail("reply", fault)
    await answer(gateway, platform, phone)
    assert await became(gateway) == [("sent", "reply")]
    assert texts(phone) == REPLIED
    assert [name for name, _ in calls(platform)] == ["reply", "reply"]


@pytest.mark.parametrize("second", [Fault.HANG_UP, Fault.RATE, Fault.UNAUTHORIZED])
async def test_a_reply_that_stays_unclear_is_a_push_later(
    second: Fault, gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    platform.fail("reply", Fault.HANG_UP, second, second)
    await answer(gateway, platform, phone)
    await again(gateway)
    assert await became(gateway) == [("sent", "push")]
    assert texts(phone) == PUSHED


async def test_a_token_that_line_does_not_take_is_dropped_before_the_push(
    gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    platform.fail("push", Fault.BROKEN)
    await push(gateway, phone, {"reply_token": TOKEN})
    await gateway.until(lambda: Letter.select().where(Letter.attempts == 1, Letter.error != "").exists())
    assert TOKEN not in await gateway.dependencies.store.read(lambda: Letter.get(Letter.channel == "line").data)
    gateway.clock.forward(seconds=100)
    assert await became(gateway) == [("sent", "push")]
    assert texts(phone) == PUSHED


async def test_after_half_a_minute_no_token_is_tried(
    gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    platform.fail("reply", Fault.RATE)
    await answer(gateway, platform, phone)
    await gateway.until(lambda: Letter.select().where(Letter.attempts == 0, Letter.error != "").exists())
    gateway.clock.forward(seconds=31)
    assert await became(gateway) == [("sent", "push")]
    assert [name for name, _ in calls(platform)] == ["reply", "push"]


async def test_a_reply_of_a_courier_that_was_killed_is_known_by_its_used_token(
    gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    """What is left by a process that died between LINE's answer and its own commit."""
    platform.account.reply_tokens.add(TOKEN, phone.id)
    platform.account.reply_tokens.use(TOKEN)
    at = gateway.dependencies.moment()

    def left() -> None:
        reader = mailboxes.mailbox_of(MOTHER)
        assert reader
        facts = {"reply_token": TOKEN}
        outbox.enqueue(at, [Outgoing(reader, "other", facts, Priority.LOGIN, to=to_line_user(phone.id))])
        Letter.update(attempts=1).where(Letter.channel == "line").execute()

    await gateway.dependencies.store.write(left)
    assert await became(gateway) == [("sent", "reply")]
    assert texts(phone) == []
    assert platform.account.pushes == 0


# -- pushes -------------------------------------------------------------------------------------------


async def test_what_comes_later_is_a_push(gateway: RunningGateway, platform: LinePlatform, phone: Phone) -> None:
    await push(gateway, phone)
    assert (await phone.bubble("学校からの連絡があります")).paid
    assert await became(gateway) == [("sent", "push")]
    assert platform.account.pushes == 1


@pytest.mark.parametrize("faults", [[Fault.LOST], [Fault.HANG_UP], [Fault.BROKEN], [Fault.LOST, Fault.BROKEN]])
async def test_a_push_is_tried_with_one_key_until_line_has_taken_it_once(
    faults: list[Fault], gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    platform.fail("push", *faults)
    await push(gateway, phone)
    for _ in faults:
        await again(gateway)
    assert await became(gateway) == [("sent", "push")]
    assert texts(phone) == PUSHED
    assert len({call.retry_key for call in platform.calls.log}) == 1
    assert await counted(gateway) == 1, "it is paid for once"


async def test_two_letters_have_two_keys(gateway: RunningGateway, platform: LinePlatform, phone: Phone) -> None:
    await push(gateway, phone, most=2)
    assert await became(gateway) == [("sent", "push")] * 2
    assert len({call.retry_key for call in platform.calls.log}) == 2


@pytest.mark.parametrize("fault", [Fault.RATE, Fault.UNAUTHORIZED])
async def test_a_rest_that_line_wants_is_no_attempt(
    fault: Fault, gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    platform.fail("push", fault, fault)
    await push(gateway, phone)
    await gateway.until(lambda: Letter.select().where(Letter.attempts == 0, Letter.error != "").exists())
    assert texts(phone) == []


async def test_a_letter_that_line_refuses_is_given_up(
    gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    platform.fail("push", Fault.REFUSED)
    await push(gateway, phone)
    ((state, words),) = await became(gateway)
    assert state == "failed"
    assert "400" in words


async def test_nothing_is_pushed_after_line_has_forgotten_the_key(
    gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    platform.fail("push", Fault.LOST)
    await push(gateway, phone)
    await gateway.until(lambda: Letter.select().where(Letter.attempts == 1, Letter.error != "").exists())
    gateway.clock.forward(hours=23)
    assert await became(gateway) == [("failed", "too late to be sent")]
    assert texts(phone) == PUSHED


async def test_a_user_who_is_there_no_more_is_linked_no_more(
    gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    gone = Phone(platform, "an account that was deleted")
    await gateway.dependencies.store.write(lambda: LineUser.update(user=gone.id).execute())
    await push(gateway, gone)
    ((state, _),) = await became(gateway)
    assert state == "failed"
    assert await gateway.dependencies.store.read(lambda: LineUser.select().count()) == 0


async def test_no_user_of_line_stands_in_the_log(
    gateway: RunningGateway, platform: LinePlatform, phone: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    platform.fail("push", Fault.REFUSED)
    await push(gateway, phone, most=2)
    assert {state for state, _ in await became(gateway)} == {"sent", "failed"}
    assert "other to line" in caplog.text
    assert phone.id not in caplog.text


async def test_only_the_answer_that_links_asks_line_for_a_token(
    gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    at = gateway.dependencies.moment()

    def queue() -> None:
        reader = mailboxes.mailbox_of(MOTHER)
        assert reader
        outbox.enqueue(at, [Outgoing(reader, "link", {}, to=to_line_user(phone.id))])

    await gateway.dependencies.store.write(queue)
    await phone.bubble("学校からの連絡があります")
    assert [name for name, _ in calls(platform)] == ["push"]


# -- the month ----------------------------------------------------------------------------------------


async def counted(gateway: RunningGateway) -> int:
    return (await month(gateway)).spent


async def month(gateway: RunningGateway) -> MonthSpending:
    budget = Budget.of(gateway.dependencies.settings)
    return await gateway.dependencies.store.read(standing, gateway.dependencies.moment(), budget)


async def test_a_month_that_line_calls_used_up_is_over(
    gateway: RunningGateway, platform: LinePlatform, phone: Phone
) -> None:
    platform.account.monthly_limit = 0
    await push(gateway, phone)
    await became(gateway)
    await push(gateway, phone)
    assert [state for state, _ in await became(gateway)] == ["failed", "failed"]
    assert len(platform.calls.log) == 1, "the second one is not even tried"
    assert (await month(gateway)).is_over
    gateway.clock.set("2026-12-01 00:00:01")
    platform.account.monthly_limit = 10
    await push(gateway, phone)
    assert (await became(gateway))[-1] == ("sent", "push")


async def test_no_more_is_paid_for_than_the_settings_allow(tmp_path: Path) -> None:
    async with line_gateway(tmp_path, settings={"line": {"monthly_pushes": 1}}) as (gateway, platform):
        phone = platform.phone("mother")
        phone.is_friend = True
        await push(gateway, phone, most=2)
        assert [state for state, _ in await became(gateway)] == ["sent", "failed"]
        await answer(gateway, platform, phone)
        assert (await became(gateway))[-1] == ("sent", "reply"), "replies are free"
        assert platform.account.pushes == 1
