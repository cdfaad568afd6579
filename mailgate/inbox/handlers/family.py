"""What guardians ask for from their mailbox beside logging in: notices, and changes of those that stand."""

from typing import Any

from mailgate.inbox.context import SenderContext
from mailgate.inbox.handlers import anybody
from mailgate.reply_address import ChangeAddress, NoticeAddress
from mailgate.school.directory import families, people
from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import takes_absence
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound, Overtaken, Unclear
from mailgate.school.letters import text_form
from mailgate.school.models import State
from mailgate.school.notices import by_mail, corrections
from mailgate.wording.values import Understood

REFUSALS = {
    State.CONFIRMED: "confirmed",
    State.WITHDRAWN: "already-withdrawn",
    State.SUBMITTED: "changed-since",
}
"""What is said of a notice that is not any more as its writer knew it, by its state."""


def answer_bad_address(context: SenderContext) -> None:
    """Send the form, since the token in the address of a notice is cut or foreign."""
    family = families.load(context.sender.id)
    if family.students:
        _ask(context, family, Unclear("bad-address"))
    else:
        context.refuse("no-students")


def notice(context: SenderContext, address: NoticeAddress) -> None:
    """Take a notice that was written in a mail; what is not understood or refused comes back as the form."""
    family = families.load(context.sender.id)
    if not family.students:
        context.refuse("no-students")
    elif not context.has_own_token:
        _ask(context, family, Unclear("not-yours"))
    elif family.school_day(context.at).day > address.last_day:
        _ask(context, family, Unclear("expired"))
    elif context.text.is_empty():
        anybody.log_in(context)  # an empty reply to an old login letter wants a new one
    else:
        _act(context, family)


def _act(context: SenderContext, family: Family) -> None:
    try:
        by_mail.act(context.at, family, context.text, context.request.fingerprint)
    except Unclear as unclear:
        _ask(context, family, unclear)
    except Overtaken as overtaken:
        context.refuse(REFUSALS[State(overtaken.state)])


def change(context: SenderContext, address: ChangeAddress) -> None:
    """Withdraw or change what a receipt says, while nobody has confirmed it."""
    if not context.has_own_token:
        context.refuse("not-your-receipt")
        return
    family = families.load(context.sender.id)
    try:
        corrections.act(context.at, family, address, context.text, context.request.fingerprint)
    except NotFound:
        context.refuse("not-your-receipt")
    except Overtaken as overtaken:
        context.refuse(REFUSALS[State(overtaken.state)])
    except Unclear as unclear:
        _ask(context, family, unclear)


# -- asking back --------------------------------------------------------------------------------------


def _ask(context: SenderContext, family: Family, unclear: Unclear) -> None:
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
