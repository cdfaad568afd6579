"""The journal: what was changed lately, until it can no longer be undone."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mailgate.ids import ChangeId, MailboxId, SchoolId, StudentId
from mailgate.school.changes.states import Altered, ChangeContent, StudentState, read, write
from mailgate.school.models import Change, ChangeCause, School
from mailgate.school.moment import DAY, Moment


@dataclass(frozen=True, slots=True)
class Totals:
    """How many students, guardians' addresses and staff members a change added, altered and took away."""

    added: int = 0
    altered: int = 0
    left: int = 0
    bound: int = 0
    unbound: int = 0
    employed: int = 0
    reassigned: int = 0
    dismissed: int = 0

    @classmethod
    def of(cls, content: ChangeContent) -> "Totals":
        """The totals of a change."""
        students = content.students.values()
        guardians, staff = content.guardians.values(), content.staff.values()
        left = sum(map(_leaves, students))
        added = sum(altered.before is None for altered in students)
        return cls(
            added=added,
            altered=len(students) - added - left,
            left=left,
            bound=sum(altered.before is None for altered in guardians),
            unbound=sum(altered.after is None for altered in guardians),
            employed=sum(altered.before is None for altered in staff),
            reassigned=sum(None not in {altered.before, altered.after} for altered in staff),
            dismissed=sum(altered.after is None for altered in staff),
        )


def _leaves(altered: Altered[StudentState]) -> bool:
    before, after = altered.before, altered.after
    return before is not None and before.enrolled and after is not None and not after.enrolled


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """A change as it is listed. Times are seconds UTC; `undone` is 0 unless it was undone; `author` is who did it."""

    id: ChangeId
    cause: ChangeCause
    author: str
    created: int
    until: int
    undone: int
    totals: Totals

    def is_open(self, at: Moment) -> bool:
        """Whether it can be undone now."""
        return not self.undone and self.until > at.steady


def keep(at: Moment, school: School, cause: ChangeCause, days: int, content: ChangeContent) -> ChangeId:
    """Write a change down, to be undone within `days`."""
    row = Change.create(
        school=school.id,
        cause=cause,
        author=at.origin.name,
        content=write(content),
        created=at.now,
        until=at.steady + days * DAY,
    )
    return ChangeId(row.id)


def entries(
    school: SchoolId, causes: Collection[ChangeCause] = tuple(ChangeCause), most: int = 20
) -> Sequence[ChangeEntry]:
    """The latest changes of a school that had these causes, the newest first."""
    of_school = (Change.school == school) & Change.cause.in_(list(causes))
    rows = Change.select().where(of_school).order_by(Change.created.desc(), Change.id.desc()).limit(most)
    return [_entry(row) for row in rows]


def last(at: Moment, school: SchoolId, causes: Collection[ChangeCause]) -> ChangeEntry | None:
    """The newest change with these causes that can still be undone."""
    return next((entry for entry in entries(school, causes) if entry.is_open(at)), None)


def find(school: SchoolId, number: ChangeId) -> ChangeEntry | None:
    """The change of this number, if the school has it still."""
    row = Change.get_or_none(Change.school == school, Change.id == number)
    return _entry(row) if row else None


def forget(students: Collection[StudentId], mailboxes: Collection[MailboxId]) -> None:
    """Take these students and mailboxes out of all changes: undone or not, none says anything of them any more."""
    for row in Change.select():
        content = read(row.content)
        kept = ChangeContent(
            {student: altered for student, altered in content.students.items() if student not in students},
            {
                pair: altered
                for pair, altered in content.guardians.items()
                if pair[0] not in students and pair[1] not in mailboxes
            },
            {of: altered for of, altered in content.staff.items() if of not in mailboxes},
            {of: owner for of, owner in content.owners.items() if of not in mailboxes},
            {
                member: altered
                for member, altered in content.members.items()
                if member[1] not in students and member[2] not in mailboxes
            },
        )
        Change.update(content=write(kept)).where(Change.id == row.id).execute()


def _entry(row: Change) -> ChangeEntry:
    totals = Totals.of(read(row.content))
    return ChangeEntry(row.id, ChangeCause(row.cause), row.author, row.created, row.until, row.undone or 0, totals)
