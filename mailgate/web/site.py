"""What every page is made with."""

import contextlib
from dataclasses import dataclass

from starlette.datastructures import FormData
from starlette.requests import Request

from mailgate.dependencies import Dependencies
from mailgate.school.access.sessions import Visitor
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.ids import NoticeId
from mailgate.school.moment import Moment, Origin, Way
from mailgate.school.notices import views
from mailgate.school.notices.views import View
from mailgate.store import StoreUnavailable
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

    def moment(self, request: Request) -> Moment:
        """Now, for a unit of work that begins with this request."""
        return self.dependencies.moment(Origin(Way.PAGE, self.sessions.client(request)))

    async def saw(self, at: Moment, visitor: Visitor, *notices: View) -> None:
        """Put on record that this visitor is shown these notices, before they are. Raises StoreUnavailable."""
        if notices:
            await self.dependencies.store.write(views.seen, at.of(visitor.mailbox, visitor.address), notices)

    async def denied(self, request: Request, event: Event) -> None:
        """Put on record that somebody wanted what is not theirs. They are refused also where this cannot be written."""
        at = self.moment(request)
        notice = forms.number(request.path_params.get("notice", ""))
        with contextlib.suppress(StoreUnavailable):
            if visitor := await self.sessions.visitor(request):
                at = at.of(visitor.mailbox, visitor.address)
            await self.dependencies.store.write(record_repeated, at, event, notice=NoticeId(notice) if notice else None)

    async def form(self, request: Request) -> FormData:
        """The fields of a POST that came from a page of ours. Raises Forged, or HTTPException for what is no form."""
        self.sessions.demand_own_page(request)
        return await forms.read(request, self.dependencies.settings.limits.form_bytes)

    async def own_form(self, request: Request) -> FormData:
        """The same, of a visitor's own page. Raises LoggedOut or Forged too."""
        fields = await self.form(request)
        self.sessions.demand_own_form(request, forms.text(fields, "csrf"))
        return fields
