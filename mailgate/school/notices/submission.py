"""What families tell the school: submit, edit, withdraw (docs/notice.md). The staff's side is confirming.py.

Every function here is one unit of work. Each asks first whether this person may touch this notice; a notice of another
family is answered exactly like one that does not exist.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, cast

from mailgate.reply_address import ChangeAddress, ConfirmAddress
from mailgate.school import limits
from mailgate.school.directory import duties, people
from mailgate.school.directory.rules import LONGEST_RANGE, Draft, Kind, Problem, Rules, examine, is_late
from mailgate.school.errors import NotFound, Overtaken, Refused
from mailgate.school.ids import MailboxId, NoticeId
from mailgate.school.letters import outbox
from mailgate.school.models import Guardianship, Notice, School, State, Student, locked
from mailgate.school.moment import Moment
from mailgate.school.notices.views import COLUMNS, View, answers_of, complete, view_of, views_in
from mailgate.school.statements import Statement

Event = Literal["submitted", "changed", "withdrawn", "telephoned"]

FORMS_SECONDS = 3_600
FORMS_AN_HOUR = 300
"""How many notices one mailbox may send and change: each becomes letters, of which there are so many for everybody."""


# -- the guardian's side ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Considered:
    """A draft that can be taken, and the students it is about."""

    students: tuple[Student, ...]
    draft: Draft

    @property
    def no_school(self) -> bool:
        """Whether its day is no school day for one of them."""
        return any(not _has_school_day(self.draft, student.school) for student in self.students)


def consider(at: Moment, mailbox: MailboxId, draft: Draft, editing: NoticeId | None = None) -> Considered:
    """Look at a draft without taking it. Raises Refused with everything that stands against it.

    `editing` is the notice that this draft would replace: it is no double of itself.
    """
    family = {student.id: student for student in people.students_of(mailbox)}
    students = tuple(family[chosen] for chosen in dict.fromkeys(draft.students) if chosen in family)
    if len(students) < len(set(draft.students)):
        raise Refused([Problem("student", "student-missing")])
    before = cast("Notice", Notice.get_by_id(editing)) if editing else None
    problems = [] if students else [Problem("student", "student-missing")]
    if limits.counted(at, _forms_of(mailbox), FORMS_SECONDS) >= FORMS_AN_HOUR:
        problems.append(Problem("student", "too-many-forms"))
    for school in _each_school(students or family.values()):
        rules = people.rules_of(school)
        problems += [
            problem
            for problem in examine(draft, rules, at.local(rules.time_zone))
            if not (before and _stands_already(problem, before, draft))
        ]
    for student in students if not problems else ():
        problems += conflicts(student, draft, editing)
    if problems:
        raise Refused(_each_once(problems))
    return Considered(students, draft)


def _each_once(problems: Iterable[Problem]) -> list[Problem]:
    """What several schools say alike is said once; what is said of several students, of each."""
    return list({(problem.field, problem.code, problem.names.get("student")): problem for problem in problems}.values())


def _each_school(students: Iterable[Student]) -> Iterable[School]:
    return {student.school_id: student.school for student in students}.values()


def _stands_already(problem: Problem, before: Notice, draft: Draft) -> bool:
    """Whether this is said against a day that the notice had before the edit: what was taken in time stays taken."""
    same = draft.date is not None and draft.date.isoformat() == before.date and draft.kind == before.kind
    return same and problem.code in {"date-past", "deadline-passed"}


def _has_school_day(draft: Draft, school: School) -> bool:
    calendar = people.rules_of(school).calendar
    first, last = cast("dt.date", draft.date), cast("dt.date", draft.last)
    return any(calendar.is_school_day(first + dt.timedelta(days)) for days in range((last - first).days + 1))


def conflicts(student: Student, draft: Draft, editing: NoticeId | None) -> list[Problem]:
    """What the student's other notices for these days say against a draft: no doubles, and 登校 needs an absence."""
    rules = people.rules_of(student.school)
    first, last = cast("dt.date", draft.date).isoformat(), cast("dt.date", draft.last).isoformat()
    others = _overlapping.models(student.id, _earliest_overlapping(first), last, first, editing or 0)
    attending = _requires_absence(rules, draft.kind)
    same = [other for other in others if _requires_absence(rules, other.kind) == attending]
    absent = [other for other in others if not _requires_absence(rules, other.kind)]
    if same:
        return [Problem("date", "double", {"notice": same[0].id, "student": student.name, "state": same[0].state})]
    if attending and not absent:
        return [Problem("kind", "nothing-to-cancel", {"student": student.name, "date": draft.date})]
    return []


