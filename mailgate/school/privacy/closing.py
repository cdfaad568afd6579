"""The end of a school: closed, it takes nothing in; removed, nothing of it is left but what is on record.

What the domain asks of `School.closed`: a guardian of a closed school has no students there (`people.students_of`), its
papers are no good, no call is written down, and the clock does nothing for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from peewee import chunked

from mailgate.ids import SchoolId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import schools
from mailgate.school.directory.rules import FARTHEST_DAY, LONGEST_RANGE
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.directory.schools import SchoolRefused
from mailgate.school.models import Announcement, AnnouncementState, Notice, School, StaffMember, Student, Suspension
from mailgate.school.moment import Moment
from mailgate.school.news.sending import queueing
from mailgate.school.news.writing import drafts
from mailgate.school.privacy import news, register

FARTHEST = FARTHEST_DAY + LONGEST_RANGE
"""No notice ends later than these days from now."""

ROWS = 50
"""How many rows of a table one step of a removal deletes."""


@dataclass(frozen=True, slots=True)
class Removal:
    """What the removal of a school takes away; `unexported` are months of its register that would be lost."""

    name: str
    students: int
    notices: int
    unexported: Sequence[str]


def close(at: Moment, code: str) -> bool:
    """Close a school; False where it is closed. Raises NoSchool."""
    row = schools.lock(code)
    if row.closed is not None:
        return False
    _set(row.id, at.now)
    record(at, Event.SCHOOL_CLOSED, school=row.id)
    return True


def reopen(at: Moment, code: str) -> bool:
    """Let a closed school go on; False where it is not closed. Raises NoSchool."""
    row = schools.lock(code)
    if row.closed is None:
        return False
    _set(row.id, None)
    record(at, Event.SCHOOL_REOPENED, school=row.id)
    return True


def _set(school: SchoolId, closed: int | None) -> None:
    School.update(closed=closed).where(School.id == school).execute()


def preview(at: Moment, code: str) -> Removal:
    """What `remove_some` would take away in the end. Raises NoSchool, or SchoolRefused where it is not closed."""
    row = _closed(schools.school(code))
    return Removal(
        name=row.name,
        students=Student.select().where(Student.school == row.id).count(),
        notices=Notice.select().where(Notice.school == row.id).count(),
        unexported=register.unexported(row.id, SchoolDay(at, row).day + FARTHEST),
    )


def remove_some(at: Moment, code: str) -> bool:
    """Delete some of a closed school, and in the end the school itself: one unit of work. Whether there is more.

    Raises NoSchool, or SchoolRefused where it is not closed.
    """
    row = _closed(schools.lock(code))
    if _stop_one(at, row.id):
        return True
    for table, these in _everything(row.id).items():
        if _delete_some(table, these):
            return True
    row.delete_instance()
    record(at, Event.SCHOOL_REMOVED, school=row.id)
    return False


def _stop_one(at: Moment, school: SchoolId) -> bool:
    """Stop an announcement that may still go, so that who shares its letters gets another school's; whether one was."""
    going = (Announcement.school == school) & Announcement.started.is_null(False)
    row = Announcement.get_or_none(going, Announcement.state != AnnouncementState.STOPPED)
    if row is None:
        return False
    drafts.become(row, state=AnnouncementState.STOPPED, due=at.now, cursor=0)
    left = queueing.remaining(row.id)
    for batch in chunked(left.mailboxes, queueing.BATCH):
        queueing.step(at, left, batch)
    queueing.finish(at, left)
    return True


def _everything(school: SchoolId) -> dict[Any, Any]:
    """By table, what belongs to a school and may be much: conditions for queries, in the order of their deletion."""
    of_school = {table: table.school == school for table in (Notice, Suspension, Student, StaffMember)}
    return {**news.over(Announcement.school == school), **of_school}


def _delete_some(table: Any, these: Any) -> int:
    some = table.select(table.id).where(these).limit(ROWS)
    return int(table.delete().where(table.id.in_(some)).execute())


def _closed(row: School) -> School:
    if row.closed is None:
        raise SchoolRefused([f"close it first, so that families read whom to phone: mailgate school close {row.code}"])
    return row
