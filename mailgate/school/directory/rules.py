"""A school's rules: kinds of notice, their reasons and deadlines, the calendar, and what they say of a notice.

Pure: no database, no clock. The rules are a document (TOML for people, JSON in the database). Every new school begins
with `templates/school.toml`, which says what the city's notice says (docs/notice.md).
"""

import dataclasses
import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Literal
from zoneinfo import ZoneInfo

from mailgate.school.directory.calendar import Calendar
from mailgate.school.directory.documents.register import Disease, RegisterRules

OTHER = "その他"
"""The reason that needs remarks, unless the school says otherwise (docs/notice.md)."""

LONGEST_RANGE = dt.timedelta(days=180)
"""No school takes a notice over a longer time: searches for the notices of a day begin so far before it."""
FARTHEST_DAY = dt.timedelta(days=366)
LONGEST_REMARKS = 2_000
LONGEST_PICKUP = 100
ANSWER_MINUTES = 30
LONGEST_SPAN = 600
"""Minutes."""

DUTIES = ("homeroom", "grade", "nurse", "office", "head", "admin")
"""Whom a school can name in its rules: the values of `models.DutyKind`."""

DETAILS_FOR = ("homeroom", "grade", "nurse", "office", "head")

LEAST_KEPT, MOST_KEPT = 30, 3_650
"""Days."""

NEWS_KEPT, FILES_KEPT = 400, 365
"""Days."""

FOLLOWING_YEAR = "following-year"
"""What a document says where notices are kept until the end of the following school year."""

DEFAULT_ZONE = ZoneInfo("Asia/Tokyo")

