"""Undoes a change: what still is as the change left it becomes what it was, and what is not stays, and is named.

A student who was added leaves again, unless a guardian came by themselves meanwhile. Nobody is put back on a seat that
somebody else has by now. Papers that the change made void stay void.
"""

import dataclasses
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from peewee import chunked

from mailgate.ids import ChangeId, MailboxId, StudentId
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.changes import journal, rows, telling
from mailgate.school.changes.acts.objections import demand
from mailgate.school.changes.changing import Changing
from mailgate.school.changes.journal import Totals
from mailgate.school.changes.states import Altered, ChangeContent, Owner, StaffState, StudentState, read
from mailgate.school.directory import duties, mailboxes, schools
from mailgate.school.directory.places import Task
from mailgate.school.directory.rules import Problem
from mailgate.school.directory.staff import grants
from mailgate.school.directory.staff.grants import OPERATOR, Authority
from mailgate.school.models import Change, ChangeCause, Guardianship, Mailbox, School, Source, Student, locked
from mailgate.school.moment import Moment

Seat = tuple[str, str, str]
OF_STUDENT = (("grade", "classroom", "number"), ("name", "kana"), ("enrolled",))
OF_STAFF = (("name",), ("letters", "digest_at"), ("duties",))
"""What is restored together, or not at all."""

S = TypeVar("S", StudentState, StaffState)


class CannotUndo(Exception):
    """There is no such change here, it was undone before, or its time is over."""


def undo(at: Moment, school: School, number: ChangeId, by: Authority = OPERATOR) -> Sequence[str]:
    """Undo a change of a school that the caller has locked, and tell everybody who gains or loses access by that.

    Returns what had to stay as it is, by name. Raises CannotUndo, and Objected where what it comes to by now gives or
    takes duties that are not `by`'s to give, or the school's last admin: that ends the unit of work.
    """
    row = locked(Change.select().where(Change.school == school.id, Change.id == number)).first()
    if row is None or row.undone or row.until <= at.steady:
        raise CannotUndo
    before = _tasks(school)
    change = Changing(at, school)
    stays = _Undoing(change, school, read(row.content)).run()
    demand(list(_objections(by, before, _tasks(school))), [], ())
    effects = change.settle()
    Change.update(undone=at.now).where(Change.id == row.id).execute()
    record(at, Event.CHANGE_UNDONE, school=school.id)
    telling.tell(at, school, telling.Summary(ChangeCause(row.cause), Totals.of(change.content), True, stays), effects)
    return stays


def _tasks(school: School) -> dict[MailboxId, frozenset[Task]]:
    return {member.mailbox.id: member.tasks for member in duties.members(school.id)}


def _objections(
    by: Authority, before: Mapping[MailboxId, frozenset[Task]], after: Mapping[MailboxId, frozenset[Task]]
) -> Iterator[Problem]:
    """Why this person may not make these duties of a school's staff those."""
    nothing: frozenset[Task] = frozenset()
    for mailbox in sorted({*before, *after}):
        yield from by.objections(mailbox, before.get(mailbox, nothing), after.get(mailbox, nothing))
    if by.mailbox is not None:
        yield from grants.lacking(before.values(), after.values())


def undo_last(at: Moment, code: str, cause: ChangeCause) -> Sequence[str]:
    """Undo the last change of a school that had this cause. Raises NoSchool and CannotUndo."""
    school = schools.lock(code)
    entry = journal.last(at, school.id, [cause])
    if entry is None:
        raise CannotUndo
    return undo(at, school, entry.id)


