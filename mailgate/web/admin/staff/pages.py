"""The staff of a school, a staff member's duties, adding and removing one (/admin/staff)."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId, StaffId
from mailgate.school.access.sessions import Visitor
from mailgate.school.changes.acts import staff
from mailgate.school.changes.acts.addresses import examined
from mailgate.school.changes.acts.objections import Objected
from mailgate.school.changes.acts.staff import Appointment, TypedMember
from mailgate.school.directory import access
from mailgate.school.directory.access import Access
from mailgate.school.directory.duties import Member
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.places import Task
from mailgate.school.directory.staff import grants, listing
from mailgate.school.directory.staff.grants import Authority
from mailgate.school.errors import NotFound
from mailgate.school.models import DutyKind, School
from mailgate.school.moment import Moment
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


@dataclass(frozen=True, slots=True)
class SentMember:
    """The form of a staff member as it was sent: what was typed and had been shown, and the doubts that were answered.

    `address` is that of a new one, `own_domain` ours.
    """

    typed: TypedMember
    seen: Appointment
    certain: frozenset[str]
    address: str
    own_domain: str


@dataclass(frozen=True, slots=True)
class MemberForm:
    """The form of a staff member, None for a new one; `objection` says why it was not done."""

    school: School
    authority: Authority
    member: Member | None
    typed: TypedMember
    seen: Appointment
    address: str = ""
    objection: Objected | None = None


# -- units of work ------------------------------------------------------------------------------------


def begin(at: Moment, mailbox: MailboxId, code: str) -> MemberForm:
    """The empty form of a new staff member. Raises NotFound."""
    return _form(access.at_school(at, mailbox, Permission.EDIT_STAFF, code), None)


def opened(at: Moment, mailbox: MailboxId, member: StaffId) -> MemberForm:
    """The form of a staff member as they are. Raises NotFound."""
    return _form(*access.to_member(at, mailbox, member))


def _form(allowed: Access, member: Member | None) -> MemberForm:
    seen = staff.of_member(member) if member else Appointment("", frozenset())
    authority = grants.of_member(allowed.member)
    return MemberForm(allowed.today.school, authority, member, _as_typed(seen), seen)


def add(at: Moment, mailbox: MailboxId, code: str, sent: SentMember) -> MemberForm:
    """Add a staff member. Raises NotFound."""
    form = replace(begin(at, mailbox, code), typed=sent.typed, address=sent.address)
    try:
        address = examined(sent.address, sent.own_domain, sent.certain)
        staff.add(at, form.school, form.authority, address, sent.typed, sent.certain)
    except Objected as objection:
        return replace(form, objection=objection)
    return form


def change(at: Moment, mailbox: MailboxId, member: StaffId, sent: SentMember) -> MemberForm:
    """Give a staff member another name or other duties. Raises NotFound."""
    form = replace(opened(at, mailbox, member), typed=sent.typed, seen=sent.seen)
    return _done(
        form, lambda whose: staff.change(at, form.school, form.authority, whose, sent.seen, sent.typed, sent.certain)
    )


def remove(at: Moment, mailbox: MailboxId, member: StaffId) -> MemberForm:
    """End somebody's work at the school. Raises NotFound."""
    form = opened(at, mailbox, member)
    return _done(form, lambda whose: staff.remove(at, form.school, form.authority, whose))


def _done(form: MemberForm, act: Callable[[MailboxId], None]) -> MemberForm:
    try:
        if form.member:
            act(form.member.mailbox.id)
    except Objected as objection:
        return replace(form, objection=objection)
    return form


def _as_typed(seen: Appointment) -> TypedMember:
    places: dict[DutyKind, list[str]] = {}
    for kind, *place in sorted(seen.tasks):
        places.setdefault(DutyKind(kind), []).append("-".join(filter(None, place)))
    return TypedMember(seen.name, {kind: " ".join(filter(None, each)) for kind, each in places.items()})


# -- pages --------------------------------------------------------------------------------------------


