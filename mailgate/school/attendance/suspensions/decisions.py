"""What staff do about a proposal: ask the guardians, write down the head's order, or that there is none."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from mailgate.ids import MailboxId, NoticeId
from mailgate.school.attendance.suspensions import letters
from mailgate.school.attendance.suspensions.course import Course, far, last_day, problems
from mailgate.school.attendance.suspensions.proposals import owned, suspension_of
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory.access import Access
from mailgate.school.directory.documents.register import Disease
from mailgate.school.directory.rules import Problem, Rules
from mailgate.school.errors import Overtaken, Refused
from mailgate.school.models import Decision, Notice, School, Suspension, locked
from mailgate.school.moment import Moment


class DecisionStep(StrEnum):
    """What somebody wants to do."""

    ASK = "ask"
    ORDER = "order"
    DECLINE = "decline"


_EVENTS = {
    DecisionStep.ASK: Event.SUSPENSION_ASKED,
    DecisionStep.ORDER: Event.SUSPENSION_ORDERED,
    DecisionStep.DECLINE: Event.SUSPENSION_DECLINED,
}


@dataclass(frozen=True, slots=True)
class DecisionWish:
    """What staff put into the form. `revision` is what the page showed: 0 where nothing was done yet."""

    step: DecisionStep
    disease: str
    first: dt.date | None
    course: Course
    revision: int


def carry_out(at: Moment, mailbox: MailboxId, notice: NoticeId, wish: DecisionWish) -> None:
    """Do what is wished, with the letters that follow: one unit of work.

    Raises NotFound where the notice is not this person's to decide, Refused with what cannot be, and Overtaken where
    somebody else did something meanwhile.
    """
    allowed, row = owned(at, mailbox, notice)
    list(locked(School.select(School.id).where(School.id == row.school_id)))  # two who begin: one waits
    before = suspension_of(notice)
    if (before.revision if before else 0) != wish.revision:
        raise Overtaken(before.decision if before else Decision.PROPOSED)
    disease = _checked(wish, allowed)
    after = before or _new(at, row)
    _fill(after, wish, disease, allowed)
    if wish.step is not DecisionStep.ASK:
        after.decision = Decision.ORDERED if wish.step is DecisionStep.ORDER else Decision.DECLINED
        after.decided, after.decided_by = at.now, allowed.member.id
    after.save(force_insert=before is None)
    record(at, _EVENTS[wish.step], school=row.school_id, student=row.student_id, notice=notice)
    _tell(at, wish.step, row, after, disease, is_known=before is not None)


def _new(at: Moment, notice: Notice) -> Suspension:
    return Suspension(school=notice.school_id, student=notice.student_id, notice=notice.id, created=at.now, revision=0)


def _checked(wish: DecisionWish, allowed: Access) -> Disease:
    """The disease of the wish. Raises Refused."""
    disease = allowed.today.rules.disease(wish.disease)
    if disease is None:
        raise Refused([Problem("disease", "disease-missing")])
    found = problems(disease, wish.course, allowed.today.day) + far("first", wish.first, allowed.today.day)
    if wish.first is None:
        found.append(Problem("first", "date-missing"))
    if found:
        raise Refused(found)
    return disease


def _fill(row: Suspension, wish: DecisionWish, disease: Disease, allowed: Access) -> None:
    row.disease, row.first = disease.slug, _iso(wish.first)
    keep_course(row, disease, wish.course, allowed.today.rules)


def keep_course(row: Suspension, disease: Disease, course: Course, rules: Rules) -> None:
    """Put a course into a row, with the last day that follows from it."""
    row.onset, row.recovery, row.cleared = map(_iso, (course.onset, course.recovery, course.cleared))
    row.last = _iso(last_day(disease, course, infant=rules.register.kindergarten))
    row.revision += 1


def _iso(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def _tell(at: Moment, step: DecisionStep, notice: Notice, row: Suspension, disease: Disease, *, is_known: bool) -> None:
    """The guardians hear of an order, and of a decision against one if they were asked before."""
    if step is DecisionStep.ORDER or (step is DecisionStep.DECLINE and is_known):
        letters.tell_guardians(at, notice, row, disease)
    if step is DecisionStep.ASK or (step is DecisionStep.ORDER and not row.last):
        letters.ask(at, notice, row, disease)
