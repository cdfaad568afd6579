"""What a mail asks for: a request, all its actions one unit of work (`handlers`)."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from mailgate.addresses.reply import REPLY_ADDRESSES, ReplyAddress, text_of
from mailgate.ids import MailboxId
from mailgate.mail.attached_files import AttachedFile
from mailgate.mail.authentication.results import Authentication
from mailgate.mail.automatic import bounces
from mailgate.mail.automatic.signs import Grade
from mailgate.mail.body.readable import Unreadable
from mailgate.school.letters import outbox
from mailgate.school.moment import HOUR, Moment
from mailgate.school.news.attachments.attaching import NewFiles
from mailgate.school.notices.conversation.kept import Cipher
from mailgate.school.readings import Now, Readings


class Command(StrEnum):
    """The local parts that we answer to, before any tag."""

    LOGIN = "login"
    HELP = "help"
    CONFIRM = "confirm"
    NOTICE = "notice"
    ANSWER = "answer"
    CHANGE = "change"
    PHONE = "phone"
    CORRECT = "correct"
    TODAY = "today"
    DIGEST = "digest"
    SEATS = "seats"
    REGISTER = "register"
    JOIN = "join"
    PROVE = "prove"
    UNDO = "undo"
    REMOVE = "remove"
    LEAVE = "leave"
    RECOVERY = "recovery"
    NEWS = "news"
    APPROVE = "approve"
    RESPOND = "respond"
    BOUNCE = "bounce"
    POSTMASTER = "postmaster"
    ABUSE = "abuse"


COMMANDS = {command.value: command for command in Command}

SPOKEN = {
    Command.CONFIRM,
    Command.NOTICE,
    Command.ANSWER,
    Command.CHANGE,
    Command.PHONE,
    Command.CORRECT,
    Command.DIGEST,
    Command.SEATS,
    Command.UNDO,
    Command.REMOVE,
    Command.LEAVE,
    Command.RECOVERY,
    Command.NEWS,
    Command.APPROVE,
    Command.RESPOND,
}
"""The commands that act on what was written above the quote."""

PROVEN = SPOKEN | {Command.HELP, Command.JOIN, Command.PROVE}
"""The commands for which we find out who really sent the mail, where the relay in front of us does not."""

LONGEST_TO_LOGIN = 400
"""A mail to login@ of more characters is not read as a notice: the letter says that its words reached nobody."""


@dataclass(frozen=True, slots=True)
class Action:
    """What one recipient of a mail asks for.

    `address` is what its token stands for: None where the token is cut, foreign or missing, or the command needs none.
    `tag` is what stands behind the separator where that is no good token: the code of register+CODE@, a cut token.
    """

    command: Command
    address: ReplyAddress | None = None
    tag: str = ""

    @property
    def spelled(self) -> str:
        """The action as a text: the same for the same, another for any other."""
        return f"{self.command} {text_of(self.address) if self.address else self.tag}"

    @property
    def lacks_token(self) -> bool:
        """Whether the command needs a token and has no good one."""
        return self.address is None and self.command in REPLY_ADDRESSES


@dataclass(frozen=True, slots=True)
class Request:
    """All that a mail asks for, as far as the mail alone tells: the input of one unit of work.

    `written_by` is the grade of the weightiest sign that a program wrote it, None where there is none (WORDS, too,
    where nobody can be recognised in a reply that confirms), `sign` the name of that sign. `returned` says why a letter
    of ours came back with it, if one did, `away` to whose mailbox that letter went, if the mailbox answers by itself
    that they are not there. `text` is what was written above the quote (`body` is all of it, where letters
    are answered that are known word by word), `only_subject` says that it is the subject
    alone, `unreadable` why nobody can read it, `received` is the topmost Received. `authenticated` tells how sure the
    sender is; it is asked only where that matters, since it takes longer than to read the mail. `cipher` makes
    unreadable what is kept for a question; without one nothing is kept. `files` are attached to a mail that writes an
    announcement, and `new_files` what was taken in of them.
    """

    sender: str
    fingerprint: str
    is_unique: bool
    thread: outbox.Thread
    actions: tuple[Action, ...]
    written_by: Grade | None = None
    sign: str = ""
    subject: str = ""
    text: str = ""
    only_subject: bool = False
    unreadable: Unreadable | None = None
    received: str = ""
    whole: str = ""
    body: str = ""
    spelled: str = ""
    returned: bounces.Verdict | None = None
    away: MailboxId | None = None
    readings: Readings = field(default_factory=Now)
    authenticated: Callable[[], Authentication] = lambda: Authentication.NONE
    cipher: Cipher | None = None
    files: tuple[AttachedFile, ...] = ()
    new_files: NewFiles = field(default_factory=NewFiles)

    @property
    def may_be_notice(self) -> bool:
        """Whether anything that it asks for may be a notice, for which the time counts at which it was received."""
        is_login = all(action.command is Command.LOGIN for action in self.actions)
        return bool(self.text) and not (is_login and len(self.text.strip()) > LONGEST_TO_LOGIN)

    @property
    def may_be_person(self) -> bool:
        """Whether a person may have written this: no sign of a program outweighs that."""
        return self.written_by in {None, Grade.HINT}

    @property
    def commands(self) -> frozenset[Command]:
        """What it asks for."""
        return frozenset(action.command for action in self.actions)

    def fingerprint_of(self, action: Action | None, at: Moment) -> str:
        """The same whenever the same mail asks for the same: a relay may deliver to each recipient on its own.

        A mail without a date is the same as a later one of the same words for an hour; one that has no Message-ID
        either is told from it by the Received of the relay that took it over. `action` is None for a mail that asks for
        nothing.
        """
        trace = "" if self.thread.message_id else self.received
        mail = self.fingerprint if self.is_unique else f"{self.fingerprint}.{trace or at.now // HOUR}"
        return hashlib.sha256(f"{mail} {action.spelled if action else 'nothing'}".encode()).hexdigest()
