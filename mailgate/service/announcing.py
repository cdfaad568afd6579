"""Sends announcements: queues their letters as they become due, batch after batch, so that other units go between.

Announcements go side by side: an urgent one does not wait for the hundred thousand letters of another.
"""

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable, Coroutine
from itertools import islice
from typing import Any

from mailgate.dependencies import Dependencies
from mailgate.ids import AnnouncementId
from mailgate.school.news.sending import outcomes, queueing
from mailgate.school.news.surveys import reminders
from mailgate.store import StoreUnavailable

log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
"""How often it is looked for what is due: within this time after its hour an announcement begins to go."""

COLLECT_SECONDS = 10
"""How often it is written down which letters the relay took."""

STEP = 25
"""How many letters are queued at a time where nobody hurries: about as many as a courier holds."""

LOOK_BACK = 3 * 86_400
"""Seconds. After a start it is looked so far back for letters that the relay took: none waits longer."""

Work = Callable[[AnnouncementId], Coroutine[Any, Any, None]]
"""What is done for an announcement."""


class Evenly:
    """Lets letters be queued evenly, `letters_per_minute` of all announcements together; 0 for no limit.

    `now` tells seconds of a clock that never goes back.
    """

    def __init__(self, letters_per_minute: int, now: Callable[[], float]) -> None:
        self._seconds_each = 60 / letters_per_minute if letters_per_minute else 0.0
        self._now = now
        self._free = 0.0

    def pause(self, letters: int) -> float:
        """For how many seconds the next letters have to wait; those that are asked for later wait for these."""
        now = self._now()
        begin = max(self._free, now)
        self._free = begin + letters * self._seconds_each
        return begin - now


class _Stopped(Exception):
    """This process ends: another one goes on."""


class Announcing:
    """Looks for announcements that are due until it is stopped."""

    def __init__(self, dependencies: Dependencies) -> None:
        self._dependencies = dependencies
        self._going: dict[tuple[Work, AnnouncementId], asyncio.Task[None]] = {}
        self._stopping = asyncio.Event()
        self._collected = 0
        self._evenly = Evenly(dependencies.settings.news.letters_per_minute, time.monotonic)

    async def run(self) -> None:
        """Look each second; at the end let the batches that have begun come to their end."""
        with contextlib.suppress(_Stopped):
            while True:
                try:
                    await self.look()
                    await self.collect()
                except StoreUnavailable as error:
                    log.error("announcements wait: %s", error)
                await self._pause(LOOK_SECONDS)
        await self.settled()

    async def look(self) -> None:
        """Begin with all letters and reminders that are due now."""
        store, moment = self._dependencies.store, self._dependencies.moment
        for announcement in await store.read(queueing.due, moment()):
            self._begin(self._queue, announcement)
        for announcement in await store.read(reminders.due, moment()):
            self._begin(self._remind, announcement)

    def _begin(self, work: Work, announcement: AnnouncementId) -> None:
        if (work, announcement) not in self._going:
            self._going[work, announcement] = asyncio.create_task(self._go_on(work, announcement))

    async def settled(self) -> None:
        """Wait until all that has begun is done."""
        while self._going:
            await asyncio.gather(*self._going.values())

    async def _go_on(self, work: Work, announcement: AnnouncementId) -> None:
        """Go on with one announcement. An error keeps none of the others from theirs, and is tried again."""
        try:
            with contextlib.suppress(_Stopped):
                await work(announcement)
        except StoreUnavailable as error:
            log.error("announcement %d waits: %s", announcement, error)
        except Exception:
            log.exception("announcement %d did not go", announcement)
        finally:
            del self._going[work, announcement]

    async def _queue(self, announcement: AnnouncementId) -> None:
        """Queue the letters of a round."""
        store, moment = self._dependencies.store, self._dependencies.moment
        present = await store.read(queueing.remaining, announcement)
        cap = self._dependencies.settings.news.letters_per_hour
        left, step = iter(present.mailboxes), queueing.BATCH if present.hurries else STEP
        while batch := list(islice(left, step)):
            await self._pause(0.0 if present.hurries else self._evenly.pause(len(batch)))
            if not await store.write(queueing.step_within, moment(), present, batch, cap):
                return
        await store.write(queueing.finish, moment(), present)

    async def _remind(self, announcement: AnnouncementId) -> None:
        """Remind those who have not answered a survey."""
        store, moment = self._dependencies.store, self._dependencies.moment
        reminder = await store.read(reminders.remaining, announcement)
        left = iter(reminder.mailboxes)
        while batch := list(islice(left, STEP)):
            await self._pause(self._evenly.pause(len(batch)))
            await store.write(reminders.step, moment(), reminder, batch)
        await store.write(reminders.finish, moment(), reminder)

    async def _pause(self, seconds: float) -> None:
        """Wait. Raises _Stopped as soon as it is to end."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        if self._stopping.is_set():
            raise _Stopped

    async def collect(self) -> None:
        """Write down which letters the relay took since the last time; where they are many, some of them."""
        now = self._dependencies.moment().now
        if now - self._collected < COLLECT_SECONDS:
            return
        since = (self._collected or now - LOOK_BACK) - COLLECT_SECONDS
        store = self._dependencies.store
        found = await store.read(outcomes.handed_over, since)
        for start in range(0, len(found), outcomes.BATCH):
            await store.write(outcomes.write, found[start : start + outcomes.BATCH])
        if len(found) < outcomes.MOST:
            self._collected = now

    def stop(self) -> None:
        """Ask `run` to end."""
        self._stopping.set()
