"""Queues the letters of one text to many mailboxes, a batch in each unit of work (`outbox` queues all others)."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from peewee import chunked

from mailgate.addresses.reply import ReplyAddress
from mailgate.ids import LetterId, MailboxId
from mailgate.school.directory.mailboxes import is_by_line
from mailgate.school.letters import channels, outbox
from mailgate.school.letters.claims import TO_MANY
from mailgate.school.letters.outbox import Outgoing, Thread, data_of
from mailgate.school.models import Channel, Letter, Mailbox, Priority
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement

FIRST_TURN = -1
"""The turn of urgent letters among the notices: before all others, which begin with 0."""

LAST_TURN = 1
"""The turn of all other letters to many, behind those to single readers that nobody waits for, whose turn is 0."""


@dataclass(frozen=True, slots=True)
class Bulk:
    """What all letters of a text share. `reference` is the text's own secret, from which come their Message-IDs.

    `urgent` letters overtake everything but login letters. The reply address of a mailbox is what `reply` makes of it.
    """

    facts: Mapping[str, Any]
    reference: str
    urgent: bool
    reply: Callable[[MailboxId], ReplyAddress]

    def reference_of(self, mailbox: MailboxId) -> str:
        """The random part of the Message-ID of the letter to this mailbox: always the same."""
        return hashlib.blake2s(f"{self.reference}.{mailbox}".encode(), digest_size=13).hexdigest()


def enqueue(at: Moment, bulk: Bulk, mailboxes: Sequence[Mailbox]) -> dict[MailboxId, LetterId]:
    """Queue a letter to each of these mailboxes in the caller's transaction; their numbers by mailbox.

    Those who chose LINE or push for announcements, too, get a letter there beside it, which is not in the result.
    """
    place = (Priority.NOTICE, FIRST_TURN) if bulk.urgent else (Priority.BULK, LAST_TURN)
    queued = _by_mail(at, bulk, place, [mailbox for mailbox in mailboxes if not is_by_line(mailbox.canonical)])
    elsewhere = channels.elsewhere(mailboxes, TO_MANY)
    for mailbox in (mailbox for mailbox in mailboxes if mailbox.id in elsewhere):
        letter = Outgoing(mailbox, TO_MANY, dict(bulk.facts), place[0])
        for destination in elsewhere[mailbox.id]:
            number = outbox.queue_to(at, letter, destination, (None, place[1]), queued.get(mailbox.id))
            queued.setdefault(mailbox.id, number)
    return queued


def take_back(mailbox: MailboxId, is_over: Callable[[Mapping[str, Any]], bool]) -> None:
    """Delete a mailbox's waiting letters to many for whose facts `is_over` is true, with those beside them.

    A mail in a courier's hands is not tried again. What other channels have in their hands is theirs: it may be paid.
    """
    waiting = Letter.select(Letter.id, Letter.data).where(
        Letter.mailbox == mailbox, outbox.IS_WAITING, Letter.template == TO_MANY
    )
    letters = [letter for letter, data in waiting.tuples() if is_over(outbox.read_data(data)[0])]
    free = (Letter.claimed_by == "") | (Letter.channel == Channel.MAIL)
    for these in (Letter.id.in_(letters), Letter.beside.in_(letters)) if letters else ():
        Letter.delete().where(these, outbox.IS_WAITING, free).execute()


def _by_mail(at: Moment, bulk: Bulk, place: tuple[int, int], mailboxes: Sequence[Mailbox]) -> dict[MailboxId, LetterId]:
    own = [value for mailbox in mailboxes for value in _own(bulk, mailbox)]
    return dict(_inserting(len(mailboxes))(TO_MANY, *place, at.now, *own)) if own else {}


def _own(bulk: Bulk, mailbox: Mailbox) -> tuple[Any, ...]:
    data = data_of(bulk.facts, mailbox.language, bulk.reply(mailbox.id), Thread())
    domain = mailbox.canonical.rpartition("@")[2]
    return mailbox.id, mailbox.address, domain, data, bulk.reference_of(mailbox.id)


@lru_cache(maxsize=16)
def _inserting(rows: int) -> Statement:
    """The statement that queues this number of letters and returns a mailbox and a number for each."""

    def build(template: Any, priority: Any, turn: Any, now: Any, *own: Any) -> Any:
        shared = {"template": template, "priority": priority, "turn": turn, "created": now, "due": now}
        names = ("mailbox", "recipient", "domain", "data", "reference")
        each = [shared | dict(zip(names, values, strict=True)) for values in chunked(own, len(names))]
        return Letter.insert_many(each).returning(Letter.mailbox, Letter.id)

    return Statement(build, 4 + 5 * rows)
