"""What an author sees before an announcement goes: how many letters, to which groups, and three first names."""

from collections.abc import Sequence
from dataclasses import dataclass

from peewee import fn

from mailgate.school.directory.places import seat_order
from mailgate.school.models import Mailbox, StaffMember, Student
from mailgate.school.news import audiences
from mailgate.school.news.audiences import Target

NAMES = 3


@dataclass(frozen=True, slots=True)
class LastLook:
    """What is about to happen: `letters` go out, to mailboxes whose letters do not come back.

    `suspended` are mailboxes that get none since their letters come back, `unreachable` students whose guardians have
    no mailbox. `targets` are the groups, `names` those of the first three students, or of staff where no family is
    meant.
    """

    letters: int
    suspended: int
    students: int
    unreachable: int
    targets: Sequence[Target]
    names: Sequence[str]


def look(targets: Sequence[Target]) -> LastLook:
    """Look at an audience as it is now; only reads."""
    letters, suspended = audiences.count(targets)
    meant = audiences.students(targets)
    number = Student.select(fn.COUNT(Student.id)).where(Student.id.in_(meant)).scalar() if meant is not None else 0
    return LastLook(
        letters=letters,
        suspended=suspended,
        students=int(number),
        unreachable=len(audiences.families_without_mailbox(targets)),
        targets=targets,
        names=_names(targets),
    )


def _names(targets: Sequence[Target]) -> list[str]:
    meant = audiences.students(targets)
    if meant is None:
        return _staff(targets)
    first = Student.select().where(Student.id.in_(meant))
    first = first.order_by(Student.school, fn.LENGTH(Student.grade), Student.grade, Student.classroom, Student.number)
    return [student.name for student in sorted(first.limit(NAMES), key=seat_order)]


def _staff(targets: Sequence[Target]) -> list[str]:
    mailboxes = audiences.mailboxes(targets)[:NAMES]
    rows = StaffMember.select(StaffMember.name).join(Mailbox).where(Mailbox.id.in_(mailboxes)).order_by(StaffMember.id)
    return [name for (name,) in rows.tuples()][:NAMES]
