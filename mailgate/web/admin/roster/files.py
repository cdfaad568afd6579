"""The roster as a file that can be edited and imported again (/admin/roster/export)."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.school.directory.roster import export
from mailgate.spreadsheets import files
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.words.catalogues import catalogue


class RosterFilePages:
    """The button that gives the file."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [Route("/admin/roster/export", self.take, methods=["POST"])]

    async def take(self, request: Request) -> Response:
        """The file; that it is taken is put on record before."""
        at = self._context.moment(request)
        fields = await self._context.form_of_session(request)
        kind = files.FILE_FORMATS.get(forms.text(fields, "format"), files.FILE_FORMATS["xlsx"])
        visitor, found = await self._context.staff_sessions.read(
            request, at, export.of_staff, forms.text(fields, "school")
        )
        await self._context.dependencies.store.write(export.taken, self._context.moment_of(request, visitor), found)
        say = catalogue(visitor.language or self._context.dependencies.settings.gateway.language).gettext
        return Response(
            b"".join(files.pieces(found.table(say), kind)),
            media_type=kind.media_type,
            headers={"Content-Disposition": f'attachment; filename="{found.school.code}-roster.{kind.ending}"'},
        )
