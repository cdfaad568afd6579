"""Letters of ours that come back to their own envelope sender, `bounce+TOKEN@`."""

from mailgate.school import reachability
from mailgate.smtp.errands.errand import Request


def record(request: Request) -> None:
    """Count a letter that came back; whatever else comes to such an address changes nothing and is never answered."""
    if request.order.numbers and request.task.returned:
        letter, mailbox = request.order.numbers
        reachability.returned(request.at, letter, mailbox, request.task.returned)
