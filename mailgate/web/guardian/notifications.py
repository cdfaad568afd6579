"""お知らせの受け取り方: what a guardian is told by LINE beside the mail: /me/notifications."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import MailboxId
from mailgate.school.access.line import users
from mailgate.school.directory import families
from mailgate.school.directory.mailboxes import is_by_line
from mailgate.school.errors import NotFound
from mailgate.school.letters import preferences
from mailgate.school.models import Channel, Topic
from mailgate.school.moment import Moment
from mailgate.web.page_context import PageContext


@dataclass(frozen=True, slots=True)
class ByLine:
    """What a guardian can be told by LINE, what of it they chose, and whether a user of LINE is linked."""

    offered: tuple[Topic, ...]
    chosen: frozenset[Topic]
    is_linked: bool


def of_guardian(_: Moment, mailbox: MailboxId) -> ByLine:
    """What this guardian is told. Raises NotFound for a mailbox without students."""
    if not families.load(mailbox).students:
        raise NotFound
    chosen = preferences.chosen_by(Channel.LINE, mailbox)
    return ByLine(preferences.OF_GUARDIANS, chosen, bool(users.of_mailbox(mailbox)))


def choose(at: Moment, mailbox: MailboxId, wanted: frozenset[str]) -> None:
    """Tell this guardian of these topics by LINE. Raises NotFound where no user of LINE is linked."""
    found = of_guardian(at, mailbox)
    if not found.is_linked:
        raise NotFound
    preferences.choose(at, mailbox, Channel.LINE, [topic for topic in found.offered if topic in wanted])


class NotificationPages:
    """The page of these choices; that of notes on devices is /me/push."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of this page."""
        return [
            Route("/me/notifications", self.show, methods=["GET"]),
            Route("/me/notifications", self.choose, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """What is told by LINE."""
        visitor, found = await self._context.sessions.read(request, self._context.moment(request), of_guardian)
        return self._context.renderer.page(
            request,
            "guardian/notifications",
            visitor,
            by_line=found,
            is_by_line=is_by_line(visitor.address),
            is_on=self._context.dependencies.settings.line.is_on,
            saved="saved" in request.query_params,
        )

    async def choose(self, request: Request) -> Response:
        """Take the choices."""
        form = await self._context.form_of_session(request)
        wanted = frozenset(map(str, form.getlist("topic")))
        await self._context.sessions.write(request, self._context.moment(request), choose, wanted)
        return RedirectResponse("/me/notifications?saved", 303)
