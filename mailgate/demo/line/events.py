"""Events on their way to the gateway: signed, in one POST or in several, again and in any order."""

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import Any

import httpx

from mailgate.demo.line.server import loopback

Event = dict[str, Any]

SECONDS = 20.0
"""How long the gateway may take here; LINE itself waits for two seconds."""


@dataclass(frozen=True, slots=True)
class Posted:
    """What became of these events: the gateway's status, or None where it gave none, or where they were held back."""

    events: tuple[Event, ...]
    status: int | None = None


def signature(secret: str, body: bytes) -> str:
    """The header x-line-signature of a body."""
    return base64.b64encode(hmac.digest(secret.encode(), body, hashlib.sha256)).decode()


def again(event: Event) -> Event:
    """The same event as a redelivered one."""
    return event | {"deliveryContext": {"isRedelivery": True}}


class EventSender:
    """The way to the gateway; `address` is where it takes events, where that is `active`."""

    def __init__(self, secret: str, bot_id: str) -> None:
        self.address = ""
        self.active = True
        self._secret = secret
        self._bot_id = bot_id
        self._client = httpx.AsyncClient(transport=loopback(), timeout=SECONDS)

    async def take(self, road: httpx.AsyncBaseTransport) -> None:
        """Send over this road from now on: the address is one that only it knows."""
        await self.close()
        self._client = httpx.AsyncClient(transport=road, timeout=SECONDS)

    async def close(self) -> None:
        """Stop sending."""
        await self._client.aclose()

    async def post(self, events: tuple[Event, ...], address: str = "") -> int | None:
        """The status that the gateway answers to one POST with these events; None where it gives none."""
        body = json.dumps({"destination": self._bot_id, "events": events}, ensure_ascii=False).encode()
        return await self.post_body(body, signature(self._secret, body), address)

    async def post_body(self, body: bytes, signed: str, address: str = "") -> int | None:
        """The status that the gateway answers to one POST with this body and signature; None where it gives none."""
        headers = {"Content-Type": "application/json", "User-Agent": "LineBotWebhook/2.0", "X-Line-Signature": signed}
        try:
            return (await self._client.post(address or self.address, content=body, headers=headers)).status_code
        except httpx.HTTPError:
            return None
