"""Adding a staff member, changing duties, and removing one; each is told by letter, and logged out who is removed.

Who may give which duty is decided in `directory/staff/grants.py`. A school keeps an admin, and somebody who may change
its staff.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mailgate.ids import MailboxId
from mailgate.mail.addresses import Address
from mailgate.school.changes import changing
from mailgate.school.changes.acts.objections import Objected, demand
from mailgate.school.changes.acts.students import cause_of
from mailgate.school.directory import duties, schools
from mailgate.school.directory.duties import Member
from mailgate.school.directory.imports import staff as files
from mailgate.school.directory.imports.staff import LONGEST_NAME, places_in
from mailgate.school.directory.mailboxes import mailbox_of, register
from mailgate.school.directory.places import Task
from mailgate.school.directory.rules import Problem
from mailgate.school.directory.staff import grants
from mailgate.school.directory.staff.grants import Authority
from mailgate.school.models import DutyKind, School
from mailgate.school.moment import Moment
from mailgate.visible import tidy

DOUBTS = frozenset({"place-new"})
"""What may be a slip, by the codes of its problems."""


@dataclass(frozen=True, slots=True)
class TypedMember:
    """A staff member as somebody typed them: the duties that were ticked, each with the places that stand beside it."""

    name: str
    duties: Mapping[DutyKind, str]


@dataclass(frozen=True, slots=True)
class Appointment:
    """A staff member's name and duties, as they are."""

    name: str
    tasks: frozenset[Task]


def of_member(member: Member) -> Appointment:
    """What a staff member is now."""
    return Appointment(member.name, member.tasks)


def add(
    at: Moment, school: School, by: Authority, address: Address, typed: TypedMember, certain: Collection[str]
) -> None:
    """Add a staff member. Raises Objected."""
    schools.lock(school.code)
    known = mailbox_of(address.canonical)
    members = duties.members(school.id)
    for member in members:
        if known and member.mailbox.id == known.id:
            if of_member(member) == Appointment(tidy(typed.name), _tasks(typed)):
                return
            raise Objected([Problem("address", "staff-already", {"text": address.spelled})])
    wanted = _examined(school, by, None, typed, certain)
    mailbox = register([address])[address.canonical]
    with changing.begin(at, school, cause_of(at)) as change:
        change.employ(mailbox, wanted.name, wanted.tasks)


def change(
    at: Moment,
    school: School,
    by: Authority,
    mailbox: MailboxId,
    seen: Appointment,
    typed: TypedMember,
    certain: Collection[str],
) -> None:
    """Give a staff member another name or other duties; `seen` is what they were as it was shown.

    Raises Objected, and NotFound where they are none any more.
    """
    schools.lock(school.code)
    now = of_member(duties.at_school(mailbox, school.id))
    if now == Appointment(tidy(typed.name), _tasks(typed)):
        return
    if now != seen:
        raise Objected(now=now)
    wanted = _examined(school, by, mailbox, typed, certain)
    with changing.begin(at, school, cause_of(at)) as changed:
        changed.employ(mailbox, wanted.name, wanted.tasks)


def remove(at: Moment, school: School, by: Authority, mailbox: MailboxId) -> None:
    """End somebody's work at a school: their sessions end at once. Done twice, it is done once. Raises Objected."""
    schools.lock(school.code)
    members = duties.members(school.id)
    for member in members:
        if member.mailbox.id == mailbox:
            demand([*by.objections(mailbox, member.tasks, ()), *_lacking(members, mailbox, ())], [], ())
            with changing.begin(at, school, cause_of(at)) as changed:
                changed.dismiss(mailbox)


def _examined(
    school: School, by: Authority, mailbox: MailboxId | None, typed: TypedMember, certain: Collection[str]
) -> Appointment:
    """What was typed, as it is written. Raises Objected."""
    wanted = Appointment(tidy(typed.name), _tasks(typed))
    members = duties.members(school.id)
    before = next((member.tasks for member in members if member.mailbox.id == mailbox), ())
    problems = [
        *_problems(wanted, typed),
        *by.objections(mailbox, before, wanted.tasks),
        *_lacking(members, mailbox, wanted.tasks),
    ]
    demand(problems, list(_new_places(school, wanted.tasks)), certain)
    return wanted


def _tasks(typed: TypedMember) -> frozenset[Task]:
    return frozenset((kind.value, *place) for kind, text in typed.duties.items() for place in places_in(text))


def _problems(wanted: Appointment, typed: TypedMember) -> Iterator[Problem]:
    if not wanted.name:
        yield Problem("name", "name-missing")
    elif len(wanted.name) > LONGEST_NAME:
        yield Problem("name", "name-long", {"most": LONGEST_NAME})
    if not wanted.tasks:
        yield Problem("duties", "duty-missing")
    for kind, grade, classroom in sorted(wanted.tasks):
        text = typed.duties[DutyKind(kind)]
        if kind == DutyKind.HOMEROOM and not classroom:
            yield Problem("duties", "homeroom-place", {"text": text})
        elif kind == DutyKind.GRADE and (classroom or not grade):
            yield Problem("duties", "grade-place", {"text": text})


def _new_places(school: School, tasks: Collection[Task]) -> Iterator[Problem]:
    """Places without a student: a slip, or a class that is still to be filled."""
    known = files.places(school.code)
    for _, *place in sorted(tasks):
        if known and tuple(place) not in known:
            yield Problem("duties", "place-new", {"text": "-".join(filter(None, place))})


def _lacking(members: Sequence[Member], mailbox: MailboxId | None, after: Collection[Task]) -> Iterator[Problem]:
    """What the school would no longer have with these duties of this person."""
    now = {member.mailbox.id: member.tasks for member in members}
    return grants.lacking(now.values(), (now | {mailbox: frozenset(after)}).values())
