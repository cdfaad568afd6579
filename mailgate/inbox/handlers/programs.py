"""Mail from a registered mailbox that reads as programs write: it acts on nothing, and its owner is asked once."""

from mailgate.addresses.reply import ConfirmAddress, RespondAddress
from mailgate.inbox.context import NotDone, SenderContext
from mailgate.school import limits
from mailgate.school.directory.permissions import Permission
from mailgate.school.errors import NotFound
from mailgate.school.models import State
from mailgate.school.notices import confirmation
from mailgate.school.notices.views import View


def ask(context: SenderContext) -> None:
    """Ask a staff member whether they meant to confirm; tell everybody else that nothing was done.

    What programs write back to an announcement, which goes to thousands, is answered by nothing.
    """
    address = context.action.address
    if isinstance(address, RespondAddress):
        return
    if isinstance(address, ConfirmAddress) and context.has_own_token and _is_waiting(address):
        if limits.first_time(context.at, f"asked {address.command} {address.word}"):
            _ask_to_confirm(context, address)
    else:
        context.tell_once(context.sender, NotDone.PROGRAM)


def _is_waiting(address: ConfirmAddress) -> bool:
    """Whether the notice is this person's to confirm, and not confirmed yet."""
    try:
        return _shown(address).state == State.SUBMITTED
    except NotFound:
        return False


def _ask_to_confirm(context: SenderContext, address: ConfirmAddress) -> None:
    view = _shown(address)
    about = {"grade": view.grade, "classroom": view.classroom, "student": view.student, "date": view.date}
    context.tell_once(context.sender, NotDone.PROGRAM, address, notice=about)


def _shown(address: ConfirmAddress) -> View:
    return confirmation.of_staff(address.mailbox, address.notice, Permission.CONFIRM)
