"""Deletes what has been kept long enough, in steps so small that mail never waits for them (docs/privacy.md).

`step` runs at every tick of the clock and reads indexes only. Notices are purged once a day, by each school's own rule.
"""

import datetime as dt
from typing import Any, NamedTuple

from peewee import fn

from mailgate.ids import SchoolId
from mailgate.school import limits
from mailgate.school.attendance.spans import Length, span
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory.rules import Rules
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.letters import outbox
from mailgate.school.models import (
    Away,
    Bounce,
    Challenge,
    Digest,
    EnrolmentCode,
    Guardianship,
    Handled,
    Letter,
    Mailbox,
    Notice,
    Question,
    Roll,
    School,
    Session,
    StaffMember,
    Student,
    Suspension,
    Tally,
)
from mailgate.school.moment import Moment

ROWS = 200
"""How many rows of a table one step deletes."""

DAY = 86_400


class Kept(NamedTuple):
    """How many seconds the rows of a table are kept after the instant in a column."""

    table: Any
    since: Any
    seconds: int


KEPT = {
    "login links": Kept(Challenge, Challenge.created, DAY + 600),  # the caps on login letters count those of a day
    # Relays give up after five days (RFC 5321 section 4.5.4.1).
    "fingerprints of mails": Kept(Handled, Handled.created, 10 * DAY),
    "sent letters": Kept(Letter, Letter.settled, outbox.KEPT_DAYS * DAY),  # as long as bounces may come
    "questions": Kept(Question, Question.created, 3 * DAY),  # answers are taken until the day after
    "lists for staff": Kept(Digest, Digest.created, 30 * DAY),  # as long as replies may come
    "roll calls": Kept(Roll, Roll.created, 30 * DAY),
    "bounces": Kept(Bounce, Bounce.created, 180 * DAY),  # long enough to see letters of several weeks come back
    "enrolment codes": Kept(EnrolmentCode, EnrolmentCode.expires, 30 * DAY),
}
"""What is kept for the same time everywhere; `docs/privacy.md` has the whole table."""


def step(at: Moment) -> int:
    """Delete some of what is over. Returns how many rows it was, 0 when all is done."""
    outbox.bring_forward(at)
    former = _mailboxes_of_old_letters(at)
    deleted = sum(_delete(kept.table, kept.since < at.now - kept.seconds) for kept in KEPT.values())
    _delete_former(former)
    deleted += _end_sessions(at)
    return deleted + int(Tally.delete().where(Tally.ends <= at.now).execute())


def _delete(table: Any, over: Any) -> int:
    key = table._meta.primary_key  # noqa: SLF001 - peewee's own documented name
    return int(table.delete().where(key.in_(table.select(key).where(over).limit(ROWS))).execute())


def _end_sessions(at: Moment) -> int:
    over = list(Session.select(Session, Mailbox).join(Mailbox).where(Session.ends < at.steady).limit(ROWS))
    for session in over:
        session.delete_instance()
        record(at, Event.SESSION_OVER, of=session.mailbox)
    return len(over)


# -- people who are nobody here any more --------------------------------------------------------------


def _mailboxes_of_old_letters(at: Moment) -> list[int]:
    """The mailboxes of the letters that this step deletes: their owners may have left since."""
    old = Letter.select(Letter.mailbox).where(Letter.settled < at.now - outbox.KEPT_DAYS * DAY).limit(ROWS)
    return [mailbox for (mailbox,) in old.tuples() if mailbox]


def _delete_former(mailboxes: list[int]) -> None:
    """Delete the mailboxes among these that are no guardian's and no staff member's, one at a time."""
    as_guardian = Guardianship.select().where(Guardianship.mailbox == Mailbox.id)
    as_staff = StaffMember.select().where(StaffMember.mailbox == Mailbox.id)
    former = Mailbox.select(Mailbox.id).where(Mailbox.id.in_(mailboxes), ~fn.EXISTS(as_guardian), ~fn.EXISTS(as_staff))
    for mailbox in former if mailboxes else ():
        mailbox.delete_instance()


# -- once a day: notices, by each school's rule -------------------------------------------------------


def is_daily_due(at: Moment) -> bool:
    """Whether today's purge of notices is still to be done."""
    return limits.counted(at, "purge of notices", DAY) == 0


def schools() -> list[SchoolId]:
    """The schools whose notices are purged."""
    return [school for (school,) in School.select(School.id).order_by(School.id).tuples()]


def first_kept_day(rules: Rules, today: dt.date) -> dt.date:
    """What ended before this day is kept no longer: by the school's number of days, or by the school year."""
    if rules.keep_notices is None:
        return span(Length.YEAR, today).previous().first
    return today - dt.timedelta(rules.keep_notices)


def purge_school(at: Moment, school: SchoolId) -> int:
    """Delete some notices that are older than the school keeps them, and students who left and have none any more.

    Returns how many rows it was, 0 when all is done.
    """
    today = SchoolDay(at, School.get_by_id(school))
    first = first_kept_day(today.rules, today.day).isoformat()
    over = (Notice.school == school) & (Notice.date < first) & (Notice.until < first)
    suspended = (Suspension.school == school) & (Suspension.first < first) & (Suspension.last < first)
    has_notices = fn.EXISTS(Notice.select().where(Notice.student == Student.id))
    left = (Student.school == school) & ~Student.enrolled & ~has_notices
    return _delete(Notice, over) + _delete(Suspension, suspended) + _delete(Student, left)


def end_daily(at: Moment) -> None:
    """Record that today's purge is done, and delete who was away on days that are over."""
    yesterday = dt.datetime.fromtimestamp(at.now - DAY, dt.UTC).date().isoformat()
    Away.delete().where(Away.day < yesterday).execute()
    limits.count(at, "purge of notices", 1, DAY)
