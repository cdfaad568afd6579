"""The schools' telephone numbers for pages that can do nothing else for their visitors."""

import contextlib

from starlette.requests import Request

from mailgate.dependencies import Dependencies
from mailgate.school.directory import people
from mailgate.store import StoreUnavailable
from mailgate.web.request.sessions import Sessions


class Telephones:
    """Reads the numbers while the database answers, and remembers them for when it does not."""

    def __init__(self, dependencies: Dependencies, sessions: Sessions) -> None:
        self._store = dependencies.store
        self._sessions = sessions
        self.remembered: list[dict[str, str]] = []

    async def of_anybody(self) -> list[dict[str, str]]:
        """Every school's, while there are few."""
        with contextlib.suppress(StoreUnavailable):
            self.remembered = await self._store.read(people.few_schools)
        return self.remembered

    async def of_visitor(self, request: Request) -> list[dict[str, str]]:
        """Those of the visitor's own schools; every school's, where the visitor is unknown or nothing can be read."""
        try:
            visitor = await self._sessions.visitor(request)
            own = await self._store.read(people.schools_of, visitor.mailbox) if visitor else []
        except StoreUnavailable:
            own = []
        return own or await self.of_anybody()
