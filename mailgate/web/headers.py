"""Security headers on every response, as plain ASGI."""

from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mailgate.settings import Settings

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; object-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    # Not no-referrer: with it Chromium sends "Origin: null" on our own POST.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
}
MAY_RUN_OUR_SCRIPT = {"Content-Security-Policy": f"{HEADERS['Content-Security-Policy']}; script-src 'self'"}
"""For a page with a script; workers that it registers are scripts, too (Content Security Policy 3, section 6.1.18)."""
HSTS = "max-age=31536000"


def security_headers(settings: Settings) -> Mapping[str, str]:
    """HEADERS, and where we are reached by TLS what keeps browsers to it (RFC 6797)."""
    if not settings.gateway.public_url.startswith("https:"):
        return HEADERS
    return {
        **HEADERS,
        "Strict-Transport-Security": HSTS + ("; includeSubDomains" if settings.web.hsts_subdomains else ""),
    }


class SecurityHeaders:
    """Adds these headers to every response, unless it says otherwise, and `no-store`, unless it may be kept."""

    def __init__(self, app: ASGIApp, *, headers: Mapping[str, str]) -> None:
        self._app = app
        usual = {**headers, "Cache-Control": "no-store"}
        self._headers = [(name.lower().encode(), value.encode()) for name, value in usual.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = message.get("headers", [])
                given = {name for name, _ in own}
                message = {
                    **message,
                    "headers": [*own, *(header for header in self._headers if header[0] not in given)],
                }
            await send(message)

        await self._app(scope, receive, send_with_headers)
