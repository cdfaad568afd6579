"""Whom a change gave access to a student or a duty, and from whom it took it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peewee import chunked

from mailgate.ids import MailboxId, StudentId
from mailgate.school.changes.states import Altered, ChangeContent, Owner, StudentState, duties_of, owners
from mailgate.school.directory.places import Task
from mailgate.school.models import Guardianship, Student

AT_ONCE = 500
"""How many rows one query asks for."""


@dataclass(frozen=True, slots=True)
class NamedStudent:
    """A student as a letter names them: where they are, or were until they left."""

    name: str
    grade: str
    classroom: str


@dataclass(frozen=True, slots=True)
class Effects:
    """What a change comes to: students and duties gained and lost by mailbox.

    `leaving` are the students among the lost ones who left the school, and whose guardian this mailbox still is.
    `staying` are the guardians whom a student had before and has still, where another one was added or taken.
    `dismissed` is who is no staff member any more.
    """

    gained: Mapping[MailboxId, frozenset[StudentId]]
    lost: Mapping[MailboxId, frozenset[StudentId]]
    leaving: Mapping[MailboxId, frozenset[StudentId]]
    staying: Mapping[StudentId, frozenset[MailboxId]]
    duties_gained: Mapping[MailboxId, frozenset[Task]]
    duties_lost: Mapping[MailboxId, frozenset[Task]]
    dismissed: frozenset[MailboxId]
    children: Mapping[StudentId, NamedStudent]
    owners: Mapping[MailboxId, Owner]

    @property
    def losing(self) -> frozenset[MailboxId]:
        """Who is no guardian of a student any more, or has lost all of their work.

        Who has only a child that left may read for a while (school/changes/farewells.py).
        """
        taken = {mailbox for mailbox, students in self.lost.items() if students != self.leaving.get(mailbox)}
        return frozenset(taken) | self.dismissed

    def __bool__(self) -> bool:
        """Whether anybody gained or lost anything."""
        return bool(self.gained or self.lost or self.duties_gained or self.duties_lost)


def effects_of(content: ChangeContent) -> Effects:
    """What this change comes to, once its rows are written. Guardians have access to students at school only."""
    rows = _students(_touched(content))
    guardians = _guardians(rows)
    before, after = _access(content, rows, guardians)
    gained, lost = _by_mailbox(after, before), _by_mailbox(before, after)
    staying = {student: before[student] & after[student] for student in rows if before[student] != after[student]}
    concerned = {*gained, *lost, *content.staff}.union(*staying.values())
    return Effects(
        gained=gained,
        lost=lost,
        leaving=_leaving(lost, guardians),
        staying=staying,
        duties_gained=_duties(
            (mailbox, duties_of(a.after) - duties_of(a.before)) for mailbox, a in content.staff.items()
        ),
        duties_lost=_duties(
            (mailbox, duties_of(a.before) - duties_of(a.after)) for mailbox, a in content.staff.items()
        ),
        dismissed=frozenset(mailbox for mailbox, altered in content.staff.items() if altered.after is None),
        children={student: NamedStudent(row.name, row.grade, row.classroom) for student, row in rows.items()},
        owners=owners(concerned),
    )


def _touched(content: ChangeContent) -> set[StudentId]:
    """The students whose guardians may have other access than before."""
    moved = {
        student for student, altered in content.students.items() if _was_enrolled(altered) != _is_enrolled(altered)
    }
    return moved | {student for student, _ in content.guardians}


def _was_enrolled(altered: Altered[StudentState]) -> bool:
    return altered.before is not None and altered.before.enrolled


def _is_enrolled(altered: Altered[StudentState]) -> bool:
    return altered.after is not None and altered.after.enrolled


def _students(wanted: Iterable[StudentId]) -> dict[StudentId, Student]:
    return {
        row.id: row
        for batch in chunked(sorted(wanted), AT_ONCE)
        for row in Student.select().where(Student.id.in_(batch))
    }


Access = Mapping[StudentId, frozenset[MailboxId]]


def _access(
    content: ChangeContent, rows: Mapping[StudentId, Student], now: Mapping[StudentId, set[MailboxId]]
) -> tuple[Access, Access]:
    """Who had access to each of these students before the change, and who has it now."""
    then = {student: set(guardians) for student, guardians in now.items()}
    for (student, mailbox), guardian in content.guardians.items():
        (then[student].discard if guardian.before is None else then[student].add)(mailbox)
    before, after = {}, {}
    for student, row in rows.items():
        altered = content.students.get(student)
        before[student] = frozenset(then[student] if (_was_enrolled(altered) if altered else row.enrolled) else ())
        after[student] = frozenset(now[student] if row.enrolled else ())
    return before, after


def _leaving(
    lost: Mapping[MailboxId, frozenset[StudentId]], guardians: Mapping[StudentId, set[MailboxId]]
) -> dict[MailboxId, frozenset[StudentId]]:
    found = {
        mailbox: frozenset(student for student in students if mailbox in guardians[student])
        for mailbox, students in lost.items()
    }
    return {mailbox: students for mailbox, students in found.items() if students}


def _guardians(students: Iterable[StudentId]) -> dict[StudentId, set[MailboxId]]:
    found: dict[StudentId, set[MailboxId]] = {student: set() for student in students}
    for batch in chunked(list(found), AT_ONCE):
        pairs = Guardianship.select(Guardianship.student, Guardianship.mailbox).where(Guardianship.student.in_(batch))
        for student, mailbox in pairs.tuples():
            found[student].add(mailbox)
    return found


def _by_mailbox(there: Access, elsewhere: Access) -> dict[MailboxId, frozenset[StudentId]]:
    """The students to whom each mailbox has access there and not elsewhere."""
    found: dict[MailboxId, set[StudentId]] = defaultdict(set)
    for student, mailboxes in there.items():
        for mailbox in mailboxes - elsewhere[student]:
            found[mailbox].add(student)
    return {mailbox: frozenset(students) for mailbox, students in found.items()}


def _duties(found: Iterable[tuple[MailboxId, frozenset[Task]]]) -> dict[MailboxId, frozenset[Task]]:
    return {mailbox: tasks for mailbox, tasks in found if tasks}
