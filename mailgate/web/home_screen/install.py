"""How to put the pages on a phone's Home Screen, with pictures: /install for families, /desk/install for staff."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId
from mailgate.school.directory import people
from mailgate.school.errors import NotFound
from mailgate.school.moment import Moment
from mailgate.web.guardian import offers
from mailgate.web.guardian.offers import OfferedSchool
from mailgate.web.page_context import PageContext


def places_of(mailbox: MailboxId) -> tuple[OfferedSchool, ...]:
    """The schools of a guardian's students."""
    return offers.places(people.students_of(mailbox))


def demand_staff(_: Moment, mailbox: MailboxId) -> None:
    """Raises NotFound for somebody who is not on the staff of a school."""
    if not people.is_staff(mailbox):
        raise NotFound


class InstallPages:
    """The page for families, which needs no login, and the one for staff."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/install", self.for_families, methods=["GET"]),
            Route("/desk/install", self.for_staff, methods=["GET"]),
        ]

    async def for_families(self, request: Request) -> Response:
        """How a family does it. Browsers may install the app from here, where the school of its name is known."""
        visitor = await self._context.telephones.known(request)
        places = await self._context.dependencies.store.read(places_of, visitor.mailbox) if visitor else ()
        telephones = await self._context.telephones.of_anybody()
        return self._context.renderer.page(
            request, "home_screen/install", visitor, places=places, telephones=telephones
        )

    async def for_staff(self, request: Request) -> Response:
        """How staff do it."""
        at = self._context.moment(request)
        visitor, _ = await self._context.staff_sessions.read(request, at, demand_staff)
        return self._context.renderer.page(request, "home_screen/desk", visitor)
