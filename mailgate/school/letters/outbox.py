"""The queue of letters to be sent: enqueued in the transaction of what they report, then claimed and settled.

A letter is a template's name and its data (never a passcode or a link; those are derived as it is rendered).
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from peewee import SQL, fn

from mailgate.addresses.reply import ReplyAddress, of_json, to_json
from mailgate.ids import LetterId, MailboxId, NoticeId
from mailgate.school.letters import channels
from mailgate.school.letters.channels import Destination
from mailgate.school.models import Channel, Letter, Mailbox, Priority
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement

LATE_SECONDS = 600
"""A letter that waits longer than this is late: something must be wrong, and a parent waits for a passcode."""

KEPT_DAYS = 30
"""How long a letter is known after it was sent or given up. What comes back later is somebody's replay."""

IS_WAITING = Letter.state == SQL("'waiting'")
"""In literal SQL: a partial index is not found by a parameter."""


@dataclass(frozen=True, slots=True)
class Thread:
    """The mail that a letter answers: its Message-ID and those before it (RFC 5322 section 3.6.4)."""

    message_id: str = ""
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A letter to be queued; it is answered at `reply`, or else at login@.

    `mailbox` has no id where it is a stranger's. `to` is where it goes instead of where its reader is told things.
    """

    mailbox: Mailbox
    template: str
    facts: dict[str, Any]
    priority: int = Priority.NOTICE
    notice: NoticeId | None = None
    reply: ReplyAddress | None = None
    answering: Thread = field(default_factory=Thread)
    to: Destination | None = None

    @property
    def destinations(self) -> list[Destination]:
        """Where it goes. The first is where its reader is told everything."""
        return [self.to] if self.to else channels.destinations(self.mailbox, self.template)

    def data_for(self, destination: Destination) -> str:
        """What the letter that goes there holds."""
        language = self.mailbox.language
        if destination.channel is Channel.MAIL or self.to:
            return data_of(self.facts, language, self.reply, self.answering)
        return data_of(channels.facts_beside_mail(self.facts, self.notice), language, None, Thread())


_COLUMNS = (
    *("mailbox", "notice", "channel", "recipient", "domain", "template", "data", "priority", "reference"),
    *("created", "due", "author", "turn", "mail", "beside"),
)
_insert = Statement(lambda *values: Letter.insert(dict(zip(_COLUMNS, values, strict=True))), len(_COLUMNS))
_insert_numbered = Statement(
    lambda *values: Letter.insert(dict(zip(_COLUMNS, values, strict=True))).returning(Letter.id), len(_COLUMNS)
)
"""Inserts a letter, and returns its number; apart from `_insert`, since a login trip has no time for that."""


def enqueue(at: Moment, letters: Iterable[Outgoing], author: MailboxId | None = None) -> None:
    """Queue letters in the caller's transaction; `author` is the mailbox whose act they report.

    Each act of an author gets the turn after their act before, so that the letters of somebody who does much wait for
    each other, and those of others go between them.
    """
    turn = _next_turn(author) if author else 0
    for letter in letters:
        match letter.destinations:
            case [only]:
                _insert(*_values(at, letter, only, (author, turn), None))
            case [first, *others]:
                number = queue_to(at, letter, first, (author, turn), None)
                for other in others:
                    _insert(*_values(at, letter, other, (author, turn), number))


def queue_to(
    at: Moment, letter: Outgoing, to: Destination, turn: tuple[MailboxId | None, int], beside: LetterId | None
) -> LetterId:
    """Queue a letter to one destination; `turn` is whose act it reports and which turn that has. Returns its number."""
    ((number,),) = _insert_numbered(*_values(at, letter, to, turn, beside))
    return LetterId(number)


def _values(
    at: Moment, letter: Outgoing, to: Destination, turn: tuple[MailboxId | None, int], beside: LetterId | None
) -> tuple[Any, ...]:
    return (
        letter.mailbox.id,
        letter.notice,
        to.channel,
        to.recipient,
        to.domain,
        letter.template,
        letter.data_for(to),
        letter.priority,
        at.token(),
        at.now,
        at.now,
        *turn,
        at.origin.mail,
        beside,
    )


def _next_turn(author: MailboxId) -> int:
    ((present, last),) = _turns(Priority.NOTICE, author)
    return max(int(present), int(last) + 1)


_turns = Statement(
    lambda priority, author: Letter.select(
        fn.COALESCE(fn.MIN(Letter.turn), 0),
        fn.COALESCE(Letter.select(fn.MAX(Letter.turn)).where(IS_WAITING, Letter.author == author), 0),
    ).where(IS_WAITING, Letter.channel == Channel.MAIL, Letter.priority == priority)
)

_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def data_of(facts: Mapping[str, Any], language: str, reply: ReplyAddress | None, answering: Thread) -> str:
    """What a letter holds, as `read_data` reads it."""
    return _compact(
        {
            "facts": facts,
            "language": language,
            "reply": to_json(reply),
            "message_id": answering.message_id,
            "references": answering.references,
        }
    )


def read_data(text: str) -> tuple[Any, ...]:
    """What a letter holds: its facts, its reader's language, where it is answered, and the mail that it answers."""
    data = json.loads(text)
    reply = of_json(data["reply"])
    return data["facts"], data["language"], reply, Thread(data["message_id"], tuple(data["references"]))


def newest() -> LetterId:
    """The number of the letter that was queued last; 0 where there is none."""
    return LetterId(Letter.select(fn.MAX(Letter.id)).scalar() or 0)


def queued_after(letter: LetterId) -> list[tuple[str, str]]:
    """The address and the template of each letter that was queued after this one, the oldest first."""
    rows = Letter.select(Letter.recipient, Letter.template).where(Letter.id > letter).order_by(Letter.id)
    return list(rows.tuples())


def is_any_due(at: Moment, channels: Collection[Channel] = tuple(Channel)) -> bool:
    """Whether any letter should be on its way now by one of these channels."""
    return bool(Letter.select().where(IS_WAITING, Letter.channel.in_(channels), Letter.due <= at.now).exists())


def late(at: Moment) -> Any:
    """The condition that a letter waits for too long."""
    return IS_WAITING & (Letter.created < at.now - LATE_SECONDS)


def is_any_late(at: Moment) -> bool:
    """Whether any letter waits for too long."""
    return bool(Letter.select().where(late(at)).exists())


def backlog() -> int:
    """How many letters wait."""
    return int(Letter.select().where(IS_WAITING).count())
