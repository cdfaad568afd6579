"""Withdrawing a notice (/desk/notices/ID/withdraw) and undoing what staff did with it today (/desk/notices/ID/undo)."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId, NoticeId
from mailgate.school.access.sessions import Visitor
from mailgate.school.directory.rules import Problem
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.models import State
from mailgate.school.moment import Moment
from mailgate.school.notices.corrections import correcting
from mailgate.school.notices.corrections.correcting import Undoing
from mailgate.school.notices.views import View, view_of
from mailgate.web.guardian.notices import notice_of
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


@dataclass(frozen=True, slots=True)
class WithdrawRefusal:
    """Why nothing was done, and what was typed.

    `changed`: the notice is not any more as this person saw it. Without that and without `problems` the form was of an
    earlier session.
    """

    why: str = ""
    problems: tuple[Problem, ...] = ()
    changed: bool = False


# -- units of work ------------------------------------------------------------------------------------


def standing(_: Moment, mailbox: MailboxId, notice: NoticeId) -> View:
    """The notice as it is. Raises NotFound."""
    row, _ = correcting.on_duty(mailbox, notice)
    return view_of(row, row.student, row.school)


def withdraw(at: Moment, mailbox: MailboxId, notice: NoticeId, why: str, seen: int) -> WithdrawRefusal | None:
    """Withdraw a notice: None when it is done. Raises NotFound."""
    try:
        correcting.withdraw(at, mailbox, notice, why, seen)
    except Refused as refused:
        return WithdrawRefusal(why, tuple(refused.problems))
    except Overtaken:
        return WithdrawRefusal(why, changed=True)
    return None


def undo(at: Moment, mailbox: MailboxId, notice: NoticeId, seen: int) -> WithdrawRefusal | None:
    """Undo what staff did with a notice today: None when it is done. Raises NotFound."""
    try:
        correcting.undo(at, mailbox, notice, seen)
    except Refused as refused:
        return WithdrawRefusal(problems=tuple(refused.problems))
    except Overtaken:
        return WithdrawRefusal(changed=True)
    return None


# -- pages --------------------------------------------------------------------------------------------


class WithdrawalPages:
    """Both questions, each with one button."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/desk/notices/{notice}/withdraw", self.ask_withdrawal, methods=["GET"]),
            Route("/desk/notices/{notice}/withdraw", self.withdraw, methods=["POST"]),
            Route("/desk/notices/{notice}/undo", self.ask_undoing, methods=["GET"]),
            Route("/desk/notices/{notice}/undo", self.undo, methods=["POST"]),
        ]

    async def ask_withdrawal(self, request: Request) -> Response:
        """Why it is withdrawn."""
        at, notice = self._context.moment(request), notice_of(request)
        visitor, view = await self._context.staff_sessions.read(request, at, standing, notice)
        if view.state == State.WITHDRAWN:
            return RedirectResponse(f"/desk/notices/{notice}", 303)
        return await self._withdrawal(request, at, visitor, view)

    async def withdraw(self, request: Request) -> Response:
        """Withdraw it."""
        at, notice = self._context.moment(request), notice_of(request)
        form = await self._context.form(request)
        why, seen = forms.text(form, "why"), forms.number(forms.text(form, "revision")) or 0
        if not await self._context.is_of_session(request, form):
            visitor, view = await self._context.staff_sessions.read(request, at, standing, notice)
            return await self._withdrawal(request, at, visitor, view, WithdrawRefusal(why))
        visitor, refusal = await self._context.staff_sessions.write(request, at, withdraw, notice, why, seen)
        if refusal is None:
            return RedirectResponse(f"/desk/notices/{notice}", 303)
        visitor, view = await self._context.staff_sessions.read(request, at, standing, notice)
        if view.state == State.WITHDRAWN:  # by the same form before, or by somebody else: its page says by whom and why
            return RedirectResponse(f"/desk/notices/{notice}", 303)
        return await self._withdrawal(request, at, visitor, view, refusal)

    async def _withdrawal(
        self, request: Request, at: Moment, visitor: Visitor, view: View, refusal: WithdrawRefusal | None = None
    ) -> Response:
        await self._context.saw(at, visitor, view)
        return self._context.renderer.page(
            request, "corrections/withdraw", visitor, status=_status(refusal), notice=view, refusal=refusal
        )

    async def ask_undoing(self, request: Request) -> Response:
        """What the notice would say again."""
        at, notice = self._context.moment(request), notice_of(request)
        visitor, undoing = await self._context.staff_sessions.read(request, at, correcting.undoing, notice)
        return await self._undoing(request, at, visitor, undoing)

    async def undo(self, request: Request) -> Response:
        """Let it say that again."""
        at, notice = self._context.moment(request), notice_of(request)
        form = await self._context.form_of_session(request)
        seen = forms.number(forms.text(form, "revision")) or 0
        visitor, refusal = await self._context.staff_sessions.write(request, at, undo, notice, seen)
        if refusal is None:
            return RedirectResponse(f"/desk/notices/{notice}", 303)
        try:
            visitor, undoing = await self._context.staff_sessions.read(request, at, correcting.undoing, notice)
        except NotFound:  # undone by the same form before: its page says so
            return RedirectResponse(f"/desk/notices/{notice}", 303)
        return await self._undoing(request, at, visitor, undoing, refusal)

    async def _undoing(
        self, request: Request, at: Moment, visitor: Visitor, undoing: Undoing, refusal: WithdrawRefusal | None = None
    ) -> Response:
        await self._context.saw(at, visitor, undoing.now)
        return self._context.renderer.page(
            request, "corrections/undo", visitor, status=_status(refusal), undoing=undoing, refusal=refusal
        )


def _status(refusal: WithdrawRefusal | None) -> int:
    if refusal is None:
        return 200
    return 409 if refusal.changed else 422
