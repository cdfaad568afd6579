"""Carrying out what mails ask for: one module for each kind of reader, one function for each command.

An context runs inside one unit of work, with everything that follows from it. What is refused is answered with a letter
that says what to do next, so many a day at the most: the last stop of a loop.
"""

from collections.abc import Callable

from mailgate.inbox.context import Context, SenderContext
from mailgate.inbox.handlers import (
    anybody,
    bounces,
    enrolment,
    family,
    operator,
    staff,
    strangers,
    telephone,
    unverified,
)
from mailgate.inbox.requests import PROVEN, Command, Request
from mailgate.mail.authentication.results import Authentication
from mailgate.school import limits
from mailgate.school.access import login
from mailgate.school.directory import duties
from mailgate.school.letters import reachability
from mailgate.school.models import Mailbox
from mailgate.school.moment import Moment
from mailgate.settings import Settings

HANDLERS: dict[Command, Callable[[SenderContext], None]] = {
    Command.LOGIN: anybody.log_in,
    Command.HELP: anybody.help_out,
    Command.CONFIRM: staff.confirm,
    Command.NOTICE: family.notice,
    Command.CHANGE: family.change,
    Command.PHONE: telephone.write_down,
    Command.TODAY: staff.today,
    Command.DIGEST: staff.answer_list,
    Command.SEATS: staff.mark_seats,
    Command.REMOVE: enrolment.remove,
    Command.LEAVE: enrolment.leave,
}
"""What registered people ask for."""

OPEN: dict[Command, Callable[[Context], None]] = {
    Command.BOUNCE: bounces.record,
    Command.REGISTER: enrolment.ask,
    Command.JOIN: enrolment.join,
    Command.POSTMASTER: operator.hand_on,
    Command.ABUSE: operator.hand_on,
}
"""What anybody may ask for."""

DISOWNED: dict[Command, Callable[[SenderContext], None]] = {
    Command.CONFIRM: unverified.show_reply,
    Command.NOTICE: unverified.show_notice,
    Command.CHANGE: unverified.show_notice,
    Command.DIGEST: unverified.tell_of_answer,
    Command.SEATS: unverified.tell_of_answer,
    Command.PHONE: unverified.tell_of_answer,
}
"""What is done instead where the sender's domain says that the mail is not its own; where nothing stands, nothing."""


def handle(at: Moment, request: Request, settings: Settings) -> None:
    """Carry out a request, each action once however often its mail is delivered: one unit of work."""
    sender = login.mailbox_of(request.sender)
    if sender and sender.suspect_since and request.human and request.authenticated() is not Authentication.FAIL:
        reachability.heard_from(sender.id)
    if sender and sender.id == request.away and request.authenticated() is not Authentication.FAIL:
        duties.mark_away(at, sender.id)
    for action in request.actions:
        if limits.first_time(at, request.fingerprint_of(action, at)):
            _carry_out(Context(at, request, action, settings), sender)


def _carry_out(context: Context, sender: Mailbox | None) -> None:
    command = context.action.command
    if command in OPEN:
        OPEN[command](context)
    elif sender is None:
        strangers.tell(context)
    else:
        disowned = command in PROVEN and context.request.authenticated() is Authentication.FAIL
        if carry_out := (DISOWNED if disowned else HANDLERS).get(command):
            carry_out(SenderContext(context.at, context.request, context.action, context.settings, sender))
