"""What each day's purge took away: counts by table, for the log, the audit and those who look."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from peewee import fn

from mailgate.ids import SchoolId
from mailgate.school import limits
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.models import Purged
from mailgate.school.moment import DAY, Moment

NO_SCHOOL = SchoolId(0)
SHOWN_DAYS = 30
KEPT_DAYS = 365
_NAME = "purge of notices"


@dataclass(frozen=True, slots=True)
class DayOfPurge:
    """What the purge of a day took away, by the names of the tables."""

    day: str
    counts: Mapping[str, int]


def is_daily_due(at: Moment) -> bool:
    """Whether today's purge is still to be ended."""
    return limits.counted(at, _NAME, DAY) == 0


def count(at: Moment, taken: Mapping[str, int], school: SchoolId = NO_SCHOOL) -> int:
    """Add what one step took away to the purge that will be ended next. Returns how many rows it was."""
    if any(taken.values()):
        day = _next_end(at)
        for what, rows in taken.items():
            _add(day, school, what, rows)
    return sum(taken.values())


def _add(day: str, school: SchoolId, what: str, rows: int) -> None:
    if rows:
        Purged.insert(day=day, school=school, what=what, count=rows).on_conflict(
            conflict_target=[Purged.day, Purged.school, Purged.what], update={Purged.count: Purged.count + rows}
        ).execute()


def _next_end(at: Moment) -> str:
    return _date(at.now if is_daily_due(at) else at.now + DAY)


def _date(instant: int) -> str:
    return dt.datetime.fromtimestamp(instant, dt.UTC).date().isoformat()


def end(at: Moment) -> dict[str, int]:
    """End today's purge and put on record what it took away, of each school. Returns all of it by table.

    A further one on the same day is counted with tomorrow's.
    """
    today = _next_end(at)
    by_school = Purged.select(Purged.school, fn.SUM(Purged.count)).where(Purged.day == today).group_by(Purged.school)
    for school, rows in by_school.order_by(Purged.school).tuples():
        record(at, Event.PURGED, school=school or None, count=int(rows))
    limits.count(at, _NAME, 1, DAY)
    by_table = Purged.select(Purged.what, fn.SUM(Purged.count)).where(Purged.day == today).group_by(Purged.what)
    return {what: int(rows) for what, rows in by_table.order_by(Purged.what).tuples()}


def forget(at: Moment) -> None:
    """Delete the counts of purges of more than a year ago."""
    Purged.delete().where(Purged.day < _date(at.now - KEPT_DAYS * DAY)).execute()


def last(at: Moment, school: SchoolId | None = None) -> list[DayOfPurge]:
    """The purges of the last days, the newest first; of one school, or of all and of what is no school's."""
    rows = Purged.select(Purged.day, Purged.what, fn.SUM(Purged.count)).where(
        Purged.day > _date(at.now - SHOWN_DAYS * DAY), Purged.school == school if school else Purged.school >= NO_SCHOOL
    )
    found: dict[str, dict[str, int]] = {}
    rows = rows.group_by(Purged.day, Purged.what).order_by(Purged.day.desc(), Purged.what)
    for day, what, number in rows.tuples():
        found.setdefault(day, {})[what] = int(number)
    return [DayOfPurge(day, counts) for day, counts in found.items()]