NOON = dt.time(12)
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of notice. `deadline` is an hour of the day itself in the school's time zone; from then on it is over.

    `arrival` asks when a student comes, `departure` when a student leaves early and who comes for them. A kind that is
    not `on`, like the `reasons_off`, is offered to nobody and taken from nobody; notices of before keep it.
    """

    slug: str
    name: str
    reasons: tuple[str, ...]
    deadline: dt.time
    after_deadline: Literal["refuse", "accept"] = "refuse"
    arrival: bool = False
    departure: bool = False
    requires_absence: bool = False
    tell: tuple[str, ...] = ()
    on: bool = True
    reasons_off: tuple[str, ...] = ()

    @property
    def all_reasons(self) -> tuple[str, ...]:
        """The reasons, and those that are switched off."""
        return (*self.reasons, *self.reasons_off)

    def keeping(self, standing: Collection[tuple[str, str]]) -> "Kind":
        """This kind with the reasons that standing notices of it have, as pairs of a slug and a reason."""
        kept = dict.fromkeys(reason for slug, reason in standing if slug == self.slug and reason not in self.reasons)
        return dataclasses.replace(self, reasons=(*self.reasons, *kept)) if kept else self

    @property
    def is_absence(self) -> bool:
        """Whether the student stays away the whole day."""
        return not (self.arrival or self.departure or self.requires_absence)


@dataclass(frozen=True, slots=True)
class DeskRules:
    """The letters that staff get by the clock. Hours are of school days in the school's time zone, spans minutes.

    No `digests`, `remind_after` 0 and `seats` None turn these off. `replies` are texts to answer a family with, ready
    to be picked from a letter.
    """

    first_bell: dt.time = dt.time(8, 30)
    digests: tuple[dt.time, ...] = (dt.time(8, 5),)
    remind_after: int = 20
    remind_before_bell: int = 10
    remind_from: dt.time = dt.time(7)
    remind_until: dt.time = dt.time(17)
    seats: dt.time | None = None
    replies: tuple[str, ...] = ()

    def beginning(self, bell: dt.time) -> "DeskRules":
        """These rules on a day whose first bell is at this hour: what comes before noon moves with it."""
        delay = _minutes(bell) - _minutes(self.first_bell)
        digests = tuple(sorted({_moved(hour, delay) for hour in self.digests}))
        seats = self.seats and _moved(self.seats, delay)
        return dataclasses.replace(self, first_bell=bell, digests=digests, seats=seats)


def _minutes(hour: dt.time) -> int:
    return hour.hour * 60 + hour.minute


def _moved(hour: dt.time, minutes: int) -> dt.time:
    """An hour of the morning, so much later; later hours stay, and the day is not left."""
    if hour >= NOON:
        return hour
    moved = min(max(_minutes(hour) + minutes, 0), _DAY - 1)
    return dt.time(moved // 60, moved % 60)


@dataclass(frozen=True, slots=True)
class NewsRules:
    """What the school decides about its announcements (school/news).

    With `approval` the head approves what others write. The staff members of the addresses in `at_once` may send an
    emergency without it. `reply_to` is the address that gets replies, empty: nobody reads them. An announcement is kept
    `keep_days` after it was written, its files `keep_files` days, and no longer than it.
    """

    approval: bool = False
    at_once: tuple[str, ...] = ()
    reply_to: str = ""
    keep_days: int = NEWS_KEPT
    keep_files: int = FILES_KEPT


LINE_ENROLMENT = ("office", "birth-date")
"""What can prove somebody who enrols by LINE."""


@dataclass(frozen=True, slots=True)
class Rules:
    """All that a school may decide for itself.

    `second_factor` are the duties that see details and settings on pages with a second factor alone. `details_for` are
    the duties that see reasons, remarks and numbers to call back (school/directory/permissions.py).
    `keep_notices` is how many days after its last day a notice is kept; None: until the following school year ends.
    `last_grade` is the one that graduates; empty: the one that the roster suggests (school/year/grades.py).
    A notice may be for `longest_range` days from its first, and have `longest_remarks` characters of remarks; the
    reasons in `remarks_for` need some. `line_enrolment` is what proves a guardian who has no mailbox: the office's
    word, or the student's birth date.
    """

    kinds: tuple[Kind, ...]
    calendar: Calendar = dataclasses.field(default_factory=Calendar)
    desk: DeskRules = DeskRules()
    news: NewsRules = NewsRules()
    time_zone: ZoneInfo = DEFAULT_ZONE
    details_in_letters: bool = False
    details_for: tuple[str, ...] = DETAILS_FOR
    second_factor: tuple[str, ...] = ()
    message: str = ""
    keep_notices: int | None = None
    answer_minutes: int = ANSWER_MINUTES
    last_grade: str = ""
    register: RegisterRules = dataclasses.field(default_factory=RegisterRules)
    diseases: tuple[Disease, ...] = ()
    longest_range: int = LONGEST_RANGE.days
    longest_remarks: int = LONGEST_REMARKS
    remarks_for: tuple[str, ...] = (OTHER,)
    line_enrolment: str = LINE_ENROLMENT[0]

    @property
    def offered(self) -> tuple[Kind, ...]:
        """The kinds that guardians and staff can choose."""
        return tuple(kind for kind in self.kinds if kind.on)

    def offered_beside(self, standing: Collection[tuple[str, str]]) -> tuple[Kind, ...]:
        """The kinds offered for a change of notices, with what these have: pairs of a kind's slug and a reason."""
        held = {slug for slug, _ in standing}
        return tuple(kind.keeping(standing) for kind in self.kinds if kind.on or kind.slug in held)

    def deadline(self, kind: Kind, day: dt.date) -> dt.time:
        """The deadline of a kind for this day, which may have other hours."""
        hours = self.calendar.hours_of(day)
        if hours is None:
            return kind.deadline
        if hours.deadline and kind.deadline <= self.desk.first_bell:
            return hours.deadline
        return min(kind.deadline, hours.end or kind.deadline)

    def desk_of(self, day: dt.date) -> DeskRules:
        """The letters by the clock of this day: with a later first bell those of the morning come later by as much."""
        hours = self.calendar.hours_of(day)
        return self.desk.beginning(hours.first_bell) if hours and hours.first_bell else self.desk

    def kind(self, slug: str) -> Kind | None:
        """The kind of this slug, if the school has it."""
        return next((kind for kind in self.kinds if kind.slug == slug), None)

    def disease(self, slug: str) -> Disease | None:
        """The disease of this slug, if the school has it."""
        return next((disease for disease in self.diseases if disease.slug == slug), None)


