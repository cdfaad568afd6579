"""What a staff member took on the telephone becomes a notice: marked with their name, and confirmed at once.

A guardian who phones has spoken to the school, so no deadline applies.
"""

from dataclasses import replace

from mailgate.ids import MailboxId, NoticeId, StudentId
from mailgate.school.directory import people
from mailgate.school.directory.permissions import Permission
from mailgate.school.directory.rules import Draft, examine
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.errors import NotFound, Refused
from mailgate.school.models import Notice, School, StaffMember, State, Student, locked
from mailgate.school.moment import Moment, Way
from mailgate.school.notices import submission, validation
from mailgate.school.notices.notice_letters import announce
from mailgate.school.statements import Statement

_WITHOUT_HOUR = ("deadline-passed", "departure-passed")
"""What the rules say of the hour at which a notice comes; it does not hold for a call."""


def enter(at: Moment, mailbox: MailboxId, student: StudentId, draft: Draft, form: str) -> NoticeId:
    """Take a notice for this student; the same `form` again (a double click) is the same notice.

    Raises NotFound, or Refused with everything that stands against it.
    """
    row = whom_a_call_is_about(mailbox, student)
    list(locked(Student.select(Student.id).where(Student.id == row.id)))
    for (notice,) in _of_form(form, row.id):
        return NoticeId(notice)
    return take(at, mailbox, row, draft, form)


def whom_a_call_is_about(mailbox: MailboxId, student: StudentId) -> Student:
    """An enrolled student for whom this staff member may write down a call, with the school. Raises NotFound."""
    students = Student.select(Student, School).join(School)
    row = students.where(Student.id == student, Student.enrolled, School.closed.is_null()).first()
    if row is None or not people.may_at_school(mailbox, row.school, Permission.ENTER):
        raise NotFound
    found: Student = row
    return found


def take(at: Moment, mailbox: MailboxId, student: Student, draft: Draft, form: str) -> NoticeId:
    """Take a notice on behalf of a guardian: receipts to the guardians, a letter to the other staff on duty.

    `form` names the form or the mail that it came in. Raises Refused.
    """
    today = SchoolDay(at, student.school)
    problems = [each for each in examine(draft, today.rules, today.now) if each.code not in _WITHOUT_HOUR]
    problems += [] if problems else validation.conflicts(student, draft)
    if problems:
        raise Refused(problems)
    staff = StaffMember.get(StaffMember.mailbox == mailbox, StaffMember.school == student.school_id)
    view = submission.insert(at.by(Way.TELEPHONE), mailbox, student, draft, form)
    taken = {"state": State.CONFIRMED.value, "confirmed": at.now, "taken_by": staff.name, "after_deadline": False}
    Notice.update(confirmed_by=staff.id, **taken).where(Notice.id == view.id).execute()
    announce(at, "telephoned", mailbox, [(replace(view, **taken), student)])
    return view.id


_of_form = Statement(
    lambda form, student: Notice.select(Notice.id).where(Notice.form == form, Notice.student == student)
)
