"""A school's new year as its page and `mailgate year show` present it: what may be prepared, what is, what was done."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailgate.ids import ChangeId, NewYearId
from mailgate.school.changes.files import staff
from mailgate.school.changes.files.report import ImportReport
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import Change, NewYear, School, YearState
from mailgate.school.moment import Moment
from mailgate.school.year import kept, offers, outlook
from mailgate.school.year.kept import KeptPlan
from mailgate.school.year.offers import GradeMove, YearOffer, grade_moves
from mailgate.school.year.outcome import SeatedStudent, YearOutcome, person_of
from mailgate.school.year.plan import YearPlan


@dataclass(frozen=True, slots=True)
class NewAddresses:
    """A student who stays, and the guardians' addresses that the file adds and removes."""

    person: SeatedStudent
    added: Sequence[str]
    removed: Sequence[str]


@dataclass(frozen=True, slots=True)
class YearPreview:
    """What a draft or a prepared year comes to, as the school is now.

    `losing` is how many addresses have their last child among those who leave. `id` is None where nothing is kept.
    `staff` is what becomes of the staff; None: they stay as they are.
    """

    id: NewYearId | None
    day: str
    author: str
    moves: Sequence[GradeMove]
    outcome: YearOutcome
    leaving: Sequence[SeatedStudent]
    coming: Sequence[SeatedStudent]
    addresses: Sequence[NewAddresses]
    losing: int
    staff: ImportReport | None


@dataclass(frozen=True, slots=True)
class Effect:
    """The last year that took effect: what it did, and until when (seconds UTC) it can be undone; 0: no longer."""

    day: str
    outcome: Mapping[str, Any]
    change: ChangeId | None
    until: int
    undone: bool


@dataclass(frozen=True, slots=True)
class YearStanding:
    """All that the page shows: what a form begins with, what waits, and what took effect last."""

    today: SchoolDay
    offer: YearOffer
    draft: YearPreview | None
    prepared: YearPreview | None
    effect: Effect | None


def standing(at: Moment, school: School, last: str = "") -> YearStanding:
    """What the page shows, as the school is now; `last` is another last grade than the school's.

    Raises FileRefused where a file can no longer be read.
    """
    today = SchoolDay(at, school)
    waiting = {
        YearState(row.state): row
        for row in NewYear.select().where(
            NewYear.school == school.id, NewYear.state.in_([YearState.DRAFT, YearState.PREPARED])
        )
    }
    return YearStanding(
        today=today,
        offer=offers.offer(today, last),
        draft=_kept_preview(school, waiting.get(YearState.DRAFT)),
        prepared=_kept_preview(school, waiting.get(YearState.PREPARED)),
        effect=_effect(at, school),
    )


def _kept_preview(school: School, row: NewYear | None) -> YearPreview | None:
    return preview(school, kept.read(row.content), row.day, row.author, row.id) if row else None


def preview(school: School, prepared: KeptPlan, day: str, author: str, number: NewYearId | None = None) -> YearPreview:
    """What this comes to, as the school is now. Raises FileRefused."""
    seen = outlook.of(school, prepared)
    made = seen.plan
    sizes = Counter(each.seat[0] for each in made.students.values() if each.enrolled)
    staying = {guardian for student in made.seats for guardian in made.students[student].guardians}
    staying.update(canonical for line in (*made.new, *made.named.values()) for canonical in line.to_add)
    return YearPreview(
        id=number,
        day=day,
        author=author,
        moves=grade_moves(prepared.moves, sizes),
        outcome=YearOutcome.of(seen),
        leaving=[person_of(each.name, each.seat) for each in made.graduates],
        coming=[person_of(line.name, line.seat) for line in made.new],
        addresses=list(_new_addresses(made)),
        losing=len({guardian for each in made.graduates for guardian in each.guardians} - staying),
        staff=None if seen.staff is None else staff.preview(school.code, seen.staff),
    )


def _new_addresses(made: YearPlan) -> Iterator[NewAddresses]:
    for student, line in made.named.items():
        had = made.students[student].guardians
        added, removed = sorted(line.to_add - had), sorted(line.to_remove & had)
        if added or removed:
            yield NewAddresses(person_of(line.name, line.seat), added, removed)


def _effect(at: Moment, school: School) -> Effect | None:
    last = NewYear.select(NewYear, Change).join(Change).where(NewYear.school == school.id)
    row = last.order_by(NewYear.created.desc(), NewYear.id.desc()).first()
    if row is None:
        return None
    is_open = not row.change.undone and row.change.until > at.steady
    until = row.change.until if is_open else 0
    return Effect(row.day, json.loads(row.outcome), row.change_id, until, bool(row.change.undone))
