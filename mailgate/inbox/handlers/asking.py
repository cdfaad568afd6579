"""Asking a guardian back: the form goes to them with what keeps their mail from being taken."""

from typing import Any

from mailgate.inbox.context import SenderContext
from mailgate.school.directory import people
from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import takes_absence
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import Unclear
from mailgate.school.letters import text_form
from mailgate.school.notices import questions
from mailgate.school.notices.questions import Question
from mailgate.wording.plain.scanning import language_of
from mailgate.wording.values import Understood


def ask(context: SenderContext, family: Family, unclear: Unclear) -> None:
    """Ask for the one thing that is missing; else send the form back with what keeps the mail from being taken."""
    if question := questions.of_mail(context.at, family, context.text, unclear):
        send_question(context, family, question)
        return
    form = text_form.of_family(context.at, family)
    today = [SchoolDay(context.at, school) for school in family.schools()]
    context.answer(
        "asked",
        unclear.receipt or form.reply,
        written_in=_written_in(context),
        form=form.facts,
        change=unclear.receipt is not None,
        closed=not any(takes_absence(each.rules, each.now) for each in today),
        why=list(unclear.why),
        problems=[text_form.problem_facts(problem) for problem in unclear.problems],
        understood=[_in_words(notice, family) for notice in unclear.understood],
    )


def send_question(context: SenderContext, family: Family, question: Question) -> None:
    """Ask a question to which a short answer is enough."""
    rules = people.rules_of(family.students[0].school)
    context.answer(
        "question",
        question.address,
        written_in=_written_in(context),
        open=question.open.value,
        answers=list(question.answers),
        notice=_in_words(question.notice, family),
        minutes=rules.answer_minutes,
        form=text_form.of_family(context.at, family).facts,
    )


def _written_in(context: SenderContext) -> str:
    """The language of a mail whose writer has chosen none; empty for what the letter is in anyway.

    It is that of this answer alone: a mail without a token may be anybody's.
    """
    return "" if context.sender.language else language_of(context.text.own_words())


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
        "departure": notice.departure,
        "pickup": notice.pickup,
    }
