"""Adding, replacing and removing one guardian of a student (/admin/roster/students/ID/guardians)."""

from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId, StudentId
from mailgate.school.access.sessions import Visitor
from mailgate.school.changes.acts import guardians
from mailgate.school.changes.acts.objections import Objected
from mailgate.school.directory import access, mailboxes, people
from mailgate.school.directory.permissions import Permission
from mailgate.school.errors import NotFound
from mailgate.school.models import Mailbox, Student
from mailgate.school.moment import Moment
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.staff.history.student import student_of


@dataclass(frozen=True, slots=True)
class SentGuardian:
    """An address as it was typed, our own domain, and the doubts that were answered."""

    address: str
    own_domain: str
    certain: frozenset[str]


@dataclass(frozen=True, slots=True)
class GuardianForm:
    """The form of a student's new guardian, or of one who is replaced or removed; `objection`: why it is not done."""

    student: Student
    guardian: Mailbox | None
    address: str = ""
    objection: Objected | None = None


# -- units of work ------------------------------------------------------------------------------------


def opened(at: Moment, mailbox: MailboxId, student: StudentId, guardian: MailboxId | None) -> GuardianForm:
    """The form for a student, and for one of the guardians where that is named. Raises NotFound."""
    form = to_remove(at, mailbox, student, guardian)
    if form is None:
        raise NotFound
    return form


def to_remove(at: Moment, mailbox: MailboxId, student: StudentId, guardian: MailboxId | None) -> GuardianForm | None:
    """The same, None where this is no guardian of the student any more. Raises NotFound for the student."""
    form = _form(at, mailbox, student, guardian)
    return form if guardian is None or people.speaks_for(guardian, student) else None


def add(
    at: Moment, mailbox: MailboxId, student: StudentId, former: MailboxId | None, sent: SentGuardian
) -> GuardianForm:
    """Add a guardian, or put them in the place of a former one. Raises NotFound."""
    form = replace(_form(at, mailbox, student, former), address=sent.address)
    try:
        if former is None:
            guardians.add(at, form.student, sent.address, sent.own_domain, sent.certain)
        else:
            guardians.replace(at, form.student, former, sent.address, sent.own_domain, sent.certain)
    except Objected as objection:
        return replace(form, objection=objection)
    return form


def _form(at: Moment, mailbox: MailboxId, student: StudentId, guardian: MailboxId | None) -> GuardianForm:
    _, row = access.to_student(at, mailbox, Permission.EDIT_ROSTER, student)
    return GuardianForm(row, mailboxes.find(guardian) if guardian is not None else None)


def remove(at: Moment, mailbox: MailboxId, student: StudentId, guardian: MailboxId) -> None:
    """Take a guardian from a student. Raises NotFound."""
    _, row = access.to_student(at, mailbox, Permission.EDIT_ROSTER, student)
    guardians.remove(at, row, guardian)


# -- pages --------------------------------------------------------------------------------------------


class GuardianFormPages:
    """The forms of a guardian."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        all_guardians = "/admin/roster/students/{student}/guardians"
        return [
            Route(f"{all_guardians}/new", self.form, methods=["GET"]),
            Route(f"{all_guardians}/new", self.add, methods=["POST"]),
            Route(f"{all_guardians}/{{guardian}}/replace", self.form, methods=["GET"]),
            Route(f"{all_guardians}/{{guardian}}/replace", self.add, methods=["POST"]),
            Route(f"{all_guardians}/{{guardian}}/remove", self.last_look, methods=["GET"]),
            Route(f"{all_guardians}/{{guardian}}/remove", self.remove, methods=["POST"]),
        ]

    async def form(self, request: Request) -> Response:
        """The field for an address."""
        at = self._context.moment(request)
        visitor, form = await self._context.staff_sessions.read(
            request, at, opened, student_of(request), _guardian_of(request)
        )
        return self._page(request, visitor, form)

    async def add(self, request: Request) -> Response:
        """Take the address; what cannot be taken is shown again as it was typed."""
        at, student, former = self._context.moment(request), student_of(request), _guardian_of(request)
        fields = await self._context.form(request)
        own_domain = self._context.dependencies.settings.gateway.domain
        sent = SentGuardian(forms.text(fields, "address"), own_domain, frozenset(map(str, fields.getlist("certain"))))
        if not await self._context.is_of_session(request, fields):
            visitor, form = await self._context.staff_sessions.read(request, at, opened, student, former)
            return self._page(request, visitor, replace(form, address=sent.address), unsent=True)
        visitor, form = await self._context.staff_sessions.write(request, at, add, student, former, sent)
        if form.objection:
            return self._page(request, visitor, form)
        return RedirectResponse(f"/admin/roster/students/{student}?became=guardian-added", 303)

    async def last_look(self, request: Request) -> Response:
        """What it means that a guardian is removed."""
        return await self._last_look(request, unsent=False)

    async def remove(self, request: Request) -> Response:
        """Take a guardian from the student."""
        at, student, guardian = self._context.moment(request), student_of(request), _guardian_of(request)
        fields = await self._context.form(request)
        if guardian is None or not await self._context.is_of_session(request, fields):
            return await self._last_look(request, unsent=True)
        await self._context.staff_sessions.write(request, at, remove, student, guardian)
        return RedirectResponse(f"/admin/roster/students/{student}?became=guardian-removed", 303)

    async def _last_look(self, request: Request, *, unsent: bool) -> Response:
        at, student, guardian = self._context.moment(request), student_of(request), _guardian_of(request)
        visitor, form = await self._context.staff_sessions.read(request, at, to_remove, student, guardian)
        if form is None:
            return RedirectResponse(f"/admin/roster/students/{student}?became=guardian-gone", 303)
        return self._context.renderer.page(
            request,
            "admin/roster/remove_guardian",
            visitor,
            status=422 if unsent else 200,
            form=form,
            unsent=unsent,
        )

    def _page(self, request: Request, visitor: Visitor, form: GuardianForm, *, unsent: bool = False) -> Response:
        status = 422 if form.objection or unsent else 200
        return self._context.renderer.page(
            request, "admin/roster/guardian", visitor, status=status, form=form, unsent=unsent
        )


def _guardian_of(request: Request) -> MailboxId | None:
    """The guardian whom the path names, if it names one. Raises NotFound for what cannot be one."""
    if "guardian" not in request.path_params:
        return None
    number = forms.number(request.path_params["guardian"])
    if number is None:
        raise NotFound
    return MailboxId(number)
