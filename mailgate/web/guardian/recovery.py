"""療養報告: the short form in which a guardian tells how an illness went (/recovery/ID)."""

from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import SuspensionId
from mailgate.school.attendance.suspensions import reports
from mailgate.school.attendance.suspensions.course import Course, asked_for
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import NotFound, Refused
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


class RecoveryPages:
    """The form of one suspension."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [
            Route("/recovery/{suspension}", self.ask, methods=["GET"]),
            Route("/recovery/{suspension}", self.report, methods=["POST"]),
        ]

    async def ask(self, request: Request) -> Response:
        """The form, and what follows from what is known."""
        return await self._page(request)

    async def report(self, request: Request) -> Response:
        """Take the days down, or say what cannot be."""
        at, suspension = self._context.moment(request), _suspension_of(request)
        fields = await self._context.form_of_session(request)
        days = {name: forms.day(forms.text(fields, name)) for name in ("onset", "recovery", "cleared")}
        if not any(days.values()):
            return await self._page(request, fields, [Problem("onset", "recovery-missing")], status=422)
        try:
            await self._context.sessions.write(request, at, reports.report, suspension, Course(**days))
        except Refused as refused:
            return await self._page(request, fields, refused.problems, status=422)
        return RedirectResponse(f"/recovery/{suspension}", 303)

    async def _page(
        self,
        request: Request,
        typed: Mapping[str, object] | None = None,
        problems: Sequence[Problem] = (),
        *,
        status: int = 200,
    ) -> Response:
        at = self._context.moment(request)
        visitor, asked = await self._context.sessions.read(request, at, reports.asked, _suspension_of(request))
        return self._context.renderer.page(
            request,
            "guardian/recovery",
            visitor,
            status=status,
            asked=asked,
            case=asked.case,
            fields=asked_for(asked.disease),
            typed=typed,
            problems=problems,
        )


def _suspension_of(request: Request) -> SuspensionId:
    """The suspension of a path. Raises NotFound."""
    number = forms.number(request.path_params["suspension"])
    if number is None:
        raise NotFound
    return SuspensionId(number)