_overlapping = Statement(
    lambda student, earliest, last, first, editing: Notice.select(Notice.id, Notice.kind, Notice.state).where(
        Notice.student == student,
        Notice.date.between(earliest, last),
        Notice.until >= first,
        Notice.state != State.WITHDRAWN,
        Notice.id != editing,
    )
)


def _earliest_overlapping(first: str) -> str:
    """No notice that begins before this day reaches the day `first`: keeps the search in the index."""
    return (dt.date.fromisoformat(first) - LONGEST_RANGE).isoformat()


def _requires_absence(rules: Rules, slug: str) -> bool:
    kind = rules.kind(slug)
    return kind is not None and kind.requires_absence


def submit(at: Moment, mailbox: MailboxId, draft: Draft, form: str) -> list[NoticeId]:
    """Take a draft: a notice for each of its students, receipts to every guardian, a letter to the staff on duty.

    `form` names the form that was sent; the same form again (a double click) gives the same notices and nothing else.
    Raises Refused.
    """
    for student in sorted(draft.students):  # before looking: the other half of a double click may be at it
        _hold(student)
    if taken := [notice for (notice,) in _of_form(form, mailbox)]:
        return taken
    students = consider(at, mailbox, draft).students
    limits.count(at, _forms_of(mailbox), len(students), FORMS_SECONDS)
    views = [take(at, mailbox, student, draft, form) for student in students]
    tell(at, "submitted", mailbox, list(zip(views, students, strict=True)))
    return [view.id for view in views]


_of_form = Statement(
    lambda form, author: (
        Notice.select(Notice.id).where(Notice.form == form, Notice.author == author).order_by(Notice.id)
    )
)
_hold = Statement(lambda student: locked(Student.select(Student.id).where(Student.id == student)))
hold_notice = Statement(lambda notice: locked(Notice.select(Notice.id).where(Notice.id == notice)))


def _forms_of(mailbox: MailboxId) -> str:
    """What the notices that a mailbox sends and changes are counted under."""
    return f"forms {mailbox}"


def take(at: Moment, author: MailboxId, student: Student, draft: Draft, form: str) -> View:
    """Write down a draft that has been considered, for one student; whose mailbox it came from is its author."""
    columns = _columns(at, draft, people.rules_of(student.school))
    notice = Notice(created=at.now, **columns)
    ((notice.id,),) = _add(student.school_id, student.id, author, form, at.now, *columns.values())
    return view_of(notice, student, student.school)


_add = Statement(
    lambda school, student, author, form, now, kind, kind_name, reason, date, until, arrival, phone, remarks, late: (
        Notice.insert(
            school=school,
            student=student,
            author=author,
            form=form,
            created=now,
            updated=now,
            kind=kind,
            kind_name=kind_name,
            reason=reason,
            date=date,
            until=until,
            arrival=arrival,
            phone=phone,
            remarks=remarks,
            after_deadline=late,
        ).returning(Notice.id)
    )
)


def _columns(at: Moment, draft: Draft, rules: Rules) -> dict[str, Any]:
    """A draft that has been considered, as columns of a notice."""
    kind = cast("Kind", rules.kind(draft.kind))
    date, until = cast("dt.date", draft.date), cast("dt.date", draft.last)
    return {
        "kind": kind.slug,
        "kind_name": kind.name,
        "reason": draft.reason,
        "date": date.isoformat(),
        "until": until.isoformat(),
        "arrival": f"{draft.arrival:%H:%M}" if draft.arrival and kind.arrival else "",
        "phone": draft.phone,
        "remarks": draft.remarks.strip(),
        "after_deadline": is_late(kind, date, at.local(rules.time_zone)),
    }  # in the order of _add


def edit(at: Moment, mailbox: MailboxId, notice: NoticeId, draft: Draft, revision: int) -> None:
    """Change a notice that is not confirmed yet; `revision` is the one this person saw.

    Raises NotFound, Refused, or Overtaken when it was confirmed, withdrawn or changed meanwhile.
    """
    row = _own(mailbox, notice)
    considered = consider(at, mailbox, draft, editing=notice)
    limits.count(at, _forms_of(mailbox), 1, FORMS_SECONDS)
    student = considered.students[0]
    columns = _columns(at, draft, people.rules_of(student.school))
    if draft.date and draft.date.isoformat() == row.date:
        columns["after_deadline"] = row.after_deadline
    _change(row, revision, updated=at.now, student=student.id, school=student.school_id, **columns)
    changed = cast("Notice", Notice.get_by_id(notice))
    tell(at, "changed", mailbox, [(view_of(changed, student, student.school), student)])


