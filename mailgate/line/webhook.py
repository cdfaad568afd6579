"""The webhook, to which LINE posts what happens in the chat: /line/webhook.

LINE waits two seconds for a 200, and sends again later what got none. So the work is one unit of work, committed before
the answer; what has to be said follows as letters.
"""

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.addresses.line_urls import WEBHOOK_PATH
from mailgate.dependencies import Dependencies
from mailgate.line import reading
from mailgate.line.channel_secret import read_secret
from mailgate.line.signature import is_signed
from mailgate.school.access.line import chat
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.moment import Origin, Way

LARGEST_BODY = 262_144
"""How many bytes are read: a text of LINE has 5,000 letters at most, and a POST may bring several."""


class Webhook:
    """Takes what LINE posts. Raises OSError or ValueError where the channel secret cannot be read."""

    def __init__(self, dependencies: Dependencies) -> None:
        self._dependencies = dependencies
        self._secret = read_secret(dependencies.settings.line.channel_secret_file or Path())

    def routes(self) -> list[BaseRoute]:
        """Its one route."""
        return [Route(WEBHOOK_PATH, self.receive, methods=["POST"])]

    async def receive(self, request: Request) -> Response:
        """Do what these events ask for, each once. Raises StoreUnavailable; LINE comes again then."""
        body = await _body(request)
        at = self._dependencies.moment(Origin(Way.LINE))
        store = self._dependencies.store
        if not is_signed(body, request.headers.get("x-line-signature", ""), self._secret):
            await store.write(record_repeated, at, Event.LINE_FORGED)
            return Response(status_code=401)
        try:
            events = reading.read(body)
        except ValueError:
            return Response(status_code=400)
        if events:
            await store.write(chat.receive, at, events, self._dependencies.settings)
        return Response()


async def _body(request: Request) -> bytes:
    """All that was sent, as it came. Raises HTTPException 413 for too much."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise HTTPException(413)
    return body
