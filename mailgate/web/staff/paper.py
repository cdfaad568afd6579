"""The day on paper (/desk/print): a page of black on white, which the browser's own command prints."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.school.desk import paper
from mailgate.web.page_context import PageContext
from mailgate.web.staff.day import here


class PaperPages:
    """The page to print."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The route of this page."""
        return [Route("/desk/print", self.show, methods=["GET"])]

    async def show(self, request: Request) -> Response:
        """The sheet of the classroom that is asked for, or that of the morning meeting."""
        at, place = self._context.moment(request), here(request.query_params)
        visitor, sheet = await self._context.staff_sessions.read(request, at, paper.of_reader, place.wish)
        await self._context.saw(at, visitor, *(line.notice for line in sheet.picture.lines))
        return self._context.renderer.page(request, "desk/paper", visitor, sheet=sheet, here=place)
