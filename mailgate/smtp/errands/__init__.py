"""Carrying out what mails ask for: one module for each kind of reader, one function for each command.

An errand runs inside one unit of work, with everything that follows from it. What is refused is answered with a letter
that says what to do next, so many a day at the most: the last stop of a loop.
"""

from collections.abc import Callable

from mailgate.school import limits, login
from mailgate.school.moment import Moment
from mailgate.settings import Settings
from mailgate.smtp.commands import Command, Task
from mailgate.smtp.errands import anybody, staff
from mailgate.smtp.errands.errand import Errand

ERRANDS: dict[Command, Callable[[Errand], None]] = {
    Command.LOGIN: anybody.log_in,
    Command.HELP: anybody.help_out,
    Command.CONFIRM: staff.confirm,
}


def obey(at: Moment, task: Task, settings: Settings) -> None:
    """Carry out a task, once however often its mail is delivered: one unit of work."""
    sender = login.mailbox_of(task.sender)
    if not limits.first_time(at, task.fingerprint) or sender is None:
        return
    for order in task.orders:
        if errand := ERRANDS.get(order.command):
            errand(Errand(at, task, order, sender, settings))
