"""Security headers on every response, as plain ASGI."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    # Not no-referrer: with it Chromium sends "Origin: null" on our own POST.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
}
HSTS = "max-age=31536000"


class SecurityHeaders:
    """Adds HEADERS to every response, `no-store` unless it says otherwise, and HSTS where we are reached by TLS."""

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        self._app = app
        given = HEADERS | ({"Strict-Transport-Security": HSTS} if secure else {})
        self._headers = [(name.lower().encode(), value.encode()) for name, value in given.items()]
        self._uncached = [*self._headers, (b"cache-control", b"no-store")]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = message.get("headers", [])
                cached = any(name == b"cache-control" for name, _ in given)
                message = {**message, "headers": [*given, *(self._headers if cached else self._uncached)]}
            await send(message)

        await self._app(scope, receive, send_with_headers)
