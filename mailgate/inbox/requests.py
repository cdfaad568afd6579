"""Which address asks for what: a mail becomes a request, all its actions one unit of work (`handlers`).

The token comes from the envelope's recipient, or else from To, Cc or Delivered-To, or else from a Message-ID of ours
that is answered (some old phones ignore Reply-To). A token alone is not enough to act: From must be whom it was made
for, and a mail that its domain disowns acts on nothing.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from mailgate import reply_address
from mailgate.mail import addresses
from mailgate.mail.addresses import Address
from mailgate.mail.authentication.results import Authentication
from mailgate.mail.automatic import bounces
from mailgate.mail.quoting import written, written_html
from mailgate.mail.reading import IncomingMail
from mailgate.reply_address import BounceAddress, ConfirmAddress, DigestAddress, ReplyAddress, RollCallAddress
from mailgate.school.ids import MailboxId
from mailgate.school.letters import outbox
from mailgate.school.moment import Moment
from mailgate.settings import Settings
from mailgate.signing import Keyring


class Command(StrEnum):
    """The local parts that we answer to, before any tag."""

    LOGIN = "login"
    HELP = "help"
    CONFIRM = "confirm"
    NOTICE = "notice"
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
    Command.CHANGE,
    Command.PHONE,
    Command.DIGEST,
    Command.SEATS,
    Command.REMOVE,
    Command.LEAVE,
}
"""The commands that want to know what was written above the quote."""

WHOLE = {Command.NOTICE, Command.CHANGE, Command.PHONE, Command.DIGEST, Command.POSTMASTER, Command.ABUSE}
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

    `human` says that a person wrote it, `returned` why a letter of ours came back with it, if one did, `away` to whose
    mailbox that letter went, if the mailbox answers by itself that they are not there. `authenticated` tells how sure
    the sender is; it is asked only where that matters, since it takes longer than to read the mail.
    """

    sender: str
    fingerprint: str
    is_unique: bool
    thread: outbox.Thread
    actions: tuple[Action, ...]
    human: bool = True
    subject: str = ""
    text: str = ""
    whole: str = ""
    spelled: str = ""
    returned: bounces.Verdict | None = None
    away: MailboxId | None = None
    authenticated: Callable[[], Authentication] = lambda: Authentication.NONE

    def fingerprint_of(self, action: Action, at: Moment) -> str:
        """The same whenever the same mail asks for the same: a relay may deliver to each recipient on its own.

        A mail that nothing tells from a later one of the same words is the same for an hour.
        """
        mail = self.fingerprint if self.is_unique else f"{self.fingerprint}.{at.now // 3_600}"
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

    def machine(self, mail: IncomingMail) -> str | None:
        """The sign by which no person wrote this; a mail from any address of ours, tagged or not, bears one."""
        if mail.machine:
            return mail.machine
        claimed = (mail.sender, addresses.parse(mail.envelope.sender))
        return "own-address" if any(address and self.command(address) for address in claimed) else None

    def request(self, mail: IncomingMail) -> Request:
        """What this mail asks for; a machine's mail asks for nothing but to be counted as a bounce."""
        actions = self.actions(mail)
        machine = self.machine(mail)
        returned = bounces.classify(mail.raw) if any(action.command is Command.BOUNCE for action in actions) else None
        away = _reader(actions) if mail.is_out_of_office else None
        if machine:
            actions = [action for action in actions if action.command is Command.BOUNCE]
        elif returned is None:
            actions = [self._of_person(mail) if action.command is Command.BOUNCE else action for action in actions]
        commands = {action.command for action in actions}
        return Request(
            sender=mail.sender.canonical if mail.sender else "",
            fingerprint=mail.fingerprint,
            is_unique=mail.is_unique,
            thread=outbox.Thread(mail.message_id, mail.references),
            actions=tuple(actions),
            human=machine is None,
            subject=mail.subject,
            text=words_of(mail) if commands & SPOKEN else "",
            spelled=mail.sender.spelled if mail.sender else "",
            whole=mail.text if commands & WHOLE else "",
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


def words_of(mail: IncomingMail) -> str:
    """What the person wrote above what they answer."""
    return written_html(mail.html) if mail.html else written(mail.text)


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
