"""Writing a notice and changing one: the form, the last look, and sending it (/notices/new, /notices/ID/edit).

A POST without `step` is looked at and shown once more; `step=submit` sends it; `step=change` goes back to the form.
What was typed is on every page that answers.
"""

import datetime as dt
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.school.access.login import Visitor
from mailgate.school.directory.rules import Draft, Problem
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.ids import MailboxId, NoticeId
from mailgate.school.models import State
from mailgate.school.moment import Moment
from mailgate.school.notices import submission
from mailgate.school.notices.submission import Considered
from mailgate.school.notices.views import View
from mailgate.web import forms
from mailgate.web.forms import NoticeForm
from mailgate.web.guardian import offers
from mailgate.web.guardian.notices import notice_of, one
from mailgate.web.guardian.offers import Offer, Place
from mailgate.web.site import Site


@dataclass(frozen=True, slots=True)
class Written:
    """A form that was sent: as typed, what it means, and what in it could not be read."""

    typed: NoticeForm
    draft: Draft
    unreadable: list[Problem]


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of looking at a form: it can be taken (`considered`), or `problems` say why not."""

    offer: Offer
    typed: NoticeForm
    draft: Draft
    problems: list[Problem]
    considered: Considered | None = None
    notice: View | None = None


@dataclass(frozen=True, slots=True)
class TooLate:
    """Somebody was quicker: the notice as it is now, and what it was to become."""

    notice: View
    wanted: Looked


# -- units of work ------------------------------------------------------------------------------------


def look(at: Moment, mailbox: MailboxId, written: Written, notice: View | None = None) -> Looked:
    """Look at a form without taking it; `notice` is the one that it would change. Raises NotFound without students."""
    offer = offers.offer(at, mailbox)
    if offer is None:
        raise NotFound
    typed, draft = forms.spelled_out(written.typed, written.draft), written.draft
    try:
        considered = submission.consider(at, mailbox, draft, editing=notice.id if notice else None)
    except Refused as refused:
        problems = forms.together(written.unreadable, refused.problems)
        return Looked(offer, typed, draft, problems, notice=notice)
    return Looked(offer, typed, draft, written.unreadable, considered, notice)


def submit(at: Moment, mailbox: MailboxId, written: Written) -> list[NoticeId] | Looked:
    """Send a form: the notices that it made, or what is against it."""
    if written.unreadable:
        return look(at, mailbox, written)
    try:
        return submission.submit(at, mailbox, written.draft, written.typed.form)
    except Refused:
        return look(at, mailbox, written)


def look_at_change(at: Moment, mailbox: MailboxId, notice: NoticeId, written: Written) -> Looked | TooLate:
    """Look at what a notice would be changed into; its student stays. Raises NotFound."""
    view = submission.of_guardian(mailbox, notice)
    same_student = Written(
        replace(written.typed, students=(str(view.student_id),)),
        replace(written.draft, students=(view.student_id,)),
        written.unreadable,
    )
    looked = look(at, mailbox, same_student, view)
    return looked if view.state == State.SUBMITTED else TooLate(view, looked)


def change(
    at: Moment, mailbox: MailboxId, notice: NoticeId, written: Written, revision: int
) -> Looked | TooLate | None:
    """Change a notice: None when it is done. Raises NotFound."""
    looked = look_at_change(at, mailbox, notice, written)
    if isinstance(looked, TooLate) or looked.problems:
        return looked
    try:
        submission.edit(at, mailbox, notice, looked.draft, revision)
    except Overtaken:
        return TooLate(submission.of_guardian(mailbox, notice), looked)
    return None


# -- pages --------------------------------------------------------------------------------------------


class NoticeFormPages:
    """The form of a new notice and that of a change."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages; they stand before /notices/ID."""
        return [
            Route("/notices/new", self.new, methods=["GET"]),
            Route("/notices/new", self.look_or_submit, methods=["POST"]),
            Route("/notices/{notice}/edit", self.edit, methods=["GET"]),
            Route("/notices/{notice}/edit", self.look_or_change, methods=["POST"]),
        ]

    async def new(self, request: Request) -> Response:
        """An empty form, filled in as far as the address of the page says: `kind`, `student`, `date`."""
        at = self._site.dependencies.moment()
        visitor, offer = await self._site.sessions.read(request, at, offers.offer)
        if offer is None:
            raise NotFound
        typed = _empty(request, at, offer)
        return self._form(request, visitor, Looked(offer, *self._as_typed(typed, at), []))

    async def look_or_submit(self, request: Request) -> Response:
        """The last look at a new notice, or its sending."""
        at = self._site.dependencies.moment()
        written, step, _ = await self._written(request, at)
        if step != "submit":
            visitor, looked = await self._site.sessions.read(request, at, look, written)
            return self._last_look_or_form(request, visitor, looked, step)
        visitor, outcome = await self._site.sessions.write(request, at, submit, written)
        if isinstance(outcome, Looked):
            return self._form(request, visitor, outcome)
        several = urlencode([("sent", notice) for notice in outcome])
        return RedirectResponse(f"/notices/{outcome[0]}" if len(outcome) == 1 else f"/?{several}", 303)

    async def edit(self, request: Request) -> Response:
        """The form with what the notice says now."""
        at, notice = self._site.dependencies.moment(), notice_of(request)
        visitor, (view, offer) = await self._site.sessions.read(request, at, one, notice)
        if view.state != State.SUBMITTED or offer is None:
            return RedirectResponse(f"/notices/{notice}", 303)
        typed = forms.of_notice(view, form="")
        return self._form(request, visitor, Looked(offer, *self._as_typed(typed, at), [], notice=view), view.revision)

    async def look_or_change(self, request: Request) -> Response:
        """The last look at a change, or its sending."""
        at, notice = self._site.dependencies.moment(), notice_of(request)
        written, step, revision = await self._written(request, at)
        outcome: Looked | TooLate | None
        if step == "submit":
            visitor, outcome = await self._site.sessions.write(request, at, change, notice, written, revision)
        else:
            visitor, outcome = await self._site.sessions.read(request, at, look_at_change, notice, written)
        if outcome is None:
            return RedirectResponse(f"/notices/{notice}", 303)
        if isinstance(outcome, TooLate):
            return self._site.pages.show(
                request, "overtaken", visitor, status=409, notice=outcome.notice, wanted=outcome.wanted
            )
        return self._last_look_or_form(request, visitor, outcome, step, revision)

    async def _written(self, request: Request, at: Moment) -> tuple[Written, str, int]:
        """The form, the step that it asks for, and the revision that it changes.

        A token of an earlier session (whoever logged in again to go on) sends nothing: the step is `again`, which shows
        the form once more and says so.
        """
        fields = await self._site.form(request)
        token, step = forms.text(fields, "csrf"), forms.text(fields, "step")
        if not self._site.sessions.is_own_form(request, token):
            step = "again"
        typed = forms.read_notice(fields, at)
        revision = forms.number(forms.text(fields, "revision")) or 0
        return Written(typed, *forms.draft(typed, self._today(at))), step, revision

    def _as_typed(self, typed: NoticeForm, at: Moment) -> tuple[NoticeForm, Draft]:
        """A form that nobody sent yet, its days and hour written plainly, and what it means."""
        draft, _ = forms.draft(typed, self._today(at))
        return forms.spelled_out(typed, draft), draft

    def _today(self, at: Moment) -> dt.date:
        return at.local(self._site.dependencies.settings.gateway.time_zone).date()

    def _last_look_or_form(
        self, request: Request, visitor: Visitor, looked: Looked, step: str, revision: int = 0
    ) -> Response:
        if step in {"change", "again"}:
            return self._form(request, visitor, replace(looked, problems=[]), revision, unsent=step == "again")
        if looked.problems:
            return self._form(request, visitor, looked, revision)
        return self._site.pages.show(request, "last_look", visitor, looked=looked, revision=revision)

    def _form(
        self, request: Request, visitor: Visitor, looked: Looked, revision: int = 0, *, unsent: bool = False
    ) -> Response:
        offer, typed = looked.offer, looked.typed
        asked = offer.kind(request.query_params.get("kind", ""))
        return self._site.pages.show(
            request,
            "notice_form",
            visitor,
            status=422 if looked.problems else 200,
            looked=looked,
            revision=revision,
            unsent=unsent,
            only=asked if asked and asked.slug == typed.kind else None,
            places=_places_of(looked),
        )


def _empty(request: Request, at: Moment, offer: Offer) -> NoticeForm:
    """What stands in a new form: an only child, today (or tomorrow), and what the page's address says."""
    asked = request.query_params
    kind, date = asked.get("kind", ""), asked.get("date", "")
    only = str(offer.children[0].id) if len(offer.children) == 1 else ""
    student = asked.get("student", only)
    return NoticeForm(
        form=at.token(),
        students=(student,) if student else (),
        kind=kind if offer.kind(kind) else "",
        date=date or offer.default_day.isoformat(),
    )


def _places_of(looked: Looked) -> list[Place]:
    """The schools of the students who were chosen, or all: whom to phone."""
    chosen = {child.school for child in looked.offer.children if str(child.id) in looked.typed.students}
    return [place for place in looked.offer.places if place.id in chosen or not chosen]
