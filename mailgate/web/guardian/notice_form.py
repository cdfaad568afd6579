"""Writing a notice and changing one: the form, the last look, and sending it (/notices/new, /notices/ID/edit).

A POST without `step` is reviewed and shown once more; `step=submit` sends it; `step=change` goes back to the form.
What was typed is on every page that answers.
"""

import datetime as dt
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId, NoticeId
from mailgate.school.access.sessions import Visitor
from mailgate.school.changes import farewells
from mailgate.school.directory import families
from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import Draft, Problem
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.models import State
from mailgate.school.moment import Moment
from mailgate.school.notices import submission, validation, views
from mailgate.school.notices.submission import Edit
from mailgate.school.notices.validation import Validated
from mailgate.school.notices.views import View
from mailgate.web.guardian import notice_fields, offers
from mailgate.web.guardian.notice_fields import NoticeFields
from mailgate.web.guardian.notices import notice_of, one
from mailgate.web.guardian.offers import NoticeOffer, OfferedSchool
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


@dataclass(frozen=True, slots=True)
class SentNoticeForm:
    """A form that was sent: as typed, what it means, and what in it could not be read."""

    typed: NoticeFields
    draft: Draft
    unreadable: list[Problem]


@dataclass(frozen=True, slots=True)
class NoticeReview:
    """A form that was reviewed before it is sent: it can be taken (`validated`), or `problems` say why not."""

    offer: NoticeOffer
    typed: NoticeFields
    draft: Draft
    problems: list[Problem]
    validated: Validated | None = None
    notice: View | None = None


@dataclass(frozen=True, slots=True)
class TooLate:
    """Somebody was quicker: the notice as it is now, and what it was to become."""

    notice: View
    wanted: NoticeReview


# -- units of work ------------------------------------------------------------------------------------


def review(at: Moment, mailbox: MailboxId, sent: SentNoticeForm, notice: View | None = None) -> NoticeReview:
    """Review a form without taking it; `notice` is the one that it would change. Raises NotFound without students."""
    return _review(at, families.load(mailbox), sent, notice)


def _review(at: Moment, family: Family, sent: SentNoticeForm, notice: View | None = None) -> NoticeReview:
    if not family.students:
        raise NotFound
    offer = offers.of_family(at, family.students, notice)
    typed, draft = notice_fields.written_plainly(sent.typed, sent.draft), sent.draft
    try:
        validated = validation.validate(at, family, draft, editing=notice.id if notice else None)
    except Refused as refused:
        problems = notice_fields.together(sent.unreadable, refused.problems)
        return NoticeReview(offer, typed, draft, problems, notice=notice)
    return NoticeReview(offer, typed, draft, sent.unreadable, validated, notice)


def submit(at: Moment, mailbox: MailboxId, sent: SentNoticeForm) -> list[NoticeId] | NoticeReview:
    """Send a form: the notices that it made, or what is against it."""
    family = families.load(mailbox)
    if sent.unreadable:
        return _review(at, family, sent)
    try:
        return submission.submit(at, family, {sent.typed.form: sent.draft})
    except Refused:
        return _review(at, family, sent)


def review_change(at: Moment, mailbox: MailboxId, notice: NoticeId, sent: SentNoticeForm) -> NoticeReview | TooLate:
    """Review what a notice would be changed into; its student stays. Raises NotFound."""
    return _review_change(at, families.load(mailbox), notice, sent)


def _review_change(at: Moment, family: Family, notice: NoticeId, sent: SentNoticeForm) -> NoticeReview | TooLate:
    view = views.of_guardian(family.mailbox, notice)
    same_student = SentNoticeForm(
        replace(sent.typed, students=(str(view.student_id),)),
        replace(sent.draft, students=(view.student_id,)),
        sent.unreadable,
    )
    reviewed = _review(at, family, same_student, view)
    return reviewed if view.state == State.SUBMITTED else TooLate(view, reviewed)


def change(
    at: Moment, mailbox: MailboxId, notice: NoticeId, sent: SentNoticeForm, revision: int
) -> NoticeReview | TooLate | None:
    """Change a notice: None when it is done. Raises NotFound."""
    family = families.load(mailbox)
    reviewed = _review_change(at, family, notice, sent)
    if isinstance(reviewed, TooLate) or reviewed.problems:
        return reviewed
    try:
        submission.edit(at, family, [Edit(notice, reviewed.draft, revision)])
    except Overtaken:
        return TooLate(views.of_guardian(mailbox, notice), reviewed)
    return None


# -- pages --------------------------------------------------------------------------------------------


