"""The link that ends a subscription: /unsubscribe/TOKEN, the same in a letter's text and in its List-Unsubscribe.

A GET changes nothing, since scanners open every link. A POST acts: the press of the button on the page, or one from
a mail provider for its user (RFC 8058), without a cookie of ours or a form. The token is the proof.
"""

from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mailgate.ids import GroupId, MailboxId
from mailgate.keys import letter_links
from mailgate.keys.signing import BadToken
from mailgate.school.directory import mailboxes, people
from mailgate.school.errors import NotFound
from mailgate.school.moment import Moment
from mailgate.school.news.groups import keeping
from mailgate.web.page_context import PageContext
from mailgate.web.request import forms


@dataclass(frozen=True, slots=True)
class Subscription:
    """In whose name is written, and the language of the reader."""

    group: str
    language: str


def look(_: Moment, group: GroupId, mailbox: MailboxId) -> Subscription:
    """What can be ended by this link. Raises NotFound where there is nothing to end (any more)."""
    return Subscription(keeping.unsubscribable(group).name, people.language_of(mailbox))


def end(at: Moment, group: GroupId, mailbox: MailboxId) -> Subscription:
    """End it. Raises NotFound as `look` does, and for a mailbox that is gone."""
    acting = mailboxes.acting(at, mailbox)
    if not acting.origin.name:
        raise NotFound
    keeping.unsubscribe(acting, group, mailbox)
    return look(at, group, mailbox)


class UnsubscribePages:
    """The page with the button, and what the button does."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def routes(self) -> list[BaseRoute]:
        """The routes of the link."""
        return [
            Route("/unsubscribe/{token:path}", self.show, methods=["GET"]),
            Route("/unsubscribe/{token:path}", self.end, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """Show the button."""
        group, mailbox = self._named(request)
        store = self._context.dependencies.store
        return self._page(
            request, "guardian/news/unsubscribe", await store.read(look, self._context.moment(request), group, mailbox)
        )

    async def end(self, request: Request) -> Response:
        """End the subscription."""
        group, mailbox = self._named(request)
        store = self._context.dependencies.store
        return self._page(
            request, "guardian/news/unsubscribed", await store.write(end, self._context.moment(request), group, mailbox)
        )

    def _named(self, request: Request) -> tuple[GroupId, MailboxId]:
        """The group and the mailbox that the token names. Raises HTTPException 404."""
        try:
            return letter_links.read_unsubscribe_token(self._context.dependencies.keyring, forms.link_token(request))
        except BadToken:
            raise HTTPException(404) from None

    def _page(self, request: Request, name: str, found: Subscription) -> Response:
        return self._context.renderer.page(request, name, known_language=found.language, group=found.group)
