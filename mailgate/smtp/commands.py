"""Which address asks for what: a letter becomes a task, all its orders one unit of work (`errands`).

The token comes from the envelope's recipient, or else from To, Cc or Delivered-To, or else from the Message-ID that is
answered (some old phones ignore Reply-To). A token alone is not enough to act: From must be whom it was made for.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from mailgate.mail import addresses
from mailgate.mail.quoting import written, written_html
from mailgate.mail.reading import Letter
from mailgate.school import outbox
from mailgate.settings import Settings
from mailgate.signing import BadToken, Keyring


class Command(StrEnum):
    """The local parts that we answer to, before any tag."""

    LOGIN = "login"
    HELP = "help"
    CONFIRM = "confirm"
    BOUNCE = "bounce"
    POSTMASTER = "postmaster"
    ABUSE = "abuse"


COMMANDS = {command.value: command for command in Command}

TOKENS = {Command.CONFIRM: 2, Command.BOUNCE: 2}
"""The commands that need a token, and how many numbers it has."""


SPOKEN = {Command.CONFIRM}
"""The commands that want to know what was written."""


@dataclass(frozen=True, slots=True)
class Order:
    """What one recipient of a mail asks for; `numbers` is None where its token is cut, foreign or missing."""

    command: Command
    numbers: tuple[int, ...] | None = ()


@dataclass(frozen=True, slots=True)
class Task:
    """All that a mail asks for, as far as the mail alone tells: the input of one unit of work."""

    sender: str
    fingerprint: str
    thread: outbox.Thread
    orders: tuple[Order, ...]
    text: str


class Desk:
    """Reads orders out of letters."""

    def __init__(self, settings: Settings, keyring: Keyring) -> None:
        self._settings = settings
        self._keyring = keyring
        self._domain = settings.gateway.domain
        self._separator = settings.gateway.tag_separator

    def own_addresses(self) -> frozenset[str]:
        """The canonical addresses that only we write from."""
        return frozenset(f"{command}@{self._domain}" for command in Command)

    def command(self, address: addresses.Address) -> Command | None:
        """The command that an address of ours stands for."""
        local, _ = addresses.split_tag(address.canonical.rpartition("@")[0], self._separator)
        return COMMANDS.get(local) if address.domain == self._domain else None

    def task(self, letter: Letter) -> Task:
        """What this letter asks for; a machine's letter asks for nothing but to be counted as a bounce."""
        orders = self._orders(letter)
        if letter.machine:
            orders = [order for order in orders if order.command is Command.BOUNCE]
        speaks = any(order.command in SPOKEN for order in orders)
        return Task(
            sender=letter.sender.canonical if letter.sender else "",
            fingerprint=letter.fingerprint,
            thread=outbox.Thread(letter.message_id, letter.references),
            orders=tuple(orders),
            text=_written(letter) if speaks else "",
        )

    def _orders(self, letter: Letter) -> list[Order]:
        recipients = [addresses.parse(recipient) for recipient in letter.envelope.recipients]
        orders = self._distinct(recipients)
        if any(order.command in TOKENS and order.numbers for order in orders):
            return orders
        named = [
            order
            for order in self._distinct([*letter.addressed_to, *map(_answered, letter.references[:1])])
            if order.command in TOKENS and order.numbers
        ]
        return named[:1] or orders

    def _distinct(self, found: Iterable[addresses.Address | None]) -> list[Order]:
        orders = [self._order(address, command) for address in found if address and (command := self.command(address))]
        return list(dict.fromkeys(orders))

    def _order(self, address: addresses.Address, command: Command) -> Order:
        if command not in TOKENS:
            return Order(command)
        _, token = addresses.split_tag(address.canonical.rpartition("@")[0], self._separator)
        try:
            numbers = self._keyring.read_address(command, token)
        except BadToken:
            return Order(command, None)
        return Order(command, numbers if len(numbers) == TOKENS[command] else None)


def _written(letter: Letter) -> str:
    """What the person wrote above what they answer."""
    return written(letter.text) if letter.text or not letter.html else written_html(letter.html)


def _answered(message_id: str) -> addresses.Address | None:
    """The reply address inside a Message-ID of ours, `<LOCAL.REFERENCE@DOMAIN>`."""
    address = addresses.parse(message_id)
    return addresses.Address(address.local.rpartition(".")[0], address.domain) if address else None
