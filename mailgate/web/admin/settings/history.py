"""The history of a school's settings, with a button that takes a change back (/admin/settings/history)."""

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.school.directory.documents.reader import RulesError
from mailgate.school.directory.settings import history
from mailgate.web.admin.settings.pages import ADDRESS
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


class HistoryPages:
    """The list of changes."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of this page; they stand before those of the topics."""
        return [
            Route(f"{ADDRESS}/history", self.show, methods=["GET"]),
            Route(f"{ADDRESS}/history", self.take_back, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """The latest changes, or those before a revision."""
        asked = request.query_params
        became = next((word for word in ("taken-back", "nothing") if word in asked), "")
        return await self._page(request, forms.text(asked, "school"), forms.number(asked.get("before", "")), became)

    async def take_back(self, request: Request) -> Response:
        """Take a change back, as far as nobody changed its settings since."""
        at = self._context.moment(request)
        sent = await self._context.form_of_session(request)
        code, revision = forms.text(sent, "school"), forms.number(forms.text(sent, "revision")) or 0
        try:
            _, changed = await self._context.staff_sessions.write(request, at, history.take_back, code, revision)
        except RulesError:
            return await self._page(request, code, None, "impossible", 409)
        became = "taken-back" if changed else "nothing"
        return RedirectResponse(f"{ADDRESS}/history?{urlencode({became: '', 'school': code})}", 303)

    async def _page(self, request: Request, code: str, before: int | None, became: str, status: int = 200) -> Response:
        at = self._context.moment(request)
        visitor, found = await self._context.staff_sessions.read(request, at, history.of_school, code, before)
        return self._context.renderer.page(
            request, "admin/settings/history", visitor, status=status, found=found, became=became
        )
