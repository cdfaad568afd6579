"""The paper of one student, to be printed (/admin/roster/students/ID/paper)."""

import base64
import hashlib
import re

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId, StudentId
from mailgate.papers import handout
from mailgate.school.access import papers
from mailgate.school.access.papers import Issuer
from mailgate.school.directory import access
from mailgate.school.directory.permissions import Permission
from mailgate.school.errors import NotFound
from mailgate.school.moment import Moment
from mailgate.settings import Settings
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.web.staff.history.student import student_of

_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def issue(
    at: Moment, mailbox: MailboxId, student: StudentId, issuer: Issuer, settings: Settings, *, renew: bool
) -> str:
    """The page of a student's paper. Raises NotFound, also for one who has left."""
    allowed, row = access.to_student(at, mailbox, Permission.EDIT_ROSTER, student)
    if not row.enrolled:
        raise NotFound
    paper = papers.issue_one(at, row, issuer, renew=renew)
    return handout.page(allowed.today.school, [paper], settings.gateway, line_account=settings.line.basic_id)


class StudentPaperPages:
    """The page that prints a paper."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [Route("/admin/roster/students/{student}/paper", self.issue, methods=["POST"])]

    async def issue(self, request: Request) -> Response:
        """The paper with the code that is still good, or with a new one where that is wanted."""
        at, student = self._context.moment(request), student_of(request)
        fields = await self._context.form_of_session(request)
        dependencies = self._context.dependencies
        _, html = await self._context.staff_sessions.write(
            request,
            at,
            issue,
            student,
            handout.issuer(dependencies.keyring),
            dependencies.settings,
            renew=bool(forms.text(fields, "renew")),
        )
        return HTMLResponse(html, headers={"Content-Security-Policy": _policy(html)})


def _policy(html: str) -> str:
    """Lets the page have the stylesheet that stands in it, and nothing else (W3C, Content Security Policy Level 3)."""
    styles = (base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() for style in _STYLE.findall(html))
    allowed = " ".join(f"'sha256-{digest}'" for digest in styles)
    return f"default-src 'none'; style-src {allowed}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
