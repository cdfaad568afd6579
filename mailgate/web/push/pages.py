"""Notes on the screen of a telephone or computer, for guardians and staff: /me/push, the second page with a script.

A browser subscribes as its user taps; the script puts what the browser gives into a form. What is told is chosen here.

Threats that this stands against: an endpoint that makes our server call where it should not (addresses/push.py), and
keys of a subscription that nobody can encrypt for.
"""

from dataclasses import dataclass
from pathlib import Path

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.addresses.push import EndpointRefused, read_endpoint
from mailgate.ids import MailboxId, PushSubscriptionId
from mailgate.keys.browser_keys import read_browser_keys
from mailgate.school.errors import NotFound
from mailgate.school.letters import preferences
from mailgate.school.letters.push import subscriptions
from mailgate.school.letters.push.subscriptions import NewSubscription, TooManyBrowsers
from mailgate.school.models import Channel, PushSubscription, Topic
from mailgate.school.moment import Moment
from mailgate.web.assets import PUSH_SCRIPT
from mailgate.web.headers import MAY_RUN_OUR_SCRIPT
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.request.client import device_of


@dataclass(frozen=True, slots=True)
class Notes:
    """What a person is told on which devices: the topics that there are for them, those they chose, and the devices."""

    offered: tuple[Topic, ...]
    chosen: frozenset[Topic]
    devices: tuple[PushSubscription, ...]


def of_mailbox(_: Moment, mailbox: MailboxId) -> Notes:
    """What this person is told, and where."""
    chosen = preferences.chosen_by(Channel.PUSH, mailbox)
    return Notes(preferences.offered(mailbox), chosen, tuple(subscriptions.of_mailbox(mailbox)))


def subscribe(at: Moment, mailbox: MailboxId, browser: NewSubscription, vapid: str) -> None:
    """Let this person have notes in this browser; of everything, where they chose nothing yet.

    Raises TooManyBrowsers.
    """
    subscriptions.subscribe(at, mailbox, browser, vapid)
    notes = of_mailbox(at, mailbox)
    if not notes.chosen:
        preferences.choose(at, mailbox, Channel.PUSH, notes.offered)


def choose(at: Moment, mailbox: MailboxId, wanted: frozenset[str]) -> None:
    """Tell this person of these topics, as far as there are such for them."""
    topics = [topic for topic in preferences.offered(mailbox) if topic in wanted]
    preferences.choose(at, mailbox, Channel.PUSH, topics)


class PushPages:
    """The page of these choices. `vapid` is empty where this gateway sends no notes."""

    def __init__(self, context: PageContext) -> None:
        settings = context.dependencies.settings.push
        self._context = context
        self._hosts = settings.hosts
        self._vapid = _public_key(settings.vapid_key_file) if settings.is_on else ""

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [
            Route("/me/push", self.show, methods=["GET"]),
            Route("/me/push", self.take, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """What is told where."""
        return await self._page(request)

    async def take(self, request: Request) -> Response:
        """Take one step: new topics, a device more or one less."""
        if not self._vapid:
            raise NotFound
        form = await self._context.form_of_session(request)
        at, write = self._context.moment(request), self._context.sessions.write
        match forms.text(form, "step"):
            case "subscribe":
                return await self._subscribe(request, form)
            case "end":
                number = PushSubscriptionId(forms.number(forms.text(form, "device")) or 0)
                await write(request, at, subscriptions.end, number)
                return RedirectResponse("/me/push?ended", 303)
            case _:
                await write(request, at, choose, frozenset(map(str, form.getlist("topic"))))
                return RedirectResponse("/me/push?saved", 303)

    async def _subscribe(self, request: Request, form: FormData) -> Response:
        endpoint, p256dh, auth = (forms.text(form, name) for name in ("endpoint", "p256dh", "auth"))
        at, browser = self._context.moment(request), NewSubscription(endpoint, p256dh, auth, device_of(request))
        try:
            read_endpoint(endpoint, self._hosts)
            read_browser_keys(p256dh, auth)
            await self._context.sessions.write(request, at, subscribe, browser, self._vapid)
        except EndpointRefused:
            return await self._page(request, "refused")
        except ValueError:
            return await self._page(request, "unreadable")
        except TooManyBrowsers:
            return await self._page(request, "too-many")
        return RedirectResponse("/me/push?subscribed", 303)

    async def _page(self, request: Request, failure: str = "") -> Response:
        visitor, notes = await self._context.sessions.read(request, self._context.moment(request), of_mailbox)
        became = next((each for each in ("saved", "subscribed", "ended") if each in request.query_params), "")
        response = self._context.renderer.page(
            request,
            "push/notes",
            visitor,
            status=422 if failure else 200,
            notes=notes,
            vapid=self._vapid,
            became=became,
            failure=failure,
            script=PUSH_SCRIPT,
        )
        if self._vapid:
            response.headers.update(MAY_RUN_OUR_SCRIPT)
        return response


def _public_key(file: Path) -> str:
    """Raises OSError or ValueError where the key cannot be read."""
    from mailgate.keys.vapid import read_vapid_key

    return read_vapid_key(file).public
