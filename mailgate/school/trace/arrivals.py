"""What is kept of a mail that came: with its fingerprint, in the one row that also keeps it from acting twice."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass

from peewee import fn

from mailgate.school.models import Disposition, Handled
from mailgate.school.moment import DAY, Moment
from mailgate.school.statements import Statement


@dataclass(frozen=True, slots=True)
class Arrival:
    """One thing that a mail asks for, and what becomes of it.

    `sender` is a canonical address, and `sign` the name of the weightiest sign that a program wrote the mail.
    `command` and `sign` are empty where there is none.
    """

    fingerprint: str
    sender: str
    message_id: str
    command: str
    sign: str
    disposition: Disposition


def first_time(at: Moment, arrival: Arrival) -> bool:
    """Record that a mail has this effect now. Returns False where it had it before: then nothing is recorded."""
    mail, sender, message_id = at.origin.mail, digest(arrival.sender), digest(arrival.message_id)
    new = _handle.count(
        *(arrival.fingerprint, at.now, mail, sender, message_id),
        *(arrival.command, arrival.sign[:SIGN_LENGTH], arrival.disposition),
    )
    return new == 1


SIGN_LENGTH = 32

KEPT_DAYS = 10
"""How long it is kept: relays give up after five days (RFC 5321 section 4.5.4.1)."""

_handle = Statement(
    lambda fingerprint, now, mail, sender, message_id, command, sign, disposition: Handled.insert(
        fingerprint=fingerprint,
        created=now,
        mail=mail,
        sender=sender,
        message_id=message_id,
        command=command,
        sign=sign,
        disposition=disposition,
    ).on_conflict_ignore()
)


def last_mails(at: Moment, addresses: Collection[str]) -> dict[str, int]:
    """When the last mail came from each of these canonical addresses (seconds UTC), as far as that is kept.

    Who wrote nothing in that time is not in it. Mail that the domain in its From disowns is nobody's here.
    """
    senders = {digest(address): address for address in addresses}
    rows = (
        Handled.select(Handled.sender, fn.MAX(Handled.created))
        .where(
            Handled.created > at.now - KEPT_DAYS * DAY,
            Handled.sender.in_(list(senders)),
            Handled.disposition != Disposition.UNVERIFIED,
        )
        .group_by(Handled.sender)
    )
    return {senders[sender]: created for sender, created in rows.tuples()}


def digest(text: str) -> str:
    """What is kept of an address or of a Message-ID: enough to find it again, and not its text."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32] if text else ""


def forget(address: str) -> None:
    """Let nothing say any more that mails came from this canonical address."""
    Handled.update(sender="", message_id="").where(Handled.sender == digest(address)).execute()
