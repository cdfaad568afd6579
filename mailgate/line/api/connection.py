"""HTTP to LINE: a token that is renewed, a deadline, bounded answers, and errors by what they mean."""

import asyncio
import json
import ssl
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import httpx

from mailgate.line.api.access_token import AccessToken
from mailgate.line.api.errors import LineError, LineFailure
from mailgate.settings import LineSettings

SECONDS = 10.0
"""How long a call may take in all."""

MOST_BYTES = 262_144
"""The longest answer that is read; the longest real one lists rich menus."""

MOST_WORDS = 200
"""How many characters of LINE's words are kept."""


class LineApi:
    """A channel's way to LINE; connections are kept open and used again. `clock` gives seconds UTC."""

    def __init__(self, line: LineSettings, secret: str, clock: Callable[[], float], seconds: float = SECONDS) -> None:
        self.line = line
        self._seconds = seconds
        self._client = httpx.AsyncClient(verify=_trust(line), timeout=seconds, headers={"Accept-Encoding": "identity"})
        self._token = AccessToken(line.channel_id, secret, clock)

    async def call(
        self,
        method: str,
        path: str,
        document: object = None,
        headers: dict[str, str] | None = None,
        picture: bytes | None = None,
    ) -> dict[str, Any]:
        """Make a call with this JSON document or PNG picture, and return the JSON object of the answer.

        Raises LineError.
        """
        base = self.line.api if picture is None else self.line.api_data
        content = picture if document is None else json.dumps(document, ensure_ascii=False).encode()
        kind = {"Content-Type": "image/png" if document is None else "application/json"} if content else {}
        request = httpx.Request(method, base + path, content=content, headers=kind | (headers or {}))
        token = await self._token.get(self._new_token)
        try:
            return await self._authorized(request, token)
        except LineError as error:
            if error.failure != LineFailure.UNAUTHORIZED:
                raise
        return await self._authorized(request, await self._token.get(self._new_token, instead_of=token))

    async def close(self) -> None:
        """Hang up."""
        await self._client.aclose()

    async def _authorized(self, request: httpx.Request, token: str) -> dict[str, Any]:
        """Raises LineError."""
        request.headers["Authorization"] = f"Bearer {token}"
        return await self._answer(request)

    async def _new_token(self, form: dict[str, str]) -> dict[str, Any]:
        """Raises LineError."""
        try:
            return await self._answer(httpx.Request("POST", f"{self.line.api}/oauth2/v3/token", data=form))
        except LineError as error:
            if error.failure == LineFailure.REFUSED:
                raise LineError(LineFailure.UNAUTHORIZED, error.words) from error
            if error.may_be_taken:
                raise LineError(LineFailure.UNREACHABLE, str(error)) from error
            raise

    async def _answer(self, request: httpx.Request) -> dict[str, Any]:
        """Raises LineError."""
        try:
            async with asyncio.timeout(self._seconds):
                status, content = await self._exchange(request)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise LineError(LineFailure.UNREACHABLE, _line(str(error) or type(error).__name__)) from error
        except (httpx.TransportError, TimeoutError) as error:
            raise LineError(LineFailure.UNANSWERED, _line(str(error) or type(error).__name__)) from error
        document = _object(content)
        if status // 100 != 2:
            words = _line(str(document.get("message") or document.get("error_description") or ""))
            raise LineError(_failure(status, words), f"{status} {words}".strip())
        return document

    async def _exchange(self, request: httpx.Request) -> tuple[int, bytes]:
        """Status and body. Raises httpx.TransportError, also where the body is too long."""
        response = await self._client.send(request, stream=True)
        try:
            content = b""
            async for piece in response.aiter_bytes():
                content += piece
                if len(content) > MOST_BYTES:
                    raise httpx.ReadError("the answer is too long")
        finally:
            await response.aclose()
        return response.status_code, content


def _trust(line: LineSettings) -> ssl.SSLContext:
    """The certificates of this machine; where nothing goes out, they are not read."""
    if line.api.startswith("http:") and line.api_data.startswith("http:"):
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return ssl.create_default_context()


def _object(content: bytes) -> dict[str, Any]:
    try:
        document = json.loads(content)
    except ValueError:
        return {}
    return document if isinstance(document, dict) else {}


_BY_STATUS: dict[int, LineFailure] = {
    HTTPStatus.UNAUTHORIZED: LineFailure.UNAUTHORIZED,
    HTTPStatus.NOT_FOUND: LineFailure.MISSING,
    HTTPStatus.CONFLICT: LineFailure.TAKEN_ALREADY,
    HTTPStatus.TOO_MANY_REQUESTS: LineFailure.RATE,
}

_BY_WORDS = {
    (HTTPStatus.TOO_MANY_REQUESTS, "monthly limit"): LineFailure.QUOTA,
    (HTTPStatus.BAD_REQUEST, "Invalid reply token"): LineFailure.LATE_TOKEN,
    (HTTPStatus.BAD_REQUEST, "Failed to send messages"): LineFailure.NO_USER,
}


def _failure(status: int, words: str) -> LineFailure:
    """What an error means (LINE's reference, "Status codes" and "Error messages")."""
    for (told, part), failure in _BY_WORDS.items():
        if status == told and part in words:
            return failure
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return LineFailure.BROKEN
    return _BY_STATUS.get(status, LineFailure.REFUSED)


def _line(words: str) -> str:
    return " ".join(words.split())[:MOST_WORDS]
