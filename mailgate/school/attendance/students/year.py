"""One student's school year for those whose duty allows it: all notices, days by mark and reason, what stands out."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mailgate.ids import MailboxId, StudentId
from mailgate.school.attendance.marks import AWAY, Mark, Marked, Suspended, Told, marks
from mailgate.school.attendance.spans import FIRST_MONTH, Length, Span, school_year, span
from mailgate.school.attendance.students import patterns
from mailgate.school.attendance.students.patterns import Streak, Weekday
from mailgate.school.directory import people
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.rules import LONGEST_RANGE, Rules
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound
from mailgate.school.models import Decision, Notice, School, State, Student, Suspension
from mailgate.school.moment import Moment
from mailgate.school.notices.views import COLUMNS, View, complete, views_in, without_details
from mailgate.school.statements import Statement

EARLIEST = 2000
"""No school year before this one is asked for."""


@dataclass(frozen=True, slots=True)
class ReasonDays:
    """A mark and a reason, and on how many days they stand."""

    mark: Mark
    reason: str
    days: int


@dataclass(frozen=True, slots=True)
class StudentYear:
    """A student's school year; `year` is the one in which it began, `school_days` are those so far.

    `notices` are all, also those that were withdrawn, the newest day first. `by_reason` is empty for a reader who may
    see no reasons. `earlier` says that there is a notice of an earlier year.
    """

    student: Student
    year: int
    is_current: bool
    earlier: bool
    school_days: int
    notices: Sequence[View]
    by_mark: Sequence[tuple[Mark, int]]
    by_reason: Sequence[ReasonDays]
    runs: Sequence[Streak]
    weekdays: Sequence[Weekday]
    late_weekdays: Sequence[Weekday]


def of_staff(at: Moment, mailbox: MailboxId, student: StudentId, year: int | None) -> StudentYear:
    """The school year that began in `year`, or else the current one. Raises NotFound."""
    row = _student(mailbox, student)
    today = SchoolDay(at, row.school)
    current = school_year(today.day)
    asked = span(Length.YEAR, dt.date(max(EARLIEST, min(year or current, current)), FIRST_MONTH, 1))
    found = _year(today, row, asked, _notices(row.id, asked))
    sees_details = people.responsible(mailbox, row, Permission.VIEW_DETAILS)
    return found if sees_details else replace(found, notices=list(map(without_details, found.notices)), by_reason=[])


def _student(mailbox: MailboxId, student: StudentId) -> Student:
    """The student with their school. Raises NotFound where this person may not see their year."""
    for row, school in _of_school.together(student):
        row.school = school
        if people.responsible(mailbox, row, Permission.VIEW_HISTORY):
            return row  # type: ignore[no-any-return]  # peewee's models are not typed
    raise NotFound


def _year(today: SchoolDay, student: Student, asked: Span, views: Sequence[View]) -> StudentYear:
    days = asked.school_days(today.rules.calendar, today.day)
    suspended = [Suspended(*row) for row in _suspensions(student.id)]
    marked = list(marks([day.isoformat() for day in days], _told(views), suspended, today.rules))
    away, late = _days(marked, AWAY), _days(marked, {Mark.LATE})
    counted = Counter(each.mark for each in marked)
    return StudentYear(
        student=student,
        year=asked.first.year,
        is_current=asked.first <= today.day <= asked.last,
        earlier=bool(_any_before(student.id, asked.first.isoformat())),
        school_days=len(days),
        notices=sorted(views, key=lambda view: (view.date, view.id), reverse=True),
        by_mark=[(mark, counted[mark]) for mark in Mark],
        by_reason=_by_reason(marked, today.rules),
        runs=patterns.runs(away, days),
        weekdays=patterns.weekdays(away, days),
        late_weekdays=patterns.weekdays(late, days),
    )


def _told(views: Iterable[View]) -> list[Told]:
    """What counts of the notices, in the order in which they came."""
    standing = [view for view in views if view.state != State.WITHDRAWN]
    return [
        Told(view.student_id, view.slug, view.reason, view.date, view.until)
        for view in sorted(standing, key=lambda view: view.id)
    ]


def _days(marked: Iterable[Marked], wanted: Iterable[Mark]) -> set[dt.date]:
    kinds = set(wanted)
    return {dt.date.fromisoformat(each.day) for each in marked if each.mark in kinds}


def _by_reason(marked: Iterable[Marked], rules: Rules) -> list[ReasonDays]:
    """The most frequent first."""
    found = Counter((each.mark, each.reason) for each in marked).most_common()
    return [ReasonDays(mark, _in_words(mark, reason, rules), days) for (mark, reason), days in found]


def _in_words(mark: Mark, reason: str, rules: Rules) -> str:
    """The reason of a mark; that of a suspension is its disease."""
    disease = rules.disease(reason) if mark is Mark.SUSPENDED else None
    return disease.name if disease else reason


def _notices(student: StudentId, asked: Span) -> list[View]:
    earliest = (asked.first - LONGEST_RANGE).isoformat()
    return views_in(_of_year(student, earliest, asked.last.isoformat(), asked.first.isoformat()))


_of_school = Statement(lambda student: Student.select(Student, School).join(School).where(Student.id == student))
_of_year = Statement(
    lambda student, earliest, last, first: complete(*COLUMNS).where(
        Notice.student == student, Notice.date.between(earliest, last), Notice.until >= first
    )
)
_suspensions = Statement(
    lambda student: Suspension.select(
        *(Suspension.student, Suspension.disease, Suspension.first, Suspension.last)
    ).where(Suspension.student == student, Suspension.decision == Decision.ORDERED)
)
_any_before = Statement(
    lambda student, first: Notice.select(Notice.id).where(Notice.student == student, Notice.date < first).limit(1)
)
