"""The files of announcements: /files/TOKEN for who has a letter, /news/N/files/M for who got it, and for staff."""

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import AttachmentId, MailboxId
from mailgate.keys import letter_links
from mailgate.keys.signing import BadToken
from mailgate.school.access.sessions import Visitor
from mailgate.school.directory import people
from mailgate.school.errors import NotFound
from mailgate.school.models import Attachment
from mailgate.school.news.attachments import opening
from mailgate.school.news.attachments.opening import FileGone
from mailgate.web.guardian.news import announcement_of
from mailgate.web.news.downloads import Downloads
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


class FilePages:
    """Where a file opens, or a page says why it does not."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._board = context.dependencies.settings.news.board
        self._downloads = Downloads(context.dependencies.store)

    def routes(self) -> list[BaseRoute]:
        """The routes of the files."""
        return [
            Route("/files/{token:path}", self.by_link, methods=["GET"]),
            Route("/news/{announcement}/files/{attachment}", self.by_recipient, methods=["GET"]),
            Route("/desk/news/{announcement}/files/{attachment}", self.by_staff, methods=["GET"]),
        ]

    async def by_link(self, request: Request) -> Response:
        """The file that a letter's link names, for whom it was made: nobody logs in for it."""
        keyring = self._context.dependencies.keyring
        try:
            attachment, mailbox = letter_links.read_file_token(keyring, forms.link_token(request))
        except BadToken:
            raise HTTPException(404) from None
        try:
            file = await self._context.dependencies.store.read(
                opening.by_link, self._context.moment(request), attachment, mailbox
            )
        except FileGone:
            language = await self._context.dependencies.store.read(people.language_of, mailbox)
            return await self._no_file(request, "gone", 410, language=language)
        return await self._file(request, file, mailbox)

    async def by_recipient(self, request: Request) -> Response:
        """A file of an announcement that this mailbox got."""
        at, announcement, attachment = self._context.moment(request), announcement_of(request), _attachment_of(request)
        try:
            visitor, file = await self._context.sessions.read(
                request, at, opening.by_recipient, announcement, attachment
            )
        except FileGone:
            return await self._no_file(request, "gone", 410)
        return await self._file(request, file, visitor.mailbox, visitor)

    async def by_staff(self, request: Request) -> Response:
        """A file of an announcement that this person may see as staff, which is on record."""
        at, announcement, attachment = self._context.moment(request), announcement_of(request), _attachment_of(request)
        read = self._context.staff_sessions.read
        visitor, file = await read(request, at, opening.by_staff, self._board, announcement, attachment)
        await self._context.record_look(at, visitor, ("file", attachment), opening.seen, announcement)
        return await self._file(request, file, visitor.mailbox, visitor)

    async def _file(
        self, request: Request, file: Attachment, reader: MailboxId, visitor: Visitor | None = None
    ) -> Response:
        if self._downloads.admits(self._context.moment(request), reader):
            return self._downloads.response(request, file, reader)
        return await self._no_file(request, "often", 429, {"Retry-After": "60"}, visitor)

    async def _no_file(
        self,
        request: Request,
        cause: str,
        status: int,
        headers: Mapping[str, str] | None = None,
        visitor: Visitor | None = None,
        language: str = "",
    ) -> Response:
        places = await self._context.telephones.of_visitor(request)
        response = self._context.renderer.page(
            request,
            "guardian/news/no_file",
            visitor,
            status=status,
            known_language=language,
            cause=cause,
            places=places,
        )
        response.headers.update(headers or {})
        return response


def _attachment_of(request: Request) -> AttachmentId:
    """The file that the path names. Raises NotFound for what cannot be one."""
    number = forms.number(request.path_params["attachment"])
    if number is None:
        raise NotFound
    return AttachmentId(number)
