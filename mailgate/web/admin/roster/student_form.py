"""Adding, moving and correcting a student, marking one as left and bringing one back (/admin/roster)."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId, StudentId
from mailgate.school.access.sessions import Visitor
from mailgate.school.changes.acts import students
from mailgate.school.changes.acts.objections import Objected
from mailgate.school.changes.acts.particulars import Particulars
from mailgate.school.directory import access
from mailgate.school.directory.permissions import Permission
from mailgate.school.models import School, Student
from mailgate.school.moment import Moment
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.staff.history.student import student_of


@dataclass(frozen=True, slots=True)
class SentStudent:
    """A student's form as it was sent: what was typed, what it had shown, and the doubts that were answered."""

    typed: Particulars
    seen: Particulars
    certain: frozenset[str]


@dataclass(frozen=True, slots=True)
class StudentForm:
    """The form of a student, or of a new one; `objection` says why it was not done, `done` whose it became."""

    school: School
    student: Student | None
    typed: Particulars
    seen: Particulars
    objection: Objected | None = None
    done: StudentId | None = None


# -- units of work ------------------------------------------------------------------------------------


def begin(at: Moment, mailbox: MailboxId, code: str) -> StudentForm:
    """The empty form of a new student. Raises NotFound."""
    school = access.at_school(at, mailbox, Permission.EDIT_ROSTER, code).today.school
    return StudentForm(school, None, Particulars(), Particulars())


def add(at: Moment, mailbox: MailboxId, code: str, sent: SentStudent) -> StudentForm:
    """Add a student. Raises NotFound."""
    form = replace(begin(at, mailbox, code), typed=sent.typed)
    try:
        return replace(form, done=students.add(at, form.school, sent.typed, sent.certain))
    except Objected as objection:
        return replace(form, objection=objection)


def opened(at: Moment, mailbox: MailboxId, student: StudentId) -> StudentForm:
    """The form of a student as the roster has them. Raises NotFound."""
    _, row = access.to_student(at, mailbox, Permission.EDIT_ROSTER, student)
    now = students.of_student(row)
    return StudentForm(row.school, row, now, now)


def correct(at: Moment, mailbox: MailboxId, student: StudentId, sent: SentStudent) -> StudentForm:
    """Move or correct a student. Raises NotFound."""
    return _changed(
        opened(at, mailbox, student), sent, lambda row: students.correct(at, row, sent.seen, sent.typed, sent.certain)
    )


def bring_back(at: Moment, mailbox: MailboxId, student: StudentId, sent: SentStudent) -> StudentForm:
    """Take back a student who left. Raises NotFound."""
    return _changed(
        opened(at, mailbox, student), sent, lambda row: students.bring_back(at, row, sent.typed, sent.certain)
    )


def _changed(form: StudentForm, sent: SentStudent, act: Callable[[Student], None]) -> StudentForm:
    form = replace(form, typed=sent.typed, seen=sent.seen)
    if form.student is None:
        return form
    try:
        act(form.student)
    except Objected as objection:
        return replace(form, objection=objection)
    return replace(form, done=form.student.id)


def leave(at: Moment, mailbox: MailboxId, student: StudentId) -> None:
    """Mark a student as left. Raises NotFound."""
    _, row = access.to_student(at, mailbox, Permission.EDIT_ROSTER, student)
    students.leave(at, row)


# -- pages --------------------------------------------------------------------------------------------


