"""What a family's app shows without a network: /offline, a page that names the telephone, and the worker that keeps it.

The worker, /offline-worker.js, answers the address at which the app opens (`start_url` of the manifest) and no other.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId
from mailgate.school.directory import people
from mailgate.school.moment import Moment
from mailgate.web.headers import HEADERS
from mailgate.web.page_context import PageContext

_MAY_FETCH = {"Content-Security-Policy": f"{HEADERS['Content-Security-Policy']}; connect-src 'self'"}


def telephones_of(_: Moment, mailbox: MailboxId) -> list[dict[str, str]]:
    """Name and number of each school of the person who will see the page."""
    return people.schools_of(mailbox)


class OfflinePages:
    """The page and its worker."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        language = context.dependencies.settings.gateway.language
        self._worker = context.renderer.file(language, "home_screen/offline_worker.js")

    def routes(self) -> list[BaseRoute]:
        """The routes of both."""
        return [
            Route("/offline", self.page, methods=["GET"]),
            Route("/offline-worker.js", self.worker, methods=["GET"]),
        ]

    async def page(self, request: Request) -> Response:
        """The page, fetched while there is a network, of somebody who is logged in."""
        visitor, places = await self._context.sessions.read(request, self._context.moment(request), telephones_of)
        return self._context.renderer.page(request, "home_screen/offline", visitor, places=places)

    async def worker(self, _: Request) -> Response:
        """The script of the worker; what it may fetch is said with it (Content Security Policy 3, section 4.2)."""
        return Response(self._worker, headers=_MAY_FETCH, media_type="text/javascript")
