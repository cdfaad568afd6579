"""Letters of ours that come back to their own envelope sender, `bounce+TOKEN@`."""

from mailgate.inbox.context import Context
from mailgate.school.ids import LetterId, MailboxId
from mailgate.school.letters import reachability


def record(context: Context) -> None:
    """Count a letter that came back; whatever else comes to such an address changes nothing and is never answered."""
    if context.action.numbers and context.request.returned:
        letter, mailbox = context.action.numbers
        reachability.returned(context.at, LetterId(letter), MailboxId(mailbox), context.request.returned)
