"""Becoming a guardian by a code from the school, undoing that, and leaving."""

from mailgate.addresses.reply import JoinAddress, RemoveAddress
from mailgate.inbox.context import Context, SenderContext
from mailgate.mail import addresses
from mailgate.mail.addresses import Address
from mailgate.mail.authentication.results import Authentication
from mailgate.school.access import another_address, enrolment, guardians
from mailgate.school.access.enrolment import RemovalOutcome
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.directory import families


def ask(context: Context) -> None:
    """register+CODE@: a letter that proves the mailbox, if the code is right."""
    if sender := _sender(context):
        is_proven = context.request.authenticated() is Authentication.PASS
        enrolment.ask(context.at, sender, is_proven, context.action.tag, context.request.thread)


def join(context: Context) -> None:
    """The answer to that letter: from now on this mailbox is a guardian's."""
    sender, address = _sender(context), context.action.address
    if context.request.authenticated() is Authentication.FAIL:
        record_repeated(context.at, Event.MAIL_FORGED)
    elif sender and isinstance(address, JoinAddress):
        enrolment.join(context.at, sender, address)


def _sender(context: Context) -> Address | None:
    return addresses.parse(context.request.spelled) if context.request.may_be_person else None


def remove(context: SenderContext) -> None:
    """Undo an enrolment, for the office."""
    address = context.action.address
    if not isinstance(address, RemoveAddress) or not context.has_own_token:
        context.refuse("not-yours")
        return
    match enrolment.remove(context.at, address, context.text):
        case RemovalOutcome.UNCLEAR:
            context.refuse("not-removed")
        case RemovalOutcome.ALREADY:
            context.refuse("already-removed")


def leave(context: SenderContext) -> None:
    """Let a guardian leave, after having asked whether they mean it."""
    family = families.load(context.sender.id)
    if not family.students:
        context.refuse("no-students")
        return
    address = enrolment.leave_address(context.at, family)
    if context.action.address != address:
        context.answer("leaving", address, students=[student.name for student in family.students])
    elif not enrolment.asks_to_leave(context.request.text):
        context.refuse("not-left")
    elif not another_address.is_settled(context.at, context.sender.id):
        context.refuse("not-yet")
    else:
        guardians.leave(context.at, context.sender, family)
