"""A group as a file: taken away, changed by the office, looked at and taken again (/admin/groups/N/file)."""

import asyncio

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.school.changes.files import uploads
from mailgate.school.changes.files.by_staff import Changed
from mailgate.school.directory.imports.csv_files import CsvRefused, read_sheets
from mailgate.school.news.groups import by_staff, taking
from mailgate.spreadsheets import files
from mailgate.web.admin import file_problems
from mailgate.web.admin.groups.pages import group_of
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.words.catalogues import catalogue


class GroupFilePages:
    """The buttons that give and take a file, and its preview."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/admin/groups/{group:int}/export", self.give, methods=["POST"]),
            Route("/admin/groups/{group:int}/file", self.upload, methods=["POST"]),
            Route("/admin/groups/{group:int}/file/{upload}", self.look, methods=["GET"]),
            Route("/admin/groups/{group:int}/file/{upload}", self.take, methods=["POST"]),
        ]

    async def give(self, request: Request) -> Response:
        """The file; that it is taken is put on record before."""
        at, group = self._context.moment(request), group_of(request)
        fields = await self._context.form_of_session(request)
        kind = files.FILE_FORMATS.get(forms.text(fields, "format"), files.FILE_FORMATS["xlsx"])
        visitor, _ = await self._context.staff_sessions.read(request, at, taking.demand, group)
        say = catalogue(self._context.renderer.staff_language(request, visitor)).gettext
        _, table = await self._context.staff_sessions.write(request, at, by_staff.taken_away, group, say)
        return Response(
            b"".join(files.pieces(table, kind)),
            media_type=kind.media_type,
            headers={"Content-Disposition": f'attachment; filename="group-{group}.{kind.ending}"'},
        )

    async def upload(self, request: Request) -> Response:
        """Read a file, and lead to its preview."""
        at, group = self._context.moment(request), group_of(request)
        fields = await self._context.form_of_session(request, most_files=1)
        name, content = forms.file_name(fields, "file", uploads.LONGEST_NAME), await forms.content(fields, "file")
        await self._context.staff_sessions.read(request, at, taking.demand, group)  # before it costs time
        try:
            sheets = await asyncio.to_thread(read_sheets, content)
            _, upload = await self._context.staff_sessions.write(request, at, taking.keep, group, name, sheets)
        except CsvRefused as refused:
            return await self._refused(request, name, refused)
        return RedirectResponse(f"/admin/groups/{group}/file/{upload}", 303)

    async def look(self, request: Request) -> Response:
        """What an uploaded file would do."""
        return await self._preview(request)

    async def take(self, request: Request) -> Response:
        """Take an uploaded file, and show who is in the group now."""
        at, group, upload = self._context.moment(request), group_of(request), request.path_params["upload"]
        seen = forms.text(await self._context.form_of_session(request), "seen")
        try:
            await self._context.staff_sessions.write(request, at, taking.take, group, upload, seen)
        except Changed:
            return await self._preview(request, overtaken=True, status=409)
        except CsvRefused as refused:
            return await self._refused(request, "", refused)
        return RedirectResponse(f"/admin/groups/{group}", 303)

    async def _preview(self, request: Request, *, overtaken: bool = False, status: int = 200) -> Response:
        at, group, upload = self._context.moment(request), group_of(request), request.path_params["upload"]
        try:
            visitor, shown = await self._context.staff_sessions.read(request, at, taking.look, group, upload)
        except CsvRefused as refused:
            return await self._refused(request, "", refused)
        if shown is None:
            return RedirectResponse(f"/admin/groups/{group}", 303)
        return self._context.renderer.page(
            request,
            "admin/groups/preview",
            visitor,
            status=status,
            shown=shown,
            upload=upload,
            overtaken=overtaken,
        )

    async def _refused(self, request: Request, name: str, refused: CsvRefused) -> Response:
        """The page that says line by line what is wrong with a file."""
        at, group = self._context.moment(request), group_of(request)
        visitor, detail = await self._context.staff_sessions.read(request, at, by_staff.one, group)
        lines = file_problems.said(name, refused.problems, visitor.language)
        return self._context.renderer.page(
            request, "admin/groups/refused", visitor, status=422, detail=detail, lines=lines
        )
