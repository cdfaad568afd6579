"""A notice is in time when it reached our side in time: as the relay in front wrote it into its Received."""

import pytest
from support import Letter, RunningGateway
from support.letters import reply_to

from mailgate.school.models import Notice

ILL = "花子が熱で今日休みます"


def received(clock: str) -> str:
    """What our relay put on top of a mail at this hour of Japan."""
    return (
        "Received: from mail.docomo.example (mail.docomo.example [192.0.2.7])\r\n"
        f"\tby mx.gate.example (Postfix) with ESMTPS id 4Zk3Xq1Q2Tz9rw; Tue, 24 Nov 2026 {clock} +0900 (JST)\r\n"
    )


async def late(gateway: RunningGateway, field: str, at: str = "2026-11-24 08:04:00") -> Letter:
    """A notice that reaches the gateway after the deadline of eight; its answer."""
    await gateway.mother.mails("login@...")
    letter = await gateway.mother.letter()
    gateway.clock.set(at)
    mail = reply_to(letter, gateway.mother.address, ILL)
    await gateway.mother.sends(field.encode() + mail.as_bytes(), [letter.reply_to])
    return await gateway.mother.letter()


async def test_a_notice_that_reached_the_relay_in_time_is_in_time(gateway: RunningGateway) -> None:
    receipt = await late(gateway, received("07:58:30"))
    assert "連絡を受け付けました" in receipt.subject
    assert "7:58に届いた連絡として" in receipt.text
    assert not await gateway.dependencies.store.read(lambda: Notice.get().after_deadline)


@pytest.mark.parametrize(
    ("field", "at"),
    [
        ("", "2026-11-24 08:04:00"),
        (received("08:00:30"), "2026-11-24 08:04:00"),
        (received("07:58:30"), "2026-11-24 08:29:00"),
        (received("09:30:00"), "2026-11-24 08:04:00"),
        ("Received: from x by y; some day\r\n", "2026-11-24 08:04:00"),
    ],
    ids=["no field", "late at the relay, too", "longer ago than the bound", "in the future", "no time"],
)
async def test_any_other_notice_counts_as_of_when_it_came(gateway: RunningGateway, field: str, at: str) -> None:
    assert "受け付けられませんでした" in (await late(gateway, field, at)).subject


async def test_up_to_the_bound_it_counts(gateway: RunningGateway) -> None:
    assert "受け付けました" in (await late(gateway, received("07:58:30"), "2026-11-24 08:28:00")).subject


async def test_a_mail_that_came_at_once_says_nothing_of_its_way(gateway: RunningGateway) -> None:
    receipt = await late(gateway, received("07:29:30"), "2026-11-24 07:30:00")
    assert "届いた連絡として" not in receipt.text
