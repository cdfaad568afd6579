"""Every mail of the demo, in and out, as its reader's mail program shows it."""

import datetime as dt
import email
import email.policy
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from functools import cached_property

from mailgate.demo.town.people import canonical

PATIENCE = 20.0
"""Seconds to wait for what must come: only a broken story waits so long."""


@dataclass(frozen=True)
class Mail:
    """A mail in somebody's mailbox: arrived there, or `sent` from there; `refusal` is what SMTP said against it."""

    number: int
    owner: str
    raw: bytes
    sent: bool = False
    refusal: str = ""

    @cached_property
    def message(self) -> EmailMessage:
        """The mail, parsed."""
        return email.message_from_bytes(self.raw, policy=email.policy.default)

    def header(self, name: str) -> str:
        """A header's text, decoded; empty when it is not there."""
        return " ".join(str(self.message[name] or "").split())

    @cached_property
    def text(self) -> str:
        """What it says."""
        return str(self.message.get_content()).replace("\r\n", "\n").strip("\n")

    @property
    def date(self) -> dt.datetime:
        """When it was written."""
        return parsedate_to_datetime(self.header("Date"))

    @property
    def author(self) -> tuple[str, str]:
        """Name and address in From."""
        mailbox = self.message["From"].addresses[0]
        return mailbox.display_name, mailbox.addr_spec

    @property
    def wants_answer(self) -> bool:
        """Whether an answer to it has an address of its own, as letters to staff have."""
        return "+" in self.header("Reply-To")

    @property
    def link(self) -> str:
        """The address that stands alone on its line; empty without one."""
        found = re.search(r"^https?://\S+$", self.text, re.MULTILINE)
        return found[0] if found else ""

    @property
    def digits(self) -> str:
        """The passcode or the check number, as it is written; empty without one."""
        found = re.search(r"^[^\d:：\n]+[:：] ?(\d{4}(?: \d+)*)$", self.text, re.MULTILINE)
        return found[1] if found else ""


class Mails:
    """All mails in the order in which they came; the relay adds to them, pages and the story read them."""

    def __init__(self) -> None:
        self._mails: list[Mail] = []
        self._added = threading.Condition()

    def add(self, owner: str, raw: bytes, *, sent: bool = False) -> Mail:
        """Another mail in the mailbox of this address."""
        with self._added:
            mail = Mail(len(self._mails), canonical(owner), raw, sent)
            self._mails.append(mail)
            self._added.notify_all()
        return mail

    def refuse(self, mail: Mail, refusal: str) -> None:
        """Note that this mail was not taken, and what was said against it."""
        with self._added:
            self._mails[mail.number] = replace(mail, refusal=refusal)

    def of(self, address: str) -> list[Mail]:
        """The mails of a mailbox, the newest first."""
        return [mail for mail in reversed(self.all()) if mail.owner == canonical(address)]

    def all(self) -> list[Mail]:
        """Every mail, the oldest first."""
        with self._added:
            return [*self._mails]

    def wait_for(self, wanted: Callable[[Mail], bool]) -> Mail | None:
        """The first mail that is wanted, as soon as it is here; None when it does not come."""

        def look() -> Mail | None:
            return next(filter(wanted, self._mails), None)

        with self._added:
            return self._added.wait_for(look, PATIENCE)
