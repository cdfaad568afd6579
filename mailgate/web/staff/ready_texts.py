"""The school's texts to answer a family with by one button: an admin changes them, one a line (/desk/replies)."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.school.access.sessions import Visitor
from mailgate.school.desk import ready_texts
from mailgate.school.desk.ready_texts import LONGEST, MOST, ReadyTexts
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


class ReadyTextsPages:
    """The page of these texts."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [
            Route("/desk/replies", self.show, methods=["GET"]),
            Route("/desk/replies", self.change, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """The texts as they are."""
        at, code = self._context.moment(request), request.query_params.get("school", "")
        visitor, found = await self._context.staff_sessions.read(request, at, ready_texts.of_school, code)
        became = "saved" if "saved" in request.query_params else ""
        return self._page(request, visitor, found, "\n".join(found.texts), became)

    async def change(self, request: Request) -> Response:
        """Take the texts; what cannot be taken is shown again as it was typed."""
        at = self._context.moment(request)
        form = await self._context.form(request)
        code, typed = forms.text(form, "school"), forms.text(form, "texts")
        texts, seen = _lines(typed), _lines(forms.text(form, "seen"))
        became = _problem(texts) if await self._context.is_of_session(request, form) else "unsaved"
        if not became:
            _, is_done = await self._context.staff_sessions.write(request, at, ready_texts.change, code, seen, texts)
            if is_done:
                return RedirectResponse(f"/desk/replies?saved&school={code}", 303)
        visitor, found = await self._context.staff_sessions.read(request, at, ready_texts.of_school, code)
        return self._page(request, visitor, found, typed, became or "changed", 422 if became else 409)

    def _page(
        self, request: Request, visitor: Visitor, found: ReadyTexts, typed: str, became: str, status: int = 200
    ) -> Response:
        return self._context.renderer.page(
            request,
            "desk/ready_texts",
            visitor,
            status=status,
            found=found,
            typed=typed,
            became=became,
            most=MOST,
            longest=LONGEST,
        )


def _lines(typed: str) -> list[str]:
    return list(dict.fromkeys(line.strip() for line in typed.splitlines() if line.strip()))


def _problem(texts: list[str]) -> str:
    """Why these texts cannot be taken, as the page names it; empty: they can."""
    if len(texts) > MOST:
        return "many"
    return "long" if any(len(text) > LONGEST for text in texts) else ""
