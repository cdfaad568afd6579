"""What schools wrote to a mailbox: the archive, one announcement, and the button that says it was read: /news.

An opened page or link never counts as read: mail filters open all of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import AnnouncementId, MailboxId
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.models import AnnouncementState, Attachment
from mailgate.school.moment import Moment
from mailgate.school.news import archive, reading
from mailgate.school.news.archive import Received, Reference
from mailgate.school.news.attachments import attaching
from mailgate.school.news.surveys import answering
from mailgate.school.news.surveys.answering import OwnSurvey
from mailgate.school.news.surveys.items import Place
from mailgate.web.guardian import survey_fields
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.wording.survey.values import Value

LONGEST_SEARCH = 100
"""Characters."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A page of the archive: what was looked for, what is found, and before which one the next page begins."""

    words: str
    found: Sequence[Received]
    before: AnnouncementId | None


def search(_: Moment, mailbox: MailboxId, language: str, words: str, before: AnnouncementId | None) -> Archive:
    """What this mailbox got with all of these words, the newest first."""
    found = archive.received(mailbox, language, words, before)
    is_more = len(found) == archive.PAGE
    return Archive(words, found, AnnouncementId(found[-1].announcement.id) if is_more else None)


@dataclass(frozen=True, slots=True)
class Opened:
    """An announcement as its page shows it: with what it corrects, what corrects it, and its files.

    `survey` is what it asks, None where it asks nothing or was stopped; `answers` are those so far.
    """

    received: Received
    corrected: Reference | None
    corrections: Sequence[Reference]
    files: Sequence[Attachment]
    survey: OwnSurvey | None
    answers: Mapping[Place, Value]
    is_closed: bool


def one(at: Moment, mailbox: MailboxId, announcement: AnnouncementId, language: str) -> Opened:
    """An announcement that this mailbox got. Raises NotFound."""
    received = archive.one_received(mailbox, announcement, language)
    is_stopped = received.announcement.state == AnnouncementState.STOPPED
    corrected = archive.corrected(mailbox, received.announcement, language)
    corrections = archive.corrections(mailbox, announcement, language)
    files = [] if is_stopped else attaching.of_announcement(announcement)
    if is_stopped or answering.find(announcement) is None:
        return Opened(received, corrected, corrections, files, None, {}, is_closed=False)
    own = answering.load(mailbox, announcement)
    return Opened(received, corrected, corrections, files, own, answering.standing(own), own.is_closed(at))


def answer(at: Moment, mailbox: MailboxId, announcement: AnnouncementId, fields: FormData) -> None:
    """Take the answers of a form. Raises NotFound, Overtaken after the deadline, or Refused."""
    own = answering.load(mailbox, announcement)
    answering.answer(at, mailbox, announcement, survey_fields.read(own, fields))


class ReceivedNewsPages:
    """The archive of a mailbox, a guardian's or a staff member's, and the page of one announcement."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/news", self.archive, methods=["GET"]),
            Route("/news/{announcement}", self.announcement, methods=["GET"]),
            Route("/news/{announcement}", self.respond, methods=["POST"]),
        ]

    async def archive(self, request: Request) -> Response:
        """What came, the newest first."""
        at, language = self._context.moment(request), await self._language(request)
        words = forms.text(request.query_params, "words")[:LONGEST_SEARCH]
        before = forms.number(forms.text(request.query_params, "before"))
        visitor, found = await self._context.sessions.read(
            request, at, search, language, words, AnnouncementId(before) if before else None
        )
        return self._context.renderer.page(request, "guardian/news/archive", visitor, archive=found)

    async def announcement(self, request: Request) -> Response:
        """One announcement."""
        return await self._page(request)

    async def respond(self, request: Request) -> Response:
        """The reader says that they read it, or answers what it asks."""
        at, number = self._context.moment(request), announcement_of(request)
        fields = await self._context.form_of_session(request)
        if forms.text(fields, "step") != "answer":
            await self._context.sessions.write(request, at, reading.mark, number)
            return RedirectResponse(f"/news/{number}", 303)
        try:
            await self._context.sessions.write(request, at, answer, number, fields)
        except Refused as refused:
            return await self._page(request, fields, refused.problems, status=422)
        except Overtaken:
            return await self._page(request, status=409)
        return RedirectResponse(f"/news/{number}?answered", 303)

    async def _page(
        self,
        request: Request,
        typed: FormData | None = None,
        problems: Sequence[Problem] = (),
        *,
        status: int = 200,
    ) -> Response:
        at, number = self._context.moment(request), announcement_of(request)
        visitor, found = await self._context.sessions.read(request, at, one, number, await self._language(request))
        answers = survey_fields.read(found.survey, typed) if found.survey and typed else found.answers
        return self._context.renderer.page(
            request,
            "guardian/news/announcement",
            visitor,
            status=status,
            received=found.received,
            corrected=found.corrected,
            corrections=found.corrections,
            files=found.files,
            survey=found.survey,
            answers=answers,
            is_closed=found.is_closed,
            problems=problems,
            just_answered="answered" in request.query_params,
            field_of=answering.field_of,
        )

    async def _language(self, request: Request) -> str:
        return self._context.renderer.language(request, await self._context.sessions.visitor(request))


def announcement_of(request: Request) -> AnnouncementId:
    """The announcement that the path names. Raises NotFound for what cannot be one."""
    number = forms.number(str(request.path_params["announcement"]))
    if number is None:
        raise NotFound
    return AnnouncementId(number)
