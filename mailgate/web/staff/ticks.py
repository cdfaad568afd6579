"""Confirming several notices on the desk: those that are ticked, one by its button, or all of a classroom.

A notice travels as ID.REVISION, so that what was changed meanwhile is shown again and not confirmed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import NoticeId
from mailgate.school.desk import as_shown, day
from mailgate.school.desk.as_shown import LineOutcome, ShownNotice
from mailgate.school.moment import Moment
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.staff.day import Here, ShownDay, here

_NOTHING: Mapping[str, Sequence[NoticeId]] = {}


@dataclass(frozen=True, slots=True)
class SentTicks:
    """What was ticked, and the words to all these families; `place` is the page that it was ticked on."""

    place: Here
    ticked: Sequence[ShownNotice]
    words: str

    @property
    def problem(self) -> str:
        """Why nothing can be confirmed, as the page names it; empty: it can."""
        if not self.ticked:
            return "none"
        return "long" if len(self.words) > forms.LONGEST_REPLY else ""


class TicksPages:
    """Takes the ticks, and leads back to the desk."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The route of this form."""
        return [Route("/desk/confirm", self.confirm, methods=["POST"])]

    async def confirm(self, request: Request) -> Response:
        """Confirm what is ticked; what cannot be is shown again with the words that were typed.

        `step=look` confirms nothing: the Enter key sends it from a box.
        """
        at = self._context.moment(request)
        form = await self._context.form(request)
        sent = _sent(form)
        ticked = [each.notice for each in sent.ticked]
        if forms.text(form, "step") == "look":
            return await self._again(request, at, sent, ticked)
        problem = sent.problem if await self._context.is_of_session(request, form) else "unsent"
        if problem:
            return await self._again(request, at, sent, ticked, problem, 422)
        _, became = await self._context.staff_sessions.write(request, at, as_shown.confirm_all, sent.ticked, sent.words)
        if LineOutcome.CHANGED in became:
            return await self._again(request, at, sent, became[LineOutcome.CHANGED], "changed", 409, became)
        return RedirectResponse(sent.place(show="", **became), 303)

    async def _again(
        self,
        request: Request,
        at: Moment,
        sent: SentTicks,
        ticked: Sequence[NoticeId],
        problem: str = "",
        status: int = 200,
        became: Mapping[str, Sequence[NoticeId]] = _NOTHING,
    ) -> Response:
        place = sent.place.selecting()
        visitor, picture = await self._context.staff_sessions.read(request, at, day.of_reader, place.wish)
        shown = ShownDay(picture, place, ticked, sent.words, problem, became)
        return await shown.page(self._context, request, at, visitor, status)


def _sent(form: FormData) -> SentTicks:
    only = forms.text(form, "only")
    name = "shown" if forms.text(form, "scope") == "all" else "notice"
    values = [only] if only else [value for value in form.getlist(name) if isinstance(value, str)]
    ticked = dict.fromkeys(shown for value in values if (shown := _shown(value)))
    words = "" if only or forms.text(form, "bare") else forms.text(form, "canned") or forms.text(form, "reply")
    return SentTicks(here(form), tuple(ticked), words)


def _shown(value: str) -> ShownNotice | None:
    notice, _, revision = value.partition(".")
    numbers = forms.number(notice), forms.number(revision)
    return ShownNotice(NoticeId(numbers[0]), numbers[1]) if numbers[0] and numbers[1] else None
