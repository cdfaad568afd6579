"""Which address asks for what: a mail becomes a request, all its actions one unit of work (`handlers`).

The token comes from the envelope's recipient, or else from To, Cc or Delivered-To, or else from a Message-ID of ours
that is answered (some old phones ignore Reply-To). A token alone is not enough to act: From must be whom it was made
for, and a mail that its domain disowns acts on nothing.
"""

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from mailgate import reply_address
from mailgate.ids import MailboxId
from mailgate.mail import addresses
from mailgate.mail.addresses import Address
from mailgate.mail.authentication.results import Authentication
from mailgate.mail.automatic import bounces
from mailgate.mail.automatic.signs import Grade, Sign
from mailgate.mail.body.readable import Unreadable
from mailgate.mail.quoting.markup import text_of
from mailgate.mail.quoting.reply_words import Cut, cuts, written, written_html
from mailgate.mail.reading import IncomingMail
from mailgate.reply_address import BounceAddress, ConfirmAddress, DigestAddress, ReplyAddress, RollCallAddress
from mailgate.school.letters import outbox
from mailgate.school.moment import Moment
from mailgate.school.readings import Now, Readings
from mailgate.settings import Settings
from mailgate.signing import Keyring
from mailgate.visible import bounded


class Command(StrEnum):
    """The local parts that we answer to, before any tag."""

    LOGIN = "login"
    HELP = "help"
    CONFIRM = "confirm"
    NOTICE = "notice"
    ANSWER = "answer"
    CHANGE = "change"
    PHONE = "phone"
    TODAY = "today"
    DIGEST = "digest"
    SEATS = "seats"
    REGISTER = "register"
    JOIN = "join"
    REMOVE = "remove"
    LEAVE = "leave"
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
    Command.DIGEST,
    Command.SEATS,
    Command.REMOVE,
    Command.LEAVE,
}
"""The commands that act on what was written above the quote."""

READ = SPOKEN | {Command.LOGIN}
"""The commands that want to know what was written: words to login@ ask for nothing, but their writer hears so."""

SUBJECT_READ = {Command.LOGIN, Command.NOTICE, Command.CHANGE, Command.PHONE}
"""The commands whose writer may have put all of it into the subject."""

LONGEST_WORDS = 4_000
LONGEST_WHOLE = 8_000
"""How many characters of a mail are understood, before and after NFKC: no text may hold the database's writer for long.

A notice of more than 2,000 is refused; what stands behind these makes no difference to that.
"""

LONGEST_TO_LOGIN = 400
"""A mail to login@ of more characters is not read as a notice: the letter says that its words reached nobody."""

BEGINNING = 200
"""How much of a long mail to login@ is looked at for a quote: the login is what has to be fast."""

LONGEST_REPLY = 20_000
"""How many characters of a staff member's reply to a notice reach the guardians; nothing in it has to be understood."""

HANDED_ON = {Command.POSTMASTER, Command.ABUSE}

WHOLE = {
    Command.LOGIN,
    Command.NOTICE,
    Command.ANSWER,
    Command.CHANGE,
    Command.PHONE,
    Command.DIGEST,
    Command.POSTMASTER,
    Command.ABUSE,
}
"""The commands that want the whole text: a form may be filled in, or a list answered, inside the quote, and an
operator wants to read all."""

PROVEN = SPOKEN | {Command.HELP, Command.JOIN}
"""The commands for which we find out who really sent the mail, where the relay in front of us does not."""

ANSWERED_BY_STAFF = (ConfirmAddress, DigestAddress, RollCallAddress, BounceAddress)
"""Where a staff member's mailbox may answer by itself that they are out of office."""


@dataclass(frozen=True, slots=True)
class Action:
    """What one recipient of a mail asks for.

    `address` is what its token stands for: None where the token is cut, foreign or missing, or the command needs none.
    `tag` is what stands behind the separator where that is no token: the code of register+CODE@.
    """

    command: Command
    address: ReplyAddress | None = None
    tag: str = ""

    @property
    def lacks_token(self) -> bool:
        """Whether the command needs a token and has no good one."""
        return self.address is None and self.command in reply_address.KINDS


