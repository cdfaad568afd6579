"""Carrying out what mails ask for: one module of `handlers/` for each kind of reader, one function for each command.

A request is handled inside one unit of work, with everything that follows from it. What is refused is answered with a
letter that says what to do next, up to a number of letters a day: that number ends every loop between two programs.
"""

from collections.abc import Callable

from mailgate.inbox.context import Context, NotDone, SenderContext
from mailgate.inbox.handlers import (
    anybody,
    bounces,
    enrolment,
    family,
    operator,
    programs,
    staff,
    strangers,
    telephone,
    unverified,
)
from mailgate.inbox.requests import PROVEN, Command, Request
from mailgate.mail.authentication.results import Authentication
from mailgate.reply_address import (
    AnswerAddress,
    ChangeAddress,
    ConfirmAddress,
    CorrectAddress,
    DigestAddress,
    NoticeAddress,
    RecoveryAddress,
    RollCallAddress,
)
from mailgate.school import limits
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.directory import duties, mailboxes
from mailgate.school.letters import reachability
from mailgate.school.models import Mailbox
from mailgate.school.moment import Moment
from mailgate.settings import Settings

HANDLERS: dict[Command, Callable[[SenderContext], None]] = {
    Command.LOGIN: anybody.log_in,
    Command.HELP: anybody.help_out,
    Command.CONFIRM: anybody.answer_bad_address,
    Command.NOTICE: family.answer_bad_address,
    Command.ANSWER: family.answer_bad_address,
    Command.CHANGE: anybody.answer_bad_address,
    Command.PHONE: telephone.write_down,
    Command.CORRECT: anybody.answer_bad_address,
    Command.TODAY: staff.today,
    Command.DIGEST: anybody.answer_bad_address,
    Command.SEATS: anybody.answer_bad_address,
    Command.REMOVE: enrolment.remove,
    Command.LEAVE: enrolment.leave,
    Command.RECOVERY: anybody.answer_bad_address,
}
"""What registered people ask for, where it is not a good reply address that says it (`_answer_reply`)."""

OPEN: dict[Command, Callable[[Context], None]] = {
    Command.BOUNCE: bounces.record,
    Command.REGISTER: enrolment.ask,
    Command.JOIN: enrolment.join,
    Command.POSTMASTER: operator.hand_on,
    Command.ABUSE: operator.hand_on,
}
"""What anybody may ask for."""


def handle(at: Moment, request: Request, settings: Settings) -> bool:
    """Carry out a request, each action once however often its mail is delivered: one unit of work.

    Returns whether the sender is a guardian or a staff member.
    """
    sender, has_role = mailboxes.sender(request.sender)
    if sender:
        at = at.of(sender.id, sender.address)
    if sender and sender.id == request.away and request.authenticated() is not Authentication.FAIL:
        duties.mark_away(at, sender.id)
    for action in request.actions:
        if limits.first_time(at, request.fingerprint_of(action, at)):
            _carry_out(Context(at, request, action, settings), sender, has_role=has_role)
    return has_role


def _carry_out(context: Context, sender: Mailbox | None, *, has_role: bool) -> None:
    command = context.action.command
    if command in OPEN:
        OPEN[command](context)
    elif sender is None:
        strangers.tell(context)
    else:
        own = SenderContext(context.at, context.request, context.action, context.settings, sender)
        if has_role:
            _carry_out_for(own)
        else:
            strangers.tell_former(own)


def _carry_out_for(context: SenderContext) -> None:
    """Carry out what a registered person asks for, where a person wrote it, and not somebody else in their name."""
    if context.sender.suspect_since and context.request.may_be_person and context.is_proven:
        reachability.heard_from(context.at, context.sender.id)
    if not context.request.may_be_person:
        programs.ask(context)
    elif context.action.command in PROVEN and context.request.authenticated() is Authentication.FAIL:
        unverified.show(context)
    elif context.action.command is not Command.LOGIN and context.is_over_cap:
        record_repeated(context.at, Event.TOO_MANY)  # before anything that it says is read
        context.tell_once(context.sender, NotDone.ANSWER_CAP)
    else:
        _answer_reply(context)


def _answer_reply(context: SenderContext) -> None:
    match context.action.address:
        case ConfirmAddress() as address:
            staff.confirm(context, address)
        case CorrectAddress() as address:
            staff.correct(context, address)
        case DigestAddress() as address:
            staff.answer_digest(context, address)
        case RollCallAddress() as address:
            staff.mark_seats(context, address)
        case NoticeAddress() as address:
            family.notice(context, address)
        case AnswerAddress() as address:
            family.answer(context, address)
        case ChangeAddress() as address:
            family.change(context, address)
        case RecoveryAddress() as address:
            family.recovery(context, address)
        case _:
            HANDLERS[context.action.command](context)
