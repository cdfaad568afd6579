"""What is answered to somebody who writes an announcement by mail: the form, or how the announcement stands."""

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from mailgate.addresses.reply import NEW, NewsAddress
from mailgate.ids import AnnouncementId
from mailgate.inbox.context import SenderContext
from mailgate.school.directory import people
from mailgate.school.directory.rules import Problem
from mailgate.school.letters.text_form import problem_facts
from mailgate.school.models import Announcement
from mailgate.school.news.attachments import attaching
from mailgate.school.news.authors import Author
from mailgate.school.news.texts import text_in
from mailgate.school.news.writing import drafts, last_look, naming, summary
from mailgate.school.news.writing.naming import NOBODY, Meant

NOTHING: dict[str, Any] = {
    **dict.fromkeys(("problems", "unknown", "alike", "examples", "to", "names", "files"), ()),
    **dict.fromkeys(("letters", "suspended", "unreachable"), 0),
    "subject": "",
    "body": "",
    "kind": "ordinary",
    "approval": False,
    "unread": False,
    "summary": None,
}
"""The facts of the letter where there is nothing to say of them."""


def zone_of(context: SenderContext, author: Author) -> ZoneInfo:
    """By whose clock this author names an hour: the school's, or the gateway's for the board."""
    return people.rules_of(author.school).time_zone if author.school else context.settings.gateway.time_zone


def send_form(
    context: SenderContext,
    author: Author,
    state: str,
    written: str = "",
    problems: Sequence[Problem] = (),
    named: Meant = NOBODY,
) -> None:
    """Send the form: a new one, or where `state` is wrong again, with what was `written` and why nothing was done."""
    answer(
        context,
        state,
        NEW,
        NewsAddress(NEW, context.sender.id, 0),
        **facts_of_form(context, author)
        | {
            "body": written,
            "problems": [problem_facts(problem) for problem in problems],
            "unknown": list(named.unknown),
            "alike": list(named.alike),
        },
    )


def facts_of_form(context: SenderContext, author: Author) -> dict[str, Any]:
    """What a form says that is not filled in."""
    return NOTHING | {"examples": naming.examples(author), "most_files": context.settings.news.files}


def show(context: SenderContext, author: Author, number: AnnouncementId, *, unread: bool = False) -> None:
    """Show an announcement as it stands, with how many will get it; `unread`: nobody understood the reply."""
    row = Announcement.get_by_id(number)
    reply = NewsAddress(number, context.sender.id, row.revision)
    answer(context, row.state, number, reply, **facts_of(context, author, row) | {"unread": unread})


def facts_of(context: SenderContext, author: Author, row: Announcement) -> dict[str, Any]:
    """What is said of an announcement as it stands."""
    content, text = drafts.content_of(row), text_in(row, row.language)
    look = last_look.look(content.targets)
    return NOTHING | {
        "kind": row.kind,
        "subject": text.subject,
        "body": text.body,
        "to": naming.called(author, content.targets),
        "letters": look.letters,
        "suspended": look.suspended,
        "unreachable": look.unreachable,
        "names": list(look.names),
        "files": attaching.facts_of(AnnouncementId(row.id)),
        "approval": author.needs_approval and not (row.kind in drafts.URGENT and author.sends_at_once),
        "summary": summary.of_announcement(row, zone_of(context, author)),
    }


def answer(
    context: SenderContext, state: str, announcement: AnnouncementId, reply: NewsAddress | None = None, **facts: Any
) -> None:
    """Say how an announcement is, with what is known of it."""
    context.answer("news-form", reply, **NOTHING | facts | {"state": state, "announcement": announcement})
