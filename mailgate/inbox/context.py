"""One thing that one mail asks for, with all that is known about it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mailgate.addresses.reply import ReplyAddress, text_of
from mailgate.inbox.requests import Action, Request
from mailgate.mail.authentication.results import Authentication
from mailgate.school import limits
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record_repeated
from mailgate.school.directory import people
from mailgate.school.letters import outbox
from mailgate.school.mail_text import MailText
from mailgate.school.models import Mailbox
from mailgate.school.moment import DAY, Moment
from mailgate.settings import Settings

ANSWERS_A_DAY = 20


class NotDone(StrEnum):
    """Why nothing was done for a mail whose writer would wait; templates/mail/families/*/not-done.txt says it."""

    FOREIGN_SENDER = "foreign-sender"
    LOGIN_CAP = "login-cap"
    ANSWER_CAP = "answer-cap"
    PROGRAM = "program"
    UNREADABLE = "unreadable"
    UNVERIFIED = "unverified"


NOT_THEIRS = {"not-yours", "not-your-receipt"}
"""Why a mail is refused to an address that was made for somebody else."""


@dataclass(frozen=True, slots=True)
class Context:
    """An action and the mail it came in, from a registered mailbox or not."""

    at: Moment
    request: Request
    action: Action
    settings: Settings

    @property
    def text(self) -> MailText:
        """What the mail says."""
        return MailText(self.request.text, self.request.whole, self.request.readings)

    def tell_once(self, mailbox: Mailbox, cause: NotDone, reply: ReplyAddress | None = None, **facts: Any) -> None:
        """Say why nothing was done: once a day for each cause, and for each letter that was answered, if one was.

        `reply` is where that letter is answered, and where the answer to this one goes.
        """
        about = f" {reply.command} {text_of(reply)}" if reply else ""
        if limits.within(self.at, f"{cause} {mailbox.id}{about}", 1, DAY):
            facts |= {"cause": cause, "schools": people.schools_of(mailbox.id)}
            outbox.enqueue(self.at, [outbox.Outgoing(mailbox, "not-done", facts, reply=reply)])


@dataclass(frozen=True, slots=True)
class SenderContext(Context):
    """An action, the mail it came in, and the registered mailbox that sent it."""

    sender: Mailbox

    def may_answer(self) -> bool:
        """Count one more answer to this sender; whether there were not too many today: then the sender hears that once.

        Mails without a token of theirs, which anybody may have written, are counted apart.
        """
        if limits.within(self.at, self._answers, ANSWERS_A_DAY, DAY):
            return True
        self.tell_once(self.sender, NotDone.ANSWER_CAP)
        return False

    @property
    def is_over_cap(self) -> bool:
        """Whether this mail, which anybody may have written, would get no answer any more today."""
        return not self.has_own_token and limits.counted(self.at, self._answers, DAY) >= ANSWERS_A_DAY

    @property
    def _answers(self) -> str:
        return f"{'answers' if self.has_own_token else 'answers to anybody'} {self.sender.id}"

    @property
    def has_own_token(self) -> bool:
        """Whether the mail came to an address that only a letter to this mailbox has told."""
        address = self.action.address
        return address is not None and address.mailbox == self.sender.id

    @property
    def is_proven(self) -> bool:
        """Whether this mail is the sender's own: authenticated, or to an address that only they were told."""
        authenticated = self.request.authenticated()
        return authenticated is Authentication.PASS or (self.has_own_token and authenticated is not Authentication.FAIL)

    def answer(self, template: str, reply: ReplyAddress | None = None, **facts: Any) -> None:
        """Queue a letter to the sender in answer to this mail, unless there were too many today."""
        if self.may_answer():
            facts["schools"] = people.schools_of(self.sender.id)
            letter = outbox.Outgoing(self.sender, template, facts, reply=reply, answering=self.request.thread)
            outbox.enqueue(self.at, [letter])

    def refuse(self, code: str) -> None:
        """Say why nothing was done, and what to do now; templates/mail/families/*/refused.txt knows `code`."""
        if code in NOT_THEIRS:
            record_repeated(self.at, Event.ADDRESS_FOREIGN)
        self.answer("refused", code=code)
