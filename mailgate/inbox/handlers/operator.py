"""Mail for the operator of this gateway: postmaster@ and abuse@ (RFC 2142)."""

import logging

from mailgate.inbox.context import Context
from mailgate.mail import addresses
from mailgate.mail.authentication.results import Authentication
from mailgate.school import limits
from mailgate.school.directory import people
from mailgate.school.letters import outbox
from mailgate.school.models import Priority
from mailgate.school.moment import DAY, HOUR, Moment
from mailgate.settings import Settings

log = logging.getLogger(__name__)

UNREPORTED = "no report in the log"
OF_SENDER_A_DAY = 10
HANDED_ON_A_DAY = 50
"""How many mails a day are handed on for each of the two addresses; beyond that still one in BREATH_SECONDS."""

BREATH_SECONDS = 600
MOST_CHARACTERS = 20_000


def hand_on(context: Context) -> None:
    """Send a person's mail on to the operator, quoted in a letter of ours."""
    operator = addresses.parse(context.settings.gateway.operator)
    if not context.request.may_be_person:
        return
    if operator is None:
        log.warning("a mail for %s@ came; [gateway] operator says nobody to hand it on to", context.action.command)
    elif _may_hand_on(context):
        request = context.request
        facts = {
            "to": context.action.command.value,
            "sender": request.sender,
            "subject": request.subject,
            "text": request.whole[:MOST_CHARACTERS],
        }
        letter = outbox.Outgoing(people.unregistered(operator), "handed-on", facts, priority=Priority.OPERATOR)
        outbox.enqueue(context.at, [letter])


def _may_hand_on(context: Context) -> bool:
    """Count this mail by its sender, and by the address it came to: a flood at one does not silence the other.

    What is proven to be from a sender is counted apart from what others may have written in their name.
    """
    proof = "proven" if context.request.authenticated() is Authentication.PASS else "claimed"
    sender = limits.anonymous(context.request.sender)
    at, command = context.at, context.action.command
    return limits.within(at, f"handed on {proof} {sender}", OF_SENDER_A_DAY, DAY) and (
        limits.within(at, f"handed on {command}", HANDED_ON_A_DAY, DAY)
        or limits.within(at, f"handed on {command}, more", 1, BREATH_SECONDS)
    )


def report_missing(at: Moment, settings: Settings) -> None:
    """Tell the operator that the server in front of us does not report on senders: by one letter a day."""
    if limits.within(at, UNREPORTED, 1, HOUR):
        server = settings.smtp.authserv_id or "any server"
        log.error("no Authentication-Results of %s came from a trusted relay", server)
    to = addresses.parse(settings.gateway.operator)
    if to and limits.within(at, "no report", 1, DAY):
        facts = {"server": settings.smtp.authserv_id}
        outbox.enqueue(at, [outbox.Outgoing(people.unregistered(to), "no-report", facts, priority=Priority.OPERATOR)])


def is_report_missing(at: Moment) -> bool:
    """Whether the server in front of us did not report on a sender within this hour."""
    return limits.counted(at, UNREPORTED, HOUR) > 0
