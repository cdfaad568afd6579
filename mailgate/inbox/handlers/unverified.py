"""What becomes of a mail that acts, where the domain in its From disowns it: nothing but letters to people."""

from mailgate.addresses.reply import (
    AnswerAddress,
    ChangeAddress,
    ConfirmAddress,
    CorrectAddress,
    DigestAddress,
    NoticeAddress,
    PhoneAddress,
    RollCallAddress,
)
from mailgate.inbox.context import NotDone, SenderContext
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.notices import unverified


def show(context: SenderContext) -> None:
    """Show a reply to the staff, a notice to the school; of any other mail its sender hears that nothing was done.

    A mail with a token that was made for somebody else is not even shown.
    """
    record_repeated(context.at, Event.MAIL_FORGED)
    match context.action.address if context.has_own_token else None:
        case ConfirmAddress(notice=notice, mailbox=mailbox):
            unverified.show_reply(context.at, mailbox, notice, context.request.text)
        case NoticeAddress() | AnswerAddress() | ChangeAddress():
            unverified.show_notice(context.at, context.sender, context.request.text)
        case DigestAddress() | RollCallAddress() | PhoneAddress() | CorrectAddress():
            unverified.tell_of_answer(context.at, context.sender)
        case _ if context.has_own_token or context.action.address is None:
            context.tell_once(context.sender, NotDone.UNVERIFIED)