class StaffPages:
    """The pages of the staff."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/admin/staff", self.show, methods=["GET"]),
            Route("/admin/staff/new", self.begin, methods=["GET"]),
            Route("/admin/staff/new", self.add, methods=["POST"]),
            Route("/admin/staff/{member}", self.open, methods=["GET"]),
            Route("/admin/staff/{member}", self.change, methods=["POST"]),
            Route("/admin/staff/{member}/remove", self.ask_to_remove, methods=["GET"]),
            Route("/admin/staff/{member}/remove", self.remove, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """All who work at the school."""
        at, code = self._context.moment(request), request.query_params.get("school", "")
        visitor, found = await self._context.staff_sessions.read(request, at, listing.of_staff, code)
        became = request.query_params.get("became", "")
        return self._context.renderer.page(request, "admin/staff/list", visitor, found=found, became=became)

    async def begin(self, request: Request) -> Response:
        """The form of a new staff member."""
        at, code = self._context.moment(request), request.query_params.get("school", "")
        visitor, form = await self._context.staff_sessions.read(request, at, begin, code)
        return self._page(request, visitor, form)

    async def add(self, request: Request) -> Response:
        """Add a staff member."""
        at = self._context.moment(request)
        fields = await self._context.form(request)
        code, sent = forms.text(fields, "school"), self._sent(fields)
        if not await self._context.is_of_session(request, fields):
            visitor, form = await self._context.staff_sessions.read(request, at, begin, code)
            return self._page(request, visitor, replace(form, typed=sent.typed, address=sent.address), unsent=True)
        visitor, form = await self._context.staff_sessions.write(request, at, add, code, sent)
        return self._became(request, visitor, form, "added")

    async def open(self, request: Request) -> Response:
        """A staff member as they are."""
        at = self._context.moment(request)
        visitor, form = await self._context.staff_sessions.read(request, at, opened, member_of(request))
        return self._page(request, visitor, form)

    async def change(self, request: Request) -> Response:
        """Give a staff member another name or other duties."""
        fields = await self._context.form(request)
        try:
            return await self._change(request, fields)
        except NotFound:
            return await gone(self._context, request, fields)

    async def _change(self, request: Request, fields: FormData) -> Response:
        at, member, sent = self._context.moment(request), member_of(request), self._sent(fields)
        if not await self._context.is_of_session(request, fields):
            visitor, form = await self._context.staff_sessions.read(request, at, opened, member)
            return self._page(request, visitor, replace(form, typed=sent.typed, seen=sent.seen), unsent=True)
        visitor, form = await self._context.staff_sessions.write(request, at, change, member, sent)
        return self._became(request, visitor, form, "changed")

    async def ask_to_remove(self, request: Request) -> Response:
        """What it means that somebody is removed."""
        at = self._context.moment(request)
        visitor, form = await self._context.staff_sessions.read(request, at, opened, member_of(request))
        return self._last_look(request, visitor, form, unsent=False)

    async def remove(self, request: Request) -> Response:
        """End somebody's work at the school; a second press finds it done."""
        fields = await self._context.form(request)
        try:
            return await self._remove(request, fields)
        except NotFound:
            return await gone(self._context, request, fields)

    async def _remove(self, request: Request, fields: FormData) -> Response:
        at, member = self._context.moment(request), member_of(request)
        if not await self._context.is_of_session(request, fields):
            visitor, form = await self._context.staff_sessions.read(request, at, opened, member)
            return self._last_look(request, visitor, form, unsent=True)
        visitor, form = await self._context.staff_sessions.write(request, at, remove, member)
        if form.objection:
            return self._last_look(request, visitor, form, unsent=False)
        return RedirectResponse(f"/admin/staff?school={form.school.code}&became=removed", 303)

    def _sent(self, fields: FormData) -> SentMember:
        kinds = [kind for kind in DutyKind if kind in fields.getlist("duty")]
        seen = (str(each).split("|") for each in fields.getlist("seen_task"))
        return SentMember(
            typed=TypedMember(
                forms.text(fields, "name"), {kind: forms.text(fields, f"places_{kind}") for kind in kinds}
            ),
            seen=Appointment(forms.text(fields, "seen_name"), frozenset(_task(words) for words in seen)),
            certain=frozenset(map(str, fields.getlist("certain"))),
            address=forms.text(fields, "address"),
            own_domain=self._context.dependencies.settings.gateway.domain,
        )

    def _became(self, request: Request, visitor: Visitor, form: MemberForm, became: str) -> Response:
        if form.objection:
            return self._page(request, visitor, form)
        return RedirectResponse(f"/admin/staff?school={form.school.code}&became={became}", 303)

    def _page(self, request: Request, visitor: Visitor, form: MemberForm, *, unsent: bool = False) -> Response:
        objection = form.objection
        status = (409 if objection.now else 422) if objection else 422 if unsent else 200
        offered = [kind for kind in DutyKind if kind in form.authority.kinds or kind in form.typed.duties]
        return self._context.renderer.page(
            request, "admin/staff/form", visitor, status=status, form=form, offered=offered, unsent=unsent
        )

    def _last_look(self, request: Request, visitor: Visitor, form: MemberForm, *, unsent: bool) -> Response:
        status = 422 if form.objection or unsent else 200
        return self._context.renderer.page(
            request, "admin/staff/remove", visitor, status=status, form=form, unsent=unsent
        )


def _task(words: list[str]) -> Task:
    """A duty that a form had shown: its kind, its grade and its classroom."""
    kind, grade, classroom = [*words, "", "", ""][:3]
    return kind, grade, classroom


async def gone(context: PageContext, request: Request, fields: FormData) -> Response:
    """Leads to the list of the form's school, which says that somebody is no longer on it. Raises NotFound.

    It says so of whomever the list does not have: whether they work at another school stays unsaid.
    """
    code = forms.text(fields, "school")
    if not code:
        raise NotFound
    await context.staff_sessions.read(request, context.moment(request), access.at_school, Permission.EDIT_STAFF, code)
    return RedirectResponse(f"/admin/staff?school={code}&became=gone", 303)


def member_of(request: Request) -> StaffId:
    """The staff member whom the path names. Raises NotFound for what cannot be one."""
    number = forms.number(request.path_params["member"])
    if number is None:
        raise NotFound
    return StaffId(number)
