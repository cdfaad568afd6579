"""The letters of a suspension: to the guardians what is asked and decided, to nurse and head what was reported."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from mailgate.addresses.reply import RecoveryAddress
from mailgate.ids import SuspensionId
from mailgate.school.attendance.suspensions.course import asked_for
from mailgate.school.directory import people
from mailgate.school.directory.documents.register import Disease
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.rules import Problem
from mailgate.school.letters import outbox, text_form
from mailgate.school.models import DutyKind, Mailbox, Notice, Suspension
from mailgate.school.moment import Moment

MOST_DAYS_OFF = 60
"""No holidays are longer."""

OF_ILLNESS = ("disease", "first", "last", "back", "onset", "recovery", "cleared")
"""The facts that say something of an illness."""


def ask(at: Moment, notice: Notice, row: Suspension, disease: Disease) -> None:
    """Ask all guardians how the illness went."""
    outbox.enqueue(at, [_question(each, notice, row, disease) for each in _guardians(notice)], at.origin.mailbox)


def ask_again(
    at: Moment, guardian: Mailbox, notice: Notice, row: Suspension, disease: Disease, problems: Iterable[Problem]
) -> None:
    """Ask one guardian once more, since what they wrote could not be taken."""
    outbox.enqueue(at, [_question(guardian, notice, row, disease, problems)], guardian.id)


def _question(
    guardian: Mailbox, notice: Notice, row: Suspension, disease: Disease, problems: Iterable[Problem] = ()
) -> outbox.Outgoing:
    facts = _facts(notice, row, disease) | {
        "fields": list(asked_for(disease)),
        "problems": [text_form.problem_facts(problem) for problem in problems],
    }
    reply = RecoveryAddress(SuspensionId(row.id), guardian.id)
    return outbox.Outgoing(guardian, "recovery-request", facts, notice=notice.id, reply=reply)


def tell_guardians(at: Moment, notice: Notice, row: Suspension, disease: Disease) -> None:
    """Tell all guardians what was taken down and decided, and until when."""
    facts = _facts(notice, row, disease)
    letters = [outbox.Outgoing(each, "suspension", facts, notice=notice.id) for each in _guardians(notice)]
    outbox.enqueue(at, letters, at.origin.mailbox)


def tell_staff(at: Moment, notice: Notice, row: Suspension, disease: Disease) -> None:
    """Tell nurse and head that a guardian reported how the illness went; where there are none, the office.

    What it says of the illness stands in the letter only where the school lets letters have details.
    """
    details = people.rules_of(notice.school).details_in_letters
    facts = _facts(notice, row, disease)
    shown = facts | {"details": details} | ({} if details else dict.fromkeys(OF_ILLNESS, ""))
    letters = [outbox.Outgoing(each, "recovery-report", shown) for each in _readers(notice)]
    outbox.enqueue(at, letters, at.origin.mailbox)


def _readers(notice: Notice) -> Sequence[Mailbox]:
    allowed = people.allowed(notice.student, Permission.SUSPEND)
    for duties in ((DutyKind.NURSE, DutyKind.HEAD), (DutyKind.OFFICE,)):
        if found := [each for each in people.holders(notice.school_id, *duties) if each.id in allowed]:
            return found
    return ()


def _guardians(notice: Notice) -> list[Mailbox]:
    return [guardian for guardian, _ in people.guardians_of([notice.student_id]).values()]


def _facts(notice: Notice, row: Suspension, disease: Disease) -> dict[str, Any]:
    """Days are ISO dates, empty where they are not known; `back` is the school day after the last one."""
    return {
        "suspension": row.id,
        "notice": notice.id,
        "student": notice.student.name,
        "grade": notice.student.grade,
        "classroom": notice.student.classroom,
        "school": notice.school.name,
        "phone": notice.school.phone,
        "disease": disease.name,
        "doctor": disease.doctor,
        "decision": row.decision,
        "first": row.first,
        "last": row.last,
        "back": _back(notice, row.last),
        "onset": row.onset,
        "recovery": row.recovery,
        "cleared": row.cleared,
    }


def _back(notice: Notice, last: str) -> str:
    if not last:
        return ""
    calendar, day = people.rules_of(notice.school).calendar, dt.date.fromisoformat(last)
    following = (day + dt.timedelta(days=days) for days in range(1, MOST_DAYS_OFF))
    return next((day.isoformat() for day in following if calendar.is_school_day(day)), "")
