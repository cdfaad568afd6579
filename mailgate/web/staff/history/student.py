"""A student's school year (/desk/students/ID?year=2026)."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import StudentId
from mailgate.school.attendance.students import year as school_year
from mailgate.school.errors import NotFound
from mailgate.school.notices.history import readers
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


class StudentPages:
    """The page of a student."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [Route("/desk/students/{student}", self.show, methods=["GET"])]

    async def show(self, request: Request) -> Response:
        """The notices of a year, its days by mark and reason, and what stands out."""
        at, student = self._context.moment(request), student_of(request)
        year = forms.number(request.query_params.get("year", ""))
        visitor, found = await self._context.staff_sessions.read(request, at, school_year.of_staff, student, year)
        await self._context.record_look(at, visitor, ("student", student), readers.seen, student, None)
        return self._context.renderer.page(request, "history/student", visitor, year=found, student=found.student)


def student_of(request: Request) -> StudentId:
    """The student whom the path names. Raises NotFound for what cannot be one."""
    student = forms.number(request.path_params["student"])
    if student is None:
        raise NotFound
    return StudentId(student)
