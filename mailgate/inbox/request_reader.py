"""Which address asks for what: a mail becomes a request.

The token comes from the envelope's recipient, or else from To, Cc or Delivered-To, or else from a Message-ID of ours
that is answered (some old phones ignore Reply-To). A token alone is not enough to act: From must be whom it was made
for, and a mail that its domain disowns acts on nothing.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from mailgate.addresses.reply import (
    REPLY_ADDRESSES,
    BounceAddress,
    ConfirmAddress,
    CorrectAddress,
    DigestAddress,
    NewsAddress,
    RollCallAddress,
    of_token,
)
from mailgate.ids import MailboxId
from mailgate.inbox.requests import COMMANDS, SPOKEN, Action, Command, Request
from mailgate.keys.signing import Keyring
from mailgate.mail import addresses
from mailgate.mail.addresses import Address
from mailgate.mail.attached_files import attached_files
from mailgate.mail.authentication.results import Authentication
from mailgate.mail.automatic import bounces
from mailgate.mail.automatic.persons import shows_person
from mailgate.mail.automatic.signs import Grade, Sign
from mailgate.mail.quoting.markup import text_of
from mailgate.mail.quoting.reply_words import Cut, Why, cuts, written, written_html
from mailgate.mail.reading import IncomingMail
from mailgate.school.letters import outbox
from mailgate.school.readings import Now, Readings
from mailgate.settings import Settings
from mailgate.visible import bounded
from mailgate.wording.acknowledgements import is_acknowledgement
from mailgate.wording.staff.announcement_form import labelled_head

READ = SPOKEN | {Command.LOGIN}
"""The commands that want to know what was written: words to login@ ask for nothing, but their writer hears so."""

SUBJECT_READ = {Command.LOGIN, Command.NOTICE, Command.CHANGE, Command.PHONE}
"""The commands whose writer may have put all of it into the subject."""

LONGEST_WORDS = 4_000
LONGEST_WHOLE = 8_000
"""How many characters of a mail are understood, before and after NFKC: no text may hold the database's writer for long.

A notice of more than 2,000 is refused; what stands behind these makes no difference to that.
"""

BEGINNING = 200
"""How much of a long mail to login@ is looked at for a quote: the login is what has to be fast."""

LONGEST_REPLY = 20_000
"""How many characters of a staff member's reply to a notice reach the guardians; nothing in it has to be understood.

So it is with the text of an announcement.
"""

HANDED_DOWN = {Command.CONFIRM, Command.NEWS}
"""The commands whose words reach families as they are."""

HANDED_ON = {Command.POSTMASTER, Command.ABUSE}

WHOLE = {
    Command.LOGIN,
    Command.NOTICE,
    Command.ANSWER,
    Command.CHANGE,
    Command.PHONE,
    Command.CORRECT,
    Command.DIGEST,
    Command.RECOVERY,
    Command.POSTMASTER,
    Command.ABUSE,
}
"""The commands that want the whole text: a form may be filled in, or a list answered, inside the quote, and an
operator wants to read all."""

COPIED = {Command.NEWS, Command.APPROVE, Command.RESPOND}
"""The commands that answer letters with a school's own words, whose copies are looked for exactly."""

LONGEST_BODY = 60_000
"""How many characters of a reply are looked through for such copies."""

ANSWERED_BY_STAFF = (ConfirmAddress, CorrectAddress, DigestAddress, RollCallAddress, BounceAddress)
"""Where a staff member's mailbox may answer by itself that they are out of office."""


