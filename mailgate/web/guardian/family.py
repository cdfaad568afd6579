"""登録内容: what the school has registered of a guardian, and what they change of it themselves: /family."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.addresses.line_mailboxes import LINE_DOMAIN
from mailgate.addresses.line_urls import friend_address
from mailgate.ids import MailboxId, StudentId
from mailgate.mail import addresses
from mailgate.mail.addresses import masked
from mailgate.school.access import another_address, guardians, profiles, second_factor
from mailgate.school.access.another_address import AddressOutcome
from mailgate.school.access.line import users
from mailgate.school.access.sessions import Visitor
from mailgate.school.directory import families, mailboxes, people
from mailgate.school.directory.families import Family
from mailgate.school.errors import LoginTooOld, NotFound
from mailgate.school.models import AddressUse, Student
from mailgate.school.moment import Moment
from mailgate.school.notices.history import looks
from mailgate.school.notices.history.looks import Look
from mailgate.school.privacy import retention
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.request.form_guard import LoggedOut

LOOKS = 30
"""How many lines of who looked are shown."""


@dataclass(frozen=True, slots=True)
class OtherGuardian:
    """Another guardian of the same student: the masked address, and how it enrolled (`models.Guardianship`)."""

    address: str
    source: str


@dataclass(frozen=True, slots=True)
class SharedStudent:
    """A student with the other guardians."""

    student: Student
    others: Sequence[OtherGuardian]


@dataclass(frozen=True, slots=True)
class RegisteredSchool:
    """A school with the children there; `kept_from` is the day since which notices are kept there, `days` its rule."""

    name: str
    phone: str
    children: Sequence[SharedStudent]
    days: int | None
    kept_from: dt.date


@dataclass(frozen=True, slots=True)
class Registered:
    """All that the page shows; `is_settled` says whether this mailbox may hand anything on.

    `linked` is when each user of LINE was linked to it (seconds UTC).
    """

    places: Sequence[RegisteredSchool]
    looks: Sequence[Look]
    is_settled: bool
    linked: Sequence[int]


def registered(at: Moment, mailbox: MailboxId) -> Registered:
    """What is registered of a guardian. Raises NotFound for a mailbox without students."""
    family = families.load(mailbox)
    if not family.students:
        raise NotFound
    places = [_place(at, mailbox, students) for students in people.by_school(family.students)]
    linked = [row.linked for row in users.of_mailbox(mailbox)]
    return Registered(places, looks.at_family(mailbox)[:LOOKS], another_address.is_settled(at, mailbox), linked)


def _place(at: Moment, mailbox: MailboxId, students: Sequence[Student]) -> RegisteredSchool:
    school, today = students[0].school, Family(mailbox, tuple(students)).school_day(at)
    return RegisteredSchool(
        name=school.name,
        phone=school.phone,
        children=[SharedStudent(student, _others(student, mailbox)) for student in students],
        days=today.rules.keep_notices,
        kept_from=retention.first_kept_day(today.rules, today.day),
    )


def _others(student: Student, mailbox: MailboxId) -> list[OtherGuardian]:
    bound = profiles.guardianships(student.id)
    return [OtherGuardian(masked(owner.address), row.source) for row, owner in bound if owner.id != mailbox]


def leave(at: Moment, mailbox: MailboxId, students: Sequence[StudentId]) -> tuple[Student, ...]:
    """Leave for these students; those whom it was about. Raises NotFound where none of them is this guardian's."""
    family = families.load(mailbox)
    chosen = family.chosen(students)
    owner = mailboxes.find(mailbox)
    if not chosen or owner is None or not another_address.is_settled(at, mailbox):
        raise NotFound
    guardians.leave(at, owner, Family(mailbox, chosen))
    return chosen


class FamilyPages:
    """The page on which guardians see what is registered of them, and the one on which they leave."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._store = context.dependencies.store

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/family", self.see, methods=["GET"]),
            Route("/family", self.ask_address, methods=["POST"]),
            Route("/family/leave", self.ask_to_leave, methods=["GET"]),
            Route("/family/leave", self.leave, methods=["POST"]),
        ]

    async def see(self, request: Request) -> Response:
        """What is registered."""
        done = (each for each in ("sent", "unlinked") if each in request.query_params)
        return await self._page(request, next(done, ""))

    async def ask_address(self, request: Request) -> Response:
        """Send the letter by which another address is proven."""
        form = await self._context.form_of_session(request)
        visitor = await self._visitor(request)
        typed, use = forms.text(form, "address"), forms.text(form, "use")
        address = addresses.parse(typed)
        if address is None or address.domain in {self._context.dependencies.settings.gateway.domain, LINE_DOMAIN}:
            return await self._page(request, "no-address", typed, status=422)
        if use not in set(AddressUse):
            return await self._page(request, "no-use", typed, status=422)
        at = self._context.moment_of(request, visitor)
        try:
            answer = await self._store.write(another_address.ask, at, visitor, address, AddressUse(use))
        except LoginTooOld:
            return await self._page(request, "", typed, status=409)
        if answer is AddressOutcome.SENT:
            return RedirectResponse("/family?sent", 303)
        return await self._page(request, answer, typed, status=429 if answer is AddressOutcome.TOO_MANY else 422)

    async def _page(self, request: Request, answer: str, typed: str = "", *, status: int = 200) -> Response:
        at = self._context.moment(request)
        visitor, found = await self._context.sessions.read(request, at, registered)
        return self._context.renderer.page(
            request,
            "guardian/registered",
            visitor,
            status=status,
            registered=found,
            answer=answer,
            typed=typed,
            missing=await self._store.read(second_factor.missing_for_change, at, visitor),
            minutes=second_factor.CHANGE_SECONDS // 60,
            hours=another_address.HOURS_GOOD,
            days=another_address.UNDO_DAYS,
            line=self._context.dependencies.settings.line,
            is_by_line=mailboxes.is_by_line(visitor.address),
            friend=friend_address(self._context.dependencies.settings.line.basic_id),
        )

    async def _visitor(self, request: Request) -> Visitor:
        visitor = await self._context.sessions.visitor(request)
        if visitor is None:
            raise LoggedOut
        return visitor

    # -- leaving --------------------------------------------------------------------------------------

    async def ask_to_leave(self, request: Request) -> Response:
        """For which children, and what follows."""
        visitor, found = await self._context.sessions.read(request, self._context.moment(request), registered)
        return self._context.renderer.page(
            request, "guardian/leave", visitor, registered=found, days=another_address.UNDO_DAYS, is_missing=False
        )

    async def leave(self, request: Request) -> Response:
        """Leave: the session ends with it."""
        form = await self._context.form_of_session(request)
        at = self._context.moment(request)
        students = [StudentId(number) for each in form.getlist("student") if (number := forms.number(str(each)))]
        if not students:
            visitor, found = await self._context.sessions.read(request, at, registered)
            return self._context.renderer.page(
                request,
                "guardian/leave",
                visitor,
                status=422,
                registered=found,
                days=another_address.UNDO_DAYS,
                is_missing=True,
            )
        _, gone = await self._context.sessions.write(request, at, leave, students)
        response = self._context.renderer.page(request, "guardian/left", None, students=gone)
        self._context.sessions.take(response)
        return response
