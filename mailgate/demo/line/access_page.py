"""The page of LINE to which our login page leads, and which tells the gateway who was linked."""

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from mailgate.demo.town.people import FOLDER
from mailgate.words.templates import environment

if TYPE_CHECKING:
    from mailgate.demo.line.platform import LinePlatform

NONCE = range(10, 256)
"""How long a nonce may be."""


class AccessPage:
    """access.line.me/dialog/bot/accountLink."""

    def __init__(self, platform: "LinePlatform") -> None:
        self._platform = platform
        self._page = environment(FOLDER.name, "ja").get_template("line-linked.html")

    async def show(self, request: Request) -> Response:
        """Use the link token up, and send the nonce to the gateway as an event of its user."""
        nonce = request.query_params.get("nonce", "")
        phone = None
        if len(nonce) in NONCE:
            user = self._platform.account.link_tokens.use(request.query_params.get("linkToken", ""))
            phone = self._platform.phone_of(user or "")
        if phone:
            link = {"result": "ok", "nonce": nonce}
            await self._platform.deliver(self._platform.new_event(phone, "accountLink", {"link": link}))
        return HTMLResponse(self._page.render(linked=phone is not None), 200 if phone else 400)
