"""What pages load beside themselves: the stylesheet. There is no icon."""

import hashlib

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.resources import TEMPLATES

_STYLE = (TEMPLATES / "web" / "style.css").read_bytes()
STYLE_HREF = f"/style.css?v={hashlib.sha256(_STYLE).hexdigest()[:16]}"


def routes() -> list[BaseRoute]:
    """The routes of these files."""
    return [Route("/style.css", style, methods=["GET"]), Route("/favicon.ico", icon, methods=["GET"])]


async def style(_: Request) -> Response:
    """The stylesheet; its address names its content, so that it may be kept for ever."""
    return Response(_STYLE, headers={"Cache-Control": "public, max-age=31536000, immutable"}, media_type="text/css")


async def icon(_: Request) -> Response:
    """There is none, though every browser asks: in a year it may ask again."""
    return Response(status_code=204, headers={"Cache-Control": "public, max-age=31536000"})
