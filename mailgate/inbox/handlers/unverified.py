"""What becomes of a mail that acts, where the domain in its From disowns it: nothing but letters to the staff."""

from mailgate.inbox.context import SenderContext
from mailgate.school.ids import MailboxId, NoticeId
from mailgate.school.notices import unverified


def show_reply(context: SenderContext) -> None:
    """Show a staff member's reply; a token that is not theirs is not even shown."""
    if context.action.numbers and context.has_own_token:
        notice, mailbox = context.action.numbers
        unverified.show_reply(context.at, MailboxId(mailbox), NoticeId(notice), context.request.text)


def show_notice(context: SenderContext) -> None:
    """Show a guardian's notice or change; its token names the guardian first."""
    if context.has_own_token:
        unverified.show_notice(context.at, context.sender, context.request.text)


def tell_of_answer(context: SenderContext) -> None:
    """Tell whose answer to a letter of the staff's desk did nothing; a token that is not theirs is not even told of."""
    if context.has_own_token:
        unverified.tell_of_answer(context.at, context.sender)