@dataclass(frozen=True, slots=True)
class Request:
    """All that a mail asks for, as far as the mail alone tells: the input of one unit of work.

    `written_by` is the weightiest sign that a program wrote it, None where there is none, `returned` why a letter of
    ours came back with it, if one did, `away` to whose mailbox that letter went, if the mailbox answers by itself that
    they are not there. `text` is what was written above the quote, `only_subject` says that it is the subject alone,
    `unreadable` why nobody can read it, `received` is the topmost Received. `authenticated` tells how sure the sender
    is; it is asked only where that matters, since it takes longer than to read the mail.
    """

    sender: str
    fingerprint: str
    is_unique: bool
    thread: outbox.Thread
    actions: tuple[Action, ...]
    written_by: Grade | None = None
    subject: str = ""
    text: str = ""
    only_subject: bool = False
    unreadable: Unreadable | None = None
    received: str = ""
    whole: str = ""
    spelled: str = ""
    returned: bounces.Verdict | None = None
    away: MailboxId | None = None
    readings: Readings = field(default_factory=Now)
    authenticated: Callable[[], Authentication] = lambda: Authentication.NONE

    @property
    def may_be_notice(self) -> bool:
        """Whether anything that it asks for may be a notice, for which the time counts at which it was received."""
        is_login = all(action.command is Command.LOGIN for action in self.actions)
        return bool(self.text) and not (is_login and len(self.text.strip()) > LONGEST_TO_LOGIN)

    @property
    def may_be_person(self) -> bool:
        """Whether a person may have written this: no sign of a program outweighs that."""
        return self.written_by in {None, Grade.HINT}

    def fingerprint_of(self, action: Action, at: Moment) -> str:
        """The same whenever the same mail asks for the same: a relay may deliver to each recipient on its own.

        A mail without a date is the same as a later one of the same words for an hour; one that has no Message-ID
        either is told from it by the Received of the relay that took it over.
        """
        trace = "" if self.thread.message_id else self.received
        mail = self.fingerprint if self.is_unique else f"{self.fingerprint}.{trace or at.now // 3_600}"
        about = reply_address.text_of(action.address) if action.address else action.tag
        return hashlib.sha256(f"{mail} {action.command} {about}".encode()).hexdigest()


class RequestReader:
    """Reads actions out of mails."""

    def __init__(self, settings: Settings, keyring: Keyring) -> None:
        self._keyring = keyring
        self._domain = settings.gateway.domain
        self._separator = settings.gateway.tag_separator

    def own_addresses(self) -> frozenset[str]:
        """The canonical addresses that only we write from."""
        return frozenset(f"{command}@{self._domain}" for command in Command)

    def command(self, address: Address) -> Command | None:
        """The command that an address of ours stands for."""
        local, _ = addresses.split_tag(address.canonical.rpartition("@")[0], self._separator)
        return COMMANDS.get(local) if address.domain == self._domain else None

    def signs(self, mail: IncomingMail) -> tuple[Sign, ...]:
        """The signs that a program wrote this, the weightiest first: proof in mail from any address of ours."""
        claimed = (mail.sender, addresses.parse(mail.envelope.sender))
        ours = next((address for address in claimed if address and self.command(address)), None)
        own = (Sign("own-address", Grade.PROOF, ours.spelled),) if ours else ()
        return tuple(sorted({sign.name: sign for sign in (*mail.signs, *own)}.values(), key=_weight))

    def request(self, mail: IncomingMail) -> Request:
        """What this mail asks for; a machine's mail asks for nothing but to be counted as a bounce."""
        actions = self.actions(mail)
        written_by = next((sign.grade for sign in self.signs(mail)), None)
        returned = bounces.classify(mail.raw) if any(action.command is Command.BOUNCE for action in actions) else None
        away = _reader(actions) if mail.is_out_of_office else None
        if written_by is Grade.PROOF:
            actions = [action for action in actions if action.command is Command.BOUNCE]
        elif returned is None:
            actions = [self._of_person(mail) if action.command is Command.BOUNCE else action for action in actions]
        commands = {action.command for action in actions}
        words = _words_to_login if commands == {Command.LOGIN} else words_of
        text = bounded(words(mail), _longest(commands)) if commands & READ else ""
        only_subject = bool(commands & SUBJECT_READ) and not text.strip() and _says_all(mail.subject)
        return Request(
            sender=mail.sender.canonical if mail.sender else "",
            fingerprint=mail.fingerprint,
            is_unique=mail.is_unique,
            thread=outbox.Thread(mail.message_id, mail.references),
            actions=tuple(actions),
            written_by=written_by,
            subject=mail.subject,
            text=mail.subject if only_subject else text,
            only_subject=only_subject,
            unreadable=mail.unreadable,
            received=mail.received,
            spelled=mail.sender.spelled if mail.sender else "",
            whole=_whole(mail, commands),
            returned=returned,
            away=away,
        )

    def actions(self, mail: IncomingMail) -> list[Action]:
        """What every recipient asks for, no matter who wrote the mail.

        Without a good token in the envelope, one in the headers counts, or in a Message-ID that is answered: but only
        where the mail was meant for a token, or came to login@, which phones that ignore Reply-To write to.
        """
        actions = self._distinct(map(self._recipient, mail.envelope.recipients))
        if not actions or any(action.address for action in actions) or not all(map(_may_be_astray, actions)):
            return actions
        named = self._distinct(mail.addressed_to)
        tokens = [action for action in named if _is_reply(action)]
        if tokens and set(actions) <= set(named):
            return actions  # a relay that delivers to each recipient on its own
        return (tokens or self._answered(mail))[:1] or actions

    def _of_person(self, mail: IncomingMail) -> Action:
        """What somebody asks for whose mail program replies to the envelope's sender: the letter they answer tells."""
        return next(iter(self._answered(mail)), Action(Command.HELP))

    def _answered(self, mail: IncomingMail) -> list[Action]:
        return [action for action in self._distinct(map(_answered_at, mail.references)) if _is_reply(action)]

    def _recipient(self, recipient: str) -> Address | None:
        if recipient.lower() == Command.POSTMASTER:  # RFC 5321 section 4.5.1: without a domain, too
            return Address(recipient, self._domain)
        return addresses.parse(recipient)

    def _distinct(self, found: Iterable[Address | None]) -> list[Action]:
        actions = [
            self._action(address, command) for address in found if address and (command := self.command(address))
        ]
        return list(dict.fromkeys(actions))

    def _action(self, address: Address, command: Command) -> Action:
        _, token = addresses.split_tag(address.canonical.rpartition("@")[0], self._separator)
        if command in reply_address.KINDS:
            return Action(command, reply_address.of_token(command, token, self._keyring))
        return Action(command, tag=token if command is Command.REGISTER else "")


