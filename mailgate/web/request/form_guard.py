"""Proof that a POST comes from a page of ours (OWASP Cross-Site Request Forgery Prevention Cheat Sheet).

The browser says where a request comes from (Sec-Fetch-Site, or Origin where that is missing), and every form holds a
token. It is bound to the session; on the pages of somebody who is not logged in, to a cookie of its own.
"""

from urllib.parse import urlsplit

from starlette.requests import Request

from mailgate.dependencies import Dependencies
from mailgate.school.access.sessions import Visitor, session_of
from mailgate.web.request.cookies import Cookies, new_value

OPAQUE = "null"
"""The Origin of a page that hides its own, as some in-app browsers and privacy settings do (RFC 6454 section 7.3)."""


class Forged(Exception):
    """This POST does not come from a page of ours."""


class LoggedOut(Exception):
    """Nobody is logged in here (any more)."""


class FormGuard:
    """Makes and checks the tokens of forms."""

    def __init__(self, dependencies: Dependencies, cookies: Cookies) -> None:
        address = urlsplit(dependencies.settings.gateway.public_url)
        self._origin = f"{address.scheme}://{address.netloc}"
        self._keyring = dependencies.keyring
        self._entropy = dependencies.entropy
        self._cookies = cookies

    def token_for(self, request: Request, visitor: Visitor | None) -> tuple[str, str]:
        """The token of a page's forms, and the cookie that it is bound to where the browser does not hold it yet."""
        if visitor:
            return self._keyring.seal("form", visitor.session), ""
        held = self._cookies.form.read(request)
        bound = held or new_value(self._entropy)
        return self._keyring.seal("form", session_of(bound)), "" if held else bound

    def demand_own_page(self, request: Request) -> None:
        """Raises Forged when the browser says that another site made this request."""
        site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
        if site not in {None, "same-origin", "none"}:
            raise Forged
        if site is None and origin not in {None, OPAQUE, self._origin}:
            raise Forged

    def hides_origin(self, request: Request) -> bool:
        """Whether only the form's token can say where this request comes from."""
        return "sec-fetch-site" not in request.headers and request.headers.get("origin") == OPAQUE

    def is_of_session(self, request: Request, token: str) -> bool:
        """Whether a form's token is that of the session. Raises LoggedOut when there is none."""
        cookie = self._cookies.session.read(request)
        if not cookie:
            raise LoggedOut
        return self._matches(cookie, token)

    def is_of_browser(self, request: Request, token: str) -> bool:
        """Whether a form's token is one of this browser's, be somebody logged in or not."""
        return any(self._matches(cookie, token) for cookie in self._held(request))

    def keeps_cookies(self, request: Request) -> bool:
        """Whether the browser has kept the cookie of the page that it now sends a form of."""
        return any(self._held(request))

    def _held(self, request: Request) -> list[str]:
        cookies = (self._cookies.session.read(request), self._cookies.form.read(request))
        return [cookie for cookie in cookies if cookie]

    def _matches(self, cookie: str, token: str) -> bool:
        return self._keyring.seal_matches("form", session_of(cookie), token)