class NoticeFormPages:
    """The form of a new notice and that of a change."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages; they stand before /notices/ID."""
        return [
            Route("/notices/new", self.new, methods=["GET"]),
            Route("/notices/new", self.review_or_submit, methods=["POST"]),
            Route("/notices/{notice}/edit", self.edit, methods=["GET"]),
            Route("/notices/{notice}/edit", self.review_or_change, methods=["POST"]),
        ]

    async def new(self, request: Request) -> Response:
        """An empty form, filled in as far as the address of the page says: `kind`, `student`, `date`.

        A Home Screen may hold it for longer than there are students: their last guardians are led to the first page.
        """
        at = self._context.moment(request)
        visitor, offer = await self._context.sessions.read(request, at, offers.offer)
        if offer is None:
            return await self._without_students(visitor)
        typed = _empty(request, at, offer)
        return self._form(request, visitor, NoticeReview(offer, *self._as_typed(typed, at), []))

    async def _without_students(self, visitor: Visitor) -> Response:
        until = await self._context.dependencies.store.read(farewells.last_day, visitor.mailbox)
        if not until:
            raise NotFound
        return RedirectResponse("/", 303)

    async def review_or_submit(self, request: Request) -> Response:
        """The last look at a new notice, or its sending."""
        at = self._context.moment(request)
        sent, step, _ = await self._sent_form(request, at)
        if step != "submit":
            visitor, reviewed = await self._context.sessions.read(request, at, review, sent)
            return self._last_look_or_form(request, visitor, reviewed, step)
        visitor, outcome = await self._context.sessions.write(request, at, submit, sent)
        if isinstance(outcome, NoticeReview):
            return self._form(request, visitor, outcome)
        several = urlencode([("sent", notice) for notice in outcome])
        return RedirectResponse(f"/notices/{outcome[0]}" if len(outcome) == 1 else f"/?{several}", 303)

    async def edit(self, request: Request) -> Response:
        """The form with what the notice says now."""
        at, notice = self._context.moment(request), notice_of(request)
        visitor, (view, offer) = await self._context.sessions.read(request, at, one, notice)
        if view.state != State.SUBMITTED or offer is None:
            return RedirectResponse(f"/notices/{notice}", 303)
        await self._context.saw(at, visitor, view)
        typed = notice_fields.of_notice(view, form="")
        return self._form(
            request, visitor, NoticeReview(offer, *self._as_typed(typed, at), [], notice=view), view.revision
        )

    async def review_or_change(self, request: Request) -> Response:
        """The last look at a change, or its sending."""
        at, notice = self._context.moment(request), notice_of(request)
        sent, step, revision = await self._sent_form(request, at)
        outcome: NoticeReview | TooLate | None
        if step == "submit":
            visitor, outcome = await self._context.sessions.write(request, at, change, notice, sent, revision)
        else:
            visitor, outcome = await self._context.sessions.read(request, at, review_change, notice, sent)
        if outcome is None:
            return RedirectResponse(f"/notices/{notice}", 303)
        if isinstance(outcome, TooLate):
            await self._context.saw(at, visitor, outcome.notice)
            return self._context.renderer.page(
                request, "guardian/overtaken", visitor, status=409, notice=outcome.notice, wanted=outcome.wanted
            )
        return self._last_look_or_form(request, visitor, outcome, step, revision)

    async def _sent_form(self, request: Request, at: Moment) -> tuple[SentNoticeForm, str, int]:
        """The form, the step that it asks for, and the revision that it changes.

        A token of an earlier session (its owner logged in again) sends nothing: the step is `again`, which shows the
        form once more and says so.
        """
        fields = await self._context.form(request)
        step = forms.text(fields, "step")
        if not await self._context.is_of_session(request, fields):
            step = "again"
        typed = notice_fields.read(fields, at)
        revision = forms.number(forms.text(fields, "revision")) or 0
        return SentNoticeForm(typed, *notice_fields.draft(typed, self._today(at))), step, revision

    def _as_typed(self, typed: NoticeFields, at: Moment) -> tuple[NoticeFields, Draft]:
        """A form that nobody sent yet, its days and hour sent plainly, and what it means."""
        draft, _ = notice_fields.draft(typed, self._today(at))
        return notice_fields.written_plainly(typed, draft), draft

    def _today(self, at: Moment) -> dt.date:
        """The day on the gateway's clock: a form is read before it is known whose it is, and so before any school's."""
        return at.local(self._context.dependencies.settings.gateway.time_zone).date()

    def _last_look_or_form(
        self, request: Request, visitor: Visitor, review: NoticeReview, step: str, revision: int = 0
    ) -> Response:
        if step in {"change", "again"}:
            return self._form(request, visitor, replace(review, problems=[]), revision, unsent=step == "again")
        unlikely = validation.unlikely_days(review.draft, review.offer.today)
        if unlikely and review.typed.sure_of != notice_fields.days_of(review.draft):
            review = replace(review, problems=[*review.problems, *unlikely])
        if review.problems:
            return self._form(request, visitor, review, revision)
        return self._context.renderer.page(
            request, "guardian/last_look", visitor, review=review, revision=revision, places=_places_of(review)
        )

    def _form(
        self, request: Request, visitor: Visitor, review: NoticeReview, revision: int = 0, *, unsent: bool = False
    ) -> Response:
        offer, typed = review.offer, review.typed
        asked = offer.kind(request.query_params.get("kind", ""))
        return self._context.renderer.page(
            request,
            "guardian/notice_form",
            visitor,
            status=422 if review.problems else 200,
            review=review,
            revision=revision,
            unsent=unsent,
            only=asked if asked and asked.slug == typed.kind else None,
            places=_places_of(review),
            days=notice_fields.days_of(review.draft),
        )


def _empty(request: Request, at: Moment, offer: NoticeOffer) -> NoticeFields:
    """What stands in a new form: an only child, today (or tomorrow), and what the page's address says."""
    asked = request.query_params
    kind, date = asked.get("kind", ""), asked.get("date", "")
    only = str(offer.students[0].id) if len(offer.students) == 1 else ""
    student = asked.get("student", only)
    return NoticeFields(
        form=at.token(),
        students=(student,) if student else (),
        kind=kind if offer.kind(kind) else "",
        date=date or offer.default_day.isoformat(),
    )


def _places_of(review: NoticeReview) -> list[OfferedSchool]:
    """The schools of the students who were chosen, or all: whom to phone."""
    chosen = {student.school for student in review.offer.students if str(student.id) in review.typed.students}
    return [place for place in review.offer.places if place.id in chosen or not chosen]
