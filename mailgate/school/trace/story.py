"""What became of mails and letters: found by an address, an id or a Message-ID, and put in the order of time."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from peewee import JOIN

from mailgate.ids import LetterId, second_of
from mailgate.mail.addresses import masked
from mailgate.mail.queue_ids import queue_id
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import mailboxes
from mailgate.school.letters.channels import shown_recipient
from mailgate.school.models import Bounce, Handled, Letter
from mailgate.school.moment import Moment
from mailgate.school.trace.arrivals import digest

MOST = 200
"""How many mails, and how many letters, are told at the most: the newest."""


@dataclass(frozen=True, slots=True)
class TracedLetter:
    """A letter: its template, to whom, and what became of it (`state` as in `models.Delivery`); times in seconds UTC.

    `due` is the next attempt, `settled` when it was sent or given up. `response` and `queue_id` are the relay's words
    as it took the letter, `error` those of the last attempt that failed. `bounce` is why it came back, if it did.
    """

    letter: LetterId
    template: str
    recipient: str
    created: int
    state: str
    attempts: int
    due: int
    settled: int | None
    response: str
    queue_id: str
    error: str
    bounce: str
    bounced: int | None


@dataclass(frozen=True, slots=True)
class TracedAction:
    """One thing that a mail asked for, by which sign a program wrote it (empty: none), and what became of it."""

    command: str
    sign: str
    disposition: str


@dataclass(frozen=True, slots=True)
class Trace:
    """A mail with the letters that it brought; or letters that no mail brought, where `mail` is empty."""

    mail: str
    created: int
    actions: tuple[TracedAction, ...]
    letters: tuple[TracedLetter, ...]


def begin(at: Moment) -> None:
    """Put on record that somebody reads what became of mails."""
    record(at, Event.TRACE_READ)


def of_address(canonical: str, since: int) -> list[Trace]:
    """The mails of an address, and the letters to it, since an instant (seconds UTC)."""
    mailbox = mailboxes.mailbox_of(canonical)
    rows = _mails(Handled.created >= since, Handled.sender == digest(canonical))
    own = _letters((Letter.mailbox == mailbox.id) & (Letter.created >= since)) if mailbox else []
    return _put_together(rows, own)


def of_message_id(message_id: str, since: int) -> list[Trace]:
    """The mail, or the letter of ours, that has this Message-ID, with or without its angle brackets."""
    bare = message_id.strip("<> ")
    rows = _mails(Handled.created >= since, Handled.message_id.in_([digest(f"<{bare}>"), digest(bare)]))
    reference = bare.rpartition("@")[0].rpartition(".")[2]
    return _put_together(rows, _letters((Letter.reference == reference) & (Letter.created >= since)))


def of_mail(mail: str) -> list[Trace]:
    """The mail of this id. Raises ValueError for what is no id of a mail."""
    return _put_together(_named({mail.lower()}), [])


def of_letter(letter: LetterId) -> list[Trace]:
    """The letter of this number, and the mail that brought it."""
    return _put_together([], _letters(Letter.id == letter))


# -- how they are found and put together --------------------------------------------------------------


def _mails(*conditions: Any) -> list[Handled]:
    rows = Handled.select().where(Handled.mail != "", *conditions)
    return list(rows.order_by(Handled.created.desc()).limit(MOST))


def _letters(condition: Any) -> list[tuple[str, TracedLetter]]:
    """Letters, each with the id of the mail that brought it."""
    rows = (
        Letter.select(Letter, Bounce)
        .join(Bounce, JOIN.LEFT_OUTER, on=(Bounce.letter == Letter.id), attr="came_back")
        .where(condition)
        .order_by(Letter.id.desc())
        .limit(MOST)
    )
    return [(row.mail, _traced(row)) for row in rows]


def _traced(row: Any) -> TracedLetter:
    bounce = getattr(row, "came_back", None)
    return TracedLetter(
        letter=row.id,
        template=row.template,
        recipient=masked(shown_recipient(row.channel, row.recipient)),
        created=row.created,
        state=row.state,
        attempts=row.attempts,
        due=row.due,
        settled=row.settled,
        response=row.response,
        queue_id=queue_id(row.response),
        error=row.error,
        bounce=bounce.kind if bounce else "",
        bounced=bounce.created if bounce else None,
    )


def _named(mails: Collection[str]) -> list[Handled]:
    """The mails of these ids, found by the seconds in which they came."""
    return _mails(Handled.created.in_(list(map(second_of, mails))), Handled.mail.in_(list(mails)))


def _put_together(rows: list[Handled], own: Collection[tuple[str, TracedLetter]]) -> list[Trace]:
    """The mails, also those that brought `own`, with all their letters; and the other letters. The oldest first."""
    rows = rows + _named({cause for cause, _ in own if cause} - {row.mail for row in rows})
    mails = {row.mail: row.created for row in rows}
    brought = _letters(Letter.mail.in_(list(mails)) & (Letter.mail != ""))
    found = [
        Trace(
            mail, created, _actions(rows, mail), tuple(letter for cause, letter in reversed(brought) if cause == mail)
        )
        for mail, created in mails.items()
    ]
    found += [Trace("", letter.created, (), (letter,)) for cause, letter in own if cause not in mails]
    return sorted(found, key=lambda trace: trace.created)


def _actions(rows: Iterable[Handled], mail: str) -> tuple[TracedAction, ...]:
    return tuple(TracedAction(row.command, row.sign, row.disposition) for row in rows if row.mail == mail)
