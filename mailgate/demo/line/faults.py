"""What the platform does instead of what it is asked for, and how it refuses."""

from collections import defaultdict, deque
from enum import StrEnum
from typing import Any

from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send


class Fault(StrEnum):
    """What happens to a call."""

    BROKEN = "500"
    REFUSED = "400"
    CONFLICT = "409"
    RATE = "429, too many calls"
    QUOTA = "429, the month's messages are used up"
    UNAUTHORIZED = "401"
    LOST = "done, but the answer breaks off"
    HANG_UP = "not done, and the answer breaks off"


class ApiRefusal(Exception):
    """A call is refused with this status, message and details, as LINE writes them."""

    def __init__(self, status: int, message: str, *details: tuple[str, str]) -> None:
        super().__init__(message)
        self._status = status
        self._document: dict[str, Any] = {"message": message}
        if details:
            self._document["details"] = [{"message": what, "property": where} for what, where in details]

    def response(self) -> Response:
        """The answer that tells so."""
        return JSONResponse(self._document, self._status)


UNAUTHORIZED = ApiRefusal(
    401, "Authentication failed. Confirm that the access token in the authorization header is valid."
)
USED_UP = ApiRefusal(429, "You have reached your monthly limit.")
TAKEN_ALREADY = ApiRefusal(409, "The retry key is already accepted")
INVALID_TOKEN = ApiRefusal(400, "Invalid reply token")

_REFUSALS = {
    Fault.BROKEN: ApiRefusal(500, "Internal Server Error"),
    Fault.REFUSED: ApiRefusal(400, "The request body has 1 error(s)"),
    Fault.CONFLICT: TAKEN_ALREADY,
    Fault.RATE: ApiRefusal(429, "The API rate limit has been exceeded. Try again later."),
    Fault.QUOTA: USED_UP,
    Fault.UNAUTHORIZED: UNAUTHORIZED,
}


class BrokenOff(Response):
    """An answer that announces more than comes, so that the connection is cut."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI
        """See `Response`."""
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
        await send({"type": "http.response.body", "body": b"{"})


class Faults:
    """What goes wrong with the next calls, by their names."""

    def __init__(self) -> None:
        self._waiting: defaultdict[str, deque[Fault]] = defaultdict(deque)

    def add(self, call: str, *faults: Fault) -> None:
        """Let the next calls of this name fare like this, one after the other."""
        self._waiting[call] += faults

    def next(self, call: str) -> Fault | None:
        """What happens to this call; None for nothing. Raises ApiRefusal where it is refused."""
        waiting = self._waiting[call]
        fault = waiting.popleft() if waiting else None
        if fault in _REFUSALS:
            raise _REFUSALS[fault]
        return fault