class StudentFormPages:
    """The forms of a student."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        student = "/admin/roster/students/{student}"
        return [
            Route("/admin/roster/new", self.begin, methods=["GET"]),
            Route("/admin/roster/new", self.add, methods=["POST"]),
            Route(f"{student}/edit", self.edit, methods=["GET"]),
            Route(f"{student}/edit", self.correct, methods=["POST"]),
            Route(f"{student}/return", self.offer_return, methods=["GET"]),
            Route(f"{student}/return", self.bring_back, methods=["POST"]),
            Route(f"{student}/leave", self.ask_to_leave, methods=["GET"]),
            Route(f"{student}/leave", self.leave, methods=["POST"]),
        ]

    async def begin(self, request: Request) -> Response:
        """The form of a new student."""
        at, code = self._context.moment(request), request.query_params.get("school", "")
        visitor, form = await self._context.staff_sessions.read(request, at, begin, code)
        place = {"grade": request.query_params.get("grade", ""), "classroom": request.query_params.get("class", "")}
        return self._page(request, visitor, "add", replace(form, typed=replace(form.typed, **place)))

    async def add(self, request: Request) -> Response:
        """Add a student; the page of the new student says how to go on."""
        at = self._context.moment(request)
        fields = await self._context.form(request)
        code, sent = forms.text(fields, "school"), _sent(fields)
        if not await self._context.is_of_session(request, fields):
            visitor, form = await self._context.staff_sessions.read(request, at, begin, code)
            return self._page(request, visitor, "add", replace(form, typed=sent.typed), unsent=True)
        visitor, form = await self._context.staff_sessions.write(request, at, add, code, sent)
        return self._became(request, visitor, "add", form)

    async def edit(self, request: Request) -> Response:
        """The form of a student as the roster has them."""
        return await self._opened(request, "correct")

    async def correct(self, request: Request) -> Response:
        """Move or correct a student."""
        return await self._change(request, "correct", correct)

    async def offer_return(self, request: Request) -> Response:
        """The form of a student who left."""
        return await self._opened(request, "return")

    async def bring_back(self, request: Request) -> Response:
        """Take a student back."""
        return await self._change(request, "return", bring_back)

    async def ask_to_leave(self, request: Request) -> Response:
        """What it means that a student leaves."""
        return await self._last_look(request, unsent=False)

    async def leave(self, request: Request) -> Response:
        """Mark a student as left."""
        at, student = self._context.moment(request), student_of(request)
        fields = await self._context.form(request)
        if not await self._context.is_of_session(request, fields):
            return await self._last_look(request, unsent=True)
        await self._context.staff_sessions.write(request, at, leave, student)
        return RedirectResponse(f"/admin/roster/students/{student}?became=left", 303)

    async def _last_look(self, request: Request, *, unsent: bool) -> Response:
        at, student = self._context.moment(request), student_of(request)
        visitor, form = await self._context.staff_sessions.read(request, at, opened, student)
        return self._context.renderer.page(
            request, "admin/roster/leave", visitor, status=422 if unsent else 200, student=form.student, unsent=unsent
        )

    async def _opened(self, request: Request, act: str) -> Response:
        at = self._context.moment(request)
        visitor, form = await self._context.staff_sessions.read(request, at, opened, student_of(request))
        return self._page(request, visitor, act, form)

    async def _change(
        self, request: Request, act: str, unit: Callable[[Moment, MailboxId, StudentId, SentStudent], StudentForm]
    ) -> Response:
        at, student = self._context.moment(request), student_of(request)
        fields = await self._context.form(request)
        sent = _sent(fields)
        if not await self._context.is_of_session(request, fields):
            visitor, form = await self._context.staff_sessions.read(request, at, opened, student)
            return self._page(request, visitor, act, replace(form, typed=sent.typed, seen=sent.seen), unsent=True)
        visitor, form = await self._context.staff_sessions.write(request, at, unit, student, sent)
        return self._became(request, visitor, act, form)

    def _became(self, request: Request, visitor: Visitor, act: str, form: StudentForm) -> Response:
        if form.done:
            return RedirectResponse(f"/admin/roster/students/{form.done}?became={act}", 303)
        return self._page(request, visitor, act, form)

    def _page(
        self, request: Request, visitor: Visitor, act: str, form: StudentForm, *, unsent: bool = False
    ) -> Response:
        objection = form.objection
        status = (409 if objection.now else 422) if objection else 422 if unsent else 200
        return self._context.renderer.page(
            request, "admin/roster/form", visitor, status=status, form=form, act=act, unsent=unsent
        )


def _sent(sent: FormData) -> SentStudent:
    typed, seen = (
        Particulars(**{each.name: forms.text(sent, f"{prefix}{each.name}") for each in fields(Particulars)})
        for prefix in ("", "seen_")
    )
    return SentStudent(typed, seen, frozenset(map(str, sent.getlist("certain"))))
