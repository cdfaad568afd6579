"""Correcting a notice (/desk/notices/ID/correct): the form, the last look, and doing it.

A POST without `step` is reviewed and shown once more; `step=submit` corrects; `step=change` goes back to the form. What
was typed is on every page that answers. Other pages may send a form here: what they leave out is empty.
"""

from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId, NoticeId
from mailgate.school.access.sessions import Visitor
from mailgate.school.directory.rules import Draft, Problem
from mailgate.school.errors import Overtaken, Refused
from mailgate.school.models import State
from mailgate.school.moment import Moment
from mailgate.school.notices.corrections import correcting
from mailgate.school.notices.corrections.correcting import Correction
from mailgate.school.notices.views import View, view_of
from mailgate.web.guardian import notice_fields, offers
from mailgate.web.guardian.notice_fields import NoticeFields
from mailgate.web.guardian.notices import notice_of
from mailgate.web.guardian.offers import NoticeOffer
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms

NONE = 0
"""The revision of a page that showed none."""


@dataclass(frozen=True, slots=True)
class SentCorrectionForm:
    """A correction as it was typed, what it means, and what in it could not be read.

    `seen` is the revision that its page showed, NONE for a form of a page that showed none: that of a call.
    """

    typed: NoticeFields
    draft: Draft
    unreadable: list[Problem]
    why: str
    seen: int


@dataclass(frozen=True, slots=True)
class CorrectionReview:
    """A correction beside the notice as it is; `problems` say why it cannot be done.

    `overtaken`: the notice is not any more as its corrector saw it.
    """

    notice: View
    offer: NoticeOffer
    sent: SentCorrectionForm
    problems: list[Problem]
    overtaken: bool = False


# -- units of work ------------------------------------------------------------------------------------


def opened(at: Moment, mailbox: MailboxId, notice: NoticeId) -> CorrectionReview:
    """The form that would change nothing. Raises NotFound."""
    view, offer = _of_notice(at, mailbox, notice)
    typed = notice_fields.of_notice(view, form="")
    draft, _ = notice_fields.draft(typed, offer.today)
    return CorrectionReview(view, offer, SentCorrectionForm(typed, draft, [], "", view.revision), [])


def review(at: Moment, mailbox: MailboxId, notice: NoticeId, sent: SentCorrectionForm) -> CorrectionReview:
    """Review a correction without making it. Raises NotFound."""
    view, offer = _of_notice(at, mailbox, notice)
    sent = _of_student(view, _beside(view, sent) if sent.seen == NONE else sent)
    _, refused = correcting.review(at, mailbox, _correction(notice, sent))
    problems = _in_order(sent.unreadable, refused)
    return CorrectionReview(view, offer, sent, problems, overtaken=sent.seen not in {NONE, view.revision})


def correct(at: Moment, mailbox: MailboxId, notice: NoticeId, sent: SentCorrectionForm) -> CorrectionReview | None:
    """Correct a notice: None when it is done, also by the same form before. Raises NotFound."""
    reviewed = review(at, mailbox, notice, sent)
    if reviewed.overtaken and [problem.code for problem in reviewed.problems] == ["nothing-new"]:
        return None
    if reviewed.problems or reviewed.overtaken:
        return reviewed
    try:
        correcting.correct(at, mailbox, _correction(notice, reviewed.sent))
    except (Overtaken, Refused):
        return review(at, mailbox, notice, sent)
    return None


def _of_notice(at: Moment, mailbox: MailboxId, notice: NoticeId) -> tuple[View, NoticeOffer]:
    row, _ = correcting.on_duty(mailbox, notice)
    view = view_of(row, row.student, row.school)
    return view, offers.of_family(at, [row.student], view)


def _beside(view: View, sent: SentCorrectionForm) -> SentCorrectionForm:
    """What was heard in a call beside a notice: what nobody spoke of stays as the notice has it."""
    kept = {name: getattr(sent.typed, name) or getattr(view, name) for name in ("remarks", "phone")}
    return replace(sent, typed=replace(sent.typed, **kept), draft=replace(sent.draft, **kept))


def _of_student(view: View, sent: SentCorrectionForm) -> SentCorrectionForm:
    """The same about the notice's student, its days and hours written plainly where they could be read."""
    draft = replace(sent.draft, students=(view.student_id,))
    return replace(sent, draft=draft, typed=notice_fields.written_plainly(sent.typed, draft))


def _correction(notice: NoticeId, sent: SentCorrectionForm) -> Correction:
    return Correction(notice, sent.draft, sent.why, sent.seen)


def _in_order(unreadable: list[Problem], refused: list[Problem]) -> list[Problem]:
    """Those of the fields in the order of the page, and at the end that of the reason for it all."""
    of_reason = [problem for problem in refused if problem.field == "why"]
    return notice_fields.together(unreadable, [each for each in refused if each not in of_reason]) + of_reason


# -- pages --------------------------------------------------------------------------------------------


class CorrectionPages:
    """The form of a correction."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/desk/notices/{notice}/correct", self.form, methods=["GET"]),
            Route("/desk/notices/{notice}/correct", self.review_or_correct, methods=["POST"]),
        ]

    async def form(self, request: Request) -> Response:
        """The form, filled in with what the notice says now."""
        at, notice = self._context.moment(request), notice_of(request)
        visitor, found = await self._context.staff_sessions.read(request, at, opened, notice)
        if found.notice.state == State.WITHDRAWN:
            return RedirectResponse(f"/desk/notices/{notice}", 303)
        return await self._form(request, at, visitor, found)

    async def review_or_correct(self, request: Request) -> Response:
        """The last look at a correction, or making it."""
        at, notice = self._context.moment(request), notice_of(request)
        fields = await self._context.form(request)
        step = forms.text(fields, "step")
        if not await self._context.is_of_session(request, fields):
            step = "again"
        sent = self._sent_form(request, at)
        outcome: CorrectionReview | None
        if step == "submit":
            visitor, outcome = await self._context.staff_sessions.write(request, at, correct, notice, sent)
        else:
            visitor, outcome = await self._context.staff_sessions.read(request, at, review, notice, sent)
        if outcome is None:
            return RedirectResponse(f"/desk/notices/{notice}", 303)
        if step in {"change", "again"}:
            return await self._form(request, at, visitor, replace(outcome, problems=[]), unsent=step == "again")
        if outcome.problems or outcome.overtaken:
            return await self._form(request, at, visitor, outcome)
        await self._context.saw(at, visitor, outcome.notice)
        return self._context.renderer.page(
            request, "corrections/last_look", visitor, review=outcome, notice=outcome.notice
        )

    def _sent_form(self, request: Request, at: Moment) -> SentCorrectionForm:
        fields = request.state.fields
        typed = notice_fields.read(fields, at)
        today = at.local(self._context.dependencies.settings.gateway.time_zone).date()
        seen = forms.number(forms.text(fields, "revision")) or NONE
        return SentCorrectionForm(typed, *notice_fields.draft(typed, today), forms.text(fields, "why"), seen)

    async def _form(
        self, request: Request, at: Moment, visitor: Visitor, review: CorrectionReview, *, unsent: bool = False
    ) -> Response:
        await self._context.saw(at, visitor, review.notice)
        return self._context.renderer.page(
            request,
            "corrections/form",
            visitor,
            status=409 if review.overtaken else 422 if review.problems else 200,
            review=review,
            notice=review.notice,
            unsent=unsent,
        )
