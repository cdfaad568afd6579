"""Who may read the history of a notice, and how much of it: staff on duty, and the guardians of the student."""

from dataclasses import dataclass

from mailgate.ids import MailboxId, NoticeId, StudentId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import people
from mailgate.school.directory.permissions import Permission
from mailgate.school.errors import NotFound
from mailgate.school.models import Notice, School, Student
from mailgate.school.moment import Moment
from mailgate.school.notices.history import of_notice
from mailgate.school.notices.history.of_notice import HistoryStep, LetterFate
from mailgate.school.notices.views import (
    View,
    answers_of,
    answers_to,
    guarded,
    linked,
    view_of,
    whole,
    without_details,
)
from mailgate.school.statements import Statement


@dataclass(frozen=True, slots=True)
class NoticeHistory:
    """A notice as it is, all that happened to it, and what became of the letters about it; the oldest first."""

    notice: View
    steps: list[HistoryStep]
    letters: list[LetterFate]


def for_staff(mailbox: MailboxId, notice: NoticeId) -> NoticeHistory:
    """The history for a staff member whose duty allows it. Raises NotFound."""
    for row in whole(notice):
        if people.responsible(mailbox, row.student, Permission.VIEW_HISTORY):
            history = _whole(row)
            sees_details = people.responsible(mailbox, row.student, Permission.VIEW_DETAILS)
            return history if sees_details else _without_details(history)
    raise NotFound


def _whole(row: Notice) -> NoticeHistory:
    steps = of_notice.with_record(row, of_notice.steps_of(row, answers_of(row.id)))
    return NoticeHistory(view_of(row, row.student, row.school), steps, of_notice.letters_of(row.id))


def _without_details(history: NoticeHistory) -> NoticeHistory:
    steps = [step.without_details() for step in history.steps]
    return NoticeHistory(without_details(history.notice), steps, history.letters)


def seen(at: Moment, student: StudentId, notice: NoticeId | None) -> None:
    """Put on record that the history of a notice is shown to somebody, or without one that of a student's year."""
    record(at, Event.HISTORY_SEEN if notice else Event.STUDENT_SEEN, student=student, notice=notice)


def for_guardian(mailbox: MailboxId, notice: NoticeId) -> list[HistoryStep]:
    """What the family and the school did with a notice of this guardian's student. Raises NotFound."""
    for row in linked(_guarded.together(notice, mailbox)):
        return of_notice.steps_of(row, answers_to(mailbox, notice))
    raise NotFound


_guarded = Statement(lambda notice, mailbox: guarded(mailbox, Notice, Student, School).where(Notice.id == notice))
