"""A user of LINE: what arrives on the phone, and what its owner does."""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mailgate.demo.mails import PATIENCE

if TYPE_CHECKING:
    from mailgate.demo.line.events import Posted
    from mailgate.demo.line.platform import LinePlatform


class NotOnPhone(Exception):
    """The phone does not show what somebody looks for."""


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message on the phone: the owner's own (`sent`) or the account's, with buttons below it.

    `paid` says that it came as a push, `at` is when it came, in seconds UTC.
    """

    text: str
    at: int
    sent: bool = False
    paid: bool = False
    buttons: tuple[dict[str, Any], ...] = ()


class Phone:
    """The phone of one user."""

    def __init__(self, platform: "LinePlatform", name: str) -> None:
        self.name = name
        self.id = "U" + hashlib.sha256(name.encode()).hexdigest()[:32]
        self.bubbles: list[Bubble] = []
        self.is_friend = False
        self._platform = platform
        self._was_friend = False
        self._read: set[int] = set()
        self._arrived = asyncio.Condition()

    # -- what the owner does --------------------------------------------------------------------------

    async def follow(self) -> "Posted":
        """Add the account as a friend, for the first time or again."""
        again, self.is_friend, self._was_friend = self._was_friend, True, True
        return await self._happens("follow", follow={"isUnblocked": again})

    async def block(self) -> "Posted":
        """Block the account: nothing arrives any more."""
        self.is_friend = False
        return await self._happens("unfollow", can_be_replied_to=False)

    async def say(self, text: str) -> "Posted":
        """Write into the chat."""
        self.bubbles.append(Bubble(text, self._platform.clock(), sent=True))
        message = {"type": "text", "id": self._platform.new_id(), "quoteToken": "q", "text": text}
        return await self._happens("message", message=message)

    async def send_sticker(self) -> "Posted":
        """Send what is no text."""
        sticker = {"packageId": "446", "stickerId": "1988", "stickerResourceType": "STATIC", "quoteToken": "q"}
        return await self._happens("message", message={"type": "sticker", "id": self._platform.new_id(), **sticker})

    async def tap(self, label: str) -> "Posted":
        """Tap what is labelled so: below the newest bubbles, or in the rich menu. Raises NotOnPhone."""
        action = self._action(label)
        if action["type"] == "message":
            return await self.say(action["text"])
        if action["type"] != "postback":
            raise NotOnPhone(f"{label} leads to {action['uri']}")
        return await self.post_back(action["data"], action.get("displayText"))

    async def post_back(self, data: str, shown: str | None = None) -> "Posted":
        """Tap something that sends this data, and `shown` as if the owner had said it."""
        if shown:
            self.bubbles.append(Bubble(shown, self._platform.clock(), sent=True))
        return await self._happens("postback", postback={"data": data})

    async def open_link(self, address: str) -> str:
        """Open the page that links accounts, to which our own has led the browser; what it says."""
        return await self._platform.open(address)

    def address_of(self, label: str) -> str:
        """Where what is labelled so leads to. Raises NotOnPhone."""
        address: str = self._action(label)["uri"]
        return address

    @property
    def labels(self) -> list[str]:
        """All that could be tapped now."""
        return [action["label"] for action in self._actions()]

    # -- what arrives ---------------------------------------------------------------------------------

    async def receive(self, messages: list[dict[str, Any]], *, paid: bool) -> None:
        """The account's messages have come; a phone that blocked it shows none."""
        if not self.is_friend:
            return
        async with self._arrived:
            self.bubbles += [_bubble(message, self._platform.clock(), paid) for message in messages]
            self._arrived.notify_all()

    async def bubble(self, *parts: str) -> Bubble:
        """The first bubble of the account's with all these parts that was not read yet; waits for it.

        Raises NotOnPhone where it does not come.
        """
        return await self.wait_for(lambda bubble: all(part in bubble.text for part in parts))

    async def wait_for(self, wanted: Callable[[Bubble], bool]) -> Bubble:
        """The first bubble of the account's that is wanted and was not read yet; waits for it. Raises NotOnPhone."""

        def look() -> Bubble | None:
            for number, bubble in enumerate(self.bubbles):
                if number not in self._read and not bubble.sent and wanted(bubble):
                    self._read.add(number)
                    return bubble
            return None

        async with self._arrived:
            try:
                async with asyncio.timeout(PATIENCE):
                    while not (found := look()):
                        await self._arrived.wait()
            except TimeoutError:
                there = [bubble.text for bubble in self.bubbles]
                raise NotOnPhone(f"no such bubble for {self.name}; there are {there}") from None
        return found

    # -- how ------------------------------------------------------------------------------------------

    def _actions(self) -> list[dict[str, Any]]:
        """The newest first; the rich menu last."""
        buttons = [button for bubble in reversed(self.bubbles) for button in bubble.buttons]
        return [*buttons, *self._platform.menu_actions()]

    def _action(self, label: str) -> dict[str, Any]:
        for action in self._actions():
            if action["label"] == label:
                return action
        raise NotOnPhone(f"nothing to tap is labelled {label}; there are {self.labels}")

    async def _happens(self, kind: str, *, can_be_replied_to: bool = True, **facts: Any) -> "Posted":
        event = self._platform.new_event(self, kind, facts, can_be_replied_to=can_be_replied_to)
        return await self._platform.deliver(event)


def _bubble(message: dict[str, Any], now: int, paid: bool) -> Bubble:
    template = message.get("template", {})
    buttons = template.get("actions", []) + [item["action"] for item in message.get("quickReply", {}).get("items", [])]
    return Bubble(message.get("text") or template.get("text", ""), now, paid=paid, buttons=tuple(buttons))
