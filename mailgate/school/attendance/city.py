"""The numbers of all schools for the operator: counts by school and day, never a student.

Five statements, however many schools there are.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from peewee import fn

from mailgate.ids import MailboxId, SchoolId
from mailgate.school.attendance.marks import Mark, Suspended, Told, marks
from mailgate.school.attendance.numbers import Count
from mailgate.school.attendance.spans import Length, Span, span
from mailgate.school.directory.rules import LONGEST_RANGE
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound
from mailgate.school.models import Decision, FormerSeat, Mailbox, Notice, School, State, Student, Suspension
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement


@dataclass(frozen=True, slots=True)
class SchoolNumbers:
    """A school with the counts of its school days, up to today where the span is not over."""

    code: str
    name: str
    students: int
    days: Sequence[tuple[dt.date, Count]]

    @property
    def total(self) -> Count:
        """The count of all its days."""
        return sum((count for _, count in self.days), Count({}))


@dataclass(frozen=True, slots=True)
class City:
    """All schools of the gateway in a span."""

    span: Span
    schools: Sequence[SchoolNumbers]

    @property
    def days(self) -> Sequence[tuple[dt.date, Count]]:
        """The counts of all schools together, by day."""
        found: dict[dt.date, Count] = defaultdict(lambda: Count({}))
        for school in self.schools:
            for day, count in school.days:
                found[day] += count
        return sorted(found.items())


@dataclass(frozen=True, slots=True)
class CityRecords:
    """What was read for a city: each school's day, how many students it has, what was told and ordered."""

    span: Span
    schools: Sequence[SchoolDay]
    students: Mapping[SchoolId, int]
    told: Mapping[SchoolId, Sequence[Told]]
    suspended: Mapping[SchoolId, Sequence[Suspended]]

    def city(self) -> City:
        """Count it; this takes time in proportion to the notices."""
        return City(self.span, [self._school(today) for today in self.schools])

    def _school(self, today: SchoolDay) -> SchoolNumbers:
        school = today.school
        days = self.span.school_days(today.rules.calendar, today.day)
        iso_days = [day.isoformat() for day in days]
        found = marks(iso_days, self.told.get(school.id, ()), self.suspended.get(school.id, ()), today.rules)
        by_day = Counter((each.day, each.mark) for each in found)
        counts = [(day, Count({mark: by_day[day.isoformat(), mark] for mark in Mark})) for day in days]
        return SchoolNumbers(school.code, school.name, self.students.get(school.id, 0), counts)


def read(at: Moment, length: Length, day: dt.date | None) -> CityRecords:
    """All that counts in the span in which a day lies, or today."""
    schools = [SchoolDay(at, school) for school in School.select().order_by(School.code)]
    today = max((each.day for each in schools), default=dt.datetime.fromtimestamp(at.now, dt.UTC).date())
    asked = span(length, day or today)
    earliest, first, last = ((asked.first - LONGEST_RANGE).isoformat(), asked.first.isoformat(), asked.last.isoformat())
    told: dict[SchoolId, list[Told]] = defaultdict(list)
    suspended: dict[SchoolId, list[Suspended]] = defaultdict(list)
    for school, *columns in _told(earliest, first, last):
        told[school].append(Told(*columns))
    for school, *columns in _ordered(first, last):
        suspended[school].append(Suspended(*columns))
    day_of_count = min(asked.last, max(today, asked.first)).isoformat()
    students = Counter(dict(_students(day_of_count))) + Counter(dict(_former_students(day_of_count)))
    return CityRecords(asked, schools, students, told, suspended)


def of_operator(at: Moment, mailbox: MailboxId, operator: str, length: Length, day: dt.date | None) -> CityRecords:
    """What `read` returns, for the `operator` alone (a canonical address). Raises NotFound for any other mailbox."""
    if not operator or Mailbox.get_by_id(mailbox).canonical != operator:
        raise NotFound
    return read(at, length, day)


_students = Statement(
    lambda day: (
        Student.select(Student.school, fn.COUNT(Student.id))
        .where(Student.school.in_(School.select(School.id)), Student.enrolled, Student.since <= day)
        .group_by(Student.school)
    )
)
_former_students = Statement(
    lambda day: (
        FormerSeat.select(FormerSeat.school, fn.COUNT(FormerSeat.id))
        .where(FormerSeat.school.in_(School.select(School.id)), FormerSeat.last >= day, FormerSeat.first <= day)
        .group_by(FormerSeat.school)
    )
)
_told = Statement(
    lambda earliest, first, last: (
        Notice.select(Notice.school, Notice.student, Notice.kind, Notice.reason, Notice.date, Notice.until)
        .where(
            Notice.school.in_(School.select(School.id)),
            Notice.date.between(earliest, last),
            Notice.until >= first,
            Notice.state != State.WITHDRAWN,
        )
        .order_by(Notice.id)
    )
)
_ordered = Statement(
    lambda first, last: Suspension.select(
        *(Suspension.school, Suspension.student, Suspension.disease, Suspension.first, Suspension.last)
    ).where(
        Suspension.school.in_(School.select(School.id)),
        Suspension.first <= last,
        (Suspension.last == "") | (Suspension.last >= first),
        Suspension.decision == Decision.ORDERED,
    )
)
