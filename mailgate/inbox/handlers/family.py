"""What guardians ask for from their mailbox beside logging in: notices, and changes of those that stand."""

from collections.abc import Sequence
from typing import Any

from mailgate.inbox.context import SenderContext
from mailgate.inbox.handlers import anybody
from mailgate.reply_address import ChangeAddress, NoticeAddress
from mailgate.school.directory import people
from mailgate.school.directory.rules import Problem, takes_absence
from mailgate.school.letters import text_form
from mailgate.school.models import Notice, State
from mailgate.school.notices import by_mail, submission
from mailgate.school.notices.by_mail import Text, Verdict
from mailgate.wording.values import Correction, Understood


def answer_bad_address(context: SenderContext) -> None:
    """Send the form, since the token in the address of a notice is cut or foreign."""
    if people.students_of(context.sender.id):
        _ask(context, why=("bad-address",))
    else:
        context.refuse("no-students")


def notice(context: SenderContext, address: NoticeAddress) -> None:
    """Take a notice that was written in a mail; what is not understood or refused comes back as the form."""
    if not people.students_of(context.sender.id):
        context.refuse("no-students")
        return
    text = Text(context.request.text, context.request.whole)
    if against := _against_token(context, address):
        _ask(context, why=(against,))
    elif by_mail.is_empty(text):
        anybody.log_in(context)  # an empty reply to an old login letter wants a new one
    else:
        verdict = by_mail.judge(context.at, context.sender.id, text)
        _ACTS.get(verdict.act, _ask_about)(context, verdict)


def _against_token(context: SenderContext, address: NoticeAddress) -> str:
    """Why this reply address lets nobody act; empty where it does."""
    if not context.has_own_token:
        return "not-yours"
    return "" if text_form.is_good(context.at, address, people.students_of(address.mailbox)) else "expired"


def _submit(context: SenderContext, verdict: Verdict) -> None:
    by_mail.submit(context.at, context.sender.id, verdict.notices, context.request.fingerprint)


def _withdraw(context: SenderContext, verdict: Verdict) -> None:
    """Take back the notice that the words mean, where they can mean only one, or one of each child they name."""
    meant = by_mail.withdrawable(context.at, context.sender.id, verdict.students, verdict.date)
    of_students = [row.student_id for row in meant]
    if not meant:
        _ask(context, why=("nothing-to-withdraw",))
    elif len(meant) > 1 and sorted(of_students) != sorted(verdict.students):
        _ask(context, why=("which-notice",))
    elif verdict.date and any(row.date != row.until for row in meant):
        _ask(context, why=("which-notice",))  # one day of several: what becomes of the others?
    elif any(row.state == State.CONFIRMED for row in meant):
        context.refuse("confirmed")
    else:
        for row in meant:
            submission.withdraw(context.at, context.sender.id, row.id, row.revision)


def _ask_about(context: SenderContext, verdict: Verdict) -> None:
    why = () if verdict.problems else verdict.why
    _ask(context, why, verdict.problems, verdict.notices)


_ACTS = {"notice": _submit, "withdraw": _withdraw}


def _ask(
    context: SenderContext,
    why: Sequence[str] = (),
    problems: Sequence[Problem] = (),
    understood: Sequence[Understood] = (),
    reply: ChangeAddress | None = None,
) -> None:
    """Send the form back with what keeps the mail from being taken; `reply` is where the form goes, if not notice@."""
    students = people.students_of(context.sender.id)
    form = text_form.for_students(context.at, context.sender.id, students)
    names = {student.id: student.name for student in students}
    rules = {student.school_id: people.rules_of(student.school) for student in students}.values()
    kinds = {kind.slug: kind.name for each in rules for kind in each.kinds}
    context.answer(
        "asked",
        reply or form.reply,
        form=form.facts,
        change=reply is not None,
        closed=not any(takes_absence(each, context.at.local(each.time_zone)) for each in rules),
        why=list(why),
        problems=[text_form.problem_facts(problem) for problem in problems],
        understood=[_in_words(notice, names, kinds) for notice in understood],
    )


def _in_words(notice: Understood, names: dict[int, str], kinds: dict[str, str]) -> dict[str, Any]:
    return {
        "students": [names[student] for student in notice.students],
        "kind": kinds[notice.kind],
        "reason": notice.reason,
        "date": notice.date.isoformat(),
        "until": notice.until.isoformat(),
        "arrival": f"{notice.arrival:%H:%M}" if notice.arrival else "",
    }


# -- the receipt as remote control --------------------------------------------------------------------


def change(context: SenderContext, address: ChangeAddress) -> None:
    """Withdraw or change what a receipt says, while nobody has confirmed it."""
    rows = by_mail.standing(address) if context.has_own_token else []
    if not rows:
        context.refuse("not-your-receipt")
        return
    open_rows = [row for row in rows if row.state != State.WITHDRAWN]
    if not open_rows:
        context.refuse("already-withdrawn")
        return
    correction = by_mail.judge_reply(
        context.at, context.sender.id, open_rows, Text(context.request.text, context.request.whole)
    )
    if correction.what == "further":
        _submit_further(context, correction.notices)
        return
    meant = _meant(open_rows, correction)
    if any(row.state == State.CONFIRMED for row in meant):
        context.refuse("confirmed")
    elif any(row.revision != address.revision for row in meant):
        context.refuse("changed-since")
    elif correction.what == "withdraw":
        for row in meant:
            submission.withdraw(context.at, context.sender.id, row.id, row.revision)
    elif correction.what == "change":
        _change(context, address, meant, correction)
    else:
        _ask(context, why=correction.why, reply=address)


def _meant(rows: Sequence[Notice], correction: Correction) -> list[Notice]:
    """The notices that a correction is about; all of them where it names none."""
    named = {*correction.students, *(student for notice in correction.notices for student in notice.students)}
    return [row for row in rows if not named or row.student_id in named]


def _submit_further(context: SenderContext, further: Sequence[Understood]) -> None:
    """A new notice in reply to a receipt, such as 登校 after an absence."""
    problems = by_mail.against_rules(context.at, context.sender.id, map(by_mail.draft_of, further))
    if problems:
        _ask(context, problems=problems, understood=further)
    else:
        by_mail.submit(context.at, context.sender.id, further, context.request.fingerprint)


def _change(context: SenderContext, address: ChangeAddress, rows: Sequence[Notice], correction: Correction) -> None:
    changes = by_mail.changes_of(rows, correction)
    problems = by_mail.against_changes(context.at, context.sender.id, changes)
    if problems or not changes:
        why = () if problems else ("nothing-new",)
        _ask(context, why, problems, correction.notices, address)
    for row, draft in changes if not problems else ():
        submission.edit(context.at, context.sender.id, row.id, draft, row.revision)
