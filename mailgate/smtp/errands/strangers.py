"""Mail from addresses that nobody has registered."""

import hashlib

from mailgate.mail import addresses
from mailgate.mail.authentication import Authentication
from mailgate.school import limits, outbox, people
from mailgate.smtp.errands.errand import Request

ANSWERS_A_DAY = 1
ALL_ANSWERS_AN_HOUR = 100


def tell(request: Request) -> None:
    """Say that the address is not registered: once a day, and only to whoever really wrote; otherwise silence."""
    task = request.task
    address = addresses.parse(task.sender)
    if address is None or task.authenticated() is not Authentication.PASS:
        return
    name = hashlib.sha256(task.sender.encode()).hexdigest()  # a stranger's address is not kept
    if limits.within(request.at, f"stranger {name}", ANSWERS_A_DAY, 86_400) and limits.within(
        request.at, "strangers", ALL_ANSWERS_AN_HOUR, 3_600
    ):
        facts = {"schools": people.few_schools()}
        letter = outbox.Outgoing(people.unregistered(address), "stranger", facts, answering=task.thread)
        outbox.enqueue(request.at, [letter])
