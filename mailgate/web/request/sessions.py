"""Who is visiting: the session's cookie, and what is read and written in its owner's name.

Threats that this stands against: a stolen database (it holds only the cookie's hash), a script that reads the cookie
(HttpOnly).
"""

import contextlib
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from starlette.requests import Request
from starlette.responses import Response

from mailgate.dependencies import Dependencies
from mailgate.ids import MailboxId
from mailgate.school.access import sessions
from mailgate.school.access.sessions import Visitor
from mailgate.school.moment import DAY, Moment
from mailgate.store import StoreUnavailable
from mailgate.web.request.cookies import Cookies
from mailgate.web.request.form_guard import LoggedOut

P = ParamSpec("P")
T = TypeVar("T")


class Sessions:
    """Reads and writes on behalf of the person who holds the request's cookie.

    `admit` raises where the session does not suffice, and may add to the visitor; it runs in the unit of work.
    """

    def __init__(
        self, dependencies: Dependencies, cookies: Cookies, admit: Callable[[Visitor], Visitor] = lambda each: each
    ) -> None:
        self._dependencies = dependencies
        self._cookies = cookies
        self._admit = admit

    def give(self, response: Response, value: str, *, remember: bool) -> None:
        """Let the browser keep the cookie of a new session, beyond its own end if it is to be remembered."""
        keep = self._dependencies.settings.login.remember_days * DAY if remember else None
        self._cookies.session.give(response, value, keep)

    def take(self, response: Response) -> None:
        """Let the browser forget a session that has ended, and the pages that it still holds (W3C, Clear Site Data)."""
        self._cookies.session.take(response)
        response.headers["Clear-Site-Data"] = '"cache"'

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
        visitor = self._admit(visitor)
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
        return self._cookies.session.read(request)
