"""Queues the letters of an announcement in small units of work, one after the other, and those of its repetitions.

`remaining` finds out once, beside the writer, which mailboxes are left; `step` queues the letters of the next few and
moves the cursor in the same transaction. So a process may die at any point: the next one goes on behind the cursor, and
no mailbox gets a second letter.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from peewee import SQL, chunked, fn

from mailgate.ids import AnnouncementId, LetterId, MailboxId
from mailgate.school import limits
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.letters import bulk
from mailgate.school.letters.outbox import IS_WAITING
from mailgate.school.models import (
    Announcement,
    AnnouncementState,
    Letter,
    Mailbox,
    Recipient,
    RecipientGroup,
    Unsubscription,
    Withheld,
)
from mailgate.school.moment import Moment
from mailgate.school.news import audiences
from mailgate.school.news.sending import letters, sharing
from mailgate.school.news.writing import drafts
from mailgate.school.statements import Statement

BATCH = 100
"""How many letters one unit of work queues: the writer is held for some milliseconds."""

HOUR = 3_600

AGAIN_SECONDS = 60
"""After this time it is looked again for letters that were in the air as an announcement was stopped."""

LETTER_WAITS = fn.EXISTS(Letter.select(SQL("1")).where(Letter.id == Recipient.letter, IS_WAITING))
"""The last letter of a recipient has not gone."""

COPY_WAITS = fn.EXISTS(Letter.select(SQL("1")).where(Letter.beside == Recipient.letter, IS_WAITING))
"""What tells the same by another channel has not gone."""

GOING = frozenset({AnnouncementState.SCHEDULED, AnnouncementState.SENDING, AnnouncementState.SENT})


def due(at: Moment) -> list[AnnouncementId]:
    """The announcements with which the clock has to go on now, urgent ones first."""
    rows = Announcement.select(Announcement.id, Announcement.kind).where(Announcement.due <= at.now)
    rows = sorted(rows.order_by(Announcement.due), key=lambda row: row.kind not in drafts.URGENT)
    return [AnnouncementId(row.id) for row in rows]


@dataclass(frozen=True, slots=True)
class Round:
    """A pass over the mailboxes of an announcement: its first letters, a repetition, or (`stops`) their end.

    `hurries` says that it does not wait for others. `mailboxes` are those that are left, in the order of their numbers.
    """

    announcement: AnnouncementId
    number: int
    stops: bool
    hurries: bool
    mailboxes: Sequence[MailboxId]

    def is_of(self, row: Announcement, at: Moment) -> bool:
        """Whether this is still what the announcement is about, and is due."""
        stops = row.state == AnnouncementState.STOPPED
        is_due = row.due is not None and row.due <= at.now and (stops or row.state in GOING)
        return is_due and (row.round, stops) == (self.number, self.stops)


def remaining(announcement: AnnouncementId) -> Round:
    """What is left of the present round; reads alone.

    In the first one it is all of the audience, then those who have not read it. Of a stopped announcement it is those
    whose letters still wait.
    """
    row = Announcement.get_by_id(announcement)
    stops = row.state == AnnouncementState.STOPPED
    if row.round == 0 and not stops:
        found = audiences.mailboxes(audiences.targets_of(announcement), row.cursor)
    else:
        found = _told(row, stops=stops)
    return Round(announcement, row.round, stops, stops or row.kind in drafts.URGENT, found)


def _told(row: Announcement, *, stops: bool) -> list[MailboxId]:
    """The mailboxes behind the cursor that got a letter and have not read it, or (`stops`) to whom something waits."""
    got = Recipient.select(Recipient.mailbox).where(
        Recipient.announcement == row.id, Recipient.mailbox > row.cursor, Recipient.withheld == Withheld.NOTHING
    )
    got = got.where(LETTER_WAITS | COPY_WAITS if stops else Recipient.read.is_null())
    return [mailbox for (mailbox,) in got.order_by(Recipient.mailbox).tuples()]


def step(at: Moment, present: Round, batch: Sequence[MailboxId]) -> bool:
    """Do the next mailboxes of a round, at most BATCH. Whether the caller goes on.

    It does not where somebody else has done this, or where the announcement was stopped or taken back meanwhile.
    """
    row = drafts.held(present.announcement)
    if not present.is_of(row, at) or row.cursor >= batch[0]:
        return False
    if present.stops:
        _drop(at, row, batch)
    elif present.number == 0:
        _queue_first(at, row, batch)
    else:
        _queue_again(at, row, batch)
    _move(batch[-1], row.id)
    return True


_move = Statement(lambda cursor, number: Announcement.update(cursor=cursor).where(Announcement.id == number))


def step_within(at: Moment, present: Round, batch: Sequence[MailboxId], cap: int) -> bool:
    """The same, unless `cap` letters to many were queued in this hour: then it waits for the next one.

    Urgent letters are counted, but wait for nothing.
    """
    if limits.counted(at, "news", HOUR) >= cap and _waits(at, present):
        return False
    limits.count(at, "news", len(batch), HOUR)
    return step(at, present, batch)


def _waits(at: Moment, present: Round) -> bool:
    """Let an announcement go on in the next hour, unless it is urgent or stopped. Whether it waits."""
    row = drafts.held(present.announcement)
    if not present.hurries and present.is_of(row, at):
        drafts.become(row, due=at.now // HOUR * HOUR + HOUR)
    return not present.hurries


def finish(at: Moment, present: Round) -> None:
    """End a round of which no mailbox is left, and set when the next one begins."""
    row = drafts.held(present.announcement)
    if not present.is_of(row, at):
        return
    if present.stops:
        # Those in a courier's hands may come back into the queue: it is looked again until none waits.
        drafts.become(row, cursor=0, due=at.now + AGAIN_SECONDS if present.mailboxes else None)
        sharing.end(row)
    else:
        _finish_round(at, row)


# -- letters ------------------------------------------------------------------------------------------


def _queue_first(at: Moment, row: Announcement, batch: Sequence[MailboxId]) -> None:
    if row.state == AnnouncementState.SCHEDULED:
        drafts.become(row, state=AnnouncementState.SENDING, started=at.now)
    found = _mailboxes(batch)
    withheld = _withheld(row, found)
    wanting = [mailbox for mailbox in found if mailbox.id not in withheld]
    shared = sharing.join(at, row, [mailbox.id for mailbox in wanting])
    told = bulk.enqueue(at, letters.bulk(row), [mailbox for mailbox in wanting if mailbox.id not in shared])
    sent = {mailbox: (Withheld.NOTHING, letter) for mailbox, letter in told.items()}
    if own := sent | withheld:
        values = [value for mailbox, what in own.items() for value in (mailbox, *what)]
        _inserting(len(own))(row.id, *values)


def _mailboxes(batch: Sequence[MailboxId]) -> list[Mailbox]:
    """These mailboxes, as far as they are still there: one statement for any number up to BATCH."""
    return _in_batch.models(*batch, *[batch[-1]] * (BATCH - len(batch)))


_in_batch = Statement(lambda *batch: Mailbox.select().where(Mailbox.id.in_(batch)), BATCH)


@lru_cache(maxsize=16)
def _inserting(rows: int) -> Statement:
    """The statement that writes down this number of recipients: a mailbox, what was withheld, and a letter for each."""

    def build(announcement: Any, *own: Any) -> Any:
        names = ("mailbox", "withheld", "letter")
        each = [dict(zip(names, values, strict=True), announcement=announcement) for values in chunked(own, len(names))]
        return Recipient.insert_many(each).on_conflict_ignore()

    return Statement(build, 1 + 3 * rows)


def _withheld(row: Announcement, found: Sequence[Mailbox]) -> dict[MailboxId, tuple[Withheld, LetterId | None]]:
    """Which of these mailboxes get nothing and why, each without a letter."""
    ended = dict.fromkeys(_unsubscribed(row, [mailbox.id for mailbox in found]), (Withheld.UNSUBSCRIBED, None))
    suspended = {mailbox.id: (Withheld.SUSPENDED, None) for mailbox in found if mailbox.suspended}
    return {**ended, **suspended}


def _unsubscribed(row: Announcement, batch: Sequence[MailboxId]) -> list[MailboxId]:
    """Mailboxes that want nothing in the name of the announcement's group, where that is not the school's own."""
    if row.group_id is None:
        return []
    ended = (
        Unsubscription.select(Unsubscription.mailbox)
        .join(RecipientGroup)
        .where(Unsubscription.group == row.group_id, ~RecipientGroup.own, Unsubscription.mailbox.in_(batch))
    )
    return [mailbox for (mailbox,) in ended.tuples()]


def _queue_again(at: Moment, row: Announcement, batch: Sequence[MailboxId]) -> None:
    """The same letter again for those of the batch who have still not read it, though their letter has gone."""
    unread = Recipient.select(Recipient.mailbox, Recipient.letter).where(
        Recipient.announcement == row.id, Recipient.mailbox.in_(batch), Recipient.read.is_null(), ~LETTER_WAITS
    )
    before = dict(unread.tuples())
    found = list(Mailbox.select().where(Mailbox.id.in_(list(before)), ~Mailbox.suspended))
    for mailbox, letter in bulk.enqueue(at, letters.bulk(row), found).items():
        again = {"letter": letter, "handed_over": None, "reminders": Recipient.reminders + 1, "reminded": at.now}
        Recipient.update(again).where(sharing.all_of(row, mailbox, before[mailbox])).execute()


def _drop(at: Moment, row: Announcement, batch: Sequence[MailboxId]) -> None:
    """Delete the letters to these mailboxes that wait and that no courier has in its hands.

    Who shares one with another announcement that goes on gets a letter of that.
    """
    these = (Recipient.announcement == row.id) & Recipient.mailbox.in_(batch)
    own = Recipient.select(Recipient.letter).where(these, Recipient.withheld == Withheld.NOTHING)
    waiting = IS_WAITING & (Letter.claimed_by == "")
    dropped = [
        letter
        for (letter,) in Letter.delete().where(Letter.id.in_(own), waiting).returning(Letter.id).tuples().execute()
    ]
    Letter.delete().where(Letter.beside.in_(own), waiting).execute()
    stopped = {"withheld": Withheld.STOPPED, "letter": None}
    Recipient.update(stopped).where(these, Recipient.letter.in_(dropped), Recipient.reminders == 0).execute()
    sharing.write_instead(at, batch, dropped)


# -- the end of a round -------------------------------------------------------------------------------


def _finish_round(at: Moment, row: Announcement) -> None:
    if row.round == 0:
        number = Recipient.select(fn.COUNT(Recipient.id)).where(Recipient.announcement == row.id).scalar()
        record(at, Event.NEWS_SENT, school=row.school_id, count=int(number))
    started = row.started or at.now
    again = started + (row.round + 1) * row.repeat_minutes * 60 if row.round < row.repeats else None
    drafts.become(
        row,
        state=AnnouncementState.SENT,
        started=started,
        finished=row.finished or at.now,
        round=row.round + 1,
        cursor=0,
        due=again and max(again, at.now + 1),
    )
