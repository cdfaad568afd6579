"""What mails answer about announcements, as it was sent: what their writers copied of it is known line by line.

Such a letter is full of what a school wrote, with options to choose among, and no template tells these from the words
of a reply. What is left of a copy would count as an answer. Sent letters are not kept, so they are written again.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mailgate.addresses.reply import NEW, ApproveAddress, NewsAddress, ReplyAddress, RespondAddress
from mailgate.delivery.announcement_links import announcement_links
from mailgate.delivery.gateway_facts import gateway_facts
from mailgate.inbox.context import SenderContext
from mailgate.inbox.handlers.news import letters
from mailgate.inbox.request_reader import words_in
from mailgate.inbox.requests import Command, Request
from mailgate.mail.automatic.program_words import words_sign
from mailgate.mail.automatic.signs import Grade
from mailgate.school.directory import people
from mailgate.school.errors import NotFound
from mailgate.school.letters.claims import TO_MANY
from mailgate.school.models import Announcement
from mailgate.school.news import authors, by_staff
from mailgate.school.news.sending import approval_letters
from mailgate.school.news.sending import letters as announcement_letters
from mailgate.school.news.surveys import answering, by_reply

if TYPE_CHECKING:
    from mailgate.mail.writing import LetterWriter

_OF_NOBODY = ""
"""The links of a reader: those of a copy are not compared."""

LetterToRender = tuple[str, str, str]
"""A template, the language of a letter, and its facts as JSON."""


def without_copies(context: SenderContext) -> SenderContext:
    """The same with the words alone that stand beside copies of what is answered at the action's address.

    What reads as a program's is a person's all the same where it was our letter that read like that.
    """
    request, action = context.request, context.action
    is_proven_program = request.written_by is Grade.PROOF
    if not request.body or is_proven_program or not context.has_own_token or action.address is None:
        return context
    try:
        sent = tuple(_with_gateway(context, *said) for said in _answered_at(context, action.address))
    except NotFound:
        return context
    request = replace(request, text=request.readings.of(_words, request.body, action.command, sent))
    if request.written_by is Grade.WORDS and _is_sign_of_copy(request):
        request = replace(request, written_by=None, sign="")
    return replace(context, request=request)


def _is_sign_of_copy(request: Request) -> bool:
    """Whether the body reads as a program's, and what was written beside the copy does not."""
    of_body = request.readings.of(words_sign, request.subject, request.body)
    of_words = request.readings.of(words_sign, request.subject, request.text)
    return of_words is None and of_body is not None and of_body.name == request.sign


def _words(body: str, command: Command, sent: tuple[LetterToRender, ...]) -> str:
    return words_in(body, command, [_text(*said) for said in sent])


def _text(template: str, language: str, facts: str) -> str:
    said: dict[str, Any] = json.loads(facts)
    return _writer().said(template, language, said, reply_to="", sent=0)[1]


@lru_cache(maxsize=1)
def _writer() -> "LetterWriter":
    # Jinja is loaded by the first such reply: a process that takes mail writes no letters.
    from mailgate.mail.writing import LetterWriter

    return LetterWriter()


def _with_gateway(context: SenderContext, template: str, language: str, facts: dict[str, Any]) -> LetterToRender:
    gateway = context.settings.gateway
    usual = gateway_facts(gateway) | {"schools": people.schools_of(context.sender.id)}
    return template, language or gateway.language, json.dumps(usual | facts)


def _answered_at(context: SenderContext, address: ReplyAddress) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The letters that are answered here: template, language, facts. Raises NotFound where it is not for them."""
    language = context.sender.language
    match address:
        case RespondAddress():
            yield _announcement(context, address)
            if answering.find(address.announcement):
                for facts in by_reply.facts_of_answers(context.sender.id, address.announcement, language):
                    yield "survey-answer", language, facts
        case ApproveAddress():
            board = context.settings.news.board
            _, row = authors.of_announcement(context.at, context.sender.id, address.announcement, board)
            yield "news-approval", language, approval_letters.facts_of(row)
        case NewsAddress():
            yield "news-form", language, _form(context, address)


def _announcement(context: SenderContext, address: RespondAddress) -> tuple[str, str, dict[str, Any]]:
    """The letter of an announcement as its survey's reminder, which says more than the first one."""
    language, gateway = context.sender.language, context.settings.gateway
    if not Announcement.select().where(Announcement.id == address.announcement).exists():
        raise NotFound
    facts = announcement_letters.facts_of(address.announcement, language or gateway.language)
    links = announcement_links(gateway.public_url, facts, lambda _: _OF_NOBODY, _OF_NOBODY)
    return TO_MANY, language or facts["written_in"], facts | links | {"round": announcement_letters.REMINDER}


def _form(context: SenderContext, address: NewsAddress) -> dict[str, Any]:
    board = context.settings.news.board
    if address.announcement == NEW:
        author = by_staff.writer(context.at, context.sender.id, board).author
        return letters.facts_of_form(context, author) | {"state": "new", "announcement": NEW}
    author, row = authors.of_announcement(context.at, context.sender.id, address.announcement, board)
    return letters.facts_of(context, author, row) | {"state": row.state, "announcement": row.id}
