"""What guardians ask for from their mailbox beside logging in: notices, and changes of those that stand."""

from collections.abc import Sequence
from typing import Any

from mailgate.school import by_mail, notices, people, text_form
from mailgate.school.by_mail import Text, Verdict
from mailgate.school.models import Notice, State
from mailgate.school.rules import Problem, takes_absence
from mailgate.school.text_form import ReplyAddress
from mailgate.smtp.errands import anybody
from mailgate.smtp.errands.errand import Errand
from mailgate.wording.values import Correction, Understood


def notice(errand: Errand) -> None:
    """Take a notice that was written in a mail; what is not understood or refused comes back as the form."""
    if not people.students_of(errand.sender.id):
        errand.refuse("no-students")
        return
    text = Text(errand.task.text, errand.task.whole)
    if against := _against_token(errand):
        _ask(errand, why=(against,))
    elif by_mail.is_empty(text):
        anybody.log_in(errand)  # an empty reply to an old login letter wants a new one
    else:
        verdict = by_mail.judge(errand.at, errand.sender.id, text)
        _ACTS.get(verdict.act, _ask_about)(errand, verdict)


def _against_token(errand: Errand) -> str:
    """Why this reply address lets nobody act; empty where it does."""
    if errand.order.numbers is None:
        return "bad-address"
    mailbox, last_day = errand.order.numbers
    if mailbox != errand.sender.id:
        return "not-yours"
    return "" if text_form.is_good(errand.at, last_day, people.students_of(mailbox)) else "expired"


def _submit(errand: Errand, verdict: Verdict) -> None:
    by_mail.submit(errand.at, errand.sender.id, verdict.notices, errand.task.fingerprint)


def _withdraw(errand: Errand, verdict: Verdict) -> None:
    """Take back the notice that the words mean, where they can mean only one, or one of each child they name."""
    meant = by_mail.withdrawable(errand.at, errand.sender.id, verdict.children, verdict.date)
    of_children = [row.student_id for row in meant]
    if not meant:
        _ask(errand, why=("nothing-to-withdraw",))
    elif len(meant) > 1 and sorted(of_children) != sorted(verdict.children):
        _ask(errand, why=("which-notice",))
    elif verdict.date and any(row.date != row.until for row in meant):
        _ask(errand, why=("which-notice",))  # one day of several: what becomes of the others?
    elif any(row.state == State.CONFIRMED for row in meant):
        errand.refuse("confirmed")
    else:
        for row in meant:
            notices.withdraw(errand.at, errand.sender.id, row.id, row.revision)


def _ask_about(errand: Errand, verdict: Verdict) -> None:
    why = () if verdict.problems else verdict.why
    _ask(errand, why, verdict.problems, verdict.notices)


_ACTS = {"notice": _submit, "withdraw": _withdraw}


def _ask(
    errand: Errand,
    why: Sequence[str] = (),
    problems: Sequence[Problem] = (),
    understood: Sequence[Understood] = (),
    reply: ReplyAddress | None = None,
) -> None:
    """Send the form back with what keeps the mail from being taken; `reply` is where the form goes, if not notice@."""
    students = people.students_of(errand.sender.id)
    form = text_form.for_students(errand.at, errand.sender.id, students)
    names = {student.id: student.name for student in students}
    rules = {student.school_id: people.rules_of(student.school) for student in students}.values()
    kinds = {kind.slug: kind.name for each in rules for kind in each.kinds}
    errand.answer(
        "asked",
        reply or form.reply,
        form=form.facts,
        change=reply is not None,
        closed=not any(takes_absence(each, errand.at.local(each.time_zone)) for each in rules),
        why=list(why),
        problems=[text_form.problem_facts(problem) for problem in problems],
        understood=[_in_words(notice, names, kinds) for notice in understood],
    )


def _in_words(notice: Understood, names: dict[int, str], kinds: dict[str, str]) -> dict[str, Any]:
    return {
        "students": [names[child] for child in notice.children],
        "kind": kinds[notice.kind],
        "reason": notice.reason,
        "date": notice.date.isoformat(),
        "until": notice.until.isoformat(),
        "arrival": f"{notice.arrival:%H:%M}" if notice.arrival else "",
    }


# -- the receipt as remote control --------------------------------------------------------------------


def change(errand: Errand) -> None:
    """Withdraw or change what a receipt told of, while nobody has confirmed it."""
    if errand.order.numbers is None:
        errand.refuse("bad-address")
        return
    mailbox, first, count, revision = errand.order.numbers
    rows = by_mail.standing(mailbox, first, count) if mailbox == errand.sender.id else []
    if not rows:
        errand.refuse("not-your-receipt")
        return
    open_rows = [row for row in rows if row.state != State.WITHDRAWN]
    if not open_rows:
        errand.refuse("already-withdrawn")
        return
    correction = by_mail.judge_reply(errand.at, mailbox, open_rows, Text(errand.task.text, errand.task.whole))
    if correction.what == "further":
        _submit_further(errand, correction.notices)
        return
    meant = _meant(open_rows, correction)
    if any(row.state == State.CONFIRMED for row in meant):
        errand.refuse("confirmed")
    elif any(row.revision != revision for row in meant):
        errand.refuse("changed-since")
    elif correction.what == "withdraw":
        for row in meant:
            notices.withdraw(errand.at, mailbox, row.id, row.revision)
    elif correction.what == "change":
        _change(errand, meant, correction)
    else:
        _ask(errand, why=correction.why.split(","), reply=("change", errand.order.numbers))


def _meant(rows: Sequence[Notice], correction: Correction) -> list[Notice]:
    """The notices that a correction is about; all of them where it names none."""
    named = {*correction.children, *(child for notice in correction.notices for child in notice.children)}
    return [row for row in rows if not named or row.student_id in named]


def _submit_further(errand: Errand, further: Sequence[Understood]) -> None:
    """A new notice in reply to a receipt, such as 登校 after an absence."""
    problems = by_mail.against_rules(errand.at, errand.sender.id, map(by_mail.draft_of, further))
    if problems:
        _ask(errand, problems=problems, understood=further)
    else:
        by_mail.submit(errand.at, errand.sender.id, further, errand.task.fingerprint)


def _change(errand: Errand, rows: Sequence[Notice], correction: Correction) -> None:
    changes = by_mail.changes_of(rows, correction)
    problems = by_mail.against_changes(errand.at, errand.sender.id, changes)
    if problems or not changes:
        why = () if problems else ("nothing-new",)
        _ask(errand, why, problems, correction.notices, ("change", errand.order.numbers or ()))
    for row, draft in changes if not problems else ():
        notices.edit(errand.at, errand.sender.id, row.id, draft, row.revision)
