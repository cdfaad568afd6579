"""What staff ask for from their mailbox."""

from mailgate.school import notices
from mailgate.smtp.errands.errand import Errand


def confirm(errand: Errand) -> None:
    """Confirm the notice of the token; what was written goes to the guardians."""
    if errand.order.numbers is None:
        errand.refuse("bad-address")
        return
    notice, mailbox = errand.order.numbers
    if mailbox != errand.sender.id:
        errand.refuse("not-yours")
        return
    try:
        notices.confirm(errand.at, mailbox, notice, errand.task.text)
    except notices.NotFound:
        errand.refuse("not-yours")
    except notices.Overtaken:
        errand.refuse("withdrawn")
