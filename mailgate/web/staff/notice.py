"""What staff see of one notice, with a box for the reply (/desk/notices/ID)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId, NoticeId
from mailgate.mail.addresses import masked
from mailgate.school.access.sessions import Visitor
from mailgate.school.desk import day
from mailgate.school.desk.day import DeskWish
from mailgate.school.directory.permissions import Permission
from mailgate.school.errors import NoReader, Overtaken
from mailgate.school.letters import reachability
from mailgate.school.models import State
from mailgate.school.moment import Moment
from mailgate.school.notices import confirmation
from mailgate.school.notices.corrections import correcting
from mailgate.school.notices.history import of_notice
from mailgate.school.notices.history.of_notice import HistoryStep
from mailgate.school.notices.views import View
from mailgate.web.guardian.notices import notice_of
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


@dataclass(frozen=True, slots=True)
class Detail:
    """One notice, who confirmed it, and the addresses that letters about it did not reach.

    `by_staff` is what staff did with it last, if they were the last; `open_to` what its reader may do with it.
    `guardians` are those to whom a reply can go, with what their addresses show; `texts` the school's ready texts, and
    `waiting` the other notices that its reader has still to confirm today, the next one first. `may_suspend` is whether
    the reader may write down a suspension (出席停止).
    """

    notice: View
    confirmer: str
    unreached: list[str]
    by_staff: HistoryStep | None
    open_to: set[correcting.CorrectionStep]
    guardians: Sequence[tuple[MailboxId, str]]
    texts: Sequence[str]
    waiting: Sequence[NoticeId]
    may_suspend: bool


def one(at: Moment, mailbox: MailboxId, notice: NoticeId) -> Detail:
    """One notice. Raises NotFound where it is not this person's duty."""
    view, by_staff = confirmation.of_staff(mailbox, notice), of_notice.last_staff_change(notice)
    picture = day.of_reader(at, mailbox, DeskWish(school=confirmation.school_of(notice).code))
    return Detail(
        view,
        confirmation.confirmer(notice),
        reachability.unreached([notice]).get(notice, []),
        by_staff if not by_staff or view.reason else by_staff.without_details(),
        correcting.steps_open(at, mailbox, notice),
        [(guardian.id, masked(guardian.address)) for guardian in confirmation.guardians_of(mailbox, notice)],
        picture.rules.desk.replies,
        [line.notice.id for line in picture.waiting if line.notice.id != notice],
        picture.may(Permission.SUSPEND),
    )


@dataclass(frozen=True, slots=True)
class SentReply:
    """What was written; `seen` is the revision that the page showed, `skipped` are guardians to whom it does not go."""

    text: str
    seen: int
    skipped: Collection[MailboxId]


def answer(at: Moment, mailbox: MailboxId, notice: NoticeId, sent: SentReply) -> tuple[Detail, str] | None:
    """Confirm or reply: None when it is done, or the notice as it stands and why it is not. Raises NotFound."""
    confirmation.of_staff(mailbox, notice)
    try:
        confirmation.confirm(at, mailbox, notice, sent.text, sent.seen, sent.skipped)
    except Overtaken as overtaken:
        return one(at, mailbox, notice), "withdrawn" if overtaken.state == State.WITHDRAWN else "changed"
    except NoReader:
        return one(at, mailbox, notice), "nobody"
    return None


class StaffNoticePages:
    """The page of one notice."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [
            Route("/desk/notices/{notice}", self.notice, methods=["GET"]),
            Route("/desk/notices/{notice}", self.answer, methods=["POST"]),
        ]

    async def notice(self, request: Request) -> Response:
        """One notice, and the box for the reply."""
        at = self._context.moment(request)
        visitor, detail = await self._context.staff_sessions.read(request, at, one, notice_of(request))
        return await self._notice(request, at, visitor, detail)

    async def answer(self, request: Request) -> Response:
        """Confirm it, with or without a text, or reply once more."""
        at, notice = self._context.moment(request), notice_of(request)
        form = await self._context.form(request)
        sent = _sent(form)
        own, long = await self._context.is_of_session(request, form), len(sent.text) > forms.LONGEST_REPLY
        if long or not own:  # of an earlier session: shown once more
            visitor, detail = await self._context.staff_sessions.read(request, at, one, notice)
            return await self._notice(request, at, visitor, detail, sent.text, "long" if long else "unsent", 422)
        visitor, refused = await self._context.staff_sessions.write(request, at, answer, notice, sent)
        if refused:
            detail, why = refused
            return await self._notice(request, at, visitor, detail, sent.text, why, 422 if why == "nobody" else 409)
        return RedirectResponse(f"/desk/notices/{notice}", 303)

    async def _notice(
        self,
        request: Request,
        at: Moment,
        visitor: Visitor,
        detail: Detail,
        reply: str = "",
        refusal: str = "",
        status: int = 200,
    ) -> Response:
        await self._context.saw(at, visitor, detail.notice)
        return self._context.renderer.page(
            request,
            "desk/notice",
            visitor,
            status=status,
            detail=detail,
            notice=detail.notice,
            reply=reply,
            refusal=refusal,
        )


def _sent(form: FormData) -> SentReply:
    skipped = {MailboxId(number) for value in form.getlist("skip") if (number := forms.number(str(value)))}
    return SentReply(
        text=forms.text(form, "canned") or forms.text(form, "reply"),
        seen=forms.number(forms.text(form, "revision")) or confirmation.ANY_REVISION,
        skipped=skipped,
    )
