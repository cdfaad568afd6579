"""Asking the families of students who are missing without a notice, each once a day.

A family whose notice for the day is still unconfirmed is not asked: it has told the school, which has to read it.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mailgate.school.desk.roll_call.by_clock import facts_of
from mailgate.school.desk.roll_call.listing import ListedStudent, lines_of
from mailgate.school.directory import people
from mailgate.school.directory.duties import Member
from mailgate.school.directory.rules import takes_absence
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.letters import outbox, text_form
from mailgate.school.models import DutyKind, Roll
from mailgate.words.hours import hour


@dataclass(frozen=True, slots=True)
class Inquiry:
    """Whose families have been asked today, and whose cannot be by mail."""

    asked: Sequence[ListedStudent] = ()
    unreachable: Sequence[ListedStudent] = ()


def inquire(today: SchoolDay, row: Roll, teacher: Member, missing: Sequence[ListedStudent]) -> Inquiry:
    """Ask the families of the missing who were not asked yet, and tell the office."""
    before = set(json.loads(row.asked))
    guardians = {each.student.id: people.guardians_of([each.student.id]) for each in missing}
    inquiry = Inquiry(
        asked=[each for each in missing if guardians[each.student.id]],
        unreachable=[each for each in missing if not guardians[each.student.id]],
    )
    new = [each for each in missing if each.student.id not in before]
    letters = [
        outbox.Outgoing(
            guardian, "missing", _question(today, row, each), reply=text_form.answered_at(guardian.id, today.day)
        )
        for each in new
        for guardian, _ in guardians[each.student.id].values()
    ]
    if new:
        letters += _to_office(today, row, teacher, inquiry)
    outbox.enqueue(today.at, letters)
    row.asked = json.dumps(sorted(before | {each.student.id for each in new}))
    return inquiry


def _question(today: SchoolDay, row: Roll, each: ListedStudent) -> dict[str, Any]:
    """What a family is asked; `open` says whether an absence can still be told without phoning."""
    return facts_of(today, row) | {
        "student": each.student.name,
        "hour": hour(today.now.time()),
        "phone": today.school.phone,
        "open": takes_absence(today.rules, today.now),
    }


def _to_office(today: SchoolDay, row: Roll, teacher: Member, inquiry: Inquiry) -> list[outbox.Outgoing]:
    facts = facts_of(today, row) | {
        "teacher": teacher.name,
        "asked": lines_of(inquiry.asked),
        "unreachable": lines_of(inquiry.unreachable),
    }
    office = people.holders(today.school.id, DutyKind.OFFICE)
    return [outbox.Outgoing(mailbox, "missing-told", facts) for mailbox in office]
