"""The link in a letter to staff: /confirm/TOKEN. One page confirms, with or without a text.

Scanners open links and press lone buttons, and letters are forwarded: until the check number is typed the page shows
nothing of the notice but its class, day and school, and nothing happens. With the number, the notice can be looked at
before it is confirmed (`step=look`). The person whom the letter was written to is not asked while logged in.
"""

from dataclasses import dataclass
from enum import Enum, auto

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.reply_address import CHECK_DIGITS, ConfirmAddress
from mailgate.school import limits
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.directory import mailboxes, people
from mailgate.school.errors import Overtaken
from mailgate.school.models import State
from mailgate.school.moment import Moment
from mailgate.school.notices import confirmation, views
from mailgate.school.notices.confirmation import Confirmation
from mailgate.school.notices.views import View
from mailgate.signing import BadToken
from mailgate.web import forms
from mailgate.web.site import Site

LINK_SECONDS = 60 * 86_400
TRIES = ((10, 3_600), (50, LINK_SECONDS))
"""The most tries of a check number within these seconds: four digits would not withstand more."""


class Refusal(Enum):
    """Why nothing was confirmed."""

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
class SentForm:
    """What was typed: the check number and the reply. `right` is whether it is the number; None: nobody was asked.

    `seen` is the revision that the page showed, `confirmation.ANY_REVISION` where it showed none.
    """

    right: bool | None
    number: str
    reply: str
    seen: int


def peek(_: Moment, invitation: ConfirmAddress) -> tuple[View, str, str]:
    """The notice, who confirmed it, and the language of whom it was sent to. Raises NotFound."""
    view = confirmation.of_staff(invitation.mailbox, invitation.notice)
    return view, confirmation.confirmer(invitation.notice), people.language_of(invitation.mailbox)


def show(at: Moment, invitation: ConfirmAddress, notice: View) -> None:
    """Put on record that the notice is shown to whom the link was sent."""
    views.seen(mailboxes.acting(at, invitation.mailbox), [notice])


def admit(at: Moment, invitation: ConfirmAddress, right: bool | None) -> Refusal | None:
    """Count the try of a check number; None: go on."""
    if right is None:
        return None
    name = f"confirm {invitation.word}"
    within = [limits.within(at, f"{name} {seconds}", most, seconds) for most, seconds in TRIES]
    refusal = Refusal.TOO_MANY if not all(within) else None if right else Refusal.WRONG
    if refusal:
        record_repeated(mailboxes.acting(at, invitation.mailbox), Event.CHECK_NUMBER_WRONG, notice=invitation.notice)
    return refusal


def confirm(at: Moment, invitation: ConfirmAddress, sent: SentForm) -> Confirmed | Refusal:
    """Count the try, then confirm. Raises NotFound."""
    if refusal := admit(at, invitation, sent.right):
        return refusal
    if len(sent.reply) > forms.LONGEST_REPLY:
        return Refusal.LONG
    try:
        acting = mailboxes.acting(at, invitation.mailbox)
        did = confirmation.confirm(acting, invitation.mailbox, invitation.notice, sent.reply, sent.seen)
    except Overtaken as overtaken:
        if overtaken.state == State.SUBMITTED:
            return Refusal.CHANGED
        did = None
    view = confirmation.of_staff(invitation.mailbox, invitation.notice)
    return Confirmed(did, view, confirmation.confirmer(invitation.notice))


class ConfirmPages:
    """The page behind the link."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [
            Route("/confirm/{token}", self.ask, methods=["GET"]),
            Route("/confirm/{token}", self.confirm, methods=["POST"]),
        ]

    async def ask(self, request: Request) -> Response:
        """The question; the notice itself only for whom it was sent to."""
        invitation = self._invitation(request)
        if invitation is None:
            return self._dead_link(request)
        return await self._page(request, invitation, SentForm(None, "", "", confirmation.ANY_REVISION))

    async def confirm(self, request: Request) -> Response:
        """Confirm, and say what was done; or show the notice first."""
        at = self._site.moment(request)
        form = await self._site.form(request)
        invitation = self._invitation(request)
        if invitation is None:
            return self._dead_link(request)
        visitor = await self._site.sessions.visitor(request)
        known = visitor is not None and visitor.mailbox == invitation.mailbox
        number = forms.text(form, "passcode")
        sent = SentForm(
            right=None if known else self._is_check_number(invitation, number),
            number=number,
            reply=forms.text(form, "reply"),
            seen=forms.number(forms.text(form, "revision")) or confirmation.ANY_REVISION,
        )
        outcome: Confirmed | Refusal | None
        if forms.text(form, "step") == "look":
            outcome = await self._site.dependencies.store.write(admit, at, invitation, sent.right)
        else:
            outcome = await self._site.dependencies.store.write(confirm, at, invitation, sent)
        if not isinstance(outcome, Confirmed):
            return await self._page(request, invitation, sent, outcome)
        return self._site.renderer.page(
            request,
            "confirmed",
            visitor if known else None,
            status=409 if outcome.did is None else 200,
            confirmed=outcome,
            number="" if known else number,
            reply=sent.reply,
        )

    async def _page(
        self, request: Request, invitation: ConfirmAddress, sent: SentForm, refusal: Refusal | None = None
    ) -> Response:
        at = self._site.moment(request)
        visitor = await self._site.sessions.visitor(request)
        view, confirmer, language = await self._site.dependencies.store.read(peek, at, invitation)
        known = visitor is not None and visitor.mailbox == invitation.mailbox
        shown = known or (sent.right is True and refusal is not Refusal.TOO_MANY)
        if shown:
            await self._site.dependencies.store.write(show, at, invitation, view)
        return self._site.renderer.page(
            request,
            "confirm",
            visitor if known else None,
            status=_STATUS[refusal],
            known_language=language,
            notice=view,
            confirmer=confirmer,
            known=known,
            shown=shown,
            number=sent.number if shown else "",
            refusal=refusal.name.lower().replace("_", "-") if refusal else "",
            reply=sent.reply,
        )

    def _invitation(self, request: Request) -> ConfirmAddress | None:
        try:
            word = self._site.dependencies.keyring.read_link(
                "confirm", request.path_params["token"], max_age=LINK_SECONDS
            )
        except BadToken:
            return None
        return ConfirmAddress.of_word(word)

    def _is_check_number(self, invitation: ConfirmAddress, typed: str) -> bool:
        digits = forms.digits(typed)
        return self._site.dependencies.keyring.digits_match("confirm", invitation.word, digits, CHECK_DIGITS)

    def _dead_link(self, request: Request) -> Response:
        return self._site.renderer.page(request, "confirm_dead", status=404)


_STATUS = {None: 200, Refusal.WRONG: 422, Refusal.LONG: 422, Refusal.TOO_MANY: 429, Refusal.CHANGED: 409}