def withdraw(at: Moment, mailbox: MailboxId, notice: NoticeId, revision: int) -> None:
    """Take a notice back that is not confirmed yet. Raises NotFound or Overtaken."""
    row = _own(mailbox, notice)
    _change(row, revision, updated=at.now, state=State.WITHDRAWN)
    withdrawn = cast("Notice", Notice.get_by_id(notice))
    tell(at, "withdrawn", mailbox, [(view_of(withdrawn, row.student, row.school), row.student)])


def _change(row: Notice, revision: int, **columns: Any) -> None:
    """Compare and set: of two who change a notice at once, one wins. Raises Overtaken for the other."""
    changed = (
        Notice.update(revision=revision + 1, **columns)
        .where(Notice.id == row.id, Notice.revision == revision, Notice.state == State.SUBMITTED)
        .execute()
    )
    if not changed:
        raise Overtaken(Notice.get_by_id(row.id).state)


def _own(mailbox: MailboxId, notice: NoticeId) -> Notice:
    """The notice, its student and its school, if this mailbox is a guardian of the student. Raises NotFound."""
    for row in linked(_owned.together(notice, mailbox)):
        return row
    raise NotFound


def _guarded(mailbox: Any, *columns: Any) -> Any:
    """The notices of this guardian's students: these columns of them, of their students and their schools."""
    guardians = Guardianship.student == Notice.student
    return complete(*columns).join(Guardianship, on=guardians).where(Guardianship.mailbox == mailbox)


_owned = Statement(lambda notice, mailbox: _guarded(mailbox, Notice, Student, School).where(Notice.id == notice))
_viewed = Statement(lambda notice, mailbox: _guarded(mailbox, *COLUMNS).where(Notice.id == notice))
_latest = Statement(
    lambda mailbox, most: _guarded(mailbox, *COLUMNS).order_by(Notice.date.desc(), Notice.id.desc()).limit(most)
)


def linked(rows: Iterable[tuple[Notice, Student, School]]) -> Iterator[Notice]:
    for notice, student, school in rows:
        notice.student, notice.school, student.school = student, school, school
        yield notice


def of_guardian(mailbox: MailboxId, notice: NoticeId) -> View:
    """One notice with what the school answered. Raises NotFound."""
    for view in views_in(_viewed(notice, mailbox)):
        return replace(view, answers=answers_of(notice))
    raise NotFound


def list_of_guardian(mailbox: MailboxId, most: int = 50) -> list[View]:
    """The notices of all this guardian's students, the newest day first, without the answers' texts."""
    return views_in(_latest(mailbox, most))


def tell(at: Moment, event: Event, author: MailboxId, told: Sequence[tuple[View, Student]]) -> None:
    """Receipts to every guardian, one letter each for all their students; a letter to the staff for each notice."""
    views = {student.id: view for view, student in told}
    shown = {student: view.facts() for student, view in views.items()}
    letters = []
    for mailbox, students in people.guardians_of(views).values():
        mine = [views[student] for student in students]
        facts = {
            "event": event,
            "by_other": mailbox.id != author,
            "notices": [shown[student] for student in students],
        }
        reply = remote_control(mailbox.id, mine) if event != "withdrawn" else None
        letters.append(outbox.Outgoing(mailbox, "receipt", facts, notice=mine[0].id, reply=reply))
    for view, student in told:
        letters += _to_staff(at, event, view, student, shown[student.id])
    outbox.enqueue(at, letters)


def remote_control(mailbox: MailboxId, told: Sequence[View]) -> ChangeAddress:
    """The address whose mails change or withdraw these notices of one form, as they are now."""
    return ChangeAddress(mailbox, told[0].id, len(told), told[0].revision)


def _to_staff(at: Moment, event: Event, view: View, student: Student, shown: dict[str, Any]) -> list[outbox.Outgoing]:
    """The letters about one notice; `shown` is its view as letters keep it."""
    rules = people.rules_of(student.school)
    kind = rules.kind(view.slug)
    facts = {
        "event": event,
        "notice": shown if rules.details_in_letters else shown | {"reason": "", "remarks": ""},
        "details": rules.details_in_letters,
        "replies": list(rules.desk.replies),
    }
    spared = duties.spared(at, student, view.slug, (view.date, view.until), rules)
    return [
        outbox.Outgoing(
            mailbox,
            "taken" if event == "telephoned" else "told",
            facts,
            notice=view.id,
            reply=ConfirmAddress(view.id, mailbox.id),
        )
        for mailbox in people.whom_to_tell(student, kind.tell if kind else ())
        if mailbox.id not in spared
    ]
