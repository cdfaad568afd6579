"""What guardians see: their notices, one of them, and taking one back. Writing them is in notice_form.py."""

from collections.abc import Collection, Container
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId, NoticeId
from mailgate.school.changes import farewells
from mailgate.school.directory import people
from mailgate.school.errors import NotFound, Overtaken
from mailgate.school.models import State
from mailgate.school.moment import Moment
from mailgate.school.news import archive, authors
from mailgate.school.notices import submission, views
from mailgate.school.notices.history import readers
from mailgate.school.notices.history.of_notice import HistoryStep
from mailgate.school.notices.views import View
from mailgate.web.guardian import offers
from mailgate.web.guardian.offers import NoticeOffer, OfferedSchool
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms

JUST_NOW_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Home:
    """What the first page shows; a mailbox without students has no `places`.

    `unread` is how many of the schools' announcements nobody said to have read. `until` is the last day of a farewell,
    an ISO date, where it has one. `is_board`: this mailbox is the board of education's, and nobody else's.
    """

    places: tuple[OfferedSchool, ...]
    notices: list[View]
    is_staff: bool
    unread: int
    until: str = ""
    is_board: bool = False

    def among(self, sent: Container[int | None], since: int) -> list[View]:
        """The notices of these that were sent after this moment: a page that is opened again later is silent."""
        return [notice for notice in self.notices if notice.id in sent and notice.created > since]


def home(_: Moment, mailbox: MailboxId, board: Collection[str] = ()) -> Home:
    """The first page of a guardian; `board` are the addresses of the board of education (settings.ini)."""
    family = people.students_of(mailbox)
    until = "" if family else farewells.last_day(mailbox)
    notices, unread = views.list_of_guardian(mailbox), archive.unread(mailbox)
    is_staff = people.is_staff(mailbox)
    is_board = bool(board) and not (family or is_staff) and authors.is_staff_or_board(mailbox, board)
    return Home(offers.places(family), notices, is_staff, unread, until, is_board)


def one(at: Moment, mailbox: MailboxId, notice: NoticeId) -> tuple[View, NoticeOffer | None]:
    """A notice, and what may be sent next about its student: nothing where they have left. Raises NotFound."""
    view = views.of_guardian(mailbox, notice)
    offer = offers.offer(at, mailbox, view)
    return view, offer if offer and offer.is_about(view.student_id) else None


@dataclass(frozen=True, slots=True)
class NoticeSheet:
    """A notice, what may be sent next about its student, and what the family and the school did with it."""

    notice: View
    offer: NoticeOffer | None
    steps: list[HistoryStep]


def sheet(at: Moment, mailbox: MailboxId, notice: NoticeId) -> NoticeSheet:
    """A notice as its page shows it. Raises NotFound."""
    return NoticeSheet(*one(at, mailbox, notice), readers.for_guardian(mailbox, notice))


def withdraw(at: Moment, mailbox: MailboxId, notice: NoticeId, revision: int) -> View | None:
    """Take a notice back; the notice as it is now where somebody was quicker. Raises NotFound."""
    try:
        submission.withdraw(at, mailbox, notice, revision)
    except Overtaken:
        return views.of_guardian(mailbox, notice)
    return None


class GuardianPages:
    """The pages of a family."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/", self.home, methods=["GET"]),
            Route("/notices/{notice}", self.notice, methods=["GET"]),
            Route("/notices/{notice}/withdraw", self.ask_withdrawal, methods=["GET"]),
            Route("/notices/{notice}/withdraw", self.withdraw, methods=["POST"]),
        ]

    async def home(self, request: Request) -> Response:
        """The notices of all students; who only works at a school is shown the desk, the board its announcements."""
        at = self._context.moment(request)
        visitor, found = await self._context.sessions.read(
            request, at, home, self._context.dependencies.settings.news.board
        )
        if found.is_staff and not found.places:
            return RedirectResponse("/desk", 303)
        if found.is_board:
            return RedirectResponse("/desk/news", 303)
        await self._context.saw(at, visitor, *found.notices)
        sent = {forms.number(typed) for typed in request.query_params.getlist("sent")}
        return self._context.renderer.page(
            request,
            "guardian/home",
            visitor,
            home=found,
            just_sent=found.among(sent, at.now - JUST_NOW_SECONDS),
            phones=[] if found.places else await self._context.telephones.of_visitor(request),
        )

    async def notice(self, request: Request) -> Response:
        """One notice with the school's answers."""
        at, notice = self._context.moment(request), notice_of(request)
        visitor, found = await self._context.sessions.read(request, at, sheet, notice)
        await self._context.saw(at, visitor, found.notice)
        return self._context.renderer.page(
            request, "guardian/notice", visitor, notice=found.notice, offer=found.offer, steps=found.steps
        )

    async def ask_withdrawal(self, request: Request) -> Response:
        """Whether it is really to be taken back."""
        at, notice = self._context.moment(request), notice_of(request)
        visitor, (view, offer) = await self._context.sessions.read(request, at, one, notice)
        if view.state != State.SUBMITTED or offer is None:
            return RedirectResponse(f"/notices/{view.id}", 303)
        await self._context.saw(at, visitor, view)
        return self._context.renderer.page(request, "guardian/withdraw", visitor, notice=view)

    async def withdraw(self, request: Request) -> Response:
        """Take it back."""
        at = self._context.moment(request)
        form = await self._context.form_of_session(request)
        notice, revision = notice_of(request), forms.number(forms.text(form, "revision")) or 0
        visitor, now = await self._context.sessions.write(request, at, withdraw, notice, revision)
        if now and now.state != State.WITHDRAWN:
            await self._context.saw(at, visitor, now)
            return self._context.renderer.page(
                request, "guardian/overtaken", visitor, status=409, notice=now, wanted=None
            )
        return RedirectResponse(f"/notices/{notice}", 303)


def notice_of(request: Request) -> NoticeId:
    """The notice that the path names. Raises NotFound for what cannot be one."""
    notice = forms.number(request.path_params["notice"])
    if notice is None:
        raise NotFound
    return NoticeId(notice)
