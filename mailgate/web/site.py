"""What every page is made with."""

from dataclasses import dataclass

from starlette.datastructures import FormData
from starlette.requests import Request

from mailgate.dependencies import Dependencies
from mailgate.web import forms
from mailgate.web.rendering import Renderer
from mailgate.web.sessions import Sessions
from mailgate.web.telephones import Telephones


@dataclass(frozen=True, slots=True)
class Site:
    """The gateway's dependencies, the pages' templates, the visitors' sessions and the schools' numbers."""

    dependencies: Dependencies
    renderer: Renderer
    sessions: Sessions
    telephones: Telephones

    async def form(self, request: Request) -> FormData:
        """The fields of a POST that came from a page of ours. Raises Forged, or HTTPException for what is no form."""
        self.sessions.demand_own_page(request)
        return await forms.read(request, self.dependencies.settings.limits.form_bytes)

    async def own_form(self, request: Request) -> FormData:
        """The same, of a visitor's own page. Raises LoggedOut or Forged too."""
        fields = await self.form(request)
        self.sessions.demand_own_form(request, forms.text(fields, "csrf"))
        return fields
