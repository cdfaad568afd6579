"""Saying that a colleague is not there today, and that they are after all (/admin/staff/ID/away)."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId, StaffId
from mailgate.school.directory import access, duties
from mailgate.school.errors import NotFound
from mailgate.school.moment import Moment
from mailgate.web.admin.staff.pages import gone, member_of
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


def note(at: Moment, mailbox: MailboxId, member: StaffId) -> str:
    """Somebody is not there today. Returns the code of their school. Raises NotFound."""
    allowed, found = access.to_member(at, mailbox, member)
    duties.note_absence(allowed.today, found)
    return str(allowed.today.school.code)


def end(at: Moment, mailbox: MailboxId, member: StaffId) -> str:
    """Somebody is there after all. Returns the code of their school. Raises NotFound."""
    allowed, found = access.to_member(at, mailbox, member)
    duties.end_absence(allowed.today, found)
    return str(allowed.today.school.code)


class AbsencePages:
    """The two buttons."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these buttons."""
        return [Route("/admin/staff/{member}/away", self.change, methods=["POST"])]

    async def change(self, request: Request) -> Response:
        """Note an absence of today, or end it."""
        at, member = self._context.moment(request), member_of(request)
        fields = await self._context.form_of_session(request)
        unit = end if forms.text(fields, "back") else note
        try:
            _, code = await self._context.staff_sessions.write(request, at, unit, member)
        except NotFound:
            return await gone(self._context, request, fields)
        return RedirectResponse(f"/admin/staff?school={code}&became=absence", 303)
