"""The platform: its account, its phones, and the events between them and the gateway."""

import hashlib
import itertools
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import httpx
from starlette.applications import Starlette
from starlette.routing import Route

from mailgate.demo.line.access_page import AccessPage
from mailgate.demo.line.account import Account
from mailgate.demo.line.calls import Calls
from mailgate.demo.line.events import Event, EventSender, Posted, again
from mailgate.demo.line.faults import Fault
from mailgate.demo.line.menus import Menus
from mailgate.demo.line.phone import NotOnPhone, Phone
from mailgate.demo.line.server import Server, loopback

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class LinePlatform:
    """A LINE platform with one official account; it listens on a free port, and `clock` gives seconds UTC.

    While it is `holding`, events are not sent: they wait in `held`, to be delivered in any order.
    """

    def __init__(self, clock: Callable[[], int]) -> None:
        self.clock = clock
        self.account = Account(clock)
        self.menus = Menus()
        self.webhook = EventSender(self.account.channel_secret, self.account.bot_id)
        self.calls = Calls(self)
        self.holding = False
        self.held: list[Event] = []
        self._phones: dict[str, Phone] = {}
        self._numbers = itertools.count(1)
        access = AccessPage(self)
        routes = [*self.calls.routes(), Route("/dialog/bot/accountLink", access.show, methods=["GET"])]
        self._server = Server(Starlette(routes=routes))
        self._browser = httpx.AsyncClient(transport=loopback())

    @property
    def url(self) -> str:
        """Where all of it is: api, api_data and access."""
        return f"http://127.0.0.1:{self._server.port}"

    @property
    def settings(self) -> dict[str, Any]:
        """The section [line] of a gateway of this account, but for the file with `account.channel_secret`."""
        return {
            "channel_id": self.account.channel_id,
            "basic_id": self.account.basic_id,
            **dict.fromkeys(("api", "api_data", "access"), self.url),
        }

    async def start(self) -> None:
        """Listen."""
        await self._server.start()

    async def stop(self) -> None:
        """Hang up."""
        await self._server.stop()
        await self.webhook.close()
        await self._browser.aclose()

    def phone(self, name: str) -> Phone:
        """The phone of this user: always the same one."""
        return self._phones.setdefault(name, Phone(self, name))

    def phone_of(self, user_id: str) -> Phone | None:
        """The phone with this user id."""
        return next((phone for phone in self._phones.values() if phone.id == user_id), None)

    def fail(self, call: str, *faults: Fault) -> None:
        """Let the next calls fare like this: "reply", "push", "token", "linkToken", "richmenu" and others."""
        self.calls.faults.add(call, *faults)

    def menu_actions(self) -> list[dict[str, Any]]:
        """What can be tapped in the menu that all phones show."""
        return self.menus.default_actions()

    # -- events ---------------------------------------------------------------------------------------

    def new_id(self) -> str:
        """An id of a message."""
        return f"{next(self._numbers):018d}"

    def new_event(self, phone: Phone, kind: str, facts: dict[str, Any], *, can_be_replied_to: bool = True) -> Event:
        """Something that happened at this phone now."""
        number = next(self._numbers)
        event = {
            "type": kind,
            "mode": "active",
            "timestamp": self.clock() * 1_000,
            "source": {"type": "user", "userId": phone.id},
            "webhookEventId": _ulid(number),
            "deliveryContext": {"isRedelivery": False},
            **facts,
        }
        if can_be_replied_to:
            event["replyToken"] = hashlib.sha256(f"reply {number}".encode()).hexdigest()[:32]
        return event

    async def deliver(self, *events: Event) -> Posted:
        """Send these events to the gateway in one POST; see `holding`."""
        if self.holding:
            self.held += events
            return Posted(events)
        for event in events:
            if token := event.get("replyToken"):
                self.account.reply_tokens.add(token, event["source"]["userId"])
        return Posted(events, await self.webhook.post(events))

    async def redeliver(self, *events: Event) -> Posted:
        """Send events once more, as LINE does where it got no 2xx: in any order, and as redelivered ones."""
        return Posted(events, await self.webhook.post(tuple(map(again, events))))

    async def release(self, *events: Event) -> Posted:
        """Stop holding back, and deliver these of what was `held`, in this order and in one POST."""
        self.holding, self.held = False, []
        return await self.deliver(*events)

    async def open(self, address: str) -> str:
        """Open a page of the platform in a phone's browser, and return what it says. Raises NotOnPhone for others."""
        parts = urlsplit(address)
        if f"{parts.scheme}://{parts.netloc}" != self.url:
            raise NotOnPhone(f"{address} is no page of LINE")
        return (await self._browser.get(address)).text


def _ulid(number: int) -> str:
    """A number as a ULID: 26 letters and digits."""
    return "".join(CROCKFORD[number >> shift & 31] for shift in range(125, -1, -5))
