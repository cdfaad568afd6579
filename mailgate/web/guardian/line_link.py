"""Linking the mailbox that is logged in to a user of LINE, and ending that: /line/link, /line/unlink.

The chat leads here with LINE's token of its user, which goes back to LINE with a nonce of ours.
"""

import re
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.addresses.line_urls import LINK_PATH, link_address
from mailgate.school.access import another_address, second_factor
from mailgate.school.access.line import linking
from mailgate.school.access.sessions import Visitor
from mailgate.school.directory import families
from mailgate.school.errors import NotFound
from mailgate.school.moment import Moment
from mailgate.web.access import destination
from mailgate.web.headers import HEADERS
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.request.form_guard import LoggedOut

_TOKEN = re.compile(r"[A-Za-z0-9_.~-]{1,255}")
_POLICY = "Content-Security-Policy"


@dataclass(frozen=True, slots=True)
class Linkable:
    """Whose children the mailbox speaks for, and what its owner has to do first: "login", "second-factor", or nothing.

    `is_open` says whether it may be linked.
    """

    names: tuple[str, ...]
    missing: str
    is_open: bool


def linkable(at: Moment, visitor: Visitor) -> Linkable:
    """What the page shows of a guardian. Raises NotFound for a mailbox without students."""
    family = families.load(visitor.mailbox)
    if not family.students:
        raise NotFound
    names = tuple(dict.fromkeys(student.name for student in family.students))
    is_open = linking.may_link(at, visitor.mailbox)
    return Linkable(names, second_factor.missing_for_change(at, visitor), is_open)


class LineLinkPages:
    """The page between the chat and LINE's own page, and the button that ends a link."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._store = context.dependencies.store
        self._access = context.dependencies.settings.line.access

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route(LINK_PATH, self.ask, methods=["GET"]),
            Route(LINK_PATH, self.link, methods=["POST"]),
            Route("/line/unlink", self.unlink, methods=["POST"]),
        ]

    async def ask(self, request: Request) -> Response:
        """Whether this mailbox is to be linked to the chat that led here."""
        visitor = await self._visitor(request)
        token = _link_token(request.query_params.get("linkToken", ""))
        found = await self._store.read(linkable, self._context.moment_of(request, visitor), visitor)
        response = self._context.renderer.page(
            request,
            "guardian/line_link",
            visitor,
            status=200 if token else 400,
            link_token=token,
            linkable=found,
            minutes=second_factor.CHANGE_SECONDS // 60,
            days=another_address.UNDO_DAYS,
        )
        response.headers[_POLICY] = HEADERS[_POLICY].replace("form-action 'self'", f"form-action 'self' {self._access}")
        if found.missing == "login":
            destination.remember(response, request, self._context.cookies.destination)
        return response

    async def link(self, request: Request) -> Response:
        """Take a nonce to LINE. Raises LoginTooOld and others as `linking.begin` does."""
        form = await self._context.form_of_session(request)
        visitor = await self._visitor(request)
        token = _link_token(forms.text(form, "link_token"))
        if not token:
            raise NotFound
        nonce = await self._store.write(linking.begin, self._context.moment_of(request, visitor), visitor)
        return RedirectResponse(link_address(self._access, token, nonce), 303)

    async def unlink(self, request: Request) -> Response:
        """End the link, or all of them."""
        await self._context.form_of_session(request)
        await self._context.sessions.write(request, self._context.moment(request), linking.unlink_all)
        return RedirectResponse("/family?unlinked#line", 303)

    async def _visitor(self, request: Request) -> Visitor:
        visitor = await self._context.sessions.visitor(request)
        if visitor is None:
            raise LoggedOut
        return visitor


def _link_token(typed: str) -> str:
    return typed if _TOKEN.fullmatch(typed) else ""
