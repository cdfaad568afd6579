"""A school's rules: kinds of notice, their reasons and deadlines, the calendar, and what they say of a notice.

Pure: no database, no clock. The rules are a document (TOML for people, JSON in the database). Every new school begins
with `templates/school.toml`, which says what the city's notice says (docs/notice.md).
"""

import dataclasses
import datetime as dt
import re
from dataclasses import dataclass
from typing import Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mailgate.school.directory.calendar import WEEKDAYS, Calendar, is_span
from mailgate.school.directory.documents.register import (
    Disease,
    RegisterReader,
    RegisterRules,
    write_diseases,
    write_register,
)

OTHER = "その他"
"""The reason that needs remarks (docs/notice.md)."""

LONGEST_RANGE = dt.timedelta(days=180)
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

FOLLOWING_YEAR = "following-year"
"""What a document says where notices are kept until the end of the following school year."""

DEFAULT_ZONE = ZoneInfo("Asia/Tokyo")


class RulesError(Exception):
    """Everything that is wrong with a school's document; `problems` has a sentence for each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of notice. `deadline` is an hour of the day itself in the school's time zone; from then on it is over.

    `arrival` asks when a student comes, `departure` when a student leaves early and who comes for them.
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


@dataclass(frozen=True, slots=True)
class Rules:
    """All that a school may decide for itself.

    `second_factor` are the duties that see details and settings on pages with a second factor alone. `details_for` are
    the duties that see reasons, remarks and numbers to call back (school/directory/permissions.py).
    `keep_notices` is how many days after its last day a notice is kept; None: until the following school year ends.
    `last_grade` is the one that graduates; empty: the one that the roster suggests (school/year/grades.py).
    """

    kinds: tuple[Kind, ...]
    calendar: Calendar = dataclasses.field(default_factory=Calendar)
    desk: DeskRules = DeskRules()
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


def examine(draft: Draft, rules: Rules, now: dt.datetime) -> list[Problem]:
    """What the rules say against a draft at this moment (aware, in the school's time zone); nothing: it is good.

    What other notices say against it (a double, a 登校 without an absence) is for school/notices/submission.py to ask.
    """
    problems = []
    if not draft.students:
        problems.append(Problem("student", "student-missing"))
    kind = rules.kind(draft.kind)
    if kind is None:
        problems.append(Problem("kind", "kind-missing"))
    if not draft.reason:
        problems.append(Problem("reason", "reason-missing"))
    elif kind and draft.reason not in kind.reasons:
        problems.append(Problem("reason", "reason-foreign", {"kind": kind.name}))
    if draft.reason == OTHER and not draft.remarks.strip():
        problems.append(Problem("remarks", "remarks-missing"))
    if len(draft.remarks) > LONGEST_REMARKS:
        problems.append(Problem("remarks", "remarks-long", {"most": LONGEST_REMARKS}))
    if draft.phone and not re.fullmatch(r"\+?[0-9][0-9 ()-]{4,24}", draft.phone):
        problems.append(Problem("phone", "phone-wrong"))
    return problems + _examine_days(draft, kind, now) + _examine_departure(draft, kind, now)


def _examine_days(draft: Draft, kind: Kind | None, now: dt.datetime) -> list[Problem]:
    today = now.date()
    if draft.date is None:
        return [Problem("date", "date-missing")]
    if draft.date < today:
        return [Problem("date", "date-past", {"date": draft.date})]
    if draft.date > today + FARTHEST_DAY:
        return [Problem("date", "date-far", {"date": draft.date})]
    if draft.until and draft.until < draft.date:
        return [Problem("until", "until-before", {"date": draft.date})]
    if draft.until and draft.until - draft.date > LONGEST_RANGE:
        return [Problem("until", "until-far", {"days": LONGEST_RANGE.days})]
    if kind and kind.after_deadline == "refuse" and is_late(kind, draft.date, now):
        return [Problem("date", "deadline-passed", {"kind": kind.name, "deadline": kind.deadline})]
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


def is_late(kind: Kind, day: dt.date, now: dt.datetime) -> bool:
    """Whether the deadline for this day is over: at 08:00:00 it is, at 07:59:59 it is not (docs/notice.md)."""
    return day == now.date() and now.time() >= kind.deadline


def takes_absence(rules: Rules, now: dt.datetime) -> bool:
    """Whether the school still takes an absence or a late arrival for the day itself (aware, in its time zone)."""
    kinds = [kind for kind in rules.kinds if kind.arrival or kind.is_absence]
    return any(kind.after_deadline == "accept" or not is_late(kind, now.date(), now) for kind in kinds)


# -- the document -------------------------------------------------------------------------------------


def read_document(document: dict[str, Any]) -> Rules:
    """Rules from a parsed document. Raises RulesError naming everything that is wrong with it."""
    reader = _Reader()
    rules = reader.rules(document)
    if reader.problems:
        raise RulesError(reader.problems)
    return rules


def write_document(rules: Rules) -> dict[str, Any]:
    """The document of these rules, as `read_document` takes it."""
    return {
        "time_zone": rules.time_zone.key,
        "details_in_letters": rules.details_in_letters,
        "details_for": list(rules.details_for),
        "second_factor": list(rules.second_factor),
        "message": rules.message,
        "keep_notices": rules.keep_notices or FOLLOWING_YEAR,
        "answer_minutes": rules.answer_minutes,
        "last_grade": rules.last_grade,
        "register": write_register(rules.register),
        "disease": write_diseases(rules.diseases),
        "calendar": {key: list(value) for key, value in dataclasses.asdict(rules.calendar).items()},
        "desk": {key: _written(value) for key, value in dataclasses.asdict(rules.desk).items()},
        "kind": [
            {
                **dataclasses.asdict(kind),
                "deadline": f"{kind.deadline:%H:%M}",
                "reasons": list(kind.reasons),
                "tell": list(kind.tell),
            }
            for kind in rules.kinds
        ],
    }


def _written(value: Any) -> Any:
    """A value of the desk as the document has it."""
    if isinstance(value, tuple):
        return [_written(item) for item in value]
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    return "" if value is None else value


class _Reader(RegisterReader):
    """Reads a document and remembers every problem on the way."""

    def rules(self, document: dict[str, Any]) -> Rules:
        self._only(document, Rules, "", renamed={"kinds": "kind", "diseases": "disease"})
        kinds = tuple(
            self._kind(table, f"kind {number}: ") for number, table in enumerate(self._tables(document.get("kind")), 1)
        )
        slugs = [kind.slug for kind in kinds]
        self._demand(bool(kinds), "kind: at least one is needed")
        self._demand(len(set(slugs)) == len(slugs), "kind: each slug may stand only once")
        return Rules(
            kinds=kinds,
            calendar=self._calendar(document.get("calendar", {})),
            desk=self._desk(document.get("desk", {})),
            time_zone=self._zone(document),
            details_in_letters=self._value(document, "details_in_letters", bool, False, ""),
            details_for=self._details_for(document),
            second_factor=self._words(document, "second_factor", "", allowed=DUTIES),
            message=self._value(document, "message", str, "", ""),
            keep_notices=self._kept(document.get("keep_notices", FOLLOWING_YEAR)),
            answer_minutes=self._minutes(document, "answer_minutes", ANSWER_MINUTES, ""),
            last_grade=self._value(document, "last_grade", str, "", ""),
            register=self._register(document.get("register", {})),
            diseases=self._diseases(document.get("disease", [])),
        )

    def _details_for(self, document: dict[str, Any]) -> tuple[str, ...]:
        if "details_for" not in document:
            return DETAILS_FOR
        named = self._words(document, "details_for", "", allowed=DETAILS_FOR)
        self._demand(bool(named), "details_for must name at least one duty")
        return named

    def _kind(self, table: dict[str, Any], at: str) -> Kind:
        self._only(table, Kind, at)
        slug = self._value(table, "slug", str, "", at)
        self._demand(bool(re.fullmatch(r"[a-z][a-z0-9-]{0,31}", slug)), f"{at}slug must be a short lower-case word")
        name = self._value(table, "name", str, "", at)
        self._demand(bool(name.strip()), f"{at}name must be given")
        reasons = self._words(table, "reasons", at)
        self._demand(bool(reasons), f"{at}reasons must name at least one")
        after = self._value(table, "after_deadline", str, "refuse", at)
        self._demand(after in {"refuse", "accept"}, f'{at}after_deadline must be "refuse" or "accept"')
        return Kind(
            slug=slug,
            name=name,
            reasons=reasons,
            deadline=self._time(table.get("deadline", ""), f"{at}deadline"),
            after_deadline="accept" if after == "accept" else "refuse",
            arrival=self._value(table, "arrival", bool, False, at),
            departure=self._value(table, "departure", bool, False, at),
            requires_absence=self._value(table, "requires_absence", bool, False, at),
            tell=self._words(table, "tell", at, allowed=("nurse", "grade", "admin", "head")),
        )

    def _calendar(self, table: Any) -> Calendar:
        if not isinstance(table, dict):
            self.problems.append("calendar must be a table")
            return Calendar()
        at = "calendar: "
        self._only(table, Calendar, at)
        spans = {}
        for key in ("closed", "open"):
            spans[key] = self._words(table, key, at)
            for span in spans[key]:
                self._demand(is_span(span), f'{at}{key}: "{span}" must be "YYYY-MM-DD" or "YYYY-MM-DD..YYYY-MM-DD"')
        weekdays = self._words(table, "weekdays", at, allowed=WEEKDAYS) if "weekdays" in table else WEEKDAYS[:5]
        return Calendar(weekdays=weekdays, **spans)

    def _desk(self, table: Any) -> DeskRules:
        if not isinstance(table, dict):
            self.problems.append("desk must be a table")
            return DeskRules()
        at, usual = "desk: ", DeskRules()
        self._only(table, DeskRules, at)
        digests = [self._time(text, f"{at}digests") for text in self._words(table, "digests", at)]
        return DeskRules(
            first_bell=self._hour(table, "first_bell", usual.first_bell, at),
            digests=tuple(sorted(set(digests))) if "digests" in table else usual.digests,
            remind_after=self._minutes(table, "remind_after", usual.remind_after, at),
            remind_before_bell=self._minutes(table, "remind_before_bell", usual.remind_before_bell, at),
            remind_from=self._hour(table, "remind_from", usual.remind_from, at),
            remind_until=self._hour(table, "remind_until", usual.remind_until, at),
            seats=self._time(table["seats"], f"{at}seats") if table.get("seats") else None,
            replies=self._words(table, "replies", at),
        )

    def _hour(self, table: dict[str, Any], key: str, usual: dt.time, at: str) -> dt.time:
        return self._time(table[key], f"{at}{key}") if key in table else usual

    def _minutes(self, table: dict[str, Any], key: str, usual: int, at: str) -> int:
        value = table.get(key, usual)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LONGEST_SPAN:
            self.problems.append(f"{at}{key} must be a number of minutes, at most {LONGEST_SPAN}")
            return usual
        return value

    def _kept(self, value: Any) -> int | None:
        if value == FOLLOWING_YEAR:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not LEAST_KEPT <= value <= MOST_KEPT:
            days = f"a number of days, from {LEAST_KEPT} to {MOST_KEPT}"
            self.problems.append(f'keep_notices must be "{FOLLOWING_YEAR}" or {days}')
            return None
        return value

    def _zone(self, table: dict[str, Any]) -> ZoneInfo:
        try:
            return ZoneInfo(str(table.get("time_zone", DEFAULT_ZONE.key)))
        except (ZoneInfoNotFoundError, ValueError):
            self.problems.append("time_zone must be a time zone such as Asia/Tokyo")
            return DEFAULT_ZONE

    def _tables(self, value: Any) -> list[dict[str, Any]]:
        if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
            self.problems.append("kind must be a list of tables")
            return []
        return value
