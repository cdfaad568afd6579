"""One HTTP connection: uvicorn's protocol with the limits that it lacks."""

import asyncio
from http import HTTPStatus
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from mailgate.web.headers import HEADERS

HEAD_BYTES = 32_768
"""The longest address and headers that are taken, in bytes."""

REQUEST_SECONDS = 30.0
"""How many seconds a client may take to send a whole request, or to begin its first one."""


class Connection(HttpToolsProtocol):
    """The protocol of one connection, of which there are `most` at a time."""

    def __init__(self, *args: Any, most: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._most = most
        self._in_head = True
        self._head_bytes = 0
        self._has_more = False
        self._deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """A client has connected; its first request must follow."""
        super().connection_made(transport)
        if len(self.connections) > self._most:
            self._refuse(HTTPStatus.SERVICE_UNAVAILABLE)
        else:
            self._wait_for_request()

    def connection_lost(self, exc: Exception | None) -> None:
        """The client has gone."""
        self._request_came()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what came, unless it makes the head of a request too long."""
        self._has_more = False
        super().data_received(data)
        if self._in_head and not self._has_more:
            self._head_bytes += len(data)
            if self._head_bytes > HEAD_BYTES and not self.transport.is_closing():
                self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

    def on_message_begin(self) -> None:
        """A request begins."""
        super().on_message_begin()
        self._in_head, self._head_bytes = True, 0
        if self._deadline is None:
            self._wait_for_request()

    def on_headers_complete(self) -> None:
        """The head of the request is complete."""
        self._in_head = False
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The request is complete; what comes in the same packet is more than the head of the next one."""
        self._has_more = True
        self._request_came()
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - uvicorn's name; the client does not learn what was wrong
        """Refuse what is not HTTP."""
        self._refuse(HTTPStatus.BAD_REQUEST)

    def _wait_for_request(self) -> None:
        self._deadline = self.loop.call_later(REQUEST_SECONDS, self._give_up)

    def _give_up(self) -> None:
        """Refuse a request that takes too long, unless the response has already begun."""
        if self.cycle is None or not self.cycle.response_started:
            self._refuse(HTTPStatus.REQUEST_TIMEOUT)
        else:
            self.transport.close()

    def _request_came(self) -> None:
        if self._deadline:
            self._deadline.cancel()
            self._deadline = None

    def _refuse(self, status: HTTPStatus) -> None:
        """Say why, and hang up."""
        head = {**HEADERS, "Cache-Control": "no-store", "Content-Length": "0", "Connection": "close"}
        lines = [f"HTTP/1.1 {status.value} {status.phrase}", *(f"{name}: {value}" for name, value in head.items())]
        self.transport.write("\r\n".join([*lines, "", ""]).encode("ascii"))
        self.transport.close()
