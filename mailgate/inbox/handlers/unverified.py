"""What becomes of a mail that acts, where the domain in its From disowns it: nothing but letters to people."""

from mailgate.inbox.context import SenderContext
from mailgate.reply_address import (
    ChangeAddress,
    ConfirmAddress,
    DigestAddress,
    NoticeAddress,
    PhoneAddress,
    RollCallAddress,
)
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.notices import unverified


def show(context: SenderContext) -> None:
    """Show a reply to the staff, a notice to the school; a mail whose token is not the sender's is not even shown."""
    record_repeated(context.at, Event.MAIL_FORGED)
    if not context.has_own_token:
        return
    match context.action.address:
        case ConfirmAddress(notice=notice, mailbox=mailbox):
            unverified.show_reply(context.at, mailbox, notice, context.request.text)
        case NoticeAddress() | ChangeAddress():
            unverified.show_notice(context.at, context.sender, context.request.text)
        case DigestAddress() | RollCallAddress() | PhoneAddress():
            unverified.tell_of_answer(context.at, context.sender)