class _Undoing:
    """One undoing of `content`, written through `change`."""

    def __init__(self, change: Changing, school: School, content: ChangeContent) -> None:
        self._change = change
        self._school = school
        self._content = content
        self._mailboxes = {number: _mailbox(owner) for number, owner in content.owners.items()}
        self._stays: list[str] = []
        self._kept: set[StudentId] = set()

    def run(self) -> Sequence[str]:
        """Undo students, their guardians and the staff; the names of what stays as it is."""
        now = self._students_now()
        for student, state in self._seated(now, self._students(now)).items():
            self._change.alter_student(student, **dataclasses.asdict(state))
        for (student, number), guardian in self._content.guardians.items():
            if student in now and student not in self._kept:
                self._guardian(now[student], student, self._mailboxes[number], guardian)
        for number, member in self._content.staff.items():
            self._member(self._mailboxes[number], member)
        return self._stays

    # -- students ----------------------------------------------------------------------------------------

    def _students_now(self) -> dict[StudentId, StudentState]:
        """The students of the change as they are; those who were erased are missing."""
        wanted = {*self._content.students, *(student for student, _ in self._content.guardians)}
        return {student: state for student in sorted(wanted) if (state := rows.student(self._school.id, student))}

    def _students(self, now: Mapping[StudentId, StudentState]) -> dict[StudentId, StudentState]:
        """What is to become of each student."""
        found: dict[StudentId, StudentState] = {}
        joined = self._joined()
        for student, altered in self._content.students.items():
            if student not in now or altered.after is None:
                continue
            if altered.before is not None:
                found[student] = self._restored(altered, now[student], OF_STUDENT, _label(now[student]))
            elif now[student] == altered.after and student not in joined:
                found[student] = dataclasses.replace(now[student], enrolled=False)
            else:
                self._keep(student, now[student])
        return found

    def _joined(self) -> set[StudentId]:
        """The students who were added, and have a guardian by now whom the change did not bring."""
        added = [student for student, altered in self._content.students.items() if altered.before is None]
        return {
            row.student_id
            for batch in chunked(added, 500)
            for row in Guardianship.select().where(Guardianship.student.in_(batch))
            if not self._is_as_left(row)
        }

    def _is_as_left(self, row: Guardianship) -> bool:
        altered = self._content.guardians.get((row.student_id, row.mailbox_id))
        return altered is not None and altered.after == row.source

    def _seated(
        self, now: Mapping[StudentId, StudentState], wanted: dict[StudentId, StudentState]
    ) -> dict[StudentId, StudentState]:
        """The wanted states, without those of students whose seat would be somebody else's, too."""
        fixed = [(row.id, (row.grade, row.classroom, row.number)) for row in self._others(wanted)]
        while True:
            seats = Counter(seat for _, seat in fixed)
            seats.update(_seat(state) for state in wanted.values() if state.enrolled)
            crowded = [
                student
                for student, state in wanted.items()
                if state.enrolled and seats[_seat(state)] > 1 and state != now[student]
            ]
            if not crowded:
                return wanted
            for student in crowded:
                del wanted[student]
                self._keep(student, now[student])
            fixed += [(student, _seat(now[student])) for student in crowded if now[student].enrolled]

    def _others(self, wanted: Collection[StudentId]) -> list[Student]:
        """The students at school of whom this undoing wants nothing."""
        enrolled = Student.select().where(Student.school == self._school.id, Student.enrolled)
        return [row for row in enrolled if row.id not in wanted]

    def _keep(self, student: StudentId, state: StudentState) -> None:
        self._kept.add(student)
        self._stays.append(_label(state))

    # -- guardians and staff -----------------------------------------------------------------------------

    def _guardian(self, state: StudentState, student: StudentId, mailbox: Mailbox, altered: Altered[str]) -> None:
        this = (Guardianship.student == student) & (Guardianship.mailbox == mailbox.id)
        now = Guardianship.get_or_none(this)
        if altered.before is not None:
            self._change.bind(student, mailbox.id, Source(altered.before))
        elif now is not None and now.source == altered.after:
            self._change.unbind(student, mailbox.id)
        elif now is not None:
            self._stays.append(f"{_label(state)} <{mailbox.address}>")

    def _member(self, mailbox: Mailbox, altered: Altered[StaffState]) -> None:
        now = self._change.staff_member(mailbox.id)
        if now is None and altered.after is None and altered.before is not None:
            self._change.reinstate(mailbox.id, altered.before)
        elif now is not None and altered.before is not None and altered.after is not None:
            self._change.reinstate(mailbox.id, self._restored(altered, now, OF_STAFF, now.name))
        elif now is not None and altered.before is None and now == altered.after:
            self._change.dismiss(mailbox.id)
        elif now is not None:
            self._stays.append(now.name)

    def _restored(self, altered: Altered[S], now: S, groups: Sequence[tuple[str, ...]], label: str) -> S:
        """What was altered and still is as it was left becomes what it was."""
        columns: dict[str, Any] = {}
        for group in groups:
            before, after, present = (_picked(state, group) for state in (altered.before, altered.after, now))
            if present == after:
                columns |= before
            elif before not in (after, present):
                self._stays.append(label)
        return dataclasses.replace(now, **columns)


def _picked(state: Any, group: tuple[str, ...]) -> dict[str, Any]:
    return {column: getattr(state, column) for column in group}


def _mailbox(owner: Owner) -> Mailbox:
    """The mailbox of before, made again where it was deleted."""
    known = mailboxes.mailbox_of(owner.canonical)
    return known or Mailbox.create(**dataclasses.asdict(owner))


def _seat(state: StudentState) -> Seat:
    return state.grade, state.classroom, state.number


def _label(state: StudentState) -> str:
    return f"{state.grade}-{state.classroom} {state.number} {state.name}"
