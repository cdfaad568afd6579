"""療養報告: a guardian tells how the illness went, by page or by mail; both hear what follows from it."""

from dataclasses import dataclass
from typing import cast

from mailgate.ids import MailboxId, NoticeId, SuspensionId
from mailgate.school.attendance.suspensions import letters
from mailgate.school.attendance.suspensions.course import Course, problems
from mailgate.school.attendance.suspensions.decisions import keep_course
from mailgate.school.attendance.suspensions.proposals import Case, case_of, with_student
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import people
from mailgate.school.directory.documents.register import Disease
from mailgate.school.directory.rules import Problem
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound, Refused
from mailgate.school.mail_text import MailText
from mailgate.school.models import Decision, Guardianship, Mailbox, Notice, Suspension, locked
from mailgate.school.moment import Moment
from mailgate.school.notices import validation
from mailgate.wording.recovery_report import RecoveryReport, read_recovery_report


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What a guardian is asked about: the case, and its school."""

    case: Case
    disease: Disease
    school: str
    phone: str


def asked(_: Moment, mailbox: MailboxId, suspension: SuspensionId) -> ReportRequest:
    """What this guardian is asked about. Raises NotFound where it is no student of theirs."""
    row, notice, disease = _owned(mailbox, suspension)
    case = case_of(notice, row, people.rules_of(notice.school))
    return ReportRequest(case, disease, notice.school.name, notice.school.phone)


def report(at: Moment, mailbox: MailboxId, suspension: SuspensionId, course: Course) -> None:
    """Take down how it went: one unit of work. A day that is not told now stays what it was.

    The same report again (a double click) is no further report. Raises NotFound where it is no student of theirs, and
    Refused with what cannot be.
    """
    row, notice, disease = _owned(mailbox, suspension)
    today = SchoolDay(at, notice.school)
    before = case_of(notice, row, today.rules).course
    told = Course(course.onset or before.onset, course.recovery or before.recovery, course.cleared or before.cleared)
    if row.reported and told == before:
        return
    if found := [*problems(disease, told, today.day), *validation.too_many(at, mailbox)]:
        raise Refused(found)
    validation.count(at, mailbox, 1)
    keep_course(row, disease, told, today.rules)
    row.reported = at.now
    row.save()
    record(at, Event.SUSPENSION_REPORTED, school=row.school_id, student=row.student_id, notice=notice.id)
    letters.tell_guardians(at, notice, row, disease)
    letters.tell_staff(at, notice, row, disease)


def report_by_mail(at: Moment, mailbox: MailboxId, suspension: SuspensionId, text: MailText) -> None:
    """Report what a mail says, above the quote or filled in inside it. Raises what `report` raises."""
    _, notice, _ = _owned(mailbox, suspension)
    today = SchoolDay(at, notice.school).day
    found = text.readings.of(read_recovery_report, text.written, today=today)
    if found == RecoveryReport():
        found = text.readings.of(read_recovery_report, text.whole, today=today)
    if found.unclear:
        raise Refused([Problem("recovery", "recovery-unclear")])
    if found == RecoveryReport():
        raise Refused([Problem("recovery", "recovery-missing")])
    report(at, mailbox, suspension, Course(found.onset, found.recovery, found.cleared))


def ask_again(at: Moment, guardian: Mailbox, suspension: SuspensionId, refused: Refused) -> None:
    """Send the question once more, with why the answer could not be taken. Raises NotFound."""
    row, notice, disease = _owned(guardian.id, suspension)
    letters.ask_again(at, guardian, notice, row, disease, refused.problems)


def _owned(mailbox: MailboxId, suspension: SuspensionId) -> tuple[Suspension, Notice, Disease]:
    """A suspension that is not declined, its notice and its disease. Raises NotFound."""
    row = locked(Suspension.select().where(Suspension.id == suspension)).first()
    if row is None or row.notice_id is None or row.decision == Decision.DECLINED:
        raise NotFound
    of_student = (Guardianship.student == row.student_id) & (Guardianship.mailbox == mailbox)
    if not Guardianship.select().where(of_student).exists():
        raise NotFound
    notice = with_student(NoticeId(row.notice_id))
    disease = people.rules_of(notice.school).disease(row.disease)
    if disease is None:
        raise NotFound
    return cast("Suspension", row), notice, disease
