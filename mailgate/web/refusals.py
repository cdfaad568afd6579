"""A page for everything that cannot be done, also for what nobody expected; each says what to do now."""

import contextlib
import logging
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mailgate.school.audit.events import Event
from mailgate.web.access import destination
from mailgate.web.page_context import PageContext

log = logging.getLogger(__name__)


class Refusals:
    """A page for everything that cannot be done; each says what to do now."""

    def __init__(self, context: PageContext) -> None:
        self._context = context
        self._renderer = context.renderer
        self._telephones = context.telephones

    async def http(self, request: Request, error: Exception) -> Response:
        """No such page, a body that is too large or no form, a method that is not for this page."""
        if not isinstance(error, HTTPException):
            raise error
        if error.status_code == 404 and (page := _without_tail(request)):
            return RedirectResponse(page, 303)
        if error.status_code == 413:
            log.warning("refused a request (limit %(limit)s)", {"limit": "form_bytes"})
        if error.status_code == 503:
            log.warning("refused a request (limit %(limit)s)", {"limit": "web_bytes_in_flight"})
        response = await self._page(request, error.status_code)
        response.headers.update(error.headers or {})
        return response

    async def not_found(self, request: Request, _: Exception) -> Response:
        """No such notice for this person: the same page as for an address that leads nowhere."""
        if page := _without_tail(request):
            return RedirectResponse(page, 303)
        await self._context.denied(request, Event.NOTICE_DENIED)
        return await self._page(request, 404)

    async def logged_out(self, request: Request, _: Exception) -> Response:
        """The way to log in; what was typed meanwhile stays on the page."""
        kept = _kept(request)
        if kept.keys().isdisjoint({*_WRITTEN, *_TICKED}):
            response = RedirectResponse("/login", 303)
            destination.remember(response, request, self._context.cookies.destination)
            return response
        places = await self._telephones.of_anybody()
        return self._renderer.page(
            request,
            "access/logged_out",
            status=401,
            path=_path(request),
            kept=kept,
            written=_written(kept),
            places=places,
        )

    async def second_factor_missing(self, request: Request, _: Exception) -> Response:
        """The way to the second factor; a reply that was typed meanwhile stays on the page."""
        kept = _kept(request)
        if not any(kept.get(name) for name in (*_WRITTEN, *_TICKED)):
            return RedirectResponse(f"/second-factor?{urlencode({'to': request.url.path})}", 303)
        visitor = await self._context.sessions.visitor(request)
        return self._renderer.page(
            request,
            "access/second_factor_first",
            visitor,
            status=401,
            path=_path(request),
            kept=kept,
            written=_written(kept),
        )

    async def login_too_old(self, _: Request, __: Exception) -> Response:
        """The page of second factors, which says that one has to log in anew."""
        return RedirectResponse("/me/second-factor", 303)

    async def forged(self, request: Request, _: Exception) -> Response:
        """A form that is not ours, or older than this session."""
        await self._context.denied(request, Event.FORM_FORGED)
        return await self._page(request, 403)

    async def unavailable(self, request: Request, error: Exception) -> Response:
        """The database does not answer: everything typed is kept for another try."""
        log.error("the store is unavailable: %s", error)
        places = self._telephones.remembered or await self._telephones.of_anybody()
        return self._renderer.page(
            request, "unavailable", status=503, path=_path(request), kept=_kept(request), places=places
        )

    async def unexpected(self, request: Request) -> Response:
        """Something broke that we did not think of, and may break once more as the numbers are read."""
        places = self._telephones.remembered
        with contextlib.suppress(Exception):
            places = await self._telephones.of_visitor(request)
        return self._refusal(request, 500, places)

    async def _page(self, request: Request, status: int) -> Response:
        places = await self._telephones.of_visitor(request)
        return self._refusal(request, status, places)

    def _refusal(self, request: Request, status: int, places: list[dict[str, str]]) -> Response:
        code = status if status in _KNOWN else 400
        has_files = request.headers.get("content-type", "").startswith("multipart/")
        return self._renderer.page(request, "refusal", status=status, code=code, has_files=has_files, places=places)


_TAIL = "/.,>」』）)]】。、，\"'"
"""What mail programs take for a part of a link."""

_WRITTEN = ("remarks", "reply", "why")
"""The fields of all forms in which people write sentences."""

_TICKED = ("empty",)
"""The fields in which people tick much."""

_KNOWN = {400, 403, 404, 405, 413, 500}


def _kept(request: Request) -> FormData:
    """What was typed into the form that this request sent, if it got so far."""
    fields = getattr(request.state, "fields", None)
    return fields if isinstance(fields, FormData) else FormData()


def _written(kept: FormData) -> str:
    """The sentences among what was typed."""
    return "\n\n".join(text for name in _WRITTEN if isinstance(text := kept.get(name), str) and text)


def _without_tail(request: Request) -> str:
    """The page of a link to which a mail program added what stood behind it; empty where it added nothing."""
    path: str = request.scope["path"]
    page = path.rstrip(_TAIL)
    return page if request.method == "GET" and page.startswith("/") and page != path else ""


def _path(request: Request) -> str:
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


class LastResort:
    """Turns what nobody expected into a page without internals, and a log entry with them."""

    def __init__(self, app: ASGIApp, refusals: Refusals) -> None:
        self._app = app
        self._refusals = refusals

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except ClientDisconnect:
            log.debug("a client left in the middle of a form")
        except Exception:
            log.exception("a page failed")
            if begun or scope["type"] != "http":
                raise
            response = await self._refusals.unexpected(Request(scope))
            await response(scope, receive, send)
