"""Staff correct a notice (訂正), withdraw it, or undo what staff did with it today.

That a confirmed notice stands (確認済) binds the guardians alone. No deadline applies and days may be over: who
corrects has spoken to somebody. Each function is one unit of work, and asks first whether this person may. What a
notice said before is kept with the reason, and the guardians get a letter.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mailgate.ids import MailboxId, NoticeId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import people
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.rules import Draft, Problem, examine
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.models import Ending, Notice, NoticeVersion, StaffMember, State
from mailgate.school.moment import Moment
from mailgate.school.notices import confirmation, submission, validation
from mailgate.school.notices.corrections import correction_letters
from mailgate.school.notices.corrections.correction_letters import Corrected
from mailgate.school.notices.history import versions
from mailgate.school.notices.history.versions import EndedBy
from mailgate.school.notices.views import View, view_of, whole

LONGEST_WHY = 500
"""Characters."""

_NOT_FOR_STAFF = {"deadline-passed", "departure-passed", "date-past"}
"""What the rules say to guardians alone."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a notice is to say from now on, and why; `seen` is the revision that its writer was shown."""

    notice: NoticeId
    draft: Draft
    why: str
    seen: int


def correct(at: Moment, mailbox: MailboxId, correction: Correction) -> None:
    """Let a notice say something else; one that was not confirmed yet is confirmed first.

    Raises NotFound, Refused with all that stands against it, or Overtaken when it was changed or withdrawn meanwhile.
    """
    row, staff = _held(mailbox, correction.notice, correction.seen)
    if problems := _problems(at, row, correction):
        raise Refused(problems)
    if confirmation.mark_confirmed(at, row.id, staff):
        record(at, Event.NOTICE_CONFIRMED, school=row.school_id, student=row.student_id, notice=row.id)
        row, _ = on_duty(mailbox, row.id)
    columns = submission.columns_of(SchoolDay(at, row.school), correction.draft)
    columns["after_deadline"] = row.after_deadline
    _become(at, row, staff, EndedBy(Ending.CHANGED, mailbox, staff.id, correction.why), columns)


def review(at: Moment, mailbox: MailboxId, correction: Correction) -> tuple[View, list[Problem]]:
    """The notice as it is, and what stands against a correction of it. Raises NotFound."""
    row, _ = on_duty(mailbox, correction.notice)
    return view_of(row, row.student, row.school), _problems(at, row, correction)


def withdraw(at: Moment, mailbox: MailboxId, notice: NoticeId, why: str, seen: int) -> None:
    """Take a notice back, confirmed or not. Raises NotFound, Refused without a reason, or Overtaken."""
    row, staff = _held(mailbox, notice, seen)
    if problems := _problems_of_reason(why):
        raise Refused(problems)
    ended = EndedBy(Ending.WITHDRAWN, mailbox, staff.id, why)
    _become(at, row, staff, ended, {"state": State.WITHDRAWN.value})


def undo(at: Moment, mailbox: MailboxId, notice: NoticeId, seen: int) -> None:
    """Undo what staff did with a notice last, on the day itself: it is as it was, and a telephone notice is withdrawn.

    Raises NotFound where there is nothing to undo, Refused where another notice stands for these days by now, or
    Overtaken.
    """
    submission.lock([notice])
    row, staff = on_duty(mailbox, notice)
    if row.revision != seen:
        raise Overtaken(row.state)
    columns = _undone(at, row)
    if columns["state"] != State.WITHDRAWN and (problems := _conflicts(row, columns)):
        raise Refused(problems)
    _become(at, row, staff, EndedBy(Ending.UNDONE, mailbox, staff.id), columns)


@dataclass(frozen=True, slots=True)
class Undoing:
    """A notice as it is, and as it would be once that is undone which staff did with it today."""

    now: View
    then: View


def undoing(at: Moment, mailbox: MailboxId, notice: NoticeId) -> Undoing:
    """What `undo` would do. Raises NotFound where there is nothing to undo."""
    row, _ = on_duty(mailbox, notice)
    then = Notice(**{**row.__data__, **_undone(at, row)})
    return Undoing(view_of(row, row.student, row.school), view_of(then, row.student, row.school))


def may(mailbox: MailboxId, notice: NoticeId) -> bool:
    """Whether this person may correct a notice."""
    try:
        on_duty(mailbox, notice)
    except NotFound:
        return False
    return True


class CorrectionStep(StrEnum):
    """What a staff member may do with a notice beside answering it."""

    CORRECT = "correct"
    WITHDRAW = "withdraw"
    UNDO = "undo"


