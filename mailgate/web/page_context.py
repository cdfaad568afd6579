"""What every page is made with."""

import contextlib
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from typing import Concatenate, ParamSpec

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from mailgate.dependencies import Dependencies
from mailgate.ids import NoticeId
from mailgate.machine.memory import BytesInFlight
from mailgate.school.access import second_factor, sessions
from mailgate.school.access.sessions import Visitor
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.directory import duties, people
from mailgate.school.errors import NotFound
from mailgate.school.moment import HOUR, MINUTE, Moment, Origin, Way
from mailgate.school.news import authors
from mailgate.school.notices import views
from mailgate.school.notices.views import View
from mailgate.store import StoreUnavailable
from mailgate.web.rendering import Renderer
from mailgate.web.request import forms
from mailgate.web.request.client import client_address
from mailgate.web.request.cookies import Cookies
from mailgate.web.request.form_guard import Forged, FormGuard, LoggedOut
from mailgate.web.request.looks import Looks, look_at
from mailgate.web.request.sessions import Sessions
from mailgate.web.telephones import Telephones

P = ParamSpec("P")


def _staff(visitor: Visitor) -> Visitor:
    """The visitor of a staff's page with their permissions. Raises SecondFactorMissing."""
    second_factor.demand(visitor)
    return replace(visitor, permissions=duties.permitted(visitor.mailbox))


