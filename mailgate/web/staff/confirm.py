"""The link in a letter to staff: /confirm/TOKEN. One page confirms, with or without a text.

Scanners open links and press lone buttons, and letters are forwarded: until the check number is typed the page shows
nothing of the notice but its class, day and school, and nothing happens. Whoever has typed it may look at the notice
before confirming it (`step=look`). Whoever is logged in as the person whom the letter was written to is not asked.
"""

from dataclasses import dataclass
from enum import Enum, auto

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.school import limits
from mailgate.school.directory import people
from mailgate.school.errors import Overtaken
from mailgate.school.ids import MailboxId, NoticeId
from mailgate.school.models import State
from mailgate.school.moment import Moment
from mailgate.school.notices import confirming
from mailgate.school.notices.confirming import Confirmation
from mailgate.school.notices.views import View
from mailgate.signing import BadToken
from mailgate.web import forms
from mailgate.web.site import Site

LINK_SECONDS = 60 * 86_400
CHECK_DIGITS = 4
TRIES = ((10, 3_600), (50, LINK_SECONDS))
"""At most so many tries of a check number in so many seconds: four digits would not stand against more."""


class Refusal(Enum):
    """Why nothing was confirmed."""

    WRONG = auto()
    TOO_MANY = auto()
    LONG = auto()
    CHANGED = auto()


@dataclass(frozen=True, slots=True)
class Invited:
    """Whom a link was made for, and about which notice."""

    notice: NoticeId
    mailbox: MailboxId


@dataclass(frozen=True, slots=True)
class Told:
    """What a confirmation did, the notice as it stands now, and who confirmed it."""

    did: Confirmation | None
    notice: View
    confirmer: str


@dataclass(frozen=True, slots=True)
class Answered:
    """What was typed: the check number and the reply. `right` is whether it is the number; None: nobody was asked.

    `seen` is the revision that the page showed, `confirming.ANY_REVISION` where it showed none.
    """

    right: bool | None
    number: str
    reply: str
    seen: int


def peek(_: Moment, invited: Invited) -> tuple[View, str, str]:
    """The notice, who confirmed it, and the language of whom it was sent to. Raises NotFound."""
    view = confirming.of_staff(invited.mailbox, invited.notice)
    return view, confirming.confirmer(invited.notice), people.language_of(invited.mailbox)


def admit(at: Moment, invited: Invited, right: bool | None) -> Refusal | None:
    """Count the try of a check number; None: go on."""
    if right is None:
        return None
    name = f"confirm {invited.notice}.{invited.mailbox}"
    within = [limits.within(at, f"{name} {seconds}", most, seconds) for most, seconds in TRIES]
    if not all(within):
        return Refusal.TOO_MANY
    return None if right else Refusal.WRONG


def confirm(at: Moment, invited: Invited, answered: Answered) -> Told | Refusal:
    """Count the try, then confirm. Raises NotFound."""
    if refusal := admit(at, invited, answered.right):
        return refusal
    if len(answered.reply) > forms.LONGEST_REPLY:
        return Refusal.LONG
    try:
        did = confirming.confirm(at, invited.mailbox, invited.notice, answered.reply, answered.seen)
    except Overtaken as overtaken:
        if overtaken.state == State.SUBMITTED:
            return Refusal.CHANGED
        did = None
    return Told(did, confirming.of_staff(invited.mailbox, invited.notice), confirming.confirmer(invited.notice))


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
        invited = self._invited(request)
        if invited is None:
            return self._dead_link(request)
        return await self._page(request, invited, Answered(None, "", "", confirming.ANY_REVISION))

    async def confirm(self, request: Request) -> Response:
        """Confirm, and say what was done; or show the notice first."""
        at = self._site.dependencies.moment()
        form = await self._site.form(request)
        invited = self._invited(request)
        if invited is None:
            return self._dead_link(request)
        visitor = await self._site.sessions.visitor(request)
        known = visitor is not None and visitor.mailbox == invited.mailbox
        number = forms.text(form, "passcode")
        answered = Answered(
            right=None if known else self._is_check_number(invited, number),
            number=number,
            reply=forms.text(form, "reply"),
            seen=forms.number(forms.text(form, "revision")) or confirming.ANY_REVISION,
        )
        outcome: Told | Refusal | None
        if forms.text(form, "step") == "look":
            outcome = await self._site.dependencies.store.write(admit, at, invited, answered.right)
        else:
            outcome = await self._site.dependencies.store.write(confirm, at, invited, answered)
        if not isinstance(outcome, Told):
            return await self._page(request, invited, answered, outcome)
        return self._site.pages.show(
            request,
            "confirmed",
            visitor if known else None,
            status=409 if outcome.did is None else 200,
            told=outcome,
            number="" if known else number,
            reply=answered.reply,
        )

    async def _page(
        self, request: Request, invited: Invited, answered: Answered, refusal: Refusal | None = None
    ) -> Response:
        at = self._site.dependencies.moment()
        visitor = await self._site.sessions.visitor(request)
        view, confirmer, language = await self._site.dependencies.store.read(peek, at, invited)
        known = visitor is not None and visitor.mailbox == invited.mailbox
        shown = known or (answered.right is True and refusal is not Refusal.TOO_MANY)
        return self._site.pages.show(
            request,
            "confirm",
            visitor if known else None,
            status=_STATUS[refusal],
            known_language=language,
            notice=view,
            confirmer=confirmer,
            known=known,
            shown=shown,
            number=answered.number if shown else "",
            refusal=refusal.name.lower().replace("_", "-") if refusal else "",
            reply=answered.reply,
        )

    def _invited(self, request: Request) -> Invited | None:
        try:
            word = self._site.dependencies.keyring.read_link(
                "confirm", request.path_params["token"], max_age=LINK_SECONDS
            )
        except BadToken:
            return None
        notice, _, mailbox = word.partition(".")
        return Invited(NoticeId(int(notice)), MailboxId(int(mailbox)))

    def _is_check_number(self, invited: Invited, typed: str) -> bool:
        word = f"{invited.notice}.{invited.mailbox}"
        return self._site.dependencies.keyring.digits_match("confirm", word, forms.digits(typed), CHECK_DIGITS)

    def _dead_link(self, request: Request) -> Response:
        return self._site.pages.show(request, "confirm_dead", status=404)


_STATUS = {None: 200, Refusal.WRONG: 422, Refusal.LONG: 422, Refusal.TOO_MANY: 429, Refusal.CHANGED: 409}
