"""How a staff member hears of notices: at once, in lists by the clock, or both (/desk/letters)."""

import datetime as dt
import re
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId
from mailgate.school.access.sessions import Visitor
from mailgate.school.directory import duties
from mailgate.school.errors import NotFound
from mailgate.school.models import Letters
from mailgate.school.moment import Moment
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms
from mailgate.wording.recognition.times import parse_time
from mailgate.words.hours import hour

MOST_HOURS = 6


@dataclass(frozen=True, slots=True)
class PreferenceChoice:
    """What was chosen, as the form has it; `wrong` names the field that cannot be read."""

    letters: str
    digest_at: str
    wrong: str = ""


def chosen(_: Moment, mailbox: MailboxId) -> PreferenceChoice:
    """What this staff member has chosen. Raises NotFound for anybody else."""
    for _school, member in duties.of_mailbox(mailbox):
        return PreferenceChoice(member.letters, " ".join(map(hour, member.hours)))
    raise NotFound


def choose(at: Moment, mailbox: MailboxId, letters: Letters, hours: list[dt.time]) -> None:
    """Write the choice down. Raises NotFound where this is no staff member."""
    chosen(at, mailbox)
    duties.prefer(at, mailbox, letters, hours)


class LetterPreferencesPages:
    """The page of this choice."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [
            Route("/desk/letters", self.show, methods=["GET"]),
            Route("/desk/letters", self.choose, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """The choice as it stands."""
        visitor, choice = await self._context.staff_sessions.read(request, self._context.moment(request), chosen)
        return self._page(request, visitor, choice, "saved" if "saved" in request.query_params else "")

    async def choose(self, request: Request) -> Response:
        """Take a choice; what cannot be read is shown again as it was typed."""
        at = self._context.moment(request)
        form = await self._context.form(request)
        typed = PreferenceChoice(forms.text(form, "letters"), forms.text(form, "digest_at"))
        hours = [parse_time(word) for word in re.split(r"[\s、，,・]+", typed.digest_at) if word][: MOST_HOURS + 1]
        known = typed.letters in set(Letters)
        readable = None not in hours and len(hours) <= MOST_HOURS
        if not (known and readable and await self._context.is_of_session(request, form)):
            wrong = "letters" if not known else "" if readable else "digest_at"
            visitor, _ = await self._context.staff_sessions.read(request, at, chosen)
            return self._page(request, visitor, PreferenceChoice(typed.letters, typed.digest_at, wrong), "unsaved", 422)
        given = [hour for hour in hours if hour]
        await self._context.staff_sessions.write(request, at, choose, Letters(typed.letters), given)
        return RedirectResponse("/desk/letters?saved", 303)

    def _page(
        self, request: Request, visitor: Visitor, choice: PreferenceChoice, became: str, status: int = 200
    ) -> Response:
        return self._context.renderer.page(
            request, "desk/letters", visitor, status=status, choice=choice, became=became
        )
