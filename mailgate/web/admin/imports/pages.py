"""Imports (/admin/imports): a file is uploaded, its preview looked at, then it is taken, and undone if need be."""

import asyncio
import unicodedata
from collections.abc import Sequence

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import ChangeId
from mailgate.school.changes.acts.objections import Objected
from mailgate.school.changes.files import by_staff, uploads
from mailgate.school.changes.files.by_staff import Changed
from mailgate.school.changes.files.report import TooManyLose
from mailgate.school.changes.undoing import CannotUndo
from mailgate.school.directory.imports.csv_files import CsvRefused, read_sheets
from mailgate.school.directory.rules import Problem
from mailgate.school.models import ChangeCause
from mailgate.web.admin import file_problems
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


class ImportPages:
    """The overview with its two forms, and a page for each uploaded file."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._own_domain = context.dependencies.settings.gateway.domain

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/admin/imports", self.overview, methods=["GET"]),
            Route("/admin/imports", self.upload, methods=["POST"]),
            Route("/admin/imports/undo", self.undo, methods=["POST"]),
            Route("/admin/imports/{upload}", self.look, methods=["GET"]),
            Route("/admin/imports/{upload}", self.take, methods=["POST"]),
        ]

    async def overview(self, request: Request) -> Response:
        """The latest imports of a school, and the forms for the next one."""
        return await self._overview(request, forms.text(request.query_params, "school"))

    async def upload(self, request: Request) -> Response:
        """Read a file, and lead to its preview."""
        at, fields = self._context.moment(request), await self._context.form_of_session(request, most_files=1)
        school, cause, name = (
            forms.text(fields, "school"),
            _cause(fields),
            forms.file_name(fields, "file", uploads.LONGEST_NAME),
        )
        content = await forms.content(fields, "file")
        await self._context.staff_sessions.read(request, at, by_staff.demand, school, cause)  # before it costs time
        try:
            sheets = await asyncio.to_thread(read_sheets, content)
            _, upload = await self._context.staff_sessions.write(
                request, at, by_staff.keep, school, cause, name, sheets
            )
        except CsvRefused as refused:
            return await self._overview(request, school, cause=cause, name=name, refused=refused)
        return RedirectResponse(f"/admin/imports/{upload}", 303)

    async def look(self, request: Request) -> Response:
        """What an uploaded file would do, or has done."""
        return await self._preview(request)

    async def take(self, request: Request) -> Response:
        """Take an uploaded file, and show what it did."""
        at, fields = self._context.moment(request), await self._context.form_of_session(request)
        seen, said = forms.text(fields, "seen"), _number(forms.text(fields, "number"))
        upload = request.path_params["upload"]
        try:
            await self._context.staff_sessions.write(request, at, by_staff.take, upload, seen, said)
        except Changed:
            return await self._preview(request, overtaken=True, status=409)
        except TooManyLose:
            return await self._preview(request, wrong=True, status=422)
        except Objected as objected:
            return await self._preview(request, problems=objected.problems, status=422)
        return RedirectResponse(f"/admin/imports/{upload}", 303)

    async def undo(self, request: Request) -> Response:
        """Undo an import, and name what had to stay."""
        at, fields = self._context.moment(request), await self._context.form_of_session(request)
        school, number = forms.text(fields, "school"), forms.number(forms.text(fields, "change"))
        write = self._context.staff_sessions.write
        try:
            _, stays = await write(request, at, by_staff.undo, school, ChangeId(number or 0))
        except CannotUndo:
            return await self._overview(request, school, overtaken=True)
        except Objected as objected:
            return await self._overview(request, school, problems=objected.problems)
        return await self._overview(request, school, stays=stays)

    async def _overview(
        self,
        request: Request,
        school: str,
        *,
        cause: ChangeCause = ChangeCause.ROSTER_FILE,
        name: str = "",
        refused: CsvRefused | None = None,
        problems: Sequence[Problem] = (),
        overtaken: bool = False,
        stays: Sequence[str] | None = None,
    ) -> Response:
        at = self._context.moment(request)
        visitor, found = await self._context.staff_sessions.read(request, at, by_staff.overview, school)
        return self._context.renderer.page(
            request,
            "admin/imports/imports",
            visitor,
            status=422 if refused or problems else 409 if overtaken else 200,
            found=found,
            cause=cause,
            lines=file_problems.said(name, refused.problems if refused else (), visitor.language),
            problems=problems,
            overtaken=overtaken,
            stays=stays,
        )

    async def _preview(
        self,
        request: Request,
        *,
        overtaken: bool = False,
        wrong: bool = False,
        problems: Sequence[Problem] = (),
        status: int = 200,
    ) -> Response:
        at, upload = self._context.moment(request), request.path_params["upload"]
        read = self._context.staff_sessions.read
        visitor, shown = await read(request, at, by_staff.look, upload, self._own_domain)
        return self._context.renderer.page(
            request,
            "admin/imports/preview",
            visitor,
            status=status,
            shown=shown,
            upload=upload,
            warnings=file_problems.said(shown.name, shown.warnings, visitor.language),
            overtaken=overtaken,
            wrong=wrong,
            problems=problems,
        )


def _number(typed: str) -> int | None:
    """The number of people as somebody typed it: 12, １２ or 12人."""
    return forms.number(unicodedata.normalize("NFKC", typed).strip(" 人"))


def _cause(fields: FormData) -> ChangeCause:
    return ChangeCause.STAFF_FILE if forms.text(fields, "kind") == ChangeCause.STAFF_FILE else ChangeCause.ROSTER_FILE
