"""Once a day the end of the audit's chain goes where nobody who can write to the database reaches: to the operator."""

from mailgate.mail.addresses import Address
from mailgate.school import limits
from mailgate.school.audit import verification
from mailgate.school.audit.seals import Prover
from mailgate.school.audit.verification import Anchor
from mailgate.school.directory import people
from mailgate.school.letters import outbox
from mailgate.school.models import Priority
from mailgate.school.moment import DAY, Moment

_NAME = "anchor"


def is_due(at: Moment) -> bool:
    """Whether today's has not gone out yet."""
    return limits.counted(at, _NAME, DAY) == 0


def step(at: Moment, operator: Address | None, prover: Prover) -> Anchor | None:
    """Send today's to the operator, if there is one: one unit of work. Returns it for the log; None: there is none.

    The letter also says where the end of the chain was not ours, now or at a seal of the last two days.
    """
    if not limits.within(at, _NAME, 1, DAY):
        return None
    anchor = verification.anchor(prover)
    if operator:
        is_broken = anchor is None or verification.is_broken_since(at.now - 2 * DAY)
        facts = {"anchor": str(anchor or ""), "broken": is_broken}
        outbox.enqueue(
            at, [outbox.Outgoing(people.unregistered(operator), "anchor", facts, priority=Priority.OPERATOR)]
        )
    return anchor
