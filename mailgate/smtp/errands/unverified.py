"""What becomes of a mail that acts, where the domain in its From disowns it: nothing but letters to the staff."""

from mailgate.school import unverified
from mailgate.smtp.commands import TO_STAFF
from mailgate.smtp.errands.errand import Errand


def show_reply(errand: Errand) -> None:
    """Show a staff member's reply; a token that is not theirs is not even shown."""
    if errand.order.numbers:
        notice, mailbox = errand.order.numbers
        if mailbox == errand.sender.id:
            unverified.show_reply(errand.at, mailbox, notice, errand.task.text)


def show_notice(errand: Errand) -> None:
    """Show a guardian's notice or change; its token names the guardian first."""
    if errand.order.numbers and errand.order.numbers[0] == errand.sender.id:
        unverified.show_notice(errand.at, errand.sender, errand.task.text)


def tell_of_answer(errand: Errand) -> None:
    """Tell whose answer to a letter of the staff's desk did nothing; a token that is not theirs is not even told of."""
    numbers = errand.order.numbers
    if numbers and errand.sender.id == numbers[-1 if errand.order.command in TO_STAFF else 0]:
        unverified.tell_of_answer(errand.at, errand.sender)
