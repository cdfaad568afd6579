"""The letters about a change: one for each mailbox that gained or lost something, and a summary for the office.

A family reads which of its children it may write for from now on, and for which no longer; the guardians who stay read
that another address was added or taken, masked. Staff read their duties. Each letter says whom to phone.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailgate.ids import MailboxId, StudentId
from mailgate.mail.addresses import masked
from mailgate.school.changes import farewells
from mailgate.school.changes.effects import Effects
from mailgate.school.changes.journal import Totals
from mailgate.school.changes.states import Owner
from mailgate.school.directory import mailboxes, people
from mailgate.school.directory.places import Task
from mailgate.school.letters import outbox
from mailgate.school.letters.outbox import Outgoing
from mailgate.school.models import ChangeCause, DutyKind, Mailbox, Priority, School
from mailgate.school.moment import Moment

LONGEST_LIST = 40
"""How many of those who lost access the office's summary names; the page has all of them."""

SUMMARIZED = {ChangeCause.ROSTER_FILE, ChangeCause.STAFF_FILE}
"""What the office reads of even where nobody gained or lost anything; a new school year has a letter of its own."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What the office reads of a change: what it was, and where it is an undoing, what had to stay as it is."""

    cause: ChangeCause
    totals: Totals
    undone: bool = False
    stays: Sequence[str] = ()


def tell(at: Moment, school: School, summary: Summary, effects: Effects) -> None:
    """Queue the letters about a change of this school, and begin the farewell of families whose last child left."""
    phone = {"school": {"name": school.name, "phone": school.phone}}
    ends = farewells.begin(at, school, effects.leaving)
    letters = [*_to_families(effects, ends, phone), *_to_staff(effects, phone)]
    if summary.undone or summary.cause in SUMMARIZED or (effects and summary.cause is not ChangeCause.YEAR):
        letters += _to_office(at, school, summary, effects, phone)
    outbox.enqueue(at, letters)


def _to_families(effects: Effects, ends: Mapping[MailboxId, str], phone: dict[str, Any]) -> Iterable[Outgoing]:
    """`ends` is the last day on which those whose last child left can read."""
    others = _others(effects)
    for mailbox in sorted({*effects.gained, *effects.lost, *others}):
        left = effects.leaving.get(mailbox, frozenset())
        facts: dict[str, Any] = {
            "address": effects.owners[mailbox].address,
            "gained": _children(effects, effects.gained.get(mailbox, ())),
            "lost": _children(effects, effects.lost.get(mailbox, frozenset()) - left),
            "left": _children(effects, left),
            "until": ends.get(mailbox, ""),
            "others": others.get(mailbox, []),
        }
        yield Outgoing(_mailbox(mailbox, effects.owners), "access", facts | phone, Priority.BULK)


def _others(effects: Effects) -> dict[MailboxId, list[dict[str, Any]]]:
    """For each guardian who stays: the students of whom another guardian was added or taken, and their addresses."""
    added, taken = _addresses(effects.gained, effects), _addresses(effects.lost, effects)
    found = defaultdict(list)
    for student, guardians in sorted(effects.staying.items()):
        news = _child(effects, student) | {"added": added[student], "taken": taken[student]}
        for mailbox in guardians:
            found[mailbox].append(news)
    return found


def _addresses(by_mailbox: Mapping[MailboxId, Iterable[StudentId]], effects: Effects) -> dict[StudentId, list[str]]:
    """The masked addresses of these mailboxes, by student."""
    found = defaultdict(list)
    for mailbox, students in by_mailbox.items():
        for student in students:
            found[student].append(masked(effects.owners[mailbox].address))
    return found


def _children(effects: Effects, students: Iterable[StudentId]) -> list[dict[str, Any]]:
    return [_child(effects, student) for student in sorted(students)]


def _child(effects: Effects, student: StudentId) -> dict[str, Any]:
    child = effects.children[student]
    return {"student": child.name, "grade": child.grade, "classroom": child.classroom}


def _to_staff(effects: Effects, phone: dict[str, Any]) -> Iterable[Outgoing]:
    for mailbox in sorted({*effects.duties_gained, *effects.duties_lost, *effects.dismissed}):
        facts: dict[str, Any] = {
            "address": effects.owners[mailbox].address,
            "gained": _duties(effects.duties_gained.get(mailbox, ())),
            "lost": _duties(effects.duties_lost.get(mailbox, ())),
            "dismissed": mailbox in effects.dismissed,
        }
        yield Outgoing(_mailbox(mailbox, effects.owners), "duties", facts | phone, Priority.BULK)


def _duties(tasks: Iterable[Task]) -> list[dict[str, str]]:
    return [{"kind": kind, "grade": grade, "classroom": classroom} for kind, grade, classroom in sorted(tasks)]


def _to_office(
    at: Moment, school: School, summary: Summary, effects: Effects, phone: dict[str, Any]
) -> Iterable[Outgoing]:
    lost = [
        _child(effects, student) | {"address": effects.owners[mailbox].address}
        for mailbox, students in sorted(effects.lost.items())
        for student in sorted(students)
    ]
    facts: dict[str, Any] = {
        "cause": summary.cause,
        "author": at.origin.name,
        "undone": summary.undone,
        "stays": list(summary.stays[:LONGEST_LIST]),
        "totals": dataclasses.asdict(summary.totals),
        "lost": lost[:LONGEST_LIST],
        "more": max(0, len(lost) - LONGEST_LIST),
    }
    readers = _readers(at, school, summary.cause)
    return [Outgoing(mailbox, "changes", facts | phone, Priority.BULK) for mailbox in readers]


def _readers(at: Moment, school: School, cause: ChangeCause) -> Sequence[Mailbox]:
    """The office, or who stands in for it; and who asked for it by mail, since no page tells them that it is done."""
    office = people.holders(school.id, DutyKind.OFFICE) or people.holders(school.id, DutyKind.ADMIN, DutyKind.HEAD)
    author = at.origin.mailbox
    if cause is not ChangeCause.MAIL or author is None or author in {each.id for each in office}:
        return office
    return [*office, *filter(None, [mailboxes.find(author)])]


def _mailbox(number: MailboxId, owners: Mapping[MailboxId, Owner]) -> Mailbox:
    return Mailbox(id=number, **dataclasses.asdict(owners[number]))
