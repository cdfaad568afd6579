"""The list of a school's announcements (/desk/news), the page of one, and its buttons."""

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import AnnouncementId, AttachmentId
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import Overtaken, Refused
from mailgate.school.models import AnnouncementState
from mailgate.school.news import by_staff
from mailgate.school.news.reading import Standing, left
from mailgate.web.guardian.news import LONGEST_SEARCH, announcement_of
from mailgate.web.news.letters import SampleLetters
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.words.catalogues import catalogue
from mailgate.words.languages import FAMILY_LANGUAGES

LONGEST_REASON = 500
REFRESH_SECONDS = 10
"""How often the page of an announcement that is going comes anew."""

GOING = {AnnouncementState.SCHEDULED, AnnouncementState.SENDING}


class NewsPages:
    """Where staff find announcements, decide about them, and see how far they came."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._board = context.dependencies.settings.news.board
        self._letters = SampleLetters(context.dependencies)

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/desk/news", self.listing, methods=["GET"]),
            Route("/desk/news/{announcement:int}", self.one, methods=["GET"]),
            Route("/desk/news/{announcement:int}", self.decide, methods=["POST"]),
            Route("/desk/news/{announcement:int}/readers", self.readers, methods=["GET"]),
        ]

    async def listing(self, request: Request) -> Response:
        """The announcements of a school, the newest first."""
        at, asked = self._context.moment(request), request.query_params
        before = forms.number(forms.text(asked, "before"))
        visitor, found = await self._context.staff_sessions.read(
            request,
            at,
            by_staff.listing,
            self._board,
            forms.text(asked, "school"),
            forms.text(asked, "words")[:LONGEST_SEARCH],
            AnnouncementId(before) if before else None,
        )
        return self._context.renderer.page(request, "news/list", visitor, listing=found)

    async def one(self, request: Request) -> Response:
        """One announcement: what it says, whom it is for, and what can be done with it."""
        return await self._page(request)

    async def decide(self, request: Request) -> Response:
        """Do what the button says, or say what cannot be."""
        at, number = self._context.moment(request), announcement_of(request)
        fields = await self._context.form_of_session(request)
        step, revision = forms.text(fields, "step"), forms.number(forms.text(fields, "revision")) or 0
        write = self._context.staff_sessions.write
        try:
            if removed := forms.number(forms.text(fields, "removed")):
                await write(request, at, by_staff.remove_file, self._board, number, AttachmentId(removed))
            elif step == "send-back":
                why = forms.text(fields, "why")[:LONGEST_REASON]
                if not why:
                    return await self._page(request, problems=[Problem("why", "news-why-missing")], status=422)
                await write(request, at, by_staff.send_back, self._board, number, revision, why)
            else:
                _, state = await write(request, at, by_staff.decide, self._board, number, step, revision)
                if state is None:
                    return RedirectResponse("/desk/news", 303)
        except Refused as refused:
            return await self._page(request, problems=refused.problems, status=422)
        except Overtaken:
            return await self._page(request, overtaken=True, status=409)
        return RedirectResponse(f"/desk/news/{number}", 303)

    async def _page(
        self, request: Request, *, problems: Sequence[Problem] = (), overtaken: bool = False, status: int = 200
    ) -> Response:
        at, number = self._context.moment(request), announcement_of(request)
        chosen = [language for language in FAMILY_LANGUAGES if language == forms.text(request.query_params, "letter")]
        visitor, proof = await self._context.staff_sessions.read(
            request, at, by_staff.proof, self._board, number, chosen
        )
        response = self._context.renderer.page(
            request,
            "news/one",
            visitor,
            status=status,
            sheet=proof.sheet,
            differences=proof.differences,
            letters=[self._letters.of(said, each, visitor.mailbox, at.now) for each, said in proof.letters.items()],
            text_languages={each: catalogue(each).gettext("format.language") for each in FAMILY_LANGUAGES},
            now=at.now,
            problems=problems,
            overtaken=overtaken,
        )
        if proof.sheet.announcement.state in GOING and not problems:
            response.headers["Refresh"] = f"{REFRESH_SECONDS}; url=/desk/news/{number}"
        return response

    async def readers(self, request: Request) -> Response:
        """How far an announcement came with each family, or with `left` whom the school phones, on paper."""
        at, number, asked = self._context.moment(request), announcement_of(request), request.query_params
        visitor, found = await self._context.staff_sessions.write(
            request, at, by_staff.readers, self._board, number, forms.text(asked, "school")
        )
        return self._context.renderer.page(
            request,
            "news/phone" if "left" in asked else "news/readers",
            visitor,
            readers=found,
            sheet=found.sheet,
            left=left(found.classrooms),
            standings=list(Standing),
        )
