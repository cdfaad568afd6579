"""Asking a guardian back: a question that a word answers, or the form with what keeps their mail from being taken."""

import re
from dataclasses import asdict, dataclass
from typing import Any

from mailgate.inbox.context import SenderContext
from mailgate.school.directory import mailboxes, people
from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import takes_absence
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import UnclearMail
from mailgate.school.letters import text_form
from mailgate.school.notices import by_mail
from mailgate.school.notices.conversation import finding, kept, whole_form
from mailgate.school.notices.questions import Asked, OpenLine, Point, first_mail, kinds_of
from mailgate.wording.acknowledgements import language_of_answer
from mailgate.wording.lexicon.form import ABSENCE
from mailgate.wording.plain.scanning import language_of
from mailgate.wording.values import Understood

_KANA = re.compile("[\u3041-\u30ff]")

MOST_STANDING = 5
"""How many notices that stand a letter names."""


@dataclass(frozen=True, slots=True)
class UnansweredSurvey:
    """An announcement that asks something, which the mail may have meant to answer."""

    announcement: int
    subject: str


def ask(
    context: SenderContext,
    family: Family,
    unclear: UnclearMail,
    unanswered: UnansweredSurvey | None = None,
    minutes: int = 0,
) -> None:
    """Ask for what is missing; else send the form back with what keeps the mail from being taken.

    `minutes` are those within which an answer would have counted as of the first mail, where they are over.
    """
    speak_as_written(context)
    points = finding.open_points(context.at, family, context.text, unclear)
    asked = Asked(points, first_mail(context.at), language=written_in(context))
    if not (points and send_question(context, family, asked, unanswered)):
        send_form(context, family, unclear, unanswered, minutes)


def send_form(
    context: SenderContext,
    family: Family,
    unclear: UnclearMail,
    unanswered: UnansweredSurvey | None = None,
    minutes: int = 0,
) -> None:
    """Send the form with what keeps the mail from being taken, and the telephone."""
    form = text_form.of_family(context.at, family)
    asked = None if unclear.receipt else whole_form.asked_with(context.at, family, context.text)
    kept_at = kept.keep(context.at, family, asked, context.request.cipher) if asked else None
    today = [SchoolDay(context.at, school) for school in family.schools()]
    context.answer(
        "asked",
        unclear.receipt or kept_at or form.reply,
        written_in=written_in(context),
        form=form.facts,
        change=unclear.receipt is not None,
        closed=not any(takes_absence(each.rules, each.now) for each in today),
        about=whole_form.student_of(asked) if asked and kept_at else "",
        why=[slug for slug in unclear.why if slug != "no-token"] or list(unclear.why),
        problems=[text_form.problem_facts(problem) for problem in unclear.problems],
        understood=[_in_words(notice, family) for notice in unclear.understood],
        standing=_standing(context, family),
        unanswered=asdict(unanswered) if unanswered else {},
        minutes=minutes,
    )


def send_question(
    context: SenderContext, family: Family, asked: Asked, unanswered: UnansweredSurvey | None = None
) -> bool:
    """Ask a question to which a short answer is enough; whether what was understood could be kept for that."""
    address = kept.keep(context.at, family, asked, context.request.cipher)
    if address is None:
        return False
    points = [_point_facts(point, family) for point in asked.points]
    first = next((point for point in points if point["open"]), points[0])
    context.answer(
        "question",
        address,
        written_in=written_in(context),
        open=first["open"],
        answers=first["answers"],
        notice=first["notices"][0],
        points=points,
        again=asked.times > 1,
        standing=_standing(context, family),
        unanswered=asdict(unanswered) if unanswered else {},
        minutes=people.rules_of(family.students[0].school).answer_minutes,
        form=text_form.of_family(context.at, family).facts,
    )
    return True


def _standing(context: SenderContext, family: Family) -> list[dict[str, Any]]:
    """What has reached the school already, which is said first; a kind that the school no longer has is left out."""
    kinds = {kind.slug for school in family.schools() for kind in people.rules_of(school).kinds}
    told = by_mail.standing(context.at, family)
    shown = [_in_words(notice, family) for notice in told[:MOST_STANDING] if notice.kind in kinds]
    return [{name: notice[name] for name in ("students", "kind", "date", "until")} for notice in shown]


def _point_facts(point: Point, family: Family) -> dict[str, Any]:
    notices = [_in_words(notice, family) for notice in point.notices]
    unclear = (point.open, *point.then) if point.is_open else ()
    if OpenLine.REASON in unclear:
        notices = [_without_cause(notice, family) for notice in notices]
    return {
        "open": point.open.value if point.is_open else "",
        "unclear": [line.value for line in unclear],
        "answers": list(point.answers),
        "which_absence": point.open is OpenLine.KIND and set(point.answers) <= _absences(family),
        "notices": notices,
    }


def _without_cause(notice: dict[str, Any], family: Family) -> dict[str, Any]:
    """A notice whose reason is open: which absence it is follows from that."""
    return notice | {"kind": ABSENCE} if notice["kind"] in _absences(family) else notice


def _absences(family: Family) -> set[str]:
    """What the kinds are called of which a student stays away."""
    return {kind.name for kind in kinds_of(family) if kind.is_absence}


def speak_as_written(context: SenderContext, asked_in: str = "") -> None:
    """Let a guardian who has chosen no language get letters in the one that they write from now on.

    A mail that is not proven, which anybody may have written, gets only its answer in it. An answer that has no
    language, such as "1" or "yes", goes on in that of its question: `asked_in`.
    """
    goes_on = not context.sender.language and not _KANA.search(context.text.own_words())
    if (language := written_in(context) or (asked_in if goes_on else "")) and context.is_proven:
        mailboxes.speak(context.sender.id, language)
        context.sender.language = language  # for the letters of this unit of work


def written_in(context: SenderContext) -> str:
    """The language of a mail, and of the letter that it answers, whose writer has chosen none; else empty."""
    if context.sender.language:
        return ""
    text = context.text
    return text.readings.of(_language_of_mail, text.own_words(), text.whole)


def _language_of_mail(words: str, whole: str) -> str:
    return language_of(words) or language_of_answer(words) or language_of(whole)


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
        "remarks": notice.remarks,
    }
