"""The form of a family's telephone numbers (/admin/roster/students/ID/phone)."""

from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId, StudentId
from mailgate.school.changes.acts import telephones
from mailgate.school.changes.acts.objections import Objected
from mailgate.school.directory import access
from mailgate.school.directory.permissions import Permission
from mailgate.school.models import Student
from mailgate.school.moment import Moment
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.staff.history.student import student_of


@dataclass(frozen=True, slots=True)
class TelephoneForm:
    """The numbers of a student's family as they are or were typed; `objection` says why they were not kept."""

    student: Student
    typed: str
    objection: Objected | None = None


def opened(at: Moment, mailbox: MailboxId, student: StudentId) -> TelephoneForm:
    """The form with the numbers that are kept. Raises NotFound."""
    _, row = access.to_student(at, mailbox, Permission.EDIT_ROSTER, student)
    return TelephoneForm(row, row.phone)


def change(at: Moment, mailbox: MailboxId, student: StudentId, typed: str) -> TelephoneForm:
    """Keep what was typed. Raises NotFound."""
    form = replace(opened(at, mailbox, student), typed=typed)
    try:
        telephones.change(at, form.student, typed)
    except Objected as objection:
        return replace(form, objection=objection)
    return form


class TelephoneFormPages:
    """The page with the form."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        path = "/admin/roster/students/{student}/phone"
        return [Route(path, self.edit, methods=["GET"]), Route(path, self.change, methods=["POST"])]

    async def edit(self, request: Request) -> Response:
        """The numbers that are kept, to be changed."""
        at = self._context.moment(request)
        visitor, form = await self._context.staff_sessions.read(request, at, opened, student_of(request))
        return self._context.renderer.page(request, "admin/roster/telephone", visitor, form=form)

    async def change(self, request: Request) -> Response:
        """Keep the numbers that were typed."""
        at, student = self._context.moment(request), student_of(request)
        typed = forms.text(await self._context.form_of_session(request), "phone")
        visitor, form = await self._context.staff_sessions.write(request, at, change, student, typed)
        if form.objection is None:
            return RedirectResponse(f"/admin/roster/students/{student}?became=phone", 303)
        return self._context.renderer.page(request, "admin/roster/telephone", visitor, status=422, form=form)