@dataclass(frozen=True, slots=True)
class PageContext:
    """The gateway's dependencies, the pages' templates, what a request brings, and the schools' numbers.

    `staff_sessions` are those of staff, who may need a second factor.
    """

    dependencies: Dependencies
    cookies: Cookies
    guard: FormGuard
    renderer: Renderer
    sessions: Sessions
    staff_sessions: Sessions
    telephones: Telephones
    looks: Looks
    standing_looks: Looks
    in_flight: BytesInFlight

    @classmethod
    def over(cls, dependencies: Dependencies) -> "PageContext":
        """The context over these dependencies."""
        cookies = Cookies(dependencies.settings.gateway.public_url)
        guard = FormGuard(dependencies, cookies)
        ordinary = Sessions(dependencies, cookies)
        staff_sessions = Sessions(dependencies, cookies, _staff)
        renderer = Renderer(dependencies, cookies, guard)
        telephones = Telephones(dependencies, ordinary)
        looks = (Looks(MINUTE), Looks(HOUR))
        in_flight = BytesInFlight(dependencies.settings.limits.web_bytes_in_flight)
        return cls(dependencies, cookies, guard, renderer, ordinary, staff_sessions, telephones, *looks, in_flight)

    def moment(self, request: Request) -> Moment:
        """Now, for a unit of work that begins with this request."""
        return self.dependencies.moment(Origin(Way.PAGE, self.client(request)))

    def moment_of(self, request: Request, visitor: Visitor) -> Moment:
        """Now, for a unit of work that begins with a request of this visitor's."""
        return self.moment(request).of(visitor.mailbox, visitor.address)

    async def saw(self, at: Moment, visitor: Visitor, *notices: View) -> None:
        """Put on record that this visitor is shown these notices, before they are. Raises StoreUnavailable."""
        if notices:
            await self.record_look(at, visitor, look_at(notices), views.seen, notices)

    async def saw_again(self, at: Moment, visitor: Visitor, *notices: View) -> None:
        """Put on record what a page shows that came anew by itself: once an hour, and when it shows something else."""
        what = look_at(notices)
        if self.standing_looks.is_new(at, visitor, what):
            await self.saw(at, visitor, *notices)
            self.standing_looks.remember(visitor, what)

    async def record_look(
        self,
        at: Moment,
        visitor: Visitor,
        what: Hashable,
        put_on_record: Callable[Concatenate[Moment, P], None],
        *facts: P.args,
        **named: P.kwargs,
    ) -> None:
        """Put on record that this visitor looks at `what`, once a minute. Raises StoreUnavailable."""
        if self.looks.is_new(at, visitor, what):
            acting = at.of(visitor.mailbox, visitor.address)
            await self.dependencies.store.write(put_on_record, acting, *facts, **named)
            self.looks.remember(visitor, what)

    async def denied(self, request: Request, event: Event) -> None:
        """Put on record that somebody wanted what is not theirs. They are refused also where this cannot be written."""
        at = self.moment(request)
        notice = forms.number(request.path_params.get("notice", ""))
        with contextlib.suppress(StoreUnavailable):
            if visitor := await self.sessions.visitor(request):
                at = at.of(visitor.mailbox, visitor.address)
            await self.dependencies.store.write(record_repeated, at, event, notice=NoticeId(notice) if notice else None)

    async def form(self, request: Request, most_files: int = 0, most_bytes: int = forms.LARGEST_FILES) -> FormData:
        """The fields of a POST that came from a page of ours; `most_bytes` is for one that may have files.

        Raises Forged, or HTTPException for what is no form.
        """
        self.guard.demand_own_page(request)
        if most_files:
            fields = await forms.read_with_files(request, most_bytes, most_files, self.in_flight)
        else:
            fields = await forms.read(request, self.dependencies.settings.limits.form_bytes)
        if self.guard.hides_origin(request) and not self.guard.is_of_browser(request, _token(fields)):
            await fields.close()
            raise Forged
        return fields

    async def form_of_browser(self, request: Request) -> FormData:
        """The same, with a token of this browser, be somebody logged in or not. Raises Forged too."""
        fields = await self.form(request)
        self.demand_token_of_browser(request, fields)
        return fields

    def demand_token_of_browser(self, request: Request, fields: FormData) -> None:
        """Raises Forged where these fields came without a token of this browser."""
        if not self.guard.is_of_browser(request, _token(fields)):
            raise Forged

    async def form_of_session(
        self, request: Request, most_files: int = 0, most_bytes: int = forms.LARGEST_FILES
    ) -> FormData:
        """The same, with the session's token; with files for staff and the board. Raises LoggedOut, NotFound too."""
        if most_files:
            await self._demand_uploader(request)
        fields = await self.form(request, most_files, most_bytes)
        if not self.guard.is_of_session(request, _token(fields)):
            await fields.close()
            raise Forged
        return fields

    async def _demand_uploader(self, request: Request) -> None:
        """Refuse who uploads nothing on any page, before anything is read. Raises LoggedOut or NotFound."""
        visitor = await self.sessions.visitor(request)
        if visitor is None:
            raise LoggedOut
        board = self.dependencies.settings.news.board
        if not await self.dependencies.store.read(authors.is_staff_or_board, visitor.mailbox, board):
            raise NotFound

    async def is_of_session(self, request: Request, fields: FormData) -> bool:
        """Whether these fields came with the session's token; where not, that is on record. Raises LoggedOut."""
        is_own = self.guard.is_of_session(request, _token(fields))
        if not is_own:
            await self.denied(request, Event.FORM_FORGED)
        return is_own

    async def staff(self, request: Request) -> Visitor:
        """The visitor, who is on the staff of a school. Raises LoggedOut or NotFound."""
        visitor = await self.sessions.visitor(request)
        if visitor is None:
            raise LoggedOut
        if not await self.dependencies.store.read(people.is_staff, visitor.mailbox):
            raise NotFound
        return visitor

    async def verified(self, response: Response, cookie: str) -> Response:
        """The response that gives a session its new cookie after it has shown a second factor."""
        remembered = await self.dependencies.store.read(sessions.is_remembered, cookie)
        self.sessions.give(response, cookie, remember=remembered)
        return response

    def client(self, request: Request) -> str:
        """The client's IP address."""
        return client_address(request, self.dependencies.settings.web.trusted_proxies)


def _token(fields: FormData) -> str:
    return forms.text(fields, "csrf")
