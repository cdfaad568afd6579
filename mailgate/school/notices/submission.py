"""Notices are submitted, edited and withdrawn by guardians. The staff's side is confirmation.py.

Each function asks first whether this person may touch this notice; a notice of another family is answered exactly like
one that does not exist.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from mailgate.ids import MailboxId, NoticeId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory.families import Family
from mailgate.school.directory.rules import Draft, Kind, Problem, is_late
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.models import Ending, Notice, School, State, Student, locked
from mailgate.school.moment import Moment
from mailgate.school.notices import validation
from mailgate.school.notices.history import versions
from mailgate.school.notices.history.versions import EndedBy
from mailgate.school.notices.notice_letters import announce
from mailgate.school.notices.validation import Validated
from mailgate.school.notices.views import View, guarded, linked, view_of
from mailgate.school.statements import RowLock, Statement

# -- new notices --------------------------------------------------------------------------------------


def submit(at: Moment, family: Family, forms: Mapping[str, Draft]) -> list[NoticeId]:
    """Take all of these drafts, or none: a notice for each of their students, with all letters about it.

    A draft stands under the name of the form that was sent; the same form again (a double click) gives the same notices
    and nothing else. Raises Refused with everything that stands against any of them.
    """
    for student in sorted({student for draft in forms.values() for student in draft.students}):
        _lock_student(student)  # before looking: the other half of a double click may be in progress
    if taken := [notice for form in forms for (notice,) in _of_form(form, family.mailbox)]:
        return taken
    validated = dict(zip(forms, _validate_all(at, family, ((None, draft) for draft in forms.values())), strict=True))
    validation.count(at, family.mailbox, sum(len(each.students) for each in validated.values()))
    taken = [_take(at, family, each, form) for form, each in validated.items()]
    for place, about in enumerate(taken):
        beside = [one for other in (*taken[:place], *taken[place + 1 :]) for one in other]
        announce(at, "submitted", family.mailbox, about, beside)
    return [view.id for about in taken for view, _ in about]


def _validate_all(at: Moment, family: Family, drafts: Iterable[tuple[NoticeId | None, Draft]]) -> list[Validated]:
    """The drafts, each with the notice that it would replace. Raises Refused with all that stands against any."""
    validated, problems = [], list[Problem]()
    for editing, draft in drafts:
        try:
            validated.append(validation.validate(at, family, draft, editing))
        except Refused as refused:
            problems += refused.problems
    if problems:
        raise Refused(problems)
    return validated


def _take(at: Moment, family: Family, validated: Validated, form: str) -> list[tuple[View, Student]]:
    return [(insert(at, family.mailbox, student, validated.draft, form), student) for student in validated.students]


_of_form = Statement(
    lambda form, author: (
        Notice.select(Notice.id).where(Notice.form == form, Notice.author == author).order_by(Notice.id)
    )
)
_lock_student = RowLock(lambda student: locked(Student.select(Student.id).where(Student.id == student)))


def insert(at: Moment, author: MailboxId, student: Student, draft: Draft, form: str) -> View:
    """Write down a validated draft for one student; `author` is the mailbox that it came from."""
    columns = columns_of(SchoolDay(at, student.school), draft)
    notice = Notice(created=at.now, **columns)
    of_form = (student.school_id, student.id, author, form, at.origin.way, at.now)
    ((notice.id,),) = _insert(*of_form, *columns.values())
    record(at, Event.NOTICE_SENT, school=student.school_id, student=student.id, notice=notice.id)
    return view_of(notice, student, student.school)


_COLUMNS = (
    *("kind", "kind_name", "reason", "date", "until", "arrival", "departure", "pickup"),
    *("phone", "remarks", "after_deadline"),
)
"""What a draft says, in the order of `_columns`."""
_insert = Statement(
    lambda school, student, author, form, way, now, *said: Notice.insert(
        school=school,
        student=student,
        author=author,
        form=form,
        way=way,
        created=now,
        updated=now,
        **dict(zip(_COLUMNS, said, strict=True)),
    ).returning(Notice.id),
    parameters=6 + len(_COLUMNS),
)


def columns_of(today: SchoolDay, draft: Draft) -> dict[str, Any]:
    """A validated draft as columns of a notice, in the order of `_COLUMNS`."""
    kind = cast("Kind", today.rules.kind(draft.kind))
    date, until = cast("dt.date", draft.date), cast("dt.date", draft.last)
    return {
        "kind": kind.slug,
        "kind_name": kind.name,
        "reason": draft.reason,
        "date": date.isoformat(),
        "until": until.isoformat(),
        "arrival": f"{draft.arrival:%H:%M}" if draft.arrival and kind.arrival else "",
        "departure": draft.departure if kind.departure else "",
        "pickup": " ".join(draft.pickup.split()) if kind.departure else "",
        "phone": draft.phone,
        "remarks": draft.remarks.strip(),
        "after_deadline": is_late(today.rules, kind, date, today.now),
    }


# -- notices that stand -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Edit:
    """What a notice is to say from now on; `revision` is the one that its writer saw."""

    notice: NoticeId
    draft: Draft
    revision: int


def edit(at: Moment, family: Family, changes: Sequence[Edit]) -> None:
    """Make all of these changes, or none, where the notices are not confirmed yet.

    Raises NotFound, Refused, or Overtaken when one was confirmed, withdrawn or changed meanwhile.
    """
    lock([change.notice for change in changes])
    rows = [_own(family.mailbox, change.notice) for change in changes]
    for row, change in zip(rows, changes, strict=True):
        check_revision(row, change.revision)
    validated = _validate_all(at, family, ((change.notice, change.draft) for change in changes))
    for row, each in zip(rows, validated, strict=True):
        _edit(at, family, row, each)


def _edit(at: Moment, family: Family, row: Notice, validated: Validated) -> None:
    validation.count(at, family.mailbox, 1)
    student, draft = validated.students[0], validated.draft
    columns = columns_of(SchoolDay(at, student.school), draft)
    if draft.date and draft.date.isoformat() == row.date:
        columns["after_deadline"] = row.after_deadline
    versions.keep(at, row, EndedBy(Ending.CHANGED, family.mailbox))
    changed = update(at, row, student=student.id, school=student.school_id, **columns)
    record(at, Event.NOTICE_CHANGED, school=student.school_id, student=student.id, notice=row.id)
    announce(at, "changed", family.mailbox, [(view_of(changed, student, student.school), student)])


def withdraw(at: Moment, mailbox: MailboxId, notice: NoticeId, revision: int) -> None:
    """Take a notice back that is not confirmed yet. Raises NotFound or Overtaken."""
    lock([notice])
    row = _own(mailbox, notice)
    check_revision(row, revision)
    versions.keep(at, row, EndedBy(Ending.WITHDRAWN, mailbox))
    withdrawn = update(at, row, state=State.WITHDRAWN)
    record(at, Event.NOTICE_WITHDRAWN, school=row.school_id, student=row.student_id, notice=row.id)
    announce(at, "withdrawn", mailbox, [(view_of(withdrawn, row.student, row.school), row.student)])


def check_revision(row: Notice, revision: int) -> None:
    """Raises Overtaken where a notice is confirmed or withdrawn, or is not any more what this revision says."""
    if row.state != State.SUBMITTED or row.revision != revision:
        raise Overtaken(row.state)


def update(at: Moment, row: Notice, **columns: Any) -> Notice:
    """Change a notice that is locked; as it is now."""
    Notice.update(updated=at.now, revision=Notice.revision + 1, **columns).where(Notice.id == row.id).execute()
    return cast("Notice", Notice.get_by_id(row.id))


def lock(notices: Iterable[NoticeId]) -> None:
    """Lock these notices until the end of the unit, always in the same order: of two who change one, one waits."""
    for notice in sorted(notices):
        _lock(notice)


_lock = RowLock(lambda notice: locked(Notice.select(Notice.id).where(Notice.id == notice)))


def _own(mailbox: MailboxId, notice: NoticeId) -> Notice:
    """The notice, its student, who is enrolled, and its open school, if this mailbox is a guardian's of the student.

    Raises NotFound.
    """
    for row in linked(_owned.together(notice, mailbox)):
        return row
    raise NotFound


_owned = Statement(
    lambda notice, mailbox: guarded(mailbox, Notice, Student, School).where(
        Notice.id == notice, Student.enrolled, School.closed.is_null()
    )
)
