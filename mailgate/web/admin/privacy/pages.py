"""What a school keeps, and a family's data as a file or erased at the family's request (/admin/privacy).

Whom somebody looks for comes by POST: addresses and names do not belong into the logs of proxies.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId
from mailgate.papers import family_files
from mailgate.school.models import Student
from mailgate.school.moment import Moment
from mailgate.school.privacy import erasure, export, overview, subjects
from mailgate.school.privacy.erasure import Erasure
from mailgate.school.privacy.export import Known
from mailgate.school.privacy.overview import Keeping
from mailgate.school.privacy.subjects import NobodyHere, SeveralMatch, Subject
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.words.languages import said_in

MOST_SHOWN = 30
"""How many students are offered where several match."""


@dataclass(frozen=True, slots=True)
class PrivacyPart:
    """What the page shows: what the school keeps, and whom the words `who` found, or several, or nobody."""

    keeping: Keeping
    who: str = ""
    subject: Subject | None = None
    planned: Erasure | None = None
    several: Sequence[Student] = ()
    became: str = ""


# -- units of work ------------------------------------------------------------------------------------


def look(at: Moment, mailbox: MailboxId, code: str, who: str) -> PrivacyPart:
    """The page, with the family that an admin looks for. Raises NotFound."""
    keeping = overview.of_admin(at, mailbox, code)
    if not who:
        return PrivacyPart(keeping)
    try:
        subject = subjects.of_admin(at, mailbox, keeping.school.code, who)
    except NobodyHere:
        return PrivacyPart(keeping, who, became="nobody")
    except SeveralMatch as several:
        return PrivacyPart(keeping, who, several=several.students)
    return PrivacyPart(keeping, who, subject, erasure.preview(subject))


def known(at: Moment, mailbox: MailboxId, code: str, who: str) -> tuple[Subject, Known]:
    """All that is known of them at an admin's school. Raises NotFound, NobodyHere or SeveralMatch."""
    subject = subjects.of_admin(at, mailbox, code, who)
    return subject, export.known(subject)


def erase(at: Moment, mailbox: MailboxId, code: str, who: str) -> Erasure:
    """Erase what is known of them at an admin's school. Raises NotFound, NobodyHere or SeveralMatch."""
    return erasure.erase(at, subjects.of_admin(at, mailbox, code, who))


# -- pages --------------------------------------------------------------------------------------------


class PrivacyPages:
    """The page, the file, and the erasure."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of these pages."""
        return [
            Route("/admin/privacy", self.show, methods=["GET"]),
            Route("/admin/privacy", self.search, methods=["POST"]),
            Route("/admin/privacy/export", self.export, methods=["POST"]),
            Route("/admin/privacy/erase", self.erase, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """What the school keeps, and the form to look for a family."""
        return await self._page(request, request.query_params.get("school", ""), "")

    async def search(self, request: Request) -> Response:
        """The family that was looked for, with what can be done."""
        fields = await self._context.form_of_session(request)
        return await self._page(request, forms.text(fields, "school"), forms.text(fields, "who"))

    async def export(self, request: Request) -> Response:
        """The file, once it is on record that it is given away."""
        at = self._context.moment(request)
        fields = await self._context.form_of_session(request)
        school, who = forms.text(fields, "school"), forms.text(fields, "who")
        try:
            visitor, (subject, found) = await self._context.staff_sessions.read(request, at, known, school, who)
        except (NobodyHere, SeveralMatch):
            return await self._page(request, school, who)
        await self._context.dependencies.store.write(export.given, self._context.moment_of(request, visitor), subject)
        if forms.text(fields, "format") == "json":
            return _file(family_files.as_json(found), "json")
        gateway = self._context.dependencies.settings.gateway
        language = said_in(visitor.language or gateway.language)[-1]
        return _file(family_files.as_html(found, language, gateway.time_zone, at.now), "html")

    async def erase(self, request: Request) -> Response:
        """Erase them, where the words were typed once more."""
        at = self._context.moment(request)
        fields = await self._context.form(request)
        school, who = forms.text(fields, "school"), forms.text(fields, "who")
        if not await self._context.is_of_session(request, fields) or forms.text(fields, "again") != who:
            return await self._page(request, school, who, became="untyped", status=422)
        try:
            await self._context.staff_sessions.write(request, at, erase, school, who)
        except (NobodyHere, SeveralMatch):
            return await self._page(request, school, who)
        await self._context.dependencies.store.forget()
        return await self._page(request, school, "", became="erased")

    async def _page(self, request: Request, school: str, who: str, became: str = "", status: int = 200) -> Response:
        at = self._context.moment(request)
        visitor, part = await self._context.staff_sessions.read(request, at, look, school, who)
        return self._context.renderer.page(
            request,
            "admin/privacy/privacy",
            visitor,
            status=status,
            part=part,
            became=became or part.became,
            most=MOST_SHOWN,
        )


def _file(text: str, kind: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="family.{kind}"'}
    return Response(text.encode("utf-8"), media_type=family_files.MEDIA_TYPES[kind], headers=headers)
