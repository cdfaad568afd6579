"""Sends announcements: queues their letters as they become due, batch after batch, so that other units go between.

Announcements go side by side: an urgent one does not wait for the hundred thousand letters of another.
"""

import asyncio
import logging
from itertools import islice

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

LOOK_BACK = 3 * 86_400
"""Seconds. After a start it is looked so far back for letters that the relay took: none waits longer."""


class Announcing:
    """Looks for announcements that are due until it is stopped."""

    def __init__(self, dependencies: Dependencies) -> None:
        self._dependencies = dependencies
        self._going: dict[AnnouncementId, asyncio.Task[None]] = {}
        self._stopping = asyncio.Event()
        self._collected = 0

    async def run(self) -> None:
        """Look each second; at the end let the batches that have begun come to their end."""
        while not self._stopping.is_set():
            try:
                await self.look()
                await self.remind()
                await self.collect()
            except StoreUnavailable as error:
                log.error("announcements wait: %s", error)
            try:
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._stopping.wait()
            except TimeoutError:
                continue
        await self.settled()

    async def look(self) -> None:
        """Begin with all that is due now."""
        for announcement in await self._dependencies.store.read(queueing.due, self._dependencies.moment()):
            if announcement not in self._going:
                self._going[announcement] = asyncio.create_task(self._send(announcement))

    async def remind(self) -> None:
        """Remind those who have not answered a survey that is due."""
        store, moment = self._dependencies.store, self._dependencies.moment
        for announcement in await store.read(reminders.due, moment()):
            reminder = await store.read(reminders.remaining, announcement)
            left = iter(reminder.mailboxes)
            while batch := list(islice(left, reminders.BATCH)):
                if self._stopping.is_set():
                    return
                await store.write(reminders.step, moment(), reminder, batch)
            await store.write(reminders.finish, moment(), reminder)

    async def settled(self) -> None:
        """Wait until all that has begun is done."""
        while self._going:
            await asyncio.gather(*self._going.values())

    async def _send(self, announcement: AnnouncementId) -> None:
        """Go on with one announcement. An error keeps none of the others from theirs, and is tried again."""
        try:
            await self._queue(announcement)
        except StoreUnavailable as error:
            log.error("announcement %d waits: %s", announcement, error)
        except Exception:
            log.exception("announcement %d did not go", announcement)
        finally:
            del self._going[announcement]

    async def _queue(self, announcement: AnnouncementId) -> None:
        store, moment = self._dependencies.store, self._dependencies.moment
        present = await store.read(queueing.remaining, announcement)
        left, cap = iter(present.mailboxes), self._dependencies.settings.news.letters_per_hour
        while batch := list(islice(left, queueing.BATCH)):
            if self._stopping.is_set() or not await store.write(queueing.step_within, moment(), present, batch, cap):
                return
        await store.write(queueing.finish, moment(), present)

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
