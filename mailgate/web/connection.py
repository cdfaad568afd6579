"""One HTTP connection: uvicorn's protocol with the limits that it lacks."""

import asyncio
import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from mailgate.addresses.client import Network, counted_as, forwarded, is_in
from mailgate.web.connection_table import ConnectionTable

log = logging.getLogger(__name__)

HEAD_BYTES = 32_768
"""The longest address and headers that are taken, in bytes."""

PATIENT_SECONDS = 1.0
"""How many seconds a connection may wait for its client before it can be closed in favour of another one."""

REQUEST_SECONDS = 30.0
"""How many seconds a client may take to send a whole request, or to begin its first one."""

LEAST_BYTES = 60_000
"""Bytes of a body that earn a client as many seconds again: a phone in a bad place still sends a picture."""

TAKING_SECONDS = 60.0
"""How many seconds a client may take over what waits to be sent to it, at most a block of a file."""

_LIMITS = {
    HTTPStatus.SERVICE_UNAVAILABLE: "web_connections",
    HTTPStatus.TOO_MANY_REQUESTS: "web_connections_per_client",
    HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE: "web_head_bytes",
}
"""The names of the limits that have such a status, mostly as the settings have them."""


class HttpConnection(HttpToolsProtocol):
    """The protocol of one connection; `table` has them all, `proxies` are the networks of our own proxies.

    `headers` are those of every response, also of what is refused here.
    """

    def __init__(
        self,
        *args: Any,
        table: ConnectionTable,
        proxies: tuple[Network, ...],
        headers: Mapping[str, str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._headers = headers
        self._table = table
        self._proxies = proxies
        self._in_head = True
        self._head_bytes = 0
        self._packets_bytes = 0
        self._has_more = False
        self._body_bytes = 0
        self._deadline: asyncio.TimerHandle | None = None
        self._taking: asyncio.TimerHandle | None = None
        self._waits_since: float | None = self.loop.time()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """A client has connected; its first request must follow."""
        super().connection_made(transport)
        peer = self.client[0] if self.client else ""
        if not self._table.add(self, counted_as(peer)):
            self._refuse(HTTPStatus.SERVICE_UNAVAILABLE)
        elif not is_in(peer, self._proxies) and not self._table.fits_share(self):
            self._refuse(HTTPStatus.TOO_MANY_REQUESTS)
        else:
            self._wait_for_request()

    def connection_lost(self, exc: Exception | None) -> None:
        """The client has gone."""
        self._table.remove(self)
        self._request_came()
        self._took()
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        """More waits to be sent than the client takes: it has a while, and can be closed in favour of others."""
        super().pause_writing()
        self._waits_since = self.loop.time()
        self._taking = self.loop.call_later(TAKING_SECONDS, self.transport.abort)

    def resume_writing(self) -> None:
        """The client has taken most of it."""
        super().resume_writing()
        if self.cycle and not self.cycle.response_complete:
            self._waits_since = None
        self._took()

    @property
    def is_evictable(self) -> bool:
        """See `Evictable`."""
        return self._waits_since is not None and self.loop.time() - self._waits_since >= PATIENT_SECONDS

    def evict(self) -> None:
        """See `Evictable`."""
        self.transport.abort()

    def data_received(self, data: bytes) -> None:
        """Take what came, unless it makes the head of a request too long."""
        self._has_more = False
        super().data_received(data)
        if self._in_head and not self._has_more:
            self._packets_bytes += len(data)
            self._limit_head(self._packets_bytes)

    def on_url(self, url: bytes) -> None:
        """A part of the address."""
        super().on_url(url)
        self._head_bytes += len(url)
        self._limit_head(self._head_bytes)

    def on_header(self, name: bytes, value: bytes) -> None:
        """A whole header, with the colon, the space and the line end that it came with."""
        super().on_header(name, value)
        self._head_bytes += len(name) + len(value) + 4
        self._limit_head(self._head_bytes)

    def _limit_head(self, size: int) -> None:
        if size > HEAD_BYTES and not self.transport.is_closing():
            self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

    def on_message_begin(self) -> None:
        """A request begins."""
        super().on_message_begin()
        self._in_head, self._head_bytes, self._packets_bytes = True, 0, 0
        if self._deadline is None:
            self._wait_for_request()

    def on_headers_complete(self) -> None:
        """The head of the request is complete: now a proxy has told for whom it asks."""
        self._in_head = False
        if self.transport.is_closing():
            return
        # RFC 9112 section 3.2: a proxy may read the other one.
        if [name for name, _ in self.headers].count(b"host") > 1:
            self._refuse(HTTPStatus.BAD_REQUEST)
            return
        fields = [value.decode("latin-1") for name, value in self.headers if name == b"x-forwarded-for"]
        client = forwarded(self.client[0] if self.client else "", fields, self._proxies)
        self._table.move(self, counted_as(client))
        if not is_in(client, self._proxies) and not self._table.fits_share(self):
            self._refuse(HTTPStatus.TOO_MANY_REQUESTS)
        else:
            super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """A part of a form, which nobody reads after a refusal."""
        self._body_bytes += len(body)
        if not self.transport.is_closing():
            super().on_body(body)

    def on_message_complete(self) -> None:
        """The request is complete; what comes in the same packet is more than the head of the next one."""
        self._has_more = True
        self._request_came()
        if not self.transport.is_closing():
            self._waits_since = None
            super().on_message_complete()

    def on_response_complete(self) -> None:
        """The client has its answer."""
        self._waits_since = None if self.pipeline else self.loop.time()
        super().on_response_complete()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - uvicorn's name; the client does not learn what was wrong
        """Refuse what is not HTTP."""
        self._refuse(HTTPStatus.BAD_REQUEST)

    def _wait_for_request(self) -> None:
        self._waits_since = self.loop.time()
        self._give_time()

    def _give_time(self) -> None:
        self._body_bytes = 0
        self._deadline = self.loop.call_later(REQUEST_SECONDS, self._look_at_progress)

    def _look_at_progress(self) -> None:
        """Refuse a request of which too little has come, unless the response has already begun."""
        if self.cycle and self.cycle.response_started:
            self.transport.close()
        elif self._body_bytes >= LEAST_BYTES:
            self._give_time()
        else:
            self._refuse(HTTPStatus.REQUEST_TIMEOUT)

    def _request_came(self) -> None:
        if self._deadline:
            self._deadline.cancel()
            self._deadline = None

    def _took(self) -> None:
        if self._taking:
            self._taking.cancel()
            self._taking = None

    def _refuse(self, status: HTTPStatus) -> None:
        """Say why, and hang up."""
        if limit := _LIMITS.get(status):
            log.warning("refused a request (limit %(limit)s)", {"limit": limit})
        head = {**self._headers, "Cache-Control": "no-store", "Content-Length": "0", "Connection": "close"}
        lines = [f"HTTP/1.1 {status.value} {status.phrase}", *(f"{name}: {value}" for name, value in head.items())]
        self.transport.write("\r\n".join([*lines, "", ""]).encode("ascii"))
        self.transport.close()
