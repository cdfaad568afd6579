"""Carrying out what mails ask for: one module for each kind of reader, one function for each command.

An errand runs inside one unit of work, with everything that follows from it. What is refused is answered with a letter
that says what to do next, so many a day at the most: the last stop of a loop.
"""

from collections.abc import Callable

from mailgate.mail.authentication import Authentication
from mailgate.school import duties, limits, login, reachability
from mailgate.school.models import Mailbox
from mailgate.school.moment import Moment
from mailgate.settings import Settings
from mailgate.smtp.commands import PROVEN, Command, Task
from mailgate.smtp.errands import (
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
from mailgate.smtp.errands.errand import Errand, Request

ERRANDS: dict[Command, Callable[[Errand], None]] = {
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

OPEN: dict[Command, Callable[[Request], None]] = {
    Command.BOUNCE: bounces.record,
    Command.REGISTER: enrolment.ask,
    Command.JOIN: enrolment.join,
    Command.POSTMASTER: operator.hand_on,
    Command.ABUSE: operator.hand_on,
}
"""What anybody may ask for."""

DISOWNED: dict[Command, Callable[[Errand], None]] = {
    Command.CONFIRM: unverified.show_reply,
    Command.NOTICE: unverified.show_notice,
    Command.CHANGE: unverified.show_notice,
    Command.DIGEST: unverified.tell_of_answer,
    Command.SEATS: unverified.tell_of_answer,
    Command.PHONE: unverified.tell_of_answer,
}
"""What is done instead where the sender's domain says that the mail is not its own; where nothing stands, nothing."""


def obey(at: Moment, task: Task, settings: Settings) -> None:
    """Carry out a task, each order once however often its mail is delivered: one unit of work."""
    sender = login.mailbox_of(task.sender)
    if sender and sender.suspect_since and task.human and task.authenticated() is not Authentication.FAIL:
        reachability.heard_from(sender.id)
    if sender and sender.id == task.away and task.authenticated() is not Authentication.FAIL:
        duties.mark_away(at, sender.id)
    for order in task.orders:
        if limits.first_time(at, task.fingerprint_of(order, at)):
            _carry_out(Request(at, task, order, settings), sender)


def _carry_out(request: Request, sender: Mailbox | None) -> None:
    command = request.order.command
    if command in OPEN:
        OPEN[command](request)
    elif sender is None:
        strangers.tell(request)
    else:
        disowned = command in PROVEN and request.task.authenticated() is Authentication.FAIL
        if carry_out := (DISOWNED if disowned else ERRANDS).get(command):
            carry_out(Errand(request.at, request.task, request.order, request.settings, sender))
