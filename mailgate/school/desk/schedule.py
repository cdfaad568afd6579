"""What the clock does at a school: digests, reminders, roll calls and hints, once a minute and by one process.

Each school has a row in the table `round` that says when it is due next. The process that moves `due` on does the work
in the same transaction, so the letters and the fact that they were queued are committed together. Beyond that, each
letter that the clock causes has a row of its own that makes it unique.
"""

from peewee import JOIN

from mailgate.ids import SchoolId
from mailgate.school.attendance import illness_hints
from mailgate.school.desk import digests, reminders
from mailgate.school.desk.roll_call import by_clock
from mailgate.school.directory import duties
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import Round, School
from mailgate.school.moment import MINUTE, Moment


def due(at: Moment) -> list[SchoolId]:
    """The schools that are due; one that is closed never is."""
    rows = School.select(School.id).join(Round, JOIN.LEFT_OUTER).where(School.closed.is_null())
    rows = rows.where(Round.due.is_null() | _is_due(at))
    return [school for (school,) in rows.order_by(School.id).tuples()]


def _is_due(at: Moment) -> bool:
    """Also true where the clock was set back since `due` was written."""
    return (Round.due <= at.now) | (Round.due > at.now + MINUTE)  # type: ignore[no-any-return]  # a peewee expression


def run(at: Moment, school: SchoolId) -> None:
    """Queue what this school's clock asks for, if the school is still due: one unit of work."""
    if not _move_on(at, school):
        return
    today = SchoolDay(at, School.get_by_id(school))
    if today.rules.calendar.is_school_day(today.day):
        staff = duties.members(school)
        digests.send_due(today, staff)
        reminders.remind(today, staff)
        by_clock.ask(today, staff)
        illness_hints.send_due(today)


def _move_on(at: Moment, school: SchoolId) -> bool:
    """Compare and set: whether this process is the one to do the work."""
    following = at.now - at.now % MINUTE + MINUTE
    if Round.update(due=following).where(Round.school == school, _is_due(at)).execute():
        return True
    first = Round.insert(school=school, due=following).on_conflict_ignore().as_rowcount().execute()
    return int(first) == 1
