"""What pages load beside themselves: stylesheets, and the scripts of the two pages that need one."""

import hashlib

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.resources import TEMPLATES

_KEEP = {"Cache-Control": "public, max-age=31536000, immutable"}
"""The address of a file names its content, so that browsers may keep it for ever."""


def _address(file: str, content: bytes) -> str:
    return f"/{file}?v={hashlib.sha256(content).hexdigest()[:16]}"


_STYLE = (TEMPLATES / "web" / "style.css").read_bytes()
_DESK_STYLE = (TEMPLATES / "web" / "desk.css").read_bytes()
_HOME_SCREEN_STYLE = (TEMPLATES / "web" / "home_screen.css").read_bytes()
_SCRIPT = (TEMPLATES / "web" / "access" / "passkey.js").read_bytes()
_PUSH_SCRIPT = (TEMPLATES / "web" / "push" / "push.js").read_bytes()
_PUSH_WORKER = (TEMPLATES / "web" / "push" / "worker.js").read_bytes()
STYLE_HREF = _address("style.css", _STYLE)
DESK_STYLE_HREF = _address("desk.css", _DESK_STYLE)
HOME_SCREEN_STYLE_HREF = _address("home_screen.css", _HOME_SCREEN_STYLE)
PASSKEY_SCRIPT = _address("passkey.js", _SCRIPT)
PUSH_SCRIPT = _address("push.js", _PUSH_SCRIPT)


def routes() -> list[BaseRoute]:
    """The routes of these files."""
    return [
        Route("/style.css", style, methods=["GET"]),
        Route("/desk.css", desk_style, methods=["GET"]),
        Route("/home_screen.css", home_screen_style, methods=["GET"]),
        Route("/passkey.js", script, methods=["GET"]),
        Route("/push.js", push_script, methods=["GET"]),
        Route("/push-worker.js", push_worker, methods=["GET"]),
        Route("/favicon.ico", icon, methods=["GET"]),
    ]


async def style(_: Request) -> Response:
    """The stylesheet of every page: small, for old phones."""
    return Response(_STYLE, headers=_KEEP, media_type="text/css")


async def desk_style(_: Request) -> Response:
    """What the staff's pages have beside it: tables, pictures, papers."""
    return Response(_DESK_STYLE, headers=_KEEP, media_type="text/css")


async def home_screen_style(_: Request) -> Response:
    """What the pages about the Home Screen have beside it: line drawings."""
    return Response(_HOME_SCREEN_STYLE, headers=_KEEP, media_type="text/css")


async def script(_: Request) -> Response:
    """The script that asks the browser for a passkey."""
    return Response(_SCRIPT, headers=_KEEP, media_type="text/javascript")


async def push_script(_: Request) -> Response:
    """The script that lets the browser subscribe to notes."""
    return Response(_PUSH_SCRIPT, headers=_KEEP, media_type="text/javascript")


async def push_worker(_: Request) -> Response:
    """The worker that shows notes; browsers ask for it again, since it has one address for ever."""
    return Response(_PUSH_WORKER, media_type="text/javascript")


async def icon(_: Request) -> Response:
    """There is none, though every browser asks: in a year it may ask again."""
    return Response(status_code=204, headers={"Cache-Control": "public, max-age=31536000"})
