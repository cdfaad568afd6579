"""Where to report a hole: `/.well-known/security.txt` (RFC 9116)."""

import datetime as dt

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.dependencies import Dependencies

PATH = "/.well-known/security.txt"
GOOD_FOR = dt.timedelta(days=180)
"""A reader asks again after this time; RFC 9116 section 2.5.5 recommends less than a year."""


class SecurityTxt:
    """Answers with the operator's contact, where the settings name an operator."""

    def __init__(self, dependencies: Dependencies) -> None:
        self._dependencies = dependencies

    def routes(self) -> list[BaseRoute]:
        """The route of this file; none without an operator, whom `postmaster@` would reach."""
        known = self._dependencies.settings.gateway.operator
        return [Route(PATH, self.show, methods=["GET"])] if known else []

    async def show(self, _: Request) -> Response:
        """Show the file."""
        gateway = self._dependencies.settings.gateway
        expires = dt.datetime.fromtimestamp(self._dependencies.clock(), dt.UTC) + GOOD_FOR
        return PlainTextResponse(
            f"Contact: mailto:postmaster@{gateway.domain}\n"
            f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}\n"
            "Preferred-Languages: ja, en\n"
            f"Canonical: {gateway.public_url}{PATH}\n"
        )
