"""How long a reply takes tells nobody whether an address is registered."""

import os
import random
import time
from pathlib import Path

import pytest
from support import RunningGateway, running_gateway
from support.network.dialogue import Caller, calling

from mailgate.school.models import Guardianship, Mailbox, Student

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
MAILS = 2_000 if LONG else 600
LEAST_LIKELY = 0.55 if LONG else 0.8
"""How well the slower of two replies tells a known sender (AUC): 0.5 is a coin, and few mails leave more to chance.

Strangers wait as the last 200 mails of a kind tell: of fewer mails than these here, most are of before that is known.
"""

AGAIN = {"first mail": False, "beyond the cap of the minute": True} if LONG else {"beyond the cap of the minute": True}
"""Few mails tell only the greater difference: without the wait they tell it by 0.9."""


async def families(gateway: RunningGateway, count: int) -> None:
    """Add `count` guardians, each of a student that there is."""

    def settle() -> None:
        students = [student.id for student in Student.select(Student.id)]
        for number in range(count):
            address = f"known{number}@family.example"
            mailbox = Mailbox.create(address=address, canonical=address)
            Guardianship.create(student=students[number % len(students)], mailbox=mailbox)

    await gateway.dependencies.store.write(settle)


async def seconds_of(caller: Caller, sender: str, number: int) -> float:
    """How long the last reply to a login mail from this sender takes."""
    await caller.says(f"MAIL FROM:<{sender}>", "RCPT TO:<login@gate.example>", "DATA")
    mail = f"From: {sender}\r\nTo: login@gate.example\r\nMessage-ID: <{number}.{sender}>\r\n\r\n.\r\n"
    begun = time.perf_counter()
    await caller.sends(mail.encode())
    assert (await caller.hears()).startswith("250")
    return time.perf_counter() - begun


def auc(known: list[float], unknown: list[float]) -> float:
    """The probability that a known sender's reply takes longer than a stranger's (or the other way round)."""
    ranked = sorted([(seconds, True) for seconds in known] + [(seconds, False) for seconds in unknown])
    ranks = sum(rank for rank, (_, is_known) in enumerate(ranked, 1) if is_known)
    above = (ranks - len(known) * (len(known) + 1) / 2) / (len(known) * len(unknown))
    return max(above, 1 - above)


async def test_former_senders_wait_as_known_ones_do(tmp_path: Path) -> None:
    shuffled = random.Random(7)  # noqa: S311 - it only has to mix
    async with running_gateway(tmp_path) as gateway:
        await families(gateway, MAILS)
        former = {f"known{n}@family.example" for n in range(MAILS // 2)}

        def leave() -> None:
            theirs = Mailbox.select(Mailbox.id).where(Mailbox.canonical.in_(former))
            Guardianship.delete().where(Guardianship.mailbox.in_(theirs)).execute()

        await gateway.dependencies.store.write(leave)
        senders = [f"known{n}@family.example" for n in range(MAILS)]
        shuffled.shuffle(senders)
        taken: dict[bool, list[float]] = {True: [], False: []}
        async with calling(gateway.service.smtp) as caller:
            await caller.hears()
            await caller.says("EHLO client.example")
            for number, sender in enumerate(senders * 2):
                seconds = await seconds_of(caller, sender, number)
                if number >= MAILS:
                    taken[sender not in former].append(seconds)
                if number % 20 == 0:
                    await gateway.settled()
        assert auc(taken[True], taken[False]) < LEAST_LIKELY


@pytest.mark.parametrize("again", AGAIN.values(), ids=AGAIN)
async def test_known_and_unknown_senders_wait_alike(tmp_path: Path, again: bool) -> None:
    shuffled = random.Random(7)  # noqa: S311 - it only has to mix
    async with running_gateway(tmp_path) as gateway:
        await families(gateway, MAILS // 2)
        senders = [f"known{n}@family.example" for n in range(MAILS // 2)]
        senders += [f"nobody{n}@family.example" for n in range(MAILS // 2)]
        shuffled.shuffle(senders)
        taken: dict[bool, list[float]] = {True: [], False: []}
        async with calling(gateway.service.smtp) as caller:
            await caller.hears()
            await caller.says("EHLO client.example")
            for turn in range(1 + again):
                for number, sender in enumerate(senders):
                    seconds = await seconds_of(caller, sender, number + turn * MAILS)
                    if turn == again:
                        taken[sender.startswith("known")].append(seconds)
                    if number % 20 == 0:
                        await gateway.settled()
        assert auc(taken[True], taken[False]) < LEAST_LIKELY