def _longest(commands: set[Command]) -> int:
    return LONGEST_REPLY if commands == {Command.CONFIRM} else LONGEST_WORDS


def _whole(mail: IncomingMail, commands: set[Command]) -> str:
    """The whole text: for an operator all of it, for what is understood as much as can be read in a moment."""
    if commands & HANDED_ON:
        return mail.text
    return bounded(mail.text, LONGEST_WHOLE) if commands & WHOLE else ""


def _words_to_login(mail: IncomingMail) -> str:
    """The same for a mail that needs no words; of a long one that begins with its writer's own, all of it as it is."""
    is_long = not mail.html and len(mail.text) > BEGINNING
    return mail.text if is_long and not _OF_QUOTES.search(mail.text[:BEGINNING]) else words_of(mail)


_OF_QUOTES = re.compile("[>＞:：@＠_＿|-]")
"""One of these stands near the beginning of each quote and of each letter of ours."""


def words_of(mail: IncomingMail) -> str:
    """What the person wrote above what they answer."""
    if not mail.text.strip():
        return ""
    return written_html(mail.html) if mail.html else written(mail.text)


def _says_all(subject: str) -> bool:
    """Whether a subject may say all that a mail has to say: it is no mail program's `Re:`."""
    return bool(subject.strip()) and not _ANSWERS.match(subject)


_ANSWERS = re.compile(
    r"\s*(?:re|fwd?|aw|wg|sv|vs|tr|rv|ref|antw?|odp|res|enc|返信|転送|回复|答复|转发|回覆|轉寄)\s*[\d\[\]]*\s*[:：]",
    re.IGNORECASE,
)


def _weight(sign: Sign) -> int:
    return (Grade.PROOF, Grade.WORDS, Grade.HINT).index(sign.grade)


def cuts_of(mail: IncomingMail) -> list[Cut]:
    """What of a mail is not what the person wrote, and why."""
    return cuts(text_of(mail.html) if mail.html else mail.text)


def _reader(actions: Iterable[Action]) -> MailboxId | None:
    """The mailbox of the staff member to whom the letter went that was answered."""
    addresses_of_ours = (action.address for action in actions)
    return next((one.mailbox for one in addresses_of_ours if isinstance(one, ANSWERED_BY_STAFF)), None)


def _may_be_astray(action: Action) -> bool:
    return action.command is Command.LOGIN or action.lacks_token


def _is_reply(action: Action) -> bool:
    return action.address is not None and action.command is not Command.BOUNCE


def _answered_at(message_id: str) -> Address | None:
    """The reply address inside a Message-ID of ours, `<LOCAL.REFERENCE@DOMAIN>`."""
    address = addresses.parse(message_id)
    return Address(address.local.rpartition(".")[0], address.domain) if address else None
