"""What the gateway would make of a mail, and why, without doing any of it: the same reading, the same actions.

The database is asked only where there is one. Each outcome is a short phrase that stays the same from mail to mail.
"""

from collections.abc import Callable
from dataclasses import dataclass

from mailgate.inbox.requests import PROVEN, Action, Command, Request, RequestReader, words_of
from mailgate.mail import addresses, headers, reading
from mailgate.mail.authentication.results import Authentication, reported
from mailgate.mail.reading import Envelope, IncomingMail
from mailgate.reply_address import ConfirmAddress
from mailgate.school.directory import mailboxes
from mailgate.school.errors import NotFound
from mailgate.school.models import Mailbox, State
from mailgate.school.notices import confirmation
from mailgate.settings import Settings
from mailgate.signing import Keyring

UNKNOWN_SENDER = "unknown"
"""Stands for an envelope sender that nothing names: no address, and not the null sender either."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """One mail: who wrote, the sign of a machine or None, the command, what stands above the quote, what is done."""

    sender: str | None
    machine: str | None
    command: str | None
    text: str
    outcome: str


@dataclass(frozen=True, slots=True)
class _Case:
    """An action to be explained. `sender` is None where nobody looked or nobody is registered."""

    action: Action
    request: Request
    sender: Mailbox | None
    settings: Settings


class Explainer:
    """Explains mails by these settings; `keyring` is None without a key, `looks` says that models are bound."""

    def __init__(self, settings: Settings, keyring: Keyring | None, *, looks: bool) -> None:
        self._settings = settings
        self._has_key = keyring is not None
        self._reader = RequestReader(settings, keyring or Keyring([bytes(32)], lambda: 0))
        self._looks = looks

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
        machine = next((sign.name for sign in self._reader.signs(mail)), None)
        return Explanation(
            sender=mail.sender.spelled if mail.sender else None,
            machine=machine,
            command=actions[0].command.value if actions else None,
            text=words_of(mail),
            outcome=self._outcome(mail, actions, machine),
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

    def _outcome(self, mail: IncomingMail, actions: list[Action], machine: str | None) -> str:
        if not actions:
            return f"nothing: machine mail ({machine})" if machine else "nothing: not addressed to this gateway"
        request = self._reader.request(mail)
        if not request.actions:
            return f"nothing: machine mail ({machine})"
        action = request.actions[0]
        if action.lacks_token and not self._has_key:
            return f"{action.command}: there is no key here to read its token"
        sender = mailboxes.mailbox_of(request.sender) if self._looks else None
        case = _Case(action, request, sender, self._settings)
        if action.command in OPEN:
            return OPEN[action.command](case)
        said = Authentication.FAIL
        if mail.is_signed:
            said = reported(mail.authentication_results, self._settings.smtp.authserv_id, mail.sender)
        if self._looks and sender is None:
            told = said is Authentication.PASS
            return "stranger letter: the sender is not registered" if told else "silence: unknown sender"
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
        notice = confirmation.of_staff(address.mailbox, number)
    except NotFound:
        return "nothing: notice of another person"
    return {
        State.CONFIRMED.value: f"replies to notice {number}" if case.request.text else "nothing: confirmed already",
        State.WITHDRAWN.value: f"refused: notice {number} is withdrawn",
    }.get(notice.state, f"confirms notice {number}")


def _carried_out(case: _Case) -> str:
    """For a command that says nothing more of itself."""
    if case.action.lacks_token:
        return "form letter" if case.action.command in FORMS else "refused: bad address"
    return f"{case.action.command} is read"


FORMS = {Command.NOTICE, Command.PHONE, Command.LEAVE}
"""The commands that, without a token, are answered with the letter that has one."""

OPEN: dict[Command, Callable[[_Case], str]] = {
    Command.BOUNCE: _bounce,
    Command.REGISTER: lambda _: "enrolment letter, if the code is right",
    Command.JOIN: lambda case: "enrols the sender" if case.action.address else "nothing: bad address",
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
