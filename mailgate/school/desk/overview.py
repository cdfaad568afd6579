"""Reads the notices on a staff member's desk page: those of the students whom their duties cover."""

import datetime as dt
from typing import Any

from peewee import fn

from mailgate.ids import MailboxId
from mailgate.school.directory import people
from mailgate.school.directory.permissions import GRANTED, Permission
from mailgate.school.directory.rules import LONGEST_RANGE
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import Duty, Notice, School, StaffMember, State, Student
from mailgate.school.moment import Moment
from mailgate.school.notices.views import COLUMNS, View, complete, views_in
from mailgate.school.statements import Statement

FORGOTTEN = dt.timedelta(days=14)
"""A notice that nobody confirmed stays on the desk this long after its day."""

MOST = 500


def is_staff(mailbox: MailboxId) -> bool:
    """Whether this mailbox belongs to a staff member of any school."""
    return bool(_staff_member(mailbox))


_staff_member = Statement(
    lambda mailbox: StaffMember.select(StaffMember.id).where(StaffMember.mailbox == mailbox).limit(1)
)


def open_notices(at: Moment, mailbox: MailboxId) -> list[View]:
    """Today's notices and all that nobody confirmed yet, by classroom; the withdrawn ones of today too."""
    return [view for school in _schools.models(mailbox) for view in _of_school(at, mailbox, school)]


_schools = Statement(
    lambda mailbox: School.select().join(StaffMember).where(StaffMember.mailbox == mailbox).order_by(School.id)
)


def _of_school(at: Moment, mailbox: MailboxId, school: School) -> list[View]:
    today = SchoolDay(at, school).day
    forgotten = today - FORGOTTEN
    return views_in(
        _on_duty(
            mailbox, school.id, today.isoformat(), forgotten.isoformat(), (forgotten - LONGEST_RANGE).isoformat(), MOST
        )
    )


def _notices_on_duty(mailbox: Any, school: Any, today: Any, forgotten: Any, earliest: Any, most: Any) -> Any:
    """Notices of a school for this staff member, by classroom. No notice that matters began before `earliest`."""
    waiting = (Notice.state == State.SUBMITTED) & (Notice.until >= forgotten)
    of_today = (Notice.date <= today) & (Notice.until >= today)
    on_duty = (
        Duty.select()
        .join(StaffMember)
        .where(
            StaffMember.mailbox == mailbox,
            StaffMember.school == school,
            Duty.kind.in_(GRANTED[Permission.VIEW]),
            people.covers(Student.grade, Student.classroom),
        )
    )
    return (
        complete(*COLUMNS)
        .where(Notice.school == school, Notice.date >= earliest, waiting | of_today, fn.EXISTS(on_duty))
        .order_by(Student.grade, Student.classroom, Student.number, Notice.date, Notice.id)
        .limit(most)
    )


_on_duty = Statement(_notices_on_duty)
