"""What stands against a notice before it is taken: the school's rules, other notices, and the number a family sends."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import cast

from mailgate.ids import MailboxId, NoticeId
from mailgate.school import limits
from mailgate.school.directory import families, people
from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import LONGEST_RANGE, Draft, Kind, Problem, examine
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import Refused
from mailgate.school.models import Notice, School, State, Student
from mailgate.school.moment import HOUR, Moment
from mailgate.school.statements import Statement

FAR_OFF = dt.timedelta(days=45)
LONG_RANGE = dt.timedelta(days=21)
"""A first day farther ahead, or days over a longer time, are rather mistyped than meant: a page asks once more."""

NOTICES_SECONDS = HOUR
NOTICES_AN_HOUR = 300
"""How many notices one mailbox may send and change: each becomes letters, and the letters of all have a cap."""


@dataclass(frozen=True, slots=True)
class Validated:
    """A draft that can be taken, and the students it is about."""

    students: tuple[Student, ...]
    draft: Draft

    @property
    def no_school(self) -> bool:
        """Whether its day is no school day for one of them."""
        return any(not _has_school_day(self.draft, student.school) for student in self.students)


def validate(at: Moment, family: Family, draft: Draft, editing: NoticeId | None = None) -> Validated:
    """Look at a draft without taking it. Raises Refused with everything that stands against it.

    `editing` is the notice that this draft would replace: it is no double of itself.
    """
    students = family.chosen(draft.students)
    if len(students) < len(set(draft.students)):
        raise Refused([Problem("student", "student-missing")])
    before = cast("Notice", Notice.get_by_id(editing)) if editing else None
    problems = [] if students else [Problem("student", "student-missing")]
    problems += too_many(at, family.mailbox)
    for school in families.schools_of(students or family.students):
        problems += _against_rules(SchoolDay(at, school), draft, before)
    for student in students if not problems else ():
        problems += conflicts(student, draft, editing)
    if problems:
        raise Refused(_each_once(problems))
    return Validated(students, draft)


def unlikely_days(draft: Draft, today: dt.date) -> list[Problem]:
    """The days of a draft that may be mistyped; the rules take them."""
    if draft.date and draft.date - today > FAR_OFF:
        return [Problem("date", "date-unlikely", {"date": draft.date})]
    if draft.date and draft.until and draft.until - draft.date > LONG_RANGE:
        days = (draft.until - draft.date).days + 1
        return [Problem("until", "until-unlikely", {"days": days, "date": draft.until})]
    return []


def count(at: Moment, mailbox: MailboxId, notices: int) -> None:
    """Count notices that a mailbox sends or changes now."""
    limits.count(at, _sent_by(mailbox), notices, NOTICES_SECONDS)


def too_many(at: Moment, mailbox: MailboxId) -> list[Problem]:
    """What stands against one more notice of a mailbox, or one more report, which becomes letters too."""
    sent = limits.counted(at, _sent_by(mailbox), NOTICES_SECONDS)
    return [Problem("student", "too-many-forms")] if sent >= NOTICES_AN_HOUR else []


def _sent_by(mailbox: MailboxId) -> str:
    return f"forms {mailbox}"


def _against_rules(today: SchoolDay, draft: Draft, before: Notice | None) -> list[Problem]:
    problems = examine(draft, today.rules, today.now, (before.kind, before.reason) if before else ("", ""))
    return [problem for problem in problems if not (before and _stands_already(problem, before, draft))]


def _stands_already(problem: Problem, before: Notice, draft: Draft) -> bool:
    """Whether this is said against a day that the notice had before the edit: what was taken in time stays taken."""
    same = draft.date is not None and draft.date.isoformat() == before.date and draft.kind == before.kind
    return same and problem.code in {"date-past", "deadline-passed"}


def _each_once(problems: Iterable[Problem]) -> list[Problem]:
    """What several schools say alike is said once; what is said of several students, of each."""
    return list({(problem.field, problem.code, problem.names.get("student")): problem for problem in problems}.values())


def _has_school_day(draft: Draft, school: School) -> bool:
    calendar = people.rules_of(school).calendar
    first, last = cast("dt.date", draft.date), cast("dt.date", draft.last)
    return any(calendar.is_school_day(first + dt.timedelta(days)) for days in range((last - first).days + 1))


# -- other notices ------------------------------------------------------------------------------------


def conflicts(student: Student, draft: Draft, editing: NoticeId | None = None) -> list[Problem]:
    """What the student's other notices for these days say against a draft."""
    rules = people.rules_of(student.school)
    first, last = cast("dt.date", draft.date).isoformat(), cast("dt.date", draft.last).isoformat()
    others = _overlapping.models(student.id, _earliest_overlapping(first), last, first, editing or 0)
    kinds = {other.id: rules.kind(other.kind) for other in others}
    same = [other for other in others if _is_double(rules.kind(draft.kind), kinds[other.id], kinds.values())]
    if same:
        return [Problem("date", "double", {"notice": same[0].id, "student": student.name, "state": same[0].state})]
    if _attends(rules.kind(draft.kind)) and not any(map(_misses_lessons, kinds.values())):
        return [Problem("kind", "nothing-to-cancel", {"student": student.name, "date": draft.date})]
    return []


_overlapping = Statement(
    lambda student, earliest, last, first, editing: Notice.select(Notice.id, Notice.kind, Notice.state).where(
        Notice.student == student,
        Notice.date.between(earliest, last),
        Notice.until >= first,
        Notice.state != State.WITHDRAWN,
        Notice.id != editing,
    )
)


def _earliest_overlapping(first: str) -> str:
    """No notice that begins before this day reaches the day `first`: keeps the search in the index."""
    return (dt.date.fromisoformat(first) - LONGEST_RANGE).isoformat()


def _is_double(new: Kind | None, told: Kind | None, all_told: Collection[Kind | None]) -> bool:
    """Whether both cannot be true of one day. A student may come late and leave early, and stay away instead of either.

    Who stays away leaves no earlier, unless they come after all.
    """
    if new and new.departure:
        return _leaves(told) or (_is_absent(told) and not any(map(_attends, all_told)))
    return _attends(told) if _attends(new) else _misses_lessons(told)


def _attends(kind: Kind | None) -> bool:
    return kind is not None and kind.requires_absence


def _leaves(kind: Kind | None) -> bool:
    return kind is not None and kind.departure


def _is_absent(kind: Kind | None) -> bool:
    """Whether the student stays away; a kind that the school no longer has may be one of these."""
    return kind is None or kind.is_absence


def _misses_lessons(kind: Kind | None) -> bool:
    """Whether the student stays away or comes late."""
    return not (_attends(kind) or _leaves(kind))
