"""kill -9 and SIGTERM while many people write (design section 3, promise 1)."""

import asyncio
import contextlib
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from faults.crowd import Crowd
from faults.service import Service, serving
from house import PostOffice

STOP_SECONDS = 10.0
EVERYBODY = 600.0
"""Seconds for all of a test: only a failing one ever takes so long."""


class Progress:
    """How many were accepted so far."""

    def __init__(self) -> None:
        self.accepted = 0
        self._changed = asyncio.Condition()
        self._news: set[asyncio.Task[None]] = set()

    def step(self) -> None:
        """One more."""
        self.accepted += 1
        task = asyncio.create_task(self._tell())
        self._news.add(task)
        task.add_done_callback(self._news.discard)

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    async def reaches(self, count: int) -> None:
        """Wait until so many were accepted."""
        async with self._changed:
            await self._changed.wait_for(lambda: self.accepted >= count)


@contextlib.asynccontextmanager
async def insisting(crowd: Crowd, service: Service) -> AsyncIterator[Progress]:
    """The crowd at work during the block, and done at its end."""
    progress = Progress()
    async with asyncio.timeout(EVERYBODY):
        work = asyncio.create_task(crowd.insists(service, progress.step))
        try:
            yield progress
            await work
        finally:
            work.cancel()


async def test_whoever_was_told_yes_before_a_kill_has_what_they_asked_for_once(
    tmp_path: Path, post: PostOffice, chance: random.Random, kills: int
) -> None:
    crowd = Crowd(logins=40 * kills, forms=15 * kills, replies=15 * kills)
    everybody = crowd.logins + crowd.forms + crowd.replies
    async with serving(tmp_path, post, crowd.settle_in) as service:
        async with insisting(crowd, service) as progress:
            for instant in sorted(chance.sample(range(1, everybody), kills)):
                await progress.reaches(instant)
                await service.kill()
                await service.start()
        await crowd.settled(service)
        await crowd.check(service, post)


async def test_a_stop_under_load_loses_nothing_and_doubles_nothing(
    tmp_path: Path, post: PostOffice, chance: random.Random, kills: int
) -> None:
    crowd = Crowd(logins=40 * kills, forms=15 * kills, replies=15 * kills)
    everybody = crowd.logins + crowd.forms + crowd.replies
    clock = asyncio.get_running_loop().time
    async with serving(tmp_path, post, crowd.settle_in) as service:
        async with insisting(crowd, service) as progress:
            for instant in sorted(chance.sample(range(1, everybody), kills)):
                await progress.reaches(instant)
                begun = clock()
                assert await service.stop() == 0
                assert clock() - begun < STOP_SECONDS
                await service.start()
        await crowd.settled(service)
        await crowd.check(service, post)
    assert Counter(letter.recipient for letter in post.letters) == crowd.expected
