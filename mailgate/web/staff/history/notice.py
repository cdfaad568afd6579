"""All that happened to a notice (/desk/notices/ID/history)."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId, NoticeId
from mailgate.school.moment import Moment
from mailgate.school.notices.history import readers
from mailgate.school.notices.history.readers import NoticeHistory
from mailgate.web.guardian.notices import notice_of
from mailgate.web.page_context import PageContext


def history(_: Moment, mailbox: MailboxId, notice: NoticeId) -> NoticeHistory:
    """The history of a notice. Raises NotFound where it is not this person's duty."""
    return readers.for_staff(mailbox, notice)


class NoticeHistoryPages:
    """The page of a notice's history."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [Route("/desk/notices/{notice}/history", self.show, methods=["GET"])]

    async def show(self, request: Request) -> Response:
        """Who did and saw what, and what became of the letters."""
        at, notice = self._context.moment(request), notice_of(request)
        visitor, found = await self._context.staff_sessions.read(request, at, history, notice)
        student = found.notice.student_id
        await self._context.record_look(at, visitor, ("history", notice), readers.seen, student, notice)
        return self._context.renderer.page(
            request, "history/notice", visitor, notice=found.notice, steps=found.steps, letters=found.letters
        )
