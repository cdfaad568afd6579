"""Carrying out what mails ask for: one module of `handlers/` for each kind of reader, one function for each command.

A request is handled inside one unit of work, with everything that follows from it. What is refused is answered with a
letter that says what to do next, up to a number of letters a day: that number ends every loop between two programs.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mailgate.addresses.reply import (
    AnswerAddress,
    ApproveAddress,
    ChangeAddress,
    ConfirmAddress,
    CorrectAddress,
    DigestAddress,
    NewsAddress,
    NoticeAddress,
    RecoveryAddress,
    ReplyAddress,
    RespondAddress,
    RollCallAddress,
    UndoAddress,
)
from mailgate.inbox.context import Context, NotDone, SenderContext
from mailgate.inbox.handlers import (
    another_address,
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
from mailgate.inbox.handlers.news import copies, replies, writing
from mailgate.inbox.requests import PROVEN, Action, Command, Request
from mailgate.mail.authentication.results import Authentication
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.directory import duties, mailboxes
from mailgate.school.letters import reachability
from mailgate.school.models import Disposition, Mailbox
from mailgate.school.moment import Moment
from mailgate.school.trace import arrivals
from mailgate.school.trace.arrivals import Arrival
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
    Command.UNDO: anybody.answer_bad_address,
    Command.REMOVE: enrolment.remove,
    Command.LEAVE: enrolment.leave,
    Command.RECOVERY: anybody.answer_bad_address,
    Command.NEWS: writing.begin,
    Command.APPROVE: anybody.answer_bad_address,
    Command.RESPOND: anybody.answer_bad_address,
}
"""What registered people ask for, where it is not a good reply address that says it (ANSWERS)."""

ANSWERS: dict[type[ReplyAddress | None], Callable[[SenderContext, Any], None]] = {
    ConfirmAddress: staff.confirm,
    CorrectAddress: staff.correct,
    DigestAddress: staff.answer_digest,
    RollCallAddress: staff.mark_seats,
    NoticeAddress: family.notice,
    AnswerAddress: family.answer,
    ChangeAddress: family.change,
    RecoveryAddress: family.recovery,
    NewsAddress: writing.write,
    ApproveAddress: replies.approve,
    RespondAddress: replies.respond,
    UndoAddress: another_address.undo,
}
"""What a good reply address says that a registered person asks for."""

OPEN: dict[Command, Callable[[Context], None]] = {
    Command.BOUNCE: bounces.record,
    Command.REGISTER: enrolment.ask,
    Command.JOIN: enrolment.join,
    Command.PROVE: another_address.prove,
    Command.POSTMASTER: operator.hand_on,
    Command.ABUSE: operator.hand_on,
}
"""What anybody may ask for."""

FOR_FORMER = {Command.UNDO}
"""What people may ask for who no longer have a role here."""


@dataclass(frozen=True, slots=True)
class Handling:
    """What became of a mail: whether its sender has a role at some school, and of each thing that it asked for."""

    has_role: bool
    dispositions: tuple[Disposition, ...]


def handle(at: Moment, request: Request, settings: Settings) -> Handling:
    """Carry out a request, each action once however often its mail is delivered: one unit of work."""
    board = settings.news.board
    sender, has_role = mailboxes.sender(request.sender, board)
    if has_role and sender is None:
        sender = mailboxes.admit(request.sender, board)
    if sender:
        at = at.of(sender.id, sender.address)
    if sender and sender.id == request.away and request.authenticated() is not Authentication.FAIL:
        duties.mark_away(at, sender.id)
    if not request.actions:
        return Handling(has_role, (_recorded(at, request, None, Disposition.IGNORED),))
    contexts = [_context(at, request, action, settings, sender) for action in request.actions]
    return Handling(has_role, tuple(_handle(context, has_role=has_role) for context in contexts))


def _context(at: Moment, request: Request, action: Action, settings: Settings, sender: Mailbox | None) -> Context:
    """The context of an action: with its sender, where they are a mailbox here and that matters."""
    if sender is None or action.command in OPEN:
        return Context(at, request, action, settings)
    return copies.without_copies(SenderContext(at, request, action, settings, sender))


def _handle(context: Context, *, has_role: bool) -> Disposition:
    """Carry out an action, unless the same mail had this effect before."""
    disposition = _disposition(context, has_role=has_role)
    disposition = _recorded(context.at, context.request, context.action, disposition)
    if disposition is not Disposition.REPEATED:
        _carry_out(context, disposition)
    return disposition


def _recorded(at: Moment, request: Request, action: Action | None, disposition: Disposition) -> Disposition:
    """Record what becomes of an action now, or see that it was done before."""
    arrival = Arrival(
        fingerprint=request.fingerprint_of(action, at),
        sender=request.sender,
        message_id=request.thread.message_id,
        command=action.command if action else "",
        sign=request.sign,
        disposition=disposition,
    )
    return disposition if arrivals.first_time(at, arrival) else Disposition.REPEATED


def _disposition(context: Context, *, has_role: bool) -> Disposition:
    """What is to become of an action, if its mail had no effect yet."""
    request, command = context.request, context.action.command
    if not isinstance(context, SenderContext):
        return Disposition.CARRIED_OUT if command in OPEN else Disposition.STRANGER
    if not has_role and command not in FOR_FORMER:
        return Disposition.FORMER
    if not request.may_be_person:
        return Disposition.PROGRAM
    if command in PROVEN and request.authenticated() is Authentication.FAIL:
        return Disposition.UNVERIFIED
    if command is not Command.LOGIN and context.is_over_cap:
        return Disposition.TOO_MANY
    return Disposition.CARRIED_OUT


def _carry_out(context: Context, disposition: Disposition) -> None:
    """Do what is asked for where a person who has a role here wrote it; else tell whom it concerns."""
    if not isinstance(context, SenderContext):
        OPEN.get(context.action.command, strangers.tell)(context)
    elif disposition is Disposition.FORMER:
        strangers.tell_former(context)
    else:
        _carry_out_for(context, disposition)


def _carry_out_for(context: SenderContext, disposition: Disposition) -> None:
    """Do what a sender who has a role asks for, unless a program or somebody else wrote in their name."""
    if context.sender.suspect_since and context.request.may_be_person and context.is_proven:
        reachability.heard_from(context.at, context.sender.id)
    match disposition:
        case Disposition.PROGRAM:
            programs.ask(context)
        case Disposition.UNVERIFIED:
            unverified.show(context)
        case Disposition.TOO_MANY:  # before anything that it says is read
            record_repeated(context.at, Event.TOO_MANY)
            context.tell_once(context.sender, NotDone.ANSWER_CAP)
        case _:
            _answer_reply(context)


def _answer_reply(context: SenderContext) -> None:
    address = context.action.address
    if answer := ANSWERS.get(type(address)):
        answer(context, address)
    else:
        HANDLERS[context.action.command](context)
