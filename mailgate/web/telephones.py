"""The schools' telephone numbers: for pages that can do nothing else for their visitors, and a page of all."""

import contextlib
import unicodedata

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.dependencies import Dependencies
from mailgate.school.access.sessions import Visitor
from mailgate.school.directory import people
from mailgate.store import StoreUnavailable
from mailgate.web.rendering import Renderer
from mailgate.web.request import forms
from mailgate.web.request.sessions import Sessions

Places = list[dict[str, str]]
"""Name and telephone number of schools."""


class Telephones:
    """Reads the numbers while the database answers, and remembers them for when it does not."""

    def __init__(self, dependencies: Dependencies, sessions: Sessions) -> None:
        self._store = dependencies.store
        self._sessions = sessions
        self._all: Places = []

    @property
    def remembered(self) -> Places:
        """What `of_anybody` last said."""
        return self._all if len(self._all) <= people.FEW_SCHOOLS else []

    async def of_anybody(self) -> Places:
        """Every school's, while there are few; else none, and the page leads to where a school is chosen."""
        with contextlib.suppress(StoreUnavailable):
            few = await self._store.read(people.few_schools)
            if few or not self._all:
                self._all = few or await self._store.read(people.all_schools)
            return few
        return self.remembered

    async def of_visitor(self, request: Request) -> Places:
        """Those of the visitor's own schools; every school's, where the visitor is unknown or nothing can be read."""
        return await self.own(await self.known(request)) or await self.of_anybody()

    async def known(self, request: Request) -> Visitor | None:
        """Who is logged in; None also where that cannot be read."""
        with contextlib.suppress(StoreUnavailable):
            return await self._sessions.visitor(request)
        return None

    async def own(self, visitor: Visitor | None) -> Places:
        """Those of a visitor's own schools; none for nobody, or where they cannot be read."""
        with contextlib.suppress(StoreUnavailable):
            return await self._store.read(people.schools_of, visitor.mailbox) if visitor else []
        return []

    async def of_all(self) -> Places:
        """Every school's, by name."""
        with contextlib.suppress(StoreUnavailable):
            self._all = await self._store.read(people.all_schools)
        return self._all


class TelephonePages:
    """The page on which everybody finds their school's number."""

    def __init__(self, telephones: Telephones, renderer: Renderer) -> None:
        self._telephones = telephones
        self._renderer = renderer

    def routes(self) -> list[BaseRoute]:
        """The route of this page."""
        return [Route("/telephones", self.show, methods=["GET"])]

    async def show(self, request: Request) -> Response:
        """The visitor's own schools; for anybody else all, or those in whose names is what was typed."""
        visitor = await self._telephones.known(request)
        places = await self._telephones.own(visitor) or await self._telephones.of_all()
        typed = request.query_params.get("name", "")[: forms.LONGEST_LINE]
        found = [place for place in places if _compared(typed) in _compared(place["name"])]
        is_long = len(places) > people.FEW_SCHOOLS
        return self._renderer.page(request, "telephones", visitor, places=found, typed=typed, is_long=is_long)


def _compared(name: str) -> str:
    """A name without spaces, in one width."""
    return "".join(unicodedata.normalize("NFKC", name).split())
