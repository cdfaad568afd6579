"""What staff ask for from their mailbox."""

from mailgate.school import answers, confirming, desk, digests, duties, notices, seats
from mailgate.school.by_mail import Text
from mailgate.smtp.errands import anybody
from mailgate.smtp.errands.errand import Errand


def confirm(errand: Errand) -> None:
    """Confirm the notice of the token; what was written goes to the guardians."""
    notice = _named(errand)
    if notice is None:
        return
    try:
        confirming.confirm(errand.at, errand.sender.id, notice, errand.task.text)
    except notices.NotFound:
        errand.refuse("not-yours")
    except notices.Overtaken:
        errand.refuse("withdrawn")


def today(errand: Errand) -> None:
    """Today's list; who is not staff is told how all this works."""
    if not desk.is_staff(errand.sender.id):
        anybody.help_out(errand)
    elif errand.may_answer():
        duties.mark_back(errand.sender.id)
        digests.send_now(errand.at, errand.sender.id, errand.task.thread)


def answer_list(errand: Errand) -> None:
    """Confirm the lines of a list, and say what was done and what was not."""
    digest = _named(errand)
    if digest is None:
        return
    try:
        answer = answers.reply(errand.at, errand.sender.id, digest, Text(errand.task.text, errand.task.whole))
    except notices.NotFound:
        errand.refuse("not-yours")
        return
    errand.answer("digest-answer", ("digest", (answer.digest, errand.sender.id)), **answer.facts)


def mark_seats(errand: Errand) -> None:
    """Compare the empty seats of a classroom with the notices, and ask the families where that is wanted."""
    roll = _named(errand)
    if roll is None:
        return
    try:
        facts = seats.reply(errand.at, errand.sender.id, roll, errand.task.text)
    except notices.NotFound:
        errand.refuse("not-yours")
        return
    errand.answer("seats-answer", ("seats", (roll, errand.sender.id)), **facts)


def _named(errand: Errand) -> int | None:
    """What the token names, if it was made for whoever wrote; None where that has been refused."""
    if errand.order.numbers is None:
        errand.refuse("bad-address")
        return None
    named, mailbox = errand.order.numbers
    if mailbox != errand.sender.id:
        errand.refuse("not-yours")
        return None
    duties.mark_back(mailbox)
    return named
