"""The purge of a day, unit by unit: each is so small that a mail does not wait for it (school/privacy/retention.py)."""

import logging
from collections.abc import Callable, Collection, Mapping

from mailgate.ids import MailboxId
from mailgate.school.moment import Moment
from mailgate.school.privacy import retention
from mailgate.store import Store

log = logging.getLogger(__name__)


class DailyPurge:
    """Purges until it is done, or until `is_stopping`; the next one goes on from there.

    `board` are the addresses of the board of education (settings.ini), whose mailboxes stay.
    """

    def __init__(
        self,
        store: Store,
        moment: Callable[[], Moment],
        is_stopping: Callable[[], bool],
        board: Collection[str] = (),
    ) -> None:
        self._store = store
        self._moment = moment
        self._is_stopping = is_stopping
        self._board = board

    async def step_by_step(self) -> None:
        """Delete what is over everywhere at the same time."""
        more = 1
        while more and not self._is_stopping():
            more = await self._store.write(retention.step, self._moment())

    async def by_school(self) -> Mapping[str, int]:
        """Delete what schools do not keep any longer, also out of the files. Returns how many rows by table.

        Raises StoreUnavailable.
        """
        at = self._moment()
        for school in await self._store.read(retention.schools):
            await self._store.write(retention.prepare, at, school)
            more = 1
            while more and not self._is_stopping():
                more = await self._store.write(retention.purge_school, self._moment(), school)
        await self._mailboxes()
        if self._is_stopping():
            return {}
        await self._store.forget()
        taken = await self._store.write(retention.end_daily, at)
        log.info("the purge took away: %s", ", ".join(f"{rows} of {what}" for what, rows in taken.items()) or "nothing")
        return taken

    async def _mailboxes(self) -> None:
        """Delete the mailboxes that are nobody's any more."""
        after: MailboxId | None = retention.FIRST
        while after is not None and not self._is_stopping():
            after = await self._store.write(retention.purge_mailboxes, self._moment(), after, self._board)
