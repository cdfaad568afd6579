"""The stateless channel access token: it lives for 15 minutes, is kept that long, and is then asked for anew."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from mailgate.line.api.errors import LineError, LineFailure

MARGIN_SECONDS = 60
"""A token is not used in its last minute, so that none ends on its way."""

Ask = Callable[[dict[str, str]], Awaitable[dict[str, Any]]]
"""Sends this form to LINE, and returns what it answers. Raises LineError."""


class AccessToken:
    """The token of one channel; of several callers at once one asks for it, and the others wait."""

    def __init__(self, channel_id: str, secret: str, clock: Callable[[], float]) -> None:
        self._form = {"grant_type": "client_credentials", "client_id": channel_id, "client_secret": secret}
        self._clock = clock
        self._token: str | None = None
        self._good_until = 0.0
        self._asking = asyncio.Lock()

    async def get(self, ask: Ask, instead_of: str | None = None) -> str:
        """The token, or a new one `instead_of` one that LINE did not accept.

        Raises LineError where LINE gives none.
        """
        async with self._asking:
            if self._token in {None, instead_of} or self._clock() >= self._good_until:
                self._token = await self._new(ask)
            return str(self._token)

    async def _new(self, ask: Ask) -> str:
        asked = self._clock()
        answer = await ask(self._form)
        try:
            token, seconds = str(answer["access_token"]), float(answer["expires_in"])
        except (KeyError, TypeError, ValueError):
            raise LineError(LineFailure.UNREACHABLE, "an answer without an access token") from None
        self._good_until = asked + seconds - MARGIN_SECONDS
        return token
