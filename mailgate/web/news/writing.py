"""The form of an announcement: a new one (/desk/news/new), a correction, and a draft that is changed."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import AnnouncementId, MailboxId
from mailgate.school.access.sessions import Visitor
from mailgate.school.directory import people
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.models import AnnouncementState, Attachment
from mailgate.school.moment import Moment
from mailgate.school.news import audiences, by_staff
from mailgate.school.news.attachments import attaching
from mailgate.school.news.authors import Author
from mailgate.school.news.by_staff import Choices, Sheet, Writer
from mailgate.school.news.surveys.items import WRITTEN
from mailgate.school.news.surveys.writing import MOST_ITEMS
from mailgate.school.news.writing.drafts import MOST_REPEATS, REPEAT_MINUTES
from mailgate.web.guardian.news import announcement_of
from mailgate.web.news import fields as news_fields
from mailgate.web.news import survey_form, uploads
from mailgate.web.news.fields import AnnouncementFields
from mailgate.web.news.uploads import FileFields, WaitingFile
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.words.catalogues import catalogue
from mailgate.words.languages import FAMILY_LANGUAGES

MOST_FILES = 40
"""How many files are read of a form; how many an announcement may have is said in words."""


class NewsWritingPages:
    """Where staff write; nothing goes before the last look (`web/news/pages.py`)."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        settings = context.dependencies.settings
        self._news, self._board = settings.news, settings.news.board
        self._zone, self._language = settings.gateway.time_zone, settings.gateway.language

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/desk/news/new", self.blank, methods=["GET"]),
            Route("/desk/news/new", self.create, methods=["POST"]),
            Route("/desk/news/{announcement:int}/edit", self.draft, methods=["GET"]),
            Route("/desk/news/{announcement:int}/edit", self.change, methods=["POST"]),
        ]

    async def blank(self, request: Request) -> Response:
        """An empty form; with `corrects` the one of an announcement that is put right, for the same people."""
        at, asked = self._context.moment(request), request.query_params
        corrected = forms.number(forms.text(asked, "corrects"))
        if corrected:
            visitor, (sheet, choices, typed) = await self._draft_of(request, AnnouncementId(corrected))
            typed = AnnouncementFields(
                form=at.token(),
                texts=typed.texts,
                audience=typed.audience,
                seats=typed.seats,
                reply_to=typed.reply_to,
                group=typed.group,
                corrects=str(corrected),
            )
            return self._page(request, visitor, sheet.writer, choices, typed)
        visitor, (writer, choices) = await self._context.staff_sessions.read(
            request, at, by_staff.blank, self._board, forms.text(asked, "school")
        )
        typed = AnnouncementFields(form=at.token(), reply_to=writer.author.rules.reply_to)
        return self._page(request, visitor, writer, choices, typed)

    async def create(self, request: Request) -> Response:
        """Keep a draft, and show the last look."""
        at, (visitor, sent, files) = self._context.moment(request), await self._sent(request)
        typed, code = news_fields.read(sent), forms.text(sent, "school")
        try:
            _, number = await self._context.staff_sessions.write(request, at, self._create, code, typed, files)
        except Refused as refused:
            visitor, (writer, choices) = await self._context.staff_sessions.read(
                request, at, by_staff.blank, self._board, code
            )
            waiting = await uploads.waiting(self._context.dependencies, visitor.mailbox, files.change)
            problems = files.beside(refused.problems)
            return self._page(request, visitor, writer, choices, typed, waiting=waiting, problems=problems, status=422)
        return RedirectResponse(f"/desk/news/{number}", 303)

    async def draft(self, request: Request) -> Response:
        """The form of a draft; what is none any more has only its page."""
        number = announcement_of(request)
        visitor, (sheet, choices, typed) = await self._draft_of(request, number)
        if sheet.announcement.state != AnnouncementState.DRAFT:
            return RedirectResponse(f"/desk/news/{number}", 303)
        revision = sheet.announcement.revision
        return self._page(
            request, visitor, sheet.writer, choices, typed, number=number, revision=revision, files=sheet.files
        )

    async def change(self, request: Request) -> Response:
        """Change a draft, and show the last look."""
        at, number = self._context.moment(request), announcement_of(request)
        _, sent, files = await self._sent(request)
        typed, revision = news_fields.read(sent), forms.number(forms.text(sent, "revision")) or 0
        try:
            await self._context.staff_sessions.write(request, at, self._change, number, revision, typed, files)
        except Refused as refused:
            problems, overtaken, status = files.beside(refused.problems), False, 422
        except Overtaken:
            problems, overtaken, status = [], True, 409
        else:
            return RedirectResponse(f"/desk/news/{number}", 303)
        visitor, (sheet, choices, _) = await self._draft_of(request, number)
        return self._page(
            request,
            visitor,
            sheet.writer,
            choices,
            typed,
            number=number,
            revision=sheet.announcement.revision,
            files=sheet.files,
            waiting=await uploads.waiting(self._context.dependencies, visitor.mailbox, files.change),
            problems=problems,
            overtaken=overtaken,
            status=status,
        )

    async def _sent(self, request: Request) -> tuple[Visitor, FormData, FileFields]:
        """What was sent, with its files, by somebody who may write, which is asked before anything is read.

        More is read than may be attached, so that what was typed comes back with a word about the files.
        """
        at = self._context.moment(request)
        visitor, _ = await self._context.staff_sessions.read(request, at, by_staff.writer, self._board)
        most = (
            self._context.dependencies.settings.limits.form_bytes * len(FAMILY_LANGUAGES) + 2 * self._news.files_bytes
        )
        fields = await self._context.form_of_session(request, MOST_FILES, most)
        try:
            return visitor, fields, await uploads.read(self._context.dependencies, at, visitor.mailbox, fields)
        finally:
            await fields.close()

    # -- units of work ----------------------------------------------------------------------------------

    def _create(
        self, at: Moment, mailbox: MailboxId, code: str, typed: AnnouncementFields, files: FileFields
    ) -> AnnouncementId:
        author = by_staff.writer(at, mailbox, self._board, code).author
        content = news_fields.content(typed, author, self._zone_of(author), self._language)
        asked = news_fields.survey(typed, self._zone_of(author), content.language)
        number = by_staff.create(at, mailbox, self._board, code, typed.form, content, asked)
        self._attach(author, number, files)
        return number

    def _change(
        self,
        at: Moment,
        mailbox: MailboxId,
        number: AnnouncementId,
        revision: int,
        typed: AnnouncementFields,
        files: FileFields,
    ) -> None:
        author = by_staff.one(at, mailbox, self._board, number).writer.author
        content = news_fields.content(typed, author, self._zone_of(author), self._language)
        asked = news_fields.survey(typed, self._zone_of(author), content.language)
        by_staff.change(at, mailbox, self._board, number, revision, content, asked)
        self._attach(author, number, files)

    def _attach(self, author: Author, number: AnnouncementId, files: FileFields) -> None:
        """Let the draft have its files. Raises Refused, also for those that were not taken."""
        if files.problems:
            raise Refused(list(files.problems))
        try:
            attaching.change(author, number, files.change, self._news)
        except Overtaken:  # this form was sent before, and what it wrote has been let go
            raise Refused([Problem("files", "news-file-late")]) from None

    def _as_typed(
        self, at: Moment, mailbox: MailboxId, number: AnnouncementId
    ) -> tuple[Sheet, Choices, AnnouncementFields]:
        sheet = by_staff.one(at, mailbox, self._board, number)
        if not sheet.may_change:
            raise NotFound
        author, content = sheet.writer.author, sheet.content
        seats = audiences.students_named(content.targets)
        typed = news_fields.of_content(content, sheet.survey, sheet.announcement.form, seats, self._zone_of(author))
        return sheet, by_staff.choices(author), typed

    async def _draft_of(
        self, request: Request, number: AnnouncementId
    ) -> tuple[Visitor, tuple[Sheet, Choices, AnnouncementFields]]:
        return await self._context.staff_sessions.read(request, self._context.moment(request), self._as_typed, number)

    def _zone_of(self, author: Author) -> ZoneInfo:
        return people.rules_of(author.school).time_zone if author.school else self._zone

    # -- the page ---------------------------------------------------------------------------------------

    def _page(
        self,
        request: Request,
        visitor: Visitor,
        writer: Writer,
        choices: Choices,
        typed: AnnouncementFields,
        *,
        number: AnnouncementId | None = None,
        revision: int = 0,
        files: Sequence[Attachment] = (),
        waiting: Sequence[WaitingFile] = (),
        problems: Sequence[Problem] = (),
        overtaken: bool = False,
        status: int = 200,
    ) -> Response:
        return self._context.renderer.page(
            request,
            "news/form",
            visitor,
            status=status,
            writer=writer,
            choices=choices,
            typed=typed,
            number=number,
            revision=revision,
            files=files,
            waiting=waiting,
            limits=self._news,
            problems=problems,
            overtaken=overtaken,
            asked_kinds=WRITTEN,
            most_items=MOST_ITEMS,
            field_name=survey_form.field_name,
            reminders=survey_form.REMINDERS,
            repeat_minutes=REPEAT_MINUTES,
            most_repeats=MOST_REPEATS,
            text_languages={each: catalogue(each).gettext("format.language") for each in FAMILY_LANGUAGES},
            first_language=self._language,
            place_value=news_fields.place_value,
        )
