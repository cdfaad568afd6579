"""Where staff see which suspensions are proposed, ask the guardians, and write down what the head ordered."""

from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.school.attendance.suspensions import decisions, proposals
from mailgate.school.attendance.suspensions.course import Course
from mailgate.school.attendance.suspensions.decisions import DecisionStep, DecisionWish
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import Overtaken, Refused
from mailgate.web.guardian.notices import notice_of
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


class SuspensionPages:
    """The list of a school's cases, and the page of one."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/desk/suspensions", self.listing, methods=["GET"]),
            Route("/desk/suspensions/{notice}", self.one, methods=["GET"]),
            Route("/desk/suspensions/{notice}", self.decide, methods=["POST"]),
        ]

    async def listing(self, request: Request) -> Response:
        """The cases of a school."""
        at = self._context.moment(request)
        code = forms.text(request.query_params, "school")
        visitor, found = await self._context.staff_sessions.read(request, at, proposals.listing, code)
        seen = at.of(visitor.mailbox, visitor.address)
        await self._context.dependencies.store.write(record_repeated, seen, Event.SUSPENSIONS_SEEN)
        return self._context.renderer.page(request, "suspensions/list", visitor, listing=found)

    async def one(self, request: Request) -> Response:
        """One case, and the form to decide it."""
        return await self._page(request)

    async def decide(self, request: Request) -> Response:
        """Do what the button says, or say what cannot be; `step=look`, which the Enter key sends, does nothing."""
        at, notice = self._context.moment(request), notice_of(request)
        fields = await self._context.form_of_session(request)
        if forms.text(fields, "step") == "look":
            return await self._page(request, fields)
        try:
            await self._context.staff_sessions.write(request, at, decisions.carry_out, notice, _wish(fields))
        except Refused as refused:
            return await self._page(request, fields, refused.problems, status=422)
        except Overtaken:
            return await self._page(request, overtaken=True, status=409)
        return RedirectResponse(f"/desk/suspensions/{notice}", 303)

    async def _page(
        self,
        request: Request,
        typed: Mapping[str, object] | None = None,
        problems: Sequence[Problem] = (),
        *,
        overtaken: bool = False,
        status: int = 200,
    ) -> Response:
        at, notice = self._context.moment(request), notice_of(request)
        visitor, (case, diseases) = await self._context.staff_sessions.read(request, at, proposals.one, notice)
        seen = at.of(visitor.mailbox, visitor.address)
        await self._context.dependencies.store.write(record_repeated, seen, Event.SUSPENSIONS_SEEN, notice=notice)
        return self._context.renderer.page(
            request,
            "suspensions/one",
            visitor,
            status=status,
            case=case,
            diseases=diseases,
            typed=typed,
            problems=problems,
            overtaken=overtaken,
        )


def _wish(fields: Mapping[str, object]) -> DecisionWish:
    days = {name: forms.day(forms.text(fields, name)) for name in ("first", "onset", "recovery", "cleared")}
    return DecisionWish(
        step=next((step for step in DecisionStep if step == forms.text(fields, "step")), DecisionStep.ASK),
        disease=forms.text(fields, "disease"),
        first=days["first"],
        course=Course(days["onset"], days["recovery"], days["cleared"]),
        revision=forms.number(forms.text(fields, "revision")) or 0,
    )
