"""Preparing a new school year: a draft that people look at, and until its day change, put on the clock or call off."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from mailgate.ids import NewYearId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.changes.acts.objections import demand
from mailgate.school.changes.files import staff
from mailgate.school.directory.rules import Problem
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.directory.staff.grants import OPERATOR, Authority
from mailgate.school.errors import NotFound, Refused
from mailgate.school.models import NewYear, School, YearState
from mailgate.school.moment import Moment
from mailgate.school.year import kept, offers, outlook
from mailgate.school.year.grades import Moves
from mailgate.school.year.kept import KeptPlan
from mailgate.school.year.outlook import Outlook

LONGEST_WAIT = dt.timedelta(days=400)
"""How long before its day a new school year may be prepared."""


@dataclass(frozen=True, slots=True)
class YearWish:
    """What a school wants of its new school year.

    No `day`: the next first of April. No `last` grade: the school's. `moves` are grades of which something else
    becomes. An empty file: there is none.
    """

    day: dt.date | None = None
    last: str = ""
    moves: Moves = field(default_factory=dict)
    roster: bytes = b""
    staff: bytes = b""


def wanted(today: SchoolDay, wish: YearWish) -> tuple[dt.date, KeptPlan]:
    """The day, and what is to be kept for it. Raises Refused where the day cannot be."""
    offer = offers.offer(today, wish.last)
    day = wish.day or offer.day
    _demand(day, today)
    return day, KeptPlan(offer.completed(wish.moves), wish.roster, wish.staff)


def _demand(day: dt.date, today: SchoolDay) -> None:
    if day < today.day:
        raise Refused([Problem("day", "year-day-past")])
    if day > today.day + LONGEST_WAIT:
        raise Refused([Problem("day", "year-day-far")])


# -- units of work ------------------------------------------------------------------------------------


def draft(at: Moment, school: School, wish: YearWish, by: Authority = OPERATOR) -> NewYearId:
    """Keep a draft, in the place of an earlier one, for a school that the caller has locked.

    Raises FileRefused, Refused where the day cannot be, and Objected for duties that are not `by`'s to give or take.
    """
    day, prepared = wanted(SchoolDay(at, school), wish)
    seen = outlook.of(school, prepared)
    outlook.demand_places(prepared, seen)
    _demand_authority(school, seen, by)
    _end(school, [YearState.DRAFT])
    row = NewYear.create(
        school=school.id,
        day=day.isoformat(),
        content=kept.write(replace(prepared, meant=seen.plan.meant())),
        author=at.origin.name,
        created=at.now,
    )
    return NewYearId(row.id)


def confirm(at: Moment, school: School, number: NewYearId, by: Authority = OPERATOR) -> None:
    """Put a draft on the clock, in the place of what was prepared before, for a school that the caller has locked.

    Raises NotFound where there is no such draft any more, Refused where its day is over, and Objected as `draft` does.
    """
    row = _one(school, number, [YearState.DRAFT])
    _demand(dt.date.fromisoformat(row.day), SchoolDay(at, school))
    _demand_authority(school, outlook.of(school, kept.read(row.content)), by)
    _end(school, [YearState.PREPARED])
    NewYear.update(state=YearState.PREPARED, author=at.origin.name).where(NewYear.id == number).execute()
    record(at, Event.YEAR_PREPARED, school=school.id)


def _demand_authority(school: School, seen: Outlook, by: Authority) -> None:
    demand(staff.objections(school, seen.staff, by) if seen.staff is not None else [], [], ())


def cancel(at: Moment, school: School, number: NewYearId) -> None:
    """Call off what was prepared, or drop a draft, for a school that the caller has locked. Raises NotFound."""
    row = _one(school, number, [YearState.DRAFT, YearState.PREPARED])
    _end(school, [YearState(row.state)])
    record(at, Event.YEAR_CANCELLED, school=school.id)


def _one(school: School, number: NewYearId, states: Collection[YearState]) -> NewYear:
    row = NewYear.get_or_none(NewYear.id == number, NewYear.school == school.id, NewYear.state.in_(list(states)))
    if row is None:
        raise NotFound
    return row  # type: ignore[no-any-return]  # peewee's models are not typed


def _end(school: School, states: Collection[YearState]) -> None:
    """What has these states is called off; its files are gone."""
    ended = NewYear.update(state=YearState.CANCELLED, content="")
    ended.where(NewYear.school == school.id, NewYear.state.in_(list(states))).execute()
