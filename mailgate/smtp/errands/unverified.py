"""What becomes of a mail that acts, where the domain in its From disowns it: nothing but letters to the staff."""

from mailgate.school import unverified
from mailgate.smtp.errands.errand import Errand


def show_reply(errand: Errand) -> None:
    """Show a staff member's reply; a token that is not theirs is not even shown."""
    if errand.order.numbers and errand.has_own_token:
        notice, mailbox = errand.order.numbers
        unverified.show_reply(errand.at, mailbox, notice, errand.task.text)


def show_notice(errand: Errand) -> None:
    """Show a guardian's notice or change; its token names the guardian first."""
    if errand.has_own_token:
        unverified.show_notice(errand.at, errand.sender, errand.task.text)


def tell_of_answer(errand: Errand) -> None:
    """Tell whose answer to a letter of the staff's desk did nothing; a token that is not theirs is not even told of."""
    if errand.has_own_token:
        unverified.tell_of_answer(errand.at, errand.sender)
