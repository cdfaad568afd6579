"""Mail for the operator of this gateway: postmaster@ and abuse@ (RFC 2142)."""

import logging

from mailgate.inbox.context import Context
from mailgate.mail import addresses
from mailgate.school import limits
from mailgate.school.directory import people
from mailgate.school.letters import outbox
from mailgate.school.models import Priority

log = logging.getLogger(__name__)

HANDED_ON_A_DAY = 50
MOST_CHARACTERS = 20_000


def hand_on(context: Context) -> None:
    """Send a person's mail on to the operator, quoted in a letter of ours, up to HANDED_ON_A_DAY mails a day."""
    operator = addresses.parse(context.settings.gateway.operator)
    if not context.request.may_be_person:
        return
    if operator is None:
        log.warning("a mail for %s@ came; [gateway] operator says nobody to hand it on to", context.action.command)
    elif limits.within(context.at, "handed on", HANDED_ON_A_DAY, 86_400):
        request = context.request
        facts = {
            "to": context.action.command.value,
            "sender": request.sender,
            "subject": request.subject,
            "text": request.whole[:MOST_CHARACTERS],
        }
        letter = outbox.Outgoing(people.unregistered(operator), "handed-on", facts, priority=Priority.OPERATOR)
        outbox.enqueue(context.at, [letter])
