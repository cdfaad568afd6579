"""Students of a roster for those who may see it: a classroom, or those whom somebody looks for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from peewee import chunked, fn

from mailgate.ids import MailboxId, SchoolId, StudentId
from mailgate.mail.addresses import Address
from mailgate.school.audit.events import Event
from mailgate.school.audit.records import record
from mailgate.school.directory import access, mailboxes, schools
from mailgate.school.directory.access import Access
from mailgate.school.directory.permissions import EVERYWHERE, Permission, Reach
from mailgate.school.directory.places import Place, place_order, seat_order
from mailgate.school.directory.roster.finding import ANYBODY, Sought
from mailgate.school.models import Guardianship, Mailbox, School, Student
from mailgate.school.moment import Moment
from mailgate.school.statements import Statement

PAGE = 50
"""How many of those found stand on one page; a classroom is a page whatever its size."""


@dataclass(frozen=True, slots=True)
class RosterWish:
    """What a reader asks for: the school of a code, there a classroom, those who are sought, or those who left."""

    school: str = ""
    place: Place | None = None
    sought: Sought = ANYBODY
    left: bool = False
    page: int = 1


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """A student with the number of guardians, and of those among them whose letters came back or rest."""

    id: StudentId
    grade: str
    classroom: str
    number: str
    name: str
    kana: str
    enrolled: bool
    guardians: int = 0
    unreached: int = 0


@dataclass(frozen=True, slots=True)
class RosterPart:
    """What a reader asked for: a page of `entries` out of `found`; `classrooms` have how many students each.

    `place` is the classroom that is shown, None for those found or those who left.
    """

    access: Access
    may_edit: bool
    classrooms: Mapping[Place, int]
    place: Place | None
    entries: Sequence[RosterEntry]
    found: int
    page: int

    @property
    def pages(self) -> int:
        """How many pages those found fill."""
        return max(1, ceil(self.found / PAGE))


def of_staff(at: Moment, mailbox: MailboxId, wish: RosterWish) -> RosterPart:
    """What a staff member may see of it; the only classroom that is theirs where nothing is asked. Raises NotFound."""
    allowed = access.at_school(at, mailbox, Permission.VIEW_ROSTER, wish.school)
    school = allowed.today.school
    rooms = _classrooms(school, allowed.reach)
    asks = bool(wish.place or wish.sought or wish.left)
    place = wish.place if asks else next(iter(rooms)) if len(rooms) == 1 else None
    rows = _rows(school, allowed.reach, place, wish) if asks or place else []
    page = min(max(wish.page, 1), max(1, ceil(len(rows) / PAGE)))
    shown = rows if place else rows[(page - 1) * PAGE : page * PAGE]
    may_edit = bool(allowed.member.reach(Permission.EDIT_ROSTER, allowed.today.rules))
    return RosterPart(allowed, may_edit, rooms, place, _counted(shown), len(rows), page)


def of_operator(code: str, wish: RosterWish) -> list[RosterEntry]:
    """The students of a school that are asked for, for the operator of the gateway. Raises NoSchool."""
    return _counted(_rows(schools.school(code), EVERYWHERE, wish.place, wish))


def sought_by_address(at: Moment, school: SchoolId, address: Address) -> None:
    """Put on record that somebody looks for the students of an address, be it registered or not."""
    record(at, Event.ADDRESS_SOUGHT, of=mailboxes.mailbox_of(address.canonical), school=school)


def _classrooms(school: School, reach: Reach) -> dict[Place, int]:
    counted = {(grade, room): count for grade, room, count in _sizes(school.id) if reach.covers(grade, room)}
    return {place: counted[place] for place in sorted(counted, key=place_order)}


_sizes = Statement(
    lambda school: (
        Student.select(Student.grade, Student.classroom, fn.COUNT(Student.id))
        .where(Student.school == school, Student.enrolled)
        .group_by(Student.grade, Student.classroom)
    )
)


def _rows(school: School, reach: Reach, place: Place | None, wish: RosterWish) -> list[RosterEntry]:
    """Those who are asked for, those at school first; who has left is seen by those who see the whole school."""
    rows = [replace(RosterEntry(*row), enrolled=bool(row[-1])) for row in _asked(school, place, wish)]
    sees_all = reach.covers("", "")
    found = [
        row
        for row in rows
        if (sees_all or (row.enrolled and reach.covers(row.grade, row.classroom))) and wish.sought.fits(row)
    ]
    return sorted(found, key=lambda row: (not row.enrolled, seat_order(row)))


def _asked(school: School, place: Place | None, wish: RosterWish) -> Sequence[tuple[Any, ...]]:
    if place:
        return _of_place(school.id, *place)
    if wish.left:
        return _who_left(school.id)
    if wish.sought.address:
        return _of_address(school.id, wish.sought.address.canonical)
    return _of_school(school.id)


_COLUMNS = (
    *(Student.id, Student.grade, Student.classroom, Student.number),
    *(Student.name, Student.kana, Student.enrolled),
)
_of_place = Statement(
    lambda school, grade, classroom: Student.select(*_COLUMNS).where(
        Student.school == school, Student.grade == grade, Student.classroom == classroom, Student.enrolled
    )
)
_of_school = Statement(lambda school: Student.select(*_COLUMNS).where(Student.school == school))
_who_left = Statement(lambda school: Student.select(*_COLUMNS).where(Student.school == school, ~Student.enrolled))
_of_address = Statement(
    lambda school, canonical: (
        Student.select(*_COLUMNS)
        .join(Guardianship)
        .join(Mailbox)
        .where(Mailbox.canonical == canonical, Student.school == school)
    )
)


def _counted(rows: Sequence[RosterEntry]) -> list[RosterEntry]:
    """These students, each with the number of their guardians and of those whom no letter reaches."""
    guardians: dict[StudentId, list[bool]] = defaultdict(list)
    for batch in chunked([row.id for row in rows], 500):
        pairs = Guardianship.select(Guardianship.student, Mailbox.suspect_since).join(Mailbox)
        for student, suspect in pairs.where(Guardianship.student.in_(batch)).tuples():
            guardians[student].append(suspect is not None)
    return [replace(row, guardians=len(guardians[row.id]), unreached=sum(guardians[row.id])) for row in rows]
