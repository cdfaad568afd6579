"""The text form in letters, which a guardian may fill in and send back instead of opening the page.

The letter that carries it is answered to `notice+TOKEN@`. The token names the mailbox and the last day on which it is
good: the day after the one it was asked for, so that what was asked for in the evening serves the next morning.
"""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from mailgate.addresses.reply import NoticeAddress
from mailgate.ids import MailboxId
from mailgate.school.directory import people
from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import Problem
from mailgate.school.models import School, Student
from mailgate.school.moment import Moment
from mailgate.words.hours import hour

DAYS_GOOD = 1
"""After the day on which the form was asked for."""


@dataclass(frozen=True, slots=True)
class TextForm:
    """A form for one mailbox: what its template says, and where its answer goes."""

    facts: dict[str, Any]
    reply: NoticeAddress


def of_family(at: Moment, family: Family) -> TextForm:
    """The form for a family that has students: they are numbered in their order."""
    reply = answered_at(family.mailbox, family.school_day(at).day)
    facts = {
        "children": [_told_apart(student, family) for student in family.students],
        "groups": _groups(family.students),
        "until": reply.last_day.isoformat(),
        "leaving": any(map(takes_leaving, family.schools())),
    }
    return TextForm(facts, reply)


def _told_apart(student: Student, family: Family) -> str:
    """A student's name; with the school's, where two of the family bear it, as a child does who is moving."""
    alike = [each for each in family.students if each.name == student.name]
    return f"{student.name} {student.school.name}" if len(alike) > 1 else str(student.name)


def answered_at(mailbox: MailboxId, day: dt.date) -> NoticeAddress:
    """Where this mailbox sends a notice in reply to a letter of this day."""
    return NoticeAddress(mailbox, day + dt.timedelta(DAYS_GOOD))


def kinds_of(school: School) -> str:
    """The school's kinds, a line each, in the order of their numbers: its name and its reasons, with tabs between."""
    return _kinds(school.rules)


def takes_leaving(school: School) -> bool:
    """Whether the school takes notices of leaving early: then the form has lines for the time and for the pickup."""
    return any(kind.departure for kind in people.rules_of(school).offered)


def _groups(students: Sequence[Student]) -> list[dict[str, Any]]:
    """The kinds, once for all students whose schools have the same; with the students' numbers."""
    groups: list[dict[str, Any]] = []
    for number, student in enumerate(students, 1):
        kinds = kinds_of(student.school)
        group = next((group for group in groups if group["kinds"] == kinds), None)
        if group is None:
            group = {"numbers": [], "kinds": kinds}
            groups.append(group)
        group["numbers"].append(number)
    return groups


@lru_cache(maxsize=512)
def _kinds(document: str) -> str:
    kinds = (kind for kind in json.loads(document)["kind"] if kind.get("on", True))
    return "\n".join("\t".join([kind["name"], *kind["reasons"]]) for kind in kinds)


def problem_facts(problem: Problem) -> dict[str, Any]:
    """A problem as letters keep it: its code, and its names with days and hours as text."""
    return {"code": problem.code, "names": {name: _plain(value) for name, value in problem.names.items()}}


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    return hour(value) if isinstance(value, dt.time) else value
