"""The link in a letter to staff: /confirm/TOKEN. One page confirms, with or without a text.

Scanners open links and press lone buttons, and letters are forwarded: nothing happens without the check number from the
letter, and the page shows no more of the notice than its class, day and school. The notice itself is shown after the
login alone; the person whom the letter was written to needs no number then.
"""

from dataclasses import dataclass
from enum import Enum, auto

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.addresses.reply import CHECK_DIGITS, ConfirmAddress
from mailgate.keys.signing import BadToken
from mailgate.school import limits
from mailgate.school.access import second_factor
from mailgate.school.access.sessions import Visitor
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.directory import mailboxes, people
from mailgate.school.directory.permissions import Permission
from mailgate.school.errors import NotFound, Overtaken, SecondFactorMissing
from mailgate.school.models import State
from mailgate.school.moment import DAY, HOUR, Moment
from mailgate.school.notices import confirmation
from mailgate.school.notices.confirmation import Confirmation
from mailgate.school.notices.views import View
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms

LINK_SECONDS = 7 * DAY
TRIES = ((10, HOUR), (50, LINK_SECONDS))
"""The most tries of a check number within these seconds. They close this page alone: a reply by mail still confirms."""


class ConfirmRefusal(Enum):
    """Why nothing was confirmed."""

    NO_COOKIES = auto()
    NO_GUESS = auto()
    WRONG = auto()
    TOO_MANY = auto()
    LONG = auto()
    CHANGED = auto()


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What a confirmation did, the notice as it stands now, and who confirmed it."""

    did: Confirmation | None
    notice: View
    confirmer: str


@dataclass(frozen=True, slots=True)
class SentConfirmForm:
    """What was typed. `number` is the check number, empty for what cannot be one.

    `right` is whether it is the right one; None: this person needs none. `seen` is the revision that the page showed,
    `confirmation.ANY_REVISION` where it showed none.
    """

    number: str
    right: bool | None
    reply: str
    seen: int


def peek(_: Moment, invitation: ConfirmAddress) -> tuple[View, str, str]:
    """The notice, who confirmed it, and the language of whom it was sent to. Raises NotFound."""
    view = confirmation.of_staff(invitation.mailbox, invitation.notice, Permission.CONFIRM)
    return view, confirmation.confirmer(invitation.notice), people.language_of(invitation.mailbox)


def admit(at: Moment, invitation: ConfirmAddress, sent: SentConfirmForm) -> ConfirmRefusal | None:
    """Count the try of a check number; None: go on. What cannot be a number is no try."""
    if sent.right is None:
        return None
    if not sent.number:
        return ConfirmRefusal.NO_GUESS
    name = f"confirm {invitation.word}"
    within = [limits.within(at, f"{name} {seconds}", most, seconds) for most, seconds in TRIES]
    refusal = ConfirmRefusal.TOO_MANY if not all(within) else None if sent.right else ConfirmRefusal.WRONG
    if refusal:
        record_repeated(mailboxes.acting(at, invitation.mailbox), Event.CHECK_NUMBER_WRONG, notice=invitation.notice)
    return refusal


def confirm(at: Moment, invitation: ConfirmAddress, sent: SentConfirmForm) -> Confirmed | ConfirmRefusal:
    """Count the try, then confirm. Raises NotFound."""
    if refusal := admit(at, invitation, sent):
        return refusal
    if len(sent.reply) > forms.LONGEST_REPLY:
        return ConfirmRefusal.LONG
    try:
        acting = mailboxes.acting(at, invitation.mailbox)
        did = confirmation.confirm(acting, invitation.mailbox, invitation.notice, sent.reply, sent.seen)
    except Overtaken as overtaken:
        if overtaken.state == State.SUBMITTED:
            return ConfirmRefusal.CHANGED
        did = None
    view = confirmation.of_staff(invitation.mailbox, invitation.notice, Permission.CONFIRM)
    return Confirmed(did, view, confirmation.confirmer(invitation.notice))


def _demand_sight(visitor: Visitor, invitation: ConfirmAddress) -> None:
    """Raises SecondFactorMissing or NotFound where this visitor may not see the notice itself."""
    second_factor.demand(visitor)
    confirmation.of_staff(visitor.mailbox, invitation.notice)


class ConfirmPages:
    """The page behind the link."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [
            Route("/confirm/{token:path}", self.ask, methods=["GET"]),
            Route("/confirm/{token:path}", self.confirm, methods=["POST"]),
        ]

    async def ask(self, request: Request) -> Response:
        """The question; the notice itself only for the person whom the letter was written to."""
        invitation = self._invitation(request)
        if invitation is None:
            return self._dead_link(request)
        return await self._page(request, invitation)

    async def confirm(self, request: Request) -> Response:
        """Confirm, and say what was done; or lead to the notice, to which the login leads."""
        at = self._context.moment(request)
        form = await self._context.form(request)
        invitation = self._invitation(request)
        if invitation is None:
            return self._dead_link(request)
        if not self._context.guard.keeps_cookies(request):
            return await self._page(request, invitation, forms.text(form, "reply"), ConfirmRefusal.NO_COOKIES)
        self._context.demand_token_of_browser(request, form)
        if forms.text(form, "step") == "look":
            return RedirectResponse(f"/desk/notices/{invitation.notice}", 303)
        visitor = await self._known(request, invitation)
        sent = self._sent_form(form, invitation, visitor)
        outcome = await self._context.dependencies.store.write(confirm, at, invitation, sent)
        if isinstance(outcome, ConfirmRefusal):
            return await self._page(request, invitation, sent.reply, outcome)
        return self._context.renderer.page(
            request,
            "confirm/done",
            visitor,
            status=409 if outcome.did is None else 200,
            confirmed=outcome,
            number=sent.number,
            reply=sent.reply,
        )

    async def _page(
        self, request: Request, invitation: ConfirmAddress, reply: str = "", refusal: ConfirmRefusal | None = None
    ) -> Response:
        at = self._context.moment(request)
        visitor = await self._known(request, invitation)
        view, confirmer, language = await self._context.dependencies.store.read(peek, at, invitation)
        if visitor:
            await self._context.saw(at, visitor, view)
        return self._context.renderer.page(
            request,
            "confirm/form",
            visitor,
            status=_STATUS[refusal],
            known_language=language,
            notice=view,
            confirmer=confirmer,
            digits=CHECK_DIGITS,
            refusal=refusal.name.lower().replace("_", "-") if refusal else "",
            reply=reply,
        )

    async def _known(self, request: Request, invitation: ConfirmAddress) -> Visitor | None:
        """The visitor, if it is the person whom the letter was written to, and the notice may be shown to them."""
        visitor = await self._context.sessions.visitor(request)
        if visitor is None or visitor.mailbox != invitation.mailbox:
            return None
        try:
            await self._context.dependencies.store.read(_demand_sight, visitor, invitation)
        except (SecondFactorMissing, NotFound):
            return None
        return visitor

    def _invitation(self, request: Request) -> ConfirmAddress | None:
        try:
            word = self._context.dependencies.keyring.read_link(
                "confirm", forms.link_token(request), max_age=LINK_SECONDS
            )
        except BadToken:
            return None
        return ConfirmAddress.of_word(word)

    def _sent_form(self, form: FormData, invitation: ConfirmAddress, visitor: Visitor | None) -> SentConfirmForm:
        number = forms.code(forms.text(form, "passcode"), CHECK_DIGITS)
        is_right = self._context.dependencies.keyring.digits_match("confirm", invitation.word, number, CHECK_DIGITS)
        return SentConfirmForm(
            number=number,
            right=None if visitor else is_right,
            reply=forms.text(form, "reply"),
            seen=forms.number(forms.text(form, "revision")) or confirmation.ANY_REVISION,
        )

    def _dead_link(self, request: Request) -> Response:
        return self._context.renderer.page(request, "confirm/dead", status=404)


_STATUS = {
    None: 200,
    ConfirmRefusal.NO_COOKIES: 422,
    ConfirmRefusal.NO_GUESS: 422,
    ConfirmRefusal.WRONG: 422,
    ConfirmRefusal.LONG: 422,
    ConfirmRefusal.TOO_MANY: 429,
    ConfirmRefusal.CHANGED: 409,
}
