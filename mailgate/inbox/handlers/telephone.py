"""phone@: a staff member writes down what a guardian said on the telephone.

A mail to plain phone@ may be forged, no matter what its domain says of it: the sender gets the form, with what was
understood filled in. Only the reply to that form counts, from the mailbox that got it and on the same day.
"""

from collections.abc import Sequence
from typing import Any

from mailgate.addresses.reply import PhoneAddress
from mailgate.inbox.context import SenderContext
from mailgate.inbox.handlers import staff
from mailgate.school.directory import people
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import Refused, UnclearMail
from mailgate.school.letters import text_form
from mailgate.school.models import School
from mailgate.school.notices import telephone
from mailgate.school.notices.corrections import correcting
from mailgate.school.notices.telephone import Call


def write_down(context: SenderContext) -> None:
    """Take a notice that came by telephone, or send the form for one."""
    schools = telephone.schools_of(context.sender.id)
    if not schools:
        context.refuse("no-staff")
        return
    if context.text.is_empty():
        _send_form(context, schools, why=("unreadable",) if context.request.unreadable else ())
        return
    try:
        call = telephone.understand(context.at, schools, context.text)
        if context.action.address != _reply(context, schools):
            _send_form(context, schools, call=call)
            return
        _record(context, schools, call)
    except UnclearMail as unclear:
        _send_form(context, schools, why=unclear.why)


def _record(context: SenderContext, schools: Sequence[School], call: Call) -> None:
    """Take a notice; where one stands for the day already, offer this one as its correction."""
    try:
        telephone.record(context.at, context.sender.id, call, context.request.fingerprint)
    except Refused as refused:
        doubles = [problem.names["notice"] for problem in refused.problems if problem.code == "double"]
        if len(doubles) == len(refused.problems) and correcting.may(context.sender.id, doubles[0]):
            staff.offer_correction(context, doubles[0], _facts(call))
            return
        _send_form(context, schools, problems=[text_form.problem_facts(problem) for problem in refused.problems])


def _reply(context: SenderContext, schools: Sequence[School]) -> PhoneAddress:
    """The reply address of the form that goes to this mailbox today."""
    return PhoneAddress(context.sender.id, SchoolDay(context.at, schools[0]).day)


def _send_form(
    context: SenderContext,
    schools: Sequence[School],
    why: Sequence[str] = (),
    problems: Sequence[dict[str, Any]] = (),
    call: Call | None = None,
) -> None:
    groups = [{"school": school.name, "kinds": text_form.kinds_of(school)} for school in schools]
    context.answer(
        "phone",
        _reply(context, schools),
        groups=list({group["kinds"]: group for group in groups}.values()),
        leaving=any(map(text_form.takes_leaving, schools)),
        why=list(why),
        problems=list(problems),
        call=_facts(call) if call else None,
    )


def _facts(call: Call) -> dict[str, Any]:
    """What was understood, as its lines of the form say it; remarks are not sent back."""
    student, notice = call.student, call.notice
    kind = people.rules_of(student.school).kind(notice.kind)
    return {
        "student": [student.grade, student.classroom, student.number, student.name],
        "kind": kind.name if kind else notice.kind,
        "reason": notice.reason,
        "date": notice.date.isoformat(),
        "until": notice.until.isoformat() if notice.until != notice.date else "",
        "arrival": f"{notice.arrival:%H:%M}" if notice.arrival else "",
        "departure": notice.departure,
        "pickup": notice.pickup,
    }
