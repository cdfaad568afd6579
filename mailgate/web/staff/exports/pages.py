"""Where staff choose a file of the register and get it (/desk/exports)."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from mailgate.school.attendance import export
from mailgate.school.attendance.export import Export
from mailgate.school.attendance.spans import Length
from mailgate.spreadsheets import csv_files, files
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.words.catalogues import catalogue

LENGTHS = (Length.DAY, Length.MONTH, Length.YEAR)


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What somebody asks for; no `day`: today's."""

    school: str
    length: Length
    day: dt.date | None
    kind: str


class ExportPages:
    """The page with the button, and the files."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/desk/exports", self.choose, methods=["GET"]),
            Route("/desk/exports", self.take, methods=["POST"]),
        ]

    async def choose(self, request: Request) -> Response:
        """What there is to choose."""
        at, choice = self._context.moment(request), _choice(request.query_params)
        visitor, found = await self._context.staff_sessions.read(
            request, at, export.of_staff, choice.school, Length.DAY, choice.day
        )
        return self._context.renderer.page(
            request,
            "exports/exports",
            visitor,
            export=found,
            choice=choice,
            lengths=LENGTHS,
            kinds=files.FILE_FORMATS,
            missing=sorted(csv_files.missing(found.names)),
        )

    async def take(self, request: Request) -> Response:
        """The file, sent as it is written."""
        at = self._context.moment(request)
        choice = _choice(await self._context.form_of_session(request))
        visitor, found = await self._context.staff_sessions.read(
            request, at, export.of_staff, choice.school, choice.length, choice.day
        )
        await self._context.dependencies.store.write(export.taken, at.of(visitor.mailbox, visitor.address), found)
        say = catalogue(visitor.language or self._context.dependencies.settings.gateway.language).gettext
        kind = files.FILE_FORMATS[choice.kind]
        name = f"{found.today.school.code}-{found.span.length}-{found.span.first.isoformat()}.{kind.ending}"
        return StreamingResponse(
            _pieces(found, say, kind),
            media_type=kind.media_type,
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )


def _pieces(found: Export, say: Callable[[str], str], kind: files.FileFormat) -> Iterator[bytes]:
    """Starlette takes each piece in a thread: marks and rows are made there, not in the event loop."""
    yield from files.pieces(found.table(say), kind)


def _choice(fields: Mapping[str, object]) -> ExportChoice:
    """What the form says; where it says nothing that there is, the first of all choices."""
    return ExportChoice(
        school=forms.text(fields, "school"),
        length=next((length for length in LENGTHS if length == forms.text(fields, "span")), Length.DAY),
        day=forms.day(forms.text(fields, "date")),
        kind=next((kind for kind in files.FILE_FORMATS if kind == forms.text(fields, "format")), "xlsx"),
    )
