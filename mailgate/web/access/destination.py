"""The page that somebody asked for before they had logged in, as by a letter's link: the login leads there after all.

The browser keeps it for as long as a login takes. Whatever the cookie holds, it leads to a page of a notice, of news or
of a suspension, to that of notes, to one with which an app on the Home Screen opens, to the one that links LINE, or
nowhere.
"""

import re

from starlette.requests import Request
from starlette.responses import Response

from mailgate.addresses.line_urls import LINK_PATH
from mailgate.web.request.cookies import Cookie

SECONDS = 900
_PAGE = re.compile("/(?:(?:desk/)?notices|desk/suspensions|recovery|news)/[0-9]{1,19}|/me/push")
_LINKING = re.compile(rf"{LINK_PATH}\?linkToken=[A-Za-z0-9_.~-]{{1,255}}(?:&openExternalBrowser=1)?")
"""The chat leads here (mailgate/line)."""
_OPENED = re.compile(r"/(?:notices/new|news|desk)\?from=app")
"""With these an app on the Home Screen opens (templates/web/home_screen)."""


def remember(response: Response, request: Request, cookie: Cookie) -> None:
    """Let the browser keep the page that this request asked for, if it is one of these."""
    asked_for = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    page = asked_for if _is_page(asked_for) else request.url.path
    if request.method == "GET" and _is_page(page):
        cookie.give(response, page, SECONDS)


def path(request: Request, cookie: Cookie) -> str:
    """The page to show after the login: the page that was asked for, or the first one."""
    kept = cookie.read(request)
    return kept if _is_page(kept) else "/"


def _is_page(page: str) -> bool:
    return any(pattern.fullmatch(page) for pattern in (_PAGE, _OPENED, _LINKING))


def forget(response: Response, request: Request, cookie: Cookie) -> None:
    """Let the browser forget it, if it kept any."""
    if cookie.read(request):
        cookie.take(response)
