"""The new school year (/admin/year): what is prepared, what it would do, and its undoing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import ChangeId, NewYearId
from mailgate.school.changes.acts.objections import Objected
from mailgate.school.changes.undoing import CannotUndo
from mailgate.school.directory.imports.roster import LONGEST_PLACE
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import NotFound, Refused
from mailgate.school.year import by_staff
from mailgate.school.year.outlook import FileRefused
from mailgate.school.year.preparing import YearWish
from mailgate.web.admin import file_problems
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


@dataclass(frozen=True, slots=True)
class _Said:
    """What a page says beside how the year stands: why a form was refused, and what was typed into it."""

    typed: FormData | None = None
    following: Mapping[str, str] = field(default_factory=dict)
    problems: Sequence[Problem] = ()
    refused: FileRefused | None = None
    overtaken: bool = False
    stays: Sequence[str] | None = None


class YearPages:
    """One page; its forms keep a draft, put it on the clock, call it off, and undo what took effect."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/admin/year", self.look, methods=["GET"]),
            Route("/admin/year", self.draft, methods=["POST"]),
            Route("/admin/year/undo", self.undo, methods=["POST"]),
            Route("/admin/year/{year}", self.decide, methods=["POST"]),
        ]

    async def look(self, request: Request) -> Response:
        """How the new year of a school stands."""
        asked = request.query_params
        return await self._page(request, forms.text(asked, "school"), last=forms.text(asked, "last"))

    async def draft(self, request: Request) -> Response:
        """Keep a draft, and show what it would do."""
        at, fields = self._context.moment(request), await self._context.form_of_session(request, most_files=2)
        school, following = forms.text(fields, "school"), _following(fields)
        wish = YearWish(
            day=forms.day(forms.text(fields, "day")),
            moves=following,
            roster=await forms.content(fields, "roster"),
            staff=await forms.content(fields, "staff"),
        )
        try:
            await self._context.staff_sessions.write(request, at, by_staff.draft, school, wish)
        except (Refused, Objected) as refused:
            return await self._page(request, school, _Said(fields, following, refused.problems), status=422)
        except FileRefused as refused:
            return await self._page(request, school, _Said(fields, following, refused=refused), status=422)
        return RedirectResponse(f"/admin/year?{urlencode({'school': school})}", 303)

    async def decide(self, request: Request) -> Response:
        """Put a draft on the clock, or call off what the form names."""
        at, fields = self._context.moment(request), await self._context.form_of_session(request)
        school, number = forms.text(fields, "school"), forms.number(request.path_params["year"])
        step = by_staff.confirm if forms.text(fields, "step") == "confirm" else by_staff.cancel
        try:
            await self._context.staff_sessions.write(request, at, step, school, NewYearId(number or 0))
        except (Refused, Objected) as refused:
            return await self._page(request, school, _Said(problems=refused.problems), status=422)
        except NotFound:
            return await self._page(request, school, _Said(overtaken=True), status=409)
        return RedirectResponse(f"/admin/year?{urlencode({'school': school})}", 303)

    async def undo(self, request: Request) -> Response:
        """Undo the year that took effect, and name what had to stay."""
        at, fields = self._context.moment(request), await self._context.form_of_session(request)
        school, change = forms.text(fields, "school"), forms.number(forms.text(fields, "change"))
        try:
            _, stays = await self._context.staff_sessions.write(
                request, at, by_staff.undo, school, ChangeId(change or 0)
            )
        except CannotUndo:
            return await self._page(request, school, _Said(overtaken=True), status=409)
        except Objected as objected:
            return await self._page(request, school, _Said(problems=objected.problems), status=422)
        return await self._page(request, school, _Said(stays=stays))

    async def _page(
        self, request: Request, school: str, said: _Said | None = None, *, last: str = "", status: int = 200
    ) -> Response:
        at, said = self._context.moment(request), said or _Said()
        visitor, page = await self._context.staff_sessions.read(request, at, by_staff.show, school, last)
        file = said.refused.file if said.refused else ""
        return self._context.renderer.page(
            request,
            "admin/year/year",
            visitor,
            status=status,
            page=page,
            typed=said.typed,
            following=said.following,
            problems=said.problems,
            file=file,
            lines=file_problems.said(file, said.refused.problems if said.refused else (), visitor.language),
            overtaken=said.overtaken,
            stays=said.stays,
        )


def _following(fields: FormData) -> dict[str, str]:
    """What becomes of each grade, as the form says; what the roster could not hold is none of its choices."""
    pairs = zip(map(str, fields.getlist("grade")), map(str, fields.getlist("following")), strict=False)
    return {grade: following for grade, following in pairs if len(following) <= LONGEST_PLACE}
