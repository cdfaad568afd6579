"""What the office sees of enrolments by LINE that wait for it, and what it says to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from mailgate.ids import MailboxId
from mailgate.school.access.line import enrolling
from mailgate.school.directory import access
from mailgate.school.directory.access import Access
from mailgate.school.directory.permissions import Permission
from mailgate.school.errors import NotFound
from mailgate.school.models import LineEnrolment, Student
from mailgate.school.moment import Moment


class Decided(StrEnum):
    """What became of an enrolment. VOID: its paper is of no use any more, so that it cannot be confirmed."""

    CONFIRMED = "confirmed"
    REFUSED = "refused"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Waiting:
    """The enrolments of a school that wait, the oldest first, each with its student."""

    access: Access
    enrolments: Sequence[LineEnrolment]


def of_staff(at: Moment, mailbox: MailboxId, code: str) -> Waiting:
    """What waits at the school of this code, or at the first one where this person may edit the roster.

    Raises NotFound.
    """
    allowed = access.at_school(at, mailbox, Permission.EDIT_ROSTER, code)
    rows = LineEnrolment.select(LineEnrolment, Student).join(Student)
    here = rows.where(Student.school == allowed.today.school.id, Student.enrolled)
    return Waiting(allowed, list(here.order_by(LineEnrolment.asked, LineEnrolment.id)))


def confirm(at: Moment, mailbox: MailboxId, enrolment: int) -> tuple[str, Decided]:
    """This is a guardian. Returns the school's code, and what became of it. Raises NotFound."""
    code, waiting = _theirs(at, mailbox, enrolment)
    return code, Decided.CONFIRMED if enrolling.confirm(at, waiting) else Decided.VOID


def refuse(at: Moment, mailbox: MailboxId, enrolment: int) -> tuple[str, Decided]:
    """This is nobody whom the school knows. Returns the school's code, and what became of it. Raises NotFound."""
    code, waiting = _theirs(at, mailbox, enrolment)
    enrolling.refuse(at, waiting)
    return code, Decided.REFUSED


def _theirs(at: Moment, mailbox: MailboxId, enrolment: int) -> tuple[str, LineEnrolment]:
    waiting = LineEnrolment.get_or_none(LineEnrolment.id == enrolment)
    if waiting is None:
        raise NotFound
    allowed, _ = access.to_student(at, mailbox, Permission.EDIT_ROSTER, waiting.student_id)
    return allowed.today.school.code, waiting
