"""What the gateway would make of a mail, and why, without doing any of it: the same reading, the same actions.

The database is asked only where there is one. Each outcome is a short phrase that stays the same from mail to mail.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from mailgate.addresses.reply import ConfirmAddress
from mailgate.inbox.dispatch import handle
from mailgate.inbox.request_reader import RequestReader, cuts_of, words_of
from mailgate.inbox.requests import PROVEN, Action, Command, Request
from mailgate.keys.signing import Keyring
from mailgate.mail import addresses, headers, reading
from mailgate.mail.authentication.results import NAMELESS, Authentication, named, reported
from mailgate.mail.automatic.signs import Grade, Sign
from mailgate.mail.quoting.reply_words import Cut
from mailgate.mail.reading import Envelope, IncomingMail
from mailgate.school.directory import mailboxes
from mailgate.school.directory.permissions import Permission
from mailgate.school.errors import NotFound
from mailgate.school.letters import outbox
from mailgate.school.models import Mailbox, State
from mailgate.school.moment import Moment
from mailgate.school.notices import confirmation
from mailgate.settings import Settings
from mailgate.wording.staff.correction_reply import asks_for_form

T = TypeVar("T")

UNKNOWN_SENDER = "unknown"
"""Stands for an envelope sender that nothing names: no address, and not the null sender either."""


@dataclass(frozen=True, slots=True)
class LetterBrought:
    """A letter that a mail brings: to whom, and the name of its template."""

    to: str
    template: str


class Rehearsal(Protocol):
    """Runs units of work without keeping what they do: `store.readonly.Rehearsal`."""

    def run(self, unit: Callable[[], T]) -> T:
        """What the unit returns; nothing of what it did remains."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """One mail: who wrote, its subject, what it asks for, what stands above the quote, and what is done.

    `signs` are all signs that a program wrote it, the weightiest first; `machine` is the one by which it is taken for a
    program's. `cuts` are the lines that are not the writer's own. `letters` are those that it brings; None where that
    cannot be told.
    """

    sender: str | None
    machine: str | None
    command: str | None
    text: str
    outcome: str
    subject: str = ""
    signs: tuple[Sign, ...] = ()
    cuts: tuple[Cut, ...] = ()
    letters: tuple[LetterBrought, ...] | None = None


@dataclass(frozen=True, slots=True)
class _Case:
    """An action to be explained. `sender` is None where nobody looked or nobody is registered."""

    action: Action
    request: Request
    sender: Mailbox | None
    settings: Settings


class Explainer:
    """Explains mails as if they came at this moment.

    `keyring` is None without a key, `looks` says that models are bound; without a `rehearsal` letters are not told.
    """

    def __init__(
        self, at: Moment, settings: Settings, keyring: Keyring | None, *, looks: bool, rehearsal: Rehearsal | None
    ) -> None:
        self._at = at
        self._settings = settings
        self._has_key = keyring is not None
        self._reader = RequestReader(settings, keyring or Keyring([bytes(32)], lambda: 0))
        self._looks = looks
        self._rehearsal = rehearsal

    @property
    def looks(self) -> bool:
        """Whether there is a database to ask."""
        return self._looks

    def explain(
        self, raw: bytes, sender: str | None = None, recipient: str | None = None, brought_by: str | None = None
    ) -> Explanation:
        """Explain a mail. `sender` (empty: the null sender) and `recipient` are its envelope.

        Where they are None, the header tells, and `brought_by` tells the sender where Return-Path does not.
        """
        envelope = self._envelope(raw, sender, recipient, brought_by)
        mail = reading.read(raw, envelope, self._reader.own_addresses())
        actions = self._reader.actions(mail)
        signs = self._reader.signs(mail)
        machine = next((sign.name for sign in signs if sign.grade is not Grade.HINT), None)
        return Explanation(
            sender=mail.sender.spelled if mail.sender else None,
            machine=machine,
            command=actions[0].command.value if actions else None,
            text=words_of(mail),
            outcome=self._outcome(mail, actions, signs),
            subject=mail.subject,
            signs=signs,
            cuts=tuple(cuts_of(mail)),
            letters=self._letters(mail),
        )

    def _envelope(self, raw: bytes, sender: str | None, recipient: str | None, brought_by: str | None) -> Envelope:
        data = headers.unix_lines(raw)
        fields, _ = headers.split(data, 0, len(data))
        if sender is None:
            sender = _sender(fields, brought_by)
        if recipient is None:
            named = [one for name in ("to", "cc", "delivered-to", "x-original-to") for one in _listed(fields, name)]
            ours = (address for address in named if self._reader.command(address))
            chosen = next(ours, named[0] if named else None)
            recipient = chosen.spelled if chosen else ""
        return Envelope(sender, (recipient,))

    def _letters(self, mail: IncomingMail) -> tuple[LetterBrought, ...] | None:
        """The letters that the mail brings, found by carrying it out and undoing that."""
        if self._rehearsal is None or not self._has_key:
            return None
        said = self._authentication(mail)
        request = self._reader.request(mail, lambda: said)
        return self._rehearsal.run(lambda: self._queued(request))

    def _queued(self, request: Request) -> tuple[LetterBrought, ...]:
        last = outbox.newest()
        handle(self._at, request, self._settings)
        return tuple(LetterBrought(*queued) for queued in outbox.queued_after(last))

    def _authentication(self, mail: IncomingMail) -> Authentication:
        """What the relay in front of us says of the sender."""
        if not mail.is_signed:
            return Authentication.FAIL
        smtp, results = self._settings.smtp, mail.authentication_results
        server = smtp.authserv_id or NAMELESS
        return reported(named(results, server) if smtp.results_without_id else results, server, mail.sender)

    def _outcome(self, mail: IncomingMail, actions: list[Action], signs: Sequence[Sign]) -> str:
        sign = next(iter(signs), None)
        if sign and sign.grade is Grade.PROOF and Command.BOUNCE not in {action.command for action in actions}:
            return f"nothing: machine mail ({sign.name})"
        if not actions:
            return "nothing: not addressed to this gateway"
        request = self._reader.request(mail)
        action = request.actions[0]
        if action.lacks_token and not self._has_key:
            return f"{action.command}: there is no key here to read its token"
        sender, has_role = mailboxes.sender(request.sender, self._settings.news.board) if self._looks else (None, True)
        case = _Case(action, request, sender, self._settings)
        if action.command in OPEN:
            return OPEN[action.command](case)
        said = self._authentication(mail)
        if self._looks and sender is None and not has_role:
            told = said is Authentication.PASS and not signs
            return "stranger letter: the sender is not registered" if told else "silence: unknown sender"
        if not has_role:
            told = said is not Authentication.FAIL and not (sign and sign.grade is Grade.WORDS)
            return "refused: the sender is registered no more" if told else "silence: the sender is registered no more"
        if sign and sign.grade is Grade.WORDS:
            return f"nothing: a program's words ({sign.name})"
        if said is Authentication.FAIL and action.command in PROVEN:
            return "nothing: unverified sender"
        outcome = OUTCOMES.get(action.command, _carried_out)(case)
        return outcome if self._looks else f"{outcome}, if the sender is registered"


def _sender(fields: headers.Headers, brought_by: str | None) -> str:
    path = fields.first("return-path").strip()
    if path == "<>" or (not path and brought_by is not None):
        return brought_by if not path and brought_by else ""
    found = addresses.mailboxes(path) or _listed(fields, "from")
    return found[0].spelled if found else UNKNOWN_SENDER


def _listed(fields: headers.Headers, name: str) -> list[addresses.Address]:
    return [address for value in fields.all(name) for address in addresses.mailboxes(value)]


# -- what each command would do -----------------------------------------------------------------------


def _bounce(case: _Case) -> str:
    if case.action.lacks_token:
        return "nothing: forged bounce address"
    return f"counts a bounce ({case.request.returned})" if case.request.returned else "nothing: no bounce"


def _hand_on(case: _Case) -> str:
    return "handed on to the operator" if case.settings.gateway.operator else "nothing: no operator is set"


def _confirm(case: _Case) -> str:
    address = case.action.address
    if not isinstance(address, ConfirmAddress):
        return "refused: bad address"
    number = address.notice
    if case.sender is None:
        return f"confirms notice {number}"
    if address.mailbox != case.sender.id:
        return "nothing: token of another person"
    try:
        notice = confirmation.of_staff(address.mailbox, number, Permission.CONFIRM)
    except NotFound:
        return "nothing: notice of another person"
    if case.request.unreadable and not case.request.text.strip():
        return f"nothing: cannot be read ({case.request.unreadable})"
    if asks_for_form(case.request.text):
        return f"form letter: to correct notice {number}"
    return {
        State.CONFIRMED.value: f"replies to notice {number}" if case.request.text else "nothing: confirmed already",
        State.WITHDRAWN.value: f"refused: notice {number} is withdrawn",
    }.get(notice.state, f"confirms notice {number}")


def _carried_out(case: _Case) -> str:
    """For a command that says nothing more of itself."""
    if case.action.lacks_token:
        return FORMS.get(case.action.command, "refused: bad address")
    return f"{case.action.command} is read"


FORMS = {Command.NOTICE: "asked back", Command.PHONE: "form letter", Command.LEAVE: "form letter"}
"""What a command without a token brings: a letter that has one."""

OPEN: dict[Command, Callable[[_Case], str]] = {
    Command.BOUNCE: _bounce,
    Command.REGISTER: lambda _: "enrolment letter, if the code is right",
    Command.JOIN: lambda case: "enrols the sender" if case.action.address else "nothing: bad address",
    Command.PROVE: lambda case: "proves the sender's address" if case.action.address else "nothing: bad address",
    Command.POSTMASTER: _hand_on,
    Command.ABUSE: _hand_on,
}
"""What anybody may ask for."""

OUTCOMES: dict[Command, Callable[[_Case], str]] = {
    Command.LOGIN: lambda _: "login letter",
    Command.HELP: lambda _: "help letter",
    Command.CONFIRM: _confirm,
}
"""What registered people ask for."""
