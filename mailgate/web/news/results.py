"""What families answered to the survey of an announcement (/desk/news/N/results): counts, each child, and files."""

import datetime as dt
from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from mailgate.school.models import AnnouncementState
from mailgate.school.news import by_staff
from mailgate.school.news.by_staff import Sheet
from mailgate.school.news.surveys import files as answer_files
from mailgate.school.news.surveys.results import Counts, Results
from mailgate.spreadsheets import files
from mailgate.web.guardian.news import announcement_of
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.staff.numbers import charts
from mailgate.words.catalogues import catalogue

RELOAD_SECONDS = 60
MOST_RELOADS = 30
"""The page comes anew by itself so often after it was opened: who is not there any more is logged out as elsewhere."""

GOES_ON = {AnnouncementState.SENDING, AnnouncementState.SENT}


class NewsResultsPages:
    """The page of the results, as they are at this moment, and the same as a file.

    While answers come, it reloads by itself until somebody stops that, without a script (WCAG 2.2, 2.2.1 and 2.2.2).
    """

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._board = context.dependencies.settings.news.board
        self._zone = context.dependencies.settings.gateway.time_zone

    def routes(self) -> list[BaseRoute]:
        """The route of this page."""
        return [Route("/desk/news/{announcement:int}/results", self.show, methods=["GET"])]

    async def show(self, request: Request) -> Response:
        """What was answered so far."""
        kind = files.FILE_FORMATS.get(forms.text(request.query_params, "file"))
        if kind is not None:
            return await self._file(request, kind)
        at, write = self._context.moment(request), self._context.staff_sessions.write
        visitor, (sheet, found) = await write(request, at, by_staff.results, self._board, announcement_of(request))
        language = self._context.renderer.staff_language(request, visitor)
        say = catalogue(language).gettext
        reload = _next_reload(request, sheet, at.now)
        response = self._context.renderer.page(
            request,
            "news/results",
            visitor,
            sheet=sheet,
            now=at.now,
            is_open=_is_open(sheet, at.now),
            reload_seconds=RELOAD_SECONDS if reload else 0,
            results=found,
            kinds=files.FILE_FORMATS if sheet.writer.author.exports else (),
            bars=_bars(found, language, say),
            in_words=lambda item, given: answer_files.in_words(item, given, language, say),
        )
        if reload:
            address = f"/desk/news/{sheet.announcement.id}/results?reload={reload}"
            response.headers["Refresh"] = f"{RELOAD_SECONDS}; url={address}"
        return response

    async def _file(self, request: Request, kind: files.FileFormat) -> Response:
        """The same as a file; that it is taken is on record before."""
        at, number = self._context.moment(request), announcement_of(request)
        write = self._context.staff_sessions.write
        visitor, found = await write(request, at, by_staff.answers_taken, self._board, number)
        language = self._context.renderer.staff_language(request, visitor)
        say = catalogue(language).gettext
        table = answer_files.table(found, language, say, self._clock)
        return StreamingResponse(
            files.pieces(table, kind),
            media_type=kind.media_type,
            headers={"Content-Disposition": f'attachment; filename="answers-{number}.{kind.ending}"'},
        )

    def _clock(self, instant: int) -> str:
        return f"{dt.datetime.fromtimestamp(instant, self._zone):%Y-%m-%d %H:%M}"


def _is_open(sheet: Sheet, now: int) -> bool:
    """Whether answers may still come."""
    deadline = sheet.survey.deadline if sheet.survey else None
    return sheet.announcement.state in GOES_ON and (deadline is None or now <= deadline)


def _next_reload(request: Request, sheet: Sheet, now: int) -> int | None:
    """Which time it is that the page comes anew by itself; None where it does not."""
    if "still" in request.query_params or not _is_open(sheet, now):
        return None
    reload = (forms.number(forms.text(request.query_params, "reload")) or 0) + 1
    return reload if reload <= MOST_RELOADS else None


def _bars(found: Results, language: str, say: Callable[[str], str]) -> Mapping[int, charts.ChartBars]:
    """For each item with options, how many picked each."""
    return {
        position: charts.rows(list(_by_option(counts, language, say)), charts.LONG_LABEL)
        for position, counts in found.counts.items()
        if counts.item.count
    }


def _by_option(counts: Counts, language: str, say: Callable[[str], str]) -> list[tuple[str, int]]:
    item, own = counts.item, counts.item.said_in(language).options
    names = own or [say(f"survey.{item.kind}.{option}") for option in range(1, item.count + 1)]
    return [(name, counts.by_option.get(option, 0)) for option, name in enumerate(names, 1)]
