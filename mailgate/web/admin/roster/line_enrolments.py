"""The enrolments by LINE that wait for the office: /admin/line."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.school.access.line import office
from mailgate.school.errors import NotFound
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms

_ACTS = {"confirm": office.confirm, "refuse": office.refuse}


class LineEnrolmentPages:
    """The list of those who wait, with a button for each answer."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/admin/line", self.look, methods=["GET"]),
            Route("/admin/line/{enrolment:int}", self.decide, methods=["POST"]),
        ]

    async def look(self, request: Request) -> Response:
        """Who waits."""
        at, school = self._context.moment(request), request.query_params.get("school", "")
        visitor, waiting = await self._context.staff_sessions.read(request, at, office.of_staff, school)
        became = request.query_params.get("became", "")
        return self._context.renderer.page(
            request, "admin/roster/line_enrolments", visitor, waiting=waiting, became=became
        )

    async def decide(self, request: Request) -> Response:
        """The office's answer to one of them."""
        at, fields = self._context.moment(request), await self._context.form_of_session(request)
        act = _ACTS.get(forms.text(fields, "act"))
        enrolment = forms.number(str(request.path_params["enrolment"]))
        if act is None or enrolment is None:
            raise NotFound
        _, (school, became) = await self._context.staff_sessions.write(request, at, act, enrolment)
        return RedirectResponse(f"/admin/line?school={school}&became={became}", 303)
