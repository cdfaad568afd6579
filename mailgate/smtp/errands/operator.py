"""Mail for whoever runs this gateway: postmaster@ and abuse@ (RFC 2142)."""

import logging

from mailgate.mail import addresses
from mailgate.school import limits, outbox, people
from mailgate.school.models import Priority
from mailgate.smtp.errands.errand import Request

log = logging.getLogger(__name__)

HANDED_ON_A_DAY = 50
MOST_CHARACTERS = 20_000


def hand_on(request: Request) -> None:
    """Send a person's mail on to the operator, quoted in a letter of ours: so many a day, and no machine's."""
    operator = addresses.parse(request.settings.gateway.operator)
    if operator is None:
        log.warning("a mail for %s@ came; [gateway] operator says nobody to hand it on to", request.order.command)
    elif limits.within(request.at, "handed on", HANDED_ON_A_DAY, 86_400):
        task = request.task
        facts = {
            "to": request.order.command.value,
            "sender": task.sender,
            "subject": task.subject,
            "text": task.whole[:MOST_CHARACTERS],
        }
        letter = outbox.Outgoing(people.unregistered(operator), "handed-on", facts, priority=Priority.OPERATOR)
        outbox.enqueue(request.at, [letter])
