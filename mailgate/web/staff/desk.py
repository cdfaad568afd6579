"""What staff see of one notice, with a box for the reply (/desk/notices/ID)."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId, NoticeId
from mailgate.school.access.sessions import Visitor
from mailgate.school.errors import Overtaken
from mailgate.school.letters import reachability
from mailgate.school.models import State
from mailgate.school.moment import Moment
from mailgate.school.notices import confirmation
from mailgate.school.notices.corrections import correcting
from mailgate.school.notices.history import of_notice
from mailgate.school.notices.history.of_notice import Step
from mailgate.school.notices.views import View
from mailgate.web.guardian.notices import notice_of
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


@dataclass(frozen=True, slots=True)
class Detail:
    """One notice, who confirmed it, and the addresses that letters about it did not reach.

    `by_staff` is what staff did with it last, if they were the last; `open_to` what its reader may do with it.
    """

    notice: View
    confirmer: str
    unreached: list[str]
    by_staff: Step | None
    open_to: set[correcting.Step]


def one(at: Moment, mailbox: MailboxId, notice: NoticeId) -> Detail:
    """One notice. Raises NotFound where it is not this person's duty."""
    view, by_staff = confirmation.of_staff(mailbox, notice), of_notice.last_staff_change(notice)
    return Detail(
        view,
        confirmation.confirmer(notice),
        reachability.unreached([notice]).get(notice, []),
        by_staff if not by_staff or view.reason else by_staff.without_details(),
        correcting.steps_open(at, mailbox, notice),
    )


def answer(at: Moment, mailbox: MailboxId, notice: NoticeId, text: str, seen: int) -> Detail | None:
    """Confirm or reply; the notice as it stands where that was not possible any more (withdrawn, or changed).

    `seen` is the revision that the page showed. Raises NotFound.
    """
    confirmation.of_staff(mailbox, notice)
    try:
        confirmation.confirm(at, mailbox, notice, text, seen)
    except Overtaken:
        return one(at, mailbox, notice)
    return None


class DeskPages:
    """The pages of staff."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/desk/notices/{notice}", self.notice, methods=["GET"]),
            Route("/desk/notices/{notice}", self.answer, methods=["POST"]),
        ]

    async def notice(self, request: Request) -> Response:
        """One notice, and the box for the reply."""
        at = self._context.moment(request)
        visitor, sheet = await self._context.staff_sessions.read(request, at, one, notice_of(request))
        return await self._notice(request, at, visitor, sheet)

    async def answer(self, request: Request) -> Response:
        """Confirm it, with or without a text, or reply once more."""
        at, notice = self._context.moment(request), notice_of(request)
        form = await self._context.form(request)
        reply = forms.text(form, "reply")
        own, long = await self._context.is_of_session(request, form), len(reply) > forms.LONGEST_REPLY
        if long or not own:  # of an earlier session: shown once more
            visitor, sheet = await self._context.staff_sessions.read(request, at, one, notice)
            return await self._notice(request, at, visitor, sheet, reply, "long" if long else "unsent", 422)
        seen = forms.number(forms.text(form, "revision")) or confirmation.ANY_REVISION
        visitor, overtaken = await self._context.staff_sessions.write(request, at, answer, notice, reply, seen)
        if overtaken:
            refusal = "withdrawn" if overtaken.notice.state == State.WITHDRAWN else "changed"
            return await self._notice(request, at, visitor, overtaken, reply, refusal, 409)
        return RedirectResponse(f"/desk/notices/{notice}", 303)

    async def _notice(
        self,
        request: Request,
        at: Moment,
        visitor: Visitor,
        sheet: Detail,
        reply: str = "",
        refusal: str = "",
        status: int = 200,
    ) -> Response:
        await self._context.saw(at, visitor, sheet.notice)
        return self._context.renderer.page(
            request,
            "desk_notice",
            visitor,
            status=status,
            sheet=sheet,
            notice=sheet.notice,
            reply=reply,
            refusal=refusal,
        )