def steps_open(at: Moment, mailbox: MailboxId, notice: NoticeId) -> set[CorrectionStep]:
    """What this person may do with a notice now; nothing where they may not correct it."""
    try:
        row, _ = on_duty(mailbox, notice)
    except NotFound:
        return set()
    open_to = {CorrectionStep.CORRECT, CorrectionStep.WITHDRAW} if row.state != State.WITHDRAWN else set()
    undoes = _is_undoable(SchoolDay(at, row.school), row, versions.last(notice))
    return open_to | ({CorrectionStep.UNDO} if undoes else set())


def _undone(at: Moment, row: Notice) -> dict[str, Any]:
    """The columns that `undo` gives a notice. Raises NotFound where there is nothing to undo."""
    before = versions.last(row.id)
    if not _is_undoable(SchoolDay(at, row.school), row, before):
        raise NotFound
    return versions.said_by(before) if before else {"state": State.WITHDRAWN.value}


def _is_undoable(today: SchoolDay, row: Notice, before: NoticeVersion | None) -> bool:
    """Whether the last thing that happened to a notice was done by staff, today; `before` is its last version."""
    if before:
        by_staff, done = bool(before.by_staff) and before.ended_by != Ending.UNDONE, before.ended
    else:
        by_staff, done = bool(row.taken_by) and row.state != State.WITHDRAWN, row.created
    return by_staff and dt.datetime.fromtimestamp(done, today.rules.time_zone).date() == today.day


# -- what stands against it ---------------------------------------------------------------------------


def _problems(at: Moment, row: Notice, correction: Correction) -> list[Problem]:
    today = SchoolDay(at, row.school)
    draft = correction.draft
    found = examine(draft, today.rules, today.now, (row.kind, row.reason))
    problems = [each for each in found if each.code not in _NOT_FOR_STAFF]
    problems += [] if problems else validation.conflicts(row.student, draft, row.id)
    if not problems and _says_the_same(row, submission.columns_of(today, draft)):
        problems.append(Problem("kind", "nothing-new"))
    return problems + _problems_of_reason(correction.why)


def _problems_of_reason(why: str) -> list[Problem]:
    if not why.strip():
        return [Problem("why", "why-missing")]
    return [Problem("why", "why-long", {"most": LONGEST_WHY})] if len(why) > LONGEST_WHY else []


def _says_the_same(row: Notice, columns: dict[str, Any]) -> bool:
    return all(getattr(row, name) == value for name, value in columns.items() if name != "after_deadline")


def _conflicts(row: Notice, columns: dict[str, Any]) -> list[Problem]:
    """What other notices say against one that is to stand again."""
    days = dt.date.fromisoformat(columns["date"]), dt.date.fromisoformat(columns["until"])
    return validation.conflicts(
        row.student, Draft((row.student_id,), columns["kind"], columns["reason"], *days), row.id
    )


# -- doing it -----------------------------------------------------------------------------------------


def _held(mailbox: MailboxId, notice: NoticeId, seen: int) -> tuple[Notice, StaffMember]:
    """A notice that stands, locked, and who works on it. Raises NotFound, or Overtaken where it is not as seen."""
    submission.lock([notice])
    row, staff = on_duty(mailbox, notice)
    if row.state == State.WITHDRAWN or row.revision != seen:
        raise Overtaken(row.state)
    return row, staff


def _become(at: Moment, row: Notice, staff: StaffMember, ended: EndedBy, columns: dict[str, Any]) -> None:
    """End the version that stands, let the notice say something else, and tell everybody whom it concerns."""
    versions.keep(at, row, ended)
    now = submission.update(at, row, **columns)
    record(at, _EVENTS[ended.how], school=row.school_id, student=row.student_id, notice=row.id)
    before, after = (view_of(each, row.student, row.school) for each in (row, now))
    correction_letters.announce(at, Corrected(ended, staff, row.student, before, after))


_EVENTS = {
    Ending.CHANGED: Event.NOTICE_CORRECTED,
    Ending.WITHDRAWN: Event.NOTICE_WITHDRAWN,
    Ending.UNDONE: Event.NOTICE_RESTORED,
}


def on_duty(mailbox: MailboxId, notice: NoticeId) -> tuple[Notice, StaffMember]:
    """A notice with its student and school, and the staff member who may correct it. Raises NotFound.

    Nobody corrects what they may not see.
    """
    for row in whole(notice):
        sees_details = people.responsible(mailbox, row.student, Permission.VIEW_DETAILS)
        staff = people.responsible(mailbox, row.student, Permission.CORRECT)
        if staff and sees_details:
            return row, staff
    raise NotFound
