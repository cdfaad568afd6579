"""Mail from people who are nobody here: of addresses that were never registered, or no longer are."""

from mailgate.inbox.context import Context, NotDone, SenderContext
from mailgate.mail import addresses
from mailgate.mail.authentication.results import Authentication
from mailgate.school import limits
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.directory import mailboxes, people
from mailgate.school.letters import outbox

ANSWERS_A_DAY = 1
ALL_ANSWERS_AN_HOUR = 100


def tell(context: Context) -> None:
    """Say that the address is not registered: to the sender where they are proven, and to whom they write for."""
    if context.request.may_be_person:
        _tell_owner(context)
    if context.request.written_by is None:
        _tell_sender(context)


def _tell_owner(context: Context) -> None:
    """Tell the mailbox that a letter went to that somebody answered it from an address that is not registered."""
    address = context.action.address
    owner = mailboxes.find(address.mailbox) if address else None
    if owner:
        context.tell_once(owner, NotDone.FOREIGN_SENDER, address, sender=addresses.masked(context.request.sender))


def _tell_sender(context: Context) -> None:
    """Say it once a day, where the sender is proven; all others get no answer."""
    record_repeated(context.at, Event.SENDER_UNKNOWN)
    request = context.request
    address = addresses.parse(request.sender)
    if address is None or request.authenticated() is not Authentication.PASS:
        return
    name = limits.anonymous(request.sender)
    if limits.within(context.at, f"stranger {name}", ANSWERS_A_DAY, 86_400) and limits.within(
        context.at, "strangers", ALL_ANSWERS_AN_HOUR, 3_600
    ):
        facts = {"schools": people.few_schools()}
        letter = outbox.Outgoing(people.unregistered(address), "stranger", facts, answering=request.thread)
        outbox.enqueue(context.at, [letter])


def tell_former(context: SenderContext) -> None:
    """Say in one calm line whom to phone, once a day; nothing that they ask for is done."""
    record_repeated(context.at, Event.LOGIN_FORMER)
    request = context.request
    if not request.may_be_person or request.authenticated() is Authentication.FAIL:
        return
    if limits.within(context.at, f"former {context.sender.id}", ANSWERS_A_DAY, 86_400):
        context.refuse("former")
