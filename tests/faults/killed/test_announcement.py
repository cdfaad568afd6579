"""An announcement goes on where a process died: each mailbox gets its letter, and hardly anybody gets it twice."""

import asyncio
import random
import time
from collections import Counter
from pathlib import Path

import pytest
from conversations.news.writing import SNOW, everybody, written
from support import PostOffice
from support.network.post import PATIENCE

from faults.crowd import TEACHER, Crowd, address
from faults.service import Service, serving, until_true
from mailgate.school.letters import outbox
from mailgate.school.models import Announcement, AnnouncementState, Letter, Recipient
from mailgate.school.moment import Moment, Origin, Way
from mailgate.school.news.writing.drafts import Content

pytestmark = pytest.mark.slow

LETTERS_A_MINUTE = 24_000
"""So that kills meet the queueing, the sending, and both at once."""


def writes_to_all() -> None:
    """The school writes to all families, and the minute is over in which it could take that back."""
    at = Moment(int(time.time()), origin=Origin(Way.PAGE))
    number = written(at, TEACHER, Content(SNOW, everybody("s")))
    Announcement.update(due=at.now, undo_until=at.now).where(Announcement.id == number).execute()


def in_the_air() -> list[str]:
    """The recipients of those letters that a courier has in its hands."""
    held = Letter.select(Letter.recipient).where(outbox.IS_WAITING, Letter.claimed_by != "")
    return [recipient for (recipient,) in held.tuples()]


def has_gone() -> bool:
    """Whether all letters were queued and taken by the relay."""
    return Announcement.get().state == AnnouncementState.SENT and not outbox.backlog()


def queued() -> tuple[int, int]:
    """How many letters there were, and how many recipients have one."""
    return Letter.select().count(), Recipient.select(Recipient.letter).distinct().count()


async def kill(service: Service, role: str) -> list[str]:
    """Kill the process with this role (empty: all) and let it start again; whose letters were in the air."""
    if role:
        await service.freeze_one(role)
        held = service.look(in_the_air)
        await service.kill_one(role)
    else:
        await service.kill()
        held = service.look(in_the_air)
        await service.start()
    return held


async def test_each_mailbox_gets_it_and_none_a_second_time_whose_letter_was_not_in_the_air(
    database: str, tmp_path: Path, post: PostOffice, chance: random.Random, kills: int
) -> None:
    crowd = Crowd(logins=150 * kills, forms=0, replies=0)
    people = {address("login", number) for number in range(crowd.logins)}
    pace = {"letters_per_minute": LETTERS_A_MINUTE}
    allowed = Counter(people)
    async with serving(tmp_path, post.port, crowd.settle_in, gateway={"database": database}, news=pace) as service:
        await service.run(writes_to_all)
        for instant in sorted(chance.sample(range(crowd.logins), kills)):
            await post.has(instant)
            allowed.update(await kill(service, chance.choice(["courier", ""])))
        async with asyncio.timeout(PATIENCE):
            await until_true(lambda: service.run(has_gone))
        assert service.look(queued) == (len(people), len(people))
    assert {letter.recipient for letter in post.letters} == people
    assert len({(letter.recipient, letter.message_id) for letter in post.letters}) == len(people)
    assert Counter(letter.recipient for letter in post.letters) <= allowed
