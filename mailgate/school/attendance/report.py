"""The numbers of a span for staff who may see them: what is read in a transaction, and what is counted after it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailgate.ids import MailboxId
from mailgate.school.attendance import numbers, reading
from mailgate.school.attendance.marks import marks
from mailgate.school.attendance.numbers import Numbers
from mailgate.school.attendance.reading import RegisterRecords
from mailgate.school.attendance.spans import Length, Span, days, span
from mailgate.school.directory import access
from mailgate.school.directory.calendar import LONGEST_HOLIDAYS
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import School
from mailgate.school.moment import Moment

CURVE = 20
"""The curve of a short span begins this many school days before its end."""


@dataclass(frozen=True, slots=True)
class SpanReport:
    """A span at a school with what was told about it, and all schools that its reader may choose from.

    `days` are the school days of the curve, up to today; they may begin before the span. `with_reasons`: the reader may
    see the reasons of all these notices; a count of one reason on one day tells whose it is.
    """

    today: SchoolDay
    span: Span
    days: Sequence[dt.date]
    records: RegisterRecords
    schools: Sequence[School]
    with_reasons: bool

    def numbers(self) -> Numbers:
        """Count it, without reasons where the reader sees none; this takes time in proportion to the notices."""
        rules = self.today.rules
        iso_days = [day.isoformat() for day in self.days]
        found = marks(iso_days, self.records.told, self.records.suspended, rules)
        counted = numbers.count(found, self.records.seats, self.days, self.span.first, rules)
        return counted if self.with_reasons else replace(counted, reasons=())


def of_staff(at: Moment, mailbox: MailboxId, code: str, length: Length, day: dt.date | None) -> SpanReport:
    """What a staff member may see of the span in which a day lies, or else the latest school day. Raises NotFound."""
    allowed = access.at_school(at, mailbox, Permission.VIEW_NUMBERS, code)
    asked = span(length, day or _latest_school_day(allowed.today))
    curve = _curve(allowed.today, asked)
    first = curve[0] if curve else asked.first
    as_of = asked.latest(allowed.today.rules.calendar, allowed.today.day)
    records = reading.read(allowed.today.school.id, allowed.reach, min(first, asked.first), asked.last, as_of)
    details = allowed.member.reach(Permission.VIEW_DETAILS, allowed.today.rules)
    return SpanReport(allowed.today, asked, curve, records, allowed.schools, allowed.reach.places <= details.places)


def _latest_school_day(today: SchoolDay) -> dt.date:
    calendar = today.rules.calendar
    return today.day if calendar.is_school_day(today.day) else calendar.last_school_day(today.day)


def _curve(today: SchoolDay, asked: Span) -> list[dt.date]:
    calendar = today.rules.calendar
    within = asked.school_days(calendar, today.day)
    if asked.length not in {Length.DAY, Length.WEEK} or not within:
        return within
    before = [day for day in days(asked.first - LONGEST_HOLIDAYS, asked.first) if calendar.is_school_day(day)]
    return sorted({*before, *within})[-CURVE:]
