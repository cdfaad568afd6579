"""A guardian's other address: the reply that proves it, and the one that takes it back."""

from mailgate.addresses.reply import ProveAddress, UndoAddress
from mailgate.inbox.context import Context, SenderContext
from mailgate.mail import addresses
from mailgate.mail.authentication.results import Authentication
from mailgate.school.access import another_address
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated


def prove(context: Context) -> None:
    """The answer to the letter that went to the other address: it is used from now on."""
    request, address = context.request, context.action.address
    sender = addresses.parse(request.spelled) if request.may_be_person else None
    if request.authenticated() is Authentication.FAIL:
        record_repeated(context.at, Event.MAIL_FORGED)
    elif sender and isinstance(address, ProveAddress):
        another_address.prove(context.at, sender, address)


def undo(context: SenderContext, address: UndoAddress) -> None:
    """Take it back, for the mailbox that the news went to."""
    if not context.has_own_token:
        context.refuse("not-yours")
    elif not another_address.asks_to_undo(context.request.text):
        context.refuse("not-undone")
    elif not another_address.undo(context.at, context.sender, address):
        context.refuse("too-late-to-undo")
