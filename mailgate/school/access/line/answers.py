"""What is answered in the chat: one letter for an event, which goes as a reply and so is free."""

from collections.abc import Mapping
from typing import Any

from mailgate.school import limits
from mailgate.school.access.line.events import ChatEvent
from mailgate.school.letters import outbox
from mailgate.school.letters.channels import to_line_user
from mailgate.school.models import Mailbox, Priority
from mailgate.school.moment import HOUR, Moment

ANSWERS_AN_HOUR = 60
"""How many answers one user gets; then the chat is silent, so that nobody fills the outbox."""


def answer(
    at: Moment, event: ChatEvent, template: str, facts: Mapping[str, Any] | None = None, mailbox: Mailbox | None = None
) -> None:
    """Queue a letter to the user who caused the event, in the language of their `mailbox` or else of their word.

    Its facts hold nothing of a family. Nothing is said where no reply is possible.
    """
    if event.reply_token and limits.within(at, f"chat {event.user}", ANSWERS_AN_HOUR, HOUR):
        reader = mailbox or Mailbox(language=event.language)
        said = {**(facts or {}), "reply_token": event.reply_token}
        letter = outbox.Outgoing(reader, template, said, priority=Priority.LOGIN, to=to_line_user(event.user))
        outbox.enqueue(at, [letter])
