"""The roster's pages: classrooms, those whom somebody looks for, a student (/admin/roster).

Words that are looked for come by POST: addresses and names do not belong into the logs of proxies.
"""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.school.access import profiles
from mailgate.school.directory.roster import finding, listing
from mailgate.school.directory.roster.listing import RosterWish
from mailgate.school.moment import Moment
from mailgate.school.trace import arrivals
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.staff.history.student import student_of
from mailgate.words.catalogues import catalogue
from mailgate.words.languages import FAMILY_LANGUAGES

LANGUAGE_NAMES = {tag: catalogue(tag).gettext("format.language") for tag in FAMILY_LANGUAGES}


class RosterPages:
    """The pages that only show."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/admin/roster", self.look, methods=["GET"]),
            Route("/admin/roster", self.search, methods=["POST"]),
            Route("/admin/roster/students/{student}", self.show, methods=["GET"]),
        ]

    async def look(self, request: Request) -> Response:
        """The classrooms, and the students of one of them or those who left."""
        return await self._roster(request, self._context.moment(request), request.query_params, "")

    async def search(self, request: Request) -> Response:
        """Those whom the words fit; looking for an address is put on record before."""
        at = self._context.moment(request)
        fields = await self._context.form_of_session(request)
        return await self._roster(request, at, fields, forms.text(fields, "words"))

    async def _roster(self, request: Request, at: Moment, fields: Mapping[str, object], words: str) -> Response:
        wish = _wish(fields, words)
        visitor, part = await self._context.staff_sessions.read(request, at, listing.of_staff, wish)
        if address := wish.sought.address:
            school, acting = part.access.today.school, at.of(visitor.mailbox, visitor.address)
            await self._context.dependencies.store.write(listing.sought_by_address, acting, school.id, address)
        return self._context.renderer.page(request, "admin/roster/roster", visitor, part=part, wish=wish, words=words)

    async def show(self, request: Request) -> Response:
        """A student with their guardians."""
        at, student = self._context.moment(request), student_of(request)
        visitor, found = await self._context.staff_sessions.read(request, at, profiles.of_staff, student)
        await self._context.record_look(at, visitor, ("guardians", student), profiles.seen, found.student)
        became = request.query_params.get("became", "")
        return self._context.renderer.page(
            request,
            "admin/roster/student",
            visitor,
            profile=found,
            became=became,
            spoken=LANGUAGE_NAMES,
            kept_days=arrivals.KEPT_DAYS,
        )


def _wish(fields: Mapping[str, object], words: str) -> RosterWish:
    grade, classroom = forms.text(fields, "grade"), forms.text(fields, "class")
    return RosterWish(
        school=forms.text(fields, "school"),
        place=(grade, classroom) if grade and classroom else None,
        sought=finding.read(words),
        left=forms.text(fields, "show") == "left",
        page=forms.number(forms.text(fields, "page")) or 1,
    )
