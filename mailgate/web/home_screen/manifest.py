"""What a phone has to know before it puts the pages on its Home Screen: /manifest.webmanifest.

Browsers fetch it without cookies (W3C Web Application Manifest, "Processing a manifest"), so its address says in which
language it is wanted (`lang`), of which school (`school`), and whether for its staff (`for=desk`).
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.school.directory import people
from mailgate.web.page_context import PageContext
from mailgate.words.catalogues import locale_of
from mailgate.words.languages import FAMILY_LANGUAGES, said_in

_KEEP = {"Cache-Control": "public, max-age=3600"}


class ManifestPages:
    """The manifests of the families' app and of the staff's."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The route of this file."""
        return [Route("/manifest.webmanifest", self.manifest, methods=["GET"])]

    async def manifest(self, request: Request) -> Response:
        """It names the school where the address does, or where there is only one."""
        asked = request.query_params
        language = self._language(request)
        file = "home_screen/family.json"
        if asked.get("for") == "desk":
            language, file = said_in(language)[-1], "home_screen/desk.json"
        school = await self._context.dependencies.store.read(people.school_called, asked.get("school", ""))
        text = self._context.renderer.file(language, file, tag=str(locale_of(language)), school=school)
        return Response(text, headers=_KEEP, media_type="application/manifest+json")

    def _language(self, request: Request) -> str:
        wanted = request.query_params.get("lang", "")
        return wanted if wanted in FAMILY_LANGUAGES else self._context.dependencies.settings.gateway.language
