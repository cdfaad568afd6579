"""Deletes what has been kept long enough, in steps so small that mail never waits for them (docs/privacy.md).

`step` runs at every tick of the clock and reads indexes only. Once a day notices, people who left and mailboxes that
are nobody's any more are purged, by each school's own rule. All of it is counted (purges.py).
"""

import datetime as dt
from collections import Counter
from collections.abc import Collection
from typing import Any, NamedTuple

from peewee import fn

from mailgate.ids import MailboxId, SchoolId
from mailgate.school.attendance.spans import Length, span
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory.mailboxes import has_role
from mailgate.school.directory.rules import FILES_KEPT, NEWS_KEPT, Rules
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.letters import claims, outbox
from mailgate.school.models import (
    AddressRequest,
    Announcement,
    Away,
    Bounce,
    Challenge,
    Change,
    Digest,
    EnrolmentCode,
    FormerSeat,
    Handled,
    Letter,
    LineEnrolment,
    LineNonce,
    Mailbox,
    NewYear,
    Notice,
    Question,
    Rest,
    Roll,
    RulesVersion,
    School,
    Session,
    Student,
    Suspension,
    Tally,
    Upload,
    YearState,
)
from mailgate.school.moment import DAY, HOUR, Moment
from mailgate.school.privacy import news, purges, register
from mailgate.school.trace import arrivals

ROWS = 200
"""How many rows of a table one step deletes."""

BLOCKS = 4
"""How many blocks of files one step deletes: each is a quarter of a megabyte, which is overwritten."""

NOTICES = 50
"""How many notices, suspensions and students one step deletes: replies, versions and codes go with them."""

HISTORY_DAYS = 400
"""How many days a school sees what its settings were, and how it prepared a school year."""

OVER = tuple(state for state in YearState if state not in {YearState.DRAFT, YearState.PREPARED})

FIRST = MailboxId(0)
"""No mailbox has this number: the pass over all of them begins after it."""

MAILBOXES = 200
"""How many mailboxes one step looks at; it deletes one of them at most, since much may refer to it."""

UPLOADS_KEPT = HOUR
"""How many seconds an uploaded file waits for somebody who looks at its preview."""


class Kept(NamedTuple):
    """How many seconds the rows of a table are kept after the instant in a column; `only` narrows it to some."""

    table: Any
    since: Any
    seconds: int
    only: Any = True


KEPT = {
    "login links": Kept(Challenge, Challenge.created, DAY + 600),  # the caps on login letters count those of a day
    "fingerprints of mails": Kept(Handled, Handled.created, arrivals.KEPT_DAYS * DAY),
    "sent letters": Kept(Letter, Letter.settled, outbox.KEPT_DAYS * DAY),  # as long as bounces may come
    "questions": Kept(Question, Question.created, 3 * DAY),  # answers are taken until the day after
    "lists for staff": Kept(Digest, Digest.created, 30 * DAY),  # as long as replies may come
    "roll calls": Kept(Roll, Roll.created, 30 * DAY),
    "bounces": Kept(Bounce, Bounce.created, 365 * DAY),  # long enough to see letters of several weeks come back
    "other addresses that nobody proved": Kept(AddressRequest, AddressRequest.expires, DAY),
    # The school's lists name the old address until the next school year.
    "changes of address": Kept(AddressRequest, AddressRequest.done, 400 * DAY),
    "drafts of a new school year": Kept(NewYear, NewYear.created, 30 * DAY, NewYear.state == YearState.DRAFT),
    "domains that wanted fewer letters": Kept(Rest, Rest.until, DAY),
    "links to LINE that were begun": Kept(LineNonce, LineNonce.expires, DAY),
    "enrolments by LINE that wait": Kept(LineEnrolment, LineEnrolment.asked, 30 * DAY),
    "enrolment codes": Kept(EnrolmentCode, EnrolmentCode.expires, 30 * DAY),
}
"""What is kept for the same time everywhere; `docs/privacy.md` has the whole table."""


def step(at: Moment) -> int:
    """Delete some of what is over. Returns how many rows it was, 0 when all is done."""
    claims.bring_forward(at)
    taken = Counter[str]()
    for kept in KEPT.values():
        over = (kept.since < at.now - kept.seconds) & kept.only
        taken[_name(kept.table)] += _delete(kept.table, over)
    taken[_name(Session)] = _end_sessions(at)
    taken[_name(Change)] = _delete(Change, Change.until <= at.now)
    taken[_name(Upload)] = _delete(Upload, Upload.created < at.now - UPLOADS_KEPT)
    of_board = Announcement.school.is_null() & news.written_before(at.now - NEWS_KEPT * DAY)
    for table, these in news.over(of_board).items():
        taken[_name(table)] += _delete(table, these)
    news.let_files_go(Announcement.school.is_null(), at.now - FILES_KEPT * DAY)
    for table, these in news.files_of_none(at.now - UPLOADS_KEPT).items():
        taken[_name(table)] += _delete(table, these, BLOCKS)
    return purges.count(at, taken) + int(Tally.delete().where(Tally.ends <= at.now).execute())


