"""What a request looks like by the time it gets here, for `mailgate doctor`: from which proxy, with which addresses.

Only somebody who has the key gets an answer; for everybody else there is no such page.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.addresses.client import is_in
from mailgate.dependencies import Dependencies
from mailgate.keys.signing import BadToken, Keyring
from mailgate.web.request.client import client_address

PATH = "/forwarded"
PURPOSE = "doctor"
VALID_SECONDS = 60


def authorization(keyring: Keyring) -> str:
    """The value of the header Authorization that opens the page."""
    return f"Bearer {keyring.link(PURPOSE, PURPOSE)}"


class Forwarded:
    """The answer."""

    def __init__(self, dependencies: Dependencies) -> None:
        self._keyring = dependencies.keyring
        self._proxies = dependencies.settings.web.trusted_proxies

    def routes(self) -> list[BaseRoute]:
        """The route of this answer."""
        return [Route(PATH, self.show, methods=["GET"])]

    async def show(self, request: Request) -> Response:
        """Show who brought the request, which addresses stood in X-Forwarded-For, and whom we take for the client."""
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        try:
            self._keyring.read_link(PURPOSE, token, VALID_SECONDS)
        except BadToken:
            raise HTTPException(404) from None
        peer = request.client.host if request.client else ""
        hops = [hop.strip() for field in request.headers.getlist("x-forwarded-for") for hop in field.split(",")]
        told = {"peer": peer, "trusted": is_in(peer, self._proxies), "forwarded": hops}
        return JSONResponse(told | {"client": client_address(request, self._proxies)})
