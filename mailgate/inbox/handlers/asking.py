"""Asking a guardian back: the form goes to them with what keeps their mail from being taken."""

from typing import Any

from mailgate.inbox.context import SenderContext
from mailgate.school.directory import people
from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import takes_absence
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import Unclear
from mailgate.school.letters import text_form
from mailgate.wording.values import Understood


def ask(context: SenderContext, family: Family, unclear: Unclear) -> None:
    """Send the form back with what keeps the mail from being taken."""
    form = text_form.of_family(context.at, family)
    today = [SchoolDay(context.at, school) for school in family.schools()]
    context.answer(
        "asked",
        unclear.receipt or form.reply,
        form=form.facts,
        change=unclear.receipt is not None,
        closed=not any(takes_absence(each.rules, each.now) for each in today),
        why=list(unclear.why),
        problems=[text_form.problem_facts(problem) for problem in unclear.problems],
        understood=[_in_words(notice, family) for notice in unclear.understood],
    )


def _in_words(notice: Understood, family: Family) -> dict[str, Any]:
    kinds = {kind.slug: kind.name for school in family.schools() for kind in people.rules_of(school).kinds}
    names = {student.id: student.name for student in family.students}
    return {
        "students": [names[student] for student in notice.students],
        "kind": kinds[notice.kind],
        "reason": notice.reason,
        "date": notice.date.isoformat(),
        "until": notice.until.isoformat(),
        "arrival": f"{notice.arrival:%H:%M}" if notice.arrival else "",
    }
