"""Which suspensions are proposed, and which are under way: for staff whose duty it is.

A notice whose reason belongs to a disease of the school's rules is a proposal by itself; it has a row of its own once
somebody did something about it.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mailgate.ids import MailboxId, NoticeId
from mailgate.school.attendance.suspensions.course import Course, earliest_last_day
from mailgate.school.directory import access
from mailgate.school.directory.access import Access
from mailgate.school.directory.documents.register import Disease
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.places import seat_order
from mailgate.school.directory.rules import Rules
from mailgate.school.errors import NotFound
from mailgate.school.models import Decision, Notice, School, State, Student, Suspension
from mailgate.school.moment import Moment
from mailgate.school.notices.views import whole

SHOWN = dt.timedelta(days=60)
"""How long after its first day a proposal or a suspension is listed."""


@dataclass(frozen=True, slots=True)
class Case:
    """A notice that proposes a suspension, and what is known and decided so far.

    `disease` is None where neither the notice nor anybody named one. `first` is the first day of the suspension, `last`
    its last one, None while it is not known; `earliest` is the day before which it does not end. `reported` and
    `decided` are in seconds UTC; `revision` is 0 where nobody has done anything yet.
    """

    notice: NoticeId
    student: Student
    kind: str
    reason: str
    disease: Disease | None
    course: Course
    first: dt.date
    last: dt.date | None
    earliest: dt.date | None
    decision: Decision
    revision: int
    reported: int | None
    decided: int | None


@dataclass(frozen=True, slots=True)
class CaseListing:
    """The cases of a school that its reader may decide, the newest first, and the schools to choose from."""

    school: School
    cases: Sequence[Case]
    schools: Sequence[School]

    def of(self, decision: Decision) -> list[Case]:
        """Those with this decision."""
        return [case for case in self.cases if case.decision == decision]


def listing(at: Moment, mailbox: MailboxId, code: str = "") -> CaseListing:
    """The cases of a school. Raises NotFound where this person may decide none."""
    allowed = access.at_school(at, mailbox, Permission.SUSPEND, code)
    cases = [case for case in _cases(allowed) if allowed.reach.covers(case.student.grade, case.student.classroom)]
    return CaseListing(allowed.today.school, cases, allowed.schools)


def _cases(allowed: Access) -> list[Case]:
    rules, since = allowed.today.rules, (allowed.today.day - SHOWN).isoformat()
    reasons = [reason for disease in rules.diseases for reason in disease.reasons]
    of_school = (Notice.school == allowed.today.school.id) & (Notice.date >= since)
    proposing = Notice.reason.in_(reasons) & (Notice.state != State.WITHDRAWN)
    kept = {
        row.notice_id: row
        for row in Suspension.select().where(Suspension.school == allowed.today.school.id, Suspension.first >= since)
    }
    wanted = of_school & (proposing | Notice.id.in_(list(kept)))
    rows = Notice.select(Notice, Student).join(Student).where(wanted)
    found = [case_of(row, kept.get(row.id), rules) for row in rows]
    return sorted(found, key=lambda case: (-case.first.toordinal(), seat_order(case.student)))


def case_of(notice: Notice, row: Suspension | None, rules: Rules) -> Case:
    """The case of a notice with its student, and of what was done about it."""
    if row is None:
        return _proposal(notice, rules)
    disease = rules.disease(row.disease)
    course = Course(*map(_day, (row.onset, row.recovery, row.cleared)))
    return Case(
        notice=notice.id,
        student=notice.student,
        kind=notice.kind_name,
        reason=notice.reason,
        disease=disease,
        course=course,
        first=dt.date.fromisoformat(row.first),
        last=_day(row.last),
        earliest=earliest_last_day(disease, course) if disease else None,
        decision=Decision(row.decision),
        revision=row.revision,
        reported=row.reported,
        decided=row.decided,
    )


def _proposal(notice: Notice, rules: Rules) -> Case:
    disease = next((disease for disease in rules.diseases if notice.reason in disease.reasons), None)
    first = dt.date.fromisoformat(notice.date)
    nothing_done: dict[str, Any] = {"revision": 0, "reported": None, "decided": None}
    return Case(
        notice=notice.id,
        student=notice.student,
        kind=notice.kind_name,
        reason=notice.reason,
        disease=disease,
        course=Course(),
        first=first,
        last=None,
        earliest=None,
        decision=Decision.PROPOSED,
        **nothing_done,
    )


def one(at: Moment, mailbox: MailboxId, notice: NoticeId) -> tuple[Case, Sequence[Disease]]:
    """One case, and the diseases of its school. Raises NotFound where it is not this person's to decide."""
    allowed, row = owned(at, mailbox, notice)
    return case_of(row, suspension_of(notice), allowed.today.rules), allowed.today.rules.diseases


def owned(at: Moment, mailbox: MailboxId, notice: NoticeId) -> tuple[Access, Notice]:
    """A notice with its student and school, and who this person is there. Raises NotFound."""
    row = with_student(notice)
    allowed = access.at_school(at, mailbox, Permission.SUSPEND, row.school.code)
    if not allowed.reach.covers(row.student.grade, row.student.classroom):
        raise NotFound
    return allowed, row


def with_student(notice: NoticeId) -> Notice:
    """A notice with its student and school. Raises NotFound."""
    for row in whole(notice):
        return row
    raise NotFound


def suspension_of(notice: NoticeId) -> Suspension | None:
    """What was done about a notice, if anything."""
    row: Suspension | None = Suspension.select().where(Suspension.notice == notice).first()
    return row


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
