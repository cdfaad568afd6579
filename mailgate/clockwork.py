"""What runs by the clock: units of work that nobody's request begins."""

import asyncio
import logging

from mailgate.parts import Parts
from mailgate.school import housekeeping
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
        over = 1
        while over and not self._stopping.is_set():
            over = await self._parts.store.write(housekeeping.step, self._parts.moment())

    def stop(self) -> None:
        """Ask `run` to end."""
        self._stopping.set()
