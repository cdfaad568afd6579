"""What a staff member finds at their desk: the notices of the students whom their duties cover."""

import datetime as dt

from peewee import fn

from mailgate.school import notices, people
from mailgate.school.models import Duty, Notice, School, StaffMember, State, Student
from mailgate.school.moment import Moment
from mailgate.school.rules import LONGEST_RANGE

FORGOTTEN = dt.timedelta(days=14)
"""For so long after its day a notice that nobody confirmed stays on the desk."""

MOST = 500


def is_staff(mailbox: int) -> bool:
    """Whether this mailbox belongs to a staff member of any school."""
    return bool(StaffMember.select().where(StaffMember.mailbox == mailbox).exists())


def open_notices(at: Moment, mailbox: int) -> list[notices.View]:
    """Today's notices and all that nobody confirmed yet, by classroom; the withdrawn ones of today too."""
    return [view for school in _schools(mailbox) for view in _of_school(at, mailbox, school)]


def _schools(mailbox: int) -> list[School]:
    return list(School.select().join(StaffMember).where(StaffMember.mailbox == mailbox).order_by(School.id))


def _of_school(at: Moment, mailbox: int, school: School) -> list[notices.View]:
    today = at.local(people.rules_of(school).time_zone).date()
    waiting = (Notice.state == State.SUBMITTED) & (Notice.until >= (today - FORGOTTEN).isoformat())
    of_today = (Notice.date <= today.isoformat()) & (Notice.until >= today.isoformat())
    on_duty = (
        Duty.select()
        .join(StaffMember)
        .where(
            StaffMember.mailbox == mailbox,
            StaffMember.school == school.id,
            people.covers(Student.grade, Student.classroom),
        )
    )
    rows = (
        Notice.select(Notice, Student)
        .join(Student)
        .where(
            Notice.school == school.id,
            Notice.date >= (today - FORGOTTEN - LONGEST_RANGE).isoformat(),
            waiting | of_today,
            fn.EXISTS(on_duty),
        )
        .order_by(Student.grade, Student.classroom, Student.number, Notice.date, Notice.id)
        .limit(MOST)
    )
    return [notices.view_of(row, row.student, school) for row in rows]
