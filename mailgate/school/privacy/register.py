"""Months of the register that would go with their notices, though nobody took them away as a file.

The law has the register kept for five years (学校教育法施行規則 28条). What a school does not export is lost with the
notices that it is made of, so the office is told 30 days before, and again on Mondays. What no letter has named stays.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from peewee import fn

from mailgate.ids import SchoolId
from mailgate.school import limits
from mailgate.school.attendance.spans import Length, Span, span
from mailgate.school.directory import people
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.letters import outbox
from mailgate.school.models import Decision, DutyKind, Mailbox, Notice, Priority, RegisterMonth, State, Suspension
from mailgate.school.moment import DAY, Moment

NOTICE_DAYS = 30
"""How many days before a month goes the office is told."""

MONDAY = 0


def announce(today: SchoolDay, first_kept: dt.date) -> list[str]:
    """Tell the office which months it has not exported will go within 30 days: one unit of work. Returns them.

    `first_kept` is the first day that will still be kept then.
    """
    school = today.school.id
    told = _told(school)
    lost = unexported(school, first_kept)
    is_news = not told.keys() >= set(lost)
    for month in lost:
        if month not in told:
            told[month] = today.at.now
            RegisterMonth.insert(school=school, month=month, told=today.at.now).execute()
    is_time = is_news or today.day.weekday() == MONDAY
    if lost and is_time and limits.within(today.at, f"register {school}", 1, DAY):
        goes = Moment(min(told[month] for month in lost) + NOTICE_DAYS * DAY).local(today.rules.time_zone)
        facts = {"school": today.school.name, "code": today.school.code, "months": lost, "day": f"{goes:%Y-%m-%d}"}
        letters = [outbox.Outgoing(each, "register-due", facts, Priority.BULK) for each in _readers(school)]
        outbox.enqueue(today.at, letters)
    return lost


def _told(school: SchoolId) -> dict[str, int]:
    """When a letter named each month that nobody has exported yet."""
    rows = RegisterMonth.select(RegisterMonth.month, RegisterMonth.told)
    return dict(rows.where(RegisterMonth.school == school, RegisterMonth.exported.is_null()).tuples())


def _readers(school: SchoolId) -> Sequence[Mailbox]:
    return people.holders(school, DutyKind.OFFICE) or people.holders(school, DutyKind.HEAD, DutyKind.ADMIN)


def held_from(today: SchoolDay) -> str | None:
    """The first day of the earliest month that waits for the office: its letter is less than 30 days old."""
    waiting = RegisterMonth.select(fn.MIN(RegisterMonth.month)).where(
        RegisterMonth.school == today.school.id,
        RegisterMonth.exported.is_null(),
        RegisterMonth.told > today.at.now - NOTICE_DAYS * DAY,
    )
    month = waiting.scalar()
    return f"{month}-01" if month else None


def unexported(school: SchoolId, before: dt.date) -> list[str]:
    """The months with marks from notices or suspensions that ended before this day, and which nobody exported."""
    exported = RegisterMonth.select(RegisterMonth.month).where(
        RegisterMonth.school == school, RegisterMonth.exported.is_null(False)
    )
    known = {month for (month,) in exported.tuples()}
    return [
        name
        for month in _months(school, before)
        if (name := month.first.isoformat()[:7]) not in known and _has_marks(school, month, before)
    ]


def _months(school: SchoolId, before: dt.date) -> Iterator[Span]:
    """The months from the first day that anything is known of."""
    firsts = (
        Notice.select(fn.MIN(Notice.date)).where(Notice.school == school).scalar(),
        Suspension.select(fn.MIN(Suspension.first)).where(Suspension.school == school).scalar(),
    )
    month = span(Length.MONTH, min((dt.date.fromisoformat(first) for first in firsts if first), default=before))
    while month.first < before:
        yield month
        month = month.following()


def _has_marks(school: SchoolId, month: Span, before: dt.date) -> bool:
    first, last = month.first.isoformat(), month.last.isoformat()
    notices = Notice.select().where(
        Notice.school == school,
        Notice.until >= first,
        Notice.until < before.isoformat(),
        Notice.date <= last,
        Notice.state != State.WITHDRAWN,
    )
    suspended = Suspension.select().where(
        Suspension.school == school,
        Suspension.first <= last,
        Suspension.last >= first,
        Suspension.last < before.isoformat(),
        Suspension.decision == Decision.ORDERED,
    )
    return bool(notices.exists() or suspended.exists())
