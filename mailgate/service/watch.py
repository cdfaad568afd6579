"""Looks once a minute whether something goes wrong, and tells the operator before the schools notice it."""

import asyncio
import datetime as dt
import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from mailgate.dependencies import Dependencies
from mailgate.machine import disk
from mailgate.mail import addresses
from mailgate.school.letters import alarms
from mailgate.school.letters.alarms import Alarm, Trouble
from mailgate.school.moment import Moment
from mailgate.service import certificates
from mailgate.settings import Settings
from mailgate.store import StoreUnavailable

log = logging.getLogger(__name__)

LOOK_SECONDS = 60.0
JUMP_SECONDS = 30
"""By how much the clock may be moved between two looks: a time server moves it by less."""


class Watch:
    """Looks until it is stopped.

    `passed` gives seconds that no setting of the clock changes, `percent_free` how much of a folder's disk is free.
    """

    def __init__(
        self,
        dependencies: Dependencies,
        passed: Callable[[], float] = time.monotonic,
        percent_free: Callable[[Path], int] = disk.free_percent,
    ) -> None:
        self._dependencies = dependencies
        self._passed = passed
        self._percent_free = percent_free
        self._ahead = self._lead()
        self._shown = certificates.ShownCertificate(dependencies.settings.gateway.public_url, passed)
        self._stopping = asyncio.Event()

    async def run(self) -> None:
        """Look, again and again."""
        while not self._stopping.is_set():
            try:
                await self.look()
            except (StoreUnavailable, OSError, ValueError) as error:
                log.error("what goes wrong could not be looked for: %s", error)
            try:
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._stopping.wait()
            except TimeoutError:
                continue

    def stop(self) -> None:
        """Ask `run` to end."""
        self._stopping.set()

    async def look(self) -> None:
        """Look once, and tell what is new. Raises StoreUnavailable, OSError, or ValueError for a broken certificate."""
        store, at, settings = self._dependencies.store, self._dependencies.moment(), self._dependencies.settings
        found = [*self._jump(), *self._disk(settings), *_certificate(settings, at)]
        found += await self._proxy_certificate(settings, at)
        found += await store.read(alarms.in_database, at, settings)
        if new := await store.read(alarms.untold, at, found):
            operator = addresses.parse(settings.gateway.operator)
            for alarm in await store.write(alarms.tell, at, operator, new):
                log.error("alarm: %s %s", alarm.trouble, alarm.facts)

    def _lead(self) -> float:
        """How far the clock is ahead of the seconds that have passed."""
        return self._dependencies.clock() - self._passed()

    def _jump(self) -> Iterator[Alarm]:
        before, self._ahead = self._ahead, self._lead()
        seconds = round(self._ahead - before)
        if abs(seconds) > JUMP_SECONDS:
            yield Alarm(Trouble.CLOCK, {"seconds": seconds})

    def _disk(self, settings: Settings) -> Iterator[Alarm]:
        folder = disk.folder(settings)
        percent = self._percent_free(folder)
        if percent < disk.LEAST_PERCENT:
            yield Alarm(Trouble.DISK, {"percent": percent, "folder": str(folder)})

    async def _proxy_certificate(self, settings: Settings, at: Moment) -> list[Alarm]:
        """Of the certificate that families see. Where it cannot be seen from here, that is no alarm."""
        if (end := await self._shown.end()) is None:
            return []
        alarm = Alarm(Trouble.PROXY_CERTIFICATE, {"url": settings.gateway.public_url})
        return [*_ends_soon(end, at, alarm, settings)]


def _certificate(settings: Settings, at: Moment) -> Iterator[Alarm]:
    if file := settings.smtp.tls_certificate:
        facts = {"file": str(file)}
        yield from _ends_soon(certificates.end_of_file(file), at, Alarm(Trouble.CERTIFICATE, facts), settings)


def _ends_soon(end: dt.datetime, at: Moment, alarm: Alarm, settings: Settings) -> Iterator[Alarm]:
    """The alarm, with the last day of a certificate, where that is near."""
    if certificates.ends_soon(end, at.now):
        day = certificates.last_day(end, settings.gateway.time_zone)
        yield replace(alarm, facts=alarm.facts | {"day": day})
