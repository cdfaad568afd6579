"""Who is visiting: the session's cookie, proof that a POST comes from our own page, and the client's address.

Threats that this stands against: a stolen database (it holds only the cookie's hash), a script that reads the cookie
(HttpOnly), a form on somebody else's page (SameSite, Sec-Fetch-Site or Origin, and a token bound to the session).
"""

import base64
import contextlib
import ipaddress
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from mailgate.dependencies import Dependencies
from mailgate.school.access import sessions
from mailgate.school.access.sessions import Visitor
from mailgate.school.ids import MailboxId
from mailgate.school.moment import Moment
from mailgate.store import StoreUnavailable

P = ParamSpec("P")
T = TypeVar("T")

COOKIE_BYTES = 32


class LoggedOut(Exception):
    """Nobody is logged in here (any more)."""


class Forged(Exception):
    """This POST does not come from a page of ours."""


class Sessions:
    """Reads and writes on behalf of the person who holds the request's cookie."""

    def __init__(self, dependencies: Dependencies) -> None:
        self._dependencies = dependencies
        address = urlsplit(dependencies.settings.gateway.public_url)
        self.secure = address.scheme == "https"
        self._origin = f"{address.scheme}://{address.netloc}"
        self._name = "__Host-mailgate" if self.secure else "mailgate"

    # -- the cookie ---------------------------------------------------------------------------------

    def new_cookie(self) -> str:
        """256 random bits for a session that is about to begin."""
        return base64.urlsafe_b64encode(self._dependencies.entropy(COOKIE_BYTES)).decode("ascii").rstrip("=")

    def give(self, response: Response, cookie: str, remember: bool) -> None:
        """Let the browser keep this cookie, beyond its own end if it is to be remembered."""
        keep = self._dependencies.settings.login.remember_days * 86_400 if remember else None
        response.set_cookie(self._name, cookie, max_age=keep, secure=self.secure, httponly=True, samesite="lax")

    def take(self, response: Response) -> None:
        """Let the browser forget its cookie."""
        response.delete_cookie(self._name, secure=self.secure, httponly=True, samesite="lax")

    # -- units of work of a visitor -----------------------------------------------------------------

    async def read(
        self,
        request: Request,
        at: Moment,
        unit: Callable[Concatenate[Moment, MailboxId, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> tuple[Visitor, T]:
        """Run a reading unit for the visitor's mailbox; the session counts as in use. Raises LoggedOut."""
        store = self._dependencies.store
        cookie = self._cookie(request)
        visitor, found = await store.read(lambda: self._visiting(at, cookie, unit, *args, **kwargs))
        if visitor.seen < at.now - sessions.TOUCH_SECONDS:
            with contextlib.suppress(StoreUnavailable):  # a page is not refused because this cannot be written down
                await store.write(sessions.touch, at, visitor.session)
        return visitor, found

    async def write(
        self,
        request: Request,
        at: Moment,
        unit: Callable[Concatenate[Moment, MailboxId, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> tuple[Visitor, T]:
        """Run a writing unit for the visitor's mailbox, in one transaction. Raises LoggedOut."""
        cookie = self._cookie(request)
        return await self._dependencies.store.write(lambda: self._acting(at, cookie, unit, *args, **kwargs))

    def _visiting(
        self,
        at: Moment,
        cookie: str,
        unit: Callable[Concatenate[Moment, MailboxId, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> tuple[Visitor, T]:
        visitor = sessions.visitor(at, cookie, self._dependencies.settings.login) if cookie else None
        if visitor is None:
            raise LoggedOut
        return visitor, unit(at.of(visitor.mailbox, visitor.address), visitor.mailbox, *args, **kwargs)

    def _acting(
        self,
        at: Moment,
        cookie: str,
        unit: Callable[Concatenate[Moment, MailboxId, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> tuple[Visitor, T]:
        visitor, found = self._visiting(at, cookie, unit, *args, **kwargs)
        if visitor.seen < at.now - sessions.TOUCH_SECONDS:
            sessions.touch(at, visitor.session)
        return visitor, found

    async def visitor(self, request: Request) -> Visitor | None:
        """Who is logged in, if anybody."""
        cookie = self._cookie(request)
        if not cookie:
            return None
        return await self._dependencies.store.read(
            sessions.visitor, self._dependencies.moment(), cookie, self._dependencies.settings.login
        )

    def _cookie(self, request: Request) -> str:
        return request.cookies.get(self._name, "")

    # -- where a request comes from -----------------------------------------------------------------

    def demand_own_page(self, request: Request) -> None:
        """Raises Forged when the browser says that another site made this request."""
        site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
        if site not in {None, "same-origin", "none"}:
            raise Forged
        if site is None and origin not in {None, self._origin}:
            raise Forged

    def demand_own_form(self, request: Request, token: str) -> None:
        """The same, and raises Forged too when `token` is not the session's. Raises LoggedOut."""
        self.demand_own_page(request)
        if not self.is_own_form(request, token):
            raise Forged

    def is_own_form(self, request: Request, token: str) -> bool:
        """Whether a form's token is that of the session. Raises LoggedOut when there is none."""
        cookie = self._cookie(request)
        if not cookie:
            raise LoggedOut
        return self._dependencies.keyring.seal_matches("form", sessions.session_of(cookie), token)

    def client(self, request: Request) -> str:
        """The client's IP address; X-Forwarded-For is believed from trusted proxies, the nearest stranger in it."""
        hops = [hop.strip() for line in request.headers.getlist("x-forwarded-for") for hop in line.split(",")]
        address = request.client.host if request.client else ""
        while hops and self._is_trusted(address):
            address = hops.pop()
        return address

    def _is_trusted(self, address: str) -> bool:
        try:
            parsed = ipaddress.ip_address(address)
        except ValueError:
            return False
        return any(parsed in network for network in self._dependencies.settings.web.trusted_proxies)
