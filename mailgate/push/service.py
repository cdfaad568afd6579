"""A push service, seen from here: takes one message for one subscription (RFC 8030 section 5)."""

import asyncio
import datetime as dt
import ssl
from collections.abc import Iterable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Protocol

import httpcore

from mailgate.addresses.push import Endpoint
from mailgate.push.connecting import PublicNetwork

SECONDS = 20.0
"""How long one message may take, from the look at the name server to the answer."""

CONNECTIONS = 8
GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
"""The subscription is over (RFC 8030 section 7.3)."""

LONGEST_ANSWER = 8_192
"""Bytes. Nobody has more to say than a sentence."""

LONGEST_WAIT = 86_400
"""Seconds. A service that asks for more gets its next message after a day."""


@dataclass(frozen=True, slots=True)
class Message:
    """What goes to a push service: `body` is encrypted, `headers` are RFC 8030's and VAPID's."""

    endpoint: Endpoint
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class PushAnswer:
    """What a push service made of a message; `status` is 0 where there was no answer, and `why` says what was wrong.

    `wait` is how many seconds it wants to be left alone (Retry-After); 0 where it does not say.
    """

    status: int
    why: str = ""
    wait: int = 0

    @property
    def is_taken(self) -> bool:
        """Whether the service has taken the message: it tells nothing of the device."""
        return HTTPStatus.OK <= self.status < HTTPStatus.MULTIPLE_CHOICES

    @property
    def is_gone(self) -> bool:
        """Whether the subscription is over."""
        return self.status in GONE

    @property
    def may_be_repeated(self) -> bool:
        """Whether the same message may be taken later."""
        return not self.status or self.status == HTTPStatus.TOO_MANY_REQUESTS or self.status >= 500


class PushService(Protocol):
    """Takes our messages: the push services, or what stands in for them in a test."""

    async def deliver(self, message: Message, now: int) -> PushAnswer:
        """Hand one message over, `now` in seconds UTC; it raises nothing."""

    async def close(self) -> None:
        """Hang up."""


class HttpPushService:
    """Push services on the internet, by HTTP over TLS. No redirect is followed, and no cookie kept."""

    def __init__(
        self, network: httpcore.AsyncNetworkBackend | None = None, certificates: ssl.SSLContext | None = None
    ) -> None:
        """`network` connects, to public addresses alone if it is not given; `certificates` are whose word counts."""
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=certificates or ssl.create_default_context(),
            max_connections=CONNECTIONS,
            keepalive_expiry=60,
            network_backend=network or PublicNetwork(httpcore.AnyIOBackend()),
        )

    async def deliver(self, message: Message, now: int) -> PushAnswer:
        """Hand one message over."""
        try:
            url, headers = _address(message.endpoint), _headers(message)
            async with (
                asyncio.timeout(SECONDS),
                self._pool.stream("POST", url, headers=headers, content=message.body) as response,
            ):
                await _read_through(response)
                return _answer(response.status, response.headers, now)
        except TimeoutError:
            return PushAnswer(0, f"{message.endpoint.host} does not answer")
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException, OSError) as error:
            return PushAnswer(0, f"{message.endpoint.host}: {error or type(error).__name__}")

    async def close(self) -> None:
        """Hang up."""
        await self._pool.aclose()


async def _read_through(response: httpcore.Response) -> None:
    """Read what was answered, so that the connection serves again; one with more to say is cut."""
    size = 0
    async for chunk in response.aiter_stream():
        size += len(chunk)
        if size > LONGEST_ANSWER:
            return


def _address(endpoint: Endpoint) -> httpcore.URL:
    return httpcore.URL(scheme=b"https", host=endpoint.host, target=endpoint.target.encode("ascii"))


def _headers(message: Message) -> list[tuple[bytes, bytes]]:
    usual = (("Host", message.endpoint.host), ("Content-Length", str(len(message.body))))
    return [(name.encode("ascii"), value.encode("ascii")) for name, value in (*usual, *message.headers)]


def _answer(status: int, headers: Iterable[tuple[bytes, bytes]], now: int) -> PushAnswer:
    """The answer, without the service's own words: they may repeat the endpoint."""
    wait = next((value for name, value in headers if name.lower() == b"retry-after"), b"")
    answer = PushAnswer(status, wait=_seconds(wait.decode("latin-1").strip(), now))
    return answer if answer.is_taken else PushAnswer(status, f"the push service answered {status}", answer.wait)


def _seconds(text: str, now: int) -> int:
    """How long a service wants to be left alone: seconds, or a date (RFC 9110 section 10.2.3)."""
    if text.isascii() and text.isdecimal():
        return min(int(text[:9]), LONGEST_WAIT)
    try:
        then = parsedate_to_datetime(text)
    except ValueError:
        return 0
    moment = then if then.tzinfo else then.replace(tzinfo=dt.UTC)
    return min(max(int(moment.timestamp()) - now, 0), LONGEST_WAIT)