def _name(table: Any) -> str:
    return str(table._meta.table_name)  # noqa: SLF001 - peewee's own documented name


def _delete(table: Any, over: Any, most: int = ROWS) -> int:
    key = table._meta.primary_key  # noqa: SLF001 - peewee's own documented name
    return int(table.delete().where(key.in_(table.select(key).where(over).limit(most))).execute())


def _end_sessions(at: Moment) -> int:
    over = list(Session.select(Session, Mailbox).join(Mailbox).where(Session.ends < at.steady).limit(ROWS))
    for session in over:
        session.delete_instance()
        record(at, Event.SESSION_OVER, of=session.mailbox)
    return len(over)


# -- once a day: notices and people, by each school's rule --------------------------------------------


def is_daily_due(at: Moment) -> bool:
    """Whether today's purge of notices is still to be done."""
    return purges.is_daily_due(at)


def schools() -> list[SchoolId]:
    """The schools whose notices are purged."""
    return [school for (school,) in School.select(School.id).order_by(School.id).tuples()]


def first_kept_day(rules: Rules, today: dt.date) -> dt.date:
    """What ended before this day is kept no longer: by the school's number of days, or by the school year."""
    if rules.keep_notices is None:
        return span(Length.YEAR, today).previous().first
    return today - dt.timedelta(rules.keep_notices)


def prepare(at: Moment, school: SchoolId) -> None:
    """Tell the office which months of the register will go, note on which day students were first found gone, and
    let files go that the school keeps no longer."""
    today = SchoolDay(at, School.get_by_id(school))
    register.announce(today, first_kept_day(today.rules, today.day + dt.timedelta(register.NOTICE_DAYS)))
    news.let_files_go(Announcement.school == school, at.now - today.rules.news.keep_files * DAY)
    of_school = Student.school == school
    Student.update(left=today.date).where(of_school, ~Student.enrolled, Student.left.is_null()).execute()
    Student.update(left=None).where(of_school, Student.enrolled, Student.left.is_null(False)).execute()


def purge_school(at: Moment, school: SchoolId) -> int:
    """Delete some notices that are older than the school keeps them, and students who left as long ago and have none.

    Returns how many rows it was, 0 when all is done.
    """
    over = _over(SchoolDay(at, School.get_by_id(school)))
    return purges.count(at, {_name(table): _delete(table, these, NOTICES) for table, these in over.items()}, school)


def _over(today: SchoolDay) -> dict[Any, Any]:
    """By table, which rows of a school are kept no longer: conditions for queries."""
    school, long_ago = today.school.id, today.at.now - HISTORY_DAYS * DAY
    of_news = today.at.now - today.rules.news.keep_days * DAY
    first = first_kept_day(today.rules, today.day).isoformat()
    of_register = min(first, register.held_from(today) or first)
    has_notices = fn.EXISTS(Notice.select().where(Notice.student == Student.id))
    return {
        RulesVersion: (RulesVersion.school == school) & (RulesVersion.ended < long_ago),
        NewYear: (NewYear.school == school) & (NewYear.created < long_ago) & NewYear.state.in_(OVER),
        **news.over((Announcement.school == school) & news.written_before(of_news)),
        FormerSeat: (FormerSeat.school == school) & (FormerSeat.last < of_register),
        Notice: (Notice.school == school) & (Notice.date < of_register) & (Notice.until < of_register),
        Suspension: (Suspension.school == school) & (Suspension.first < of_register) & (Suspension.last < of_register),
        Student: (Student.school == school) & ~Student.enrolled & (Student.left < first) & ~has_notices,
    }


def purge_mailboxes(at: Moment, after: MailboxId, board: Collection[str] = ()) -> MailboxId | None:
    """Delete those of the next mailboxes after this one that are nobody's and have no letter; the last one looked at.

    None when there is none left to look at. Somebody whose letter may still come back keeps the mailbox until then; the
    `board` of education (its addresses in settings.ini) keeps its own.
    """
    following = Mailbox.select(Mailbox.id).where(Mailbox.id > after).order_by(Mailbox.id).limit(MAILBOXES)
    looked_at = [mailbox for (mailbox,) in following.tuples()]
    if not looked_at:
        return None
    written_to = Letter.select().where(Letter.mailbox == Mailbox.id)
    nobodys = Mailbox.select(Mailbox.id).where(
        Mailbox.id.in_(looked_at), ~has_role(Mailbox.id, board), ~fn.EXISTS(written_to)
    )
    for (mailbox,) in nobodys.order_by(Mailbox.id).limit(1).tuples():
        Mailbox.delete().where(Mailbox.id == mailbox).execute()
        purges.count(at, {_name(Mailbox): 1})
        return MailboxId(mailbox)
    return MailboxId(looked_at[-1])


def end_daily(at: Moment) -> dict[str, int]:
    """Record that today's purge is done, and delete who was away on days that are over. Returns what was taken away."""
    yesterday = dt.datetime.fromtimestamp(at.now - DAY, dt.UTC).date().isoformat()
    Away.delete().where(Away.day < yesterday).execute()
    purges.forget(at)
    return purges.end(at)
