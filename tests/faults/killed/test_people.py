"""kill -9 and SIGTERM while many people write (README.md, "What it promises")."""

import asyncio
import random
from collections import Counter
from pathlib import Path

import pytest
from support import PostOffice

from faults.crowd import Crowd, insisting
from faults.service import serving

pytestmark = pytest.mark.slow

STOP_SECONDS = 10.0


async def test_what_was_accepted_before_a_kill_has_its_effect_once(
    tmp_path: Path, post: PostOffice, chance: random.Random, kills: int
) -> None:
    crowd = Crowd(logins=40 * kills, forms=15 * kills, replies=15 * kills)
    everybody = crowd.logins + crowd.forms + crowd.replies
    async with serving(tmp_path, post.port, crowd.settle_in) as service:
        async with insisting(crowd, [service]) as progress:
            for instant in sorted(chance.sample(range(1, everybody), kills)):
                await progress.reaches(instant)
                await service.kill()
                await service.start()
        await crowd.delivered(service)
        await crowd.check(service, post)


@pytest.mark.parametrize("role", ["smtp", "courier", "web"])
async def test_a_process_that_dies_alone_is_started_again_and_nothing_is_missing(
    role: str, tmp_path: Path, post: PostOffice
) -> None:
    crowd = Crowd(logins=30, forms=10, replies=10)
    async with serving(tmp_path, post.port, crowd.settle_in) as service:
        async with insisting(crowd, [service]) as progress:
            await progress.reaches(10)
            await service.kill_one(role)
        await crowd.delivered(service)
        await crowd.check(service, post)
        assert "ended with -9 and is started again" in service.log()


async def test_a_stop_under_load_loses_nothing_and_doubles_nothing(
    tmp_path: Path, post: PostOffice, chance: random.Random, kills: int
) -> None:
    crowd = Crowd(logins=40 * kills, forms=15 * kills, replies=15 * kills)
    everybody = crowd.logins + crowd.forms + crowd.replies
    clock = asyncio.get_running_loop().time
    async with serving(tmp_path, post.port, crowd.settle_in) as service:
        async with insisting(crowd, [service]) as progress:
            for instant in sorted(chance.sample(range(1, everybody), kills)):
                await progress.reaches(instant)
                begun = clock()
                assert await service.stop() == 0
                assert clock() - begun < STOP_SECONDS
                await service.start()
        await crowd.delivered(service)
        await crowd.check(service, post)
    assert Counter(letter.recipient for letter in post.letters) == crowd.expected
