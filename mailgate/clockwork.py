"""What runs by the clock: units of work that nobody's request begins."""

import asyncio
import logging

from mailgate.parts import Parts
from mailgate.school import housekeeping, rounds
from mailgate.store import StoreUnavailable

log = logging.getLogger(__name__)

TICK_SECONDS = 20.0


class Clockwork:
    """Ticks until it is stopped."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
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
        store = self._parts.store
        for school in await store.read(rounds.due, self._parts.moment()):
            if not self._stopping.is_set():
                await self._round(school)
        over = 1
        while over and not self._stopping.is_set():
            over = await store.write(housekeeping.step, self._parts.moment())

    async def _round(self, school: int) -> None:
        """The round of one school; what is wrong with one keeps no other from its own."""
        try:
            await self._parts.store.write(rounds.go, self._parts.moment(), school)
        except StoreUnavailable:
            raise
        except Exception:
            log.exception("the round of school %d was not done", school)

    def stop(self) -> None:
        """Ask `run` to end."""
        self._stopping.set()
