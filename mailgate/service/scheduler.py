"""Starts what no request starts: the work of each school's clock, and the purge of what is over."""

import asyncio
import logging
from collections.abc import Callable

from mailgate.dependencies import Dependencies
from mailgate.ids import SchoolId
from mailgate.mail import addresses
from mailgate.school.audit import purge, seals
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.changes import farewells
from mailgate.school.desk import schedule
from mailgate.school.letters import anchors
from mailgate.school.moment import Moment
from mailgate.school.privacy import retention
from mailgate.school.year import taking_effect
from mailgate.service.daily_purge import DailyPurge
from mailgate.store import StoreUnavailable

log = logging.getLogger(__name__)

TICK_SECONDS = 20.0


class Scheduler:
    """Ticks until it is stopped."""

    def __init__(self, dependencies: Dependencies) -> None:
        self._dependencies = dependencies
        self._stopping = asyncio.Event()
        board = dependencies.settings.news.board
        self._daily_purge = DailyPurge(dependencies.store, dependencies.moment, self._stopping.is_set, board)

    async def run(self) -> None:
        """Do what is due at every tick."""
        await self._record(Event.CLOCK_STARTED)
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
        await self._record(Event.CLOCK_STOPPED)

    async def _record(self, event: Event) -> None:
        try:
            await self._dependencies.store.write(record, self._dependencies.moment(), event)
        except StoreUnavailable as error:
            log.error("%s is not on record: %s", event, error)

    async def tick(self) -> None:
        """Do all that is due now, once."""
        store = self._dependencies.store
        for school in await store.read(taking_effect.due, self._dependencies.moment()):
            await self._run(taking_effect.carry_out, school)
        for school in await store.read(farewells.due, self._dependencies.moment()):
            await self._run(farewells.carry_out, school)
        for school in await store.read(schedule.due, self._dependencies.moment()):
            await self._run(schedule.run, school)
        await self._seal()
        await self._anchor()
        await self._purge()
        await self._daily_purge.step_by_step()
        await self._purge_by_school()

    async def _purge_by_school(self) -> None:
        """Once a day, delete what schools do not keep any longer."""
        if await self._dependencies.store.read(retention.is_daily_due, self._dependencies.moment()):
            await self._daily_purge.by_school()

    async def _seal(self) -> None:
        """Seal what is on record since the last minute."""
        store, at = self._dependencies.store, self._dependencies.moment()
        more = await store.read(seals.is_due, at)
        while more and not self._stopping.is_set():
            more = await store.write(seals.step, at, self._dependencies.keyring) == seals.MOST

    async def _anchor(self) -> None:
        """Once a day, let the log and the operator's mailbox keep the end of what is on record."""
        store, at, settings = self._dependencies.store, self._dependencies.moment(), self._dependencies.settings
        if await store.read(anchors.is_due, at):
            operator = addresses.parse(settings.gateway.operator) if settings.audit.daily_letter else None
            anchor = await store.write(anchors.step, at, operator, self._dependencies.keyring)
            log.info("the end of the records is %s", anchor or "not proven")

    async def _purge(self) -> None:
        """Take away what is on record for too long."""
        store, at = self._dependencies.store, self._dependencies.moment()
        days = self._dependencies.settings.audit.keep_days
        more = await store.read(purge.is_due, at, days)
        while more and not self._stopping.is_set():
            more = await store.write(purge.step, at, days, self._dependencies.keyring) > 0

    async def _run(self, unit: Callable[[Moment, SchoolId], None], school: SchoolId) -> None:
        """Do one school's work. An error in one school does not keep the others from theirs."""
        if self._stopping.is_set():
            return
        try:
            await self._dependencies.store.write(unit, self._dependencies.moment(), school)
        except StoreUnavailable:
            raise
        except Exception:
            log.exception("the clock's work for school %d was not done", school)

    def stop(self) -> None:
        """Ask `run` to end."""
        self._stopping.set()
