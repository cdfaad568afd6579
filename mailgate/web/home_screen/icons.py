"""The icons of the installable apps, drawn by scripts/icons: /icons/NAME."""

import hashlib

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.resources import TEMPLATES

_FILES = {file.name: file.read_bytes() for file in sorted((TEMPLATES / "web" / "icons").iterdir())}
_TYPES = {"png": "image/png", "svg": "image/svg+xml"}
_KEEP_FOR_EVER = "public, max-age=31536000, immutable"
_KEEP_FOR_A_DAY = "public, max-age=86400"


def address(name: str) -> str:
    """Where an icon is, by an address that names its content."""
    return f"/icons/{name}?v={hashlib.sha256(_FILES[name]).hexdigest()[:16]}"


def routes() -> list[BaseRoute]:
    """The routes of these files; iPhones ask for the last one by themselves."""
    return [
        Route("/icons/{name}", icon, methods=["GET"]),
        Route("/apple-touch-icon.png", apple_touch_icon, methods=["GET"]),
    ]


async def icon(request: Request) -> Response:
    """One of them; under its plain name it may change, and is asked for once a day."""
    content = _FILES.get(name := request.path_params["name"])
    if content is None:
        raise HTTPException(404)
    keep = _KEEP_FOR_EVER if "v" in request.query_params else _KEEP_FOR_A_DAY
    return Response(content, headers={"Cache-Control": keep}, media_type=_TYPES[name.rpartition(".")[2]])


async def apple_touch_icon(_: Request) -> Response:
    """Where that icon really is."""
    return RedirectResponse(address("apple-touch-icon.png"), 301, {"Cache-Control": _KEEP_FOR_A_DAY})