@dataclass(frozen=True, slots=True)
class Draft:
    """A notice as a guardian put it, for one or more students; None where a day or hour could not be read.

    `departure` is empty where it is not said or could not be read.
    """

    students: tuple[int, ...]
    kind: str
    reason: str
    date: dt.date | None
    until: dt.date | None = None
    arrival: dt.time | None = None
    departure: str = ""
    pickup: str = ""
    phone: str = ""
    remarks: str = ""

    @property
    def last(self) -> dt.date | None:
        """The last day it speaks of."""
        return self.until or self.date


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a draft cannot be taken: the field it concerns, a code that the catalogues put into words, and its names."""

    field: str
    code: str
    names: dict[str, Any] = dataclasses.field(default_factory=dict)


def examine(draft: Draft, rules: Rules, now: dt.datetime, standing: tuple[str, str] = ("", "")) -> list[Problem]:
    """What the rules say against a draft at this moment (aware, in the school's time zone); nothing: it is good.

    `standing` are the kind and the reason of the notice that it changes, which keeps them though they be switched off.
    What other notices say against it (a double, a 登校 without an absence) is for school/notices/submission.py to ask.
    """
    problems = [] if draft.students else [Problem("student", "student-missing")]
    kind = rules.kind(draft.kind)
    problems += _examine_cause(draft, kind, standing)
    if draft.reason in rules.remarks_for and not draft.remarks.strip():
        problems.append(_without_remarks(draft.reason))
    if len(draft.remarks) > rules.longest_remarks:
        problems.append(Problem("remarks", "remarks-long", {"most": rules.longest_remarks}))
    if draft.phone and not re.fullmatch(r"\+?[0-9][0-9 ()-]{4,24}", draft.phone):
        problems.append(Problem("phone", "phone-wrong"))
    return problems + _examine_days(draft, kind, rules, now) + _examine_departure(draft, kind, now)


def _without_remarks(reason: str) -> Problem:
    if reason == OTHER:
        return Problem("remarks", "remarks-missing")
    return Problem("remarks", "remarks-wanted", {"reason": reason})


def _examine_cause(draft: Draft, kind: Kind | None, standing: tuple[str, str]) -> list[Problem]:
    problems = []
    if kind is None or not (kind.on or kind.slug == standing[0]):
        problems.append(Problem("kind", "kind-missing"))
    if not draft.reason:
        problems.append(Problem("reason", "reason-missing"))
    elif kind and draft.reason not in kind.reasons and (kind.slug, draft.reason) != standing:
        problems.append(Problem("reason", "reason-foreign", {"kind": kind.name}))
    return problems


def _examine_days(draft: Draft, kind: Kind | None, rules: Rules, now: dt.datetime) -> list[Problem]:
    today = now.date()
    if draft.date is None:
        return [Problem("date", "date-missing")]
    if draft.date < today:
        return [Problem("date", "date-past", {"date": draft.date})]
    if draft.date > today + FARTHEST_DAY:
        return [Problem("date", "date-far", {"date": draft.date})]
    if draft.until and draft.until < draft.date:
        return [Problem("until", "until-before", {"date": draft.date})]
    if draft.until and draft.until - draft.date > dt.timedelta(rules.longest_range):
        return [Problem("until", "until-far", {"days": rules.longest_range})]
    if kind and kind.after_deadline == "refuse" and is_late(rules, kind, draft.date, now):
        return [Problem("date", "deadline-passed", {"kind": kind.name, "deadline": rules.deadline(kind, draft.date)})]
    return []


def _examine_departure(draft: Draft, kind: Kind | None, now: dt.datetime) -> list[Problem]:
    """An hour of leaving is needed, and is still to come; a lesson (after-2) has no hour that we know."""
    if kind is None or not kind.departure:
        return []
    problems = [] if draft.departure else [Problem("departure", "departure-missing")]
    if draft.date == now.date() and draft.departure[:1].isdigit() and draft.departure <= f"{now:%H:%M}":
        problems.append(Problem("departure", "departure-passed", {"time": draft.departure}))
    if len(draft.pickup) > LONGEST_PICKUP:
        problems.append(Problem("pickup", "pickup-long", {"most": LONGEST_PICKUP}))
    return problems


def is_late(rules: Rules, kind: Kind, day: dt.date, now: dt.datetime) -> bool:
    """Whether the deadline for this day is over: at 08:00:00 it is, at 07:59:59 it is not (docs/notice.md)."""
    return day == now.date() and now.time() >= rules.deadline(kind, day)


def takes_absence(rules: Rules, now: dt.datetime) -> bool:
    """Whether the school still takes an absence or a late arrival for the day itself (aware, in its time zone)."""
    kinds = [kind for kind in rules.offered if kind.arrival or kind.is_absence]
    return any(kind.after_deadline == "accept" or not is_late(rules, kind, now.date(), now) for kind in kinds)
