"""Writes a change: the way by which a school's roster and staff are altered, but for a guardian's own enrolment.

`with begin(at, school, cause) as change:` alters students, guardians and staff through `change`. At the end of the
block it is in the journal, everybody who gained or lost access has a letter in the outbox, and those who lost it are
logged out. An error in the block leaves nothing of that, and must end the unit of work.
"""

import contextlib
import dataclasses
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from mailgate.ids import ChangeId, MailboxId, StudentId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.changes import journal, rows, seats, telling
from mailgate.school.changes.effects import Effects, effects_of
from mailgate.school.changes.states import Altered, ChangeContent, Pair, StaffState, StudentState
from mailgate.school.directory import mailboxes
from mailgate.school.directory.places import Task
from mailgate.school.directory.school_day import SchoolDay
from mailgate.school.models import ChangeCause, Letters, School, Source, Student
from mailgate.school.moment import Moment

DAYS = 7
"""How long a change can be undone, where nothing else is said."""


class Changing:
    """A change in the making, at one school. `id` names it in the journal once it is done; None: nothing changed."""

    def __init__(self, at: Moment, school: School) -> None:
        self._at = at
        self._school = school
        self._today = SchoolDay(at, school).day
        self.content = ChangeContent()
        self.id: ChangeId | None = None

    # -- students ----------------------------------------------------------------------------------------

    def student(self, student: StudentId) -> StudentState:
        """A student as they are now. Raises LookupError where the school has no such student."""
        if found := rows.student(self._school.id, student):
            return found
        raise LookupError(student)

    def add_student(self, state: StudentState) -> StudentId:
        """Add a student. Whether the seat is free is the caller's to ask."""
        has_students = self._has_students
        student = rows.add_student(self._school.id, state)
        if has_students:
            seats.take(self._today, student)
        self.content.students[student] = Altered(None, state)
        record(self._at, Event.STUDENT_ADDED, school=self._school.id, student=student)
        return student

    @cached_property
    def _has_students(self) -> bool:
        """Whether there were students before: the first roster of a school does not say since when they are there."""
        return bool(Student.select().where(Student.school == self._school.id).exists())

    def alter_student(self, student: StudentId, **columns: Any) -> None:
        """Give a student other fields of `StudentState`; `enrolled=False` says that they have left.

        Raises LookupError where the school has no such student.
        """
        before = self.student(student)
        after = dataclasses.replace(before, **columns)
        if after != before:
            if _seat(after) != _seat(before):
                seats.leave(self._today, student)
            rows.write_student(student, after)
            _note(self.content.students, student, before, after)
            record(self._at, Event.STUDENT_CHANGED, school=self._school.id, student=student)

    # -- guardians ---------------------------------------------------------------------------------------

    def bind(self, student: StudentId, mailbox: MailboxId, source: Source) -> bool:
        """Make a mailbox a guardian's of a student of this school; False where it is one already.

        `mailboxes.register` makes mailboxes of addresses.
        """
        if not rows.bind(student, mailbox, source):
            return False
        self._note_guardian(Event.GUARDIAN_ADDED, (student, mailbox), None, source)
        return True

    def unbind(self, student: StudentId, mailbox: MailboxId) -> bool:
        """Take a guardian from a student of this school; False where it is none.

        The paper of the student is void from now on, since the one who is taken away may hold it.
        """
        source = rows.unbind(student, mailbox)
        if source is None:
            return False
        self._note_guardian(Event.GUARDIAN_REMOVED, (student, mailbox), source, None)
        return True

    def _note_guardian(self, event: Event, pair: Pair, before: str | None, after: str | None) -> None:
        _note(self.content.guardians, pair, before, after)
        student, mailbox = pair
        record(self._at, event, of=mailboxes.find(mailbox), school=self._school.id, student=student)

    # -- staff -------------------------------------------------------------------------------------------

    def staff_member(self, mailbox: MailboxId) -> StaffState | None:
        """A staff member of this school as they are now, if this mailbox is one's."""
        return rows.staff_member(self._school.id, mailbox)

    def employ(self, mailbox: MailboxId, name: str, duties: Iterable[Task]) -> None:
        """Make a mailbox a staff member's with just these duties; one who is there keeps how they want letters."""
        known = self.staff_member(mailbox) or StaffState("", Letters.SCHOOL, "", frozenset())
        self.reinstate(mailbox, dataclasses.replace(known, name=name, duties=frozenset(duties)))

    def reinstate(self, mailbox: MailboxId, after: StaffState) -> None:
        """Make a mailbox a staff member's who is all that this state says."""
        before = self.staff_member(mailbox)
        if after != before:
            rows.write_staff(self._school.id, mailbox, after)
            event = Event.STAFF_CHANGED if before else Event.STAFF_ADDED
            self._note_staff(event, mailbox, before, after)

    def dismiss(self, mailbox: MailboxId) -> bool:
        """End the work of a staff member at this school; False where they are none."""
        before = self.staff_member(mailbox)
        if before is None:
            return False
        rows.delete_staff(self._school.id, mailbox)
        self._note_staff(Event.STAFF_REMOVED, mailbox, before, None)
        return True

    def _note_staff(
        self, event: Event, mailbox: MailboxId, before: StaffState | None, after: StaffState | None
    ) -> None:
        _note(self.content.staff, mailbox, before, after)
        record(self._at, event, of=mailboxes.find(mailbox), school=self._school.id)

    # -- the end -----------------------------------------------------------------------------------------

    def settle(self) -> Effects:
        """Who gained and lost what by the change; those who lost access are logged out."""
        self.content = self.content.settled()
        effects = effects_of(self.content)
        mailboxes.lose_role(
            self._at, [effects.owners[mailbox].canonical for mailbox in effects.losing], self._school.id
        )
        return effects


def _seat(state: StudentState) -> tuple[str, str, str, bool]:
    """Where somebody sits, and whether they do."""
    return state.grade, state.classroom, state.number, state.enrolled


def _note(known: dict[Any, Altered[Any]], key: Any, before: Any, after: Any) -> None:
    """Keep what was there before the change, whatever it becomes on the way."""
    known[key] = Altered(known[key].before if key in known else before, after)


@contextlib.contextmanager
def begin(at: Moment, school: School, cause: ChangeCause, days: int = DAYS) -> Iterator[Changing]:
    """Begin a change at a school that the caller has locked (`schools.lock`); for `days` it can be undone."""
    change = Changing(at, school)
    yield change
    effects = change.settle()
    if change.content:
        change.id = journal.keep(at, school, cause, days, change.content)
        telling.tell(at, school, telling.Summary(cause, journal.Totals.of(change.content)), effects)