class RequestReader:
    """Reads actions out of mails."""

    def __init__(self, settings: Settings, keyring: Keyring) -> None:
        self._keyring = keyring
        self._domain = settings.gateway.domain
        self._domains = settings.domains
        self._separator = settings.gateway.tag_separator

    def own_addresses(self) -> frozenset[str]:
        """The canonical addresses that only we write from."""
        return frozenset(f"{command}@{domain}" for command in Command for domain in self._domains)

    def may_attach(self, recipient: str) -> bool:
        """Whether a mail to this address may bring files: its token was made for somebody who writes announcements."""
        return any(map(_writes_news, self._distinct([self._recipient(recipient)])))

    def command(self, address: Address) -> Command | None:
        """The command that an address of ours stands for."""
        return self._asked(address)[0]

    def _asked(self, address: Address) -> tuple[Command | None, str]:
        """The command that an address stands for, None where it is none of ours, and the token behind it."""
        local, token = addresses.split_tag(address.canonical.rpartition("@")[0], self._separator)
        return COMMANDS.get(local) if address.domain in self._domains else None, token

    def signs(self, mail: IncomingMail) -> tuple[Sign, ...]:
        """The signs that a program wrote this, the weightiest first: proof in mail from any address of ours."""
        claimed = (mail.sender, addresses.parse(mail.envelope.sender))
        ours = next((address for address in claimed if address and self.command(address)), None)
        own = (Sign("own-address", Grade.PROOF, ours.spelled),) if ours else ()
        return tuple(sorted({sign.name: sign for sign in (*mail.signs, *own)}.values(), key=_weight))

    def request(
        self,
        mail: IncomingMail,
        authenticated: Callable[[], Authentication] = lambda: Authentication.NONE,
        readings: Readings | None = None,
    ) -> Request:
        """What this mail asks for; a machine's mail asks for nothing but to be counted as a bounce.

        `authenticated` and `readings` are the request's; without these, each reading is made as it is needed.
        """
        actions = self.actions(mail)
        sign = next(iter(self.signs(mail)), None)
        written_by = sign.grade if sign else None
        returned = bounces.classify(mail.raw) if any(action.command is Command.BOUNCE for action in actions) else None
        away = _reader(actions) if mail.is_out_of_office else None
        if written_by is Grade.PROOF:
            actions = [action for action in actions if action.command is Command.BOUNCE]
        elif returned is None:
            actions = [self._of_person(mail) if action.command is Command.BOUNCE else action for action in actions]
        commands = {action.command for action in actions}
        words = _WORDS_TO.get(next(iter(commands)), words_of) if len(commands) == 1 else words_of
        text = bounded(words(mail), _longest(commands)) if commands & READ else ""
        if Command.CONFIRM in commands and written_by is not Grade.PROOF and not _is_recognised(mail, text):
            written_by = Grade.WORDS
        only_subject = bool(commands & SUBJECT_READ) and not text.strip() and is_subject(mail.subject)
        return Request(
            sender=mail.sender.canonical if mail.sender else "",
            fingerprint=mail.fingerprint,
            is_unique=mail.is_unique,
            thread=outbox.Thread(mail.message_id, mail.references),
            actions=tuple(actions),
            written_by=written_by,
            sign=sign.name if sign else "",
            subject=mail.subject,
            text=mail.subject if only_subject else text,
            only_subject=only_subject,
            unreadable=mail.unreadable,
            received=mail.received,
            spelled=mail.sender.spelled if mail.sender else "",
            whole=_whole(mail, commands),
            body=bounded(_body(mail), LONGEST_BODY) if commands & COPIED else "",
            returned=returned,
            away=away,
            readings=readings or Now(),
            authenticated=authenticated,
            cipher=self._keyring,
            files=attached_files(mail.raw) if any(map(_writes_news, actions)) else (),
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
        actions = (action for address in found if address and (action := self._action(address)))
        return list(dict.fromkeys(actions))

    def _action(self, address: Address) -> Action | None:
        command, token = self._asked(address)
        if command is None:
            return None
        if command in REPLY_ADDRESSES:
            reply = of_token(command, token, self._keyring)
            return Action(command, reply, "" if reply else token)
        return Action(command, tag=token if command is Command.REGISTER else "")


_COPIES = {Why.QUOTED, Why.OUR_LETTER, Why.ORIGINAL}


def _is_recognised(mail: IncomingMail, words: str) -> bool:
    """Whether a person can be recognised in a reply: by its words, or since their client has copied our letter."""
    return shows_person(words) or is_acknowledgement(words) or any(cut.why in _COPIES for cut in cuts_of(mail))


def _longest(commands: set[Command]) -> int:
    return LONGEST_REPLY if commands and commands <= HANDED_DOWN else LONGEST_WORDS


def _whole(mail: IncomingMail, commands: set[Command]) -> str:
    """The whole text: for an operator all of it, for what is understood as much as can be read in a moment."""
    if commands & HANDED_ON:
        return mail.text
    return bounded(mail.text, LONGEST_WHOLE) if commands & WHOLE else ""


def _words_to_login(mail: IncomingMail) -> str:
    """What the person wrote to login@, which needs no words: of a long mail that begins with its writer's own, all."""
    is_long = not mail.html and len(mail.text) > BEGINNING
    return mail.text if is_long and not _OF_QUOTES.search(mail.text[:BEGINNING]) else words_of(mail)


_OF_QUOTES = re.compile("[>＞:：@＠_＿|-]")
"""One of these stands near the beginning of each quote and of each letter of ours."""


def words_of(mail: IncomingMail) -> str:
    """What the person wrote above what they answer."""
    if not mail.text.strip():
        return ""
    return written_html(mail.html) if mail.html else written(mail.text)


def _body(mail: IncomingMail) -> str:
    return text_of(mail.html) if mail.html else mail.text


def words_in(body: str, command: Command, letters: Sequence[str] = ()) -> str:
    """What the person wrote in a mail with this body to this command, beside copies of these letters.

    The first lines of an announcement's form may look like the header that clients copy above an original.
    """
    head = labelled_head(body) if command is Command.NEWS else ""
    words = written(body[len(head) :], letters)
    return bounded(f"{head}\n{words}" if head else words, _longest({command}))


def _words_to_news(mail: IncomingMail) -> str:
    return words_in(_body(mail), Command.NEWS)


_WORDS_TO = {Command.LOGIN: _words_to_login, Command.NEWS: _words_to_news}


def is_subject(subject: str) -> bool:
    """Whether a person wrote this subject: it is no mail program's `Re:`."""
    return bool(subject.strip()) and not _ANSWERS.match(subject)


_ANSWERS = re.compile(
    r"\s*(?:re|fwd?|aw|wg|sv|vs|tr|rv|ref|antw?|odp|res|enc|返信|転送|回复|答复|转发|回覆|轉寄)\s*[\d\[\]]*\s*[:：]",
    re.IGNORECASE,
)


def _weight(sign: Sign) -> int:
    return (Grade.PROOF, Grade.WORDS, Grade.HINT).index(sign.grade)


def cuts_of(mail: IncomingMail) -> list[Cut]:
    """What of a mail is not what the person wrote, and why."""
    return cuts(_body(mail))


def _reader(actions: Iterable[Action]) -> MailboxId | None:
    """The mailbox of the staff member to whom the letter went that was answered."""
    addresses_of_ours = (action.address for action in actions)
    return next((one.mailbox for one in addresses_of_ours if isinstance(one, ANSWERED_BY_STAFF)), None)


def _writes_news(action: Action) -> bool:
    return isinstance(action.address, NewsAddress)


def _may_be_astray(action: Action) -> bool:
    return action.command is Command.LOGIN or action.lacks_token


def _is_reply(action: Action) -> bool:
    return action.address is not None and action.command is not Command.BOUNCE


def _answered_at(message_id: str) -> Address | None:
    """The reply address inside a Message-ID of ours, `<LOCAL.REFERENCE@DOMAIN>`."""
    address = addresses.parse(message_id)
    return Address(address.local.rpartition(".")[0], address.domain) if address else None
