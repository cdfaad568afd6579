"""What runs by the clock: units of work that nobody's request begins."""

import asyncio
import logging

from mailgate.dependencies import Dependencies
from mailgate.school.desk import schedule
from mailgate.school.ids import SchoolId
from mailgate.school.letters import retention
from mailgate.store import StoreUnavailable

log = logging.getLogger(__name__)

TICK_SECONDS = 20.0


class Scheduler:
    """Ticks until it is stopped."""

    def __init__(self, dependencies: Dependencies) -> None:
        self._dependencies = dependencies
        self._stopping = asyncio.Event()

    async def run(self) -> None:
        """Do at every tick what is due."""
        while not self._stopping.is_set():
            try:
                await self.tick()
            except StoreUnavailable as error:
                log.error("a tick was missed: %s", error)
            try:
                async with asyncio.timeout(TICK_SECONDS):
                    await self._stopping.wait()
            except TimeoutError:
                continue

    async def tick(self) -> None:
        """Once, all that is due now."""
        store = self._dependencies.store
        for school in await store.read(schedule.due, self._dependencies.moment()):
            if not self._stopping.is_set():
                await self._round(school)
        over = 1
        while over and not self._stopping.is_set():
            over = await store.write(retention.step, self._dependencies.moment())

    async def _round(self, school: SchoolId) -> None:
        """The round of one school; what is wrong with one keeps no other from its own."""
        try:
            await self._dependencies.store.write(schedule.go, self._dependencies.moment(), school)
        except StoreUnavailable:
            raise
        except Exception:
            log.exception("the round of school %d was not done", school)

    def stop(self) -> None:
        """Ask `run` to end."""
        self._stopping.set()
