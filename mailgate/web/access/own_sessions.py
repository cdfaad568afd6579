"""The sessions of a visitor, and ending each: /me/sessions."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId
from mailgate.school.access import sessions
from mailgate.school.directory import people
from mailgate.school.moment import Moment
from mailgate.settings import LoginSettings
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


def own(at: Moment, mailbox: MailboxId, login: LoginSettings) -> tuple[list[sessions.OpenSession], bool]:
    """The sessions of a mailbox, and whether it is on the staff of a school."""
    return sessions.list_of(at, mailbox, login), people.is_staff(mailbox)


class OwnSessionsPages:
    """The page on which people see where they are logged in."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [
            Route("/me/sessions", self.see, methods=["GET"]),
            Route("/me/sessions", self.close, methods=["POST"]),
        ]

    async def see(self, request: Request) -> Response:
        """Where this mailbox is logged in."""
        login = self._context.dependencies.settings.login
        visitor, (found, is_staff) = await self._context.sessions.read(
            request, self._context.moment(request), own, login
        )
        return self._context.renderer.page(
            request,
            "access/sessions",
            visitor,
            sessions=found,
            is_staff=is_staff,
            places=await self._context.telephones.of_visitor(request),
        )

    async def close(self, request: Request) -> Response:
        """End one session; this browser's own is a logout."""
        form = await self._context.form_of_session(request)
        session = forms.text(form, "session")
        visitor, _ = await self._context.sessions.write(request, self._context.moment(request), sessions.close, session)
        if session != visitor.session:
            return RedirectResponse("/me/sessions", 303)
        response = RedirectResponse("/login?left", 303)
        self._context.sessions.take(response)
        return response
