"""What a change remembers: students, guardians and staff as they were before it and as it left them. JSON and back."""

import dataclasses
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from mailgate.ids import GroupId, MailboxId, StudentId
from mailgate.school.directory.places import Task
from mailgate.school.models import Mailbox


@dataclass(frozen=True, slots=True)
class StudentState:
    """A student's seat and name, and whether they are at the school."""

    grade: str
    classroom: str
    number: str
    name: str
    kana: str
    enrolled: bool


@dataclass(frozen=True, slots=True)
class StaffState:
    """A staff member's name, how they want their letters, and their duties."""

    name: str
    letters: str
    digest_at: str
    duties: frozenset[Task]


def duties_of(state: StaffState | None) -> frozenset[Task]:
    """The duties of a staff member; none of somebody who is none."""
    return frozenset() if state is None else state.duties


@dataclass(frozen=True, slots=True)
class Owner:
    """A mailbox by which it can be found or made again, since the row may be deleted before a change is undone."""

    address: str
    canonical: str
    language: str


S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Altered(Generic[S]):
    """Something before a change and after it; None: it was not there."""

    before: S | None
    after: S | None

    def __bool__(self) -> bool:
        """Whether it is another one than before."""
        return self.before != self.after


Pair = tuple[StudentId, MailboxId]
Member = tuple[GroupId, StudentId | None, MailboxId | None]
"""A student, or else a mailbox, in a group."""


@dataclass(slots=True)
class ChangeContent:
    """All that a change altered.

    A guardian's state is how they came to be one (`models.Source`), a member's is True.
    """

    students: dict[StudentId, Altered[StudentState]] = field(default_factory=dict)
    guardians: dict[Pair, Altered[str]] = field(default_factory=dict)
    staff: dict[MailboxId, Altered[StaffState]] = field(default_factory=dict)
    owners: dict[MailboxId, Owner] = field(default_factory=dict)
    members: dict[Member, Altered[bool]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether anything was altered."""
        return bool(self.students or self.guardians or self.staff or self.members)

    def settled(self) -> "ChangeContent":
        """What is another than before, with the owners of the mailboxes in it."""
        guardians = {pair: altered for pair, altered in self.guardians.items() if altered}
        staff = {mailbox: altered for mailbox, altered in self.staff.items() if altered}
        return ChangeContent(
            {student: altered for student, altered in self.students.items() if altered},
            guardians,
            staff,
            owners({mailbox for _, mailbox in guardians} | set(staff)),
            {member: altered for member, altered in self.members.items() if altered},
        )


def owners(mailboxes: Iterable[MailboxId]) -> dict[MailboxId, Owner]:
    """The owners of these mailboxes, without mailboxes that no longer exist."""
    found: dict[MailboxId, Owner] = {}
    wanted = sorted(mailboxes)
    for start in range(0, len(wanted), 500):
        for row in Mailbox.select().where(Mailbox.id.in_(wanted[start : start + 500])):
            found[row.id] = Owner(row.address, row.canonical, row.language)
    return found


def write(content: ChangeContent) -> str:
    """A change's content as JSON."""
    return json.dumps(
        {
            "students": [[student, _student(a.before), _student(a.after)] for student, a in content.students.items()],
            "guardians": [[*pair, a.before, a.after] for pair, a in content.guardians.items()],
            "staff": [[mailbox, _staff(a.before), _staff(a.after)] for mailbox, a in content.staff.items()],
            "owners": [[mailbox, *dataclasses.astuple(owner)] for mailbox, owner in content.owners.items()],
            "members": [[*member, a.before, a.after] for member, a in content.members.items()],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def read(text: str) -> ChangeContent:
    """A change's content, as `write` wrote it; one of before has no members."""
    document = json.loads(text)
    return ChangeContent(
        {student: Altered(_of(StudentState, b), _of(StudentState, a)) for student, b, a in document["students"]},
        {(student, mailbox): Altered(b, a) for student, mailbox, b, a in document["guardians"]},
        {mailbox: Altered(_employed(b), _employed(a)) for mailbox, b, a in document["staff"]},
        {mailbox: Owner(*owner) for mailbox, *owner in document["owners"]},
        {(group, student, mailbox): Altered(b, a) for group, student, mailbox, b, a in document.get("members", ())},
    )


def _student(state: StudentState | None) -> list[Any] | None:
    return None if state is None else list(dataclasses.astuple(state))


def _staff(state: StaffState | None) -> list[Any] | None:
    return None if state is None else [state.name, state.letters, state.digest_at, sorted(state.duties)]


def _of(kind: type[S], values: list[Any] | None) -> S | None:
    return None if values is None else kind(*values)


def _employed(values: list[Any] | None) -> StaffState | None:
    if values is None:
        return None
    name, letters, digest_at, duties = values
    return StaffState(name, letters, digest_at, frozenset((kind, grade, room) for kind, grade, room in duties))
