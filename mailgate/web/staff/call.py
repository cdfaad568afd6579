"""Writing down a call (/desk/telephone?student=ID): from the student's line two clicks, the second on a reason.

Each reason is a button that sends the form, with `choice` "KIND REASON"; what else was said stands in fields above.
"""

from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId, NoticeId, StudentId
from mailgate.school.access.sessions import Visitor
from mailgate.school.directory.rules import Draft, Problem
from mailgate.school.errors import Refused
from mailgate.school.models import Student
from mailgate.school.moment import Moment
from mailgate.school.notices import calls
from mailgate.web.guardian import notice_fields, offers
from mailgate.web.guardian.notice_fields import NoticeFields
from mailgate.web.guardian.offers import NoticeOffer
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.staff.day import Here, here


@dataclass(frozen=True, slots=True)
class CallForm:
    """The form for one student; `problems` say why it was not taken."""

    student: Student
    offer: NoticeOffer
    typed: NoticeFields
    problems: list[Problem]


def opened(at: Moment, mailbox: MailboxId, student: StudentId, typed: NoticeFields) -> CallForm:
    """The form as it is typed, for today where it names no day. Raises NotFound."""
    row = calls.whom_a_call_is_about(mailbox, student)
    offer = offers.of_family(at, [row])
    return CallForm(row, offer, typed if typed.day else replace(typed, date=offer.today.isoformat()), [])


def enter(at: Moment, mailbox: MailboxId, student: StudentId, typed: NoticeFields) -> NoticeId | CallForm:
    """Take the notice; the form with what stands against it where it cannot be taken. Raises NotFound."""
    call = opened(at, mailbox, student, typed)
    draft, unreadable = notice_fields.draft(call.typed, call.offer.today)
    refused: list[Problem] = []
    try:
        if not unreadable:
            return calls.enter(at, mailbox, student, _of_student(draft, student), typed.form)
    except Refused as problems:
        refused = problems.problems
    return replace(call, problems=notice_fields.together(unreadable, refused))


def _of_student(draft: Draft, student: StudentId) -> Draft:
    return replace(draft, students=(student,))


class CallPages:
    """The form for a call."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [
            Route("/desk/telephone", self.form, methods=["GET"]),
            Route("/desk/telephone", self.enter, methods=["POST"]),
        ]

    async def form(self, request: Request) -> Response:
        """The form about the student that the address names."""
        at, place = self._context.moment(request), here(request.query_params)
        student = StudentId(forms.number(request.query_params.get("student", "")) or 0)
        typed = NoticeFields(form=at.token(), date=place.date)
        visitor, call = await self._context.staff_sessions.read(request, at, opened, student, typed)
        return self._page(request, visitor, call, place)

    async def enter(self, request: Request) -> Response:
        """Take the notice, and lead back to the classroom; `step=look`, which the Enter key sends, takes none."""
        at = self._context.moment(request)
        form = await self._context.form(request)
        place, student = here(form), StudentId(forms.number(forms.text(form, "student")) or 0)
        kind, _, reason = forms.text(form, "choice").partition(" ")
        typed = replace(notice_fields.read(form, at), kind=kind, reason=reason)
        became = "" if forms.text(form, "step") == "look" else "unsent"
        if not became or not await self._context.is_of_session(request, form):
            visitor, call = await self._context.staff_sessions.read(request, at, opened, student, typed)
            return self._page(request, visitor, call, place, became)
        visitor, outcome = await self._context.staff_sessions.write(request, at, enter, student, typed)
        if isinstance(outcome, CallForm):
            return self._page(request, visitor, outcome, place, "refused")
        return RedirectResponse(place(show="students", entered=outcome), 303)

    def _page(self, request: Request, visitor: Visitor, call: CallForm, place: Here, became: str = "") -> Response:
        return self._context.renderer.page(
            request, "desk/call", visitor, status=422 if became else 200, call=call, here=place, became=became
        )
