"""One thing that one mail asks for, with all that is known about it."""

from dataclasses import dataclass
from typing import Any

from mailgate.school import limits, outbox, people
from mailgate.school.models import Mailbox
from mailgate.school.moment import Moment
from mailgate.settings import Settings
from mailgate.smtp.commands import Order, Task

ANSWERS_A_DAY = 20


@dataclass(frozen=True, slots=True)
class Errand:
    """An order, the mail it came in, and the registered mailbox that sent it."""

    at: Moment
    task: Task
    order: Order
    sender: Mailbox
    settings: Settings

    def answer(self, template: str, **facts: Any) -> None:
        """Queue a letter to the sender in answer to this mail, unless there were too many today."""
        if limits.within(self.at, f"answers {self.sender.id}", ANSWERS_A_DAY, 86_400):
            facts["schools"] = people.schools_of(self.sender.id)
            outbox.enqueue(self.at, [outbox.Outgoing(self.sender, template, facts, answering=self.task.thread)])

    def refuse(self, code: str) -> None:
        """Say why nothing was done, and what to do now; `code` is one that templates/mail/*/refused.txt knows."""
        self.answer("refused", code=code)
