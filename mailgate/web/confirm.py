"""The link in a letter to staff: /confirm/TOKEN. One page, one button, with or without a text.

Scanners open links and press lone buttons, and letters are forwarded: until the check number is typed the page shows
nothing of the notice but its class, day and school, and nothing happens. Whoever is logged in as the person whom the
letter was written to is not asked.
"""

from dataclasses import dataclass
from enum import Enum, auto

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.school import confirming, limits, people
from mailgate.school.confirming import Confirmation
from mailgate.school.models import State
from mailgate.school.moment import Moment
from mailgate.school.notices import Overtaken
from mailgate.school.views import View
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


@dataclass(frozen=True, slots=True)
class Invited:
    """Whom a link was made for, and about which notice."""

    notice: int
    mailbox: int


@dataclass(frozen=True, slots=True)
class Told:
    """What a confirmation did, and the notice as it stands now."""

    did: Confirmation | None
    notice: View


def peek(_: Moment, invited: Invited) -> tuple[View, str]:
    """The notice, and the language of whom it was sent to. Raises NotFound."""
    return confirming.of_staff(invited.mailbox, invited.notice), people.language_of(invited.mailbox)


def confirm(at: Moment, invited: Invited, right: bool | None, text: str) -> Told | Refusal:
    """Count the try (`right`: whether the check number was; None: it was not needed), then confirm. Raises NotFound."""
    if right is not None:
        name = f"confirm {invited.notice}.{invited.mailbox}"
        within = [limits.within(at, f"{name} {seconds}", most, seconds) for most, seconds in TRIES]
        if not all(within):
            return Refusal.TOO_MANY
        if not right:
            return Refusal.WRONG
    if len(text) > forms.LONGEST_REPLY:
        return Refusal.LONG
    try:
        did = confirming.confirm(at, invited.mailbox, invited.notice, text)
    except Overtaken:
        did = None
    return Told(did, confirming.of_staff(invited.mailbox, invited.notice))


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
        return await self._page(request, invited)

    async def confirm(self, request: Request) -> Response:
        """Confirm, and say what was done."""
        at = self._site.parts.moment()
        form = await self._site.form(request)
        invited = self._invited(request)
        if invited is None:
            return self._dead_link(request)
        visitor = await self._site.sessions.visitor(request)
        known = visitor is not None and visitor.mailbox == invited.mailbox
        right = None if known else self._is_check_number(invited, forms.text(form, "passcode"))
        reply = forms.text(form, "reply")
        outcome = await self._site.parts.store.write(confirm, at, invited, right, reply)
        if isinstance(outcome, Refusal):
            return await self._page(request, invited, outcome, reply)
        status = 409 if outcome.did is None else 200
        return self._site.pages.show(request, "confirmed", visitor if known else None, status=status, told=outcome)

    async def _page(
        self, request: Request, invited: Invited, refusal: Refusal | None = None, reply: str = ""
    ) -> Response:
        at = self._site.parts.moment()
        visitor = await self._site.sessions.visitor(request)
        view, language = await self._site.parts.store.read(peek, at, invited)
        known = visitor is not None and visitor.mailbox == invited.mailbox
        return self._site.pages.show(
            request,
            "confirm",
            visitor if known else None,
            status=_STATUS[refusal],
            known_language=language,
            notice=view,
            known=known,
            refusal=refusal.name.lower().replace("_", "-") if refusal else "",
            reply=reply,
            withdrawn=known and view.state == State.WITHDRAWN,
        )

    def _invited(self, request: Request) -> Invited | None:
        try:
            word = self._site.parts.keyring.read_link("confirm", request.path_params["token"], max_age=LINK_SECONDS)
        except BadToken:
            return None
        notice, _, mailbox = word.partition(".")
        return Invited(int(notice), int(mailbox))

    def _is_check_number(self, invited: Invited, typed: str) -> bool:
        word = f"{invited.notice}.{invited.mailbox}"
        return self._site.parts.keyring.digits_match("confirm", word, forms.digits(typed), CHECK_DIGITS)

    def _dead_link(self, request: Request) -> Response:
        return self._site.pages.show(request, "dead_link", status=404, why="confirm", places=[])


_STATUS = {None: 200, Refusal.WRONG: 422, Refusal.LONG: 422, Refusal.TOO_MANY: 429}
